"""The one place that prints findings."""

import os
from collections.abc import Iterable, Iterator

import click

from contract_drafter.model.finding import Finding, Severity

LANGUAGE_FROM = ("CONTRACT_DRAFTER_LANG", "LC_ALL", "LANG")
"""The variables that name the language to speak, the first that does so counts."""


def interface_language(asked: str | None = None) -> str:
    """The language to speak to the user: as asked, else CONTRACT_DRAFTER_LANG, else the locale, else English."""
    from contract_drafter import languages

    known = languages.codes()
    if asked and asked.lower() not in known:
        raise click.BadParameter(f"unknown language “{asked}”; known: {', '.join(known)}", param_hint="--lang")
    for wish in (asked, *map(os.environ.get, LANGUAGE_FROM)):
        if wish and wish[:2].lower() in known:
            return wish[:2].lower()
    return "en"


def report(findings: Iterable[Finding], language: str) -> None:
    """Print each finding on standard error."""
    for line in lines(findings, language):
        click.echo(line, err=True)


def lines(findings: Iterable[Finding], language: str) -> Iterator[str]:
    """Each finding: place, code, what is wrong, what to do."""
    from contract_drafter import languages

    for each in findings:
        colour = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}[each.severity]
        place = f"{short(each.span.source)}{str(each.span)[len(each.span.source) :]}"
        code = click.style(each.code, fg=colour)
        if each.severity is not Severity.ERROR:
            code += " " + languages.labels(language)[f"severity_{each.severity}"]
        yield f"{click.style(place, bold=True)}: {code} {languages.describe(each, language)}"


def short(source: str) -> str:
    """A path below the current folder without it."""
    here = os.getcwd() + os.sep
    return source[len(here) :] if source.startswith(here) else source
