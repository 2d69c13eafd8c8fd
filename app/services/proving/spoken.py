"""A message in one language, read once for all who get it."""

import re
from collections.abc import Mapping

from msgspec import Struct

from app.domain.message import Message, Slide
from app.services.encoding import shown
from app.services.personalising import MESSAGE, Version
from app.services.ports import Rendered
from app.services.proving.links import Link, broken, links_of
from app.services.proving.tally import Taken, Words
from app.services.proving.values import Kind, Mark
from app.templates.registry import template

TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
"""Markup; a lone < is nothing but a sign."""


class Line(Struct, frozen=True):
    """A title or message: its stored path (relative to the message), its slide, and what is written."""

    path: str
    slide: int
    written: str


class Spoken:
    """``version`` with its lines and links."""

    def __init__(self, version: Version) -> None:
        self.version = version
        message = shown(version.campaign.message)
        self._slides = {slide.id: number for number, slide in enumerate(message.slides)}
        self.titles, self.bodies = _lines(message)
        links = links_of(message)
        self._links = tuple(link for link in links if link.path in version.templates)
        self._broken = tuple(
            self._broken_link(link, reason)
            for link in links
            if link.path not in version.templates and (reason := broken(link.written, rendered=False))
        )
        self._overlaid = version.campaign.message.languages.get(version.language or "", {})

    def taken(self, rendered: Mapping[str, Rendered]) -> tuple[Taken, ...]:
        """The branches that somebody's texts take."""
        return tuple(
            (self.version.language if path in self._overlaid else None, path, number)
            for path, each in rendered.items()
            for number in each.branches
        )

    def marks(self, rendered: Mapping[str, Rendered]) -> tuple[Mark, ...]:
        """What is to be said about the words alone."""
        return (
            *(mark for path, each in rendered.items() if (mark := self._outcome(path, each))),
            *self._broken,
            *self._broken_links(rendered),
            *(mark for path, each in rendered.items() if (mark := self._markup(path, each))),
            *self._empty_titles(rendered),
        )

    def aborts(self, rendered: Mapping[str, Rendered]) -> tuple[Mark, ...]:
        """The texts that cancel the message."""
        words = "The message cancels itself"
        return tuple(self._at("abort", path, words) for path, each in rendered.items() if each.outcome == "aborted")

    def words(self, lines: tuple[Line, ...], rendered: Mapping[str, Rendered]) -> tuple[Words, ...]:
        """Titles or messages as somebody gets them; what failed is left out."""
        found = ((line, rendered.get(line.path)) for line in lines if line.written)
        return tuple(
            Words(each.text if each else line.written, line.slide)
            for line, each in found
            if each is None or each.outcome == "shown"
        )

    def text(self, path: str, rendered: Mapping[str, Rendered]) -> str | None:
        """What somebody reads at a stored path (relative to the record); None where it could not be filled in."""
        place = path.removeprefix(f"{MESSAGE}/")
        each = rendered.get(place)
        if each is None:
            return next((line.written for line in (*self.titles, *self.bodies) if line.path == place), "")
        return each.text if each.outcome == "shown" else None

    def _outcome(self, path: str, each: Rendered) -> Mark | None:
        if each.outcome == "failed":
            return self._at("error", path, _problem(each))
        if each.fallbacks:
            return self._at("fallback", path, ", ".join(dict.fromkeys(each.fallbacks)))
        return None

    def _broken_links(self, rendered: Mapping[str, Rendered]) -> tuple[Mark, ...]:
        return tuple(
            self._broken_link(link, reason, each.text)
            for link in self._links
            if (each := rendered[link.path]).outcome == "shown" and (reason := broken(each.text, rendered=True))
        )

    def _broken_link(self, link: Link, reason: str, address: str = "") -> Mark:
        shown_address = f": {address}" if address.strip() else ""
        return self._at("broken_link", link.path, f"{link.what} {reason}{shown_address}")

    def _markup(self, path: str, each: Rendered) -> Mark | None:
        if each.outcome != "shown" or "<" not in each.text or not path.endswith("/text"):
            return None
        written = set(TAG.findall(self.version.templates[path]))
        brought = [tag for tag in TAG.findall(each.text) if tag not in written]
        return self._at("markup", path, " ".join(dict.fromkeys(brought))) if brought else None

    def _empty_titles(self, rendered: Mapping[str, Rendered]) -> tuple[Mark, ...]:
        """A slide on which nothing at all is written is meant to be a picture alone."""
        marks: list[Mark] = []
        for title, body in zip(self.titles, self.bodies, strict=True):
            each = rendered.get(title.path)
            text = each.text if each else title.written
            if not text.strip() and (each is None or each.outcome == "shown") and (title.written or body.written):
                marks.append(self._at("empty_title", title.path, ""))
        return tuple(marks)

    def _at(self, kind: Kind, path: str, detail: str) -> Mark:
        steps = path.split("/")
        slide = self._slides.get(steps[1]) if steps[0] == "slides" else None
        return Mark(kind=kind, path=f"{MESSAGE}/{path}", slide=slide, detail=detail)


def _problem(each: Rendered) -> str:
    problem = each.problem
    if problem is None:
        return "It could not be filled in"
    return f"{problem.message} (line {problem.line}, column {problem.column})"


def _lines(message: Message) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    if not template(message.template).has_text:
        return (), ()
    slides = tuple(enumerate(message.slides))
    return tuple(_line(slide, "title", number, slide.title.text) for number, slide in slides), tuple(
        _line(slide, "body", number, slide.body.text) for number, slide in slides
    )


def _line(slide: Slide, part: str, number: int, written: str) -> Line:
    return Line(f"slides/{slide.id}/{part}/text", number, written)
