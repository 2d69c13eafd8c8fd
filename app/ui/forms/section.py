"""One tab of the form: rows of fields that scroll. When the fields change, rows that stay are kept as they are."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain import paths
from app.domain.fields import Field
from app.ui.forms import group
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.group import FieldRow, FoldedRows, Group
from app.ui.theme import tokens


class SectionView(QScrollArea):
    """A column of rows, made when they are first needed."""

    def __init__(self, name: str, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tools = tools
        self._wanted: list[Group] = []
        self._slide = ""
        self._built = False
        self._rows: dict[Group, FieldRow | FoldedRows] = {}
        self._body = body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S6)
        self._column.setSpacing(tokens.S5)
        self._column.addStretch()
        self.setWidget(body)

    @property
    def widgets(self) -> list[FieldWidget]:
        """All fields, top to bottom."""
        return [widget for row in self._rows.values() for widget in row.widgets]

    def set_fields(self, fields: Sequence[Field], slide: str) -> None:
        """Show these fields of that slide: only rows that are new are made, only those that are gone are dropped."""
        self._wanted, self._slide = group.groups(fields), slide
        if self._built:
            self._arrange()

    def grow(self) -> Iterator[None]:
        """Make the rows, a step each; ``build`` then puts them into their places."""
        for key in self._wanted:
            if key not in self._rows:
                self._rows[key] = self._made(key)
                yield

    def build(self) -> bool:
        """Make the rows now; whether they were missing."""
        missing, self._built = not self._built, True
        if missing:
            self._arrange()
        return missing

    def has(self, path: str) -> bool:
        """Whether a field of the section is for ``path``, made or not."""
        return any(paths.overlaps(field.at(self._slide), path) for row in self._wanted for field in row)

    def point_at(self, slide: str) -> None:
        """Stand for the fields of that slide."""
        self._slide = slide
        for row in self._rows.values():
            row.point_at(slide)

    def _arrange(self) -> None:
        for gone in [known for known in self._rows if known not in self._wanted]:
            row = self._rows.pop(gone)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        rows = {key: self._rows.get(key) or self._made(key) for key in self._wanted}
        for place, row in enumerate(rows.values()):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
                if self.isVisible():
                    row.show()
        self._rows = rows

    def _made(self, key: Group) -> FieldRow | FoldedRows:
        row = group.make(key, self._tools, self._body)
        row.point_at(self._slide)
        return row
