"""The window, and the only Qt.

A change travels one way: a widget calls an operation through the `Session`, the operation is one
step in the project, the session emits `changed`, and every view that shows what changed reloads.
"""
