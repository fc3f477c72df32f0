"""Lets these tests find the sample that all the writers' tests share."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
