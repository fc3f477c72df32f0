"""A shelf of computed tables, one file each: `{% insert outcome-map %}` finds `outcome_map.py`.

A table's module has NEEDS, the answers it uses (dotted paths), and build(context), its blocks.
"""
