"""Lets these tests make Word files part by part, as those of the readers do."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "readers"))
