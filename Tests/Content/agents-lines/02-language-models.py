# llm-toy-loop
#: before
# llm-wordpiece-output
#: before
# llm-beam-vs-greedy-calc
#: after
first, second = {"A": 0.6, "B": 0.4}, {"A": {"C": 0.4, "D": 0.3, "E": 0.3}, "B": {"F": 0.9, "G": 0.1}}
best = lambda scores: max(scores, key=scores.get)
greedy = best(first)
print(greedy, best(second[greedy]))
beam = {(a, b): first[a] * p for a in sorted(first, key=first.get)[-2:] for b, p in second[a].items()}
print(best(beam), round(beam[best(beam)], 2))
# llm-local-best-not-global
#: after
first = {"P": 0.48, "Q": 0.27, "R": 0.25}
second = {"P": {"D": 0.4, "E": 0.3, "F": 0.3}, "Q": {"G": 0.5, "H": 0.5}, "R": {"K": 0.95, "L": 0.05}}
best = lambda scores: max(scores, key=scores.get)
for width in (2, 3):
    beam = {(a, b): first[a] * p for a in sorted(first, key=first.get)[-width:] for b, p in second[a].items()}
    print(best(beam), round(beam[best(beam)], 4))
# llm-training-pairs
#: after
print(pairs)
# llm-forgotten-name
#: before
from fakes import scripted
llm = scripted(["Hello", "I do not know your name."])
#: after
print([len(messages) for messages in llm.seen], chat)
