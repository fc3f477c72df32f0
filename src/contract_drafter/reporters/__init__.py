"""The ways to show what lint found: one module a format, found by registry."""
