# fund-prompt-parser-mismatch
#: before
import json, re
#: after
reply = '<call name="book_room">{\n  "room": "B12"\n}</call>'
try:
    parse(reply)
except AttributeError as error:
    print(error)
CALL = re.compile(CALL.pattern, re.DOTALL)
print(parse(reply))
# fund-six-needs
#: before
import json
from fakes import scripted
get_rate, convert = lambda source, target: 1.5, lambda amount, rate: amount * rate
llm = scripted(['CALL {"tool": "get_rate", "args": {"source": "EUR", "target": "USD"}}', "ANSWER 1.5", "CALL {"])
#: after
print(run("Rate?"))
run("Rate?")
