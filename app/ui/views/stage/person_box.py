"""Whom the preview is for, in the stage's toolbar: ``as ‹ Olena K. ›``, and a menu to look for somebody."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionToolButton, QWidget

from app.domain.recipient import Recipient
from app.ui.theme import tokens
from app.ui.viewmodels.person import PersonModel, Special
from app.ui.viewmodels.person_words import called, called_shortly
from app.ui.views.stage.menu_button import MenuButton
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.picker import Choice, Picker

NOBODY, ADD_SAMPLES = "nobody", "add-samples"
SPECIALS: dict[str, Special] = {"longest": "longest_name", "missing": "most_missing", "random": "random"}
PERSON = "person:"


class NameButton(MenuButton):
    """Always as wide, so that what stands beside it stays under the pointer."""

    def __init__(self, name: str, sign: str, parent: QWidget) -> None:
        super().__init__(name, sign, parent)
        self.setFixedWidth(tokens.PERSON_WIDTH)

    def say(self, text: str) -> None:
        """Show as much of ``text`` as there is room for."""
        room = self.width() - tokens.ICON - tokens.S6 - tokens.S3
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """The popup is no QMenu, and is announced like one."""
        super().initStyleOption(option)
        option.features |= QStyleOptionToolButton.ToolButtonFeature.HasMenu


class PersonBox(QWidget):
    """Shows the model's recipient and takes others in hand."""

    def __init__(self, model: PersonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.previous = IconButton("chevron-left", self.tr("Previous recipient"), self)
        self.next = IconButton("chevron-right", self.tr("Next recipient"), self)
        self.name = NameButton(self.tr("Preview as"), "user", self)
        self._picker: Picker | None = None
        self._people: dict[str, Recipient] = {}
        self.previous.set_name(self.tr("Previous recipient"), "Alt+Shift+Left")
        self.next.set_name(self.tr("Next recipient"), "Alt+Shift+Right")
        self.previous.clicked.connect(lambda: model.step(-1))
        self.next.clicked.connect(lambda: model.step(1))
        self.name.clicked.connect(self.open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.previous, self.name, self.next):
            layout.addWidget(part)
        model.changed.connect(self._show)
        model.stepped.connect(self._show_steps)
        model.found.connect(self._on_found)
        self._show()

    def open(self) -> Picker:
        """The menu."""
        self.model.refresh()
        picker = self._picker = Picker(self.tr("Preview as"), self.tr("Search recipients"), self)
        picker.destroyed.connect(self._forget)
        picker.asked.connect(self._on_asked)
        picker.chosen.connect(self._take)
        picker.show_choices(self._offers())
        picker.open_below(self.name)
        return picker

    def _offers(self) -> list[Choice]:
        """Without a search: nobody, the extremes, the test recipients."""
        known, person = self.model.people, self.model.recipient
        nothing_known = self.tr("as if every field were empty")
        offers = [Choice(key=NOBODY, text=self.tr("Nobody"), detail=nothing_known, sign="user", ticked=person is None)]
        if not known.total:
            more = [Choice(key=ADD_SAMPLES, text=self.tr("Add sample recipients"), sign="plus")]
            return [*offers, *more]
        offers += [
            Choice(key="longest", text=self.tr("Longest name"), sign="type"),
            Choice(key="missing", text=self.tr("Most missing"), sign="circle-alert"),
            Choice(key="random", text=self.tr("Random"), sign="refresh-cw"),
        ]
        kept = [self._offer(each) for each in self.model.kept]
        return [*offers, *([Choice(key="", text=self.tr("Test recipients")), *kept] if kept else [])]

    def _offer(self, recipient: Recipient) -> Choice:
        """A recipient by name; the identity tells namesakes apart."""
        self._people[recipient.identity] = recipient
        text = called(recipient, self.model.people.names())
        held = self.model.recipient
        return Choice(
            key=f"{PERSON}{recipient.identity}",
            text=text,
            detail=recipient.identity if text != recipient.identity else "",
            sign="user",
            ticked=held is not None and held.identity == recipient.identity,
        )

    def _on_asked(self, text: str) -> None:
        if text.strip():
            self.model.search(text)
        elif self._picker is not None:
            self._picker.show_choices(self._offers())

    def _on_found(self, text: str, people: list[Recipient]) -> None:
        if self._picker is not None and self._picker.search.text() == text:
            self._picker.show_choices([self._offer(each) for each in people], self.tr("Nobody is called so"))

    def _take(self, key: str) -> None:
        runs: dict[str, Callable[[], object]] = {
            NOBODY: lambda: self.model.choose(None),
            ADD_SAMPLES: self.model.add_samples,
        }
        if key in SPECIALS:
            self.model.find(SPECIALS[key])
        elif key in runs:
            runs[key]()
        else:
            self.model.choose(self._people[key.removeprefix(PERSON)])

    def _forget(self) -> None:
        self._picker = None
        self._people = {}

    def _show(self) -> None:
        person, names = self.model.recipient, self.model.people.names()
        short = called_shortly(person, names) if person else self.tr("nobody")
        self.name.say(self.tr("as {name}").format(name=short))
        whole = called(person, names) if person else self.tr("Nobody")
        self.name.setAccessibleDescription(whole)
        self._show_steps()
        if self._picker is not None and not self._picker.search.text():
            self._picker.show_choices(self._offers())

    def _show_steps(self) -> None:
        for button, by in ((self.previous, -1), (self.next, 1)):
            button.setEnabled(self.model.can_step(by))
