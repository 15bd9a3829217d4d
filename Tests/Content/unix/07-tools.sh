#!/bin/bash
# What the items of 07-tools.md claim, run again. The only network is the loopback, and ssh is a stand-in that treats its arguments alike.

# ux-find-name-unquoted
mkdir sub; touch app.log sub/db.log sub/app.log
find . -name *.log | sort
echo "- quoted"; find . -name '*.log' | sort
touch web.log; echo "- two matches"; find . -name *.log

# ux-find-or-delete
mkdir old; touch a.tmp b.bak c.txt old/d.tmp old/e.bak
find . -name '*.tmp' -o -name '*.bak' -delete; find . -type f | sort
touch b.bak; find . \( -name '*.tmp' -o -name '*.bak' \) -delete; echo "- grouped"; find . -type f | sort

# ux-find-mtime
now=$(date +%s); for h in 156 180 204 228; do touch -d "@$((now - h * 3600))" "$h-hours"; done
for a in -7 7 +7 +6; do echo "mtime $a: $(find . -type f -mtime $a | sort | tr '\n' ' ')"; done

# ux-xargs-blanks
mkdir sub; seq 3 > 'sub/my notes.txt'; seq 4 > sub/todo.txt
find . -name '*.txt' | sort | xargs wc -l
echo "- -0"; find . -name '*.txt' -print0 | sort -z | xargs -0 wc -l
echo "- -n 1"; find . -name '*.txt' | sort | xargs -n 1 wc -l
echo "- substitution"; wc -l $(find . -name '*.txt' | sort)
echo "- quoted substitution"; wc -l "$(find . -name '*.txt' | sort)"

# ux-exec-semicolon
for f in a b c; do echo "port=80 $f" > $f.conf; done
find . -name '*.conf' -exec grep port {} \; | sort
echo "- plus"; find . -name '*.conf' -exec grep port {} + | sort
echo "- -print"; find . -name '*.conf' -print -exec grep port {} \; | wc -l
echo "- -l"; find . -name '*.conf' -exec grep -l port {} \; | sort
echo "- -execdir"; find . -name '*.conf' -execdir grep port {} \; | sort

# ux-find-size-rounding
: > empty; truncate -s 500K half; truncate -s 1M one; truncate -s 3M three
for s in -1M 1M -2M -1048576c; do echo "size $s: $(find . -type f -size $s | sort | tr '\n' ' ')"; done

# ux-tar-bundled-f
mkdir docs; touch docs/a
tar -cfz docs.tgz docs; echo "status $?"; ls
tar -tf z
for o in -czf -zcf czf cfz; do rm -f z docs.tgz; tar $o docs.tgz docs; echo "$o: $? $(ls | tr '\n' ' ')"; done
rm -f docs.tgz; tar -cf z docs.tgz docs 2>/dev/null; tar -cf -z docs.tgz docs 2>/dev/null; echo "-cf -z: $? $(ls | tr '\n' ' ')"

# ux-tar-directory
mkdir -p srv/site restore; touch srv/site/index.html
tar -czf site.tgz -C srv site; tar -tf site.tgz
(cd restore && tar -xf ../site.tgz && find . -type f); rm -rf restore/*
tar -xf site.tgz -C restore && find restore -type f; rm -rf restore/*
tar -C restore -xf site.tgz srv/site; echo "srv/site: status $?"
tar -xf site.tgz restore; echo "restore as a member: status $?"
tar -czf site.tgz -C restore site; echo "-c: status $?"

# ux-tar-member-name
mkdir -p etc; echo 127.0.0.1 > etc/hosts; tar -czf etc.tgz ./etc; tar -tf etc.tgz
for m in etc/hosts hosts /etc/hosts "*hosts" ./etc/hosts; do rm -rf out; mkdir out; tar -xf etc.tgz -C out "$m" 2>/dev/null; echo "$m: $? $(cd out; find . -type f)"; done
tar -xf etc.tgz etc/hosts
tar -xf etc.tgz -C out --wildcards '*hosts'; find out -type f

# ux-gzip-replaces
seq 1000 > access.log; gzip access.log; ls
gunzip access.log.gz; gzip -k access.log; ls

# ux-curl-404
cat > server.py <<'END'
import http.server
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/old":
            self.send_response(301); self.send_header("Location", "/new"); body = b"<h1>Moved Permanently</h1>\n"
        elif self.path == "/new":
            self.send_response(200); body = b"data\n"
        else:
            self.send_response(404); body = b"<h1>Not Found</h1>\n"
        self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
    def log_message(self, *args): pass
s = http.server.HTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
END
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 server.py > port & server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.05; done; url=http://127.0.0.1:$(cat port)
curl -s -o list.csv $url/list.csv && echo "downloaded"; cat list.csv; rm list.csv
for o in --fail --show-error --location --retry\ 1; do curl -s $o -o list.csv $url/list.csv; echo "$o: $?"; rm -f list.csv; done
kill $server; wait $server 2>/dev/null

# ux-curl-redirect
cat > server.py <<'END'
import http.server
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/old":
            self.send_response(301); self.send_header("Location", "/new"); body = b"<h1>Moved Permanently</h1>\n"
        elif self.path == "/new":
            self.send_response(200); body = b"data\n"
        else:
            self.send_response(404); body = b"<h1>Not Found</h1>\n"
        self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
    def log_message(self, *args): pass
s = http.server.HTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
END
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 server.py > port & server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.05; done; url=http://127.0.0.1:$(cat port)
curl -s -o data $url/old; echo "status $?"; cat data
for o in -L -f -S -k; do curl -s $o -o data $url/old; echo "$o: $? $(cat data)"; done
kill $server; wait $server 2>/dev/null

# ux-loopback-only
cat > server.py <<'END'
import http.server
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/old":
            self.send_response(301); self.send_header("Location", "/new"); body = b"<h1>Moved Permanently</h1>\n"
        elif self.path == "/new":
            self.send_response(200); body = b"data\n"
        else:
            self.send_response(404); body = b"<h1>Not Found</h1>\n"
        self.send_header("Content-Length", str(len(body))); self.end_headers(); self.wfile.write(body)
    def log_message(self, *args): pass
s = http.server.HTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
END
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 server.py > port & server=$!
for _ in $(seq 100); do [ -s port ] && break; sleep 0.05; done; url=http://127.0.0.1:$(cat port)
ss -Hltn "sport = :$(cat port)" | awk '{ sub(/:[0-9]+$/, "", $4); print $1, $4 }'
kill $server; wait $server 2>/dev/null
curl -s $url/new; echo "nobody listens: status $?"

# ux-ssh-redirect
# A stand-in: like ssh it joins its arguments with blanks and has a shell at the other end run the result.
mkdir web; root=$PWD; ssh() { shift; (cd "$root/web" && sh -c "$*"); }
try() { rm -f list.txt web/list.txt; eval "$1"; echo "$1: here $(ls list.txt 2>/dev/null || echo none), there $(cd web; ls list.txt 2>/dev/null || echo none)"; }
try 'ssh web ls / > list.txt'; try "ssh web 'ls / > list.txt'"; try 'ssh web ls / \> list.txt'; try 'ssh web "ls /" > list.txt'; try "ls / | ssh web 'cat > list.txt'"
unset -f ssh

# ux-ssh-key-mode
ssh-keygen -q -t ed25519 -N '' -C key -f id_work; chmod 644 id_work
ssh-keygen -y -f id_work 2>&1 > /dev/null | tr -d '\r'; echo "status ${PIPESTATUS[0]}"
for m in 444 640 600 400; do chmod $m id_work; ssh-keygen -y -f id_work > /dev/null 2>&1; echo "$m: status $?"; done
