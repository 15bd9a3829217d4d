# cycle-loop-budget
#: before
# cycle-final-marker
#: after
for text in ("Thought: I need the opening hours before I can give a final answer.", "Thought: done.\nFinal Answer: open"):
    print(is_final(text), any(line.startswith("Final Answer:") for line in text.splitlines()))
# cycle-r1-untold
#: only
import json
code, _, failing = CODE.rpartition("call =")
exec(code)
for text in (reply[reply.index("{"):], reply[reply.rindex("{"):], reply.split("</think>")[-1]):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(type(error).__name__, error.msg)
# cycle-parse-trailing
#: after
import json
json.loads(CODE)
# cycle-parse-quotes
#: before
import json
# cycle-code-familiar
#: after
print(sum(1000 + 100 * call for call in range(13)))
