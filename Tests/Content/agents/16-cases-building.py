#!/usr/bin/env python3
"""Runs what the deck 16-cases-building of the agents course claims, and compares it with the output that was kept.

    16-cases-building.py [--keep] [case …]

A program that a scenario shows as `python` is run as it stands there, and each of its `text` and `json` blocks has to
occur in the output. The models are scripts, so nothing is sent anywhere. With --keep the output is written to
16-cases-building.out; otherwise it is compared, and the exit status is 1 if anything differs.

It wants smolagents 1.26.0, langgraph 1.2.24, llama-index-core 0.14.25, transformers 5.24.0 and jsonschema 4.26.0.
"""

import asyncio
import contextlib
import importlib.util
import io
import json
import logging
import os
import pathlib
import re
import sys
import tempfile
import textwrap

import rich.console

HERE = pathlib.Path(__file__).resolve().parent
DECK = HERE.parents[2] / "Content/hugging-face-agents/16-cases-building.md"
KEPT = HERE / "16-cases-building.out"
CASES = {}

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")


def case(function):
    CASES["case-" + function.__name__.replace("_", "-")] = function
    return function


def blocks(name, language):
    """The blocks of one language that a scenario shows."""
    section = re.search(rf"<!-- kind: scenario; id: {name}\b.*?(?=^## |\Z)", DECK.read_text(), re.S | re.M)
    return re.findall(rf"^```{language}\n(.*?)^```$", section[0], re.S | re.M) if section else []


def execute(source, label, **names):
    """Executes a program as a module with a file, since smolagents reads the source of tools; returns its names."""
    file = pathlib.Path(re.sub(r"\W", "_", label) + ".py")
    file.write_text(source)
    spec = importlib.util.spec_from_file_location(file.stem, file)
    module = sys.modules[file.stem] = importlib.util.module_from_spec(spec)
    vars(module).update(names)
    spec.loader.exec_module(module)
    return vars(module)


def load(name, **names):
    """Executes the program that a scenario shows."""
    return execute(blocks(name, "python")[0], name, **names)


def attempt(label, action):
    """Prints what an action returns, or the exception that it raises."""
    try:
        print(label, "->", action())
    except Exception as error:
        print(label, "->", f"{type(error).__name__}:", str(error).split("\n")[0][:160])


def script(*replies, tokens=()):
    """A smolagents model that says what it was told to: texts, or lists of tool calls."""
    from smolagents import ChatMessage, MessageRole, Model
    from smolagents.models import ChatMessageToolCall, ChatMessageToolCallFunction
    from smolagents.monitoring import TokenUsage

    class Script(Model):
        def __init__(self):
            super().__init__(model_id="script")
            self.replies, self.tokens, self.seen = list(replies), list(tokens), []

        def generate(self, messages, **options):
            self.seen.append(messages)
            reply, used = self.replies.pop(0), self.tokens.pop(0) if self.tokens else 100
            calls = None if isinstance(reply, str) else [
                ChatMessageToolCall(
                    id=f"c{index}", type="function", function=ChatMessageToolCallFunction(name=tool, arguments=args))
                for index, (tool, args) in enumerate(reply)]
            return ChatMessage(
                role=MessageRole.ASSISTANT, content=reply if calls is None else "", tool_calls=calls,
                token_usage=TokenUsage(used, 10))

    return Script()


def code(text):
    return f"Thought: I go on.\n<code>\n{textwrap.dedent(text).strip()}\n</code>"


def indented(text):
    lines = [part for line in (text or "").strip().split("\n") for part in textwrap.wrap(line, 74) or [""]]
    return "\n".join("  " + line for line in lines)


@case
def stock():
    from smolagents import CodeAgent, Tool

    calls = []
    articles = {"A7": {"left": 40, "min": 25}, "B2": {"left": 3, "min": 10}, "C9": {"left": 0, "min": 5}}

    class Stock(Tool):
        name, description, output_type = "stock", "Looks an article up.", "object"
        inputs = {"article": {"type": "string", "description": "Its number"}}

        def forward(self, article):
            calls.append("stock")
            return articles[article]

    class Order(Tool):
        name, description, output_type = "order", "Orders an article.", "string"
        inputs = {
            "article": {"type": "string", "description": "Its number"},
            "pieces": {"type": "integer", "description": "How many"}}

        def forward(self, article, pieces):
            calls.append("order")
            return f"ordered {pieces} of {article}"

    log = blocks("case-stock", "text")[0]
    snippets = [textwrap.dedent(part) for part in re.findall(r"step \d, code\n(.*?)(?=step)", log, re.S)]
    for last in ("final_answer(len(done))", "final_answer((len(done), boxes))"):
        for reset in ("", "done = []\n"):
            calls.clear()
            third = snippets[2] if not reset else reset + snippets[2]
            model = script(code(snippets[0]), code(snippets[1]), code(third), code(last))
            agent = CodeAgent(tools=[Stock(), Order()], model=model, verbosity_level=-1)
            answer = agent.run("Order what is low.")
            if "boxes" not in last and not reset:
                for step in agent.memory.steps[1:4]:
                    print(f"step {step.step_number}, code\n{textwrap.indent(step.code_action, '  ')}")
                    print(f"step {step.step_number}, observations\n{indented(step.observations)}")
                    if step.error:
                        print(f"step {step.step_number}, error\n{indented(str(step.error))}")
                print("read by the model before step 3:")
                for message in model.seen[2][-2:]:
                    print(indented(message.content[0]["text"]))
            counts = {name: calls.count(name) for name in ("order", "stock")}
            print("reset" if reset else "as it is", "->", answer, counts)


@case
def rates():
    def rate(currency):
        return {"SEK": 11.2, "DKK": 7.46}[currency]

    program = load("case-rates")
    tools = {"rate": rate, "add": lambda a, b: a + b}
    shown = blocks("case-rates", "text")[0]
    print(shown)
    for name, first in re.findall(r"^(\w)  (.*?)(?=^\w|\Z)", shown, re.S | re.M):
        first, prompts = textwrap.dedent("   " + first), []

        def model(prompt, stop):
            prompts.append(prompt)
            return first if len(prompts) == 1 else "Final Answer: read " + repr(prompt[-45:])

        attempt(name, lambda: program["run"](model, "", tools))

    prompts = []

    def stubborn(prompt, stop):
        prompts.append(prompt)
        return 'Action: {"tool": "add", "args": {"a": 1, "b": 1}}\n'

    attempt("never answers", lambda: (program["run"](stubborn, "", tools), len(prompts)))
    attempt("error in the tool", lambda: program["act"]('Action: {"tool": "rate", "args": {"currency": "NOK"}}', tools))
    attempt("no args", lambda: program["act"]('Action: {"tool": "rate"}', tools))
    reply = "".join(
        f'Action: {{"tool": "rate", "args": {{"currency": "{currency}"}}}}\n' for currency in ("SEK", "DKK"))
    lazy, line = re.compile(r"Action:\s*(\{.*?\})", re.S), re.compile(r"Action:\s*(\{.*\})")
    for pattern in (lazy, line):
        found = pattern.search(reply)[1]
        attempt(pattern.pattern, lambda: json.loads(found))
    start = reply.index("{")
    attempt("raw_decode", lambda: json.JSONDecoder().raw_decode(reply, start)[0])


@case
def prices():
    from smolagents import CodeAgent, ToolCallingAgent

    pathlib.Path("p.json").write_text('{"tea": {"2026-04-30": 3.2, "2026-05-01": "3.4"}}')
    program = load("case-prices")
    tool = program["tool"]
    attempt("forward first", lambda: tool.forward("tea"))
    for args in ({"item": "tea"}, {"item": 5}, {"item": "tea", "shop": "Ros"}, {"day": "2026-05-01"}, {"item": "Tea"},
                 {"item": "tea", "day": None}, {"item": "tea", "day": "1 May"}):
        model = script([("prices", args)], [("final_answer", {"answer": "x"})])
        agent = ToolCallingAgent([tool], model, verbosity_level=-1)
        agent.run("How much?")
        step = agent.memory.steps[1]
        print(json.dumps(args), "->", step.observations, "|", " ".join(str(step.error).split()))
    for snippet in ('print(prices("tea") * 2)', 'print(prices("tea", "2026-04-30") * 2)', "print(prices(item=5))"):
        agent = CodeAgent([tool], script(code(snippet), code("final_answer(1)")), verbosity_level=-1)
        agent.run("How much?")
        step = agent.memory.steps[1]
        print(snippet, "->", repr(step.observations), "|", step.error)
    try:
        tool.save("out")
    except ValueError as error:
        print(error)
    source = blocks("case-prices", "python")[0]
    mended = source.replace("import json\n", "", 1).replace(
        "        with open", "        import json\n        with open").replace("path)", 'path="p.json")', 1)
    for label, text in (("mended", mended), ("default only", source.replace("path)", 'path="p.json")', 1))):
        names = execute(text, label)
        attempt(label, lambda: names["tool"].save("out_" + label[:3]))
    Prices = program["Prices"]
    late = Prices("late.json")
    attempt("no file", lambda: late("tea"))
    for price in (3, 4):
        pathlib.Path("late.json").write_text(json.dumps({"tea": {"2026-05-01": price}}))
        attempt(f"file with {price}", lambda: late("tea"))


@case
def museum():
    source = "\n".join([
        "from smolagents import tool", "@tool", "def page(url: str) -> str:", '    """Fetches a page.', "", "    Args:",
        "        url: Its address.", '    """', "    return PAGES[url]"])
    shown = blocks("case-museum", "text")[0]
    pages = dict(re.findall(r"^(\S+/\S+) +(.*)$", shown, re.M))
    page = execute(source, "page", PAGES=pages)["page"]
    large = script(
        code('fee = reader("What does the Aldus Museum cost for a child?"); print(fee)'),
        code('time = reader("And when does it open on Sundays?"); print(time)'),
        code('final_answer("4 euros; Sundays from 13:00")'), tokens=[2100, 2250, 2400])
    small = script(
        [("page", {"url": "aldus.example/fees"})], [("final_answer", {"answer": "A child pays 4 euros."})],
        [("page", {"url": "opening.example/sunday"})], [("final_answer", {"answer": "It opens at 13:00."})],
        tokens=[1300, 1450, 1300, 1500])
    program = load("case-museum", page=page, large=large, small=small)
    print(shown)
    boss, reader = program["boss"], program["reader"]
    print(program["answer"])
    for step in boss.memory.steps[1:]:
        print(step.step_number, step.observations)
    print("steps of the reader:", [type(step).__name__ for step in reader.memory.steps])
    print("its task:", reader.memory.steps[0].task[:150])
    print("messages in the reader's calls:", [len(messages) for messages in small.seen])
    third = " ".join(str(message.content) for message in small.seen[2])
    print("the museum in the second task:", "Aldus" in third)
    whole = " ".join(str(message.content) for message in large.seen[-1])
    print("seen by the manager:", [word for word in ("Boat hire", "13:00", "aldus.example", "Adults") if word in whole])


@case
def lake():
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    plain = Tokenizer(models.WordLevel({"<s>": 0, "[UNK]": 1}, unk_token="[UNK]"))
    plain.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    plain.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 0)])
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=plain, bos_token="<s>", unk_token="[UNK]")
    shown = blocks("case-lake", "text")[0]
    tokenizer.chat_template = re.sub(r"^ ?\d+  ", "", shown, flags=re.M)
    print(shown)
    tools = [{"type": "function", "function": {"name": "depth", "description": "Depth of a lake in metres."}}]
    call = {"type": "function", "function": {"name": "depth", "arguments": {"lake": "Ohrid"}}}
    messages = [
        {"role": "system", "content": "Answer in one line."}, {"role": "user", "content": "How deep is Lake Ohrid?"},
        {"role": "assistant", "content": "", "tool_calls": [call]}, {"role": "tool", "content": "288"}]

    def render(messages, **options):
        return tokenizer.apply_chat_template(messages, tokenize=False, **options)

    whole = render(messages, tools=tools, add_generation_prompt=True)
    print(whole)
    lied = messages[:2] + [{"role": "assistant", "content": ""}, {"role": "user", "content": "Result: 288"}]
    print("a user writes Result:", render(lied, tools=tools, add_generation_prompt=True) == whole)
    other = {"type": "function", "function": {"name": "area", "arguments": {"lake": "Como"}}}
    for label, changed in (
            ("without the third message", messages[:2] + messages[3:]),
            ("another call", messages[:2] + [messages[2] | {"tool_calls": [other]}] + messages[3:]),
            ("the first from the user", [messages[0] | {"role": "user"}] + messages[1:])):
        print(label, render(changed, tools=tools, add_generation_prompt=True) == whole)
    print("continued:", repr(render(messages[:2] + [{"role": "assistant", "content": "288 m"}], tools=tools,
                                    continue_final_message=True)[-30:]))
    print("without the system message:", repr(render(messages[1:], tools=tools)))
    print("without tools:", repr(render(messages)))
    for label, third in (
            ("None", messages[2] | {"content": None}), ("missing", {"role": "assistant", "tool_calls": [call]})):
        attempt(f"content {label}", lambda: render(messages[:2] + [third] + messages[3:], tools=tools))
    attempt("content 288", lambda: render(messages[:3] + [messages[3] | {"content": 288}], tools=tools))
    print("tokenised again:", tokenizer(whole).input_ids[:3], "at once:", tokenizer.apply_chat_template(
        messages, tools=tools, add_generation_prompt=True)["input_ids"][:3])
    two = messages[:2] + [{"role": "system", "content": "In German."}] + messages[2:]
    print("a second system message:", "German" in render(two, tools=tools), "German" in render(two))
    lines = tokenizer.chat_template.split("\n")
    lines[14] = ("{{- '<|assistant|>\\n' + m.content }}{%- for c in m.tool_calls or [] %}"
                 "{{- '<call>' + (c.function | tojson) + '</call>' }}{%- endfor %}{{- '<|end|>\\n' }}")
    tokenizer.chat_template = "\n".join(lines)
    print("mended:", repr(render(messages, tools=tools)[-120:]))


@case
def congress():
    texts = {
        "visa": "Visitors from outside the union apply at the consulate eight weeks ahead "
                "and bring a letter of invitation",
        "hotel": "Three hotels near the hall keep rooms until the end of March: the Anker the Krone and the Linde",
        "train": "Trains leave every half hour", "long": " ".join(["word"] * 50)}
    program = load("case-congress")
    words, history, count = program["words"], [], 0
    shown = blocks("case-congress", "text")[0]

    def call(topic):
        return {"role": "assistant", "calls": [{"name": "find", "args": {"topic": topic}}]}

    def say(text):
        return {"role": "assistant", "content": text}

    def model(messages):
        nonlocal count
        count += 1
        print(f"call {count} ", ", ".join(f"{m['role']} {words(m)}" for m in messages))
        return replies.pop(0)

    system = {"role": "system", "content": "You help guests of the congress. Use find. "
                                           "Always answer in the language of the guest"}
    replies = [call("visa"), say("Apply at the consulate eight weeks before you travel"), call("hotel"),
               say("There are three hotels near the hall"), call("train"), say("Every half hour")]
    history.append(system)
    tools = {"find": lambda topic: texts[topic]}
    for question in re.findall(r"^question: (.*)$", shown, re.M):
        print("question:", question)
        program["turn"](history, question, model, tools)
    print("in the history:", len(history))
    replies = [call("long"), say("Fine")]
    print("a result of 50 words:")
    attempt("turn", lambda: program["turn"]([system], "Tell me all.", model, tools))


@case
def parcel():
    load("case-parcel")
    source = blocks("case-parcel", "python")[0]
    mended = source.replace('state["facts"] + [f"gap', '[f"gap')
    scan = source.replace('builder.add_edge("parcels", "write")', "\n".join([
        'builder.add_node("scan", lambda state: {"facts": ["scanned"]})', 'builder.add_edge("parcels", "scan")',
        'builder.add_edge("scan", "write")']))
    joined = scan.replace('builder.add_edge("orders", "write")\n', "").replace(
        'builder.add_edge("scan", "write")', 'builder.add_edge(["orders", "scan"], "write")')
    plain = source.replace("facts: Annotated[list, operator.add]", "facts: list")
    empty = source.replace("    return {}\n", "    return state\n")
    for label, text in (("mended", mended), ("with scan", scan), ("joined", joined), ("no reducer", plain),
                        ("check returns the state", empty + "print(len(graph.invoke({'text': 'x'})['facts']))\n")):
        print(label)
        attempt("end", lambda: execute(text, label) and "ok")


@case
def refund():
    from langgraph.types import Command

    program = load("case-refund")
    graph, builder = program["graph"], program["builder"]

    def waiting(name):
        thread = {"configurable": {"thread_id": name}}
        graph.invoke({"order": "B2", "cents": 400}, thread)
        return thread

    print("-- waiting")
    thread = waiting("r-2")
    print("next:", graph.get_state(thread).next, graph.get_state(thread).values)
    nine = {"configurable": {"thread_id": "r-9"}}
    attempt("resume yes, other thread", lambda: graph.invoke(Command(resume="yes"), nine))
    attempt("resume Yes", lambda: graph.invoke(Command(resume="Yes"), thread))
    attempt("state instead of resume", lambda: graph.invoke({"answer": "yes"}, waiting("r-3")))
    attempt("no thread", lambda: graph.invoke({"order": "B2", "cents": 400}))
    thread = waiting("r-4")
    attempt("resume", lambda: graph.invoke(Command(resume="yes"), thread))
    attempt("resume twice", lambda: graph.invoke(Command(resume="yes"), thread))
    from langgraph.checkpoint.memory import InMemorySaver
    stopped = builder.compile(checkpointer=InMemorySaver(), interrupt_before=["approve"])
    for name, first in (("r-6", None), ("r-7", Command(resume="yes"))):
        thread = {"configurable": {"thread_id": name}}
        attempt("stopped before", lambda: stopped.invoke({"order": "B2", "cents": 400}, thread))
        attempt("then", lambda: stopped.invoke(first, thread))
    again = builder.compile(checkpointer=InMemorySaver())
    attempt("after a restart", lambda: again.invoke(Command(resume="yes"), waiting("r-5")))


@case
def guide():
    program = load("case-guide")
    Guide, step, Context = program["Guide"], program["step"], program["Context"]
    Page, Note, StopEvent = program["Page"], program["Note"], program["StopEvent"]
    wait = program["WAIT"]

    async def run(kind, pages):
        start = asyncio.get_running_loop().time()
        result = await kind(timeout=1).run(pages=pages)
        return result, round(asyncio.get_running_loop().time() - start, 1)

    class Skips(Guide):
        @step(num_workers=2)
        async def read(self, ctx: Context, ev: Page) -> Note | None:
            if ev.name not in wait:
                return None
            await asyncio.sleep(wait[ev.name])
            return Note(text=ev.name.upper())

    class Hasty(Guide):
        @step
        async def merge(self, ctx: Context, ev: Note) -> StopEvent | None:
            return StopEvent(result=[ev.text])

    for label, kind, pages in (
            ("as it is", Guide, ["menu", "map", "prices"]), ("no pages", Guide, []),
            ("unknown", Guide, ["menu", "shop"]),
            ("twice", Guide, ["map", "map"]), ("skips", Skips, ["menu", "shop"]),
            ("hasty", Hasty, ["menu", "map", "prices"])):
        attempt(label, lambda: asyncio.run(run(kind, pages)))
    for workers in (1, 2, 3):
        class Other(Guide):
            @step(num_workers=workers)
            async def read(self, ctx: Context, ev: Page) -> Note | None:
                await asyncio.sleep(wait[ev.name])
                return Note(text=ev.name.upper())

        attempt(f"{workers} workers", lambda: asyncio.run(run(Other, ["menu", "map", "prices"])))


@case
def meter():
    from smolagents import Tool, ToolCallingAgent

    class Meter(Tool):
        name, description, output_type = "meter", "Reads a water meter.", "object"
        inputs = {"house": {"type": "string", "description": "Its number"}}

        def forward(self, house):
            return {"12": {"now": 840, "before": 795}, "14": {"now": 610}}[house]

    model = script(
        [("final_answer", {"answer": "House 12 used 45 m3."})],
        [("meter", {"house": "12"}), ("meter", {"house": "14"})],
        [("final_answer", {"answer": "45 cubic metres"})], [("meter", {"house": "12"})],
        "House 12 used 50 cubic metres.")
    program = load("case-meter", meter=Meter(), model=model)
    result, agent = program["result"], program["agent"]
    for step in agent.memory.steps[1:]:
        calls = ", ".join(f'{call.name}("{list(call.arguments.values())[0]}")' for call in step.tool_calls or [])
        lines = [calls] if calls else []
        if step.observations:
            lines.append("observed: " + step.observations.replace("\n", ", "))
        if step.error:
            lines.append("error: " + str(step.error).strip())
        print(f"step {step.step_number}  " + "\n        ".join(lines))
    print("output ", result.output)
    print("state", result.state, "calls of the model", len(model.seen))
    seen = []

    def counted(name):
        def check(answer, memory, agent):
            seen.append(name)
            return program[name](answer, memory, agent)
        return check

    def run(checks, *replies, max_steps=4):
        agent = ToolCallingAgent(
            [Meter()], script(*replies), max_steps=max_steps, final_answer_checks=checks, verbosity_level=-1)
        result = agent.run("How much?", return_full_result=True)
        return result.output, result.state, str(agent.memory.steps[1].error).strip()

    first = [[("final_answer", {"answer": "House 12 used 45 m3."})], [("meter", {"house": "12"})],
             [("final_answer", {"answer": "45 cubic metres"})], [("meter", {"house": "12"})], "House 12 used 50."]
    attempt("counted", lambda: (run([counted("has_unit"), counted("was_read")], *first), seen))

    def says(answer, memory, agent):
        assert "m3" in answer, "Write the unit as m3."
        return True

    def returns(answer, memory, agent):
        return True if "m3" in answer else "Write the unit as m3."

    def prints(answer, memory, agent):
        return "m3" in answer or None

    for check in (says, returns, prints):
        attempt(check.__name__, lambda: run([check], [("final_answer", {"answer": "45"})], "late", max_steps=1))
    attempt("no tool, right form", lambda: run(
        [program["has_unit"], program["was_read"]], [("meter", {"house": "14"})],
        [("final_answer", {"answer": "9 m3"})]))
    attempt("number", lambda: run([program["has_unit"]], [("final_answer", {"answer": 45})], "late", max_steps=1))


@case
def rooms():
    program = load("case-rooms")
    problems = program["problems"]
    n2 = {"room": "N2", "day": "2026-05-04", "start": "14:00"}
    for args in (n2, n2 | {"day": "4 May"}, n2 | {"day": "2026-02-30", "start": "25:00"}, n2 | {"minutes": 45},
                 n2 | {"minutes": None}, n2 | {"building": "north"}, n2 | {"minutes": "60"}, n2 | {"start": "2 pm"},
                 n2 | {"room": ""}, {"room": "N2", "start": "14:00"}):
        print("book_room", json.dumps(args), "->", problems("book_room", args))
    wish = {"day": "tomorrow", "seats": 8, "building": "north"}
    print("find_rooms", json.dumps(wish), "->", problems("find_rooms", wish))
    program["TOOLS"]["find_rooms"]["parameters"]["additionalProperties"] = False
    print("closed ->", problems("find_rooms", wish))
    program["TOOLS"]["find_rooms"]["parameters"].update(additionalProperties=True, required=["day", "building"])
    print("required ->", problems("find_rooms", wish))
    start = program["TOOLS"]["book_room"]["parameters"]["properties"]["start"]
    start["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$"
    for value in ("2 pm", "25:00", "14:00"):
        print("pattern", value, "->", problems("book_room", n2 | {"start": value}))
    program["TOOLS"]["book_room"]["parameters"]["properties"]["minutes"]["default"] = 60
    args = dict(n2)
    print("default ->", problems("book_room", args), args)
    from jsonschema import Draft202012Validator
    schema = program["TOOLS"]["book_room"]["parameters"]
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    print("formats checked ->", [error.message for error in checker.iter_errors(n2 | {"day": "4 May"})])

    booked, calls = {"N5x": "other"}, 0

    def book_room(room, day, start):
        nonlocal calls
        calls += 1
        if room in booked:
            raise ValueError(f"{room} is taken on {day} from {start} to 15:00")
        booked[room] = "us"
        if calls == 1:
            raise TimeoutError("no answer within 30 s")
        return f"booked: {room} on {day} from {start} to 15:00"

    line = 0

    def log(text):
        nonlocal line
        line += 1
        print(f"{line}  {text}")

    def tool(name, args, function):
        log(f"{name} {json.dumps(args)}")
        try:
            log(function(**args))
        except Exception as error:
            log(f"error: {error}")

    tool("book_room", n2, book_room)
    tool("book_room", n2, book_room)
    tool("find_rooms", {"day": "2026-05-04", "seats": 6}, lambda day, seats: "N3, N5")
    tool("book_room", n2 | {"room": "N3"}, book_room)
    log("Final Answer: N2 was already taken, so I booked N3 for you.")
    print(booked)


@case
def ferry():
    from llama_index.core.embeddings import BaseEmbedding
    from llama_index.core.llms import CompletionResponse, CustomLLM, LLMMetadata

    shown = blocks("case-ferry", "text")[0]
    text = " ".join(re.findall(r"^ ?\d  (.*(?:\n   .*)*)", shown.split("question")[0], re.M))
    text = " ".join(text.split())
    prompts, vocabulary = [], "bicycle dog car winter ticket child storm night free restaurant".split()

    class Words(BaseEmbedding):
        """Counts a few words, and stands in for a model that embeds meaning."""

        def _get_text_embedding(self, text):
            return [text.lower().count(word) + 0.05 for word in vocabulary]

        _get_query_embedding = _get_text_embedding

        async def _aget_query_embedding(self, text):
            return self._get_text_embedding(text)

    class Echo(CustomLLM):
        @property
        def metadata(self):
            return LLMMetadata(context_window=3900, num_output=200)

        def complete(self, prompt, formatted=False, **options):
            prompts.append(prompt)
            return CompletionResponse(text=f"answer {len(prompts)}")

        def stream_complete(self, prompt, formatted=False, **options):
            raise NotImplementedError

    program = load("case-ferry", text=text, llm=Echo(), embed_model=Words())
    nodes = program["nodes"]
    for index, node in enumerate(nodes):
        print(f"{index}  " + "\n   ".join(textwrap.wrap(node.text, 70)))
    numbers = {node.node_id: index for index, node in enumerate(nodes)}
    print("\nquestion                               score (chunk)")
    questions = re.findall(r"^(Q[1-5] .*?)   ", shown, re.M)
    retriever = program["index"].as_retriever(similarity_top_k=3)
    for question in questions:
        scores = "  ".join(f"{r.score:.2f} ({numbers[r.node.node_id]})" for r in retriever.retrieve(question[3:]))
        print(f"{question:<38} {scores}")
    print("--")
    for mode in ("refine", "compact"):
        for question in questions:
            prompts.clear()
            engine = program["engine"] if mode == "refine" else program["index"].as_query_engine(
                llm=Echo(), similarity_top_k=3, response_mode=mode, node_postprocessors=[
                    program["SimilarityPostprocessor"](similarity_cutoff=0.5)])
            answer = engine.query(question[3:])
            print(mode, question[:2], "calls", len(prompts), "sources", len(answer.source_nodes), str(answer))
    program["engine"].query(questions[0][3:])
    from llama_index.core.schema import MetadataMode
    for mode in (MetadataMode.LLM, MetadataMode.EMBED):
        print(mode, repr(nodes[0].get_content(mode)[:60]))
    from llama_index.core import Document
    for excluded in ({}, {"excluded_llm_metadata_keys": ["note"]},
                     {"excluded_llm_metadata_keys": ["note"], "excluded_embed_metadata_keys": ["note"]}):
        noted = Document(text=text, metadata={"file": "ferry.md", "note": "word " * 40}, **excluded)
        attempt(str(sorted(excluded)), lambda: len(program["splitter"].get_nodes_from_documents([noted])) > 0)
    print("in the prompts:", [word for word in ("ferry.md", "K. Ros", "0.5") if word in prompts[-1]])


def main(arguments):
    keep = "--keep" in arguments
    shown = [name for name in CASES if blocks(name, "text") or blocks(name, "python")]
    chosen = [name for name in arguments if name != "--keep"] or shown
    logging.disable(logging.CRITICAL)
    rich.console.Console.print = lambda *words, **options: None
    outputs, failed = {}, False
    for name in chosen:
        output = io.StringIO()
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(output), contextlib.chdir(folder):
            CASES[name]()
        outputs[name] = re.sub(r"(?<= id=')[0-9a-f]+|(?<= at 0x)[0-9a-f]+", "…", output.getvalue()).rstrip() + "\n"
        for block in blocks(name, "text"):
            if block.strip() not in outputs[name]:
                print(f"{name}: the deck shows what was not printed\n{outputs[name]}")
                failed = True
    before = KEPT.read_text() if KEPT.exists() else ""
    kept = dict(re.findall(r"^# (case-\S+)\n(.*?)(?=^# case-|\Z)", before, re.S | re.M))
    for name, output in outputs.items():
        if keep:
            kept[name] = output
        elif kept.get(name) != output:
            print(f"{name} differs; now:\n{output}")
            failed = True
    if keep:
        KEPT.write_text("".join(f"# {name}\n{kept[name]}" for name in CASES if name in kept))
    print(len(outputs), "cases run")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
