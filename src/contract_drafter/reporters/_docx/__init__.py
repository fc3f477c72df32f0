"""A Word file that somebody else made: where its words stand, and changes there that touch nothing else."""
