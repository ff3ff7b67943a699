#!/bin/sh
# Installs the course from this folder, without a network, and opens it. On Linux: sh start.command
here=$(cd "$(dirname "$0")" && pwd)
for version in {PYTHONS}; do
    if "python$version" -c "" >/dev/null 2>&1; then
        exec "python$version" "$here/start.py" "$@"
    fi
done
if python3 -c "" >/dev/null 2>&1; then
    exec python3 "$here/start.py" "$@"
fi
echo "There is no Python on this computer. Install one of {PYTHONS}: READ-ME.txt says how."
exit 1
