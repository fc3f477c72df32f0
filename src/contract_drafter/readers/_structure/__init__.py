"""From pieces in reading order to the tree: numbers, headings, sections, lists, and the place of each."""
