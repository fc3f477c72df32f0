"""What this installation can do: each thing it needs is tried, not looked up in a list."""

import importlib
import platform
import shutil
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contract_drafter import registry, shipped
from contract_drafter.model.document import Cover, Document, Paragraph, Text
from contract_drafter.model.finding import Finding, Severity, UserError, errors, finding
from contract_drafter.model.span import Span
from contract_drafter.workflows import pdf_libraries

OLDEST_PYTHON = (3, 11)
PACKAGES = {
    "babel": "babel",
    "click": "click",
    "docxtpl": "docxtpl",
    "jinja2": "jinja2",
    "lxml": "lxml.etree",
    "markdown-it-py": "markdown_it",
    "pypdfium2": "pypdfium2",
    "python-docx": "docx",
    "pyyaml": "yaml",
    "rapidfuzz": "rapidfuzz",
}
"""Each package that the command cannot do without, and the module it is loaded by."""

_LIBREOFFICE_LINE = "sudo apt-get install -y libreoffice-writer-nogui"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing tried. `name` is a label ("doctor.pdf"), `found` what is there, `finding` what is missing.

    `found` holds "found", in words that need no translation, or the figures of the label "doctor.clauses".
    """

    name: str
    found: tuple[tuple[str, str], ...] = ()
    finding: Finding | None = None


def examine(libraries: tuple[Path, ...] = ()) -> tuple[Check, ...]:
    """Try everything, in the order a person would mend it. Without folders, the shipped library is examined."""
    return (
        _python(),
        *_packages(),
        _templates(),
        _library(libraries),
        _word(),
        *_pdf(),
        _page_numbers(),
    )


def verdict(checks: tuple[Check, ...]) -> str:
    """A label: "ready" (nothing is missing), "word_ready" (what is missing stops only PDF) or "word_not_ready"."""
    missing = [check.finding.severity for check in checks if check.finding is not None]
    if Severity.ERROR in missing:
        return "word_not_ready"
    return "word_ready" if missing else "ready"


def say(check: Check, language: str) -> str:
    """What a check found, in words."""
    from contract_drafter import languages

    labels = languages.labels(language)
    values = dict(check.found)
    return values.get("found") or labels[f"doctor.{'clauses' if values else 'works'}"].format(**values)


def _python() -> Check:
    version = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        return _lacks("python", "DOC001", version=version)
    return _has("python", version)


def _packages() -> tuple[Check, ...]:
    from importlib.metadata import version

    versions: list[str] = []
    missing: list[Check] = []
    for package, module in PACKAGES.items():
        try:
            importlib.import_module(module)
            versions.append(f"{package} {version(package)}")
        except Exception as error:  # a broken package may raise anything
            line = f"{sys.executable} -m pip install {package}"
            missing.append(_lacks("packages", "DOC002", package=package, error=error, line=line))
    return (_has("packages", ", ".join(versions)), *missing)


def _templates() -> Check:
    try:
        fonts = sorted(path.stem for path in (shipped.folder("templates") / "fonts").glob("*.[ot]tf"))
    except FileNotFoundError as error:
        return _lacks("templates", "DOC005", error=error)
    return _has("templates", ", ".join(fonts))


def _library(folders: tuple[Path, ...]) -> Check:
    from contract_drafter.library.load import load

    try:
        folders = shipped.libraries(folders)
    except FileNotFoundError as error:
        return _lacks("library", "DOC005", error=error)
    try:
        loaded, findings = load(*folders)
    except UserError as error:
        return _lacks("library", "DOC003", folder=" + ".join(map(str, folders)), error=error)
    if wrong := errors(findings):
        return _lacks("library", "DOC003", folder=" + ".join(map(str, folders)), error=UserError(*wrong[:3]))
    return Check("library", (("clauses", str(len(loaded.clauses))), ("contracts", str(len(loaded.contracts)))))


def _word() -> Check:
    try:
        _write_smallest("docx")
    except Exception as error:  # the doctor reports whatever the writer raises
        return _lacks("word", "DOC004", error=error)
    return _has("word")


def _pdf() -> tuple[Check, ...]:
    """A real PDF. Its engine is a process of its own, so that its crash is a finding like another."""
    line = pdf_libraries.line_to_type()
    if libraries := pdf_libraries.missing():
        return (_lacks("pdf", "DOC006", Severity.WARNING, libraries=", ".join(libraries), line=line),)
    try:
        _write_smallest("pdf")
    except UserError as error:
        return tuple(Check("pdf", (), replace(fault, severity=Severity.WARNING)) for fault in error.findings)
    if libraries := pdf_libraries.missing_for_speed():
        return (_lacks("pdf", "DOC007", Severity.INFO, libraries=", ".join(libraries), line=line),)
    return (_has("pdf"),)


def _page_numbers() -> Check:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        return _lacks("page_numbers", "DOC008", Severity.INFO, line=_LIBREOFFICE_LINE)
    return _has("page_numbers", found)


def _write_smallest(suffix: str) -> None:
    """Make the smallest contract in this format. Raises whatever the writer raises."""
    cover = Cover("", (Text("é"),), (), "", "", "", "draft", "")
    document = Document("en", date(2000, 1, 1), cover, (Paragraph((Text("Contract Drafter"),)),))
    base = importlib.import_module("contract_drafter.writers._base")
    style = base.Style(page_numbers=False)
    registry.load("contract_drafter.writers", suffix).write(document, style)


def _has(name: str, found: str = "") -> Check:
    return Check(name, (("found", found),) if found else ())


def _lacks(name: str, code: str, severity: Severity = Severity.ERROR, **values: object) -> Check:
    return Check(name, (), finding(code, Span(name), severity, **values))
