"""The form of a language version: the texts of the slide in hand, each beside what the default says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.overlays import entry
from app.ui.forms.base import Tools
from app.ui.forms.translation import TranslationRow
from app.ui.languages import language_name
from app.ui.theme import tokens
from app.ui.viewmodels.languages import LanguagesModel, Row, text_place
from app.ui.widgets.buttons import Button
from app.ui.widgets.fold import Fold
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.picker import Choice, Picker


class TranslationsView(QScrollArea):
    """Rows are kept while they stand for the same texts of the same version."""

    rebuilt = Signal()

    def __init__(self, languages: LanguagesModel, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Translation"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._languages = languages
        self._tools = tools
        self._shown: object = None
        self.rows: dict[Row, TranslationRow] = {}
        self.title = label("", "strong")
        self.missing = Button(self.tr("Not translated"), "link")
        self.missing.clicked.connect(self.open_missing)
        self.copy = Button(self.tr("Copy all missing"), "link")
        self.copy.setToolTip(self.tr("Begin with the default texts"))
        self.copy.clicked.connect(languages.copy_missing)
        self.addresses = Fold(self.tr("Links and addresses"), _column(QWidget()))
        self._body = QWidget()
        self._column = self._made_column()
        self.setWidget(self._body)
        languages.chosen.connect(lambda _: self.refresh())
        tools.model.changed.connect(self._on_changed)
        tools.model.slide_changed.connect(lambda _: self.refresh())

    def refresh(self, changed: frozenset[str] | None = None) -> None:
        """Show the version in hand, as far as ``changed`` paths concern it (None: all); nothing is made while none
        is."""
        languages = self._languages
        if not languages.current:
            return
        wanted = languages.rows(self._tools.model.slide.id)
        shown = (languages.current, self._tools.model.slide.id, tuple(wanted))
        if shown != self._shown:
            self._shown = shown
            self._arrange(wanted)
        for row in self.rows.values():
            if changed is None or row.concerns(changed):
                row.refresh()
        self._show_missing()

    def lead(self) -> str:
        """The stored path of the first text that is not translated, of any slide; "" where all are."""
        missing = self._languages.missing(self._languages.current)
        return entry(self._languages.current, missing[0].path) if missing else ""

    def open_missing(self) -> Picker:
        """A list of what is not translated; what is chosen there is led to."""
        model, code = self._tools.model, self._languages.current
        picker = Picker(self.tr("Not translated"), self.tr("Search texts"), self)
        message = self._languages.message
        every = [
            Choice(key=each.path, text=text_place(message, each.path), detail=" ".join(each.text.split()))
            for each in self._languages.missing(code)
        ]

        def search(text: str) -> None:
            asked = text.casefold()
            picker.show_choices([it for it in every if asked in f"{it.text} {it.detail}".casefold()])

        picker.asked.connect(search)
        picker.chosen.connect(lambda path: model.request_field(entry(code, path)))
        picker.show_choices(every)
        picker.open_below(self.missing)
        return picker

    def _on_changed(self, changed: frozenset[str]) -> None:
        self.refresh(changed)

    def _arrange(self, wanted: list[Row]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {row: TranslationRow(row, self._languages, self._tools, self._body) for row in wanted}
        inner = self.addresses.body.layout()
        assert isinstance(inner, QVBoxLayout)
        place = 1
        for row, widget in self.rows.items():
            if row.words:
                self._column.insertWidget(place, widget)
                place += 1
            else:
                inner.addWidget(widget)
            if self.isVisible():
                widget.show()
        self.addresses.setVisible(any(not row.words for row in wanted))
        self.rebuilt.emit()

    def _show_missing(self) -> None:
        languages = self._languages
        count = len(languages.missing(languages.current))
        self.title.setText(language_name(languages.current))
        words = self.tr("1 not translated") if count == 1 else self.tr("{n} not translated").format(n=count)
        self.missing.setText(words)
        self.missing.setAccessibleName(words)
        for button in (self.missing, self.copy):
            button.setVisible(bool(count))

    def _made_column(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(tokens.S4)
        head.addWidget(self.title, 1)
        head.addWidget(self.missing)
        head.addWidget(self.copy)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S6)
        column.setSpacing(tokens.S5)
        column.addLayout(head)
        column.addWidget(self.addresses)
        column.addStretch()
        set_tone(self.missing, "warn")
        return column


def _column(body: QWidget) -> QWidget:
    layout = QVBoxLayout(body)
    layout.setContentsMargins(tokens.S5, 0, 0, 0)
    layout.setSpacing(tokens.S4)
    return body
