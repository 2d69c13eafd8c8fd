"""One segment: its name, how many are in it, its rules or its list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.rules import rule_of, shown
from app.ui.viewmodels.segments import SegmentsModel
from app.ui.views.segments.fixed_list import FixedList
from app.ui.views.segments.group_box import GroupBox
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.share_bar import ShareBar


class SegmentEditor(QWidget):
    """Follows the model's segment in hand; what is done here is stored and counted while it is done."""

    def __init__(self, model: SegmentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._showing = False
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name of the segment"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setProperty("kind", "writer")
        self.copy = IconButton("copy", self.tr("Duplicate segment"), self)
        self.remove = IconButton("trash-2", self.tr("Remove segment"), self)
        self.problem = label("", "note", self)
        set_tone(self.problem, "bad")
        self.number = label("", "title", self)
        self.bar = ShareBar(self)
        self.list = FixedList(self)
        self.rules: GroupBox | None = None
        self.rows = QScrollArea(self)
        self.rows.setWidgetResizable(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.list)
        self._lay_out()
        self._connect()
        self.show_segment()

    def show_segment(self) -> None:
        """Show the segment in hand from its beginning."""
        segment = self.model.current
        if segment is None:
            return
        self._showing = True
        self.name.setText(segment.name)
        for part in (self.copy, self.remove):
            part.setDisabled(self.model.read_only)
        if segment.rule is not None:
            self._show_rules(GroupBox(shown(segment.rule), self.model.people, self.model.sent))
        else:
            self.list.show_members(segment.members or ())
        self.stack.setCurrentWidget(self.rows if segment.rule is not None else self.list)
        self._showing = False
        self._show_size()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(self.name, 1)
        head.addWidget(self.copy)
        head.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S4)
        layout.setSpacing(tokens.S2)
        layout.addLayout(head)
        layout.addWidget(self.problem)
        layout.addSpacing(tokens.S2)
        layout.addWidget(self.number)
        layout.addWidget(self.bar)
        layout.addSpacing(tokens.S4)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.model.rename)
        self.name.editingFinished.connect(self.model.flush)
        self.copy.clicked.connect(self.model.duplicate)
        self.remove.clicked.connect(self.model.remove)
        self.list.changed.connect(self.model.set_members)
        self.model.chosen.connect(self.show_segment)
        self.model.counted.connect(self._show_size)
        self.model.loaded.connect(self._show_size)
        self.model.refused.connect(self._show_problem)
        self._show_problem(self.model.problem)

    def _show_rules(self, rules: GroupBox) -> None:
        """The old rows go with what is around them."""
        self.rules = rules
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, tokens.S3, 0)
        column.addWidget(rules)
        column.addStretch()
        rules.setDisabled(self.model.read_only)
        rules.changed.connect(self._on_rules)
        self.rows.setWidget(body)

    def _on_rules(self) -> None:
        if self.rules is not None and not self._showing:
            self.model.set_rule(rule_of(self.rules.node()))

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _show_size(self) -> None:
        segment = self.model.current
        size = self.model.size(segment.id) if segment else None
        total = self.model.people.total
        self.list.show_size(size)
        self.bar.show_share(size.count or 0 if size else 0, total)
        if self.model.known and not total:
            self.number.setText(self.tr("No recipients yet"))
        elif size is None:
            self.number.setText(self.tr("Counting"))
        elif size.count is None:
            self.number.setText(size.trouble)
        else:
            words = self.tr("{result} of {total} recipients")
            self.number.setText(words.format(result=f"{size.count:,}", total=f"{total:,}"))
