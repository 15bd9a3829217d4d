#!/usr/bin/env python3
"""Runs what lately rewritten items of the decks 08-llamaindex and 09-langgraph of the agents course claim.

    08-09-edited.py [--keep]

Embeddings are stand-ins that count their calls, and no model is asked, so nothing is sent anywhere. With --keep the
output is written to 08-09-edited.out; otherwise it is compared, and the exit status is 1 if anything differs.

It wants llama-index-core 0.14.25, llama-index-workflows 2.26.1 and langgraph 1.2.24.
"""

import asyncio
import contextlib
import io
import logging
import pathlib
import sys
import tempfile
from typing import TypedDict

from langchain_core.messages import AIMessage
from langgraph.errors import GraphRecursionError
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode
from llama_index.core import SimpleDirectoryReader, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core import tools as llama_tools
from llama_index.core.embeddings import MockEmbedding
from llama_index.core.evaluation import AnswerRelevancyEvaluator, ContextRelevancyEvaluator
from llama_index.core.llms import ChatMessage, ChatResponse, MockLLM
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import TextNode
from llama_index.core.tools.ondemand_loader_tool import OnDemandLoaderTool
from workflows import Workflow, step
from workflows.events import Event, StartEvent, StopEvent

KEPT = pathlib.Path(__file__).with_suffix(".out")
logging.disable(logging.CRITICAL)


class Counting(MockEmbedding):
    """Embeds like the stand-in of the library, and counts the texts of documents."""

    texts: int = 0

    def _get_text_embedding(self, text):
        self.texts += 1
        return super()._get_text_embedding(text)

    async def _aget_text_embedding(self, text):
        return self._get_text_embedding(text)


def lli_rag_storing():
    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder, "pages")
        pages.mkdir()
        for number in range(5):
            pages.joinpath(f"{number}.txt").write_text(f"page {number}")
        docs = SimpleDirectoryReader(pages).load_data()
        index = VectorStoreIndex.from_documents(docs, embed_model=Counting(embed_dim=4))
        index.storage_context.persist(f"{folder}/saved")

        def saved():
            return StorageContext.from_defaults(persist_dir=f"{folder}/saved")

        lines = {
            "from_documents, storage_context": lambda e: VectorStoreIndex.from_documents(
                docs, storage_context=saved(), embed_model=e),
            "load_index_from_storage": lambda e: load_index_from_storage(saved(), embed_model=e),
            "VectorStoreIndex([])": lambda e: VectorStoreIndex([], storage_context=saved(), embed_model=e),
            "from_documents, use_async": lambda e: VectorStoreIndex.from_documents(
                docs, use_async=True, embed_model=e),
        }
        for name, line in lines.items():
            embed = Counting(embed_dim=4)
            index = line(embed)
            found = index.as_retriever(similarity_top_k=20).retrieve("page")
            print(f"{name}: {embed.texts} embedded, {len(index.docstore.docs)} nodes kept, {len(found)} found")


def lli_load_node_source():
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "tea.txt").write_text("The butler serves the tea. " * 90)
        index = VectorStoreIndex.from_documents(
            SimpleDirectoryReader(folder).load_data(), embed_model=MockEmbedding(embed_dim=4),
            transformations=[SentenceSplitter(chunk_size=128, chunk_overlap=10)])
    hit = index.as_retriever().retrieve("tea")[0]
    print(hit.metadata["file_name"], hit.node.ref_doc_id == "tea.txt", hit.node.node_id == hit.node.ref_doc_id)
    try:
        print(hit.node.source_node.file_name)
    except AttributeError as error:
        print(type(error).__name__)


def lli_eval_relevancy():
    print(AnswerRelevancyEvaluator.__name__, ContextRelevancyEvaluator.__name__)


def lli_util_on_demand():
    print(OnDemandLoaderTool.__name__, hasattr(llama_tools, "OnDemandToolLoader"))


class CountingModel(MockLLM):
    """Answers like the stand-in of the library, and counts the calls."""

    calls: int = 0

    def complete(self, *args, **kwargs):
        self.calls += 1
        return super().complete(*args, **kwargs)

    def chat(self, *args, **kwargs):
        self.calls += 1
        return ChatResponse(message=ChatMessage(content="tea"))


def lli_mode_default_calls():
    nodes = [TextNode(text=f"The butler pours cup {number}.") for number in range(6)]
    index = VectorStoreIndex(nodes, embed_model=MockEmbedding(embed_dim=4))
    for extra in ({}, {"response_mode": "refine"}, {"response_mode": "tree_summarize"}):
        model = CountingModel()
        index.as_query_engine(similarity_top_k=6, llm=model, **extra).query("What does the butler do?")
        print(extra, model.calls)


class Draft(Event):
    text: str


class Checked(Event):
    text: str


def lli_wf_validation():
    """The four changes, as far as each gets."""

    def letter(event, hint, between=False):
        class Letter(Workflow):
            @step
            async def write(self, ev: StartEvent) -> hint:
                return Draft(text="Dear guests")

            if between:
                @step
                async def check(self, ev: Draft) -> Checked:
                    return Checked(text=ev.text)

            @step
            async def send(self, ev: event) -> StopEvent:
                return StopEvent(result=ev.text)

        return Letter

    class Derived(Draft):
        pass

    async def outcome(workflow, **options):
        try:
            return await workflow(timeout=1, **options).run()
        except Exception as error:
            return type(error).__name__

    for name, workflow, options in (
        ("as it is", letter(Checked, Draft), {}),
        ("derived class", letter(Derived, Draft), {}),
        ("another step", letter(Checked, Draft, between=True), {}),
        ("another hint", letter(Checked, Checked), {}),
        ("no validation", letter(Checked, Draft), {"disable_validation": True}),
    ):
        print(name, "->", asyncio.run(outcome(workflow, **options)))


def lg_blocks_entry():
    builder = StateGraph(Mail)
    for node in ("fetch", "sum_up"):
        builder.add_node(node, lambda state: {})
    builder.add_edge("fetch", "sum_up")
    for name, line in {
        "compile()": builder.compile,
        "add_node(START)": lambda: builder.add_node(START, print),
        "edge to START": lambda: builder.add_edge("fetch", START),
        "compile(entry_point)": lambda: builder.compile(entry_point="fetch"),
        "edge from START": lambda: builder.add_edge(START, "fetch").compile() and None,
    }.items():
        try:
            print(name, line())
        except (TypeError, ValueError) as error:
            print(name, type(error).__name__)


class Mail(TypedDict):
    sender: str
    category: str


def lg_state_missing():
    """A routing function may read the configuration of the run."""

    def route(state, config):
        return "far" if config["configurable"]["abroad"] else "near"

    builder = StateGraph(Mail)
    for node in ("read", "far", "near"):
        builder.add_node(node, lambda state, node=node: {"category": node})
    builder.add_edge(START, "read")
    builder.add_conditional_edges("read", route, ["far", "near"])
    for abroad in (True, False):
        print(builder.compile().invoke({"sender": "ada"}, {"configurable": {"abroad": abroad}}))


def lg_state_flow():
    builder = StateGraph(Mail)
    builder.add_node("classify", lambda state: {"category": "praise"})
    builder.add_node("reply", lambda state: print("reply sees", state["sender"]))
    builder.add_edge(START, "classify")
    builder.add_edge("classify", "reply")
    builder.compile().invoke({"sender": "ada"})


def lg_prod_errors():
    def extract_text(path: str) -> str:
        """Reads the text of a scanned page."""
        raise RuntimeError("service is down")

    builder = StateGraph(MessagesState)
    builder.add_node("tools", ToolNode([extract_text]))
    builder.add_edge(START, "tools")
    call = {"name": "extract_text", "args": {"path": "p"}, "id": "1", "type": "tool_call"}
    try:
        builder.compile().invoke({"messages": [AIMessage("", tool_calls=[call])]})
    except RuntimeError as error:
        print("the run ended:", error)


def lg_prod_verify():
    """A checker that always complains is stopped by the default recursion limit alone."""
    checks = []
    builder = StateGraph(Mail)
    builder.add_node("answer", lambda state: {"category": "draft"})
    builder.add_node("verify", lambda state: checks.append(1))
    builder.add_edge(START, "answer")
    builder.add_edge("answer", "verify")
    builder.add_conditional_edges("verify", lambda state: "answer" if state["sender"] else END)
    try:
        builder.compile().invoke({"sender": "ada"})
    except GraphRecursionError as error:
        print(len(checks), str(error).partition(" without")[0])


CLAIMS = (lli_rag_storing, lli_load_node_source, lli_eval_relevancy, lli_util_on_demand, lli_mode_default_calls,
          lli_wf_validation, lg_blocks_entry, lg_state_missing, lg_state_flow, lg_prod_verify, lg_prod_errors)
output = io.StringIO()
with contextlib.redirect_stdout(output):
    for claim in CLAIMS:
        print("==", claim.__name__.replace("_", "-"))
        claim()
if "--keep" in sys.argv:
    KEPT.write_text(output.getvalue())
print(output.getvalue(), end="")
sys.exit(output.getvalue() != KEPT.read_text())
