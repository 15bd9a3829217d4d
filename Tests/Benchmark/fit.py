"""Fits FSRS parameters with fsrs-rs: for each line with the name of a learner prints the seconds that it took.

    fit.py OPTIMISER.JSON
"""

import json
import sys
import time

import fsrs_rs_python as fsrs


def items(reviews):
    """The histories up to each review that is a day or more after the one before, and their cards, in order of time."""
    histories, rows = {}, []
    for card, rating, at in reviews:
        history = histories.setdefault(card, [])
        days = max(0, (at - history[-1][0]) // 86400) if history else 0
        history.append((at, rating, days))
        if days >= 1:
            rows.append((card, [fsrs.FSRSReview(rating, days) for _, rating, days in history]))
    return [fsrs.FSRSItem(reviews) for _, reviews in rows], [card for card, _ in rows]


with open(sys.argv[1]) as file:
    learners = {learner["name"]: items(learner["reviews"]) for learner in json.load(file)["learners"]}
for line in sys.stdin:
    histories, cards = learners[line.strip()]
    start = time.perf_counter()
    fsrs.FSRS(list(fsrs.DEFAULT_PARAMETERS)).compute_parameters(histories, card_ids=cards)
    print(time.perf_counter() - start, flush=True)
