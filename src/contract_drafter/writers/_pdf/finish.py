"""The last touches to a PDF, before it is written: what the engine leaves out or does in a way that readers misread.

Runs in the engine's process only, and imports nothing else of the project.
"""

import zlib
from base64 import a85encode
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_NO_TEXT = b"> <>"
_WHOLE_PAGE = ("html", "body")
_ZERO_WIDTH_SPACE = b"> <200b>"


def finisher(metadata: bytes, link_names: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """The step that WeasyPrint calls when the PDF is complete.

    `metadata` is added to the PDF's own, to say that it is accessible (PDF/UA), which PDF/A alone does not.
    `link_names` gives what each internal link leads to, by the id of its target.
    """

    def finish(_document: Any, pdf: Any) -> None:
        for part in pdf.objects:
            if isinstance(part, dict):
                _name_link(part, link_names)
            elif getattr(part, "extra", {}).get("Type") == "/Metadata":
                part.stream[0] = part.stream[0].replace(b"</rdf:RDF>", metadata + b"</rdf:RDF>", 1)
                part.compress = False
            elif b"begincmap" in getattr(part, "stream", ()):
                part.stream = [_with_text(line) for line in part.stream]

    return finish


def _name_link(part: dict[str, Any], link_names: Mapping[str, str]) -> None:
    if part.get("Subtype") == "/Link" and "Dest" in part:
        name = link_names.get(part["Dest"].string)
        if name:
            part["Contents"] = type(part["Dest"])(name)


def _with_text(line: bytes) -> bytes:
    """A glyph that stands for no character of its own (the second mark of a letter) still needs one to be valid."""
    return line[: -len(_NO_TEXT)] + _ZERO_WIDTH_SPACE if line.endswith(_NO_TEXT) else line


def tag_languages(tags: Any, to_string: Callable[[str], Any]) -> None:
    """Say in the tags of a PDF which words are in another language, as the page does; WeasyPrint leaves it out."""
    build = tags._build_box_tree

    def build_with_language(box: Any, *around: Any) -> Iterator[Any]:
        element = getattr(getattr(box, "_box", box), "element", None)
        language = element.get("lang") if element is not None and element.tag not in _WHOLE_PAGE else None
        for tag in build(box, *around):
            if language:
                tag["Lang"] = to_string(language)
            yield tag

    tags._build_box_tree = build_with_language


def write_streams_unambiguously(stream_class: Any, to_bytes: Callable[[Any], bytes]) -> None:
    """Compress each stream once, and never let one end with a carriage return.

    Written before the line feed that ends a stream, that byte would be read as part of the line end, and the stream
    as one byte shorter than it says: about one contract in ten would not be valid PDF/A.
    """
    known: dict[int, tuple[Any, bytes]] = {}

    def data(stream: Any) -> bytes:
        if id(stream) not in known:
            known[id(stream)] = stream, _data(stream, to_bytes)
        return known[id(stream)][1]

    stream_class.data = property(data)


def _data(stream: Any, to_bytes: Callable[[Any], bytes]) -> bytes:
    body = b"\n".join(to_bytes(item) for item in stream.stream)
    extra = dict(stream.extra)
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        body = zlib.compress(body, 9)
    if body.endswith(b"\r"):
        body = a85encode(body) + b"~>"
        extra["Filter"] = "[/ASCII85Decode /FlateDecode]" if stream.compress else "/ASCII85Decode"
    extra["Length"] = len(body)
    entries = b"".join(b"/" + to_bytes(key) + b" " + to_bytes(value) for key, value in extra.items())
    return b"\n".join((b"<<" + entries + b">>", b"stream", body, b"endstream"))
