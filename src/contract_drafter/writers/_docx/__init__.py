"""The Word format: a docxtpl frame round a body of native WordprocessingML, one concern a module."""
