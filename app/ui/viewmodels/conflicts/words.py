"""What the screen says of what both sides have changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.services.syncing.telling import Line
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.field_words import field_word

SOMEBODY = QT_TRANSLATE_NOOP("Conflicts", "somebody in your team")
TWO = QT_TRANSLATE_NOOP("Conflicts", "{one} and {other}")
MANY = QT_TRANSLATE_NOOP("Conflicts", "{one} and {n} others")
BOTH = QT_TRANSLATE_NOOP("Conflicts", "You and {who} both changed {what}")
ALL = QT_TRANSLATE_NOOP("Conflicts", "You, {who} changed {what}")
SELF = QT_TRANSLATE_NOOP("Conflicts", "You changed {what} here and on another computer")
AND_MORE = QT_TRANSLATE_NOOP("Conflicts", "{what} and {n} more")
THE = QT_TRANSLATE_NOOP("Conflicts", "the {part}")
OF = QT_TRANSLATE_NOOP("Conflicts", "{part} of {whole}")
IN = QT_TRANSLATE_NOOP("Conflicts", "{part} in {language}")
QUOTED = QT_TRANSLATE_NOOP("Conflicts", "“{part}”")
EVERYTHING = QT_TRANSLATE_NOOP("Conflicts", "the whole campaign")
MINE = QT_TRANSLATE_NOOP("Conflicts", "Mine")
THEIRS = QT_TRANSLATE_NOOP("Conflicts", "Theirs")
OF_SOMEBODY = QT_TRANSLATE_NOOP("Conflicts", "{name}'s")
ELSEWHERE = QT_TRANSLATE_NOOP("Conflicts", "Mine, on another computer")
BESIDE = QT_TRANSLATE_NOOP("Conflicts", "Also changed by {who}, taken over: {places}")
BESIDE_SELF = QT_TRANSLATE_NOOP("Conflicts", "Also changed on another computer, taken over: {places}")
ONE_CHOSEN = QT_TRANSLATE_NOOP("Conflicts", "The way you chose: {what}")
SOME_CHOSEN = QT_TRANSLATE_NOOP("Conflicts", "{n} fields are as you chose")
KEPT_BOTH = QT_TRANSLATE_NOOP("Conflicts", "Mine is in a copy of its own now, only on this computer")
DISSOLVED = QT_TRANSLATE_NOOP("Conflicts", "There is nothing left to choose here")
AGAIN = QT_TRANSLATE_NOOP("Conflicts", "Changed again meanwhile: {what}. You see the newest.")
TAKEN_BACK = QT_TRANSLATE_NOOP("Conflicts", "The choice is taken back")
NO_CONFLICT = QT_TRANSLATE_NOOP("Conflicts", "Nothing needs your choice")

BEFORE = QT_TRANSLATE_NOOP("Conflicts", "Before: {text}")

NO_NOUNS = frozenset(
    {
        "Archived",
        "Shared with the team",
        "Send with",
        "Stays in the inbox for",
        "Send to",
        "But not",
        "At most",
        "When it is sent",
        "Whose time zone",
        "Times that are past",
        "Repeats",
        "When tapped",
        "on",
        "what it does",
        "open the phone's settings",
        "Android",
        "iPhone",
        "Web",
        "Part of",
        "Subscribed from the start",
    }
)
"""Words of the form that do not make a sentence's "the ..."."""
MOST = 6
"""Places that are named on one line."""


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Conflicts", text)


def phrase(line: Line) -> str:
    """A place as it stands in a sentence: "the title of slide 2"."""
    return phrase_of(line.path, line.place)


def phrase_of(path: str, place: Sequence[str]) -> str:
    """The same of any place, ``place`` being the words that lead to it."""
    if not path:
        return word(EVERYTHING)
    translated = path.startswith("message/languages/") and len(place) > 1
    *around, part = place[1:] if translated else place
    found = _part(part)
    for whole in reversed(around):
        found = word(OF).format(part=found, whole=_part(whole))
    return word(IN).format(part=found, language=place[0]) if translated else found


def people(users: Iterable[str]) -> str:
    """Who the others are."""
    every = [*dict.fromkeys(filter(None, users))]
    if not every:
        return word(SOMEBODY)
    if len(every) == 1:
        return every[0]
    frame = TWO if len(every) == 2 else MANY
    return word(frame).format(one=every[0], other=every[1], n=len(every) - 1)


def sentence(lines: Sequence[Line], users: Sequence[str], own: str) -> str:
    """What happened. ``own`` is how the team knows this person."""
    what = phrase(lines[0])
    if len(lines) > 1:
        what = word(AND_MORE).format(what=what, n=len(lines) - 1)
    if own and {*users} == {own}:
        return word(SELF).format(what=what)
    others = {user for user in users if user not in ("", own)}
    frame = ALL if len(others) > 1 else BOTH
    return word(frame).format(who=people(user for user in users if user != own), what=what)


def theirs(user: str, own: str) -> str:
    """Over what the team has."""
    if not user:
        return word(THEIRS)
    return word(ELSEWHERE) if user == own else word(OF_SOMEBODY).format(name=user)


def beside(places: Sequence[str], users: Sequence[str], own: str) -> str:
    """What came in by itself, "" for nothing."""
    if not places:
        return ""
    named = ", ".join(places[:MOST])
    listed = word(AND_MORE).format(what=named, n=len(places) - MOST) if len(places) > MOST else named
    if own and {*users} == {own}:
        return word(BESIDE_SELF).format(places=listed)
    return word(BESIDE).format(who=people(user for user in users if user != own), places=listed)


def chosen(lines: Sequence[Line]) -> str:
    """What was done."""
    if len(lines) == 1:
        return word(ONE_CHOSEN).format(what=phrase(lines[0]))
    return word(SOME_CHOSEN).format(n=len(lines))


def again(lines: Sequence[Line]) -> str:
    """What the team has changed since one began to look."""
    named = ", ".join(phrase(line) for line in lines[:MOST])
    return word(AGAIN).format(what=named)


def place(steps: Sequence[str]) -> str:
    """A place as a heading."""
    return " › ".join(steps)


def _part(text: str) -> str:
    """A word of the form inside a sentence. What is numbered ("Slide 2") is a name by itself."""
    if text in map(field_word, NO_NOUNS):
        return word(QUOTED).format(part=text)
    low = text[:1].lower() + text[1:]
    return low if any(letter.isdigit() for letter in text) else word(THE).format(part=low)
