#!/bin/sh
# What the set-up needs from the system: "venv" (python3's own) or "pdf" (pango). Found, or installed when this is
# root on Debian, or the line to type is printed and the exit code is 1.
PY=${PY:-python3}
cd "$(dirname "$0")/.." || exit 1

line() {
  case $1 in
    venv) "$PY" -I -c 'import ensurepip, venv' 2>/dev/null || echo "sudo apt-get install -y python3-venv" ;;
    pdf) "$PY" -I src/contract_drafter/workflows/pdf_libraries.py ;;
  esac
}

needed=$(line "$1") || exit 1
[ -z "$needed" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing: ${needed#sudo }"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${needed#sudo } -qq; } >/dev/null 2>&1
  [ -z "$(line "$1")" ] && exit 0
fi
case $1 in
  venv) echo "python3 cannot make a virtual environment here. Type, then try again:" ;;
  pdf) echo "PDF needs pango (Word, HTML and Markdown work without). To have it, type:" ;;
esac
echo "    $needed"
exit 1
