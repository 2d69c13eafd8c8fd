"""Personal fields in links: an empty value or a space breaks the address."""

from collections.abc import Iterator

from app.domain.issues import Fix, Issue
from app.services.checks.base import Subject, issue
from app.services.checks.personal_fields import is_unknown, lacking, with_default
from app.services.checks.personal_tags import ENCODING, encoded, replaced, tag_of
from app.services.checks.personal_texts import Text, rewritten
from app.services.ports import Reference

OPENING = "{{"


def check(subject: Subject, text: Text) -> Iterator[Issue]:
    """At most one finding for each tag of a link."""
    for reference in text.parsed.references:
        if not reference.shows or is_unknown(subject, reference):
            continue
        if reference.fallback is None and lacking(subject, reference) != 0 and _breaks(text, reference):
            yield _empty(subject, text, reference)
        elif _is_bare(text, reference):
            yield _unencoded(subject, text, reference)


def _breaks(text: Text, reference: Reference) -> bool:
    """Whether an empty value does harm: in Liquid the text fails, in Yespo only an address that begins with it."""
    return tag_of(text.text, reference).startswith(OPENING) or not text.text[: reference.start].strip()


def _is_bare(text: Text, reference: Reference) -> bool:
    """Whether the value goes into the address as it is. One that is the beginning of the address is an address."""
    tag = tag_of(text.text, reference)
    return tag.startswith(OPENING) and bool(text.text[: reference.start].strip()) and not ENCODING.search(tag)


def _empty(subject: Subject, text: Text, reference: Reference) -> Issue:
    hit = lacking(subject, reference)
    total = subject.people.total if subject.people else 0
    who = (
        f"“{reference.name}” may be empty" if hit is None else f"{hit} of {total} recipients have no “{reference.name}”"
    )
    words = f"{text.what} breaks: {who}, and there is nothing to use instead"
    begins = not text.text[: reference.start].strip()
    changed = {} if begins else with_default(subject, text, [reference])
    fix = None
    if changed:
        if _is_bare(text, reference):
            changed = {place: encoded(tag, _filter(text, reference)) for place, tag in changed.items()}
        new = replaced(text.text, changed)
        fix = Fix("personal.fallback", "Use something else instead", rewritten(subject, text, new))
    return issue("error", "personal.link", text.path, words, fix)


def _unencoded(subject: Subject, text: Text, reference: Reference) -> Issue:
    tag = encoded(tag_of(text.text, reference), _filter(text, reference))
    new = replaced(text.text, {(reference.start, reference.end): tag})
    words = f"{text.what} breaks where “{reference.name}” has a space or another sign that addresses can’t hold"
    fix = Fix("personal.encode", "Encode it", rewritten(subject, text, new))
    return issue("warning", "personal.link", text.path, words, fix)


def _filter(text: Text, reference: Reference) -> str:
    """Behind ``?`` a space may be a plus sign, before it only ``%20``."""
    return "url_encode" if "?" in text.text[: reference.start] else "url_param_escape"
