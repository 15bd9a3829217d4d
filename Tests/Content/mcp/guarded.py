"""A server that knows three tokens: `good`, `weak` (without the scope) and `other` (issued for another resource)."""

import sys

from mcp.server.auth.provider import AccessToken
from mcp.server.auth.settings import AuthSettings
from mcp.server.mcpserver import MCPServer

PORT = int(sys.argv[1])
KNOWN = {
    "good": {"scopes": ["notes:read"]},
    "weak": {"scopes": []},
    "other": {"scopes": ["notes:read"], "resource": "https://other.example/mcp"},
}


class Verifier:
    async def verify_token(self, token):
        return AccessToken(token=token, client_id="c", **KNOWN[token]) if token in KNOWN else None


settings = AuthSettings(
    issuer_url="https://auth.example.com",
    resource_server_url=f"http://127.0.0.1:{PORT}/mcp",
    required_scopes=["notes:read"],
)
MCPServer("guarded", token_verifier=Verifier(), auth=settings).run(transport="streamable-http", port=PORT)
