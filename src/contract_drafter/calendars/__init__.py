"""Holidays and business days. One file a calendar, found by its name; `france.py` is the shortest example.

A calendar has `holidays(year) -> frozenset[date]`: the days that are holidays or stand in for one.
"""

from contract_drafter.calendars._arithmetic import add_business_days, holidays, is_business_day, next_business_day

__all__ = ["add_business_days", "holidays", "is_business_day", "next_business_day"]
