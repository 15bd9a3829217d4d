# ux-grep-address
printf '%s\n' '10.0.0.1 gate' '10.0.0.17 cam' '10-0-0-1 label' > hosts
for o in '' -F -w -Fw -Fx; do echo "== grep $o"; grep $o 10.0.0.1 hosts; done
# ux-grep-count
printf 'error: disk\nok\nerror after error\n' > log
grep -c error log; grep -o error log | wc -l; grep -n error log | wc -l; grep -l error log | wc -l; grep -w error log | wc -w
# ux-grep-settings
printf '%s\n' '# server' '' 'port = 80' '#host = a' 'user = www' > f
run() { echo "== $*"; eval "$*"; }
run "grep -v -e '^#' -e '^\$' f"; run "grep -vE '^(#|\$)' f"; run "grep -v '^#' f | grep ."; run "grep -v '^#|^\$' f"; run "grep -v '[#\$]' f"
# ux-grep-status
cat > add.sh <<'X'
if ! grep -q '^deploy:' users.txt
then
    echo 'deploy:x:2001' >> users.txt
    echo added
fi
X
bash add.sh; cat users.txt; rm users.txt
cat > add2.sh <<'X'
grep -q '^deploy:' users.txt
if [ $? -eq 1 ]
then
    echo 'deploy:x:2001' >> users.txt
    echo added
fi
X
bash add2.sh; ls; echo root: > users.txt; bash add2.sh; bash add2.sh; cat users.txt
for v in 'if ! grep -qs "^deploy:" users.txt; then echo added; fi' 'if ! grep "^deploy:" users.txt > /dev/null 2>&1; then echo added; fi' 'if [ -z "$(grep "^deploy:" users.txt)" ]; then echo added; fi'; do rm -f users.txt; bash -c "$v" 2> /dev/null; done
echo deploy: > users.txt; if grep -q '^deploy:' users.txt || true; then echo added; fi
# ux-re-plus
printf '%s\n' ab abb 'ab+' > f
grep 'ab+' f; echo ==; grep -E 'ab+' f; echo ==; grep 'ab\+' f
# ux-re-negated
printf '%s\n' abc a1 42 '' > f
grep '[^0-9]' f; echo ==; grep -v '[0-9]' f; echo ==; grep '^[^0-9]*$' f
# ux-re-star-empty
echo abc | sed 's/x*/-/g'
echo abc | sed 's/x*/-/'; echo 'room 12' | sed 's/[0-9]*/N/'; echo 'room 12' | sed -E 's/[0-9]+/N/'; echo baaac | sed 's/a*/x/g'
# ux-re-backreference
printf '%s\n' noon level aaaa abab abcab > words
grep -xE '(.)(.).?\2\1' words
# ux-sed-print-twice
seq 3 | sed '2p'; echo ==; seq 3 | sed -n '2p'; seq 3 | sed '2!d'
# ux-sed-ampersand
echo Bed_and_Breakfast | sed 's/_and_/_&_/'
echo Bed_and_Breakfast | sed 's/and/&/'; echo Bed_and_Breakfast | sed 's/_and_/_\&_/'
echo 'room 12' | sed 's/[0-9][0-9]*/(&)/'
# ux-sed-range
printf '%s\n' 'start end' one end two > f
sed '/start/,/end/d' f; echo ==; sed '/start/d;/end/d' f; echo ==; printf '%s\n' a 'start' one end two start three | sed '/start/,/end/d'
# ux-sed-delimiter
printf 'home=DIR\n' > template; DIR=/srv/app
sed "s/DIR/$DIR/" template
sed "s|DIR|$DIR|" template; sed 's/DIR/$DIR/' template; sed "s/DIR/'$DIR'/" template; sed "s/DIR/\\$DIR/" template
# ux-awk-last-field
printf 'ana 3 kg\nbob 12\n' | awk '{print NF, $NF}'
# ux-dedupe-order
printf '%s\n' pear apple pear fig apple > f
for c in 'sort -u f' 'uniq f' "awk '!seen[\$0]++' f" "awk 'seen[\$0]++' f" 'sort f | uniq -u'; do echo "== $c"; eval "$c"; done
# ux-awk-string-compare
printf '%s\n' 'a 9' 'b 10' 'c 100' > f
awk '$2 > "50" {print $1}' f; echo ==; awk '$2 > 50 {print $1}' f; echo ==; awk '$2 + 0 > "50" {print $1}' f
# ux-awk-average
printf '%s\n' 'name,city,score' 'Ana,Rome,20' 'Bob,Oslo,40' > scores.csv
awk -F, '{n++; sum += $3} END {print sum / n}' scores.csv
awk -F, 'NR > 1 {n++; sum += $3} END {print sum / n}' scores.csv
awk -F, '{n++; sum += $3} END {print sum / NF}' scores.csv; awk -F, '{sum += $3} END {print sum / NR}' scores.csv; awk -F, '$3 {n++; sum += $3} END {print sum / n}' scores.csv; awk -F, '{n++; sum += $3 + 0} END {print sum / n}' scores.csv
# ux-uniq-unsorted
printf '%s\n' a b b a | uniq -c | sed 's/^ *//'; echo ==;  printf '%s\n' a b b a | sort | uniq -c | sed 's/^ *//'
# ux-top-clients
for i in 1 2 3 4 5 6 7 8 9; do echo "10.0.0.2 GET /"; done > log
for i in 1 2 3 4 5 6 7 8 9 10 11; do echo "10.0.0.1 GET /"; done >> log
echo "10.0.0.3 GET /" >> log; echo "10.0.0.2 GET /a" >> log; sort -R --random-source=/bin/ls log > l2
p() { echo "== $*"; eval "$*" | sed 's/^ *//'; }
for f in l2; do
p "cut -d' ' -f1 $f | sort | uniq -c | sort -rn | head -n 1"
p "cut -d' ' -f1 $f | sort -rn | uniq -c | head -n 1"
p "cut -d' ' -f1 $f | sort | uniq -c | sort -r -k2 | head -n 1"
p "cut -d' ' -f1 $f | sort -u | uniq -c | sort -rn | head -n 1"
done
# ux-sort-stable
printf '%s\n' cara,2 ben,1 abe,2 dora,10 > f
for o in '-t, -k2,2n' '-st, -k2,2n' '-st, -k2,2' '-ut, -k2,2n'; do echo "== $o"; sort $o f | paste -sd' '; done
# ux-sort-human
printf '%s\n' '2.0M video' '900K notes' '1.1G image' > f
for o in -h -n -V -k1,1g; do echo "== $o"; sort $o f | paste -sd' '; done
# ux-cut-aligned
printf '%s\n' 'PID   CMD' '7     cron' '1204  sshd' > f
run() { echo "== $*"; eval "$*"; }
run "cut -d' ' -f2 f | cat -A"; run "cut -c7- f"; run "awk '{print \$2}' f"; run "cut -d' ' -f1,2 f"; run "cut -f2 f"; run "tr -s ' ' < f | cut -d' ' -f2"
printf '%s\n' '  PID CMD' '    7 cron' ' 1204 sshd' > g; run "tr -s ' ' < g | cut -d' ' -f2"; run "awk '{print \$2}' g"; run "cut -d' ' -f2 g"; run "cut -c7-99 g"; run "rev g | cut -d' ' -f1 | rev"; run "awk -F' +' '{print \$2}' g"
# ux-tr-sets
echo 'a cat acts' | tr 'cat' 'dog'; echo 'a cat acts' | sed 's/cat/dog/g'; echo 'a cat acts' | sed 's/cat/dog/'
# ux-join-sorted
printf '%s\n' '9 pens' '10 books' > stock; printf '%s\n' '10 blue' '11 red' > colour
join stock colour; echo "status $?"
join <(sort stock) <(sort colour); join <(sort -n stock) <(sort -n colour) 2>&1; join -a 1 stock colour 2>/dev/null; join -i stock colour 2>/dev/null; join --nocheck-order stock colour; echo "status $?"
# ux-lines-in-both
printf '%s\n' ann bob cy > a; printf '%s\n' bob cy dan > b
for c in 'comm -12 a b' 'sort a b | uniq -d' 'grep -Fxf a b' 'comm -3 a b' 'sort -u a b'; do echo "== $c"; eval "$c"; done
# ux-tail-from
printf '%s\n' 'id,name' '1,ann' '2,bob' '3,cy' > f
for c in 'tail -n +2 f' 'tail -n 2 f' 'head -n -1 f' 'tail -n +1 f'; do echo "== $c"; $c; done
# ux-wc-last-line
printf 'one\ntwo\nthree' > f; tail -c 1 f | od -An -c; while read -r line; do echo "$line"; done < f; wc -l < f; wc -l f; printf 'one\ntwo\nthree' | awk 'END {print NR}'; wc -l < f | tr -d ' '; grep -c '' f
# ux-tee-middle
cat > job.sh <<'X'
echo 'compile a'
echo 'warning: unused x' >&2
echo 'compile b'
echo 'warning: unused y' >&2
X
p() { rm -f build.log; echo "== $*"; eval "$*"; wc -l < build.log; }
p 'bash job.sh 2>&1 | tee build.log | grep -c warning'
p 'bash job.sh | tee build.log 2>&1 | grep -c warning' 2>/dev/null
p 'bash job.sh > build.log 2>&1 | grep -c warning'
p 'bash job.sh 2>&1 | grep -c warning | tee build.log'
# ux-diff-unified
printf '%s\n' '[web]' 'host = a' 'port = 80' 'log = off' 'user = www' > old.ini
printf '%s\n' '[web]' 'host = a' 'port = 8080' 'tls = on' 'log = off' 'user = www' > new.ini
diff -u --label old.ini --label new.ini old.ini new.ini; echo "status $?"
diff -u --label old.ini --label new.ini old.ini new.ini > p; patch -s old.ini p && cmp old.ini new.ini; echo $?
# ux-crlf
printf 'name=ana\r\nrole=dev\r\n' > conf.txt
grep -c 'role=dev' conf.txt; grep -c '=dev$' conf.txt; wc -c < conf.txt; file conf.txt; cat -A conf.txt; . ./conf.txt; [ "$role" = dev ] && echo same || echo different; echo "${#role}"
sed -n l conf.txt; grep 'role=dev' conf.txt | od -c | head -2
tr -d '\r' < conf.txt | grep -c '=dev$'
# ux-wc-bytes
printf 'na\303\257ve\n' > f
wc -c < f; LC_ALL=C.UTF-8 wc -m < f; LC_ALL=C wc -m < f; LC_ALL=C.UTF-8 cut -c3 f | od -An -tx1
