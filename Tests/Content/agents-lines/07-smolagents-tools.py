# smt-deco-missing-arg
#: before
from smolagents import tool
# smt-deco-missing-hint
#: before
from smolagents import tool
# smt-deco-default
#: before
from smolagents import tool
#: after
print(trip.inputs["mode"])
# smt-deco-instance
#: before
from smolagents import Tool, tool
@tool
def double(a: int) -> int:
    """Doubles.

    Args:
        a: the number
    """
    return 2 * a
#: after
print(double("4"))
# smt-class-attributes
#: after
from smolagents import Tool
for missing in ("name", "description", "inputs", "output_type"):
    body = {"name": "x", "description": "d", "inputs": {}, "output_type": "string", "forward": lambda self: ""}
    del body[missing]
    try:
        type("X", (Tool,), body)()
    except Exception as error:
        print(type(error).__name__, missing in str(error))
# smt-class-str-type
#: only
from smolagents import Tool
inputs = {"word": {"type": "str", "description": "the word to find"}}
type("Lookup", (Tool,), {"name": "lookup", "description": "Finds.", "inputs": inputs, "output_type": "string", "forward": lambda self, word: ""})()
# smt-class-mismatch
#: only
import re
from smolagents import Tool
source = re.sub(r"(?m)^\d+ {0,2}", "", CODE)
for text in (source, source.replace("place", "city")):
    exec(text)
    try:
        print(Weather().name)
    except Exception as error:
        print(type(error).__name__)
# smt-class-name
#: after
from smolagents import Tool
for name in ("import", "city-lookup", "CityLookup", "2nd_lookup"):
    try:
        print(type("X", (Tool,), {"name": name, "description": "d", "inputs": {}, "output_type": "string", "forward": lambda self: ""})().name)
    except Exception as error:
        print(type(error).__name__)
# smt-class-setup
#: after
from smolagents import Tool
class Index(Tool):
    name, description, inputs, output_type = "index", "Looks up.", {}, "string"
    def setup(self):
        print("setup")
        super().setup()
    def forward(self):
        return "a hit"
index = Index()
print("created")
print(index(), index())
# smt-choose-hub-init
#: only
import importlib, sys
from pathlib import Path
sys.path.insert(0, ".")
text = """
from smolagents import Tool
class DocSearch(Tool):
    name = "docs"
    description = "Searches."
    inputs = {"query": {"type": "string", "description": "what for"}}
    output_type = "string"
    def __init__(self, docs, **kwargs):
        super().__init__(**kwargs)
        self.docs = docs
    def forward(self, query: str) -> str:
        return self.docs.get(query, "not found")
"""
for module, source in (("needs_docs", text), ("has_docs", text.replace("docs, **", "docs=None, **"))):
    Path(f"{module}.py").write_text(source)
    tool = __import__(module).DocSearch({"a": "b"})
    try:
        tool.save(f"saved_{module}")
        print("saved")
    except Exception as error:
        print(type(error).__name__, "default value" in str(error))
sys.path.remove(".")
sys.path_importer_cache.clear()
importlib.invalidate_caches()
# smt-choose-decorator
#: after
from fakes import smol
from smolagents import CodeAgent, tool
def net_price(gross: float) -> float:
    """The price without tax.

    Args:
        gross: the price with tax
    """
    return gross / 1.2
print(list(CodeAgent(tools=[tool(net_price)], model=smol([])).tools))
CodeAgent(tools=[net_price], model=smol([]))
# smt-base-code-agent
#: before
from fakes import smol
from smolagents import CodeAgent, ToolCallingAgent
model = smol([])
#: after
print(list(agent.tools))
print(list(ToolCallingAgent(tools=[], model=model, add_base_tools=True).tools))
# smt-base-name-clash
#: before
import os
os.environ["SERPER_API_KEY"] = "x"
from fakes import smol
from smolagents import CodeAgent, GoogleSearchTool, WebSearchTool
model = smol([])
# smt-base-google-key
#: only
import os
for key in ("SERPAPI_API_KEY", "SERPER_API_KEY"):
    os.environ.pop(key, None)
from smolagents import GoogleSearchTool
for options in ({}, {"provider": "serper"}):
    try:
        GoogleSearchTool(**options)
    except ValueError as error:
        print([key for key in ("SERPAPI_API_KEY", "SERPER_API_KEY") if key in str(error)])
# smt-base-visit-cut
#: after
from smolagents import VisitWebpageTool
print(VisitWebpageTool().max_output_length)
# smt-hub-load-refused
#: before
from smolagents import load_tool
# smt-hub-lost
#: before
from fakes import smol
from smolagents import CodeAgent, InferenceClientModel, tool
@tool
def lookup(word: str) -> str:
    """Looks up.

    Args:
        word: the word
    """
    return word
model = InferenceClientModel()
log_cost = lambda step, agent: None
has_source = lambda answer, memory, agent=None: True
#: after
import contextlib, io
notes = io.StringIO()
with contextlib.redirect_stdout(notes):
    saved = agent.to_dict()
print({key: saved.get(key) for key in ("max_steps", "planning_interval", "authorized_imports")})
print([key for key in ("step_callbacks", "final_answer_checks", "instructions") if key in saved], "Quote a source" in str(saved))
# smt-langchain-wrap
#: after
from langchain_core.tools import tool as langchain_tool
from smolagents import Tool
@langchain_tool
def lookup(word: str) -> str:
    """Looks up a word."""
    return word.upper()
wrapped = Tool.from_langchain(lookup)
print(wrapped.name, wrapped.inputs, wrapped(word="a"))
# smt-wrapped-push
#: only
from langchain_core.tools import tool as langchain_tool
from smolagents import Tool
@langchain_tool
def lookup(word: str) -> str:
    """Looks up a word."""
    return word.upper()
try:
    Tool.from_langchain(lookup).save("folder")
except Exception as error:
    print(type(error).__name__)
# smt-plan-count
#: before
from fakes import smol
from smolagents import CodeAgent
replies = []
for action in range(1, 8):
    replies += ["a plan"] * (action in (1, 4, 7)) + [f"<code>\n{'final_answer(7)' if action == 7 else action}\n</code>"]
model, tools = smol(replies), []
#: after
agent.verbosity_level = -1
print(agent.run("Go."), sum(type(step).__name__ == "PlanningStep" for step in agent.memory.steps))
# smt-plan-later
#: after
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol(["a plan", "<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1)
agent.planning_interval = 4
agent.run("Go.")
print([type(step).__name__ for step in agent.memory.steps])
agent.run("Go.", planning_interval=4)
# smt-plan-trace
#: after
from fakes import smol
from smolagents import CodeAgent
model = smol(["a plan", "<code>\n1\n</code>", "<code>\n2\n</code>", "a plan", "<code>\nfinal_answer(3)\n</code>"])
agent = CodeAgent(tools=[], model=model, planning_interval=2, verbosity_level=-1)
agent.run("Go.")
print([type(step).__name__ for step in agent.memory.steps])
# smt-team-unnamed
#: before
from fakes import smol
from smolagents import CodeAgent, tool
model = smol([])
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: what for
    """
    return query
# smt-team-report
#: only
from fakes import smol
from smolagents import CodeAgent
searcher = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer('42 km')\n</code>"]), name="searcher", description="Searches.", verbosity_level=-1)
report = searcher(task="Find the length of the race.")
print(type(report).__name__, report.splitlines())
# smt-team-name-clash
#: before
from fakes import smol
from smolagents import CodeAgent, tool
model = smol([])
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: what for
    """
    return query
# smt-team-summary
#: after
from fakes import smol
from smolagents import CodeAgent
for summary in (False, True):
    web = CodeAgent(tools=[], model=smol(["<code>\nprint('page 7')\n</code>", "<code>\nfinal_answer('42')\n</code>"]), name="web", description="Searches.",
                    provide_run_summary=summary, verbosity_level=-1)
    print("page 7" in web(task="Find it."))
# smt-ret-overlap
#: after
from langchain_text_splitters import RecursiveCharacterTextSplitter
text = "Guests may bring dogs into the garden at any time of the day. Dogs are not admitted on the day of the summer concert."
print(len(text))
for size in (60, 150):
    print(*RecursiveCharacterTextSplitter(chunk_size=size, chunk_overlap=20).split_text(text), sep="\n")
# smt-ret-lexical
#: after
from langchain_community.retrievers import BM25Retriever
from langchain_core.documents import Document
retriever = BM25Retriever.from_documents([Document(page_content=t) for t in ("a cheap vehicle", "a red car", "an old boat")], k=1)
print(list(retriever.vectorizer.get_scores("affordable car".split())))
# smt-ret-settings
#: before
from langchain_community.retrievers import BM25Retriever
from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter
docs = [Document(page_content=" ".join(f"word{n}" for n in range(2000)))]
#: after
hits = retriever.invoke("affordable car")
print(len(hits), max(len(hit.page_content) for hit in hits) <= 500)
# smt-img-start
#: after
from PIL import Image
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1)
agent.run("Go.", images=[Image.new("RGB", (2, 2))] * 2)
print(type(agent.memory.steps[0]).__name__, len(agent.memory.steps[0].task_images))
# smt-img-callback-duties
#: only
from PIL import Image
from fakes import smol
from smolagents import ActionStep, CodeAgent
def save_screenshot(step, agent):
    for s in agent.memory.steps:
        if isinstance(s, ActionStep) and s.step_number <= step.step_number - 2:
            s.observations_images = None
    step.observations_images = [Image.new("RGB", (2, 2))]
model = smol([f"<code>\n{n}\n</code>" for n in range(5)] + ["<code>\nfinal_answer(1)\n</code>"])
agent = CodeAgent(tools=[], model=model, step_callbacks=[save_screenshot], verbosity_level=-1)
agent.run("Go.")
print([sum(part["type"] == "image" for message in seen for part in message.content) for seen in model.seen])
# smt-gradio-memory
#: after
import inspect
from smolagents import gradio_ui
print("reset=reset_agent_memory" in inspect.getsource(gradio_ui).replace(" ", ""))
print(inspect.signature(gradio_ui.GradioUI.__init__).parameters["reset_agent_memory"].default)
