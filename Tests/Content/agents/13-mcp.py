#!/usr/bin/env python3
"""Runs what items about MCP in LlamaIndex claim: mcp-llamaindex-load and mc-framework-loaders, and mc-llama-allowed.

    13-mcp.py [--keep]

A server over stdio is started from this same file. With --keep the output is written to 13-mcp.out; otherwise it is
compared, and the exit status is 1 if anything differs.

It wants llama-index-core 0.14.25, llama-index-tools-mcp 0.4.8 and mcp 1.30.0.
"""

import asyncio
import contextlib
import io
import pathlib
import sys

KEPT = pathlib.Path(__file__).with_suffix(".out")


def serve():
    from mcp.server.fastmcp import FastMCP

    server = FastMCP("weather", log_level="ERROR")

    @server.tool()
    def weather(city: str) -> str:
        """Tells the weather."""
        return f"fair in {city}"

    server.run()


def load():
    from llama_index.core.agent.workflow import FunctionAgent
    from llama_index.core.llms import MockLLM
    from llama_index.tools.mcp import BasicMCPClient, McpToolSpec

    def client():
        return BasicMCPClient(sys.executable, args=[__file__, "--serve"])

    def try_out(name, make):
        try:
            tools = make()
            FunctionAgent(tools=tools, llm=MockLLM())
            print(f"{name}: {[type(tool).__name__ for tool in tools]}, an agent takes them")
        except Exception as error:
            print(f"{name}: {type(error).__name__}: {error}")

    print("# mcp-llamaindex-load")
    try_out("spec and client", lambda: McpToolSpec(client()).to_tool_list())
    try_out("spec alone", lambda: McpToolSpec("http://127.0.0.1/mcp").to_tool_list())
    try_out("client alone", lambda: asyncio.run(client().list_tools()).tools)


def allow():
    from llama_index.tools.mcp import BasicMCPClient, McpToolSpec

    url = "http://127.0.0.1/mcp"
    client = BasicMCPClient(url)
    print("# mc-llama-allowed")
    for name, make in {
        "spec, allowed_tools": lambda: McpToolSpec(client, allowed_tools=["search"]),
        "spec, include_resources": lambda: McpToolSpec(client, include_resources=False),
        "client, allowed_tools": lambda: BasicMCPClient(url, allowed_tools=["search"]),
        "list with names": lambda: McpToolSpec(client).to_tool_list(["search"]),
    }.items():
        try:
            print(f"{name}: {type(make()).__name__}")
        except TypeError:
            print(f"{name}: TypeError")


def main():
    if "--serve" in sys.argv:
        return serve()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        load()
        allow()
    if "--keep" in sys.argv:
        KEPT.write_text(out.getvalue())
        return 0
    if out.getvalue() == KEPT.read_text():
        print("2 cases run")
        return 0
    print(out.getvalue())
    return 1


if __name__ == "__main__":
    sys.exit(main())
