"""Drafts examples in both languages, in every format that can be made here, and says where it put them.

    demo.py FOLDER [EXAMPLE...]

Without an EXAMPLE, all of them.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from contract_drafter.workflows import pdf_libraries

ROOT = Path(__file__).resolve().parents[1]
COMMAND = Path(sys.executable).with_name("contract-drafter")
LANGUAGES = ("fr", "en")


def main(folder: Path, names: list[str]) -> int:
    """Draft these examples or all, as many at a time as there are processors; 1 when one of them failed."""
    started = time.perf_counter()
    without_pdf = pdf_libraries.missing()
    suffixes = ("docx", "html", "md") if without_pdf else ("docx", "pdf", "html", "md")
    folder.mkdir(exist_ok=True)
    shelf = {path.parent.name: path for path in sorted((ROOT / "examples").glob("*/answers.yaml"))}
    if unknown := [name for name in names if name not in shelf]:
        print(f"No example is called {', '.join(unknown)}. There are: {', '.join(shelf)}.")
        return 1
    jobs = [(shelf[name], language) for name in names or shelf for language in LANGUAGES]
    print(f"Drafting {len(jobs)} contracts in {len(suffixes)} formats each", flush=True)
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        made = list(workers.map(lambda job: draft(folder, *job, suffixes), jobs))
    print(f"{sum(made) * len(suffixes)} files in {folder}/ after {time.perf_counter() - started:.0f} s")
    if without_pdf:
        print(f"No PDF: {', '.join(without_pdf)} missing. To have it, type:\n    {pdf_libraries.line_to_type()}")
    return 0 if all(made) else 1


def draft(folder: Path, answers: Path, language: str, suffixes: tuple[str, ...]) -> bool:
    """One contract, in all its formats; what the command says is shown when it fails."""
    stem = folder / f"{answers.parent.name}.{language}"
    outputs = [word for suffix in suffixes for word in ("-o", f"{stem}.{suffix}")]
    command = [COMMAND, "draft", answers, "--lang", language, "--force", *outputs]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"  {stem}: not drafted\n{run.stderr}", flush=True)
        return False
    print(f"  {stem}  {' '.join(f'.{suffix}' for suffix in suffixes)}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
