#!/usr/bin/env python3
"""order.py PROGRAM COURSE: prints the symbols that keys touch, then those that a start does, in the order of their first use.

Runs the program under Valgrind's lackey, which writes down every address that is read, written or executed. The linker
puts the symbols beside each other in that order. After them come the functions that only the first start ever runs, which
reads the course, as callgrind finds them: lackey would take too long. Names that stand for several symbols, or are very long, are left out.
"""
import bisect, collections, fcntl, os, pty, re, select, signal, struct, subprocess, sys, tempfile, termios, threading, time

KINDS = {b"I  ", b" S ", b" L ", b" M "}


def symbols(program):
    """Addresses, ends and names of all symbols with a size and a name of their own, by address."""
    lines = subprocess.run(["nm", "-nS", program], capture_output=True, text=True, check=True).stdout.splitlines()
    rows = [line.split() for line in lines]
    rows = [(int(row[0], 16), int(row[1], 16), row[3]) for row in rows if len(row) == 4]
    count = collections.Counter(name for _, _, name in rows)
    return [(start, start + size, name) for start, size, name in rows if count[name] == 1 and len(name) <= 300]


class Touched:
    def __init__(self, program):
        self.symbols = symbols(program)
        self.starts = [start for start, _, _ in self.symbols]
        self.pages, self.stretches = set(), [{}]

    def begin_stretch(self):
        """From here on everything counts as touched for the first time again."""
        self.stretches.append({})
        self.pages = set()

    def take(self, stream):
        """Reads lines such as ` L 04222c08,8` and `I  04010d3b,3`."""
        for line in stream:
            if line[:3] not in KINDS:
                continue
            # What lies within sixteen bytes is one symbol nearly always.
            page = line[3 : line.index(b",") - 1]
            if page in self.pages:
                continue
            self.pages.add(page)
            address = int(line[3 : line.index(b",")], 16)
            index = bisect.bisect(self.starts, address) - 1
            if index >= 0 and address < self.symbols[index][1]:
                self.stretches[-1].setdefault(self.symbols[index][2])


def start(home, command):
    """Starts a command in a terminal of its own."""
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        os.execvpe(command[0], command, environment)
    return pid, terminal


def trace(touched, home, command, keys):
    """Types the keys, each when what it brings is on the screen, and ends the program."""
    reader, writer = os.pipe()
    os.set_inheritable(writer, True)
    lackey = ["valgrind", "--tool=lackey", "--trace-mem=yes", "--basic-counts=no", f"--log-fd={writer}"]
    pid, terminal = start(home, lackey + command)
    os.close(writer)
    thread = threading.Thread(target=touched.take, args=(os.fdopen(reader, "rb", 1 << 20),))
    thread.start()
    wait_for(terminal, b"help", 120)
    wait_for(terminal, b"at no time", 3)
    touched.begin_stretch()
    for key in keys:
        os.write(terminal, key.encode())
        wait_for(terminal, b"\x1b[", 30)
        # What is done once the frame is seen.
        wait_for(terminal, b"at no time", 3)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    thread.join()


def functions(home, command):
    """The functions that run until the program is left."""
    profile = f"{home}/profile"
    pid, terminal = start(
        home, ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}"] + command)
    wait_for(terminal, b"help", 120)
    time.sleep(10)
    os.write(terminal, b"q")
    wait_for(terminal, b"at no time", 10)
    os.waitpid(pid, 0)
    with open(profile) as lines:
        return re.findall(r"^c?fn=\(\d+\) ([^\s']+)", lines.read(), re.M)


def wait_for(terminal, text, seconds):
    output, end = b"", time.monotonic() + seconds
    while text not in output and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            try:
                output += os.read(terminal, 65536)
            except OSError:
                return  # The program has ended.


def main():
    program, course = map(os.path.abspath, sys.argv[1:])
    touched = Touched(program)
    with tempfile.TemporaryDirectory() as home:
        own = {name for _, _, name in touched.symbols}
        first = [name for name in functions(home, [program, course]) if name in own]
        trace(touched, home, [program, course], [])
        touched.begin_stretch()
        trace(touched, home, [program, "study", course], ["\x1bOB", "\x1bOB", "a", "b", "\r", "\r", "a", "\r"])
    print("# Made by `make order`: what keys and a start touch, in the order of first use.")
    home_start, _, study_start, keys = touched.stretches
    print("\n".join(dict.fromkeys([*keys, *home_start, *study_start, *first])))


main()
