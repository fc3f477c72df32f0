"""Word, read with a walker of our own: numbers resolved, tracked changes in one view, nothing lost."""
