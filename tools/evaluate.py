"""Measures the judgement of commitments on the labelled sentences, by language, label and document.

    evaluate.py [--keep] [--corpus FOLDER]

The corpus lies beside the project (../shared/lint-corpus) and is no part of it. `evaluation.json` keeps the labels that
the last commit gave, ids and labels only; --keep replaces it. Of the parts for checking, no sentence is ever named.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from contract_drafter import assess  # noqa: E402
from contract_drafter.model.commitment import Label  # noqa: E402

KEPT = Path(__file__).with_name("evaluation.json")
CORPUS = ROOT.parent / "shared" / "lint-corpus"
FLAGGED = {str(label) for label in Label if label.flagged}

Row = Mapping[str, Any]
Pair = tuple[str, str]
"""The label that readers gave, the label that the judgement gives."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", action="store_true", help="keep these labels as those of the last commit")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of dev_*.jsonl and check_*.jsonl")
    options = parser.parse_args()
    parts = sorted(options.corpus.glob("dev_*.jsonl")) + sorted(options.corpus.glob("check_*.jsonl"))
    if not parts:
        sys.exit("No labelled sentences here: put them beside the project, in shared/lint-corpus, or give --corpus.")
    before = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    now = {part.stem: evaluate(part, before.get(part.stem, {})) for part in parts}
    if options.keep:
        KEPT.write_text(json.dumps(now, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"kept in {KEPT.name}")


def evaluate(part: Path, before: Mapping[str, str]) -> dict[str, str]:
    """Print the figures of one part; return the labels given."""
    rows = [json.loads(line) for line in part.read_text("utf-8").splitlines()]
    started = time.perf_counter()
    labels = {row["id"]: str(assess(row["text"], row["lang"], row["heading"]).label) for row in rows}
    spent = time.perf_counter() - started
    pairs = [(row["label"], labels[row["id"]]) for row in rows]
    print(f"\n{part.stem}  {flagged(pairs)}  six labels {accuracy(pairs):.3f}  ({len(rows)} sentences, {spent:.1f} s)")
    for label in map(str, Label):
        print(f"  {label:14} {scores(((gold == label), (given == label)) for gold, given in pairs)}")
    for line in by_document(rows, labels):
        print(f"  {line}")
    for line in changes(rows, labels, before, named=part.stem.startswith("dev")):
        print(f"  {line}")
    return labels


def flagged(pairs: Iterable[Pair]) -> str:
    return "flagged " + scores((gold in FLAGGED, given in FLAGGED) for gold, given in pairs)


def scores(pairs: Iterable[tuple[bool, bool]]) -> str:
    found = list(pairs)
    right = sum(gold and given for gold, given in found)
    given, gold = sum(given for _, given in found), sum(gold for gold, _ in found)
    precision, recall = right / given if given else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (given + gold) if given + gold else 0.0
    return f"P={precision:.3f} R={recall:.3f} F1={f1:.3f} of {gold}"


def accuracy(pairs: Iterable[Pair]) -> float:
    found = list(pairs)
    return sum(gold == given for gold, given in found) / len(found)


def by_document(rows: Iterable[Row], labels: Mapping[str, str]) -> Iterator[str]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for row in rows:
        groups[row["source"].rsplit("/", 1)[-1]].append((row["label"], labels[row["id"]]))
    for name, pairs in sorted(groups.items(), key=lambda item: -len(item[1])):
        if len(pairs) >= 5:
            print_name = name if len(name) <= 44 else f"…{name[-43:]}"
            yield f"{print_name:44} {len(pairs):3}  six labels {accuracy(pairs):.2f}  {flagged(pairs)}"


def changes(rows: Iterable[Row], labels: Mapping[str, str], before: Mapping[str, str], named: bool) -> Iterator[str]:
    """What became right and what became wrong since the last commit, in being flagged and in its label."""
    gained, lost = [], []
    for row in rows:
        was, now = before.get(row["id"]), labels[row["id"]]
        if was is not None and was != now and (was == row["label"]) != (now == row["label"]):
            (gained if now == row["label"] else lost).append(f"{row['id']} {was} → {now}")
    yield f"since the last commit: {len(gained)} gained, {len(lost)} lost"
    if named:
        yield from (f"  + {each}" for each in gained)
        yield from (f"  - {each}" for each in lost)


if __name__ == "__main__":
    main()
