"""Floor 1: the frozen types that every other floor shares. Standard library only."""
