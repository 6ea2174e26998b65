"""Find out whether a window can be shown, and which system libraries Qt lacks."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from tools.process import Failure, apt

# What the modules and platform plugins of PySide6-Essentials link to and a bare Debian or Ubuntu
# may lack (by ldd), with the package that has it.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

# Run by the environment's Python with the platform plugin's name: loads what a window loads.
_LOAD = """
import ctypes, pathlib, sys
from PySide6 import QtWidgets
plugins = pathlib.Path(QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms"
for plugin in plugins.glob(f"libq{sys.argv[1]}.so"):
    ctypes.CDLL(str(plugin))
"""


def platform() -> str | None:
    """Return the Qt platform that will show the window, or None where nothing can."""
    if chosen := os.environ.get("QT_QPA_PLATFORM"):
        return chosen
    if sys.platform != "linux":
        return "native"
    if os.environ.get("DISPLAY"):
        return "xcb"
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else None


def is_there() -> bool:
    """Tell whether there is a display, or the user has chosen a Qt platform."""
    return platform() is not None


def require_libraries(python: Path) -> None:
    """Raise Failure with the line that mends it where a library is missing that Qt needs.

    The table is looked through first, since that takes milliseconds; only where something is
    missing is Qt really loaded, by `python` in a process of its own, to see whether it matters.
    """
    if sys.platform != "linux":
        return
    shown = platform() or "offscreen"
    if missing := missing_libraries(shown):
        loaded = subprocess.run(
            [python, "-c", _LOAD, shown], capture_output=True, text=True, check=False
        )
        if loaded.returncode:
            raise Failure(explain(missing))


def missing_libraries(shown: str) -> dict[str, str]:
    """Return the libraries that Qt needs on a platform and are not there, with their packages."""
    more = {"xcb": XCB, "wayland": WAYLAND}.get(shown, {})
    return {name: package for name, package in (ALWAYS | more).items() if not _loads(name)}


def explain(missing: dict[str, str]) -> str:
    """Say which libraries are missing and the one line that brings them."""
    packages = apt(*sorted(set(missing.values())))
    return f"Qt needs {', '.join(missing)}. On Debian or Ubuntu: {packages}"


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
