"""How a line of the campaign table is drawn: no grid, chips for labels, figures of one width."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from app.services.ports import CampaignRow
from app.ui.models.lines import Line
from app.ui.theme import icons, tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_in
from app.ui.theme.lettering import Lettering
from app.ui.theme.paints import Paints, color, paints
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.list_columns import Column
from app.ui.viewmodels.team.words import SIGNS
from app.ui.views import list_thumbnails

_STATUS_TONES: dict[str, ColorName] = {
    "draft": "quiet",
    "review": "warn",
    "changes": "bad",
    "approved": "good",
    "scheduled": "accent",
    "handed_over": "accent",
    "ended": "quiet",
}
_TABULAR = frozenset(("changed", "created", "sent_at"))
WORDS_FROM = 72
"""Logical pixels beside a sign from which on it is explained."""
DOT, BAR = 8, 8
"""Logical pixels: across the status's dot; the height of what stands for a text on its way."""


class Cell(NamedTuple):
    """A column in sight: its number, and where it stands in the viewport."""

    column: Column
    number: int
    left: int
    width: int


class CampaignCells:
    """Draws rows. ``thumbnails`` are asked for the picture before a name; ``colors`` are labels' own, by name."""

    def __init__(self) -> None:
        self.thumbnails: list_thumbnails.Thumbnails = list_thumbnails.nothing
        self.colors: Mapping[str, str] = {}
        self._letters = Lettering()
        self._paints: Paints = paints(current())

    def begin(self, painter: QPainter) -> Paints:
        """Another frame: the colours in force."""
        self._paints = paints(current())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return self._paints

    def paint(
        self, painter: QPainter, row: int, top: int, line: Line[CampaignRow] | None, cells: Sequence[Cell]
    ) -> None:
        """The cells of one row, on the ground that is there; None: what stands for a row on its way."""
        for cell in cells:
            box = QRect(cell.left + tokens.S3, top, cell.width - 2 * tokens.S3, tokens.ROW_HEIGHT)
            if line is None or line.texts is None:
                self._bar(painter, box, row, right=cell.column.numeric)
            else:
                self._cell(painter, box, cell.column, line.row, line.texts[cell.number])

    def _cell(self, painter: QPainter, box: QRect, column: Column, row: CampaignRow, text: str) -> None:
        if column.name == "name":
            self._name(painter, box, row, text)
        elif column.name == "labels":
            self._chips(painter, box, row.labels)
        elif column.name == "team":
            self._team(painter, box, row, text)
        elif column.name == "status":
            self._dot(painter, box, row.status)
            self._text(painter, box.adjusted(DOT + tokens.S2, 0, 0, 0), text)
        elif text:
            ink: ColorName = "bad" if column.name == "errors" and row.errors else "quiet_on_tint"
            tabular = column.numeric or column.name in _TABULAR
            self._text(painter, box, text, ink=ink, right=column.numeric, tabular=tabular)

    def _name(self, painter: QPainter, box: QRect, row: CampaignRow, text: str) -> None:
        side = list_thumbnails.SIDE
        slot = QRect(box.left(), box.top() + (box.height() - side) // 2, side, side)
        list_thumbnails.paint(painter, slot, row, self.thumbnails(row), self._paints)
        room = box.adjusted(side + tokens.S2, 0, 0, 0)
        if row.name.strip():
            self._text(painter, room, text, weight=tokens.MEDIUM, ink="text")
        else:
            self._text(painter, room, text)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        *,
        weight: int = tokens.REGULAR,
        ink: ColorName = "quiet_on_tint",
        right: bool = False,
        tabular: bool = False,
    ) -> None:
        painter.setPen(self._paints.of(ink))
        self._letters.draw(painter, box, text, self._letters.face(weight=weight, tabular=tabular), right=right)

    def _bar(self, painter: QPainter, box: QRect, row: int, *, right: bool) -> None:
        """Where a text is going to stand, of a quiet and lasting length."""
        width = min(box.width(), box.width() * (3 + row % 4) // 8)
        left = box.right() + 1 - width if right else box.left()
        painter.fillRect(left, box.top() + (box.height() - BAR) // 2, width, BAR, self._paints.hover)

    def _dot(self, painter: QPainter, box: QRect, status: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._paints.of(_STATUS_TONES.get(status, "quiet")))
        painter.drawEllipse(QPointF(box.left() + DOT / 2, box.top() + box.height() / 2), DOT / 2, DOT / 2)

    def _team(self, painter: QPainter, box: QRect, row: CampaignRow, text: str) -> None:
        """The sign, and the words where there is room for them."""
        sign, ink = SIGNS[row.team]
        ratio = painter.device().devicePixelRatioF()
        pixmap = icons.pixmap(sign, getattr(current(), ink), tokens.ICON, ratio)
        painter.drawPixmap(box.left(), box.top() + (box.height() - tokens.ICON) // 2, pixmap)
        beside = box.adjusted(tokens.ICON + tokens.S2, 0, 0, 0)
        if beside.width() >= WORDS_FROM:
            self._text(painter, beside, text)

    def _chips(self, painter: QPainter, box: QRect, labels: tuple[str, ...]) -> None:
        """As many labels as fit, then how many are left."""
        face = self._letters.face(tokens.TEXT_SMALL, tokens.MEDIUM)
        left = box.left()
        for number, label in enumerate(labels):
            rest = f"+{len(labels) - number - 1}" if number < len(labels) - 1 else ""
            behind = self._letters.width(rest, face) + tokens.S2 if rest else 0
            room = box.right() - left - behind
            need = self._letters.width(label, face) + 1 + 2 * tokens.S2
            if need > room and number:
                painter.setPen(self._paints.of("quiet_on_tint"))
                within = QRect(left, box.top(), box.right() - left, box.height())
                self._letters.draw(painter, within, f"+{len(labels) - number}", face)
                return
            left += self._chip(painter, QRect(left, box.top(), min(need, room), box.height()), label) + tokens.S1

    def _chip(self, painter: QPainter, box: QRect, label: str) -> int:
        ink = hue_in(self._paints.tokens, label, self.colors.get(label, ""))
        height = tokens.CHIP_HEIGHT - 2
        body = QRect(box.left(), box.top() + (box.height() - height) // 2, box.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._paints.tint(ink))
        painter.drawRoundedRect(body, height / 2, height / 2)
        painter.setPen(color(ink))
        inner = body.adjusted(tokens.S2, 0, -tokens.S2, 0)
        self._letters.draw(painter, inner, label, self._letters.face(tokens.TEXT_SMALL, tokens.MEDIUM))
        return box.width()
