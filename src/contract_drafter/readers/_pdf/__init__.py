"""PDF through PDFium: printed lines put back in reading order, without what repeats on every page."""
