"""Breaking projects on purpose: kills, faults of the disk, power cuts, flipped bits, random steps.

`python3 start.py torture` runs all of it and prints a line of JSON for each part; `--short` is what
the suite does (`tests/core/test_torture.py`).
"""
