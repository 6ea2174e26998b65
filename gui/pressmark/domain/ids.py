"""Identifiers, told apart by the type checker and plain numbers or strings at run time."""

from typing import NewType

ArticleId = NewType("ArticleId", int)
"""Row number of an article in its project."""

UNSTORED_ARTICLE = ArticleId(0)
"""Stands for the article of a span that is in no project yet."""

SpanId = NewType("SpanId", int)
"""Row number of a span in its project."""

UNSTORED_SPAN = SpanId(0)
"""Stands for a span that is in no project yet."""

StepId = NewType("StepId", int)
"""Row number of a decision in the log; rises with time."""
