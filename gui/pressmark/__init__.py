"""Pressmark: entities, quotes and figures of news articles, marked by an analyst's hand."""

__version__ = "0.5.0"
