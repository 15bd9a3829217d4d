"""What the decks claim about gradio 6.31, smolagents 1.26, llama-index-tools-mcp 0.4 and the MCP Python SDK 1.30."""

import asyncio
import http.client
import logging
import os
import subprocess
import sys
import time

import gradio as gr
from llama_index.tools.mcp import BasicMCPClient, McpToolSpec
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamablehttp_client
from smolagents import CodeAgent, MCPClient, Model

logging.disable(logging.CRITICAL)
HERE = os.path.dirname(os.path.abspath(__file__))
PORT = 18481


def old(name):
    return StdioServerParameters(command=sys.executable, args=[os.path.join(HERE, "old.py"), name])


def letters(word: str, letter: str) -> int:
    """Counts a letter in a word.

    Args:
        word: the text to search
        letter: the letter to count
    """
    return word.count(letter)


def purge(word: str) -> str:
    """Empties the log."""
    return ""


def shout(word: str) -> str:
    return word.upper()


async def gradio_tools():
    async with streamablehttp_client(f"http://127.0.0.1:{PORT}/gradio_api/mcp/") as (read, write, _):
        async with ClientSession(read, write) as session:
            await session.initialize()
            for tool in (await session.list_tools()).tools:
                print(tool.name, "|", tool.description, "|", tool.inputSchema)


def gradio_list():
    print("# mc-gradio-list")
    with gr.Blocks() as demo:
        word, letter = gr.Textbox(), gr.Textbox()
        count, text = gr.Number(), gr.Textbox()
        gr.Button().click(letters, [word, letter], count)
        gr.Button().click(purge, word, text, api_visibility="private")
        gr.Button().click(shout, word, text)
    output = sys.stdout
    with open(os.devnull, "w") as sys.stdout:
        demo.launch(mcp_server=True, prevent_thread_lock=True, quiet=True, server_port=PORT)
    sys.stdout = output
    asyncio.run(gradio_tools())
    demo.close(verbose=False)


class NoModel(Model):
    def generate(self, *arguments, **options):
        raise NotImplementedError


def agents():
    print("# mc-best-clash")
    with MCPClient([old("notes"), old("crm")], structured_output=False) as tools:
        try:
            CodeAgent(tools=tools, model=NoModel())
        except ValueError as error:
            print(str(error)[:56])
        for place, tool in enumerate(tools):
            tool.name = ("notes_" if place < 2 else "crm_") + tool.name
        agent = CodeAgent(tools=tools, model=NoModel())
        print(agent.tools["notes_search"](query="x"), "|", agent.tools["crm_search"](query="x"))
    print("# mc-smol-is-error")
    for structured in (False, True):
        with MCPClient(old("notes"), structured_output=structured) as tools:
            print(structured, repr(tools[1](city="Dune")))
    print("# mc-gap-client")
    command = [sys.executable, os.path.join(HERE, "old.py"), "crm", str(PORT + 1)]
    remote = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                http.client.HTTPConnection("127.0.0.1", PORT + 1).connect()
                break
            except OSError:
                time.sleep(0.1)
        crm = {"url": f"http://127.0.0.1:{PORT + 1}/mcp", "transport": "streamable-http"}
        with MCPClient([old("notes"), crm], structured_output=True) as tools:
            print([tool.name for tool in tools])
    finally:
        remote.terminate()
        remote.wait()


async def llama():
    print("# mc-llama-allowed")
    client = BasicMCPClient(sys.executable, args=[os.path.join(HERE, "old.py"), "notes"])
    for options in ({"allowed_tools": ["search"]}, {"include_resources": False}, {"allowed_tools": ["serch"]}):
        tools = await McpToolSpec(client, **options).to_tool_list_async()
        print(options, [tool.metadata.name for tool in tools])


def run_without_transport():
    print("# mc-run-default")
    command = [sys.executable, os.path.join(HERE, "old.py"), "notes"]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    time.sleep(3)
    try:
        http.client.HTTPConnection("127.0.0.1", 8000).connect()
        print("port 8000 is open")
    except OSError as error:
        print(error.strerror)
    output, _ = process.communicate()
    print("printed:", repr(output))


async def newer_server():
    print("# mc-state-versions")
    new = StdioServerParameters(command=os.environ["MCP2"], args=[os.path.join(HERE, "loans.py")])
    for parameters, name, arguments in ((new, "renew", {"loan": "L-17"}), (old("old"), "fail", {"city": "Dune"})):
        async with stdio_client(parameters, errlog=open(os.devnull, "w")) as (read, write):
            async with ClientSession(read, write) as session:
                version = (await session.initialize()).protocolVersion
                print(version, (await session.call_tool(name, arguments)).content[0].text)


if __name__ == "__main__":
    gradio_list()
    agents()
    asyncio.run(llama())
    run_without_transport()
    asyncio.run(newer_server())
