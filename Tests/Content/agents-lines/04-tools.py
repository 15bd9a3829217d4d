# tool-output-type-strict
#: before
from smolagents import tool
# tool-step-order
#: before
TABLE = {"France": "Paris"}
#: after
TOOLS, messages = {"capital": capital}, []
run_tool({"name": "capital", "arguments": {"country": "Atlantis"}}, messages)
print(messages)
# tool-meta-missing-doc
#: before
from smolagents import tool
# tool-meta-not-enforced
#: before
class Tool:
    """The part of the course's class that matters here."""
    def __init__(self, func):
        self.func = func
    def __call__(self, *args, **kwargs):
        result = self.func(*args, **kwargs)
        print(result)
        return result
tool = Tool
# tool-meta-needed-mr
#: only
from pathlib import Path
from smolagents import tool
fixes = [
    ("days=3", "days: int = 3"),
    ('unit: str = "C"):', 'unit: str = "C") -> str:'),
    ("        days: how many\n", "        days: how many\n        unit: C or F\n"),
]
code = CODE
for step in range(len(fixes) + 1):
    Path("forecast.py").write_text(code)
    try:
        exec(compile(code, "forecast.py", "exec"))
        print("accepted")
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0][:130])
    if step < len(fixes):
        code = code.replace(*fixes[step])
# tool-report-path-mr
#: before
from pathlib import Path
#: after
kept, Path.read_text = Path.read_text, lambda self: "read"
for name in ("/etc/passwd", "../../etc/passwd", "~/.ssh/id_rsa", "/srv/reports-old/q3.txt", "q3.txt; cat /etc/passwd"):
    print(name, "|", read_report(name)[:5], (BASE / name).resolve().is_relative_to(BASE))
Path.read_text = kept
