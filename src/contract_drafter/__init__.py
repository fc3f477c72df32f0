"""Draft outcome-oriented service contracts from a clause library and a questionnaire."""

__version__ = "0.1.0"
