"""Personal fields that nobody has, or that some do not have while there is nothing to show instead."""

from collections.abc import Iterator

from app.domain.issues import Fix, Issue
from app.domain.recipient import People
from app.domain.standard_fields import field
from app.services.checks.base import Subject, issue
from app.services.checks.personal_people import PROFILE, held, name_of, suggestion
from app.services.checks.personal_tags import fallback_for, renamed, replaced, tag_of, with_fallback
from app.services.checks.personal_texts import Text, rewritten
from app.services.ports import Reference

EVENTS = ("Event", "Charged", "ExternalTrigger", "ConstantEventProperty", "Linked", "Catalog", "Reminder", "Notify")
"""Roots that a template can read besides profiles, which may hold nothing."""


def check(subject: Subject, text: Text) -> Iterator[Issue]:
    """What one text reads, each name once."""
    seen: set[str] = set()
    for reference in text.parsed.references:
        if reference.name in seen:
            continue
        every = [each for each in text.parsed.references if each.name == reference.name]
        seen.add(reference.name)
        if is_unknown(subject, reference):
            yield _unknown(subject, text, every)
        elif not text.link:
            yield from _no_fallback(subject, text, [each for each in every if each.shows and each.fallback is None])


def is_unknown(subject: Subject, reference: Reference) -> bool:
    """Whether real recipients are known, and none of them has it."""
    people = subject.people
    return (
        is_real(people)
        and reference.root == PROFILE
        and bool(reference.keys)
        and held(people or People(), name_of(reference), subject.campaign.dialect) is None
    )


def is_real(people: People | None) -> bool:
    """Whether there are recipients that are not made up."""
    return people is not None and people.total > 0 and not people.made_up


def lacking(subject: Subject, reference: Reference) -> int | None:
    """How many recipients have nothing to show there; None where that is not known."""
    if not is_real(subject.people) or reference.root != PROFILE or not reference.keys:
        return None
    people = subject.people or People()
    found = held(people, name_of(reference), subject.campaign.dialect)
    return people.total - (found.filled if found else 0)


def with_default(subject: Subject, text: Text, references: list[Reference]) -> dict[tuple[int, int], str]:
    """The tags with a fallback that suits them, by their places; empty where none does."""
    dialect = subject.campaign.dialect
    name = references[0].keys[-1] if references[0].keys else references[0].root
    found = held(subject.people or People(), name, dialect)
    fallback = fallback_for(name, found.kind if found else "text", found.of if found else field(name, dialect))
    tags = {(each.start, each.end): tag_of(text.text, each) for each in references if _leads(text, each)}
    changed = {place: with_fallback(tag, fallback) for place, tag in tags.items()} if fallback else {}
    return {place: tag for place, tag in changed.items() if tag is not None}


def _leads(text: Text, reference: Reference) -> bool:
    """Whether its tag begins with it; the values of filters have no place for a fallback."""
    same = (each for each in text.parsed.references if (each.start, each.end) == (reference.start, reference.end))
    return next(same) == reference


def _unknown(subject: Subject, text: Text, references: list[Reference]) -> Issue:
    people, dialect = subject.people or People(), subject.campaign.dialect
    name = name_of(references[0])
    meant = suggestion(people, name, dialect)
    fix: Fix | None = None
    if meant is not None:
        tags = {(each.start, each.end): renamed(tag_of(text.text, each), name, meant) for each in references}
        new = replaced(text.text, tags)
        fix = Fix("personal.rename", f"Use “{meant}”", rewritten(subject, text, new)) if new != text.text else None
    fails = any(each.shows and each.fallback is None for each in references) and dialect == "liquid"
    asked = f": did you mean “{meant}”?" if meant else ""
    words = f"{text.what} uses “{name}”, and no recipient has it{asked}"
    return issue("error" if fails else "warning", "personal.unknown", text.path, words, fix)


def _no_fallback(subject: Subject, text: Text, bare: list[Reference]) -> Iterator[Issue]:
    if not bare or bare[0].root not in (PROFILE, *EVENTS):
        return
    hit = lacking(subject, bare[0])
    if hit == 0:
        return
    name = bare[0].keys[0] if bare[0].root == PROFILE and bare[0].keys else bare[0].name
    changed = with_default(subject, text, bare)
    fix = None
    if changed and len(changed) == len({(each.start, each.end) for each in bare}):
        label = f"Show “{fallback_shown(changed)}” instead"
        fix = Fix("personal.fallback", label, rewritten(subject, text, replaced(text.text, changed)))
    words = f"{text.what}: {_who(subject, name, hit)}, and there is nothing to show instead"
    yield issue("warning", "personal.no-fallback", text.path, words, fix)


def fallback_shown(changed: dict[tuple[int, int], str]) -> str:
    """The fallback that was put into the tags."""
    first = next(iter(changed.values()))
    return first.split('"')[1] if '"' in first else first.strip("%").partition("|")[2]


def _who(subject: Subject, name: str, hit: int | None) -> str:
    if hit is None or subject.people is None:
        return f"“{name}” may be empty"
    return f"{hit} of {subject.people.total} recipients have no “{name}”"
