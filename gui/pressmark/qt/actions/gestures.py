"""What the mouse does, for the sheet of keys: what is done with it, and what that means."""

GESTURES: tuple[tuple[str, str], ...] = (
    ("Click", "Make a span current; while picking, take the words"),
    ("Double-click", "Accept the span"),
    ("Drag over words", "Select them, and choose a label beside them"),
    ("Drag an edge", "Move the edge of the current span by words"),
    ("Alt+Drag an edge", "Move it by characters"),
    ("Right-click", "All that can be done there"),
    ("Ctrl+Wheel", "Larger or smaller text"),
    ("Drop files", "Bring them in; a project is opened"),
)
