"""What is asked of lint, with the settings file and the firm's own rules: all settled before any work."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from contract_drafter.linting import catalogue
from contract_drafter.linting.catalogue import Cards
from contract_drafter.linting.configuration import FILES, Configuration, configuration, unknown_codes
from contract_drafter.linting.own_rule import OwnRules
from contract_drafter.model.finding import Severity, UserError, finding
from contract_drafter.model.span import Span

RULE_FILES = (".yaml", ".yml")


class Request(NamedTuple):
    """What is asked for. None, or nothing, leaves it to the settings file, then to the default.

    `spoken` is the language of the surroundings, for when neither `language` nor the settings name one. `cache` is the
    folder where what was found in a file is kept, None for none. `jobs` is how many processes may work, None to let the
    size of the files decide.
    """

    files: tuple[Path, ...]
    made_on: date
    language: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str | None = None
    config: Path | None = None
    rules: Path | None = None
    preview: bool = False
    revisions: str | None = None
    format: str = "text"
    output: Path | None = None
    baseline: Path | None = None
    force: bool = False
    colour: bool = False
    cache: Path | None = None
    jobs: int | None = 1
    spoken: str = "en"


class Settled(NamedTuple):
    """What counts: the rules to run among those known, with which figures, on which view, from which severity on.

    `inputs` are the files and folders that it was settled from, or that would have counted had they been there.
    """

    language: str
    cards: Cards
    codes: tuple[str, ...]
    own: OwnRules
    thresholds: Mapping[str, int]
    revisions: str
    floor: Severity
    baseline: Path | None
    inputs: tuple[Path, ...]


def settle(request: Request) -> Settled:
    """Join the options with the settings of the file that is named, or of the nearest. Raises UserError for faults."""
    chosen, folder, looked_at = _configuration(request.config)
    settings = chosen.settings
    rules = request.rules or (folder / settings.rules if settings.rules else None)
    own, cards = known_rules(rules)
    asked = {"--select": request.select, "--ignore": request.ignore}
    faults = [fault for option, codes in asked.items() for fault in unknown_codes(codes, Span(option), cards)]
    if faults := [*faults, *chosen.unknown(cards)]:
        raise UserError(*faults)
    baseline = request.baseline or (folder / settings.baseline if settings.baseline else None)
    select, ignore = request.select or settings.select, request.ignore or settings.ignore
    return Settled(
        request.language or settings.lang or request.spoken,
        cards,
        catalogue.chosen(select, ignore, request.preview or settings.preview, cards),
        own,
        settings.thresholds,
        request.revisions or settings.revisions,
        Severity(request.severity or settings.severity),
        baseline,
        (*looked_at, *(_in_folder(rules) if rules else ())),
    )


def known_rules(folder: Path | None) -> tuple[OwnRules, Cards]:
    """The rules of a firm's folder, and the cards of all rules, ours and theirs. Raises UserError with every fault."""
    if folder is None:
        return OwnRules(), catalogue.cards()
    try:
        files = [(str(path), path.read_bytes()) for path in _in_folder(folder) if path != folder]
    except OSError as error:
        raise UserError(finding("LNT011", Span(str(folder)), problem=error)) from None
    if not files:
        raise UserError(finding("LNT070", Span(str(folder))))
    from contract_drafter.linting.own_rules import own_rules

    own = own_rules(files)
    return own, {**catalogue.cards(), **{code: rule.RULE for code, rule in own.rules.items()}}


def rules_folder(asked: Path | None) -> Path | None:
    """The folder of the firm's own rules: as asked, else the one that the nearest settings name."""
    if asked is not None:
        return asked
    chosen, folder, _ = _configuration(None)
    return folder / chosen.settings.rules if chosen.settings.rules else None


def _in_folder(folder: Path) -> list[Path]:
    """The folder, then its files of rules. Raises OSError."""
    files = (path for path in folder.iterdir() if path.suffix in RULE_FILES and not path.name.startswith("."))
    return [folder, *sorted(files)]


def _configuration(named: Path | None) -> tuple[Configuration, Path, list[Path]]:
    """The settings, the folder that their paths start from, and every file that was looked for."""
    if named is not None:
        read = configuration(text_of(named), str(named), FILES.get(named.name))
        if read is None:
            raise UserError(finding("LNT010", Span(str(named))))
        return read, _from_here(named.parent), [named]
    here, looked_at = Path.cwd(), list[Path]()
    for folder in (here, *here.parents):
        for name, table in FILES.items():
            looked_at.append(folder / name)
            if (folder / name).is_file():
                read = configuration(text_of(folder / name), str(folder / name), table)
                if read is not None:
                    return read, _from_here(folder), looked_at
        looked_at.append(folder / ".git")
        if (folder / ".git").exists():
            break
    return Configuration(), Path(), looked_at


def _from_here(folder: Path) -> Path:
    return Path(os.path.relpath(folder))


def text_of(path: Path) -> str:
    """The words of a small file. Raises UserError when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(finding("LNT011", Span(str(path)), problem=error)) from None
