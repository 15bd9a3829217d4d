#!/usr/bin/env python3
"""order.py PROGRAM COURSE: prints the symbols that a start and the first keys touch, in the order of their first use.

Runs the program under Valgrind's lackey, which writes down every address that is read, written or executed. The linker
puts the symbols beside each other in that order. Names that stand for several symbols, or are very long, are left out.
"""
import bisect, collections, fcntl, os, pty, select, signal, struct, subprocess, sys, tempfile, termios, threading, time

KINDS = {b"I  ", b" S ", b" L ", b" M "}


def symbols(program):
    """Addresses, ends and names of all symbols with a size and a name of their own, by address."""
    lines = subprocess.run(["nm", "-nS", program], capture_output=True, text=True, check=True).stdout.splitlines()
    rows = [line.split() for line in lines]
    rows = [(int(row[0], 16), int(row[1], 16), row[3]) for row in rows if len(row) == 4]
    count = collections.Counter(name for _, _, name in rows)
    return [(start, start + size, name) for start, size, name in rows if count[name] == 1 and len(name) <= 100]


class Touched:
    def __init__(self, program):
        self.symbols = symbols(program)
        self.starts = [start for start, _, _ in self.symbols]
        self.names, self.pages = {}, set()

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
                self.names.setdefault(self.symbols[index][2])


def run(touched, home, command, keys):
    """Types the keys, each when what it brings is on the screen, and ends the program."""
    reader, writer = os.pipe()
    os.set_inheritable(writer, True)
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        trace = ["valgrind", "--tool=lackey", "--trace-mem=yes", f"--log-fd={writer}", "--basic-counts=no"]
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        line = ["valgrind"] + trace[1:] + command if touched else command
        os.execvpe(line[0], line, environment)
    os.close(writer)
    if touched:
        thread = threading.Thread(target=touched.take, args=(os.fdopen(reader, "rb", 1 << 20),))
        thread.start()
    wait_for(terminal, b"help", 120)
    for key in keys:
        os.write(terminal, key.encode())
        wait_for(terminal, b"\x1b[", 30)
    time.sleep(0 if touched else 1)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    if touched:
        thread.join()


def wait_for(terminal, text, seconds):
    output, end = b"", time.monotonic() + seconds
    while text not in output and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            output += os.read(terminal, 65536)


def main():
    program, course = map(os.path.abspath, sys.argv[1:])
    touched = Touched(program)
    with tempfile.TemporaryDirectory() as home:
        run(None, home, [program, course], [])
        run(touched, home, [program, course], [])
        run(touched, home, [program, "study", course], ["\x1bOB", "a", "\r"])
    print("# Made by `make order`: what a start touches, in the order of first use.")
    print("\n".join(touched.names))


main()
