# line-router
#: before
billing = lambda text: "billing: " + text
delivery = lambda text: "delivery: " + text
person = lambda text: "person: " + text
#: after
print(route("You charged me twice", lambda prompt: "Billing"))
#: mend 5
        if name == label:
# line-autoregressive
#: after
def model(tokens):
    following = {1: 2, 2: 3, 3: 4}
    return [1.0 if token == following[tokens[-1]] else 0.0 for token in range(5)]
print(generate(model, [0, 1], end=4))
#: mend 4
        scores = model(tokens)
# line-temperature
#: after
for temperature in (0.2, 1, 2):
    print(temperature, round(distribution({"a": 2, "b": 1, "c": 0}, temperature)["a"], 2))
#: mend 4
    scaled = {t: s / temperature for t, s in scores.items()}
# line-template-turns
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
S, U = {"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}
print(template(CODE).render(messages=[S, U], add_generation_prompt=True))
print(template(CODE).render(messages=[U], add_generation_prompt=True))
#: mend 9
{%- for m in turns %}
# line-template-scope
#: after
from transformers.utils.chat_template_utils import _compile_jinja_template as template
S, U = {"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}
print(template(CODE).render(messages=[S, U]))
right = CODE.replace("set system = 'You are helpful.'", "set ns = namespace(system='You are helpful.')")
right = right.replace("set system =", "set ns.system =").replace("+ system +", "+ ns.system +")
print(template(right).render(messages=[S, U]))
# line-double-bos
#: before
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import PreTrainedTokenizerFast
words = ["<s>", "[unk]", "<sys>", "<user>", "<assistant>", "Be", "brief", "Hello", "there"]
inner = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="[unk]"))
inner.add_special_tokens(["<s>", "<sys>", "<user>", "<assistant>"])
inner.pre_tokenizer = pre_tokenizers.Whitespace()
inner.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 0)])
tokenizer = PreTrainedTokenizerFast(tokenizer_object=inner, bos_token="<s>", unk_token="[unk]")
tokenizer.chat_template = (
    "{{ bos_token }}{% for m in messages %}{{ '<sys>' if m['role'] == 'system' else '<user>' }} {{ m['content'] }} {% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)
#: after
messages = [{"role": "user", "content": "Hello there"}]
print(tokenizer.apply_chat_template(messages, tokenize=False)[:3])
print(tokenizer.apply_chat_template(messages, add_generation_prompt=True)["input_ids"])
#: mend 7
    batch = tokenizer(text, add_special_tokens=False)
# line-trim-oldest
#: after
talk = ["system", "q1", "a1", "q2", "a2", "q3"]
print(trim(talk, 40, lambda message: 10))
#: mend 5
    for message in reversed(turns):
# line-shared-history
#: after
seen = []
def model(history):
    seen.append([m["content"] for m in history])
    return "ok"
Session("Ada", model).ask("Where is order 7?")
Session("Ben", model).ask("Hello")
print(seen[1])
#: mend 9
    history: list = field(default_factory=lambda: [SYSTEM])
# line-schema-description
#: after
def lookup(city: str, days: int = 3) -> str:
    """Gives the weather forecast for a city."""
print(schema(lookup))
#: mend 8
        "description": inspect.getdoc(function),
# line-cache-key
#: after
tools = {"weather": lambda city: f"{city}: sunny"}
print(call(tools, "weather", {"city": "Oslo"}), "|", call(tools, "weather", {"city": "Rome"}))
#: mend 6
    key = (name, tuple(sorted(arguments.items())))
# line-swallowed-error
#: before
from types import SimpleNamespace
timetable = lambda start, goal, day: [SimpleNamespace(departure="08:10")]
#: after
print(search_flights("Oslo", "Rome", "3 May"))
print(search_flights("Oslo", "Rome", "2026-05-03"))
#: mend 9
        return f"error: date must look like 2026-05-03, not {date!r}"
# line-unknown-argument
#: after
schema = {"required": ["amount"], "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}}}
arguments = {"amount": 3, "curency": "EUR"}
print(check(arguments, schema))
def pay(amount, currency="EUR"):
    pass
if not check(arguments, schema):
    pay(**arguments)
#: mend 11
            problems.append(f"{name} is unknown; known are {', '.join(schema['properties'])}")
            continue
# line-consent-late
#: after
paid = []
call = {"name": "refund", "arguments": {"order": 7}}
print(execute(call, {"refund": lambda order: paid.append(order)}, lambda question: False), paid)
#: mend 8
        declined = name in RISKY and not ask_user(f"Run {name} with {arguments}?")
        result = "declined" if declined else str(tools[name](**arguments))
# line-lazy-regex
#: after
print(parse(reply))
#: mend 4
    match = re.search(r"Action:\s*(\{.*\})", reply, re.DOTALL)
# line-final-in-prompt
#: before
from fakes import scripted
parse = lambda reply: ("clock", "Oslo")
#: after
model = scripted(["Thought: I need the time.\nAction: clock(Oslo)\n", "Thought: I know it.\nFinal Answer: 14:05"])
print(repr(run("What time is it in Oslo?", model, {"clock": lambda city: "14:05"})))
print(len(model.seen), "calls")
#: mend 9
        if "Final Answer:" in reply:
# line-stop-slice
#: after
text = 'Thought: I need the rate. {"tool": "rate", "args": {"to": "SEK"}}'
for reply in (text + " Observation:", text):
    messages = []
    try:
        act(messages, lambda messages, stop: reply, {"rate": lambda to: 11.2})
        print(messages[-1]["content"])
    except ValueError as error:
        print(type(error).__name__, error)
#: mend 9
    action = reply[start:].removesuffix(STOP)
# line-fresh-scope
#: before
from fakes import scripted
#: after
model = scripted(["rates = [2, 4]\nprint(rates)", "answer = max(rates)", "answer = None"])
print(run("Which rate is highest?", model))
print(model.seen[-1])
#: mend 7
        printed, scope = io.StringIO(), scope if messages[1:] else {}
# line-smol-shadow
#: only
from smolagents.local_python_executor import LocalPythonExecutor
prices = {"Lind": 4.0, "Moser": 3.5, "Adler": 6.0}
exec(CODE, {"get_price": prices.get, "final_answer": print})
for code in (CODE, CODE.replace("sum = 0\n", "")):
    executor = LocalPythonExecutor([])
    executor.send_tools({"get_price": prices.get, "final_answer": lambda answer: answer})
    try:
        print(executor(code).output)
    except Exception as error:
        print(error)
# line-smol-callback
#: before
from fakes import smol
from smolagents import CodeAgent, PlanningStep, tool
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    return "a hit"
act = "<code>\nprint(search('x'))\n</code>"
model = smol(["a plan", act, act, "a plan", act, act, "a plan", "<code>\nfinal_answer('Lind')\n</code>"])
#: after
print(sum(isinstance(s, PlanningStep) for s in agent.memory.steps), "plans in memory")
#: mend 5
        step_callbacks={PlanningStep: on_step},
# line-smol-generate
#: before
from fakes import smol
from smolagents import CodeAgent
from smolagents.models import ChatMessage, MessageRole, Model
smol([])   # makes the logger silent
URL = "http://localhost"
flat = lambda m: m.dict()
post = lambda url, payload: {"choices": [{"message": {"content": f"<code>\nfinal_answer({len(payload['stop'])})\n</code>"}}]}
#: after
#: mend 8
        text = data["choices"][0]["message"]["content"]
        return ChatMessage(role=MessageRole.ASSISTANT, content=text)
# line-smol-check
#: before
from fakes import smol
from smolagents import CodeAgent, WebSearchTool
web_search = WebSearchTool()
model = smol(["<code>\nfinal_answer('In 1911')\n</code>", "<code>\nfinal_answer('In 1911, http://lights.example')\n</code>"])
#: after
print(len(agent.memory.steps) - 1, "steps")
first = agent.memory.steps[1].error
print(first and first.message)
#: mend 4
        raise ValueError("The answer names no source. Add a link.")
# line-smol-forget
#: before
from fakes import smol
from smolagents import ActionStep, CodeAgent, tool
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    return "a hit"
model = smol(["<code>\nprint(search('rents'))\n</code>"] * 7 + ["<code>\nfinal_answer('Lisbon')\n</code>"])
#: after
print(["Porto" in str(messages) for messages in model.seen])
print(all(messages[0].role == "system" for messages in model.seen))
#: mend 10
        agent.memory.steps = steps[:1] + steps[-KEEP:]
# line-chunk-step
#: after
text = " ".join(str(n) for n in range(1, 101))
pieces = chunks(text)
print([(p.split()[0], p.split()[-1], len(p.split())) for p in pieces])
lost = [n for n in text.split() if all(n not in p.split() for p in pieces)]
print(lost[:1], lost[-1:], len(lost))
#: mend 4
    stride = size - overlap
# line-managed-call
#: only
from fakes import smol
from smolagents import CodeAgent, tool
@tool
def web_search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    return "error" if "Rome" in query else {"Oslo": "700000", "Cairo": "10000000"}[query.split()[0]]
@tool
def number(text: str) -> float:
    """Reads a number.

    Args:
        text: a text
    """
    return float(text.split()[-1])
web_agent = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer('2800000')\n</code>"]), name="web_agent", description="Searches the web.", verbosity_level=-1)
editor_agent = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer('Cairo comes first')\n</code>"]), name="editor_agent", description="Edits tables.", verbosity_level=-1)
model = smol([f"<code>\n{CODE}</code>", "<code>\nfinal_answer('gave up')\n</code>"])
manager = CodeAgent(tools=[web_search, number], managed_agents=[web_agent, editor_agent], model=model, verbosity_level=-1)
print(manager.run("Which city is the largest?"))
error = manager.memory.steps[1].error
print(error and error.message)
#: mend 6
        hits = web_agent(task=f"Population of {city}, with source")
# line-docstring-args
#: before
from smolagents import tool
rates = lambda source: {"EUR": 0.09, "NOK": 1.0}
#: after
print(convert(200, "SEK"), convert.inputs["target"])
#: mend 7
        source: the code of the currency that is given
# line-li-annotation
#: before
import asyncio
from llama_index.core.workflow import Event, StartEvent, StopEvent, Workflow, step
#: after
async def main():
    print(await Letter().run(text="Dear guests,"))
asyncio.run(main())
#: mend 13
    async def check(self, ev: Draft) -> Rejected | StopEvent:
# line-li-await
#: before
import asyncio
from llama_index.core.workflow import Context, Event, StartEvent, StopEvent, Workflow, step
#: after
import re
async def main():
    print(re.sub("object .*>", "object …>", await Tally().run(text="one two three")))
asyncio.run(main())
#: mend 12
        words = await ctx.store.get("words")
# line-li-settings
#: before
from llama_index.core import Document, MockEmbedding, Settings, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.node_parser import SentenceSplitter
house_model, deed_model = MockEmbedding(embed_dim=4), MockEmbedding(embed_dim=8)
documents = [Document(text="Either party may end the contract. " * 60)]
#: after
print(len(hits), "hits")
#: mend 3
    index = load_index_from_storage(stored, embed_model=deed_model)
# line-li-collect
#: before
import asyncio
from llama_index.core.workflow import Context, Event, StartEvent, StopEvent, Workflow, step
look_up = str.upper
#: after
async def main():
    print(sorted(await Survey(timeout=5).run(questions=["a", "b", "c"])))
asyncio.run(main())
#: mend 19
        answers = ctx.collect_events(ev, [Answer] * 3)
# line-lg-reducer
#: before
import operator
from typing import Annotated, TypedDict
from langgraph.graph import END, START, StateGraph
#: after
#: mend 9
    return {"notes": ["reviewed"]}
# line-lg-interrupt
#: before
from typing import TypedDict
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph
from langgraph.types import Command, interrupt
class State(TypedDict):
    amount: int
    status: str
class tickets:
    opened = []
    def open(text):
        tickets.opened.append(text)
        return len(tickets.opened)
#: after
print(len(tickets.opened), "tickets")
#: mend 2
    number = len(tickets.opened) or tickets.open(f"Refund of {state['amount']} euros")
# line-lg-bind
#: before
from fakes import chat
from langchain_core.messages import AIMessage
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition
def divide(a: float, b: float) -> float:
    """Divides a by b."""
    return a / b
def first(messages, tools):
    if "divide" not in tools:
        return "About 3."
    return AIMessage("", tool_calls=[{"name": "divide", "args": {"a": 9, "b": 3}, "id": "c1"}])
llm = chat([first, "It is 3."])
#: after
print([m.content or m.tool_calls[0]["name"] for m in graph.invoke({"messages": "What is 9 divided by 3?"})["messages"]])
#: mend 2
llm = llm.bind_tools(tools, parallel_tool_calls=False)
# line-lg-fan-in
#: before
import operator
from typing import Annotated, TypedDict
from langgraph.graph import END, START, StateGraph
class State(TypedDict):
    log: Annotated[list, operator.add]
def node(name):
    def run(state):
        if name == "write":
            print("write, given", state["log"])
        return {"log": [name]}
    run.__name__ = name
    return run
ask_archive, ask_web, translate, write = map(node, ["ask_archive", "ask_web", "translate", "write"])
#: after
graph.invoke({"log": []})
#: mend 7-8
builder.add_edge(["ask_archive", "translate"], "write")
# line-lg-key
#: before
from typing import TypedDict
from langgraph.graph import END, START, StateGraph
#: after
from pydantic import BaseModel
class Checked(BaseModel):
    sender: str = ""
    draft: str = ""
builder = StateGraph(Checked)
builder.add_node("answer", lambda state: {"drafts": "x"})
builder.add_edge(START, "answer")
print(builder.compile().invoke({"sender": "Ada"}))
#: mend 8
    return {"draft": reply}
# line-fc-labels
#: after
turns = [{"role": r, "text": r} for r in ("system", "user", "assistant", "tool", "assistant")]
print(example(turns, lambda text: [text])["labels"])
#: mend 8
        if turn["role"] != "assistant":
# line-fc-call-id
#: before
import json
#: after
call = lambda id, city: {"id": id, "function": {"name": "weather", "arguments": json.dumps({"city": city})}}
message = {"tool_calls": [call("c1", "Oslo"), call("c2", "Rome")]}
print([(r["tool_call_id"], r["content"]) for r in answer_calls(message, {"weather": lambda city: f"{len(city)} degrees"})])
#: mend 5
        "tool_call_id": call["id"],
# line-fc-stream
#: before
import json
#: after
pieces = [{"index": 0, "id": "c1", "name": "weather", "arguments": ""}, {"index": 0, "arguments": '{"ci'},
          {"index": 0, "arguments": 'ty": "O'}, {"index": 0, "arguments": 'slo"}'}]
print(collect({"tool_calls": [p]} for p in pieces))
#: mend 7
            call["arguments"] += piece.get("arguments", "")
# line-lora-merge
#: after
rng = np.random.default_rng(1)
weight, a, b, x = (rng.normal(size=s) for s in ((6, 5), (2, 5), (6, 2), (3, 5)))
for alpha in (2, 8):
    adapter = Adapter(a, b, alpha)
    print(alpha, deviation(adapter, x, weight) < 1e-9)
#: mend 9
        return weight + self.scale * self.b @ self.a
# line-otel-threads
#: before
from contextvars import copy_context
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
memory, provider = InMemorySpanExporter(), TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(memory))
tracer = provider.get_tracer("test")
#: after
def weather(city):
    return city
run([(weather, {"city": "Oslo"}), (weather, {"city": "Rome"})])
spans = memory.get_finished_spans()
print(len({s.context.trace_id for s in spans}), "traces,", sum(s.parent is not None for s in spans), "children")
#: mend 6
            waiting = [pool.submit(copy_context().run, call, *c) for c in calls]
# line-judge-swap
#: after
biased = lambda prompt: "A"
fair = lambda prompt: "A" if "Answer A: good" in prompt else "B"
print(compare(biased, "q", "good", "bad"), compare(fair, "q", "good", "bad"), compare(fair, "q", "bad", "good"))
#: mend 10
    if first != second:
# line-eval-rate
#: after
def runs(solved, failed, crashed):
    row = lambda answer, error: {"answer": answer, "reference": 1, "error": error, "cost": 1}
    return [row(1, None)] * solved + [row(0, None)] * failed + [row(None, "timeout")] * crashed
print(summary(runs(6, 4, 0)))
print(summary(runs(4, 1, 5)))
#: mend 5
    success = solved / len(runs)
# line-mcp-tool-error
#: before
import asyncio
from mcp import Client
GOALS = ["Ghent", "Lille"]
#: after
async def main():
    async with Client(server) as client:
        for goal, day in (("Ghent", "3 May"), ("Rome", "2026-05-03"), ("Ghent", "2026-05-03")):
            result = await client.call_tool("book", {"goal": goal, "day": day})
            print(result.is_error, result.content[0].text)
asyncio.run(main())
#: mend 14
        raise ToolError(f"day must look like 2026-05-03, not {day}")
# line-mcp-cursor
#: before
import asyncio
from mcp import types
from mcp.server.lowlevel import Server
TOOLS = [types.Tool(name=f"t{i}", input_schema={"type": "object"}) for i in range(5)]
asked = []
async def list_tools(context, params):
    asked.append(params and params.cursor)
    if len(asked) > 9:
        raise SystemExit("asked ten times, always for the same page")
    start = int((params and params.cursor) or 0)
    end = start + 2
    return types.ListToolsResult(tools=TOOLS[start:end], next_cursor=str(end) if end < len(TOOLS) else None)
server = Server("pages", on_list_tools=list_tools)
page = type("first", (), {"next_cursor": None})
#: after
async def main():
    try:
        print(list(await asyncio.wait_for(all_tools(server), 5)))
    except BaseException as error:
        print("no end" if len(asked) > 5 else error)
    print(asked[:4])
asyncio.run(main())
#: mend 8
            page = await client.list_tools(cursor=page.next_cursor if tools else None)
# line-mcp-id
#: after
methods = {"tools/list": lambda params: {"tools": []}}
for id in (1, 0):
    print(answer(json.dumps({"jsonrpc": "2.0", "id": id, "method": "tools/list"}), methods))
print(answer(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}), methods))
#: mend 10
    response = {"jsonrpc": "2.0", "id": message["id"]}
# line-rerank-narrow
#: after
class index:
    def search(question, limit):
        return [f"passage {rank}" for rank in range(1, 30)][:limit]
scorer = lambda pairs: [9 if hit == "passage 14" else 1 for question, hit in pairs]
print(retrieve("q", index, scorer).split("\n\n"))
#: mend 3
    hits = index.search(question, limit=wide)
