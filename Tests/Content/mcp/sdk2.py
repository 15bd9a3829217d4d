"""What the decks claim about the MCP Python SDK 2.3: each block runs one claim and prints what it gives."""

import asyncio
import collections
import contextlib
import http.client
import json
import logging
import os
import subprocess
import sys
import tempfile
import time

import anyio
from mcp import Client, MCPError
from mcp.client.stdio import StdioServerParameters
from mcp.server.lowlevel import Server
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
import mcp.types as types
from pydantic import BaseModel

logging.disable(logging.CRITICAL)
HERE = os.path.dirname(os.path.abspath(__file__))
PORT = 18471
SHAKE = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "c", "version": "1"}}
INITIALIZE = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": SHAKE}
INITIALIZED = {"jsonrpc": "2.0", "method": "notifications/initialized"}
BOTH = "application/json, text/event-stream"

server = MCPServer("claims", instructions="Call find_customer first.")


class Address(BaseModel):
    street: str


class Delivery(BaseModel):
    note: str = ""
    address: Address


class Confirm(BaseModel):
    ok: bool


@server.tool()
def report(ctx: Context, month: int, kind: str = "short") -> str:
    """Makes a report."""
    return f"{month} {kind}"


@server.tool()
def soft(account: str) -> str:
    """Returns its failure."""
    return f"Error: unknown account {account}"


@server.tool()
def hard(account: str) -> str:
    """Raises its failure."""
    raise ToolError("at most 100")


@server.tool()
def crash(account: str) -> str:
    """Raises something unexpected."""
    raise ValueError(f"no book {account}")


@server.tool()
async def nested(ctx: Context) -> str:
    """Asks with a nested form."""
    return (await ctx.elicit("Where to?", Delivery)).action


@server.tool()
async def book(ctx: Context) -> str:
    """Asks for consent."""
    return (await ctx.elicit("Really?", Confirm)).action


@server.tool()
async def sleeper() -> str:
    """Takes a second."""
    await anyio.sleep(1)
    return "late"


@server.prompt()
def review(code: str, tone: str = "kind") -> str:
    return f"Review {code}, {tone}."


@server.resource("config://shop")
def config() -> str:
    return "open"


def block(*ids):
    for name in ids:
        print(f"# {name}")


async def told(request):
    try:
        result = await request
        print("isError" if result.is_error else "result", result.content[0].text.splitlines()[0])
    except MCPError as error:
        print("error", error.error.code, error.error.message)


async def decline(context, parameters):
    return types.ElicitResult(action="decline")


async def calls():
    async with Client(server, mode="legacy", elicitation_callback=decline) as client:
        block("mc-instructions")
        print(client.instructions)
        block("mc-match-schema")
        tool = (await client.list_tools()).tools[0]
        print(tool.name, "|", tool.description, "|", json.dumps(tool.input_schema), "|", json.dumps(tool.output_schema))
        block("mc-lines-history")
        await told(client.call_tool("report", {"month": 3, "context": ["secret"]}))
        block("mc-lines-return-error")
        for name in ("soft", "hard", "crash"):
            await told(client.call_tool(name, {"account": "a"}))
        block("mc-match-errors")
        await told(client.call_tool("report", {"month": "seven"}))
        block("mc-lines-fields")
        result = await client.call_tool("report", {"month": 3})
        for thing, name in ((tool, "inputSchema"), (result, "isError"), (result, "structured_content")):
            print(name, hasattr(thing, name))
        block("mc-lines-nested-form", "mc-state-elicit")
        await told(client.call_tool("nested", {}))
        await told(client.call_tool("book", {}))
        block("mc-prompt-missing")
        try:
            await client.get_prompt("review", {})
        except MCPError as error:
            print("error", error.error.code, error.error.message)
    block("mc-elicit-undeclared")
    async with Client(server, mode="legacy") as client:
        await told(client.call_tool("book", {}))
    block("mc-state-versions")
    async with Client(server, elicitation_callback=decline) as client:
        await told(client.call_tool("book", {}))
    try:
        from mcp.server.fastmcp import FastMCP  # noqa: F401
    except ModuleNotFoundError as error:
        print(str(error)[:60])
    block("mc-gap-server")
    for name in ("tool", "prompt", "resource"):
        try:
            getattr(server, name)(lambda: "x")
        except TypeError as error:
            print(error)


async def pages():
    block("mc-number-page")
    tools = [types.Tool(name=f"t{number}", input_schema={"type": "object"}) for number in range(95)]

    async def listed(context, parameters):
        start = int((parameters and parameters.cursor) or 0)
        after = str(start + 40) if start + 40 < 95 else None
        return types.ListToolsResult(tools=tools[start : start + 40], next_cursor=after)

    for mode in ("legacy", "auto"):
        async with Client(Server("pages", on_list_tools=listed), mode=mode) as client:
            page = await client.list_tools()
            sizes = [len(page.tools)]
            while page.next_cursor:
                page = await client.list_tools(cursor=page.next_cursor)
                sizes.append(len(page.tools))
            print(mode, sizes)


def stdio(*texts):
    """Sends texts to the server of the loans, one after another, and prints what comes back, shortened."""
    command = [sys.executable, os.path.join(HERE, "loans.py")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, text=True, **pipes)
    process.stdin.write("".join(text + "\n" for text in texts))
    process.stdin.flush()
    lines, last = [], json.loads(texts[-1])["id"]
    while not lines or json.loads(lines[-1]).get("id") != last:
        lines.append(process.stdout.readline() or sys.exit("the server ended before it had answered"))
    time.sleep(1)  # the end of the input would cut off what is still being answered
    output, _ = process.communicate(timeout=20)
    for line in lines + output.splitlines():
        message = json.loads(line)
        if "error" in message:
            print(message["id"], "error", message["error"]["code"])
        else:
            print(message["id"], "result", message["result"].get("protocolVersion", ""))


def over_stdio():
    hello, ready = json.dumps(INITIALIZE), json.dumps(INITIALIZED)
    request = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
    block("mc-version-unknown")
    stdio(json.dumps(INITIALIZE | {"params": SHAKE | {"protocolVersion": "2099-01-01"}}))
    block("mc-lines-indent")
    stdio(hello, ready, json.dumps(request, indent=2), json.dumps(request | {"id": 3}))
    block("mc-match-errors")
    stdio(hello, ready, json.dumps(request | {"method": "tools/run"}))
    stdio(hello, ready, json.dumps(request | {"method": "tools/call", "params": {"arguments": {}}}))
    stdio(hello, ready, json.dumps(request)[:20], json.dumps(request | {"id": 3}))
    block("mc-not-found-code")
    stdio(hello, ready, json.dumps(request | {"method": "resources/read", "params": {"uri": "hour://North"}}))


async def over_the_wire():
    block("mc-best-timeout", "mc-input-required")
    with tempfile.TemporaryDirectory() as folder:
        for mode in ("legacy", "auto"):
            log = os.path.join(folder, mode)
            tee = [os.path.join(HERE, "tee.py"), log, sys.executable, os.path.join(HERE, "asking.py")]

            async def choose(context, parameters):
                return types.ElicitResult(action="accept", content={"branch": "North"})

            parameters = StdioServerParameters(command=sys.executable, args=tee)
            async with Client(parameters, mode=mode, elicitation_callback=choose) as client:
                await told(client.call_tool("reserve", {"title": "Dune"}))
                await told(client.call_tool("sleeper", {}, read_timeout_seconds=0.3))
                await asyncio.sleep(1)
            for line in open(log):
                message = json.loads(line[3:])
                result = message.get("result", {})
                kind = message.get("method") or result.get("resultType") or "response"
                print(mode, line[:2], message.get("id"), kind, sorted(set(message.get("params", {})) - {"_meta"}))


def connection(port):
    for _ in range(100):
        with contextlib.suppress(OSError):
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            link.connect()
            return link
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def post(port, body, method="POST", **headers):
    link = connection(port)
    fields = {"Content-Type": "application/json", "Accept": BOTH} | {n.replace("_", "-"): v for n, v in headers.items()}
    link.request(method, "/mcp", json.dumps(body) if body else None, fields)
    response = link.getresponse()
    session, asked = response.getheader("mcp-session-id"), response.getheader("www-authenticate")
    response.read()
    return response.status, session, asked


@contextlib.contextmanager
def running(*command):
    null = subprocess.DEVNULL
    process = subprocess.Popen([sys.executable, *command], stdout=null, stderr=null, cwd=HERE)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def over_http():
    block("mc-order-http", "mc-match-errors", "mc-lines-accept", "mc-tickets-404")
    request = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
    with running("-m", "uvicorn", "tickets:app", "--port", str(PORT)):
        status, session, _ = post(PORT, INITIALIZE)
        print("initialize", status, "with a session id" if session else "without")
        print("initialized", post(PORT, INITIALIZED, MCP_Session_Id=session)[0])
        print("tools/list", post(PORT, request, MCP_Session_Id=session)[0])
        print("JSON only", post(PORT, INITIALIZE, Accept="application/json")[0])
        print("no session", post(PORT, request)[0])
        print("a page's origin", post(PORT, request, MCP_Session_Id=session, Origin="http://evil.example")[0])
        print("DELETE", post(PORT, None, method="DELETE", MCP_Session_Id=session)[0])
        print("afterwards", post(PORT, request, MCP_Session_Id=session)[0])
    block("mc-tickets-block")
    with running("-m", "uvicorn", "tickets:app", "--port", str(PORT + 1), "--workers", "2"):
        time.sleep(3)
        _, session, _ = post(PORT + 1, INITIALIZE)
        answers = collections.Counter(post(PORT + 1, request, MCP_Session_Id=session)[0] for _ in range(40))
        print("two workers, 40 requests, refused:", "some" if answers[404] else "none")
    block("mc-gap-auth", "mc-token-checks")
    with running("guarded.py", str(PORT + 2)):
        for token in (None, "unknown", "weak", "other", "good"):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            status, _, asked = post(PORT + 2, INITIALIZE, **headers)
            print(token, status, (asked or "").split(",")[0])


async def blocking():
    block("mc-lines-sleep", "mc-tickets-block")
    slow = MCPServer("slow")

    def wait() -> str:
        time.sleep(1)
        return "waited"

    async def hold() -> str:
        return wait()

    slow.tool(name="thread")(wait)
    slow.tool(name="loop")(hold)
    slow.tool(name="quick")(lambda: "quick")
    for name in ("loop", "thread"):
        async with Client(slow, mode="legacy") as client:
            call = asyncio.create_task(client.call_tool(name, {}))
            await asyncio.sleep(0.2)
            await client.call_tool("quick", {})
            print(name, "first" if call.done() else "quick first")
            await call


async def older_server():
    block("mc-state-versions")
    old = StdioServerParameters(command=os.environ["MCP1"], args=[os.path.join(HERE, "old.py"), "old"])
    async with Client(old) as client:
        print(client.protocol_version)
        await told(client.call_tool("fail", {"city": "Dune"}))


if __name__ == "__main__":
    asyncio.run(calls())
    asyncio.run(pages())
    over_stdio()
    asyncio.run(over_the_wire())
    over_http()
    asyncio.run(blocking())
    asyncio.run(older_server())
    block("mcs-loans")
    session = [sys.executable, os.path.join(HERE, "loans_session.py")]
    print(subprocess.run(session, capture_output=True, text=True, timeout=60).stdout, end="")
    block("mcs-tickets")
    session = [sys.executable, os.path.join(HERE, "tickets_session.py"), str(PORT + 3), "--calls"]
    print(subprocess.run(session, capture_output=True, text=True, timeout=60).stdout, end="")
