#!/bin/bash
# Runs what the decks of Content/model-context-protocol claim about libraries, and compares it with what was kept.
#
#   run.sh [--keep]
#
# MCP2 and MCP1 name two Pythons: one with mcp 2.3.0, one with mcp 1.30, gradio 6.31, smolagents 1.26 and
# llama-index-tools-mcp 0.4. Without them environments are made in a temporary folder, from PyPI. A script
# prints blocks, each under a line "# ITEM"; NAME.out keeps them, and --keep writes them anew. The exit status is
# 1 if anything differs.
set -u
here=$(cd "$(dirname "$0")" && pwd)
course=$here/../../../Content/model-context-protocol
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

environment() {  # NAME PACKAGE …: makes an environment and prints its Python
    local name=$1; shift
    python3 -m venv "$scratch/$name" && "$scratch/$name/bin/pip" -q install "$@" >&2 && echo "$scratch/$name/bin/python"
}

MCP2=${MCP2-$(environment two 'mcp==2.3.0')}
MCP1=${MCP1-$(environment one 'mcp==1.30.0' 'gradio[mcp]==6.31.0' 'smolagents[mcp]==1.26.0' \
    'llama-index-tools-mcp==0.4.8' websockets)}
export MCP1 MCP2

for name in sdk2 sdk1; do
    if [ $name = sdk2 ]; then python=$MCP2; else python=$MCP1; fi
    if ! [ -x "$python" ]; then echo "$name: no Python with the packages, so nothing was run"; failed=1; continue; fi
    (cd "$here" && timeout 300 "$python" -B -W ignore $name.py 2> "$scratch/errors") > "$scratch/$name" \
        || { failed=1; tail "$scratch/errors"; }
    for id in $(sed -n 's/^# \(mc[a-z0-9-]*\)$/\1/p' "$scratch/$name"); do
        grep -q "id: $id;" "$course"/*.md || { echo "$name: no item has the id $id"; failed=1; }
    done
    if [ "${1-}" = --keep ]; then cp "$scratch/$name" "$here/$name.out"; continue; fi
    diff "$here/$name.out" "$scratch/$name" || { echo "$name differs (< kept, > now)"; failed=1; }
done
exit $failed
