"""Recomputes an exam's results from `swot log --format jsonl` and `swot form --format json`, knowing nothing of Swot's own code.

    recompute.py LOG FORM
"""
import json
import math
import sys
from fractions import Fraction

events = [json.loads(line) for line in open(sys.argv[1])]
questions = json.load(open(sys.argv[2]))["questions"]
session = [e for e in events if e["kind"] == "submitted"][-1]["session"]
own = [e for e in events if e["session"] == session]
start = next(e for e in own if e["kind"] == "started")
penalty, partial = Fraction(start["penalty"]), start["scoring"] == "partial"
Z = 1.959963984540054


def score(response, keys):
    if response == keys:
        return Fraction(1)
    if not partial or len(keys) == 1:
        return Fraction(0)
    return max(Fraction(0), Fraction(len(response & keys) - len(response - keys), len(keys)))


def interval(points):
    """Wilson's, where every question is right or wrong."""
    if partial or penalty:
        return None
    n, p = len(points), float(sum(points)) / len(points)
    middle, half = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return [max(0, (middle - half) / (1 + Z * Z / n)), min(1, (middle + half) / (1 + Z * Z / n))]


lines, changes, mark = [], {"rightToWrong": 0, "wrongToRight": 0}, 0
for question in questions:
    keys = set(question["keys"])
    given = [e for e in own if e["kind"] in ("chosen", "responded") and e["item"] == question["item"]]
    chosen = [set(e["response"]) for e in given]
    response = chosen[-1] if chosen else set()
    rated = [e["confidence"] for e in own if e["kind"] == "rated" and e["item"] == question["item"]]
    points = Fraction(0)
    if response:
        points = score(response, keys) or -penalty
        first = next((c for c in chosen if len(c) == len(keys)), response)
        changes["rightToWrong"] += first == keys and response != keys
        changes["wrongToRight"] += first != keys and response == keys
        if rated:
            mark += ((1, 2, 3) if response == keys else (0, -2, -6))[rated[-1] - 1]
    lines.append({"topic": question["topic"], "points": points})

total = sum(line["points"] for line in lines)
share = total / len(lines)
topics = {t: str(sum(l["points"] for l in lines if l["topic"] == t)) for t in {l["topic"] for l in lines}}
print(json.dumps({
    "session": session, "items": len(lines), "points": str(total), "share": float(share),
    "passed": share >= Fraction(start["cut"], 100), "each": [str(line["points"]) for line in lines], "topics": topics,
    "changes": changes, "mark": mark, "interval": interval([line["points"] for line in lines]),
    "absences": sum(e["kind"] == "resumed" for e in own)}))
