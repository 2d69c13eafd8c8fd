"""What a version is compared with: now, the one before, or any other."""

from PySide6.QtWidgets import QMenu, QWidget

from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.entries import NOW, Entry
from app.ui.viewmodels.history.versions import VersionsModel


class AgainstMenu(QMenu):
    """Filled anew each time it opens."""

    def __init__(self, model: VersionsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Compare with"))
        self.aboutToShow.connect(self._fill)

    def caption(self) -> str:
        """What is chosen, for the button."""
        entry = self._model.entries.get(self._model.against)
        return self.tr("Compared with: {what}").format(what=entry.title if entry else words.word(words.NOW))

    def _fill(self) -> None:
        self.clear()
        model, before = self._model, self._model.before()
        if before is not None and before != NOW:
            self._offer(self.tr("The version before"), before, ticked=False)
            self.addSeparator()
        for entry in model.entries.values():
            self._offer(_words(entry), entry.key, ticked=entry.key == model.against)

    def _offer(self, text: str, key: str, *, ticked: bool) -> None:
        action = self.addAction(text.replace("&", "&&"))
        action.setCheckable(ticked)
        action.setChecked(ticked)
        action.triggered.connect(lambda _=False: self._model.compare_with(key))


def _words(entry: Entry) -> str:
    return f"{entry.title}\t{entry.at}" if entry.at else entry.title
