import logging
import time

from mcp.server.mcpserver import MCPServer

log = logging.getLogger("tickets")
mcp = MCPServer("tickets")
draft: list[str] = []

@mcp.tool()
def add_line(text: str) -> int:
    """Adds a line to your draft."""
    draft.append(text)
    log.info("add %r: now %d", text, len(draft))
    return len(draft)

@mcp.tool()
async def submit(queue: str) -> str:
    """Submits your draft to a queue."""
    log.info("submit to %s: %d", queue, len(draft))
    time.sleep(4)  # the ticket system is slow
    draft.clear()
    return "submitted"

app = mcp.streamable_http_app()
