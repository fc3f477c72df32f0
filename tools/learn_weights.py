"""Learns the weights of the signs from labelled sentences, and says how well they judge documents they have not seen.

    learn_weights.py FOLDER... [--folds 5] [--keep]

A FOLDER holds *.jsonl files of `{text, lang, heading, label, source}`; `source` names the document. The labelled
sentences come from other people's contracts and are no part of the project; the judgement's own test cases are always
learned with them. --keep writes `commitments/weights.json`. The same input gives the same weights.
"""

import argparse
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

from evaluate import accuracy, flagged, scores  # noqa: E402

from contract_drafter.commitments.heading import read_heading  # noqa: E402
from contract_drafter.commitments.judge import decided  # noqa: E402
from contract_drafter.commitments.reading import read  # noqa: E402
from contract_drafter.commitments.sentences import split  # noqa: E402
from contract_drafter.commitments.signs import signs  # noqa: E402
from contract_drafter.commitments.weighing import LABELS, WEIGHTS, likelihood, outweighed  # noqa: E402
from contract_drafter.languages import commitment_words  # noqa: E402
from contract_drafter.model.commitment import Label  # noqa: E402

CASES = ROOT / "tests" / "commitments" / "cases"
DOCUMENTS = 3
"""In how many documents a sign must be seen."""
ROUNDS, AVERAGED, STEP, DECAY = 20, 10, 0.15, 20.0
"""Passes over the rows, the last ones whose weights are averaged, length of a step, pull of a pass towards zero."""
OWN_CASES, FITTED, UNSURE = 8.0, 0.5, 0.6
"""What a row counts: the guide's own cases; rows that the ordered decisions were written from; rows in doubt."""
FOUND, FOUND_FLAGGED = 0.3, 0.45
"""What a row of a `found_*` file counts: read once, in passing, from texts that flag less than contracts do."""

Table = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence: its signs, the label that readers gave, the one that the ordered decisions give."""

    signs: tuple[str, ...]
    label: int
    decided: int
    language: str
    source: str
    counts: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--folds", type=int, default=5, help="parts by document for the cross-validation; 0: none")
    parser.add_argument("--keep", action="store_true", help="write commitments/weights.json")
    options = parser.parse_args()
    rows = [row for folder in options.folders for row in labelled(folder)]
    own = list(own_cases())
    print(f"{len(rows)} sentences of {len({row.source for row in rows})} documents, {len(own)} cases of our own")
    if options.folds:
        cross_validate(rows, own, options.folds)
    if options.keep:
        table = learn([*rows, *own])
        numbers = {sign: [round(100 * each) for each in table[sign]] for sign in sorted(table)}
        lines = (f"{json.dumps(sign)}: {json.dumps(row)}" for sign, row in numbers.items() if any(row))
        WEIGHTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
        print(f"{len(numbers)} signs kept in {WEIGHTS.name}")


def labelled(folder: Path) -> Iterator[Row]:
    """The rows of one sentence of a folder, but not those kept for checking."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem.startswith("check"):
            continue
        for line in path.read_text("utf-8").splitlines():
            given = json.loads(line)
            counts = FITTED if path.stem.startswith("dev") else 1.0 if given.get("sure", True) else UNSURE
            if path.stem.startswith("found"):
                counts *= FOUND_FLAGGED if Label(given["label"]).flagged else FOUND
            yield from row(given, given["lang"], given["source"], counts)


def own_cases() -> Iterator[Row]:
    for path in sorted(CASES.glob("??.yaml")):
        for title, cases in yaml.safe_load(path.read_text("utf-8")).items():
            for case in cases:
                yield from row(case, path.stem, f"{path.stem} {title}", OWN_CASES)


def row(given: Mapping[str, Any], language: str, source: str, counts: float) -> Iterator[Row]:
    lexicon = commitment_words(language)
    sentences = split(given["text"])
    if len(sentences) == 1:
        judged = decided(read(sentences[0].text, lexicon), read_heading(given.get("heading"), lexicon))
        proposed = min((LABELS.index(verdict.label) for _, verdict in judged), default=len(LABELS) - 1)
        names = [str(label) for label in LABELS]
        yield Row(tuple(sorted(signs(judged))), names.index(given["label"]), proposed, language, source, counts)


def learn(rows: Sequence[Row]) -> Table:
    """Softmax regression by stochastic steps that shrink for signs often seen, with decay; seeded."""
    seen: dict[str, set[str]] = defaultdict(set)
    for each in rows:
        for sign in each.signs:
            seen[sign].add(each.source)
    table: Table = {sign: [0.0] * len(LABELS) for sign in sorted(seen) if len(seen[sign]) >= DOCUMENTS}
    moved: Table = {sign: [1e-3] * len(LABELS) for sign in table}
    often = Counter(sign for each in rows for sign in each.signs)
    decay = {sign: min(0.5, DECAY / often[sign]) for sign in table}
    known = [[sign for sign in each.signs if sign in table] for each in rows]
    chance = random.Random(1)
    order = list(range(len(rows)))
    mean: Table = {sign: [0.0] * len(LABELS) for sign in table}
    for number in range(ROUNDS):
        chance.shuffle(order)
        for at in order:
            target, counts = rows[at].label, rows[at].counts
            likely = likelihood(known[at], table, scale=1)
            slopes = [counts * (each - (label == target)) for label, each in enumerate(likely)]
            for sign in known[at]:
                weights, steps = table[sign], moved[sign]
                for label, slope in enumerate(slopes):
                    change = slope + decay[sign] * weights[label]
                    steps[label] += change * change
                    weights[label] -= STEP * change / math.sqrt(steps[label])
        if number >= ROUNDS - AVERAGED:
            for sign, weights in table.items():
                mean[sign] = [total + each / AVERAGED for total, each in zip(mean[sign], weights, strict=True)]
    return mean


def cross_validate(rows: Sequence[Row], own: Sequence[Row], folds: int) -> None:
    """Learn from all documents but a part, judge that part; print the figures by language, before and after."""
    sizes = Counter(each.source for each in rows if each.counts != FITTED)
    parts: list[set[str]] = [set() for _ in range(folds)]
    loads = [0] * folds
    for source, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        smallest = loads.index(min(loads))
        parts[smallest].add(source)
        loads[smallest] += size
    pairs: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for number, part in enumerate(parts, 1):
        print(f"  part {number} of {folds}", file=sys.stderr)
        table = learn([*(each for each in rows if each.source not in part), *own])
        for each in rows:
            if each.source in part:
                pairs[each.language].append((LABELS[each.label], LABELS[each.decided], judge(each, table)))
    for language, found in sorted(pairs.items()):
        report(f"{language} ordered decisions", ((gold, before) for gold, before, _ in found))
        report(f"{language} weighed", ((gold, after) for gold, _, after in found))


def judge(each: Row, table: Table) -> str:
    return outweighed(likelihood(each.signs, table, scale=1), LABELS[each.decided])


def report(name: str, pairs: Iterable[tuple[str, str]]) -> None:
    found = list(pairs)
    vague = scores((gold == "VAGUE", given == "VAGUE") for gold, given in found)
    print(f"{name:20} {flagged(found)}  six labels {accuracy(found):.3f}  VAGUE {vague}")


if __name__ == "__main__":
    main()
