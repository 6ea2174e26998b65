"""The article view: see `view.ArticleView`."""

from pressmark.qt.article_view.view import ArticleView

__all__ = ["ArticleView"]
