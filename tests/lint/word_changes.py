"""A Word file as it is when somebody accepts all its tracked changes, or refuses them."""

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def trees(content: bytes) -> dict[str, etree._Element]:
    """The parts that hold words."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def decided(content: bytes, accept: bool) -> bytes:
    """The file with the changes of ours accepted, or refused."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, root in trees(content).items():
        gone, kept = ("del", "ins") if accept else ("ins", "del")
        for change in [each for each in root.iter(f"{W}{gone}", f"{W}{kept}") if _ours(each)]:
            above = change.getparent()
            if change.tag == f"{W}{kept}":
                for run in change:
                    change.addprevious(run)
            above.remove(change)
        for text in root.iter(f"{W}delText"):
            if not accept:
                text.tag = f"{W}t"
        parts[name] = etree.tostring(root)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return made.getvalue()


def changes(content: bytes) -> list[tuple[str, str]]:
    """Each tracked change of ours, in order: "del" or "ins", and its words."""
    return [
        (str(change.tag).removeprefix(W), "".join(change.itertext()))
        for root in trees(content).values()
        for change in root.iter(f"{W}del", f"{W}ins")
        if _ours(change)
    ]


def words(content: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of each paragraph of a part, inserted and struck words included."""
    return ["".join(each.itertext(f"{W}t", f"{W}delText")) for each in trees(content)[part].iter(f"{W}p")]


def _ours(change: etree._Element) -> bool:
    return bool(change.get(f"{W}author") == "Contract Drafter")
