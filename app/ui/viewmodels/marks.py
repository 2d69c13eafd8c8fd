"""What the preview says where the person in hand does not get the message as it is written."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.campaign import Campaign
from app.domain.recipient import Recipient, Role
from app.ui.viewmodels.fates import Notice
from app.ui.viewmodels.filling import Filled, Mark
from app.ui.viewmodels.person_words import called
from app.ui.viewmodels.pointing import place_words


def mark_words(campaign: Campaign, mark: Mark) -> str:
    """``Title · Line 1, column 12: Profile.Name is empty``."""
    place, problem = place_words(campaign, mark.path), mark.problem
    where = _tr("Line {line}, column {column}: {message}")
    words = where.format(line=problem.line, column=problem.column, message=problem.message) if problem else ""
    return " · ".join(filter(None, (place, words or _tr("This text can't be shown"))))


def strip_words(campaign: Campaign, filled: Filled) -> list[str]:
    """A line for the first text that can't be shown, and one for how many more there are."""
    if not filled.marks:
        return []
    first, more = mark_words(campaign, filled.marks[0]), len(filled.marks) - 1
    return [first, *([_tr("And {count} more").format(count=more)] if more else [])]


def cancelled(recipient: Recipient | None, names: Mapping[Role, str]) -> Notice:
    """The message cancels itself for a recipient."""
    if recipient is None:
        title = _tr("Somebody of whom nothing is known would not get this message")
    else:
        title = _tr("{name} would not get this message").format(name=called(recipient, names))
    return Notice(title, _tr("It cancels itself for this person."), True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Marks", text)
