"""The rules of lint: one file a rule, named by its fault, found by registry."""
