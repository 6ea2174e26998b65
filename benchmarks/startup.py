"""Time what starting costs, each in a fresh interpreter: the best of five runs, in seconds."""

import subprocess
import sys
import time

STARTS = {
    "python -c ''": ["-c", ""],
    "import pressmark.store": ["-c", "import pressmark.store"],
    "import pressmark.cli": ["-c", "import pressmark.cli"],
    "pressmark --help": ["-m", "pressmark", "--help"],
    "import PySide6.QtWidgets": ["-c", "import PySide6.QtWidgets"],
    "import spacy": ["-c", "import spacy"],
}


def seconds(arguments: list[str]) -> float:
    """Run Python with these arguments once and return how long it took."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for name, arguments in STARTS.items():
        print(f"{name:26} {min(seconds(arguments) for _ in range(5)):6.2f}")
