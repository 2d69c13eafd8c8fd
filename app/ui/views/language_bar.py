"""The language versions over the form: chips to switch, a way to add one, what can be done with the one in hand."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.ui.languages import language_name
from app.ui.theme import tokens
from app.ui.viewmodels.languages import LanguagesModel
from app.ui.views.language_picker import LanguagePicker
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.flow import FlowLayout

LIFT = (tokens.CONTROL_HEIGHT - tokens.CHIP_HEIGHT) // 2 - 1
"""Pixels that bring the chips in line with the buttons."""


class AddLanguage(IconButton):
    """Opens the languages; the chosen one becomes a version, in hand."""

    def __init__(self, model: LanguagesModel, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(sign, "", parent)
        self.set_name(self.tr("Add a language"))
        self._model = model
        self.clicked.connect(self.open)

    def open(self) -> LanguagePicker:
        """The list."""
        model = self._model
        known = {*model.codes, *filter(None, [model.own])}
        picker = LanguagePicker(self.accessibleName(), model.suggested, known, self)
        picker.chosen.connect(model.add)
        picker.open_below(self)
        return picker


class LanguageBar(QWidget):
    """Only there while the message has versions; a chip counts what its version does not translate."""

    def __init__(self, model: LanguagesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Languages"))
        self._model = model
        self.chips: dict[str, Chip] = {}
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place, spacing=tokens.S2)
        self._flow.setContentsMargins(0, LIFT, 0, 0)
        self.add = AddLanguage(model, "plus", self)
        self.more = IconButton("ellipsis", self.tr("More about languages"), self)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S2, tokens.S4, tokens.S1)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self._place, 1)
        for button in (self.add, self.more):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        model.chosen.connect(lambda _: self.refresh())
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring the chips in line with the model."""
        model, codes = self._model, ("", *self._model.codes)
        if tuple(self.chips) != codes:
            self._make(codes)
        for code, chip in self.chips.items():
            words = self._words(code)
            if chip.text() != words:
                chip.setText(words)
                chip.setAccessibleName(self._said(code))
            chip.setChecked(code == model.current)

    def menu(self) -> QMenu:
        """What else can be done."""
        model, menu = self._model, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Language of the default texts"), self.ask_own)
        if model.own:
            menu.addAction(self.tr("Don't say the default's language"), lambda: model.say_own(None))
        if model.current:
            name = language_name(model.current)
            menu.addSeparator()
            menu.addAction(self.tr("Copy all missing from default"), model.copy_missing)
            menu.addAction(self.tr("Remove {language}").format(language=name), model.remove)
        return menu

    def ask_own(self) -> LanguagePicker:
        """Choose the language of the default texts."""
        model = self._model
        picker = LanguagePicker(self.tr("Language of the default texts"), model.suggested, model.codes, self)
        picker.chosen.connect(model.say_own)
        picker.open_below(self.more)
        return picker

    def _make(self, codes: tuple[str, ...]) -> None:
        for chip in self.chips.values():
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = {code: Chip("", code, self._place) for code in codes}
        for code, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, code=code: self._take(code))
            self._flow.addWidget(chip)
            if self.isVisible():
                chip.show()

    def _take(self, code: str) -> None:
        self._model.take(code)
        self.chips[code].setChecked(True)

    def _words(self, code: str) -> str:
        if not code:
            own = self._model.own
            return self.tr("Default ({language})").format(language=language_name(own)) if own else self.tr("Default")
        missing = len(self._model.missing(code))
        return f"{language_name(code)} · {missing}" if missing else language_name(code)

    def _said(self, code: str) -> str:
        missing = len(self._model.missing(code)) if code else 0
        if not missing:
            return self._words(code)
        return self.tr("{language}, {n} not translated").format(language=language_name(code), n=missing)
