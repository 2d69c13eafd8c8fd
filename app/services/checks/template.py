"""What only the message's template type can find wrong."""

from collections.abc import Iterable

from app.domain.issues import Issue
from app.services.checks.base import Subject
from app.templates.registry import template


def check(subject: Subject) -> Iterable[Issue]:
    """The template type's own checks."""
    return template(subject.message.template).check(subject.message)
