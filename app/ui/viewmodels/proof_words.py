"""What the screen calls the findings of a proof."""

from PySide6.QtCore import QCoreApplication

from app.services.proving import Finding, Kind
from app.ui.noop import QT_TRANSLATE_NOOP

KINDS: dict[Kind, str] = {
    "error": QT_TRANSLATE_NOOP("Proof", "Error"),
    "broken_link": QT_TRANSLATE_NOOP("Proof", "Broken link"),
    "crash": QT_TRANSLATE_NOOP("Proof", "The app fails"),
    "dropped": QT_TRANSLATE_NOOP("Proof", "Not shown"),
    "markup": QT_TRANSLATE_NOOP("Proof", "Markup in a value"),
    "empty_title": QT_TRANSLATE_NOOP("Proof", "Empty title"),
    "title_cut": QT_TRANSLATE_NOOP("Proof", "Cut title"),
    "body_cut": QT_TRANSLATE_NOOP("Proof", "Cut message"),
    "over_4kb": QT_TRANSLATE_NOOP("Proof", "Over 4 KB"),
    "over_2kb": QT_TRANSLATE_NOOP("Proof", "Over 2 KB"),
    "fallback": QT_TRANSLATE_NOOP("Proof", "Fallback shown"),
    "abort": QT_TRANSLATE_NOOP("Proof", "Cancelled"),
}
COUNTS: dict[Kind, str] = {
    "error": QT_TRANSLATE_NOOP("Proof", "errors"),
    "broken_link": QT_TRANSLATE_NOOP("Proof", "broken links"),
    "crash": QT_TRANSLATE_NOOP("Proof", "app fails"),
    "dropped": QT_TRANSLATE_NOOP("Proof", "not shown"),
    "empty_title": QT_TRANSLATE_NOOP("Proof", "empty titles"),
    "title_cut": QT_TRANSLATE_NOOP("Proof", "cut titles"),
    "body_cut": QT_TRANSLATE_NOOP("Proof", "cut messages"),
    "markup": QT_TRANSLATE_NOOP("Proof", "markup"),
    "over_2kb": QT_TRANSLATE_NOOP("Proof", "over 2 KB"),
    "over_4kb": QT_TRANSLATE_NOOP("Proof", "over 4 KB"),
    "fallback": QT_TRANSLATE_NOOP("Proof", "fallbacks"),
    "abort": QT_TRANSLATE_NOOP("Proof", "cancelled"),
}
"""Under the numbers, in their order."""
SELDOM: tuple[Kind, ...] = ("crash", "dropped", "markup")
"""Numbers that are only there where they are not 0."""
RECIPIENTS = QT_TRANSLATE_NOOP("Proof", "recipients")
PERCENT = QT_TRANSLATE_NOOP("Proof", "{n} %")
LESS = QT_TRANSLATE_NOOP("Proof", "under 1 %")
NOBODY = QT_TRANSLATE_NOOP("Proof", "Nobody takes this")


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Proof", text)


def sentence(finding: Finding) -> str:
    """What was found, in one line."""
    detail = " ".join(finding.detail.split())
    return f"{word(KINDS[finding.kind])}: {detail}" if detail else word(KINDS[finding.kind])


def share(value: float) -> str:
    """A share of all recipients, 0 to 1; whoever takes a branch is never rounded away."""
    if not value:
        return word(NOBODY)
    if value < 0.01:
        return word(LESS)
    return word(PERCENT).format(n=100 if value == 1 else min(round(value * 100), 99))
