"""The line over the preview: device, width, surroundings, what is shown, copying."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSpinBox, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.stage import StageModel
from app.ui.viewmodels.stage_choices import TEXT_SCALES, WIDTHS, devices_by_platform
from app.ui.views.stage.language_menu import LanguageMenu
from app.ui.views.stage.menu_button import MenuButton
from app.ui.views.stage.person_box import PersonBox
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.segments import Segments

UNITS = {"android": "dp", "ios": "pt", "web": "px"}


class StageBar(QWidget):
    """Shows the model's choices, and makes new ones."""

    copy_wanted = Signal()

    def __init__(self, model: StageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.device = MenuButton(self.tr("Device"), "smartphone", self)
        self.width_box = self._width_box()
        self.person = PersonBox(model.filling.person, self)
        self.language = LanguageMenu(model, self)
        self.view = MenuButton(self.tr("View"), "sun", self)
        self.mode = Segments(
            self.tr("Show"),
            [("one", self.tr("One")), ("devices", self.tr("All devices")), ("types", self.tr("All types"))],
            self,
        )
        self.copy = IconButton("copy", self.tr("Copy picture"), self)
        self.copy.set_name(self.tr("Copy picture"), "Ctrl+Shift+C")
        self.copy.clicked.connect(self.copy_wanted)
        self.mode.changed.connect(lambda mode: model.choose(mode=mode))
        self._devices = self._fill_devices()
        self._choices = self._fill_view()
        layout = FlowLayout(self, spacing=tokens.S2)
        for part in (self.device, self.width_box, self.view, self.mode, self.copy, self.person, self.language):
            layout.addWidget(part)
        model.chosen.connect(self.show_choices)
        self.show_choices()

    def show_choices(self) -> None:
        """Bring everything in line with the model."""
        model, choices = self._model, self._model.choices
        self.device.setText(model.device.label)
        self.device.setAccessibleDescription(model.device.label)
        self._devices[model.device.name].setChecked(True)
        self.width_box.blockSignals(True)
        self.width_box.setSuffix(f" {UNITS[model.device.platform]}")
        self.width_box.setValue(round(model.width))
        self.width_box.blockSignals(False)
        self.view.set_sign("moon" if choices.theme == "dark" else "sun", gap=tokens.S1)
        self.mode.set_value(choices.mode)
        scale = choices.text_scale or model.device.text_scale
        chosen = {f"theme={choices.theme}", f"read={choices.read}", f"phone={choices.phone}", f"text_scale={scale}"}
        for key, action in self._choices.items():
            action.setChecked(key in chosen)

    def hasHeightForWidth(self) -> bool:
        """It wraps where the stage is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all its lines."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def _width_box(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(*WIDTHS)
        box.setSingleStep(1)
        box.setKeyboardTracking(False)
        box.lineEdit().setTextMargins(tokens.S2, 0, 0, 0)
        box.setFixedWidth(88)
        box.setAccessibleName(self.tr("Width"))
        box.setToolTip(self.tr("Width of the screen"))
        box.valueChanged.connect(self._on_width)
        return box

    def _on_width(self, width: int) -> None:
        own = round(self._model.device.width) == width
        self._model.choose(width=None if own else float(width))

    def _fill_devices(self) -> dict[str, QAction]:
        menu, group = QMenu(self.device), QActionGroup(self)
        actions: dict[str, QAction] = {}
        for words, devices in devices_by_platform(self._model.devices):
            menu.addSection(words)
            for device in devices:
                unit = UNITS[device.platform]
                action = menu.addAction(f"{device.label}\t{device.width:g} {unit}")
                action.triggered.connect(lambda _=False, name=device.name: self._model.choose(device=name))
                actions[device.name] = self._checkable(action, group)
        self.device.setMenu(menu)
        return actions

    def _fill_view(self) -> dict[str, QAction]:
        menu = QMenu(self.view)
        texts = [("text_scale", scale, f"{scale:.0%}") for scale in TEXT_SCALES]
        groups: list[tuple[str, list[tuple[str, Any, str]]]] = [
            (
                self.tr("Surroundings"),
                [("theme", "light", self.tr("Light")), ("theme", "dark", self.tr("Dark"))],
            ),
            (self.tr("Around the card"), [("phone", True, self.tr("Phone")), ("phone", False, self.tr("Card only"))]),
            (self.tr("Message"), [("read", False, self.tr("Unread")), ("read", True, self.tr("Read"))]),
            (self.tr("Text size"), [(key, value, words) for key, value, words in texts]),
        ]
        actions: dict[str, QAction] = {}
        for title, options in groups:
            menu.addSection(title)
            group = QActionGroup(self)
            for key, value, words in options:
                action = menu.addAction(words)
                action.triggered.connect(self._choosing(key, value))
                actions[f"{key}={value}"] = self._checkable(action, group)
        self.view.setMenu(menu)
        return actions

    def _choosing(self, key: str, value: Any) -> Callable[[], None]:
        return lambda: self._model.choose(**{key: value})

    def _checkable(self, action: QAction, group: QActionGroup) -> QAction:
        action.setCheckable(True)
        group.addAction(action)
        return action
