# ux-path-dotdot
mkdir -p srv/app/logs srv/app/conf srv/data
echo found > srv/data/x
cd srv/app/logs && cat ../conf/../../data/x && realpath --relative-to=../../.. ../conf/../../data/x
# ux-cd-symlink-up
mkdir -p top/real/deep/inner
cd top
ln -s real/deep/inner short
cd short
ls ..
cd ..
ls
# ux-cd-dash
cd /etc
cd /usr/bin
cd -
cd ..
pwd
# ux-ls-directory
mkdir -m 750 photos; touch photos/a.jpg
for o in -ld -lA -lR -li; do echo "== $o"; ls $o photos | awk '{print $1, $NF}' | sed 's/^[0-9]* a.jpg/INODE a.jpg/'; done
# ux-ls-newest-last
touch -d 2024-01-01 b; touch -d 2024-01-02 c; touch -d 2024-01-03 a
truncate -s 3K b; truncate -s 1K c; truncate -s 2K a
touch -m -d 2024-01-01 b; touch -m -d 2024-01-02 c; touch -m -d 2024-01-03 a
for o in -lhtr -lht -lhSr -lhr; do echo "== $o"; ls $o | sed 1d | awk '{print $NF}' | paste -sd' '; done
# ux-ls-long-read
mkdir -p bin/v2; ln -s bin/v2 current; printf 'notes\n' > notes.txt; ln notes.txt other; mkfifo queue
stat -c '%A %h %s %n' current notes.txt queue; readlink current | tr -d '\n' | wc -c
timeout 1 bash -c 'echo x > queue'; echo "status $?"
# ux-cp-twice
mkdir conf; echo port=80 > conf/app.ini
cp -r conf backup
echo port=81 > conf/app.ini
cp -r conf backup
find backup -type f | sort; cat backup/app.ini
cp -r conf/. backup; cat backup/app.ini; echo port=82 > conf/app.ini; cp -rT conf backup; cat backup/app.ini
# ux-mv-loop
for n in jan feb mar; do echo $n > $n.csv; done
for f in jan.csv feb.csv mar.csv; do mv "$f" archive; done
ls -l | sed 1d | awk '{print $1, $NF}'; cat archive
rm archive; for n in jan feb mar; do echo $n > $n.csv; done
mv jan.csv archive/; mv -t archive jan.csv; mv jan.csv feb.csv mar.csv archive; ls
for f in jan.csv feb.csv mar.csv; do mv -n "$f" archive; done; cat archive
# ux-cp-archive
mkdir src; echo 1 > src/f; touch -d 2020-01-01 src/f; chmod 640 src/f; ln -s f src/l
for o in -a -r -aL -ru; do cp $o src dst; echo "== $o"; stat -c '%A %.10y %N' dst/f dst/l | sed "s/$(date +%F)/now/"; rm -r dst; done
# ux-symlink-relative
mkdir a b; echo hello > a/f
ln -s a/f b/l
cat b/l
rm b/l; ln -s ../a/f b/l; cat b/l
rm b/l; ln -sr a/f b/l; cat b/l
# ux-hardlink-sed
echo one > a
ln a b
ln -s a c
sed -i s/one/two/ a
cat a b c
# ux-link-kinds
echo 1 > f
ln f hard
ln -s f soft
cp f copy
mv f g
echo 2 > g
for n in g hard soft copy; do echo "$n: $(cat $n 2>&1)"; done
# ux-mkdir-again
mkdir build; touch build/x; mkdir build; echo "status $?"
mkdir -p build; echo "status $?"; ls build
rm -r build; touch build; mkdir -p build; echo "status $?"; mkdir build 2>/dev/null || true; echo "status $?"; bash -c 'mkdir -p build || exit; echo not here'; bash -c '[ -e build ] || mkdir build; echo carries on'
# ux-touch-existing
printf '1\n2\n3\n' > report.txt; touch -d 2020-01-01 report.txt; chmod 640 report.txt; stat -c '%.10y %A' report.txt
touch report.txt; wc -l report.txt; stat -c %A report.txt; [ "$(stat -c %.10y report.txt)" = "$(date +%F)" ] && echo today
touch -c absent; ls absent
# ux-rmdir-parents
mkdir -p a/b/c
touch a/x
rmdir -p a/b/c
find . | sort
# ux-du-sparse
truncate -s 1G disk.img
ls -lh disk.img | awk '{print $5, $NF}'
du -h disk.img
du -h --apparent-size disk.img
# ux-df-deleted
exec 3> app.log; head -c 5000 /dev/zero >&3
rm app.log; ls -A; du -sk --apparent-size . | awk '{print ($1 < 5)}'
stat -L -c 'size %s, names %h' /proc/$$/fd/3; readlink /proc/$$/fd/3
: > /proc/$$/fd/3; stat -L -c 'size %s' /proc/$$/fd/3
# ux-stat-ctime
echo x > f; touch -d '2020-01-01' f
stat -c 'modify %.10y' f; stat -c 'access %.10x' f; [ "$(stat -c %.10z f)" = "$(date +%F)" ] && echo 'change today'
# ux-rm-dash
for c in 'rm -- -n.log' 'rm ./-n.log' 'rm "-n.log"' 'rm \-n.log'; do touch ./-n.log; echo "== $c"; eval "$c"; ls; done
# ux-rm-star-hidden
mkdir build; touch build/a.o build/.cache
rm -r build/*
rmdir build
ls -A build
# ux-name-slash
touch 'AC/DC live'
touch -- '-rf' 'what?*.txt' ' two  spaces ' && ls -A
