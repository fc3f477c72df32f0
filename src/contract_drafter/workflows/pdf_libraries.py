"""The libraries outside Python that PDF needs, and the line to type where one is missing.

Standard library only, and it runs as a script too: the set-up asks it before anything is installed. It prints the
line to type, or nothing when all are there.
"""

import ctypes
import ctypes.util
import shutil
import sys

_NEEDED = ("pango-1.0", "pangoft2-1.0")
_WANTED = ("harfbuzz-subset",)  # without it WeasyPrint warns, is slower and cuts fonts otherwise
_LINES = {
    "apt-get": "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "dnf": "sudo dnf install -y pango",
    "apk": "sudo apk add so:libpango-1.0.so.0 so:libpangoft2-1.0.so.0 so:libharfbuzz-subset.so.0",
    "pacman": "sudo pacman -S --noconfirm pango",
    "brew": "brew install pango",
}


def missing() -> tuple[str, ...]:
    """The libraries without which there is no PDF, and that cannot be loaded here."""
    return tuple(name for name in _NEEDED if not _loads(name))


def missing_for_speed() -> tuple[str, ...]:
    """The libraries that PDF can do without, and that cannot be loaded here."""
    return tuple(name for name in _WANTED if not _loads(name))


def line_to_type() -> str:
    """What installs them with this machine's package manager; "" where none is known."""
    return next((line for manager, line in _LINES.items() if shutil.which(manager)), "")


def _loads(name: str) -> bool:
    found = ctypes.util.find_library(name)
    for file in filter(None, (f"lib{name}.so.0", f"lib{name}.0.dylib", f"lib{name}-0.dll", found)):
        try:
            ctypes.CDLL(file)
        except OSError:
            continue
        return True
    return False


if __name__ == "__main__" and (missing() or missing_for_speed()):
    sys.stdout.write(line_to_type() or "install pango, with your system's package manager")
