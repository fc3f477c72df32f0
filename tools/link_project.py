"""Makes this checkout importable in its virtual environment, with the command `contract-drafter`, and compiles it.

`pip install --editable` would do, but takes seconds and slows every start of the command. Bytecode and the data of
the languages are compiled here because PYTHONDONTWRITEBYTECODE may be set, and each start would then do it again.
"""

import compileall
import sys
import sysconfig
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
BODY = "import sys\nfrom contract_drafter.cli import main\nif __name__ == '__main__':\n    sys.exit(main())\n"
"""What starts processes of its own reads the command again in each of them, and must not run it."""
LONGEST_SHEBANG = 120


def shebang(python: str) -> str:
    """The first line(s) of the command: through the shell when the path has a space or is too long for the kernel."""
    if " " in python or len(python) > LONGEST_SHEBANG:
        return f"#!/bin/sh\n'''exec' \"{python}\" \"$0\" \"$@\"\n' '''\n"
    return f"#!{python}\n"


def link() -> None:
    """Write the path file and the command; compile what changed."""
    Path(sysconfig.get_path("purelib"), "contract_drafter.pth").write_text(f"{SOURCE}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts"), "contract-drafter")
    command.write_text(shebang(sys.executable) + BODY, encoding="utf-8")
    command.chmod(0o755)
    compileall.compile_dir(SOURCE, quiet=2)
    keep_languages()


def keep_languages() -> None:
    """Have the languages keep what they read and make: they do so the first time they are asked."""
    sys.path.insert(0, str(SOURCE))
    sys.dont_write_bytecode = False
    from contract_drafter import languages

    for code in languages.codes():
        languages.labels(code)
        languages.commitment_words(code)
        languages.pattern_needle(code, "")


if __name__ == "__main__":
    link()
