"""The language versions of the editor's message: which there are, which one is in hand, what it lacks."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain import paths
from app.domain.edits import Edit, SetValue, Unset
from app.domain.message import Message
from app.domain.overlays import LANGUAGES, entry, entry_of
from app.domain.translations import PLATFORMS, Translatable, put, translatable, untranslated
from app.services.encoding import shown
from app.ui.languages import language_name
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.editor import EditorModel

PARTS = {
    "title": QT_TRANSLATE_NOOP("Translations", "Title"),
    "body": QT_TRANSLATE_NOOP("Translations", "Message"),
    "action": QT_TRANSLATE_NOOP("Translations", "When tapped"),
    "media": QT_TRANSLATE_NOOP("Translations", "Picture"),
    "icon": QT_TRANSLATE_NOOP("Translations", "Icon"),
}
STEPS = {
    "copy": QT_TRANSLATE_NOOP("Translations", "text to copy"),
    "android": QT_TRANSLATE_NOOP("Translations", "link, Android"),
    "ios": QT_TRANSLATE_NOOP("Translations", "link, iPhone"),
    "web": QT_TRANSLATE_NOOP("Translations", "link, Web"),
    "alt": QT_TRANSLATE_NOOP("Translations", "description"),
    "url": QT_TRANSLATE_NOOP("Translations", "web address"),
}
LINK = QT_TRANSLATE_NOOP("Translations", "link")


class Row(Struct, frozen=True, kw_only=True):
    """One text to translate. Several ``paths`` (relative to the message) share it: the same link on every platform.
    ``words``: people read or hear it."""

    paths: tuple[str, ...]
    words: bool

    @property
    def long(self) -> bool:
        """It may have several lines."""
        return self.paths[0].endswith("/body/text")

    @property
    def counted(self) -> bool:
        """Phones may cut it."""
        return self.paths[0].endswith(("/title/text", "/body/text"))


class LanguagesModel(QObject):
    """``current`` is the version in hand, "" for the default texts."""

    chosen = Signal(str)
    changed = Signal()
    """Versions, or what they lack, may differ."""

    def __init__(self, editor: EditorModel, parent: QObject | None = None) -> None:
        super().__init__(parent or editor)
        self.editor = editor
        self.current = ""
        self.suggested: tuple[str, ...] = ()
        """Codes that the recipients' own languages have."""
        editor.changed.connect(self._on_changed)

    @property
    def message(self) -> Message:
        """What is shown of the message."""
        return shown(self.editor.campaign.message)

    @property
    def codes(self) -> Sequence[str]:
        """The versions, by their names."""
        return sorted(self.editor.campaign.message.languages, key=language_name)

    @property
    def own(self) -> str | None:
        """The language of the default texts, where it was said."""
        return self.editor.campaign.message.language

    def take(self, code: str) -> None:
        """Take a version in hand, "" for the default texts."""
        code = code if code in self.codes else ""
        if code != self.current:
            self.current = code
            self.chosen.emit(code)

    def suggest(self, codes: Iterable[str]) -> None:
        """These are languages that recipients read."""
        self.suggested = tuple(dict.fromkeys(code.strip().replace("_", "-") for code in codes))

    def lead_to(self, path: str) -> None:
        """Take in hand the version that a stored path belongs to."""
        found = entry_of(path)
        if found or paths.split(path)[:2] == ("message", "slides"):
            self.take(found[0] if found else "")

    def add(self, code: str) -> None:
        """A version without texts yet, then in hand."""
        if code not in self.codes and code != self.own:
            self.editor.edit([SetValue(paths.join((*LANGUAGES, code)), {})])
        self.take(code)

    def remove(self) -> None:
        """Take the version in hand out."""
        code = self.current
        self.editor.edit([Unset(paths.join((*LANGUAGES, code)))])
        words = self.tr("{language} was removed. Undo brings it back.")
        self.editor.told.emit(words.format(language=language_name(code)))

    def say_own(self, code: str | None) -> None:
        """The default texts are in this language."""
        self.editor.set("message/language", code)

    def missing(self, code: str) -> Sequence[Translatable]:
        """The words that a version does not translate."""
        return untranslated(self.message, code)

    def default(self, row: Row) -> str:
        """The default text of a row."""
        found = {each.path: each.text for each in translatable(self.message)}
        return found.get(row.paths[0], "")

    def rows(self, slide: str) -> list[Row]:
        """What can be translated in a slide; alike links of all platforms are one row."""
        inside = paths.join(("slides", slide)) + "/"
        every = [each for each in translatable(self.message) if each.path.startswith(inside)]
        found: dict[tuple[str, ...], Row] = {}
        for each in every:
            alike = self._alike(each, every)
            found[alike] = Row(paths=alike, words=each.words)
        return list(found.values())

    def translate(self, row: Row, text: str, *, typing: bool = False) -> None:
        """Give a row's texts their translation in the version in hand; an empty one is none."""
        edits = self._edits(row.paths, text)
        self.editor.edit(edits, field=entry(self.current, row.paths[0]) if typing else None)

    def copy(self, row: Row) -> None:
        """Begin with the default text."""
        self.translate(row, self.default(row))

    def copy_missing(self) -> None:
        """Begin with the default texts wherever there is no translation, as one step."""
        each = [edit for it in self.missing(self.current) for edit in self._edits((it.path,), it.text)]
        self.editor.edit(each)

    def name(self, row: Row) -> str:
        """What a row is called."""
        name = text_name(self.message, row.paths[0])
        return name if len(row.paths) == 1 else name.replace(_tr(STEPS["android"]), _tr(LINK))

    def _edits(self, at: Sequence[str], text: str) -> list[Edit]:
        message = self.editor.campaign.message
        return [edit for path in at for edit in put(message, self.current, path, text)]

    def _alike(self, it: Translatable, every: Sequence[Translatable]) -> tuple[str, ...]:
        above, _, last = it.path.rpartition("/")
        wanted = [f"{above}/{platform}" for platform in PLATFORMS]
        texts = self.editor.campaign.message.languages.get(self.current, {})
        group = [each for each in every if each.path in wanted]
        same = len({(each.text, texts.get(each.path)) for each in group}) == 1
        return tuple(each.path for each in group) if last in PLATFORMS and same else (it.path,)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if any(path in ("", "message") or path.startswith("message/") for path in changed):
            if self.current not in self.codes:
                self.take("")
            self.changed.emit()


def text_name(message: Message, path: str) -> str:
    """What a text (relative to the message) is called in its slide: ``Title``, ``Button 1, text to copy``."""
    _, slide, *rest = paths.split(path)
    buttons = [button.id for each in message.slides if each.id == slide for button in each.buttons]
    match rest:
        case ["buttons", button, *inner] if button in buttons:
            part = _tr("Button {n}").format(n=buttons.index(button) + 1)
        case [part_key, *inner]:
            part = _tr(PARTS.get(part_key, part_key))
        case _:
            part, inner = path, []
    return ", ".join(filter(None, (part, _tr(STEPS.get("/".join(inner), "")))))


def text_place(message: Message, path: str) -> str:
    """The same with the slide, where there are several: ``Slide 2, Title``."""
    _, slide, *_ = paths.split(path)
    ids = [each.id for each in message.slides]
    many = len(ids) > 1 and slide in ids
    number = _tr("Slide {n}").format(n=ids.index(slide) + 1) if many else ""
    return ", ".join(filter(None, (number, text_name(message, path))))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Translations", text) if text else ""
