"""Markdown, with the line and column of every run of words."""
