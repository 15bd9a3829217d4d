from datetime import date, timedelta
from pydantic import BaseModel
from mcp.server.mcpserver import MCPServer, Context
from mcp.server.mcpserver.exceptions import ToolError

LOANS = {"L-17": date(2026, 3, 2)}
mcp = MCPServer("loans", version="1.4", instructions="Loan ids start with L-.")

class Pickup(BaseModel):
    branch: str

@mcp.tool()
def renew(loan: str, days: int = 14) -> str:
    """Extends a loan."""
    if days > 28:
        raise ToolError("at most 28 days")
    LOANS[loan] += timedelta(days=days)
    return LOANS[loan].isoformat()

@mcp.tool()
async def reserve(title: str, ctx: Context) -> str:
    """Reserves a title for pickup."""
    await ctx.report_progress(1, 2)
    answer = await ctx.elicit(f"Where will you pick up {title}?", Pickup)
    if answer.action != "accept":
        return "not reserved"
    return f"{title}: {answer.data.branch}"

@mcp.resource("hours://{branch}")
def hours(branch: str) -> str:
    """Opening hours."""
    return "10-18"

if __name__ == "__main__":
    mcp.run()
