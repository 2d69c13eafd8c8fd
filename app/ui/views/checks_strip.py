"""The strip under the stage: how much there is to fix, and, folded out, each finding with its place and its repair."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.issues import Issue, Severity
from app.ui.theme import tokens
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.checks import ChecksModel
from app.ui.widgets.buttons import Button, IconButton, Tinted
from app.ui.widgets.look import label

SIGNS: dict[Severity, tuple[str, ColorName]] = {
    "error": ("circle-alert", "bad"),
    "warning": ("triangle-alert", "warn"),
    "hint": ("info", "quiet"),
}
MOST_HEIGHT = 168
"""Pixels that the list takes at most."""


class _Head(Tinted, QToolButton):
    pass


class _Words(Tinted, QToolButton):
    """Words that end in an ellipsis where there is no room for all of them."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = text
        self.setText(text)
        self.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as fits."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - 2 * tokens.S3
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class IssueRow(QWidget):
    """One finding: pressing its words leads to the field, *Fix* repairs it."""

    def __init__(self, issue: Issue, model: ChecksModel, severity: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issue = issue
        sign, color = SIGNS[issue.severity]
        self.words = _Words(issue.message, self)
        self.words.setProperty("kind", "issue")
        self.words.setAccessibleName(f"{severity}: {issue.message}")
        self.words.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setFixedHeight(tokens.CONTROL_HEIGHT)
        self.words.set_sign(sign, color, gap=tokens.S1)
        self.words.clicked.connect(lambda: model.go_to(issue))
        self.place = label(model.place(issue), "note")
        self.words.setAccessibleDescription(self.place.text())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.place)
        self.fix = self._fix_button(model) if issue.fix else None
        if self.fix:
            layout.addWidget(self.fix)

    def _fix_button(self, model: ChecksModel) -> Button:
        assert self.issue.fix is not None
        button = Button(self.tr("Fix"), "quiet")
        button.setToolTip(self.issue.fix.label)
        button.setAccessibleName(f"{self.tr('Fix')}: {self.issue.fix.label}")
        button.clicked.connect(lambda: model.fix(self.issue))
        return button


class ChecksStrip(QWidget):
    """Shows the model's findings; runs the checks once when it is made."""

    def __init__(self, model: ChecksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.rows: list[IssueRow] = []
        self.first: IssueRow | None = None
        self.head = self._made_head()
        self.more = IconButton("chevron-up", self.tr("Show all checks"))
        self.more.clicked.connect(self.head.toggle)
        self._line = QHBoxLayout()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._scroll = self._made_scroll()
        self._lay_out()
        model.changed.connect(self._show)
        self._say(model.summary(), "circle-check", "quiet")
        self._fold()
        model.run()

    def offer(self, action: QAbstractButton) -> None:
        """Put a button at the end of the line."""
        self._line.addWidget(action)

    def _made_head(self) -> _Head:
        head = _Head(self)
        head.setProperty("kind", "fold")
        head.setCheckable(True)
        head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setFixedHeight(tokens.ROW_HEIGHT)
        head.toggled.connect(lambda _: self._fold())
        return head

    def _made_scroll(self) -> QScrollArea:
        self._list.setProperty("kind", "surface")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._list)
        return scroll

    def _lay_out(self) -> None:
        self._column.setContentsMargins(tokens.S2, 0, tokens.S2, tokens.S2)
        self._column.setSpacing(0)
        self._line.setSpacing(tokens.S2)
        self._line.addWidget(self.head)
        self._line.addStretch()
        self._line.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, 0, tokens.S2, 0)
        layout.setSpacing(0)
        layout.addLayout(self._line)
        layout.addWidget(self._scroll)

    def _show(self, issues: Sequence[Issue]) -> None:
        held = self._held()
        for row in (*self.rows, *((self.first,) if self.first else ())):
            row.hide()
            row.deleteLater()
        self.rows = [self._row(issue) for issue in issues]
        for row in self.rows:
            self._column.addWidget(row)
        self.first = self._row(issues[0]) if issues else None
        if self.first:
            self._line.insertWidget(1, self.first, 1)
        sign, color = SIGNS[issues[0].severity] if issues else ("circle-check", "good")
        self._say(self.model.summary(), sign, color)
        self._fold()
        self._hold(held)

    def _say(self, text: str, sign: str, color: ColorName) -> None:
        self.head.setText(text)
        self.head.setAccessibleName(self.tr("Checks: {summary}").format(summary=text))
        self.head.set_sign(sign, color, gap=tokens.S1)

    def _fold(self) -> None:
        self.head.setEnabled(bool(self.rows))
        shown = self.head.isChecked() and bool(self.rows)
        self._scroll.setVisible(shown)
        self.more.setVisible(bool(self.rows))
        self.more.set_sign("chevron-down" if shown else "chevron-up", "quiet")
        self.more.set_name(self.tr("Show less") if shown else self.tr("Show all checks"))
        if self.first:
            self.first.setVisible(not shown)
        if shown:
            self._scroll.setFixedHeight(min(self._list.sizeHint().height(), MOST_HEIGHT))

    def _held(self) -> Issue | None:
        rows = (*self.rows, *((self.first,) if self.first else ()))
        focus = QApplication.focusWidget()
        return next((row.issue for row in rows if row.isAncestorOf(focus)), None) if focus else None

    def _hold(self, issue: Issue | None) -> None:
        """Keep the focus near where it was, when the list was made anew."""
        if issue is None:
            return
        rows = self.rows if self.head.isChecked() else [self.first] if self.first else []
        row = next((row for row in rows if row.issue == issue), rows[0] if rows else None)
        (row.words if row else self.head).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, issue: Issue) -> IssueRow:
        return IssueRow(issue, self.model, self._severity(issue))

    def _severity(self, issue: Issue) -> str:
        return {"error": self.tr("To fix"), "warning": self.tr("Warning"), "hint": self.tr("Hint")}[issue.severity]
