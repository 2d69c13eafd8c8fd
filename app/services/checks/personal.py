"""Personal fields: how they are written, what they read, what happens where that is empty."""

from collections.abc import Iterator

from app.domain.issues import Fix, Issue
from app.services.checks import personal_branches, personal_dialect, personal_fields, personal_links
from app.services.checks.base import Subject, issue
from app.services.checks.personal_people import PROFILE
from app.services.checks.personal_tags import properly_spelled, replaced
from app.services.checks.personal_texts import Text, read, rewritten
from app.services.ports import Problem

SPELLING = "personal.spelling"
UNKNOWN_ROOT = "personal.unknown-root"
LIMIT = "personal.limit"


def check(subject: Subject) -> Iterator[Issue]:
    """All texts in all languages. A text with an error is judged further when that is mended."""
    yield from personal_dialect.check(subject)
    texts = list(read(subject))
    yield from _samples_only(subject, texts)
    for text in texts:
        if text.parsed.error:
            yield from _errors(subject, text)
            continue
        yield from _endless(subject, text)
        yield from _spelling(subject, text)
        yield from _roots(subject, text)
        yield from personal_fields.check(subject, text)
        yield from personal_branches.check(subject, text)
        if text.link:
            yield from personal_links.check(subject, text)


def _errors(subject: Subject, text: Text) -> Iterator[Issue]:
    for problem in text.parsed.problems:
        if problem.severity == "error":
            words = f"{text.what}, line {problem.line}, column {problem.column}: {problem.message}"
            yield issue("error", problem.code, text.path, words, _mended(subject, text, problem))


def _mended(subject: Subject, text: Text, problem: Problem) -> Fix | None:
    if problem.instead is None:
        return None
    new = replaced(text.text, {(problem.start, problem.end): problem.instead})
    return Fix("personal.mend", f"Write {problem.instead}", rewritten(subject, text, new))


def _endless(subject: Subject, text: Text) -> Iterator[Issue]:
    """What takes too much for somebody of whom nothing is known takes too much for everybody."""
    done = subject.nobody.rendered.get(text.path) if subject.nobody else None
    if done and done.problem and done.problem.code == LIMIT:
        problem = done.problem
        words = f"{text.what}, line {problem.line}, column {problem.column}: {problem.message}"
        yield issue("error", LIMIT, text.path, words)


def _spelling(subject: Subject, text: Text) -> Iterator[Issue]:
    loose = [problem for problem in text.parsed.problems if problem.code == SPELLING]
    if loose:
        new = properly_spelled(text.text, loose)
        fix = Fix(SPELLING, "Spell it properly", rewritten(subject, text, new))
        yield issue("hint", SPELLING, text.path, f"{text.what}: {loose[0].message}", fix)


def _roots(subject: Subject, text: Text) -> Iterator[Issue]:
    unknown = [problem for problem in text.parsed.problems if problem.code == UNKNOWN_ROOT]
    if unknown:
        new = properly_spelled(text.text, unknown)
        fix = Fix("personal.rename", f"Write “{unknown[0].instead}”", rewritten(subject, text, new))
        yield issue("warning", UNKNOWN_ROOT, text.path, f"{text.what}: {unknown[0].message}", fix)


def _samples_only(subject: Subject, texts: list[Text]) -> Iterator[Issue]:
    if subject.people is None or not subject.people.made_up:
        return
    for text in texts:
        if any(reference.root == PROFILE for reference in text.parsed.references):
            words = "There are only sample recipients: import yours to see who has no value for a personal field"
            yield issue("hint", "personal.samples-only", text.path, words)
            return
