"""All checks, in one list."""

from app.domain import paths
from app.domain.campaign import to_tree
from app.domain.issues import ORDER, Issue
from app.domain.tree import is_list, is_object
from app.services.checks import (
    audience,
    buttons,
    colors,
    labels,
    languages,
    limits,
    links,
    markup,
    media,
    personal,
    sdk,
    template,
    texts,
)
from app.services.checks.base import Check, Subject

CHECKS: tuple[Check, ...] = (
    template.check,
    media.check,
    texts.check,
    markup.check,
    colors.check,
    buttons.check,
    links.check,
    personal.check,
    limits.check,
    labels.check,
    audience.check,
    languages.check,
)


def run(subject: Subject) -> tuple[Issue, ...]:
    """Everything that is found: errors first, then by place. The SDKs' words yield to an error at the same place."""
    found = [issue for check in CHECKS for issue in check(subject)]
    errors = [issue.path for issue in found if issue.severity == "error"]
    found += [issue for issue in sdk.check(subject) if not any(_within(issue.path, path) for path in errors)]
    tree = to_tree(subject.campaign)
    return tuple(sorted(found, key=lambda issue: (ORDER[issue.severity], _place(tree, issue.path), issue.code)))


def _within(path: str, outer: str) -> bool:
    steps = paths.split(outer)
    return paths.split(path)[: len(steps)] == steps


def _place(tree: object, path: str) -> tuple[int, ...]:
    """Where a path stands in the document, top to bottom; what is gone stands last."""
    place: list[int] = []
    for step in paths.split(path):
        keys = list(tree) if is_object(tree) else [item.get("id") for item in tree] if is_list(tree) else []
        if step not in keys:
            return (*place, len(keys))
        place.append(keys.index(step))
        tree = paths.child(tree, step)
    return tuple(place)
