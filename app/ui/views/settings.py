"""The settings page."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.campaign import Product
from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.theme.theme import CHOICES, Choice
from app.ui.viewmodels.settings import SettingsViewModel
from app.ui.views.page import Page
from app.ui.widgets.buttons import Button
from app.ui.widgets.color_field import ColorField
from app.ui.widgets.labelled import Labelled
from app.ui.widgets.look import hairline, label


class ChoiceRow(QWidget):
    """One of a few, all in sight."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        chosen: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S4)
        for value, text in options:
            button = QRadioButton(text, self)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _=False, value=value: chosen(value))
            self._group.addButton(button)
            self.buttons[value] = button
            layout.addWidget(button)
        layout.addStretch()

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)


class SettingsPage(Page):
    """Looks of the window, what we send with, and our app's inbox. Every change holds at once."""

    def __init__(self, open_workspace: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Settings"))
        self._theme = host.theme
        self.view_model = SettingsViewModel(open_workspace.workspace, open_workspace.jobs, self)
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.looks = ChoiceRow(self.tr("Light or dark"), [(c, names[c]) for c in CHOICES], self._choose_theme)
        products = (("clevertap", "CleverTap"), ("yespo", "Yespo"), ("both", self.tr("Both")))
        self.product = ChoiceRow(self.tr("Send with"), products, self._choose_product)
        self.share_new = QCheckBox(self.tr("Share new campaigns with the team"))
        self.share_new.clicked.connect(self.view_model.set_share_new)
        self.title_field = QLineEdit()
        self.title_field.setPlaceholderText("App Inbox")
        self.title_field.setMaxLength(60)
        self.title_field.editingFinished.connect(lambda: self.view_model.set_style(title=self.title_field.text()))
        self.colors = {
            key: ColorField(optional=True) for key in ("toolbar_color", "title_color", "tab_color", "background")
        }
        for key, field in self.colors.items():
            field.changed.connect(lambda color, key=key: self.view_model.set_style(**{key: color}))
        self._lay_out()
        self.view_model.loaded.connect(self._show)

    def entered(self) -> None:
        self.view_model.load()
        self.looks.set_value(self._theme.choice)
        self.looks.buttons[self._theme.choice].setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.view_model.set_style(title=self.title_field.text())

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(tokens.PAGE_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S6)
        column.setSpacing(tokens.S4)
        column.addWidget(label(self.tr("Window"), "title"))
        column.addWidget(Labelled(self.tr("Light or dark"), self.looks))
        column.addWidget(hairline())
        column.addWidget(label(self.tr("This workspace"), "title"))
        hint = self.tr("Decides the checks and the words. Each campaign can differ.")
        column.addWidget(Labelled(self.tr("Send with"), self.product, hint))
        column.addWidget(self.share_new)
        column.addWidget(hairline())
        self._add_inbox(column)
        column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _add_inbox(self, column: QVBoxLayout) -> None:
        names = {
            "toolbar_color": self.tr("Toolbar"),
            "title_color": self.tr("Title's colour"),
            "tab_color": self.tr("Tabs"),
            "background": self.tr("Background"),
        }
        column.addWidget(label(self.tr("Our app's inbox"), "title"))
        column.addWidget(label(self.tr("How the preview draws the inbox around your messages."), "quiet"))
        column.addWidget(Labelled(self.tr("Title"), self.title_field))
        fields = list(self.colors.items())
        for pair in (fields[:2], fields[2:]):
            row = QHBoxLayout()
            row.setSpacing(tokens.S4)
            for key, field in pair:
                row.addWidget(Labelled(names[key], field), 1)
            column.addLayout(row)
        reset = Button(self.tr("Use the usual look"), "", "undo-2")
        reset.clicked.connect(self.view_model.reset_style)
        column.addWidget(reset, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self) -> None:
        self.product.set_value(self.view_model.product or "")
        self.share_new.setChecked(self.view_model.share_new)
        style = self.view_model.style
        self.title_field.setText(style.title or "")
        for key, field in self.colors.items():
            field.value = getattr(style, key) or ""

    def _choose_theme(self, choice: str) -> None:
        self._theme.choose(cast(Choice, choice))

    def _choose_product(self, product: str) -> None:
        self.view_model.set_product(cast(Product, product))
