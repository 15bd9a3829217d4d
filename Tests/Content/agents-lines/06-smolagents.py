# smol-type-imports-argument
#: before
from fakes import smol
from smolagents import ToolCallingAgent, tool
model = smol([])
@tool
def load_table(name: str) -> str:
    """Loads a table.

    Args:
        name: its name
    """
    return name
# smol-run-memory-list
#: before
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol(["<code>\nx = 12 * 1.609\n</code>", "<code>\nfinal_answer(round(x))\n</code>"]), verbosity_level=-1)
#: after
print(type(agent.memory.system_prompt).__name__)
# smol-run-callback
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nprint(17 * 23)\n</code>", "<code>\nfinal_answer(391)\n</code>"])
# smol-exec-no-code
#: after
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol([CODE, '<code>\nfinal_answer("Lima")\n</code>']), verbosity_level=-1)
print(agent.run("Capital of Peru?"))
print(type(agent.memory.steps[1].error).__name__, len(agent.memory.steps))
# smol-exec-prints
#: only
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol([f"<code>\n{CODE}\n</code>", "<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1)
agent.run("Go.")
print(agent.memory.steps[1].observations)
# smol-exec-persist
#: only
from fakes import smol
from smolagents import CodeAgent
first, second = CODE.split("# step 2")
agent = CodeAgent(tools=[], model=smol([f"<code>\n{first}\n</code>", f"<code>\n{second}\n</code>"]), verbosity_level=-1)
print(agent.run("Go."))
# smol-exec-fences
#: after
from fakes import smol
from smolagents import CodeAgent
print(CodeAgent(tools=[], model=smol([CODE]), verbosity_level=-1).run("Go."))
agent = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer(3)\n</code>"]), code_block_tags="markdown", max_steps=1, verbosity_level=-1)
agent.model.left.append("as far as I got")
agent.run("Go.")
print(type(agent.memory.steps[1].error).__name__)
# smol-exec-stop
#: after
import re
from fakes import smol
from smolagents import CodeAgent, tool
calls = []
@tool
def get_price(what: str) -> float:
    """Looks up a price.

    Args:
        what: the thing
    """
    calls.append(what)
    return 9.99
model = smol([re.sub(r"(?m)^\d+ +", "", CODE)])
agent = CodeAgent(tools=[get_price], model=model, verbosity_level=-1)
print(agent.run("Price of tea?"), calls)
# smol-exec-lost-value
#: only
from fakes import smol
from smolagents import CodeAgent, tool
@tool
def temp(city: str) -> int:
    """Temperature.

    Args:
        city: where
    """
    return {"Rome": 4, "Lisbon": 6}[city]
agent = CodeAgent(tools=[temp], model=smol([f"<code>\n{CODE}\n</code>", "<code>\nfinal_answer((rome, lisbon))\n</code>"]), verbosity_level=-1)
print(agent.run("Go."))
print(agent.memory.steps[1].observations)
# smol-tca-joined
#: after
from fakes import arithmetic, calling
from smolagents import ToolCallingAgent
agent = ToolCallingAgent(tools=arithmetic(), model=calling(CODE, [{"name": "final_answer", "arguments": {"answer": 0}}]), verbosity_level=-1)
agent.run("Go.")
print(len(agent.memory.steps))
print(agent.memory.steps[1].observations)
# smol-tca-final-mixed
#: after
from fakes import arithmetic, calling
from smolagents import ToolCallingAgent, tool
searched = []
@tool
def web_search(query: str) -> str:
    """Searches.

    Args:
        query: what for
    """
    searched.append(query)
    return "8,611 m"
agent = ToolCallingAgent(tools=[web_search], model=calling(CODE, [{"name": "final_answer", "arguments": {"answer": "again"}}]), verbosity_level=-1)
print(agent.run("Go."), searched)
print(agent.memory.steps[1].error.message, "|", agent.memory.steps[1].observations)
# smol-tca-unknown-tool
#: after
from fakes import arithmetic, calling
from smolagents import ToolCallingAgent
agent = ToolCallingAgent(tools=arithmetic(), model=calling([{"name": "multiply", "arguments": {}}], [{"name": "final_answer", "arguments": {"answer": "again"}}]), verbosity_level=-1)
print(agent.run("Go."))
print(agent.memory.steps[1].error.message)
# smol-tca-state-key
#: before
from fakes import arithmetic, calling
from smolagents import ToolCallingAgent
model = calling([{"name": "add", "arguments": {"a": "n", "b": 2}}], [{"name": "final_answer", "arguments": {"answer": 0}}])
agent = ToolCallingAgent(tools=arithmetic(), model=model, verbosity_level=-1)
#: after
print(agent.memory.steps[1].observations)
# smol-tca-image-result
#: after
from PIL import Image
from fakes import arithmetic, calling
from smolagents import ToolCallingAgent, tool
@tool
def draw(what: str) -> Image.Image:
    """Draws.

    Args:
        what: the thing
    """
    return Image.new("RGB", (2, 2))
draw.output_type = "image"
model = calling([{"name": "draw", "arguments": {"what": "a fox"}}], [{"name": "final_answer", "arguments": {"answer": 0}}])
agent = ToolCallingAgent(tools=[draw], model=model, verbosity_level=-1)
agent.run("Go.")
print(agent.memory.steps[1].observations, [k for k in agent.state])
# smol-model-temperature
#: before
from smolagents import InferenceClientModel
#: after
print(model.kwargs, InferenceClientModel(temprature=0.2).kwargs)
# smol-model-alias
#: after
import smolagents
print(smolagents.OpenAIServerModel is smolagents.OpenAIModel, smolagents.AzureOpenAIServerModel is smolagents.AzureOpenAIModel, hasattr(smolagents, "HfApiModel"))
# smol-init-tools
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol([])
# smol-init-max-steps
#: after
from fakes import smol
from smolagents import CodeAgent
print(CodeAgent(tools=[], model=smol([])).max_steps)
# smol-init-instructions
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol([])
#: after
text = agent.system_prompt
print("Answer in Dutch." in text, len(text) - text.index("Answer in Dutch.") < 200)
# smol-init-system-prompt
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol([])
# smol-init-templates
#: only
from fakes import smol
from smolagents import CodeAgent
model, my_prompt = smol([]), "You write code."
try:
    exec(CODE)
except AssertionError as error:
    print(sorted(name for name in ("system_prompt", "planning", "managed_agent", "final_answer") if f"'{name}'" in str(error)))
# smol-run-second-question
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nfinal_answer(1)\n</code>"] * 3)
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
#: after
print("Chile" in str(model.seen[1]))
agent.run("What is the capital of Peru?")
agent.model.left = ["<code>\nfinal_answer(2)\n</code>"]
agent.run("And how many people live there?", reset=False)
print("Peru" in str(model.seen[3]))
# smol-run-stream
#: only
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nfinal_answer(55)\n</code>"])
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
result = agent.run("Sum the numbers 1 to 10.", stream=True)
print(type(result).__name__)
print(len(model.seen), [type(event).__name__ for event in result][-1], len(model.seen))
# smol-run-additional-args
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nfinal_answer(len(rows))\n</code>"])
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
#: after
print(agent.memory.steps[1].action_output, "[4, 8, 15]" in agent.memory.steps[0].task)
# smol-run-full-result
#: after
from fakes import smol
from smolagents import CodeAgent
result = CodeAgent(tools=[], model=smol(["<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1, return_full_result=True).run("Go.")
print(type(result).__name__, result.state, sorted(vars(result)))
# smol-run-override-steps
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\n1\n</code>"] * 11)
#: after
print(sum(type(step).__name__ == "ActionStep" and step.tool_calls is not None for step in agent.memory.steps), agent.max_steps)
# smol-run-chat-reset
#: after
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\nsecret = 7\nfinal_answer(1)\n</code>", "<code>\nfinal_answer(secret)\n</code>"])
agent = CodeAgent(tools=[], model=model, verbosity_level=-1)
agent.run("One.")
print(agent.run("Two.", reset=True))
# smol-end-max-steps
#: after
from fakes import smol
from smolagents import CodeAgent
model = smol(["<code>\n1\n</code>", "<code>\n2\n</code>", "as far as I got"])
agent = CodeAgent(tools=[], model=model, max_steps=2, verbosity_level=-1)
print(agent.run("Go."), len(model.seen), type(agent.memory.steps[-1].error).__name__)
# smol-end-final-tool
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol([])
# smol-end-planning-count
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(["a plan", "<code>\n1\n</code>", "a plan", "<code>\n2\n</code>", "as far as I got"])
#: after
agent.run("Go.")
print([type(step).__name__ for step in agent.memory.steps], len(model.seen))
# smol-end-interrupt
#: after
from fakes import smol
from smolagents import CodeAgent, tool
done = []
@tool
def download(url: str) -> str:
    """Downloads.

    Args:
        url: where from
    """
    agent.interrupt()
    done.append(url)
    return "a file"
agent = CodeAgent(tools=[download], model=smol(["<code>\ndownload('x')\n</code>"] * 2), verbosity_level=-1)
try:
    agent.run("Go.")
finally:
    print(done)
# smol-end-checks
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol(['<code>\nfinal_answer("Paris")\n</code>', '<code>\nfinal_answer("Paris, capital of France")\n</code>'])
#: after
print(agent.run("Go."), "detailed" in agent.memory.steps[1].error.message)
# smol-import-safe-list
#: after
from smolagents.utils import BASE_BUILTIN_MODULES
print(sorted(BASE_BUILTIN_MODULES))
# smol-import-own-script
#: only
from fakes import smol
from smolagents import CodeAgent
agent = CodeAgent(tools=[], model=smol(["<code>\nimport pandas as pd\n</code>", "<code>\nfinal_answer(1)\n</code>"]), verbosity_level=-1)
print(agent.run("Go."))
print(agent.memory.steps[1].error.message.splitlines()[0][:120])
# smol-import-submodule
#: after
from smolagents.local_python_executor import LocalPythonExecutor
for entries in (["xml"], ["xml", "xml.*"], ["xml", "xml.dom"], ["xml.dom.minidom"]):
    run = LocalPythonExecutor(entries)
    run.send_tools({})
    try:
        run("import xml.dom.minidom")
        print(entries, "imported")
    except Exception as error:
        print(entries, type(error).__name__)
# smol-import-json-decoder
#: after
from smolagents.local_python_executor import LocalPythonExecutor
for entries in ("json.*", ["json"], ["json.*"], ["json.decoder"], ["*"]):
    try:
        run = LocalPythonExecutor(entries)
        run.send_tools({})
        run("import json.decoder")
        print(entries, "imported")
    except Exception as error:
        print(entries, type(error).__name__, str(error)[:31])
# smol-import-star
#: after
from smolagents.local_python_executor import LocalPythonExecutor
for entries in ([], ["*"]):
    run = LocalPythonExecutor(entries)
    run.send_tools({})
    try:
        run("import random\nrandom._os.getcwd()")
        print(entries, "reached")
    except Exception as error:
        print(entries, str(error).splitlines()[-1][:90])
# smol-local-indirect
#: only
from smolagents.local_python_executor import LocalPythonExecutor
run = LocalPythonExecutor([])
run.send_tools({})
run(CODE)
# smol-local-endless-loop
#: only
from smolagents.local_python_executor import LocalPythonExecutor
run = LocalPythonExecutor([])
run.send_tools({})
try:
    run(CODE)
except Exception as error:
    print("stopped by a limit", any(word in str(error).lower() for word in ("maximum", "exceeded", "timed out")))
# smol-local-dunder
#: only
from smolagents.local_python_executor import LocalPythonExecutor
run = LocalPythonExecutor([])
run.send_tools({})
for code in (CODE, 'getattr((), "__cl" + "ass__")', "class A:\n    def __init__(self):\n        self.x = 1\nA().x"):
    try:
        print(run(code).output)
    except Exception as error:
        print(str(error).splitlines()[-1][:90])
# smol-exec-default-type
#: after
from fakes import smol
from smolagents import CodeAgent
print(CodeAgent(tools=[], model=smol([])).executor_type)
CodeAgent(tools=[], model=smol([]), executor_type="wasm")
# smol-exec-managed-remote
#: before
from fakes import smol
from smolagents import CodeAgent
model = smol([])
web_agent = CodeAgent(tools=[], model=model, name="web", description="Reads the web.")
# smol-exec-context-manager
#: after
from smolagents.remote_executors import DockerExecutor
print(hasattr(DockerExecutor, "cleanup"), hasattr(DockerExecutor, "__del__"))
