#!/bin/bash
# What the items of 06-permissions.md claim, run again.

# ux-owner-class-only
# Root may do everything, so what is to be refused runs without root's capabilities.
plain() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
echo text > report; chmod 077 report; ls -l report | cut -c1-10
plain cat report; echo "status $?"

# ux-mode-octal
mode() { stat -c '%a %n' "$@"; }
touch deploy; chmod 750 deploy; ls -l deploy | cut -c1-10; mode deploy

# ux-who-can-write
# This needs other users and groups: with root it is run, without the kept result is printed.
others() { if [ "$(id -u)" = 0 ]; then "$@"; else printf '%s\n' "$kept"; fi; }
kept='30001: opened
30002: opened
30003: refused
30004: refused'
try() {
    mkdir data; echo plan > data/plan.txt
    chown 30001:40002 data/plan.txt; chmod 664 data/plan.txt; chown 0:40001 data; chmod 750 data
    for u in 30001:30001,40001 30002:40001,40002 30003:40002 30004:40001; do
        setpriv --reuid ${u%%:*} --regid 39999 --groups ${u#*:} bash -c 'true >> data/plan.txt' 2>/dev/null && echo "${u%%:*}: opened" || echo "${u%%:*}: refused"
    done
}
others try

# ux-chmod-capital-x
mode() { stat -c '%a %n' "$@"; }
mkdir site; echo text > site/notes.txt; echo : > site/run.sh; chmod 600 site/notes.txt; chmod 700 site/run.sh site
chmod -R u=rwX,go=rX site; mode site site/*

# ux-chmod-symbolic
mode() { stat -c '%a %n' "$@"; }
touch draft; chmod 664 draft; chmod g-w,o= draft; mode draft

# ux-least-permission
# This needs other users and groups: with root it is run, without the kept result is printed.
others() { if [ "$(id -u)" = 0 ]; then "$@"; else printf '%s\n' "$kept"; fi; }
kept='666: refused
2770: stored'
try() {
    for m in 666 2770; do
        rm -rf uploads; mkdir uploads; chgrp 40003 uploads; chmod $m uploads
        setpriv --reuid 30005 --regid 40003 --clear-groups bash -c ': > uploads/new' 2>/dev/null && echo "$m: stored" || echo "$m: refused"
    done
}
others try

# ux-chmod-plus-umask
mode() { stat -c '%a %n' "$@"; }
touch f; chmod 444 f; chmod +w f; mode f
chmod 444 f; chmod a+w f; mode f
touch x; chmod +x x; mode x

# ux-remove-read-only
# Root may do everything, so what is to be refused runs without root's capabilities.
plain() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
echo text > old.txt; chmod 444 old.txt; plain bash -c 'echo more >> old.txt'; plain rm -f old.txt; echo "status $?"; ls
mkdir d; echo text > d/f; chmod 666 d/f; chmod 555 d; plain rm -f d/f; echo "status $?"; chmod 755 d

# ux-directory-search-only
# Root may do everything, so what is to be refused runs without root's capabilities.
plain() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
mkdir drop; echo hello > drop/known; chmod 100 drop
plain ls drop; plain cat drop/known; chmod 700 drop

# ux-directory-read-only
# Root may do everything, so what is to be refused runs without root's capabilities.
plain() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
mkdir docs; echo hello > docs/a; chmod 400 docs
for c in 'ls docs' 'echo docs/*' 'cat docs/a' 'cd docs' 'test -e docs/a'; do plain bash -c "$c" > out 2>/dev/null; echo "$c: status $?, $(cat out)"; done
chmod 700 docs

# ux-sticky
# This needs other users and groups: with root it is run, without the kept result is printed.
others() { if [ "$(id -u)" = 0 ]; then "$@"; else printf '%s\n' "$kept"; fi; }
kept='refused
write: allowed
removed by its owner'
try() {
    mkdir t; chmod 1777 t; echo a > t/f; chown 30001:30001 t/f; chmod 666 t/f
    setpriv --reuid 30002 --regid 30002 --clear-groups rm -f t/f 2>/dev/null && echo removed || echo refused
    setpriv --reuid 30002 --regid 30002 --clear-groups bash -c 'echo b >> t/f' && echo "write: allowed"
    setpriv --reuid 30001 --regid 30001 --clear-groups rm -f t/f && echo "removed by its owner"
}
others try
mkdir shared; chmod 1777 shared; ls -ld shared | cut -c1-10

# ux-umask-both
mode() { stat -c '%a %n' "$@"; }
(umask 027; touch notes; mkdir drafts; mode drafts notes)

# ux-umask-secret
mode() { stat -c '%a %n' "$@"; }
gen() { mode key >&2; echo secret; }
(gen > key; chmod 600 key; mode key); rm -f key
(umask 077; gen > key; mode key); rm -f key
(touch key; gen >> key; chmod 600 key); rm -f key
(umask 600; gen > key)

# ux-setgid-directory
# This needs other users and groups: with root it is run, without the kept result is printed.
others() { if [ "$(id -u)" = 0 ]; then "$@"; else printf '%s\n' "$kept"; fi; }
kept='40004 2750
40004 640
30001 640'
try() {
    mkdir shared mine; chgrp 40004 shared; chmod 2770 shared; chmod 777 mine
    setpriv --reuid 30001 --regid 30001 --groups 40004 bash -c 'umask 027; mkdir shared/sub; : > shared/new; : > mine/new'
    stat -c '%g %a' shared/sub shared/new mine/new
}
others try

# ux-sudo-redirect
# Root may do everything, so what is to be refused runs without root's capabilities.
plain() { if [ "$(id -u)" = 0 ]; then setpriv --bounding-set=-all --inh-caps=-all "$@"; else "$@"; fi; }
echo old > motd; chmod 444 motd
plain bash -c 'no-such-program new > motd'
plain bash -c 'no-such-program new > other'; ls

# ux-setuid-script
# This needs other users and groups: with root it is run, without the kept result is printed.
others() { if [ "$(id -u)" = 0 ]; then "$@"; else printf '%s\n' "$kept"; fi; }
kept='binary: 30006
script: 30001'
try() {
    printf '#!/bin/sh\nid -u\n' > s.sh; cp "$(command -v id)" my-id; chown 30006 s.sh my-id; chmod 4755 s.sh my-id
    echo "binary: $(setpriv --reuid 30001 --regid 30001 --clear-groups ./my-id -u)"
    echo "script: $(setpriv --reuid 30001 --regid 30001 --clear-groups ./s.sh)"
}
others try
