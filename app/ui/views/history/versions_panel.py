"""The list of versions, or why there is none to show."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.history import HistoryModel
from app.ui.viewmodels.history.versions import State
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.thumbs import Thumbs
from app.ui.views.history.version_list import VersionList
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import hairline, label
from app.ui.widgets.padded import padded
from app.ui.widgets.wrapped import WrappedText


class VersionsPanel(QWidget):
    """As wide as its cards and names need."""

    def __init__(
        self, model: HistoryModel, painter: CardPainter, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model.versions
        self.setFixedWidth(tokens.HISTORY_WIDTH)
        self.thumbs = Thumbs(self.model, model.looks, painter, pictures, self)
        self.list = VersionList(self.thumbs)
        self.hint = WrappedText(self._hint(), "note")
        self.trouble = WrappedText("", "quiet")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self._lay_out()
        self.again.clicked.connect(self.model.load)
        self.list.picked.connect(self.model.choose)
        self.model.listed.connect(self._show_lines)
        self.model.chosen.connect(self._follow)
        self.model.state_changed.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        self.about = padded(self.hint)
        column.addWidget(self.about)
        self.places: dict[State, QWidget] = {
            "waiting": QWidget(),
            "loading": padded(label(self.tr("Loading versions"), "quiet")),
            "full": full,
            "error": padded(self.trouble, self.again),
        }
        self.stack = QStackedWidget()
        for place in self.places.values():
            self.stack.addWidget(place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(hairline(upright=True))

    def _show_lines(self) -> None:
        self.list.show_lines(self.model.lines, self.model.hand)
        self.about.setVisible(len(self.model.entries) == 1)

    def _follow(self) -> None:
        self.list.take(self.model.hand)
        self.thumbs.forget_now()

    def _show_state(self) -> None:
        state, error = self.model.state, self.model.error
        if state == "error":
            reason = error.sentence() if isinstance(error, UserError) else ""
            self.trouble.setText(" ".join(filter(None, (self.tr("The versions can't be read."), reason))))
        self.stack.setCurrentWidget(self.places[state])

    def _hint(self) -> str:
        return self.tr(
            "There are no versions yet. One is kept when the campaign is imported or published, and after an hour of "
            "work. One with a name stays for good."
        )
