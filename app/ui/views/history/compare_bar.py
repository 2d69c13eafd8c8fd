"""The line over two cards: what to compare with, device, surroundings, slide, and how differing pixels are marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QSlider, QWidget

from app.ui.theme import fonts, tokens
from app.ui.viewmodels.history.pair import PairModel
from app.ui.viewmodels.stage_choices import devices_by_platform
from app.ui.views.stage.menu_button import MenuButton
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.look import label

STRENGTH = 40
"""Percent of the mark's colour, at first."""
WEAKEST = 10


class CompareBar(QWidget):
    """``marked`` carries whether differing pixels are marked, and how strongly (0 to 1)."""

    marked = Signal(bool, float)

    def __init__(self, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.against = MenuButton(self.tr("Compare with"), "copy", self)
        self.device = MenuButton(self.tr("Device"), "smartphone", self)
        self.theme = IconButton("sun", self.tr("Preview in light or dark"), self)
        self.slide = label("")
        self.back = IconButton("chevron-left", self.tr("Previous slide"), self)
        self.forth = IconButton("chevron-right", self.tr("Next slide"), self)
        self.turning = self._together(self.back, self.slide, self.forth)
        self.switch = QCheckBox(self.tr("Mark differing pixels"))
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.share = label("", "note")
        self.marking = self._together(self.switch, self.strength, self.share)
        self._devices = self._fill_devices()
        self._furnish()
        layout = FlowLayout(self, spacing=tokens.S2)
        for part in (self.against, self.device, self.theme, self.turning, self.marking):
            layout.addWidget(part)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model, looks = self.model, self.model.looks
        self.device.setText(looks.device.label)
        self._devices[looks.device.name].setChecked(True)
        self.theme.set_sign("moon" if looks.theme == "dark" else "sun")
        self.turning.setVisible(model.slides > 1)
        self.slide.setText(self.tr("Slide {n} of {count}").format(n=model.slide + 1, count=model.slides))
        self.back.setEnabled(model.slide > 0)
        self.forth.setEnabled(model.slide + 1 < model.slides)
        self.marking.setVisible(model.other is not None)

    def show_share(self, share: float) -> None:
        """How many of the pixels differ, 0 to 1; less than 0 for none to compare."""
        percent = f"{share:.1%}" if share >= 0.001 else "< 0.1%"
        words = self.tr("No pixel differs") if share == 0 else self.tr("{percent} differ").format(percent=percent)
        self.share.setText(words if share >= 0 else "")

    def hasHeightForWidth(self) -> bool:
        """It wraps where the window is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all its lines."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def tell_marks(self) -> None:
        """Say how pixels are marked."""
        self.strength.setEnabled(self.switch.isChecked())
        self.marked.emit(self.switch.isChecked(), self.strength.value() / 100)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self.refresh)
        self.back.clicked.connect(lambda: model.choose_slide(model.slide - 1))
        self.forth.clicked.connect(lambda: model.choose_slide(model.slide + 1))
        self.theme.clicked.connect(self._turn_theme)
        self.switch.toggled.connect(self.tell_marks)
        self.strength.valueChanged.connect(self.tell_marks)

    def _turn_theme(self) -> None:
        looks = self.model.looks
        looks.choose_theme("light" if looks.theme == "dark" else "dark")

    def _furnish(self) -> None:
        self.slide.setFont(fonts.font(tabular=True))
        self.switch.setChecked(True)
        self.strength.setRange(WEAKEST, 100)
        self.strength.setValue(STRENGTH)
        self.strength.setFixedWidth(tokens.NUMBER_WIDTH)
        self.strength.setAccessibleName(self.tr("Strength of the marks"))
        self.strength.setToolTip(self.tr("Strength of the marks"))
        widest = self.tr("{percent} differ").format(percent="00.0%")
        self.share.setMinimumWidth(self.share.fontMetrics().horizontalAdvance(widest) + tokens.S2)

    def _fill_devices(self) -> dict[str, QAction]:
        menu, group = QMenu(self.device), QActionGroup(self)
        actions: dict[str, QAction] = {}
        for words, devices in devices_by_platform(self.model.looks.devices):
            menu.addSection(words)
            for device in devices:
                action = menu.addAction(device.label)
                action.setCheckable(True)
                action.triggered.connect(lambda _=False, name=device.name: self.model.looks.choose_device(name))
                group.addAction(action)
                actions[device.name] = action
        self.device.setMenu(menu)
        return actions

    def _together(self, *parts: QWidget) -> QWidget:
        """Parts that are not torn apart where the line wraps."""
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        for part in parts:
            row.addWidget(part)
            if isinstance(part, QLabel):
                part.setFixedHeight(tokens.CONTROL_HEIGHT)
        return place
