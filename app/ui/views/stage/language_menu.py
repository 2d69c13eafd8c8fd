"""Which language version the preview shows; only where the message has versions."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.languages import language_name
from app.ui.theme import tokens
from app.ui.viewmodels.filling import DEFAULT, THEIRS
from app.ui.viewmodels.stage import StageModel
from app.ui.views.stage.menu_button import MenuButton


class LanguageMenu(MenuButton):
    """The recipient's own, the message's, or one of the versions."""

    def __init__(self, model: StageModel, parent: QWidget | None = None) -> None:
        super().__init__("", "languages", parent)
        self._model = model
        self._shown: object = None
        name = self.tr("Language of the preview")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMenu(QMenu(self))
        model.chosen.connect(self.refresh)
        model.editor.changed.connect(lambda _paths: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Bring it in line with the model."""
        model, message = self._model, self._model.editor.campaign.message
        theirs = model.filling.theirs(message)
        shown = (tuple(message.languages), message.language, model.tongue, theirs)
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(bool(message.languages))
        own = language_name(message.language) if message.language else ""
        default = self.tr("Default ({language})").format(language=own) if own else self.tr("Default")
        words = {code: language_name(code) for code in sorted(message.languages, key=language_name)}
        whose = words[theirs] if theirs else own or self.tr("the default")
        tongues = {THEIRS: self.tr("Their language ({language})").format(language=whose), DEFAULT: default, **words}
        self._fill(tongues)
        own_or_theirs = words[theirs] if theirs else default
        self.setText(own_or_theirs if model.tongue == THEIRS else tongues.get(model.tongue, default))
        self.setAccessibleDescription(self.text())
        self.set_sign("languages", gap=tokens.S1)
        self.updateGeometry()

    def _fill(self, tongues: dict[str, str]) -> None:
        menu, group = self.menu(), QActionGroup(self.menu())
        menu.clear()
        for tongue, words in tongues.items():
            action = QAction(words, group, checkable=True)
            action.setChecked(tongue == self._model.tongue)
            action.triggered.connect(lambda _=False, tongue=tongue: self._model.speak(tongue))
            menu.addAction(action)
