"""Holds a file for Label Studio to account by Label Studio's own code; runs in its environment.

Arguments: the tasks and the labelling setup. Prints one JSON object.
"""

import json
import sys
from pathlib import Path
from tempfile import mkdtemp

from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface

tasks_path, setup_path = sys.argv[1:3]
setup = Path(setup_path).read_text(encoding="utf-8")
interface = LabelInterface(setup)
interface.validate()
mistakes = []
for task in json.loads(Path(tasks_path).read_text(encoding="utf-8")):
    for group in (*task["annotations"], *task["predictions"]):
        mistakes += interface.validate_prediction(group, return_errors=True)
converter, folder = Converter(setup, mkdtemp(), download_resources=False), mkdtemp()
converter.convert_to_conll2003(tasks_path, folder, is_dir=False)
conll = (Path(folder) / "result.conll").read_text(encoding="utf-8")
tagged = [line.split(" -X- _ ") for line in conll.splitlines() if " -X- _ " in line]
print(json.dumps({"mistakes": mistakes, "tagged": [pair for pair in tagged if pair[1] != "O"]}))
