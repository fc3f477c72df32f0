"""One file a format that is read, named by its suffix: bytes → the tree, with places that a person can find."""

SHELF = __name__
