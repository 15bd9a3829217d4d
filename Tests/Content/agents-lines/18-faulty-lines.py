# line-router
#: before
billing = lambda text: "billing: " + text
delivery = lambda text: "delivery: " + text
person = lambda text: "person: " + text
#: after
print(route("You charged me twice", lambda prompt: "Billing"))
#: mend 10
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
print(text[:3])
print(tokenizer.apply_chat_template(messages, add_generation_prompt=True)["input_ids"])
#: mend 10
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
#: mend 13
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
