"""A server with the MCP Python SDK 1.30: `old.py NAME [PORT]`, over stdio or Streamable HTTP."""

import sys

from mcp.server.fastmcp import FastMCP

mcp = FastMCP(sys.argv[1], port=int(sys.argv[2]) if len(sys.argv) > 2 else 8000)


@mcp.tool()
def search(query: str) -> str:
    """Searches."""
    return f"{sys.argv[1]} {query}"


@mcp.tool()
def fail(city: str) -> str:
    """Fails."""
    raise ValueError(f"no book {city}")


mcp.run(transport="streamable-http" if len(sys.argv) > 2 else "stdio")
