"""Puts comments into a Word file that somebody else made, and touches nothing else."""
