"""Reads and checks `clause_library/`: clauses, contract types, questions, KPIs, glossary."""
