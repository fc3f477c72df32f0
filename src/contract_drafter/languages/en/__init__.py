"""English, as written in the United Kingdom."""
