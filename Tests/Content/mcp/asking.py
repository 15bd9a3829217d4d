"""A server whose tool asks the user, in a way that works with every revision of the protocol."""

from typing import Annotated

import anyio
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.resolve import Elicit, Resolve
from pydantic import BaseModel

mcp = MCPServer("asking")


class Pickup(BaseModel):
    branch: str


async def ask(title: str) -> Elicit[Pickup]:
    return Elicit(f"Where will you pick up {title}?", Pickup)


@mcp.tool()
async def reserve(title: str, pickup: Annotated[Pickup, Resolve(ask)]) -> str:
    """Reserves a title for pickup."""
    return f"{title}: {pickup.branch}"


@mcp.tool()
async def sleeper() -> str:
    """Takes a second."""
    await anyio.sleep(1)
    return "late"


if __name__ == "__main__":
    mcp.run()
