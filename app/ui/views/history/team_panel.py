"""Who in the team changed the campaign, line by line, or why that can't be told."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.history import HistoryModel
from app.ui.viewmodels.history.team import State
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.thumbs import Thumbs
from app.ui.views.history.version_list import VersionList
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import hairline, label
from app.ui.widgets.padded import padded
from app.ui.widgets.wrapped import WrappedText


class TeamPanel(QWidget):
    """As wide as the list of versions. What was read stays in sight while the team can't be asked."""

    def __init__(
        self, model: HistoryModel, painter: CardPainter, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model.team
        self.editor = model.editor
        self.setFixedWidth(tokens.HISTORY_WIDTH)
        self.list = VersionList(Thumbs(self.model, model.looks, painter, pictures, self))
        self.list.setAccessibleName(self.tr("Changes in the team"))
        self.note = WrappedText("", "note")
        self.refresh = Button(self.tr("Look again"), "quiet", "refresh-cw")
        self.trouble = WrappedText("", "quiet")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.nothing = WrappedText("", "quiet")
        self._lay_out()
        for button in (self.again, self.refresh):
            button.clicked.connect(self.model.load)
        self.list.picked.connect(self.model.choose)
        self.model.listed.connect(self._show_lines)
        self.model.chosen.connect(lambda: self.list.take(self.model.hand))
        self.model.state_changed.connect(self._show_state)
        self._show_state()

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        self.foot = padded(self.note, self.refresh, stretch=False)
        column.addWidget(self.foot)
        self.places: dict[State, QWidget] = {
            "waiting": QWidget(),
            "loading": padded(label(self.tr("Asking the team"), "quiet")),
            "full": full,
            "empty": padded(self.nothing),
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

    def _show_state(self) -> None:
        model = self.model
        self.trouble.setText(model.trouble)
        self.note.setText(self._kept() if model.trouble else "")
        self.note.setVisible(bool(model.trouble))
        self.nothing.setText(self._nothing())
        self.stack.setCurrentWidget(self.places[model.state])

    def _kept(self) -> str:
        return self.tr("{reason} This is what was read before.").format(reason=self.model.trouble)

    def _nothing(self) -> str:
        if not self.editor.campaign.shared:
            return self.tr("This campaign is only on this computer. Share it with the team, and its history begins.")
        return self.tr("The team keeps no history of this campaign, or it was not sent yet. A folder keeps none.")
