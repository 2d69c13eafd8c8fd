"""The campaign as it would be, drawn while one chooses, and what merged by itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.render.paint import CardPainter
from app.services.syncing.telling import Line
from app.services.versions.comparing import Comparison
from app.ui.jobs import Runner
from app.ui.theme import tokens
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.history.pair import PairModel
from app.ui.viewmodels.history.sides import Side
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.compare_bar import CompareBar
from app.ui.views.history.pair_view import PairView
from app.ui.widgets.look import hairline
from app.ui.widgets.wrapped import WrappedText


class ResultPanel(QWidget):
    """One card, on the stage's device."""

    def __init__(
        self,
        model: ConflictModel,
        looks: Looks,
        painter: CardPainter,
        pictures: Pictures,
        jobs: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.pair = PairModel(looks, lambda one, other: Comparison(), jobs, self)
        self.bar = CompareBar(self.pair, self)
        self.bar.against.hide()
        self.card = PairView(self.pair, painter, pictures)
        self.beside = WrappedText("", "note")
        bar = QVBoxLayout()
        bar.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        bar.addWidget(self.bar)
        foot = QWidget()
        foot_column = QVBoxLayout(foot)
        foot_column.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, tokens.S3)
        foot_column.addWidget(self.beside)
        self.foot = foot
        self.line = hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(self.card, 1)
        column.addWidget(self.line)
        column.addWidget(foot)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw what is chosen."""
        document = self.model.outcome() if self.model.open else None
        if document is not None:
            self.pair.show(Side(document=document, title=self._title(), detail=self._detail()))
        else:
            self.pair.show(None)
        self.beside.setText(self.model.beside)
        for part in (self.line, self.foot):
            part.setVisible(bool(self.model.beside))

    def show_place(self, line: Line) -> None:
        """Turn to the slide that a place belongs to."""
        one = self.pair.one
        slides = [slide.id for slide in one.document.message.slides] if one else []
        if line.slide in slides:
            self.pair.choose_slide(slides.index(line.slide))

    def _title(self) -> str:
        return self.tr("How it will be")

    def _detail(self) -> str:
        left = len(self.model.lines) - len(self.model.chosen)
        if not left:
            return ""
        return (
            self.tr("1 still to choose, shown as mine")
            if left == 1
            else self.tr("{n} still to choose, shown as mine").format(n=left)
        )
