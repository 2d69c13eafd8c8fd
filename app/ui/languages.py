"""Languages by their codes: what they are called, and which way they are written. Qt knows."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QLocale, Qt

C = QLocale.Language.C


def language_name(code: str) -> str:
    """``Ukrainian``, ``Portuguese (Brazil)``; the code itself where nobody knows it."""
    locale = QLocale(code.replace("-", "_"))
    if locale.language() == C:
        return code
    name = QLocale.languageToString(locale.language())
    more = _more(code, locale)
    return f"{name} ({more})" if more else name


def own_name(code: str) -> str:
    """What those who speak it call it, "" where nobody knows."""
    locale = QLocale(code.replace("-", "_"))
    return "" if locale.language() == C else locale.nativeLanguageName()


def direction(code: str) -> Qt.LayoutDirection:
    """Which way the language is written."""
    return QLocale(code.replace("-", "_")).textDirection()


@cache
def every_language() -> Sequence[str]:
    """The codes of all languages that have one, by their names."""
    locales = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    codes = {QLocale.languageToCode(locale.language()) for locale in locales if locale.language() != C}
    return sorted(codes - {""}, key=language_name)


def _more(code: str, locale: QLocale) -> str:
    """The script and the territory that the code itself names."""
    parts = code.replace("_", "-").split("-")[1:]
    scripts = [QLocale.scriptToString(locale.script()) for part in parts if len(part) == 4]
    places = [QLocale.territoryToString(locale.territory()) for part in parts if len(part) in (2, 3)]
    return ", ".join((*scripts, *places))
