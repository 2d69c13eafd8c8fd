"""Personal fields in the editor's campaign: which there are, what stands in its texts, and how one is written."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Dialect
from app.domain.edits import SetValue
from app.domain.issues import Issue
from app.domain.recipient import People
from app.services.personalising import SAMPLE_DATA
from app.services.ports import Given, Parsed, Personaliser, Reader
from app.ui.jobs import Job, Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.personal_marks import NOTHING, Marks, Token, counted, marks_of
from app.ui.viewmodels.spelling import OF_PRODUCT, SPELLINGS
from app.ui.viewmodels.spelling.base import Offer, Place, Spelling
from app.ui.viewmodels.spelling.words import place_words, token_words

REMEMBERED = 512
"""Texts whose marks are kept."""
PLAIN = Parsed(plain=True)


class Known(NamedTuple):
    """What one look into the workspace found."""

    version: int = -1
    people: People = People()
    sample_data: Mapping[str, Any] = {}


class Personal(QObject):
    """``personaliser`` is called on a background lane first: it may have much to import. ``reader`` is read there."""

    changed = Signal()
    """The fields, the dialect, or how well texts can be read: ask again."""

    def __init__(
        self, model: EditorModel, personaliser: Callable[[], Personaliser], reader: Reader, jobs: Runner
    ) -> None:
        super().__init__(model)
        self.model = model
        self._personaliser = personaliser
        self._reader = reader
        self._jobs = jobs
        self._known = Known()
        self._readers: dict[Dialect, Personaliser | None] = {}
        self._marks = lru_cache(REMEMBERED)(self._mark)
        self._offers: dict[Place, Offer] = {}
        self._under_way = under_way = list[Job]()
        self.destroyed.connect(lambda: [job.cancel() for job in under_way])
        self._list()
        model.changed.connect(self._on_changed)
        self.look()

    @property
    def dialect(self) -> Dialect:
        """The campaign's; where it has none, the one that its product takes up with the first field."""
        campaign = self.model.campaign
        return campaign.dialect if campaign.dialect != "none" else OF_PRODUCT[campaign.product]

    @property
    def spelling(self) -> Spelling:
        """How tags are written here."""
        return SPELLINGS[self.dialect]

    @property
    def people(self) -> People:
        """What is known of recipients, as of the last look."""
        return self._known.people

    def look(self) -> None:
        """See whether recipients have changed; the answer comes later."""
        known, reader = self._known, self._reader

        def read(_context: object) -> Known:
            version = reader.people_version()
            if version == known.version:
                return known
            return Known(version, reader.people(), reader.setting(SAMPLE_DATA) or {})

        self._under_way.append(self._jobs.run("database", read, self._learn, key="people"))

    def prepare(self) -> None:
        """Somebody is about to write a field: see whether recipients have changed, and have the language there."""
        self.look()
        self._warm(self.dialect)

    def parsed(self, text: str) -> Parsed:
        """A text, read in the campaign's dialect; plain as long as the language is not there yet."""
        dialect = self.model.campaign.dialect
        if dialect == "none" or not any(sign in text for sign in SPELLINGS[dialect].signs):
            return PLAIN
        reader = self._readers.get(dialect)
        if reader is None:
            self._warm(dialect)
            return PLAIN
        return reader.parse(text, dialect)

    def marks(self, text: str) -> Marks:
        """What is to be seen in a text."""
        return self._marks(text)

    def counted(self, text: str) -> str:
        """What somebody reads of whom nothing is known. Where that can't be shown, every token gives way to its
        fallback."""
        dialect = self.model.campaign.dialect
        parsed, reader = self.parsed(text), self._readers.get(dialect)
        if parsed.plain or reader is None:
            return text
        done = reader.render(text, dialect, Given()) if parsed.error is None else None
        return done.text if done and done.outcome == "shown" else counted(text, self.marks(text))

    def offered(self, typed: str) -> list[Offer]:
        """The fields for what was typed of one, those whose names begin with it first."""
        wanted = typed.casefold().split()
        ranked = [(rank, offer) for offer in self._offers.values() if (rank := _rank(offer, wanted)) is not None]
        return [offer for _, offer in sorted(ranked, key=lambda pair: pair[0])]

    def offer(self, place: Place) -> Offer:
        """The field at a place; one that nobody knows is described as well as it goes."""
        unknown = Offer(place=place, words=place_words(place), tag=self.spelling.written(place, ""))
        return self._offers.get(place, unknown)

    def words(self, token: Token) -> str:
        """What a token says."""
        return token_words(self.offer(token.place).words, token.fallback, token.rest)

    def says(self, issue: Issue) -> bool:
        """Whether a finding already stands at its place, as a problem of the text there."""
        text = self.model.value(issue.path)
        return isinstance(text, str) and any(issue.code == problem.code for problem in self.parsed(text).problems)

    @contextmanager
    def choosing(self) -> Generator[None]:
        """What is written meanwhile has a personal field in it: the first one decides the dialect, in the same step."""
        first = self.model.campaign.dialect == "none"
        with self.model.along_with([SetValue("dialect", self.dialect)] if first else []):
            yield

    def _mark(self, text: str) -> Marks:
        parsed = self.parsed(text)
        return NOTHING if parsed.plain else marks_of(text, parsed, self.spelling)

    def _warm(self, dialect: Dialect) -> None:
        """Have the language read something in the background, so that it is there when somebody types."""
        if dialect in self._readers:
            return
        self._readers[dialect] = None
        make, sample = self._personaliser, SPELLINGS[dialect].written(Place("Profile", ("x",)), "x")

        def read(_context: object) -> Personaliser:
            made = make()
            made.parse(sample, dialect)
            return made

        self._under_way.append(self._jobs.run("pictures", read, lambda made: self._take(dialect, made)))

    def _take(self, dialect: Dialect, personaliser: Personaliser) -> None:
        self._readers[dialect] = personaliser
        self._forget()

    def _learn(self, known: Known) -> None:
        if known is not self._known:
            self._known = known
            self._forget()

    def _on_changed(self, changed: frozenset[str]) -> None:
        if changed & {"", "dialect", "product"}:
            self._forget()

    def _forget(self) -> None:
        self._marks.cache_clear()
        self._list()
        self.changed.emit()

    def _list(self) -> None:
        found = self.spelling.offers(self._known.people, self._known.sample_data)
        self._offers = {offer.place: offer for offer in found}


def _rank(offer: Offer, wanted: Sequence[str]) -> int | None:
    """0 where the name begins with what was typed, 1 where a word of it does, 2 for the tag; None for no match."""
    words, tag = offer.words.casefold(), offer.tag.casefold().strip("{}%| ")
    typed = " ".join(wanted)
    if words.startswith(typed):
        return 0
    parts = words.replace("_", " ").split()
    if all(any(part.startswith(word) for part in parts) for word in wanted):
        return 1
    return 2 if tag.startswith(typed) or any(part.startswith(typed) for part in tag.split(".")) else None
