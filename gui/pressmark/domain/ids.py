"""Identifiers, told apart by the type checker and plain numbers or strings at run time."""

from typing import NewType

ArticleId = NewType("ArticleId", int)
"""Row number of an article in its project."""

SpanId = NewType("SpanId", int)
"""Row number of a span in its project."""

StepId = NewType("StepId", int)
"""Row number of a decision in the log; rises with time."""
