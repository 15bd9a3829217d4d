#!/bin/bash
# What the items of 04-scripts.md claim, run again.

# ux-if-grep-missing
cat > watch.sh <<'END'
#!/bin/sh
if grep -q ERROR app.log; then
    echo "errors found"
else
    echo "log is clean"
fi
END
sh watch.sh; echo "status $?"

# ux-status-overwritten
cat > pack.sh <<'END'
#!/bin/sh
tar -cf out.tar docs 2>/dev/null
echo "tar ended with $?"
if [ $? -ne 0 ]; then
    echo "backup failed"
    exit 1
fi
echo "backup done"
END
sh pack.sh; echo "status $?"
echo "- status kept in a variable"
sed -e 's/^tar .*/&; status=$?/' -e 's/with $?/with $status/' -e 's/\[ $? /[ $status /' pack.sh > kept.sh; cat kept.sh; sh kept.sh; echo "status $?"
echo "- set -e added"; sed '1a set -e' pack.sh > e.sh; sh e.sh; echo "status $?"
echo "- double brackets"; sed 's/\[ $? -ne 0 \]/[[ $? -ne 0 ]]/' pack.sh > dd.sh; bash dd.sh; echo "status $?"
echo "- quoted"; sed 's/\[ $? /[ "$?" /' pack.sh > q.sh; bash q.sh; echo "status $?"

# ux-script-last-status
echo data > in.csv
cat > fetch.sh <<'END'
#!/bin/sh
cp in.csv out.csv || exit 2
[ -n "$VERBOSE" ] && echo "copied"
END
unset VERBOSE; sh fetch.sh; echo "status $?"; ls
VERBOSE=1 sh fetch.sh; echo "status $?"

# ux-test-missing-space
cat > limit.sh <<'END'
#!/bin/bash
count=5
if [$count -gt 3]; then
    echo "too many"
fi
END
bash limit.sh; echo "status $?"

# ux-test-which-true
: > config; count=3; name=
t() { printf '%s: ' "$1"; if eval "$1"; then echo true; else echo false; fi; }
t '[ -e config ]'; t '[ -s config ]'; t '[ -z "$name" ]'; t '[ "$count" = 03 ]'; t '[ "$count" -eq 03 ]'

# ux-test-redirect
cat > big.sh <<'END'
#!/bin/bash
size=5
if [ $size > 100 ]; then
    echo "big"
fi
END
bash big.sh; ls

# ux-case-first-match
cat > kind.sh <<'END'
#!/bin/sh
case "$1" in
    *.gz)     echo "compressed" ;;
    *.tar.gz) echo "archive" ;;
    *.tar*)   echo "tar" ;;
    *)        echo "other" ;;
esac
END
sh kind.sh site.tar.gz

# ux-test-n-unquoted
cat > n.sh <<'END'
#!/bin/bash
name=""
[ -n $name ]   && echo "first"
[ -n "$name" ] && echo "second"
[[ -n $name ]] && echo "third"
END
bash n.sh

# ux-at-star-count
cat > args.sh <<'END'
#!/bin/bash
count() { echo -n "$# "; }
count "$@"
count $@
count "$*"
echo
END
bash args.sh "my notes.txt" todo.txt

# ux-strip-path
f=/srv/in/report.txt.gz
basename "$f" .gz
echo "${f##*/}"
b=${f%.gz}; echo "${b##*/}"
echo "${f%%.*}"
basename "${f%.*}"

# ux-getopts-shift
echo hello > in.txt
cat > conv.sh <<'END'
#!/bin/bash
verbose=0
out=result.txt
while getopts "vo:" opt; do
    case $opt in
        v) verbose=1 ;;
        o) out=$OPTARG ;;
        *) exit 2 ;;
    esac
done
[ "$verbose" -eq 1 ] && echo "reading $1"
tr a-z A-Z < "$1" > "$out"
END
bash conv.sh -v -o out.txt in.txt; ls
for fix in '/^done/a shift $((OPTIND - 1))' '/^done/a shift $#' '/^while/i shift 2' 's/"vo:"/"v:o:"/' '/^done/a shift $OPTIND'; do
    echo "- $fix"; rm -f out.txt; sed "$fix" conv.sh > fixed.sh; bash fixed.sh -v -o out.txt in.txt; cat out.txt
    rm -f out.txt; bash fixed.sh -vo out.txt in.txt; cat out.txt
done

# ux-read-backslash
printf '%s\n' '  C:\temp\new' > paths
cat > show.sh <<'END'
#!/bin/bash
while read line; do
    printf '[%s]\n' "$line"
done < paths
END
bash show.sh
echo "- read -r"; sed 's/read/read -r/' show.sh > r.sh; bash r.sh
echo "- IFS= read -r"; sed 's/read/IFS= read -r/' show.sh > i.sh; bash i.sh

# ux-for-ls-words
touch 'my notes.txt' todo.txt
for list in '$(ls *.txt)' '"$(ls *.txt)"' '$(ls -1 *.txt)' '"*.txt"' '*.txt'; do
    echo "- for f in $list"; eval "for f in $list; do echo \"<\$f>\"; done"
done

# ux-last-line-lost
printf 'alpha\nbeta\ngamma' > hosts
cat > list.sh <<'END'
#!/bin/bash
n=0
while read -r host; do
    n=$((n + 1))
    echo "$n $host"
done < hosts
echo "$n hosts"
END
bash list.sh; wc -l hosts
for line in 'while read -r host || test -n "$host"; do' 'while IFS= read -r host; do' 'while read -r host || test $? -eq 1; do' 'for host in "$(cat hosts)"; do'; do
    echo "- $line"; { sed 2q list.sh; echo "$line"; sed 1,3d list.sh; } > l.sh; timeout 5 bash l.sh 2> /dev/null | head -n 6 | tail -n 1
done

# ux-function-global
cat > walk.sh <<'END'
#!/bin/bash
retry() {
    for i in 1 2 3; do
        :
    done
}
for i in a b; do
    retry
    echo "$i"
done
END
bash walk.sh

# ux-source-cd
mkdir work
echo 'cd work' > go.sh; chmod +x go.sh
bash -c './go.sh; echo "${PWD##*/}"'
bash -c 'bash go.sh; echo "${PWD##*/}"'
bash -c '(. ./go.sh); echo "${PWD##*/}"'
bash -c '. ./go.sh; echo "${PWD##*/}"'
bash -c './go.sh & wait; echo "${PWD##*/}"'

# ux-local-status
cat > scratch.sh <<'END'
#!/bin/bash
prepare() {
    local dir=$(mktemp -d /nowhere/job.XXXX 2>/dev/null) || return 1
    echo "using '$dir'"
}
prepare || echo "no directory"
END
bash scratch.sh
echo "- two lines"; sed 's/local dir=/local dir; dir=/' scratch.sh > two.sh; bash two.sh

# ux-function-stdout
cat > port.sh <<'END'
#!/bin/bash
pick_port() {
    echo "looking for a port"
    echo 8081
}
port=$(pick_port)
echo "http://localhost:$port/"
END
bash port.sh
echo "- message to standard error"; sed 's/echo "looking for a port"/& >\&2/' port.sh > a.sh; bash a.sh 2>/dev/null
bash -c 'f() { return 8081; }; f; echo "8081 becomes $?"'
echo "- return"; sed 's/echo 8081/return 8081/' port.sh > b.sh; bash b.sh
echo "- quotes"; sed 's/=$(pick_port)/="$(pick_port)"/' port.sh > c.sh; bash c.sh
echo "- echo -n"; sed 's/echo "looking/echo -n "looking/' port.sh > d.sh; bash d.sh

# ux-errexit-in-if
cat > deploy.sh <<'END'
#!/bin/bash
set -e
build() {
    false
    echo "built"
}
if build; then
    echo "deploying"
fi
END
bash deploy.sh; echo "status $?"

# ux-errexit-stops
for line in 'list=$(ls missing)' 'grep x missing || echo none' '(cd missing; exit 3)' '! cat < /dev/null' 'false | sort' 'cp missing copy' 'export list=$(ls missing)'; do
    printf '%s\n' 'set -e' "$line" 'echo "went on"' > e.sh; echo "- $line"; bash e.sh
done

# ux-trap-quotes
mkdir tmp; export TMPDIR=$PWD/tmp
cat > clean.sh <<'END'
#!/bin/bash
tmp=
trap "rm -f $tmp" EXIT
tmp=$(mktemp)
date > "$tmp"
grep -q 20 "$tmp" && echo "checked"
END
bash clean.sh; ls tmp | wc -l
rm -f tmp/*; echo "- single quotes"; sed "3s/.*/trap 'rm -f \"\$tmp\"' EXIT/" clean.sh > s.sh; cat s.sh; bash s.sh; ls tmp | wc -l
rm -f tmp/*; echo "- INT TERM"; sed '3s/EXIT/INT TERM/' clean.sh > i.sh; bash i.sh; ls tmp | wc -l
rm -f tmp/*; echo "- rm -rf"; sed '3s/rm -f/rm -rf/' clean.sh > f.sh; bash f.sh; ls tmp | wc -l
rm -f tmp/*; echo "- exit 0 at the end"; sed '$a exit 0' clean.sh > x.sh; bash x.sh; ls tmp | wc -l
unset TMPDIR

# ux-guard-rm
unset BUILD_DIR
for line in 'set -u; rm -rf "$BUILD_DIR"/*' 'rm -rf "${BUILD_DIR:?}"/*' 'set -e; rm -rf "$BUILD_DIR"/*' 'cd "$BUILD_DIR" && rm -rf ./*' '[ -n "$BUILD_DIR" ] && rm -rf "$BUILD_DIR"/*'; do
    echo "- $line"; bash -c "rm() { echo would run: rm \"\$1\" \"\$2\" ...; }; $line" bash 2>&1 | sed 's,rm -rf /[a-z].*,rm -rf /...,'
done

# ux-array-in-sh
cat > sync.sh <<'END'
#!/bin/sh
hosts=(alpha beta)
for h in "${hosts[@]}"; do
    echo "syncing $h"
done
END
chmod +x sync.sh
bash sync.sh
[ "$(readlink -f /bin/sh)" = /usr/bin/dash ] && ./sync.sh

# ux-crlf-shebang
printf '#!/bin/bash\r\necho hello\r\n' > run.sh; chmod +x run.sh
head -n 1 run.sh | od -c
bash -c './run.sh; echo "status $?"'
printf '#! /bin/bash\necho hello\n' > blank.sh; printf '\357\273\277#!/bin/bash\necho hello\n' > mark.sh; chmod +x blank.sh mark.sh
bash -c './blank.sh; ./mark.sh; echo "status $?"'

# ux-heredoc-early
cat > make-job.sh <<'END'
#!/bin/bash
cat > job.sh <<EOF
for f in *.log; do
    gzip "$f"
done
EOF
END
bash make-job.sh; cat job.sh
echo "- quoted"; sed "s/<<EOF/<<'EOF'/" make-job.sh > q.sh; bash q.sh; cat job.sh
echo "- dash"; sed "s/<<EOF/<<-EOF/" make-job.sh > q.sh; bash q.sh; cat job.sh
echo "- single quotes inside"; sed "s/\"\\\$f\"/'\$f'/" make-job.sh > q.sh; bash q.sh; cat job.sh
echo "- braces"; sed 's/"$f"/"${f}"/' make-job.sh > q.sh; bash q.sh; cat job.sh

# ux-xtrace-blank
echo 'prod ' > target.txt
cat > check.sh <<'END'
#!/bin/bash
target="$(tr '\n' ';' < target.txt)"
target=${target%;}
if [ "$target" = prod ]; then
    echo "going live"
else
    echo "test run"
fi
END
bash -x check.sh
