"""The project file: one SQLite file, and the only SQL of Pressmark.

A step is one transaction, one row in the decision log, one undo step and one `ChangeSet`.
"""
