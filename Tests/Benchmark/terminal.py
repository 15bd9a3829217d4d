"""Programs in pseudo-terminals of 100×30, and the times of what they write, in milliseconds.

    terminal.py

Each line of the input is a JSON array of strings, the name of a request and its arguments; the answer is a line of JSON.
`start` answers with the number that the other requests name the program by; they are the methods of `Program`.

A program is started as a shell does it, by fork and exec. What this script takes itself to type and to read is in every
figure, also in those of the program that is the measure of the others.
"""

import fcntl
import gc
import json
import mmap
import os
import pty
import random
import re
import select
import signal
import struct
import sys
import termios
import time

ROWS, COLUMNS = 30, 100
ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[ -/]+[0-~]|[0-~])")
LIMIT = 15_000
NAMES = re.compile("<(.*?)>")
KEYS = {"enter": "\r", "down": "\x1bOB", "up": "\x1bOA"}


def now():
    """The monotonic clock, which a child shares."""
    return time.perf_counter() * 1e3


class Program:
    """A program in a terminal of its own."""

    def __init__(self, *words):
        """Up to `--` the words are its whole environment, then come the command and its arguments."""
        cut = words.index("--")
        environment = dict(word.split("=", 1) for word in words[:cut])
        command = words[cut + 1 :]
        self.received, self.has_ended = bytearray(), False
        clock = mmap.mmap(-1, 8)
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                clock[:] = struct.pack("d", now())
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        self.clock = clock

    def first_frame(self, until=None):
        """From exec to the byte that completes a text, escape sequences left out; without a text to the end of the first burst."""
        at = self.burst(LIMIT, 20)[0] if until is None else self.completion(until.encode())
        return at and at - struct.unpack("d", self.clock[:])[0]

    def completion(self, text):
        """When the byte came that completed a text; none where it does not come."""
        end = now() + LIMIT
        while now() < end and not self.has_ended:
            at = self.read(100)
            if at and text in ESCAPES.sub(b"", self.received):
                return at
        return None

    def press(self, *keys):
        """Types keys one after the other; nobody else is woken between them. For each what `timed` tells."""
        return [self.timed(key) for key in keys]

    def timed(self, key):
        """From a key to the last byte of the burst that it causes, and the bytes that came in it; null where none come.

        Before, it is left alone for 20 to 40 ms, so that the key is out of step with whatever beats in it.
        """
        rest = random.uniform(20, 40)
        self.burst(rest, rest)
        self.received.clear()
        begin = now()
        self.type(key)
        at, size = self.burst(500, 5)
        return at and [at - begin, size]

    def type(self, keys):
        os.write(self.terminal, NAMES.sub(lambda name: KEYS[name[1]], keys).encode())

    def settle(self, quiet):
        """Waits until nothing has come for so long."""
        self.burst(float(quiet), float(quiet))

    def idle(self, period):
        """Leaves it alone for so long: how often its threads were woken or interrupted, and the bytes that it wrote."""
        self.settle(500)
        self.received.clear()
        switches, end = self.context_switches(), now() + float(period)
        while (left := end - now()) > 0 and not self.has_ended:
            self.read(left)
        return [self.context_switches() - switches, len(self.received)]

    def waits_for_end(self):
        """Whether it ends within 5 s."""
        end = now() + 5_000
        while now() < end and not self.has_ended:
            self.read(10)
        return self.has_ended

    def text(self):
        """What it has written, escape sequences left out."""
        return ESCAPES.sub(b"", self.received).decode(errors="replace")

    def peak_memory(self):
        """The largest resident set so far, in megabytes of 1,024 kilobytes."""
        return self.numbers(f"/proc/{self.process}/status", "VmHWM") / 1024

    def context_switches(self):
        tasks = f"/proc/{self.process}/task"
        return sum(self.numbers(f"{tasks}/{task}/status", r"\w*voluntary_ctxt_switches") for task in os.listdir(tasks))

    def end(self):
        """Ends it and waits for its end, so that nothing of it disturbs what is measured next."""
        os.kill(self.process, signal.SIGHUP)
        patience = now() + 2_000
        while os.waitpid(self.process, os.WNOHANG)[0] == 0:
            if now() > patience:
                os.kill(self.process, signal.SIGKILL)
            self.read(1)
            time.sleep(0.001)
        os.close(self.terminal)

    def burst(self, patience, quiet):
        """Waits at most so long for the first byte, then until there is silence: when the last one came, and how many did."""
        last, before, wait = None, len(self.received), patience
        while (at := self.read(wait)) is not None:
            last, wait = at, quiet
        return last, len(self.received) - before

    def read(self, patience):
        """Takes in what comes next: when it came, none if nothing does."""
        if self.has_ended or not select.select([self.terminal], [], [], patience / 1e3)[0]:
            return None
        try:
            came = os.read(self.terminal, 65536)
        except OSError:
            came = b""
        at = now()
        self.received += came
        self.has_ended = not came
        return at if came else None

    @staticmethod
    def numbers(file, name):
        """The sum of the numbers with that name."""
        with open(file) as lines:
            return sum(map(int, re.findall(rf"^{name}:\s+(\d+)", lines.read(), re.M)))


def main():
    # A collection in the middle of a key would be taken for the program's time.
    gc.disable()
    programs = {}
    for line in sys.stdin:
        request, *words = json.loads(line)
        if request == "start":
            program = Program(*words)
            programs[program.process] = program
            answer = program.process
        else:
            answer = getattr(programs[int(words[0])], request)(*words[1:])
        if request == "end":
            del programs[int(words[0])]
        print(json.dumps(answer), flush=True)


main()
