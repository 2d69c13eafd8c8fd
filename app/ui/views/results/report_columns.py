"""The columns of a report, to be ticked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.results.report import PARTS, ReportModel
from app.ui.widgets.look import label

ACROSS = 2


class ReportColumns(QScrollArea):
    """The platform's columns first, then Galley's own."""

    def __init__(self, model: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Columns"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: dict[str, QCheckBox] = {}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, tokens.S3, 0)
        column.setSpacing(tokens.S2)
        heads = (self.tr("As in the platform's campaign overview"), self.tr("Galley's own"))
        for head, names in zip(heads, PARTS, strict=True):
            column.addWidget(label(head, "note"))
            column.addLayout(self._grid(names))
        column.addStretch()
        self.setWidget(body)
        model.changed.connect(self._show)

    def _grid(self, names: tuple[str, ...]) -> QGridLayout:
        """Down the first column, then down the next."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, tokens.S2)
        grid.setVerticalSpacing(0)
        deep = -(-len(names) // ACROSS)
        for place, name in enumerate(names):
            box = self.boxes[name] = QCheckBox(name)
            box.setChecked(name in self._model.columns)
            box.clicked.connect(lambda on, name=name: self._model.take(name, on))
            grid.addWidget(box, place % deep, place // deep)
        return grid

    def _show(self) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name in self._model.columns)
