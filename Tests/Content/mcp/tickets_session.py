"""Runs the server of the scenario `mcs-tickets`, with two clients and a restart, and prints the server's log.

    python tickets_session.py [PORT] [--calls]      with --calls the log is left out
"""

import asyncio
import contextlib
import http.client
import json
import logging
import os
import subprocess
import sys
import tempfile
import time

from mcp import Client, MCPError

HERE = os.path.dirname(os.path.abspath(__file__))
PORT = int(sys.argv[1]) if len(sys.argv) > 1 else 18441
SERVE = f"""
import logging, sys, uvicorn
sys.path.insert(0, {HERE!r})
logging.basicConfig(format="%(asctime)s %(name)-8.8s %(message)s", datefmt="%H:%M:%S", level="INFO")
import tickets
uvicorn.run(tickets.app, port={PORT}, log_config=None)
"""


def start(log):
    process = subprocess.Popen([sys.executable, "-c", SERVE], stdout=log, stderr=log)
    for _ in range(100):
        with contextlib.suppress(OSError):
            http.client.HTTPConnection("127.0.0.1", PORT).connect()
            return process
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def post(method, headers):
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method})
    connection.request("POST", "/mcp", body, {"Content-Type": "application/json"} | headers)
    response = connection.getresponse()
    print("raw", headers, response.status, response.read().decode())


async def main(log):
    server = start(log)
    url = f"http://127.0.0.1:{PORT}/mcp"
    async with contextlib.AsyncExitStack() as stack:
        a = await stack.enter_async_context(Client(url, mode="legacy"))
        print("A add_line", (await a.call_tool("add_line", {"text": "printer dead"})).content[0].text)
        b = await stack.enter_async_context(Client(url, mode="legacy"))
        print("B add_line", (await b.call_tool("add_line", {"text": "no network"})).content[0].text)
        begin = time.monotonic()
        submit = asyncio.create_task(a.call_tool("submit", {"queue": "hardware"}))
        await asyncio.sleep(0.5)
        call = await b.call_tool("add_line", {"text": "since noon"})
        print("B add_line", call.content[0].text, f"after {time.monotonic() - begin - 0.5:.0f} s")
        print("A submit", (await submit).content[0].text)
        post("tools/list", {"Accept": "application/json"})
        post("tools/list", {"Accept": "application/json, text/event-stream"})
        server.terminate()
        server.wait()
        server = start(log)
        try:
            print("A", await a.call_tool("add_line", {"text": "still dead"}))
        except MCPError as error:
            print("A add_line", error.error.code, error.error.message)
        server.terminate()
        server.wait()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    with tempfile.NamedTemporaryFile("w+") as log:
        asyncio.run(main(log))
        if "--calls" not in sys.argv:
            print(open(log.name).read())
