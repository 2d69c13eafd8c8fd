"""Personal fields in a spelling that the campaign's platform does not read."""

import re
from collections.abc import Iterator, Mapping

from app.domain.campaign import Dialect, Product
from app.domain.issues import Issue
from app.services.checks.base import Subject, issue, set_to
from app.services.checks.personal_texts import Text, every

_SIGNS: Mapping[Dialect, re.Pattern[str]] = {
    "liquid": re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL),
    "yespo": re.compile(r"%[^\W\d][\w.-]*\|[^%\r\n]*%|\$!?data\.get\("),
}
_READ_BY: Mapping[Dialect, Product] = {"liquid": "clevertap", "yespo": "yespo"}
_NAMES: Mapping[Dialect, str] = {"liquid": "CleverTap", "yespo": "Yespo"}


def check(subject: Subject) -> Iterator[Issue]:
    """At most one finding of each code."""
    dialect = subject.campaign.dialect
    texts = list(every(subject.message))
    if dialect == "none":
        yield from _undecided(texts)
        return
    yield from _foreign(subject, texts)
    product = _READ_BY[dialect]
    if subject.parsed and subject.campaign.product != product:
        name = _NAMES[dialect]
        words = f"Only {name} reads the personal fields of this message: readers elsewhere see them as they are typed"
        fix = set_to("personal.product", f"Send it with {name} only", "product", product)
        yield issue("warning", "personal.product", "dialect", words, fix)


def _undecided(texts: list[Text]) -> Iterator[Issue]:
    for text in texts:
        for dialect, signs in _SIGNS.items():
            if signs.search(text.text):
                words = f"{text.what} has personal fields, and they are shown as they are typed"
                fix = set_to("personal.dialect", f"Read them as {_NAMES[dialect]} does", "dialect", dialect)
                yield issue("warning", "personal.no-dialect", text.path, words, fix)
                return


def _foreign(subject: Subject, texts: list[Text]) -> Iterator[Issue]:
    """Signs of the other platform, which stay as they are typed."""
    dialect = subject.campaign.dialect
    other: Dialect = "yespo" if dialect == "liquid" else "liquid"
    found = next((text for text in texts if _SIGNS[other].search(text.text)), None)
    if found is None:
        return
    words = f"{found.what} has personal fields as {_NAMES[other]} writes them: readers see them as they are typed"
    only = all(not parsed.references for parsed in subject.parsed.values())
    fix = set_to("personal.dialect", f"Read them as {_NAMES[other]} does", "dialect", other) if only else None
    yield issue("warning", "personal.foreign", found.path, words, fix)
