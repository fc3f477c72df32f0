"""What a commitment counts and when it is due: its figures, its measure, its time."""
