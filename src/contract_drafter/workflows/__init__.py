"""Floor 6: one function a use. With the loaders, the only floor that reads and writes files."""
