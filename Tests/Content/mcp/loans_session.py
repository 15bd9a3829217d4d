"""Runs the session of the scenario `mcs-loans` over stdio and prints its messages in the order of the wire.

    python loans_session.py [--no-callback]
"""

import asyncio
import os
import sys
import tempfile

import mcp.types as types
from mcp import Client, MCPError
from mcp.client.stdio import StdioServerParameters

HERE = os.path.dirname(os.path.abspath(__file__))


async def choose(context, params):
    return types.ElicitResult(action="accept", content={"branch": "North"})


async def ignore(progress, total, message):
    pass


async def session(log, callback):
    server = [sys.executable, os.path.join(HERE, "loans.py")]
    parameters = StdioServerParameters(command=sys.executable, args=[os.path.join(HERE, "tee.py"), log, *server])
    async with Client(parameters, mode="legacy", elicitation_callback=callback) as client:
        await client.list_tools()
        await client.call_tool("renew", {"loan": "L-17"})
        await client.call_tool("renew", {"loan": "L-17", "days": 40})
        await client.call_tool("renew", {"loan": "L-99"})
        await client.call_tool("remind", {})
        for request in (
            client.call_tool("reserve", {"title": "Dune"}, progress_callback=ignore),
            client.read_resource("hour://North"),
            client.get_prompt("recommend"),
        ):
            try:
                await request
            except MCPError:
                pass


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "log")
        asyncio.run(session(path, None if "--no-callback" in sys.argv else choose))
        print(open(path).read(), end="")
