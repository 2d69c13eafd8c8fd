"""Tags in texts: phones show plain text, so a reader sees every tag as it is typed."""

import html
import re
from collections.abc import Iterator

from app.domain.issues import Issue
from app.services.checks.base import Subject, at_slide, issue, set_to

TAG = re.compile(
    r"</?(?:a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|table|td|tr|u|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""The tags that editors of rich text make; a lone < is nothing but a sign."""
ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")
_BREAK = re.compile(r"<br(?:\s[^<>]*)?/?>|</(?:p|div|li|h[1-6]|tr)>", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Issue]:
    """Titles and texts with tags. An app that gets its messages from Yespo may read them itself."""
    for slide in subject.message.slides:
        for part, word, text in (("title", "title", slide.title.text), ("body", "text", slide.body.text)):
            if not (TAG.search(text) or ENTITY.search(text)):
                continue
            path = at_slide(slide.id, part, "text")
            fix = set_to("text.plain", "Make it plain text", path, plain(text))
            if subject.for_clevertap:
                words = f"The {word} has formatting signs like <b> or &amp;, and phones show them as they are"
                yield issue("warning", "text.markup", path, words, fix)
            else:
                words = f"The {word} has formatting signs like <b> or &amp;: your app must be able to read them"
                yield issue("hint", "text.markup", path, words, fix)


def plain(text: str) -> str:
    """The text without tags, its lines kept, with the characters that entities stand for."""
    lines = TAG.sub("", _BREAK.sub("\n", text))
    return ENTITY.sub(lambda found: html.unescape(found[0]), lines).strip()
