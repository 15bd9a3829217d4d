#!/bin/bash
# Runs what the decks of Content/unix-command-line claim, and compares it with the output that was kept.
#
#   run.sh [--keep] [deck …]      run.sh 02-text        only that deck
#
# A deck's script holds blocks: a line "# ux-item-id", then commands that print what the item claims. Each block runs
# by itself, in an empty folder, as `bash -c`, with LC_ALL=C, standard output and standard error together. The file
# NAME.out keeps the output in the same form; --keep writes it again. The exit status is 1 if anything differs.
set -u
here=$(cd "$(dirname "$0")" && pwd)
course=$here/../../../Content/unix-command-line
keep=no
if [ "${1-}" = --keep ]; then keep=yes; shift; fi
if [ $# -eq 0 ]; then set -- "$here"/[0-9]*.sh; fi

scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0 checks=0

# The lines of one block: from the line after "# ID" to the next such line.
block() { awk -v id="# $2" '/^# ux-[a-z0-9-]+$/ { inside = ($0 == id); next } inside' "$1"; }

for deck; do
    name=$(basename "$deck" .sh)
    script=$here/$name.sh kept=$here/$name.out
    if [ ! -f "$script" ]; then echo "$name: there is no $script" >&2; failed=1; continue; fi
    new=$scratch/$name.new
    : > "$new"
    for id in $(sed -n 's/^# \(ux-[a-z0-9-]*\)$/\1/p' "$script"); do
        checks=$((checks + 1))
        grep -q "id: $id;" "$course/$name.md" || { echo "$name: no item has the id $id"; failed=1; }
        folder=$scratch/work
        mkdir "$folder" && chmod 755 "$scratch" "$folder"
        {
            echo "# $id"
            (cd "$folder" && umask 022 && env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$folder" TMPDIR="$folder" LC_ALL=C TZ=UTC0 \
                timeout 30 bash -c "$(block "$script" "$id")" 2>&1 < /dev/null) | sed "s|$folder|FOLDER|g"
        } > "$scratch/one"
        chmod -R u+rwX "$folder" 2> /dev/null
        rm -rf "$folder"
        cat "$scratch/one" >> "$new"
        if [ $keep = no ]; then
            block "$kept" "$id" > "$scratch/old"
            sed 1d "$scratch/one" > "$scratch/now"
            if ! difference=$(diff "$scratch/old" "$scratch/now"); then
                printf '%s: %s differs (< kept, > now)\n%s\n' "$name" "$id" "$difference"
                failed=1
            fi
        fi
    done
    if [ $keep = yes ]; then cp "$new" "$kept"; fi
done

echo "$checks items run"
if [ $failed -ne 0 ]; then
    echo "The output was kept with bash 5.2, coreutils 9.1, grep 3.8, sed 4.9, mawk 1.3.4, findutils 4.9, diffutils 3.8 (Debian 12)."
fi
exit $failed
