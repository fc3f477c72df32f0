"""Names of OpenDocument."""

_ROOT = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_ROOT}office:1.0}}"
TEXT = f"{{{_ROOT}text:1.0}}"
TABLE = f"{{{_ROOT}table:1.0}}"
STYLE = f"{{{_ROOT}style:1.0}}"
DRAW = f"{{{_ROOT}drawing:1.0}}"
FO = f"{{{_ROOT}xsl-fo-compatible:1.0}}"


def whole(value: str | None, default: int, most: int = 100_000) -> int:
    """An attribute as a whole number within reason."""
    return min(int(value), most) if value and value.isascii() and value.isdecimal() and len(value) < 10 else default
