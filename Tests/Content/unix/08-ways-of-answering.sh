# ux-pipeline-statements
false | true; echo $?; a=no; echo yes | read -r a; echo $a; ls nofile 2>&1 >/dev/null | wc -l; { ls nofile | wc -l; } 2> err; wc -l < err
# ux-signal-statements
sleep 5 & kill -0 $!; echo $?; kill $!; wait $!; echo $?
# ux-order-words
printf 'the cat the dog the cat a a a a\n' > text
tr -cs '[:alpha:]' '\n' < text | sort | uniq -c | sort -rn | head -n 3
tr -cs '[:alpha:]' '\n' < text | uniq -c | sort -rn | head -n 3
# ux-order-expansion
n=3; echo {1..$n}; touch a.txt b.txt; v='x *.txt'; printf '<%s>\n' $v "$v"
# ux-order-fork
ls > out; cat out; echo b > f; sort f > f; wc -c < f
# ux-match-signals
kill -l 1 2 9 15 19
# ux-match-modes
touch f; for m in 755 644 700 664; do chmod $m f; stat -c '%a %A' f; done
# ux-match-tools
printf 'ax b   c x\nno y\n' > f
grep -v x f; awk '{ print $3 }' f; tr a-z A-Z < f; sed s/x/y/g f; cut -d ' ' -f 3 f
# ux-text-cut
echo a:b:c:d | cut -d : -f 2-3; echo a:b:c:d | cut -d : -f 3,2
# ux-text-parameter
path=/srv/data/backup.tar.gz
name=${path##*/}
echo "${name%%.*}" "${name%.*}"
# ux-text-count
printf 'a\nb\n' > log
wc -l < log; wc -l<log; wc -l 0< log; wc -l < ./log; < log wc -l; wc --lines < log; cat log | wc -l; grep -c '' log; <log wc --lines; wc --lines< log; wc -l<./log; wc -l < "./log"; <./log wc -l; wc < log --lines
# ux-number-umask
umask 033; touch f; mkdir d; stat -c %a f d
# ux-number-status
{ bash -c 'kill -KILL $$'; echo $?; } 2> /dev/null
# ux-number-dd
dd if=/dev/zero of=f bs=4096 count=512 2> /dev/null; stat -c %s f
# ux-gap-find
mkdir d.log; touch a.log b.txt; find . -type f -name '*.log' -delete; ls
# ux-gap-redirect
ls nofile > one 2>&1; wc -l < one; { ls nofile 2>&1 > two; } | wc -l; wc -l < two; ls nofile > three 2<&1; wc -l < three
# ux-gap-tar
mkdir dir out; touch dir/f; tar -czf a.tgz dir; tar -tzf a.tgz; tar -xzf a.tgz -C out; ls out; tar -xzf a.tgz -c out
# ux-lines-unquoted
echo x > 'my notes.txt'; echo y > plain.txt
for file in *.txt
do
    new=$(basename "$file" .txt).bak
    cp "$file" $new 2> /dev/null || echo "failed: $file"
done
# ux-lines-cd
touch a.tmp; printf '#!/bin/sh\nset -u\ncd "$1" 2> /dev/null\nrm -f -- *.tmp\necho "cleaned $1"\n' > s.sh; sh s.sh nowhere; ls
# ux-lines-subshell
printf 'error\nerror\nerror\n' > log
count=0
grep error log | while read -r line
do
    count=$((count + 1))
done
echo "$count"
# ux-recall-sigpipe
set -o pipefail; yes | head -n 1; echo $?
# ux-best-mktemp
file=$(mktemp); stat -c %a "$file"; file=$(mktemp -u); test -e "$file" || echo "no file"
# ux-best-fixed
printf '%s\n' 'a.b' 'axb' 'a-vb' > f
text=a.b; grep "$text" f | wc -l; grep -F -e "$text" f | wc -l; text=-v; grep -F -e "$text" f; grep -F "$text" f 2> /dev/null; echo $?
