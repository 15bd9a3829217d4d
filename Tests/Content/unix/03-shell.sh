# ux-quote-kinds
name=Ana
echo '$name' "$name" \$name
# ux-quote-substitution
d='my files'
mkdir "$d"
touch "$d/a b"
echo "$(ls "$d")"
# ux-quote-apostrophe
for c in "echo \"it's\"" "echo 'it'\\''s'" "echo it\\'s" "echo 'it\\'s'" "echo 'it''s'"; do printf '== %s\n' "$c"; bash -c "$c" 2>&1 | sed 's/^bash: -c: line [0-9]*: //'; done
# ux-param-colon
unset A; B=
echo "<${A-x}> <${B-x}> <${A:-x}> <${B:-x}>"
# ux-param-strip
f=/srv/site.tar.gz
echo "${f##*/} ${f%.*} ${f%%.*} ${f#*.}"
# ux-param-braces
file=notes
echo "$file_old.txt" "${file}_old.txt"
# ux-param-guard
mkdir x; touch x/1
for v in '"${DIR:?}"/*' '"${DIR?}"/*' '"${DIR:-}"/*' '"${DIR-}"/*' '"$DIR"/*'; do echo "== $v"; DIR= bash -c "echo rm -rf $v | cut -c1-12" 2>&1; bash -c "echo rm -rf $v | cut -c1-12" 2>&1; DIR=x bash -c "echo rm -rf $v" 2>&1; done
bash -c 'DIR=; set -u; echo rm "$DIR"/* | cut -c1-8; echo more'; bash -c 'DIR=; echo rm "${DIR:?}"/*; echo more'
# ux-glob-nomatch
for f in *.csv
do
    echo "found: $f"
done
shopt -s nullglob; for f in *.csv; do echo "found: $f"; done; echo end
# ux-glob-set
touch img7.png img10.png img7a.png img123.png imgx1.png
echo img[0-9]?.png
# ux-brace-glob
touch a.txt
echo {a,b}.txt [ab].txt
dash -c 'echo {a,b}.txt [ab].txt'
# ux-subst-newlines
printf 'a\nb\n\n\n' > f
x=$(cat f)
echo $x
echo "$x"
echo "${#x}"
x=$(cat f; echo .); x=${x%.}; echo "${#x}"
# ux-arith-octal
m=08
echo $((m + 1))
echo "status $?"
bash -c 'm=08; echo $((10#$m + 1))'
bash -c 'm=07; echo $((m + 1))'; bash -c 'm=010; echo $((m + 1))'
for v in '"$m" + 1' '${m#0} + 1' '$(($m)) + 1' '10#$m + 1' 'm++ + 1'; do for m in 08 10; do m=$m bash -c "echo \$(($v))" 2>&1; done; done
m=08 bash -c 'echo $(("${m}" + 1))'; m=08 bash -c 'declare -i m; echo $((m + 1))'; m=08 bash -c 'let m=m+1; echo $m'; m=10 bash -c 'let m=m+1; echo "$m"'
# ux-arith-integer
echo $((7 / 2 * 2)) $((7 * 2 / 2))
echo $((100 * 3 / 4)) $((3 / 4 * 100)); echo 'scale=2; 7/2' | bc
# ux-redir-order
echo > here
ls here missing 2>&1 > out | sed 's/^/pipe: /'
cat out
ls here missing > out 2>&1 | sed 's/^/pipe: /'; cat out
# ux-redir-truncate
printf '3\n1\n2\n' > f
sort f > f
wc -c < f
printf '3\n1\n2\n' > f; sort -o f f; paste -sd' ' f; set -o noclobber; echo x > f; cat f | wc -l; set +o noclobber; cat f >> f
# ux-redir-both
cat > make <<'X'
#!/bin/sh
echo out; echo err >&2
X
chmod +x make
for c in './make > build.log 2>&1' './make &> build.log' './make 2>&1 > build.log' './make > build.log < 2>&1' './make 2> build.log >&2' './make | tee build.log' './make 1> build.log | cat 2>> build.log'; do echo "== $c"; rm -f build.log; bash -c "$c" 2>&1 | sed 's/^/terminal: /'; cat build.log; done
# ux-heredoc-expansion
host=ra
cat <<END
ping '$host' # costs \$2
END
cat <<'END'
ping '$host' # costs \$2
END
# ux-loop-stdin
printf '%s\n' web db mail > hosts
cat > remote <<'X'
#!/bin/sh
echo "$1: $(cat | wc -l) lines on standard input"
X
chmod +x remote
while read -r h; do ./remote "$h"; done < hosts
echo ==; while read -r h; do ./remote "$h" < /dev/null; done < hosts
echo ==; cat hosts | while read -r h; do ./remote "$h"; done
echo ==; while read -r h; do ./remote "$h" > /dev/null; echo "$h"; done < hosts; echo ==; while IFS= read -r h; do ./remote "$h"; done < hosts
# ux-pipefail
dump() { echo part; return 1; }
dump | gzip > all.gz && echo saved
dump | gzip > /dev/null; echo "${PIPESTATUS[@]}"; set -o pipefail; dump | gzip > all.gz && echo saved; echo "status $?"
set +o pipefail
(set -e; dump | gzip > all.gz; echo saved); dump > all && gzip -f all && echo saved; echo "status $?"
# ux-and-or
printf 'debug = no\n' > app.conf
[ -f app.conf ] && grep -q 'debug = yes' app.conf || echo 'no app.conf'
# ux-pipe-variable
cat > s <<'X'
n=0
printf '%s\n' a b | while read -r l
do
    n=$((n + 1))
done
echo "$n"
X
bash s; bash -O lastpipe s; sed 's/^n=0/export n=0/' s | bash; sed '1i set -o pipefail' s | bash; dash s
bash -c 'n=0; while read -r l; do n=$((n + 1)); done < <(printf "%s\n" a b); echo "$n"'
# ux-group
x=1
{ x=2; }
(x=3; echo "$x")
echo "$x"
# ux-split-touch
f='my file.txt'
touch $f
ls
# ux-brace-variable
n=3
echo {1..3}
echo {1..$n}
echo {1,$n}; touch a.txt; p='*.txt'; ls $p
# ux-split-star
touch a b
msg='2 * 3'
echo $msg
echo "$msg"
# ux-ifs-read
IFS=: read -r a b c <<< 'x:y:z:w'
echo "$b" "$c"
IFS=: read -r a b c _ <<< 'x:y:z:w'; echo "$c"
# ux-env-child
A=a
B=b bash -c 'echo "$A$B"'
echo "$A$B"
export A; bash -c 'echo "$A"'
# ux-prefix-expansion
x=1
x=2 echo "$x"
x=2 bash -c 'echo "$x"'; x=2; echo "$x"
# ux-function-bypass
ls() { echo function; }
touch only
alias ls='echo alias'; type -a ls | head -2; type -t ls
for c in 'command ls' '/bin/ls' 'env ls' '\ls' 'builtin ls' '"ls"'; do echo "== $c"; eval "$c" 2>&1 | sed 's/^.*builtin/builtin/'; done
# ux-path-current
printf '#!/bin/sh\necho saved\n' > backup.sh; chmod +x backup.sh
backup.sh; echo "status $?"; ./backup.sh; sh backup.sh; chmod -x backup.sh; ./backup.sh; echo "status $?"; sh backup.sh
