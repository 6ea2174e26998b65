"""The page with what lies beside the story: folds it all, one run, or the nearest one."""

from pressmark.qt.article_view.page_view import PageView


class FoldingView(PageView):
    """Folds and unfolds runs of paragraphs (see `asides`)."""

    def fold_all(self, folded: bool) -> None:
        """Fold all runs of paragraphs beside the story, in later articles too, or none."""
        self.folding = folded
        self.set_folded(self.scene.page.asides.runs() if folded else ())

    def toggle_fold(self, number: int) -> bool:
        """Fold the run that a paragraph lies in, or unfold it; return whether there is one."""
        run = self.scene.page.asides.run_at(number)
        if run is not None:
            self.set_folded(self._flow.folds ^ {run})
        return run is not None

    def fold_nearest(self) -> bool:
        """Fold or unfold the run nearest to the caret, the current span or what is in sight."""
        number = self._place_at_hand()
        runs = self.scene.page.asides.runs()
        if not runs:
            return False
        nearest = min(runs, key=lambda run: max(run.start - number, number - run.stop + 1, 0))
        self.set_folded(self._flow.folds ^ {nearest})
        self.reveal(self.scene.page.starts[nearest.start], unfolding=False)
        return True

    def _place_at_hand(self) -> int:
        """Return the paragraph that keys are about: of caret or span, if in sight."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        span = self.current_span()
        for point in (self.scene.caret, None if span is None else span.start):
            number = None if point is None else self.scene.page.paragraph_at(point)
            if number is not None and top <= self._flow.top_of(number) <= top + height:
                return number
        return self._flow.number_at(top + height / 2)
