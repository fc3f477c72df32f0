"""`make bench`: every measure beside what it is measured against, in one run."""

import os
import platform

import growth
import pdf
import start_up
import word
from subject import example, of_fifteen_pages

print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
start_up.measure()
start_up.measure_library()
word.measure(of_fifteen_pages("online_sales"))
word.measure(example("online_sales"))
pdf.measure(of_fifteen_pages("online_sales"))
pdf.measure(example("online_sales"))
growth.measure("online_sales")
