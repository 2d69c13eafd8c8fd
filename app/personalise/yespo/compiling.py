"""Texts in Yespo's language: read once, carried out for many."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache

from app.personalise import limits
from app.personalise.places import LIMIT, Fault, problem, quoted
from app.personalise.yespo.nodes import render
from app.personalise.yespo.reading import Text
from app.personalise.yespo.running import Run
from app.services.ports import Given, Parsed, Problem, Rendered

REMEMBERED = 512
"""Texts that are kept read."""
NO_FALLBACK = "personal.no-fallback"


class Compiled:
    """A text that is read."""

    def __init__(self, text: str, parsed: Parsed, read: Text | None, now: Callable[[], datetime]) -> None:
        self.text = text
        self.parsed = parsed
        self._read = read
        self._now = now

    def render(self, given: Given) -> Rendered:
        """The text for one person. Never raises."""
        if self.parsed.plain:
            return Rendered(text=self.text)
        if self._read is None or self.parsed.error:
            return Rendered(text="", outcome="failed", problem=self.parsed.error)
        run = Run(given, self._now)
        try:
            render(self._read.body, run)
        except Fault as fault:
            return _rendered(run, fault.problem(self.text))
        except limits.TooMuch as reached:
            return _rendered(run, problem(self.text, 0, len(self.text), str(reached), code=LIMIT))
        except Exception:
            message = "This can't be worked out for this recipient"
            return _rendered(run, problem(self.text, 0, len(self.text), message, code="personal.failed"))
        return _rendered(run)


class Yespo:
    """The dialect."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.compiled = lru_cache(maxsize=REMEMBERED)(self._compiled)

    def _compiled(self, text: str) -> Compiled:
        if len(text) > limits.SOURCE:
            message = f"This text is too long to be personalised: it may have {limits.SOURCE} characters"
            parsed = Parsed(problems=(problem(text, 0, 0, message, code=LIMIT),))
            return Compiled(text, parsed, None, self._now)
        read = Text(text)
        if read.plain:
            return Compiled(text, Parsed(plain=True), read, self._now)
        parsed = Parsed(
            problems=tuple(_problems(text, read)), references=tuple(read.references), branches=tuple(read.branches)
        )
        return Compiled(text, parsed, read, self._now)


def _problems(text: str, read: Text) -> Iterator[Problem]:
    for fault in sorted(read.faults, key=lambda fault: fault.start)[: limits.ERRORS]:
        yield fault.problem(text)
    bare = [each for each in read.references if each.root == "Profile" and each.fallback is None]
    for each in bare[: limits.ERRORS]:
        message = f"Nothing is shown here when {quoted(each.keys[0])} is empty"
        yield problem(text, each.start, each.end, message, code=NO_FALLBACK, severity="hint")


def _rendered(run: Run, wrong: Problem | None = None) -> Rendered:
    return Rendered(
        text=run.output.text(),
        outcome="failed" if wrong else "shown",
        fallbacks=tuple(run.fallbacks),
        missing=tuple(run.missing),
        branches=tuple(sorted(run.taken)),
        problem=wrong,
    )
