"""Language versions: what they do not translate, and texts that belong to nothing."""

from collections.abc import Iterator

from app.domain import paths
from app.domain.campaign import to_tree
from app.domain.edits import Unset
from app.domain.issues import Fix, Issue
from app.domain.overlays import LANGUAGES, entry
from app.domain.translations import untranslated
from app.services.checks.base import Subject, issue

MAY_BE_NONE = ("url", "poster")
"""Addresses that a picture can do without."""


def check(subject: Subject) -> Iterator[Issue]:
    """Each language in turn."""
    message = to_tree(subject.campaign)["message"]
    for code, texts in subject.campaign.message.languages.items():
        for path in texts:
            if not _leads_somewhere(message, path):
                text = f"A text in “{code}” belongs to something that is not in the message any more"
                fix = Fix("language.remove", "Remove that text", (Unset(entry(code, path)),))
                yield issue("warning", "language.unknown-path", entry(code, path), text, fix)
        if count := len(untranslated(subject.message, code)):
            words = "1 text is" if count == 1 else f"{count} texts are"
            where = paths.join((*LANGUAGES, code))
            yield issue("hint", "language.untranslated", where, f"{words} not translated into “{code}” yet")


def _leads_somewhere(message: object, path: str) -> bool:
    last = paths.split(path)[-1:]
    try:
        value = paths.get(message, path)
    except KeyError:
        return False
    return last != ("id",) and (isinstance(value, str) or (value is None and last[0] in MAY_BE_NONE))
