# way-order-manager
#: only
from fakes import smol
from smolagents import CodeAgent, tool
log = []
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    log.append("search runs")
    return "a hit"
def heard(model, name):
    generate = model.generate
    def speak(messages, **options):
        log.append(f"model of {name}" + (", reads the report" if "managed agent 'web_agent'" in str(messages) else ""))
        return generate(messages, **options)
    model.generate = speak
    return model
def agent(label, replies, **options):
    say = lambda step, agent: log.append(f"callback of {label}, step {step.step_number}")
    return CodeAgent(model=heard(smol(f"<code>\n{r}\n</code>" for r in replies), label), step_callbacks=[say], verbosity_level=-1, **options)
web = agent("web_agent", ["print(search('x'))", "final_answer('1911')"], tools=[search], name="web_agent", description="Searches the web.")
manager = agent("manager", ["print(web_agent(task='year'))", "final_answer('1911')"], tools=[], managed_agents=[web])
manager.run("When?")
print("\n".join(log))
# way-order-query
#: only
from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata
from llama_index.core.postprocessor.types import BaseNodePostprocessor
from llama_index.core.schema import TextNode
log = []
class Embedding(BaseEmbedding):
    def _get_query_embedding(self, query):
        log.append("question embedded")
        return [1.0, 0.0]
    _aget_query_embedding = None
    def _get_text_embedding(self, text):
        return [1.0, len(text) / 10]
Embedding.__abstractmethods__ = frozenset()
class Model(CustomLLM):
    @property
    def metadata(self):
        return LLMMetadata(context_window=4000, num_output=100)
    def complete(self, prompt, formatted=False, **options):
        log.append(f"model called with {sum(t in prompt for t in texts)} texts")
        return CompletionResponse(text="Ada.")
    def stream_complete(self, prompt, **options):
        raise NotImplementedError
class Cut(BaseNodePostprocessor):
    def _postprocess_nodes(self, nodes, query_bundle=None):
        log.append(f"postprocessor gets {len(nodes)} nodes")
        return nodes[::-1][:2]
texts = ["one", "two", "three", "fourth", "the fifth", "number six"]
index = VectorStoreIndex([TextNode(text=t) for t in texts], embed_model=Embedding())
answer = index.as_query_engine(llm=Model(), similarity_top_k=4, node_postprocessors=[Cut()]).query("Who tuned the organ?")
print("\n".join(log), len(answer.source_nodes), sep="\n")
# way-order-stream
#: before
from typing import TypedDict
from langgraph.graph import END, START, StateGraph
class State(TypedDict):
    query: str
    hits: list
    tries: int
    reply: str
builder = StateGraph(State)
add = builder.add_edge
builder.add_edge = lambda *edge: (edge[0] == START and [builder.add_node(f.__name__, f) for f in (search, rewrite, answer)], add(*edge))
#: after
# way-order-elicit
#: only
import asyncio
from pydantic import BaseModel
from mcp import Client, types
from mcp.server.mcpserver import Context, MCPServer
server, log = MCPServer("trips"), []
class Form(BaseModel):
    seats: int
@server.tool()
async def book(goal: str, context: Context) -> str:
    """Books a trip."""
    log.append("tool begins")
    reply = await context.elicit("How many seats?", Form)
    log.append(f"server has the action {reply.action}")
    return f"{reply.data.seats} seats to {goal}"
async def ask(context, parameters):
    log.append(f"user is asked: {parameters.message}")
    return types.ElicitResult(action="accept", content={"seats": 2})
async def main():
    async with Client(server, mode="legacy", elicitation_callback=ask) as client:
        log.append(client.protocol_version)
        result = await client.call_tool("book", {"goal": "Ghent"})
        log.append("result: " + result.content[0].text)
asyncio.run(main())
print("\n".join(log))
# way-match-reducers
#: only
import operator
from typing import Annotated, TypedDict
from langgraph.graph import START, StateGraph
for name in ["list", "Annotated[list, operator.add]", "Annotated[list, lambda old, new: sorted({*old, *new})]", "Annotated[list, lambda old, new: old or new]"]:
    builder = StateGraph(TypedDict("State", {"field": eval(name)}))
    builder.add_node("node", lambda state: {"field": [2, 3]})
    builder.add_edge(START, "node")
    print(name, builder.compile().invoke({"field": [1, 2]})["field"])
# way-match-errors
#: only
from fakes import smol
from smolagents import ActionStep, CodeAgent, ToolCallingAgent, tool
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    raise RuntimeError("service down")
def errors(kind, first, **options):
    last = "<code>\nfinal_answer(1)\n</code>" if kind is CodeAgent else 'Action:\n{"name": "final_answer", "arguments": {"answer": "1"}}'
    agent = kind(tools=[search], model=smol([first, last] if first else []), verbosity_level=-1, **options)
    try:
        agent.run("q")
    except Exception as error:
        return "run() raises " + type(error).__name__
    return [type(s.error).__name__ for s in agent.memory.steps if isinstance(s, ActionStep) and s.error]
print(errors(CodeAgent, "I know it without code."))
print(errors(CodeAgent, "<code>\n1 / 0\n</code>"))
print(errors(ToolCallingAgent, 'Action:\n{"name": "search", "arguments": {"words": "x"}}'))
print(errors(ToolCallingAgent, 'Action:\n{"name": "search", "arguments": {"query": "x"}}'))
print(errors(CodeAgent, None))
print(errors(CodeAgent, "<code>\nprint(1)\n</code>", max_steps=1))
# way-match-modes
#: only
from llama_index.core import MockEmbedding, Settings, VectorStoreIndex
from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata
from llama_index.core.schema import TextNode
calls, texts = [], ["apples", "bricks", "clocks", "drums"]
class Model(CustomLLM):
    @property
    def metadata(self):
        return LLMMetadata(context_window=4000, num_output=100)
    def complete(self, prompt, formatted=False, **options):
        calls.append((sum(t in prompt for t in texts), "answer so far" if "so far" in prompt else ""))
        return CompletionResponse(text="so far")
    def stream_complete(self, prompt, **options):
        raise NotImplementedError
Settings.llm = Model()
index = VectorStoreIndex([TextNode(text=t) for t in texts], embed_model=MockEmbedding(embed_dim=4))
for mode in ["compact", "refine", "accumulate", "no_text", "generation"]:
    calls.clear()
    answer = index.as_query_engine(similarity_top_k=4, response_mode=mode).query("What is there?")
    print(mode, calls, len(answer.source_nodes))
# way-judge-threads
#: before
import operator
from typing import Annotated, TypedDict
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, StateGraph
#: after
print(graph.get_state(one).values)
print([c.values for c in graph.get_state_history(one)])
print(builder.compile(checkpointer=saver).get_state(one).values)
print(graph.get_state({"configurable": {"thread_id": "2"}}).values)
# way-judge-index
#: only
from llama_index.core import Document, VectorStoreIndex
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.llms import MockLLM
from llama_index.core.postprocessor import SimilarityPostprocessor
embedded, asked = [], []
class Embedding(MockEmbedding):
    def _get_text_embedding(self, text):
        embedded.append(text)
        return super()._get_text_embedding(text)
class Model(MockLLM):
    def complete(self, *arguments, **options):
        asked.append(1)
        return super().complete(*arguments, **options)
documents = [Document(text=f"text {n}", id_=str(n)) for n in range(7)]
index = VectorStoreIndex.from_documents(documents, embed_model=Embedding(embed_dim=4))
print(len(index.as_retriever(similarity_top_k=10).retrieve("x")), "nodes")
embedded.clear()
index.insert(Document(text="new", id_="7"))
print(len(embedded), "embedded")
index.insert(Document(text="text 0, revised", id_="0"))
print(sorted(h.text for h in index.as_retriever(similarity_top_k=10).retrieve("x") if h.text.startswith("text 0")))
print(index.refresh_ref_docs([documents[3], Document(text="text 4, revised", id_="4")]))
engine = index.as_query_engine(llm=Model(), node_postprocessors=[SimilarityPostprocessor(similarity_cutoff=1.1)])
print(engine.query("x"), len(asked), "calls")
# way-number-planning
#: before
from fakes import smol
from smolagents import CodeAgent, tool
@tool
def search(query: str) -> str:
    """Searches.

    Args:
        query: the query
    """
    return "a hit"
model = smol(["<code>\nprint(search('x'))\n</code>"] * 20)
#: after
print(len(model.seen), "calls:", [type(s).__name__ for s in agent.memory.steps])
# way-number-chunks
#: only
from llama_index.core.node_parser import TokenTextSplitter
splitter = TokenTextSplitter(chunk_size=200, chunk_overlap=50, tokenizer=str.split)
print([len(c.split()) for c in splitter.split_text(" ".join(str(n) for n in range(1000)))])
# way-number-caching
#: only
prompts = [2000 + 500 * n for n in range(6)]
new, cached, written = prompts[0] + 500 * 5, sum(prompts[:-1]), 600
print(new, cached, sum(prompts), [round(x / 1e4, 4) for x in (new * 3, cached * 0.3, written * 15)])
print(round((new * 3 + cached * 0.3 + written * 15) / 1e4, 4), round((sum(prompts) * 3 + written * 15) / 1e4, 4))
# way-number-cache
#: only
print(2 * 32 * 8 * 128 * 2 * 8192 / 2**30, "GiB", 2 * 32 * 8 * 128 * 2 // 1024, "KiB for a token")
# way-number-budget
#: only
left = 8192 - 1400 - 4 * 350 - 80 - 600
print(left, left / 240, (left + 600) // 240, 20 * 240 - left)
# way-number-quota
#: only
print(60 / (8 / 2), 200000 / (8 * 6000 / 2))
# way-number-judge
#: only
print(80 * 27 / 30 + 20 * 2 / 10, 29 / 40)
# way-number-latency
#: only
print(round(0.8 + 0.4 + 3 * 0.15 + 0.6, 2), round(0.8 + 0.9 + 3 * 0.15 + 0.6, 2))
# way-judge-run
#: only
prompts, written, results = [1200], [60, 45, 40, 120], [4000, 40, 900]
for w, r in zip(written, results):
    prompts.append(prompts[-1] + w + r)
print(prompts, sum(prompts), sum(written[:3]))
# way-gap-graph
#: only
from typing import TypedDict
from fakes import filled
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import END, START, StateGraph
class State(TypedDict):
    score: float
search = lambda state: print("search") or {"score": state["score"] + 0.5}
answer = lambda state: print("answer")
exec(filled(CODE))
# way-gap-workflow
#: only
import asyncio
from fakes import filled
from llama_index.core.workflow import Context, Event, StartEvent, StopEvent, Workflow, step
look_up = lambda city: 14.5
exec(filled(CODE), globals())
async def main():
    print(await Weather().run(city="Oslo"))
asyncio.run(main())
# way-gap-tool
#: only
from fakes import filled
from smolagents import Tool
source = filled(CODE)
with open("rules.py", "w") as file:
    file.write("from smolagents import Tool\n" + source)
import sys
sys.path.insert(0, ".")
from rules import HouseRules
tool = HouseRules(["No noise after ten.", "Dogs are welcome."])
print(tool("noise"), tool("cats"))
# way-gap-schema
#: only
import json
from typing import Literal
from fakes import filled
from transformers.utils import get_json_schema
def convert(amount: float, target: Literal["EUR", "NOK"] = "EUR"):
    """
    Converts an amount of money with today's rate.

    Args:
        amount: amount to convert
        target: currency code
    """
print(json.loads(filled(CODE)) == get_json_schema(convert))
print(get_json_schema(convert))
# way-gap-loop
#: only
from fakes import filled, scripted
RULES = "End with Final Answer: and the answer."
parse = lambda reply: ("clock", {"city": "Oslo"})
exec(filled(CODE), globals())
model = scripted(["Action: clock(Oslo)\n", "Final Answer: 14:05"])
print(run("What time is it?", model, {"clock": lambda city: "14:05"}))
print([m["role"] for m in model.seen[1]])
