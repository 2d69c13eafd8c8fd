"""Recipients in memory, and a template language of one tag: what the ports promise, without SQL and without Liquid."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.campaign import Dialect
from app.domain.recipient import Attribute, People, Recipient
from app.domain.segments import Segment
from app.services.ports import Given, Parsed, Problem, RecipientQuery, Reference, Rendered

TAG = re.compile(r"\{\{\s*(\w+)\.(\w+)\s*(?:\|\s*default:\s*\"([^\"]*)\"\s*)?\}\}")
WORD = re.compile(r"[^\W_]+")
OPEN = re.compile(r"\{\{|\{%")


@dataclass(frozen=True)
class Crowd:
    """What a workspace knows of people."""

    recipients: dict[str, Recipient] = field(default_factory=dict)
    attributes: tuple[Attribute, ...] = ()
    events: tuple[str, ...] = ()
    segments: dict[str, Segment] = field(default_factory=dict)
    version: int = 0


class FakePeopleReader:
    """``ports.PeopleReader`` over ``crowd``."""

    @property
    def crowd(self) -> Crowd:
        raise NotImplementedError

    def recipient(self, identity: str) -> Recipient | None:
        return self.crowd.recipients.get(identity)

    def recipients_of(self, identities: Sequence[str]) -> list[Recipient]:
        return [self.crowd.recipients[each] for each in sorted(set(identities)) if each in self.crowd.recipients]

    def recipients(self, query: RecipientQuery) -> list[Recipient]:
        found = [each for each in self._found(query) if query.after is None or each.identity > query.after]
        found = [each for each in found if query.before is None or each.identity < query.before]
        if query.before is not None and query.after is None and query.limit is not None:
            return found[: len(found) - query.skip][-query.limit or len(found) :]
        return found[query.skip :][: query.limit]

    def count_recipients(self, query: RecipientQuery) -> int:
        return len(self._found(query))

    def every_recipient(self) -> Iterator[Recipient]:
        return iter(self._found(RecipientQuery()))

    def people(self) -> People:
        crowd = self.crowd
        return People(
            total=len(crowd.recipients),
            made_up=all(each.sample for each in crowd.recipients.values()),
            attributes=crowd.attributes,
            events=crowd.events,
        )

    def people_version(self) -> int:
        return self.crowd.version

    def segments(self) -> list[Segment]:
        return sorted(self.crowd.segments.values(), key=lambda segment: (segment.name, segment.id))

    def _found(self, query: RecipientQuery) -> list[Recipient]:
        words = folded(query.search).split()
        every = sorted(self.crowd.recipients.values(), key=lambda each: each.identity)
        return [
            each
            for each in every
            if (query.kept is None or each.kept == query.kept) and all(_has(each, word) for word in words)
        ]


class FakePeopleWriter(FakePeopleReader):
    """``ports.PeopleWriter``; whoever mixes it in takes a new crowd by assignment."""

    crowd: Crowd  # pyright: ignore[reportIncompatibleMethodOverride]

    def put_recipients(self, recipients: Iterable[Recipient]) -> None:
        self._changed(recipients={**self.crowd.recipients, **{each.identity: each for each in recipients}})

    def remove_recipients(self, identities: Sequence[str] | None) -> None:
        kept = {} if identities is None else {k: v for k, v in self.crowd.recipients.items() if k not in identities}
        self._changed(recipients=kept)

    def put_attributes(self, attributes: Sequence[Attribute], events: Sequence[str]) -> None:
        self._changed(attributes=tuple(attributes), events=tuple(events))

    def put_segment(self, segment: Segment) -> None:
        self._changed(segments={**self.crowd.segments, segment.id: segment})

    def remove_segment(self, segment: str) -> None:
        self._changed(segments={k: v for k, v in self.crowd.segments.items() if k != segment})

    def _changed(self, **values: object) -> None:
        self.crowd = Crowd(**{**vars(self.crowd), "version": self.crowd.version + 1, **values})


class FakePersonaliser:
    """Knows ``{{ Root.Key | default: "x" }}`` and nothing else, in the dialect ``liquid``."""

    def parse(self, text: str, dialect: Dialect) -> Parsed:
        if dialect != "liquid" or not OPEN.search(text):
            return Parsed(plain=True)
        found = [
            Reference(root=tag[1], keys=(tag[2],), start=tag.start(), end=tag.end(), fallback=tag[3])
            for tag in TAG.finditer(text)
        ]
        broken = OPEN.search(TAG.sub(lambda tag: " " * len(tag[0]), text))
        problems = (_problem(text, broken.start()),) if broken else ()
        return Parsed(problems=problems, references=tuple(found))

    def render(self, text: str, dialect: Dialect, given: Given) -> Rendered:
        parsed = self.parse(text, dialect)
        if parsed.plain:
            return Rendered(text=text)
        if parsed.error:
            return Rendered(text="", outcome="failed", problem=parsed.error)
        return _rendered(text, parsed, given)


def _rendered(text: str, parsed: Parsed, given: Given) -> Rendered:
    roots = {**given.objects, "Profile": given.profile}
    parts: list[str] = []
    fallbacks: list[str] = []
    end = 0
    for reference in parsed.references:
        parts.append(text[end : reference.start])
        end = reference.end
        value = roots.get(reference.root, {}).get(reference.keys[0])
        if value is None and reference.fallback is None:
            return Rendered(
                text="".join(parts),
                outcome="failed",
                missing=(reference.name,),
                problem=_problem(text, reference.start, "personal.missing", f"{reference.name} is empty"),
            )
        if value is None:
            fallbacks.append(reference.name)
        parts.append(str(reference.fallback if value is None else value))
    return Rendered(text="".join(parts) + text[end:], fallbacks=tuple(fallbacks))


def _problem(text: str, at: int, code: str = "personal.syntax", message: str = "This tag is not closed") -> Problem:
    before = text[:at]
    line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
    shown = text.split("\n")[line - 1]
    pointer = f"{shown}\n{' ' * (column - 1)}^"
    return Problem(code=code, message=message, start=at, end=len(text), line=line, column=column, pointer=pointer)


def folded(text: str) -> str:
    """Without case and accents."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return plain.casefold()


def _has(recipient: Recipient, word: str) -> bool:
    """``word`` is the beginning of a word; one with signs in it stands for several words in a row."""
    texts = [recipient.identity, *(value for value in recipient.attributes.values() if isinstance(value, str))]
    wanted = " ".join(WORD.findall(word))
    return any(f" {wanted}" in " " + " ".join(WORD.findall(folded(text))) for text in texts)
