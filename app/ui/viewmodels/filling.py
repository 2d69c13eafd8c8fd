"""The editor's campaign as the person in hand gets it: fast enough for every key, and never without a picture."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain import texts
from app.domain.campaign import Campaign, Dialect
from app.domain.message import Message
from app.domain.overlays import entry, in_language
from app.domain.standard_fields import field
from app.services.encoding import shown
from app.services.personalising import MESSAGE, Personalising, language_for, may_be_personal
from app.services.ports import Given, Parsed, Personaliser, Problem, Rendered
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.person import PersonModel

THEIRS, DEFAULT = "", "default"
"""Languages to show besides the versions: the recipient's own, and the message's. No language has such a code."""


class Mark(Struct, frozen=True, kw_only=True):
    """A text that can't be shown to the person. ``path`` is where it is written, ``place`` where it is shown; they
    differ in a language version."""

    path: str
    place: str
    problem: Problem | None


class Filled(Struct, frozen=True, kw_only=True):
    """``campaign`` for the person, in ``language`` (None: the message's own). A text with a mark stands there as it was
    last good for them, else as it is written. ``aborted``: the message cancels itself."""

    campaign: Campaign
    language: str | None = None
    marks: tuple[Mark, ...] = ()
    aborted: bool = False


class Filling(QObject):
    """Fills in personal fields for the person model's recipient. The template language is loaded in the background
    when a text first needs it; until ``changed`` is emitted, such texts stay as they were."""

    changed = Signal()

    def __init__(
        self,
        personaliser: Callable[[], Personaliser],
        person: PersonModel,
        jobs: Runner,
        parent: QObject | None = None,
        *,
        loaded: bool = False,
    ) -> None:
        super().__init__(parent)
        self.person = person
        self._load = personaliser
        self._jobs = Errands(self, jobs)
        self._remembering = Remembering(personaliser()) if loaded else None
        self._loading = False
        self._held: dict[str, str] = {}
        self._held_for: object = None
        person.changed.connect(self.changed)

    def fill(self, campaign: Campaign, tongue: str = THEIRS, *, keep: bool = True) -> Filled:
        """``campaign`` for the person in hand, in the language ``tongue``, THEIRS or DEFAULT. ``keep``: a text that is
        good now stands in for itself when it is not good the next time."""
        language = self._language(campaign.message, tongue)
        self._hold_for((self.person.recipient and self.person.recipient.identity, language, campaign.dialect))
        message = in_language(campaign.message, language)
        personal = frozenset(
            f"{MESSAGE}/{path}" for path, text in texts.texts(shown(message)) if may_be_personal(text, campaign.dialect)
        )
        personalising = self._personalising(campaign.dialect) if personal else None
        if personalising is not None:
            filled, bad = self._personal(personalising, campaign, language or DEFAULT)
        else:
            spoken = replace(campaign, message=message) if language else campaign
            filled, bad = Filled(campaign=spoken, language=language), personal
        filled = replace(filled, campaign=self._with_held(filled.campaign, bad)) if bad else filled
        if keep:
            self._held = _good(filled.campaign.message, bad - self._held.keys())
        return filled

    def theirs(self, message: Message) -> str | None:
        """The version that the person in hand would get."""
        return self._language(message, THEIRS)

    def uses(self, campaign: Campaign) -> Sequence[str]:
        """The attributes that the message reads, as far as that is known."""
        if self._remembering is None:
            return ()
        read = self._over(self._remembering).read(campaign).values()
        names = (each.keys[0] for parsed in read for each in parsed.references if each.root == "Profile" and each.keys)
        return tuple(dict.fromkeys(each for name in names for each in self._attributes(name, campaign.dialect)))

    def _attributes(self, name: str, dialect: Dialect) -> Sequence[str]:
        """The attributes that a template means by a name: its own, or what plays that part."""
        people = self.person.people
        if any(each.name == name for each in people.attributes):
            return (name,)
        part = field(name, dialect)
        played: Mapping[Any, str] = people.names()
        parts: Sequence[Any] = ("first_name", "last_name") if part == "full_name" else (part,)
        return [played[each] for each in parts if each in played] or (name,)

    def _language(self, message: Message, tongue: str) -> str | None:
        if tongue != THEIRS:
            return tongue if tongue in message.languages else None
        recipient, attribute = self.person.recipient, self.person.people.names().get("language")
        return language_for(message, recipient.attributes.get(attribute)) if recipient and attribute else None

    def _personalising(self, dialect: Dialect) -> Personalising | None:
        if self._remembering is None:
            if not self._loading:
                self._loading = True
                load = self._load
                self._jobs.run("pictures", lambda _: warm(load(), dialect), self._on_loaded)
            return None
        return self._over(self._remembering)

    def _over(self, personaliser: Personaliser) -> Personalising:
        return Personalising(personaliser, self.person.people.names(), self.person.sample_data)

    def _on_loaded(self, _nothing: object) -> None:
        self._remembering = Remembering(self._load())
        self.changed.emit()

    def _hold_for(self, whom: object) -> None:
        if whom != self._held_for:
            self._held_for, self._held = whom, {}

    def _personal(
        self, personalising: Personalising, campaign: Campaign, language: str
    ) -> tuple[Filled, frozenset[str]]:
        """With personal fields filled in, and the paths of the texts that could not be shown."""
        done = personalising.person(campaign, self.person.recipient, language)
        marks = tuple(_mark(campaign.message, done.language, path, each) for path, each in done.failed.items())
        filled = Filled(campaign=done.campaign, language=done.language, marks=marks, aborted=done.aborted)
        return filled, frozenset(path for path, each in done.rendered.items() if each.outcome != "shown")

    def _with_held(self, campaign: Campaign, places: frozenset[str]) -> Campaign:
        """With the last good texts at ``places``, where there were any."""

        def held(path: str, text: str) -> str:
            place = f"{MESSAGE}/{path}"
            return self._held.get(place, text) if place in places else text

        return replace(campaign, message=texts.mapped(campaign.message, held))


def _good(message: Message, bad: frozenset[str]) -> dict[str, str]:
    """The texts that are shown, empty ones too, without those at ``bad``."""
    drawn = shown(message)
    found = {f"{MESSAGE}/{path}": text for path, text in texts.texts(drawn)}
    for slide in drawn.slides:
        at = f"{MESSAGE}/slides/{slide.id}"
        for place in (
            f"{at}/title/text",
            f"{at}/body/text",
            *(f"{at}/buttons/{each.id}/text" for each in slide.buttons),
        ):
            found.setdefault(place, "")
    return {place: text for place, text in found.items() if place not in bad}


def needed(campaign: Campaign) -> bool:
    """Whether a text of the campaign, in any language, may hold a template."""
    message = campaign.message
    every = [text for _, text in texts.texts(message)]
    every += [text for translated in message.languages.values() for text in translated.values()]
    return any(may_be_personal(text, campaign.dialect) for text in every)


def warm(personaliser: Personaliser, dialect: Dialect) -> None:
    """Load what ``dialect`` needs, on the thread that asks."""
    personaliser.parse(WARM_UP, dialect)


WARM_UP = '{{ Profile.Name | default: "there" }} %NAME|there%'


class Remembering:
    """A personaliser that remembers, for one person at a time, what each text became."""

    def __init__(self, personaliser: Personaliser) -> None:
        self._personaliser = personaliser
        self._known: dict[str, Rendered] = {}
        self._known_for: object = None

    def parse(self, text: str, dialect: Dialect) -> Parsed:
        """What is in a text."""
        return self._personaliser.parse(text, dialect)

    def render(self, text: str, dialect: Dialect, given: Given) -> Rendered:
        """The text for one person."""
        if self._known_for != (dialect, given):
            self._known_for, self._known = (dialect, given), {}
        if text not in self._known:
            self._known[text] = self._personaliser.render(text, dialect, given)
        return self._known[text]


def _mark(message: Message, language: str | None, path: str, rendered: Rendered) -> Mark:
    inner = path.removeprefix(f"{MESSAGE}/")
    translated = language is not None and inner in message.languages.get(language, {})
    own = entry(language, inner) if language is not None and translated else path
    return Mark(path=own, place=path, problem=rendered.problem)
