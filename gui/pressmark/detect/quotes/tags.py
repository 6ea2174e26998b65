"""Tags that say who speaks, at the start of a line: "MS ADEYEMI: …", "Mr Peskov: …"."""

import re

_SHOUTED = r"[A-Z][A-Z'’.\-]{1,30}(?:[ \xa0](?:[A-Z][A-Z'’.\-]{0,30}|\([^()\n]{1,40}\))){0,5}"
_NAMED = r"(?:Mr|Mrs|Ms|Dr|Q|A)\b\.?(?:[ \xa0][A-Z][\w'’\-]+){0,3}"
TAG = re.compile(rf"({_SHOUTED}|{_NAMED})(?:[ \xa0]\([^()\n]{{1,60}}\))?[ \xa0]?:[ \xa0\t]+(?=\S)")
"""A tag with the colon and blanks behind it; group 1 is the name."""
