"""The versions of what a library holds."""

FIRST = "1.0.0"
"""The version of what names none."""
