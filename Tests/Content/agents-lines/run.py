#!/usr/bin/env python3
"""Runs what decks of Content/hugging-face-agents claim, and compares it with the output that was kept.

    run.py [--keep] [deck …]      run.py 18-faulty-lines      only that deck

A deck's script holds blocks: a line "# item-id", then parts that begin with "#: before", "#: after" or "#: mend N".
The code of an item that points at a line is taken from the deck itself, so that what learners read is what is run:
first the part before, then the deck's code, then the part after. Then line N (or lines N-M) of the deck's code are
replaced by the mend and all is run again. N must be the lines that the deck gives as its answer. An item with code in
another language, or without code, has only a part after, which finds the deck's code in CODE. The file NAME.out
keeps the output; --keep writes it anew. The exit status is 1 if anything differs.

Python 3.11 or later, and the packages, with the versions that the output was kept with:
    pip install smolagents==1.26.0 langgraph==1.2.24 llama-index-core==0.14.25 mcp==2.3.0 \
        transformers==5.24.0 opentelemetry-sdk==1.45.2 langchain-community==0.4.2 rank_bm25 pandas ddgs markdownify
"""
import contextlib, io, linecache, logging, os, re, sys, tempfile, warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
COURSE = HERE.parents[2] / "Content" / "hugging-face-agents"
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
os.environ.update(TRANSFORMERS_VERBOSITY="error", COLUMNS="200", TOKENIZERS_PARALLELISM="false")
sys.path.insert(0, str(HERE))


def blocks(text):
    """The blocks of a script: identity of the item, then its parts by name."""
    for block in re.split(r"(?m)^# (?=[a-z0-9-]+$)", text)[1:]:
        name, _, rest = block.partition("\n")
        parts = re.split(r"(?m)^#: (.*)\n", rest)
        yield name, dict(zip(parts[1::2], parts[2::2]))


def items(text):
    """The sections of a deck by the identity in their comment."""
    found = {}
    for section in re.split(r"(?m)^## ", text)[1:]:
        name = re.search(r"\bid: ([a-z0-9-]+)", section)
        if name:
            found[name.group(1)] = section
    return found


def stem_code(section):
    """The language and the text of the first block of code before the sections of the item."""
    stem = section.split("\n### ")[0]
    match = re.search(r"(?ms)^(`{3,})(\w+)\n(.*?)^\1$", stem)
    return (match.group(2), match.group(3)) if match else ("", "")


def answered(section):
    """The lines that the deck gives as its answer, as `N` or `N-M` or `N, M`."""
    match = re.search(r"(?m)^### Lines\n+([0-9, -]+)$", section)
    return match.group(1).strip() if match else None


def spread(lines):
    """`3, 7-8` as [3, 7, 8]."""
    numbers = []
    for part in lines.split(","):
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def mended(code, lines, mend):
    """The code with the given lines replaced: the first by the mend, the others dropped."""
    numbers, out = spread(lines), []
    for number, line in enumerate(code.splitlines(keepends=True), 1):
        if number == numbers[0]:
            out.append(mend)
        elif number not in numbers:
            out.append(line)
    return "".join(out)


def output(source, code):
    """What a program prints. Of an exception its type and the first two lines of its message."""
    printed = io.StringIO()
    # Libraries that read the source of a function, as the @tool of smolagents does, find it here.
    linecache.cache["<deck>"] = (len(source), None, source.splitlines(keepends=True), "<deck>")
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            try:
                exec(compile(source, "<deck>", "exec"), {"CODE": code, "__name__": "deck"})
            except BaseException as error:
                # Whatever a program raises is its outcome here.
                print(f"{type(error).__name__}: {' '.join(str(error).splitlines()[:2])}")
    return "".join(line.rstrip() + "\n" for line in printed.getvalue().splitlines())


def run(name, parts, section):
    """The output of one block, faulty and mended."""
    language, code = stem_code(section)
    before, after = parts.get("before", ""), parts.get("after", "")
    inside = language == "python" and "only" not in parts
    program = lambda text: before + "\n" + (text if inside else "") + "\n" + after + parts.get("only", "")
    result = output(program(code), code)
    for key, mend in parts.items():
        if key.startswith("mend "):
            lines = key.removeprefix("mend ")
            if lines != answered(section):
                result += f"The deck's answer is {answered(section)}, the script mends {lines}.\n"
            changed = mended(code, lines, mend)
            result += "-- mended\n" + output(program(changed), changed)
    return result


def main(arguments):
    keep = "--keep" in arguments
    decks = [a for a in arguments if a != "--keep"] or sorted(p.stem for p in HERE.glob("[0-9]*.py"))
    failed, count = False, 0
    for deck in decks:
        sections = items((COURSE / f"{deck}.md").read_text())
        script, kept = HERE / f"{deck}.py", HERE / f"{deck}.out"
        old = dict(b.partition("\n")[::2] for b in re.split(r"(?m)^# (?=[a-z0-9-]+$)", kept.read_text())[1:]) if kept.exists() else {}
        new = {}
        for name, parts in blocks(script.read_text()):
            count += 1
            if name not in sections:
                print(f"{deck}: no item has the id {name}")
                failed = True
                continue
            new[name] = run(name, parts, sections[name])
            if not keep and new[name] != old.get(name):
                print(f"{deck}: {name} differs\n--- kept\n{old.get(name)}--- now\n{new[name]}")
                failed = True
        missing = [n for n, s in sections.items() if answered(s) and n not in new]
        if missing:
            print(f"{deck}: not run: {', '.join(missing)}")
            failed = True
        if keep:
            kept.write_text("".join(f"# {name}\n{text}" for name, text in new.items()))
    print(f"{count} items run")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
