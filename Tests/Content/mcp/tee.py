import subprocess, sys, threading
log = open(sys.argv[1], "w", buffering=1)
p = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def pump(a, b, mark):
    for line in iter(a.readline, b""):
        log.write(mark + line.decode()); b.write(line); b.flush()
    b.close()
t = threading.Thread(target=pump, args=(p.stdout, sys.stdout.buffer, "<- ")); t.start()
pump(sys.stdin.buffer, p.stdin, "-> ")
p.wait(); t.join()
