"""The frame round the body (cover, header, footer, styles): a docxtpl template, made ready once, filled each time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError
from lxml import etree

from contract_drafter.model.finding import UserError, finding
from contract_drafter.model.span import Span
from contract_drafter.writers._base import asset
from contract_drafter.writers._docx import numbering, package, provenance, styles
from contract_drafter.writers._docx.inlines import HIGHLIGHT
from contract_drafter.writers._docx.markup import NAMESPACE
from contract_drafter.writers._docx.numbering import Numbering
from contract_drafter.writers._docx.package import NotReadable
from contract_drafter.writers._docx.sandbox import TemplateEnvironment
from contract_drafter.writers._docx.template_check import check

SHIPPED = "word/contract.docx"
BODY_MARK = '<w:customXml w:uri="urn:contract-drafter" w:element="body"/>'
BLANK_START, BLANK_END = "\ue101", "\ue102"
"""Round a blank in a value given to the frame; they are gone from what is written."""

_GUARD = "\ue100"
_BLANK_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?P<properties>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)"
    rf"<w:t[^>]*>(?P<text>[^<]*{BLANK_START}[^<]*)</w:t></w:r>"
)
_PARTS_WITH_TAGS = ("header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Frame:
    """A template made ready in one language.

    `parts` are written as they are, but for `sources`, the patched Jinja text of the parts that have tags, and for
    `document`, the main one among them. `width` is the body's text width in twips; `first_id` is free for bookmarks
    and content controls, and so are those after it. `counts_pages` says that page 1 is the first sheet.
    """

    name: str
    parts: Mapping[str, bytes]
    sources: Mapping[str, str]
    document: str
    styles: Mapping[str, str]
    plain: frozenset[str]
    numbering: Numbering
    numbering_part: str
    provenance_part: str
    properties_part: str
    width: int
    first_id: int
    counts_pages: bool
    engine: DocxTemplate
    environment: TemplateEnvironment


class _Body:
    """What `{{p body }}` prints: a mark that the body takes the place of, once docxtpl has done its work."""

    def __html__(self) -> str:
        return BODY_MARK


@lru_cache(maxsize=8)
def prepare(template: bytes | None, name: str, locale: str, known: tuple[tuple[str, tuple[str, ...]], ...]) -> Frame:
    """Check a template (None is the shipped one) and make it ready. Raises UserError with all that is wrong with it."""
    shipped = asset(SHIPPED).read_bytes()
    try:
        parts = package.read(shipped if template is None else template)
        document = package.main_document(parts)
        package.declare(parts, document, f"{package.WORD}.document.main+xml")
        trees = {document: package.parse(parts[document])}
        for kind in _PARTS_WITH_TAGS:
            trees.update({part: package.parse(parts[part]) for part in package.related(parts, document, kind)})
        if trees[document].nsmap.get("w") != NAMESPACE:
            raise NotReadable(package.NOT_WORD)
        engine = _engine(parts)
    except NotReadable as error:
        raise UserError(finding(str(error), Span(name))) from error
    faults = check(name, trees, document, dict(known))
    if faults:
        raise UserError(*faults)
    return _ready(name, parts, document, trees, engine, locale, package.read(shipped))


def _engine(parts: Mapping[str, bytes]) -> DocxTemplate:
    engine = DocxTemplate(BytesIO(package.write(parts)))
    try:
        engine.render_init()
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise NotReadable(package.BROKEN) from error
    return engine


def _ready(
    name: str,
    parts: dict[str, bytes],
    document: str,
    trees: Mapping[str, etree._Element],
    engine: DocxTemplate,
    locale: str,
    shipped: Mapping[str, bytes],
) -> Frame:
    sources = {
        part: engine.patch_xml(_source(tree)) for part, tree in trees.items() if part == document or _tagged(tree)
    }
    style_part = _part(parts, document, "styles", shipped["word/styles.xml"])
    look = styles.adopt(parts[style_part], shipped["word/styles.xml"])
    numbering_part = _part(parts, document, "numbering", numbering.EMPTY)
    lists = numbering.plan(parts[numbering_part], shipped["word/numbering.xml"], look)
    styles.bind(look, lists.lists)
    styles.speak(look.root, locale)
    parts[style_part] = package.serialise(look.root)
    _settle(parts, document, locale)
    provenance_part, properties_part = provenance.reserve(parts, document)
    text = "".join(sources.values())
    ids = re.findall(r'<w:(?:bookmarkStart|id)\b[^>]*? w:(?:id|val)="(\d+)"', text)
    return Frame(
        name=name,
        parts=parts,
        sources=sources,
        document=document,
        styles=look.ids,
        plain=look.plain,
        numbering=lists,
        numbering_part=numbering_part,
        provenance_part=provenance_part,
        properties_part=properties_part,
        width=_width(trees[document]),
        first_id=max(map(int, ids), default=0) + 1,
        counts_pages=not re.search(r"<w:pgNumType[^>]* w:(?:start|fmt)=", text),
        engine=engine,
        environment=TemplateEnvironment(),
    )


def _source(tree: etree._Element) -> str:
    return str(etree.tostring(tree, encoding="unicode"))


def _tagged(tree: etree._Element) -> bool:
    return "{" in "".join(tree.itertext(qn("w:t")))


def _part(parts: dict[str, bytes], document: str, kind: str, content: bytes) -> str:
    """The name of the part that the document is related to in this way; made from `content` when there is none."""
    found = package.related(parts, document, kind)
    if found:
        return found[0]
    name = f"{document.rpartition('/')[0]}/{kind}.xml".lstrip("/")
    parts[name] = content
    package.declare(parts, name, f"{package.WORD}.{kind}+xml")
    package.relate(parts, document, f"{package.OFFICE}/{kind}", name)
    return name


def _settle(parts: dict[str, bytes], document: str, locale: str) -> None:
    """Word must not ask to update fields at opening, and proofs in the contract's language.

    The copy of the styles that Word 2010 kept would not agree with ours: it goes, as in files of any later Word.
    """
    package.drop(parts, document, "/stylesWithEffects")
    for name in package.related(parts, document, "settings"):
        root = package.parse(parts[name])
        for element in root.findall(qn("w:updateFields")):
            root.remove(element)
        for element in root.findall(qn("w:themeFontLang")):
            element.set(qn("w:val"), locale)
        parts[name] = package.serialise(root)


def _width(tree: etree._Element) -> int:
    """The text width of the section that the body stands in, in twips."""
    sections = list(tree.iter(qn("w:sectPr")))
    body = next((p for p in tree.iter(qn("w:p")) if re.search(r"\{\{p\s+body", "".join(p.itertext(qn("w:t"))))), None)
    order = {element: index for index, element in enumerate(tree.iter())}
    after = [section for section in sections if body is None or order[section] > order[body]]
    for section in after[:1]:
        size, margin = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
        if size is not None and margin is not None:
            sides = (margin.get(qn(f"w:{side}"), "0") for side in ("left", "right", "gutter"))
            return int(float(size.get(qn("w:w"), "11906"))) - sum(int(float(side)) for side in sides)
    return 9072


def fill(frame: Frame, values: Mapping[str, Any]) -> dict[str, str]:
    """The parts that have tags, filled. Raises UserError when the template fails on these values."""
    context = {**_guarded(values), "body": _Body()}
    frame.engine.docx_ids_index = 1000
    filled = {}
    for part, source in frame.sources.items():
        try:
            text = frame.engine.render_xml_part(source, None, context, frame.environment)
        except (TemplateError, TypeError, ValueError, OverflowError, RecursionError, ZeroDivisionError) as error:
            raise _failure(frame, part, f"{type(error).__name__}: {error}") from error
        filled[part] = _finished(frame, part, text)
    bodies = filled[frame.document].count(BODY_MARK)
    if bodies != 1:
        code = "TPL003" if bodies else "TPL002"
        raise UserError(finding(code, Span(frame.name, part=frame.document), tag="{{p body }}"))
    return filled


def _finished(frame: Frame, part: str, text: str) -> str:
    """Numbers drawings anew where loops copied them, and takes out what only guarded the values."""
    if "<wp:docPr" in text or "<w:tc>" in text:
        try:
            etree.fromstring(text)
        except etree.XMLSyntaxError as error:
            raise _failure(frame, part, str(error)) from error
        tree = frame.engine.fix_tables(text)
        frame.engine.fix_docpr_ids(tree)
        text = etree.tostring(tree, encoding="unicode")
    return _BLANK_RUN.sub(_highlighted, text).replace(_GUARD, "").replace(BLANK_START, "").replace(BLANK_END, "")


def _failure(frame: Frame, part: str, problem: str) -> UserError:
    return UserError(finding("TPL014", Span(frame.name, part=part), problem=problem))


def _guarded(value: Any) -> Any:
    """docxtpl turns "{_{" into "{{" after rendering; in a value these must stay as they are."""
    if isinstance(value, str):
        return re.sub(r"(?<=\{)_(?=[{%])|(?<=[}%])_(?=\})", f"_{_GUARD}", value)
    if isinstance(value, Mapping):
        return {key: _guarded(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_guarded(each) for each in value]
    return value


def _highlighted(match: re.Match[str]) -> str:
    inner = match["properties"].removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    runs = []
    for index, piece in enumerate(re.split(f"[{BLANK_START}{BLANK_END}]", match["text"])):
        marked = HIGHLIGHT if index % 2 else ""
        if piece:
            runs.append(f'<w:r><w:rPr>{inner}{marked}</w:rPr><w:t xml:space="preserve">{piece}</w:t></w:r>')
    return "".join(runs)
