"""Analyses a document into facts, runs the rules over them, and makes findings that a person can act on."""
