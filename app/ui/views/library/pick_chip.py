"""A chip that opens a searchable list: labels, subscriptions, authors."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from app.services.ports import Named, NameKind
from app.ui.theme.hues import hue_of
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.filter_words import number
from app.ui.views.library.filter_chip import FilterChip
from app.ui.widgets.picker import Choice, Picker

ANY = "any"
"""The key of the line that clears; ids and names come with a sign before them."""


class PickChip(FilterChip):
    """Its kinds say what there is to choose from."""

    def __init__(self, part: str, name: str, choices: FilterChoices, parent: QWidget | None = None) -> None:
        self._choices = choices
        self.picker: Picker | None = None
        super().__init__(part, name, parent)
        choices.changed.connect(self._on_changed)

    def look(self) -> None:
        """Read what there is to choose from."""
        raise NotImplementedError

    def lines(self, asked: str) -> list[Choice]:
        """What fits ``asked`` (folded); keys are values with a sign before them."""
        raise NotImplementedError

    def nothing_words(self, asked: str) -> str:
        """What is said where nothing fits."""
        raise NotImplementedError

    def offer_in(self, menu: QMenu, anchor: QWidget) -> None:
        menu.addAction(self.tr("{filter}…").format(filter=self.name)).triggered.connect(lambda: self.open_below(anchor))

    def open_below(self, anchor: QWidget) -> None:
        """Let one choose."""
        picker = Picker(self.name, self.tr("Find"), self.window())
        self.picker = picker
        picker.destroyed.connect(lambda: self._forget(picker))
        picker.asked.connect(lambda _text: self._fill())
        picker.chosen.connect(lambda key: self.choose(self.nothing if key == ANY else key[1:]))
        self.look()
        self._fill()
        picker.open_below(anchor)

    def _fill(self) -> None:
        if self.picker is None:
            return
        asked = self.picker.search.text().strip()
        found = self.lines(asked.casefold())
        if not asked and self.active:
            found.insert(0, Choice(key=ANY, text=self.tr("Any"), sign="x"))
        self.picker.show_choices(found, self.nothing_words(asked))

    def _forget(self, picker: Picker) -> None:
        if self.picker is picker:
            self.picker = None

    def _on_changed(self) -> None:
        self.retell()
        self._fill()


class NamedChip(PickChip):
    """Labels or subscriptions, with how many campaigns have each."""

    def __init__(
        self, part: str, name: str, kind: NameKind, choices: FilterChoices, parent: QWidget | None = None
    ) -> None:
        self._kind: NameKind = kind
        super().__init__(part, name, choices, parent)

    def words(self) -> str:
        found = self._choices.find(self._kind, self.value)
        if found is not None:
            return found.name
        return self.tr("not there any more") if self._choices.known else ""

    def retell(self) -> None:
        """Marks what is gone."""
        super().retell()
        self.set_gone(self.active and self._choices.known and not self._choices.find(self._kind, self.value))

    def look(self) -> None:
        self._choices.count(self._kind)

    def lines(self, asked: str) -> list[Choice]:
        chosen = self._choices.find(self._kind, self.value) if self.active else None
        fitting = [each for each in self._choices.names(self._kind) if asked in each.name.casefold()]
        return [self._line(each, each == chosen) for each in fitting]

    def nothing_words(self, asked: str) -> str:
        return self.tr("Nothing found") if asked else self.tr("There are none yet")

    def _line(self, named: Named, ticked: bool) -> Choice:
        count = self._choices.usage(self._kind, named.id)
        return Choice(
            key=f"={named.id}",
            text=named.name,
            detail="" if count is None else number(count),
            color=color_of(named) if self._kind == "labels" else "",
            ticked=ticked,
        )


class AuthorChip(PickChip):
    """Who made the campaigns."""

    def words(self) -> str:
        return self.value

    def look(self) -> None:
        self._choices.read_authors()

    def lines(self, asked: str) -> list[Choice]:
        authors: Sequence[str] = self._choices.authors or ()
        return [
            Choice(key=f"={each}", text=each, ticked=each == self.value) for each in authors if asked in each.casefold()
        ]

    def nothing_words(self, asked: str) -> str:
        if self._choices.authors is None:
            return self.tr("Loading")
        return self.tr("Nothing found") if asked else self.tr("There are none yet")


def color_of(label: Named) -> str:
    """The label's own colour, or the one that its name gets."""
    return hue_of(label.name, label.color)
