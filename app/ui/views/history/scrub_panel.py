"""The time line with its words: the moment in hand over the bar, the ends of the history beneath."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.timeline import TimeLineModel
from app.ui.views.history.scrub_bar import ScrubBar
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.look import hairline, label


class ScrubPanel(QWidget):
    """Shows the model, and moves it."""

    def __init__(self, model: TimeLineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.when = label("", "strong")
        self.what = ElidedLabel("", "quiet")
        self.bar = ScrubBar(self)
        self.end = label("", "note")
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(tokens.S3)
        head.addWidget(self.when)
        head.addWidget(self.what, 1)
        foot.addWidget(self.end)
        foot.addStretch()
        foot.addWidget(label(words.word(words.NOW), "note"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        layout.setSpacing(tokens.S1)
        layout.addWidget(hairline())
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addLayout(foot)
        model.grown.connect(self.refresh)
        model.moved.connect(self.refresh)
        self.bar.valueChanged.connect(lambda value: model.go(-value))
        self.refresh()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model, bar = self.model, self.bar
        bar.blockSignals(True)
        bar.show_scale(model.scale)
        bar.setValue(-model.at)
        bar.blockSignals(False)
        when, author = (model.when(), model.moment.author) if model.moment else ("", "")
        self.when.setText(when)
        self.what.tell(words.line(author, model.what()))
        bar.setAccessibleDescription(", ".join(filter(None, (when, author, model.what()))))
        self.end.setText(self._end())

    def _end(self) -> str:
        if self.model.end == "created":
            return self.tr("Created")
        return self.tr("What was before is not kept any more") if self.model.end == "forgotten" else ""
