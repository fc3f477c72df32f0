"""Pieces of the page that shows findings beside their document."""
