"""What one side has in a place, as rich text for the eye and as plain text for the ear."""

import html
from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from app.domain.worddiff import Span
from app.services.syncing.telling import Told
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme.tokens import Tokens
from app.ui.views.history.differences import written

NOTHING = QT_TRANSLATE_NOOP("Conflicts", "Nothing")
LONGEST = 320
"""Characters of a stretch that nobody changed; of longer ones the ends are shown."""
MOST = 2_000
"""Characters of a text that has no stretches."""
LEFT_OUT = " … "


def rich(told: Told, colors: Tokens) -> str:
    """For the card."""
    if told.items:
        return "<br>".join(f"{number}.&nbsp;{html.escape(item)}" for number, item in enumerate(told.items, 1))
    if told.spans:
        return written([*_shortened(_standing(told.spans))], colors)
    if told.text:
        return html.escape(_cut(told.text)).replace("\n", "<br>") + _quiet(told.reason, colors, "<br>")
    return "" if told.media else _quiet(nothing(), colors)


def plain(told: Told) -> str:
    """For assistive technology."""
    return ", ".join(told.items) or told.text or nothing()


def nothing() -> str:
    """What stands where there is nothing."""
    return QCoreApplication.translate("Conflicts", NOTHING)


def _quiet(text: str, colors: Tokens, before: str = "") -> str:
    return f"{before}<span style='color:{colors.quiet_on_tint}'>{html.escape(text)}</span>" if text else ""


def _standing(spans: Sequence[Span]) -> Sequence[Span]:
    """The text as it is, what is new in it marked; where nothing is new, what is gone."""
    standing = [span for span in spans if span.fate != "gone"]
    return standing if any(span.fate == "new" for span in standing) else spans


def _shortened(spans: Sequence[Span]) -> Iterator[Span]:
    """Without the middle of what both left alone; at the beginning and the end only the words beside a change."""
    for number, span in enumerate(spans):
        text = span.text
        if span.fate == "same" and len(text) > LONGEST:
            head = "" if number == 0 else text[: LONGEST // 2]
            tail = "" if number == len(spans) - 1 else text[-LONGEST // 2 :]
            text = f"{head}{LEFT_OUT}{tail}"
        yield replace(span, text=text)


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST] + LEFT_OUT
