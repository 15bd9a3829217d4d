#!/bin/bash
# What the items of 05-processes.md claim, run again. Not run: ux-load-of-waiting, since no process can be put into state D at will, see proc_loadavg(5);
# ux-listing-states, whose letters are run in ux-stat-t and ux-zombie-remedy.

# ux-exec-replaces
cat > run.sh <<'END'
#!/bin/sh
trap 'echo "bye"' EXIT
echo "starting"
exec sh -c 'echo "working"'
echo "done"
END
sh run.sh
bash run.sh

# ux-orphan-goes-on
alive() { [ -e "/proc/$1" ] && case $(ps -o stat= -p "$1") in Z*) false ;; ?*) true ;; *) false ;; esac; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
not() { ! "$@"; }
cat > begin.sh <<'END'
#!/bin/sh
sleep 30 > /dev/null &
echo "$! $$" > pids
END
sh begin.sh; read -r child parent < pids
until_true not alive "$parent"; alive "$child" && echo "the child goes on"
[ "$(ps -o ppid= -p "$child")" -ne "$parent" ] && echo "and has another parent"
kill "$child"

# ux-zombie-remedy
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
not() { ! "$@"; }
bash -c 'sleep 0.1 & echo $! > child; exec sleep 30' > /dev/null & p=$!
until_true test -s child; c=$(cat child)
zombie() { case $(ps -o stat= -p "$c") in Z*) true ;; *) false ;; esac; }
until_true zombie; ps -o stat=,comm= -p "$c"
kill -KILL "$c"; sleep 0.2; zombie && echo "still there after KILL"
kill -CHLD "$p"; sleep 0.2; zombie && echo "still there after CHLD"
kill "$p"; quiet wait "$p"; until_true not test -e "/proc/$c" && echo "gone with its parent"

# ux-stat-t
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
sleep 30 & p=$!; kill -STOP "$p"; stopped() { [ "$(ps -o stat= -p "$p")" = "$1" ]; }
until_true stopped T && echo T; kill -CONT "$p"; until_true stopped S && echo S; kill "$p"; quiet wait "$p"

# ux-uncatchable
python3 - <<'END'
import signal
for name in "TERM KILL STOP INT QUIT".split():
    try:
        signal.signal(getattr(signal, "SIG" + name), signal.SIG_IGN)
        print(name, "can be ignored")
    except OSError as error:
        print(name + ":", error.strerror)
END

# ux-inherited
mkdir work
cat > parent.sh <<'END'
#!/bin/bash
cd work
exec 3> notes
mode=fast
helper() { echo "helping"; }
trap 'echo caught; exit 0' TERM
bash -c 'echo "${PWD##*/}"; echo hello >&3 && echo "descriptor 3 works"; echo "mode=[$mode]"; type helper; kill -TERM $$; echo "not ended"'
echo "child ended with $?"
cat notes
END
bash parent.sh 2>&1 | sed 's/^.*line [0-9]*: *[0-9]* Terminated.*/(Terminated)/'

# ux-trap-delayed
alive() { [ -e "/proc/$1" ] && case $(ps -o stat= -p "$1") in Z*) false ;; ?*) true ;; *) false ;; esac; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
cat > agent.sh <<'END'
#!/bin/bash
trap 'echo "stopping"; exit 0' TERM
while true; do
    date > heartbeat
    sleep 1
done
END
sed -e 's/sleep 1/sleep 1 \& wait $!/' agent.sh > prompt.sh
sed -e 's/^trap.*/trap "exit 0" TERM EXIT/' agent.sh > exit.sh
sed -e '2i set -e' agent.sh > e.sh
sed -e 's/sleep 1/(sleep 1)/' agent.sh > sub.sh
for f in agent prompt exit e sub; do
    rm -f heartbeat; bash $f.sh & p=$!; until_true test -s heartbeat; sleep 0.1; kill "$p"; sleep 0.4
    if alive "$p"; then echo "$f: still running"; else echo "$f: ended"; fi; wait "$p"
done
sleep 1

# ux-kill-first
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
cat > worker.sh <<'END'
trap 'rm -f lock; exit 0' TERM
: > lock
sleep 5 &
echo $! > child
wait
END
for s in TERM KILL HUP; do
    rm -f child; bash worker.sh & p=$!; until_true test -s child; sleep 0.1; kill -$s $p; quiet wait $p
    echo "$s: $(ls lock 2>/dev/null)"; rm -f lock; kill "$(cat child)"
done 2>/dev/null

# ux-trap-inherited
cat > twice.sh <<'END'
#!/bin/bash
trap '' USR1
bash -c 'kill -USR1 $$; echo "first survived"'
trap 'echo "caught"' USR1
bash -c 'kill -USR1 $$; echo "second survived"'
END
bash twice.sh 2>/dev/null; echo "status $?"

# ux-kill-group
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
set -m
(sleep 30 | sleep 31; :) & leader=$!
set +m
members() { ps -eo pgid=,comm= | awk -v g="$leader" '$1 == g { print $2 }' | sort; }
three() { [ "$(members | wc -l)" -eq 3 ]; }; none() { [ -z "$(members)" ]; }
until_true three; members
kill "$leader"; sleep 0.3; echo "after kill LEADER:"; members
kill -- "-$leader"; until_true none && echo "after kill -- -LEADER: none"
quiet wait "$leader"

# ux-wait-status
cat > w.sh <<'END'
#!/bin/sh
sh -c 'exit 3' &
pid=$!
sh -c 'exit 5'
wait "$pid"
echo "$?"
END
sh w.sh

# ux-wait-all-status
copy() { [ "$1" != beta ] || return 1; }
for h in alpha beta gamma; do copy $h & done
wait; echo "wait alone: $?"
pids=; for h in alpha beta gamma; do copy $h & pids="$pids $!"; done
failed=0; for p in $pids; do wait "$p" || failed=1; done; echo "one by one: $failed"
for h in alpha beta gamma; do copy $h & done; wait $!; echo "wait \$!: $?"
for h in alpha beta gamma; do copy $h & done; jobs -p > /dev/null; wait; echo "again alone: $?"
(set -e; for h in alpha beta gamma; do copy $h & done; wait; echo "set -e: went on")

# ux-missing-wait
fetch() { sleep 0.$1; echo "data $1"; }
fetch 3 > a.txt & fetch 5 > b.txt & cat a.txt b.txt > both.txt 2>/dev/null; echo "without wait: $(wc -l < both.txt)"; wait
fetch 3 > a.txt & fetch 5 > b.txt & wait; cat a.txt b.txt > both.txt; echo "with wait: $(wc -l < both.txt)"

# ux-survive-hangup
cat > job.sh <<'END'
#!/bin/bash
touch up; sleep 30
END
chmod +x job.sh
ours() { for q in $(pgrep -f '^/bin/bash ./job.sh'); do [ "$(readlink /proc/$q/cwd)" = "$PWD" ] && echo $q; done; }
for line in 'nohup ./job.sh > log 2>&1 &' './job.sh > log 2>&1 & disown' './job.sh > log 2>&1 &' 'nice ./job.sh > log 2>&1 &' 'setsid ./job.sh > log 2>&1 &' '(sleep 0; exec ./job.sh) > log 2>&1 &'; do
    rm -f up pid; export line
    { setsid -w bash --norc --noprofile -i -c 'eval "$line"; for i in $(seq 100); do [ -e up ] && break; sleep 0.05; done; kill -HUP $$; sleep 1' < /dev/null > /dev/null; } 2>/dev/null
    sleep 0.3; echo "$([ -n "$(ours)" ] && echo "goes on:" || echo "ended:") $line"
    for p in $(ours); do pkill -P $p; kill -KILL $p; done 2>/dev/null
done

# ux-bg-resume
cat > jobs.sh <<'END'
set -m
sleep 2 &
kill -STOP %1; sleep 0.3
jobs
bg %1
jobs
kill %1
END
bash jobs.sh

# ux-pgrep-full
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
echo 'sleep 2; :' > nightly-x7.sh
bash nightly-x7.sh 2>/dev/null & p=$!
named() { [ "$(cat /proc/$p/comm)" = bash ] && pgrep -f nightly-x7 > /dev/null; }; until_true named
ps -o comm=,args= -p $p
for o in '' -x -f -l -a -i; do echo "pgrep $o: $(pgrep $o nightly-x7 2>/dev/null | grep -c "^$p\b")"; done
echo "pgrep -x, whole name: $(pgrep -x nightly-x7.sh | grep -c "^$p\b")"
pkill -P $p; quiet wait $p

# ux-status-137
for s in TERM KILL INT SEGV; do bash -c "kill -$s \$\$" 2>/dev/null; echo "$s $?"; done 2>/dev/null

# ux-status-126
echo 'echo hi' > migrate; chmod 644 migrate
bash -c './migrate'; echo "$?"
bash -c './no-such'; echo "$?"

# ux-timeout-kill
timeout 0.2 sleep 5; echo "$?"
{ bash -c 'timeout -s KILL 0.2 sleep 5; echo "$?"'; } 2>/dev/null
timeout -k 5 0.2 sleep 5; echo "$?"
timeout 5 sh -c 'exit 3'; echo "$?"
timeout --preserve-status 0.2 sleep 5; echo "$?"

# ux-pipefail-141
cat > newest.sh <<'END'
#!/bin/bash
set -e -o pipefail
newest=$(sort -r "$1" | head -n 1)
echo "newest: $newest"
END
seq 10 > small; seq 500000 > big
bash newest.sh small; echo "status $?"
bash newest.sh big; echo "status $?"
sort -r big | head -n 1 > /dev/null; echo "${PIPESTATUS[@]}"
echo "- without -e"; sed 's/ -e//' newest.sh > a.sh; bash a.sh big; echo "status $?"
echo "- sed"; sed 's/head -n 1/sed -n 1p/' newest.sh > b.sh; bash b.sh big; echo "status $?"
echo "- tail"; sed 's/sort -r "$1" | head/sort "$1" | tail/' newest.sh > c.sh; bash c.sh big; echo "status $?"
echo "- 2>/dev/null"; sed 's/sort -r "$1"/& 2>\/dev\/null/' newest.sh > d.sh; bash d.sh big; echo "status $?"
echo "- buffered"; sed 's/sort -r/sort -r -S 1G/' newest.sh > e.sh; bash e.sh big; echo "status $?"
echo "- quotes"; sed 's/=$(\(.*\))$/="$(\1)"/' newest.sh > f.sh; bash f.sh big; echo "status $?"

# ux-deleted-open
exec 3> access.log; echo "entry" >&3; rm access.log
ls -l /proc/$$/fd/3 | sed 's/.*-> //' | sed "s,$PWD/,,"
echo "more" >&3; wc -c < /proc/$$/fd/3
: > /proc/$$/fd/3; wc -c < /proc/$$/fd/3
exec 3>&-

# ux-nice-adds-up
nice -n "-$(nice)" true 2>/dev/null; base=$(nice); echo $(( $(nice -n 5 nice -n 3 nice) - base ))

# ux-lock-after-kill
quiet() { "$@" 2>/dev/null; }
until_true() { for _ in $(seq 100); do "$@" && return; sleep 0.05; done; return 1; }
cat > held.sh <<'END'
case $1 in
flock) exec flock -n job.lock sh -c 'touch up; exec sleep 30' ;;
mkdir) mkdir job.d || exit 1; touch up; exec sleep 30 ;;
noclobber) (set -C; : > job.only) || exit 1; touch up; exec sleep 30 ;;
touch) [ ! -e job.flag ] || exit 1; touch job.flag up; exec sleep 30 ;;
esac
END
for k in flock mkdir noclobber touch; do
    rm -f up; setsid sh held.sh $k & p=$!; until_true test -e up; rm -f up
    quiet sh held.sh $k; echo "$k, second run while the first is there: $?"
    pkill -KILL -g $p; quiet wait $p; sleep 0.5
    (quiet sh held.sh $k) & q=$!; for i in 1 2 3 4 5 6 7 8; do [ -e up ] && break; sleep 0.1; done
    [ -e up ] && echo "$k, after KILL: starts" || echo "$k, after KILL: locked out"
    pkill -P $q 2>/dev/null; kill $q 2>/dev/null; quiet wait $q
done 2>/dev/null

# ux-dollar-in-subshell
cat > two.sh <<'END'
#!/bin/bash
(echo "left" > part.$$) &
(echo "right" > part.$$) &
wait
ls part.* | wc -l
END
bash two.sh
sed 's/part\.\$\$/part.$BASHPID/' two.sh > b.sh; rm part.*; bash b.sh
