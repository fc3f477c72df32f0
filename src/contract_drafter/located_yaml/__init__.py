"""YAML (and JSON, which is YAML) with a line and a column for every value.

Plain words stay words: `NO`, `yes`, `2027-03-01`, `010`, `12:30` are text. Only `true` and `false` are booleans,
`12` is an int, `1.20` a Decimal that keeps its digits, an empty value or `null` is None. Anchors, aliases, tags,
duplicate keys, several documents, control characters, great depth and great size are refused, all at once.
"""

from contract_drafter.located_yaml._located import FORBIDDEN, KeyPath, Located
from contract_drafter.located_yaml._reader import SIZE_LIMIT, read, read_bytes, read_file
from contract_drafter.located_yaml._typed import nearest, read_as

__all__ = ["FORBIDDEN", "SIZE_LIMIT", "KeyPath", "Located", "nearest", "read", "read_as", "read_bytes", "read_file"]
