# best-msg-clock
#: only
RULES, USER, REPLY, EXCHANGES = 6000, 50, 200, 20
def prompt(turn, where):
    """The prompt of a turn as a list of tokens; a token is named by what it says."""
    clock = f"time {2 * turn // 10}" if where == "rounded" else f"time {2 * turn}"
    rules = [f"rule {i}" for i in range(RULES - 1)]
    tokens = rules + [clock] if where == "end" else [clock] + rules if where in ("start", "rounded") else rules + ["rule"]
    for t in range(1, turn + 1):
        tokens += [f"user {t}.{i}" for i in range(USER - 1)] + [f"time {2 * t}" if where == "each message" else "end"]
        if t < turn:
            tokens += [f"reply {t}.{i}" for i in range(REPLY)]
    return tokens
for where in ("start", "each message", "end", "rounded"):
    cost, before = 0.0, []
    for turn in range(1, EXCHANGES + 1):
        now = prompt(turn, where)
        same = next((i for i, (a, b) in enumerate(zip(before, now)) if a != b), min(len(before), len(now)))
        cost, before = cost + len(now) - 0.9 * same, now
    print(where, round(cost))
# best-cycle-limit
#: only
groups = [(10, 85), (14, 3), (20, 2), (40, 1)]
unsolved = 9
for (low, _), (high, solved) in zip(groups, groups[1:]):
    later = sum(n for limit, n in groups if limit > high) + unsolved
    least = later * (high - low) * 4 + solved * 1 * 4
    print(f"from {low} to {high}: gained {solved * 50}, spent at least {least}")
# best-smol-one-site
#: only
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urljoin
from fakes import smol
from smolagents import CodeAgent, VisitWebpageTool, tool
class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<p>inside the firm</p>")
    def log_message(self, *arguments):
        pass
server = HTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=server.serve_forever, daemon=True).start()
inside = f"http://127.0.0.1:{server.server_port}/"
def outcome(code, **options):
    agent = CodeAgent(model=smol([f"<code>\n{code}\n</code>", "<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1, **options)
    agent.run("Read the page.")
    step = agent.memory.steps[1]
    return str(step.error)[:90] if step.error else step.observations.splitlines()[1]
get = f"import requests\nprint(requests.get('{inside}').text)"
print("as it is:", outcome(get, tools=[]))
print("instructions:", outcome(get, tools=[], instructions="Visit docs.example alone."))
print("import:", outcome(get, tools=[], additional_authorized_imports=["requests"]))
print("web page tool:", outcome(f"print(visit_webpage('{inside}').strip())", tools=[VisitWebpageTool()]))
@tool
def page(path: str) -> str:
    """Returns a page of docs.example.

    Args:
        path: the path of the page
    """
    return "fetched " + "https://docs.example/" + path.lstrip("/")
print("own tool:", outcome("print(page('prices'))", tools=[page]))
print(urljoin("https://docs.example/", "//elsewhere.example/x"))
server.shutdown()
# best-smol-three-tools
#: only
from fakes import smol
from smolagents import CodeAgent, ToolCallingAgent
for kind in (ToolCallingAgent, CodeAgent):
    print(kind.__name__, sorted(kind(tools=[], model=smol([]), add_base_tools=True).tools))
# best-smol-wrong-total
#: only
from fakes import smol
from smolagents import CodeAgent
reply = lambda code: f"<code>\n{code}\n</code>"
model = smol([reply("prices = [3, 4, 5]"), reply("total = sum(prices[1:])\nprint(total)"), reply("final_answer(total)"), reply("final_answer(12)")])
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
print("answer", agent.run("Add 3, 4 and 5."))
for step in agent.memory.steps[1:]:
    print(step.step_number, repr(step.code_action), repr(step.observations.splitlines()[1]), step.error)
print({k: v for k, v in agent.python_executor.state.items() if k in ("prices", "total")})
print("replay" in dir(agent))
print("answer", agent.run("Add 3, 4 and 5."), "steps left of the first run:", sum("prices[1:]" in str(s) for s in agent.memory.steps))
# best-smol-stream
#: only
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nx = 1\n</code>", "<code>\nfinal_answer(x)\n</code>"])
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
run = agent.run("Count.", stream=True)
print(type(run).__name__)
for item in run:
    print(type(item).__name__, "after", len(model.seen), "calls of the model")
model = smol(["<code>\nx = 1\n</code>", "<code>\nfinal_answer(x)\n</code>"])
def watch(step, agent):
    print("callback after", len(model.seen), "calls, the caller still waits")
print(CodeAgent(tools=[], model=model, verbosity_level=-1, step_callbacks=[watch]).run("Count."))
# best-smol-tokens
#: only
from fakes import smol
from smolagents import CodeAgent, tool
steps = [3100] + [12200 + 200 * i for i in range(9)]
print("in all", sum(steps), "last", steps[-1])
print("five rows", 9 * (9000 - 100), "callback", 7 * 9000, "seven steps", sum(steps[7:]), "half the system prompt", 10 * 1500)
rows = "\n".join(f"row {i}" for i in range(300))
@tool
def table(year: str) -> str:
    """Returns a table.

    Args:
        year: the year
    """
    return rows
for first in ('t = table("2025"); print(t)', 't = table("2025"); print(t[:29], len(t))'):
    model = smol(f"<code>\n{code}\n</code>" for code in (first, "n = t.count('row')", "print(n)", "final_answer(n)"))
    answer = CodeAgent(tools=[table], model=model, verbosity_level=-1).run("How many rows?")
    print(answer, ["row 299" in str([m.content for m in call]) for call in model.seen])
# best-smt-three-of-forty
#: only
import inspect
from fakes import smol
from smolagents import MCPClient, ToolCallingAgent, tool
print(inspect.signature(MCPClient.__enter__).return_annotation)
def made(number):
    def echo(text: str) -> str:
        """Does something.

        Args:
            text: a text
        """
        return text
    made_tool = tool(echo)
    made_tool.name, made_tool.description = f"tool_{number}", f"Does thing {number}."
    return made_tool
tools, wanted = [made(n) for n in range(40)], {"tool_3", "tool_7", "tool_9"}
model = smol([])
agent = ToolCallingAgent(tools=[t for t in tools if t.name in wanted], model=model)
print(sorted(agent.tools), "Does thing 8." in agent.system_prompt)
everything = ToolCallingAgent(tools=tools, model=model, instructions="Use tool_3, tool_7 and tool_9 alone.")
print(len(everything.tools), "Does thing 8." in everything.system_prompt)
# best-smt-legal
#: only
from fakes import smol
from smolagents import CodeAgent, tool
@tool
def commentary(article: str) -> str:
    """Looks up a commentary on an article.

    Args:
        article: the article
    """
    return ""
legal = CodeAgent(tools=[commentary], model=smol([]), name="legal", description="Answers questions of Dutch law.", max_steps=4)
manager = CodeAgent(tools=[], model=smol([]), managed_agents=[legal])
for text in ("legal", "Answers questions of Dutch law.", "commentary", "max_steps", "Scripted"):
    print(text, text in manager.system_prompt)
# best-smt-long-page
#: only
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from smolagents import VisitWebpageTool
class Manual(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<p>" + b"word " * 60_000 + b"the end</p>")
    def log_message(self, *arguments):
        pass
server = HTTPServer(("127.0.0.1", 0), Manual)
threading.Thread(target=server.serve_forever, daemon=True).start()
for visit in (VisitWebpageTool(), VisitWebpageTool(max_output_length=400_000)):
    text = visit(f"http://127.0.0.1:{server.server_port}/")
    print(len(text), "the end" in text, "truncated" in text)
server.shutdown()
# best-smt-translator
#: only
from fakes import smol
from smolagents import CodeAgent, tool
from smolagents.models import ChatMessage, MessageRole
reply = lambda code: f"<code>\n{code}\n</code>"
size = lambda model: (len(model.seen), sum(len(str(m.content)) for m in model.seen[0]) // 100 * 100)
second = smol([reply('final_answer("Guten Tag")')])
helper = CodeAgent(tools=[], model=second, name="translator", description="Translates.", verbosity_level=-1)
manager = CodeAgent(tools=[], managed_agents=[helper], model=smol([reply('print(translator("Good day"))'), reply("final_answer(1)")]), verbosity_level=-1)
manager.run("Translate.")
print("managed agent", *size(second), "Guten Tag" in manager.memory.steps[1].observations)
second = smol(["Guten Tag"])
@tool
def translate(text: str) -> str:
    """Translates into German.

    Args:
        text: the text
    """
    question = "Translate into German, nothing else:\n" + text
    return second.generate([ChatMessage(role=MessageRole.USER, content=question)]).content
agent = CodeAgent(tools=[translate], model=smol([reply('print(translate("Good day"))'), reply("final_answer(1)")]), verbosity_level=-1)
agent.run("Translate.")
print("tool", len(second.seen), len(second.seen[0][0].content), "Guten Tag" in agent.memory.steps[1].observations)
# best-lli-nine-contracts
#: only
from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata
from llama_index.core.schema import TextNode
calls = []
class Model(CustomLLM):
    @property
    def metadata(self):
        return LLMMetadata(context_window=8000, num_output=200)
    def complete(self, prompt, formatted=False, **options):
        calls.append(sum(f"Contract {i}." in prompt for i in range(1, 10)))
        return CompletionResponse(text=f"answer {len(calls)}")
    def stream_complete(self, prompt, **options):
        raise NotImplementedError
nodes = [TextNode(text=f"Contract {i}. Notice may be given until the end of month {i}.") for i in range(1, 10)]
index = VectorStoreIndex(nodes, embed_model=MockEmbedding(embed_dim=4))
for mode in ("compact", "refine", "tree_summarize", "accumulate"):
    calls.clear()
    answer = str(index.as_query_engine(llm=Model(), similarity_top_k=9, response_mode=mode).query("Until when?"))
    print(mode, "contracts in each call:", calls, "answers:", answer.count("answer"))
# best-lli-manuals
#: only
from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.schema import TextNode
from llama_index.core.vector_stores import MetadataFilter, MetadataFilters
class Same(BaseEmbedding):
    """The vectors of equal sentences are nearly equal."""
    def _get_query_embedding(self, query):
        return [1.0, 0.0]
    _aget_query_embedding = None
    def _get_text_embedding(self, text):
        return [1.0, float(text.split()[-1]) / 1000]
Same.__abstractmethods__ = frozenset()
nodes = [TextNode(text=f"Hold the red button {i}", metadata={"machine": f"M{i}"}, excluded_embed_metadata_keys=["machine"]) for i in range(1, 401)]
index = VectorStoreIndex(nodes, embed_model=Same())
found = [n.metadata["machine"] for n in index.as_retriever(similarity_top_k=5).retrieve("How is it reset?")]
print("five nearest", found, "after dropping others", [m for m in found if m == "M250"])
filters = MetadataFilters(filters=[MetadataFilter(key="machine", value="M250")])
print("filter", [n.metadata["machine"] for n in index.as_retriever(similarity_top_k=5, filters=filters).retrieve("How is it reset?")])
# best-lli-claim
#: only
import asyncio
from llama_index.core.agent.workflow import ReActAgent
from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata
from llama_index.core.workflow import Event, StartEvent, StopEvent, Workflow, step
class Model(CustomLLM):
    @property
    def metadata(self):
        return LLMMetadata(context_window=8000, num_output=200)
    def complete(self, prompt, formatted=False, **options):
        return CompletionResponse(text="Thought: I can answer without using any more tools.\nAnswer: two files")
    def stream_complete(self, prompt, formatted=False, **options):
        yield CompletionResponse(text=self.complete(prompt).text, delta=self.complete(prompt).text)
class Read(Event): pass
class Checked(Event): pass
class Searched(Event):
    found: str
class Decided(Event):
    found: str
class Claim(Workflow):
    @step
    async def read(self, event: StartEvent) -> Read:
        print("read")
        return Read()
    @step
    async def check(self, event: Read) -> Checked:
        print("check")
        return Checked()
    @step
    async def search(self, event: Checked) -> Searched:
        answer = await ReActAgent(tools=[], llm=Model(), streaming=False).run("Which files?")
        print("search", answer)
        return Searched(found=str(answer))
    @step
    async def decide(self, event: Searched) -> Decided:
        print("decide")
        return Decided(found=event.found)
    @step
    async def write(self, event: Decided) -> StopEvent:
        print("write")
        return StopEvent(result=event.found)
async def main():
    print(await Claim().run())
asyncio.run(main())
# best-lli-source-nodes
#: only
from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.llms import MockLLM
from llama_index.core.schema import TextNode
index = VectorStoreIndex([TextNode(text="The museum opens at ten.")], embed_model=MockEmbedding(embed_dim=4))
answer = index.as_query_engine(llm=MockLLM()).query("When does it open?")
print([n.get_content() for n in answer.source_nodes], answer.source_nodes[0].score is not None)
# best-lg-retry
#: only
from typing import TypedDict
from langgraph.graph import START, StateGraph
from langgraph.types import RetryPolicy
class State(TypedDict):
    text: str
    reply: str
def outcome(error, **options):
    ran = []
    def prepare(state):
        ran.append("prepare")
        return {"text": "long"}
    def ask(state):
        ran.append("ask")
        if ran.count("ask") < 3:
            raise error
        return {"reply": "yes"}
    builder = StateGraph(State)
    builder.add_node("prepare", prepare)
    builder.add_node("ask", ask, **options)
    builder.add_edge(START, "prepare")
    builder.add_edge("prepare", "ask")
    try:
        reply = builder.compile().invoke({"text": ""})["reply"]
    except Exception as raised:
        reply = type(raised).__name__
    return reply, ran
policy = RetryPolicy(max_attempts=3, initial_interval=0.01, jitter=False)
print(outcome(ConnectionError("503"), retry_policy=policy))
print(outcome(ConnectionError("503")))
print(outcome(ValueError("no such key"), retry_policy=policy))
# best-lg-three-searches
#: only
import operator, time
from typing import Annotated, TypedDict
from langgraph.graph import START, StateGraph
class State(TypedDict):
    hits: Annotated[list, operator.add]
    reply: str
class Plain(TypedDict):
    hits: list
    reply: str
def built(schema):
    builder = StateGraph(schema)
    for name in ("news", "wiki", "files"):
        def search(state, name=name):
            time.sleep(0.4)
            return {"hits": [name]}
        builder.add_node(name, search)
        builder.add_edge(START, name)
    builder.add_node("write", lambda state: {"reply": ", ".join(sorted(state["hits"]))})
    builder.add_edge(["news", "wiki", "files"], "write")
    return builder.compile()
begin = time.monotonic()
print(built(State).invoke({"hits": []})["reply"], "in less than 0.8 seconds:", time.monotonic() - begin < 0.8)
print(sorted(name for update in built(State).stream({"hits": []}, stream_mode="updates") for name in update))
try:
    built(Plain).invoke({"hits": []})
except Exception as error:
    print(type(error).__name__)
# best-lg-wrong-path
#: only
from typing import TypedDict
from langgraph.graph import START, StateGraph
class State(TypedDict):
    mail: str
    category: str
builder = StateGraph(State)
builder.add_node("classify", lambda state: {"category": "praise"})
builder.add_node("thank", lambda state: {"mail": "Thank you"})
builder.add_node("help", lambda state: {"mail": "Sorry"})
builder.add_edge(START, "classify")
builder.add_conditional_edges("classify", lambda state: "thank" if state["category"] == "praise" else "help", ["thank", "help"])
for update in builder.compile().stream({"mail": "It broke."}, stream_mode="updates"):
    print(update)
# best-lg-pages
#: only
import operator, time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, TypedDict
from langgraph.graph import START, StateGraph
from langgraph.types import RetryPolicy, Send
class State(TypedDict):
    pages: list
    notes: Annotated[list, operator.add]
policy = RetryPolicy(max_attempts=3, initial_interval=0.01, jitter=False)
tries = Counter()
def call(page):
    tries[page] += 1
    time.sleep(0.3)
    if page == "p3" and tries[page] == 1:
        raise ConnectionError("503")
    return page.upper()
def run(read, connect):
    tries.clear()
    builder = StateGraph(State)
    builder.add_node("list", lambda state: {"pages": ["p1", "p2", "p3", "p4"]})
    builder.add_node("read", read, retry_policy=policy)
    builder.add_edge(START, "list")
    connect(builder)
    begin = time.monotonic()
    notes = builder.compile().invoke({"pages": []})["notes"]
    return notes, dict(sorted(tries.items())), "less than 1.1 seconds:", time.monotonic() - begin < 1.1
def fan(builder):
    builder.add_conditional_edges("list", lambda state: [Send("read", {"page": p}) for p in state["pages"]], ["read"])
print("Send", *run(lambda state: {"notes": [call(state["page"])]}, fan))
def threads(state):
    with ThreadPoolExecutor() as pool:
        return {"notes": list(pool.map(call, state["pages"]))}
print("threads", *run(threads, lambda builder: builder.add_edge("list", "read")))
def again(builder):
    builder.add_edge("list", "read")
    builder.add_conditional_edges("read", lambda s: "read" if len(s["notes"]) < len(s["pages"]) else "__end__", ["read", "__end__"])
print("edge back", *run(lambda s: {"notes": [call(s["pages"][len(s["notes"])])]}, again))
# best-use-three-seconds
#: only
mean = lambda one, several: round(0.9 * one + 0.1 * several, 2)
print("RAG, 15 passages", mean(94, 52), mean(2.1, 2.2))
print("two searches", mean(95, 61), mean(4.5, 5.0))
print("15 passages where the check fails", mean(94, 52), mean(1.5 + 0.2, 1.6 + 0.2 + 2.2))
print("check", mean(94, 86), mean(1.5 + 0.2, 1.6 + 0.2 + 11.0))
# best-fund-invoices
#: only
print("cents for a page", round(0.94 * 0.1 + 0.06 * 2, 3), "times dearer with the VLM alone", round(2 / (0.94 * 0.1 + 0.06 * 2), 1))
# best-fund-first-month
#: only
print({name: round(share * wait, 1) for name, share, wait in (("orders", 0.38, 35), ("addresses", 0.12, 50), ("refunds", 0.22, 40), ("advice", 0.28, 4))})
