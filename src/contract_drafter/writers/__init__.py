"""A shelf of formats, one module each, named by its suffix. A module has MEDIA_TYPE and write(document, style)."""
