"""Names and values of WordprocessingML."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
_OFF = {"0", "false", "off", "none"}


def child_value(element: etree._Element | None, path: str) -> str | None:
    """The w:val of a descendant by its path of local names ("numPr/ilvl"), or None."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(W + name)
    value: str | None = None if element is None else element.get(VAL)
    return value


def child_number(element: etree._Element | None, path: str) -> int | None:
    """The same as a whole number; None when it is none."""
    value = child_value(element, path)
    return (
        int(value)
        if value is not None and value.lstrip("-").isascii() and value.lstrip("-").isdecimal() and len(value) < 10
        else None
    )


def is_on(element: etree._Element | None, name: str) -> bool | None:
    """Whether a switch such as w:b is on; None when it is not there."""
    switch = None if element is None else element.find(W + name)
    return None if switch is None else switch.get(VAL, "1") not in _OFF
