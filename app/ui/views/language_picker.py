"""Choosing a language: what the recipients read first, then every language there is, or a code."""

from collections.abc import Collection, Iterator, Sequence

import msgspec
from PySide6.QtWidgets import QWidget

from app.domain.message import LanguageCode
from app.ui.languages import every_language, language_name, own_name
from app.ui.widgets.picker import Choice, Picker


class LanguagePicker(Picker):
    """``chosen`` carries the code. ``without`` are not offered, ``suggested`` come first."""

    def __init__(self, name: str, suggested: Sequence[str], without: Collection[str], parent: QWidget) -> None:
        super().__init__(name, "", parent)
        prompt = self.tr("Search languages")
        self.search.setPlaceholderText(prompt)
        self.search.setAccessibleName(prompt)
        self._without = frozenset(without)
        self._suggested = [code for code in suggested if is_code(code) and code not in self._without]
        self.asked.connect(self.offer)
        self.offer("")

    def offer(self, text: str) -> None:
        """Offer the languages that ``text`` names in any way."""
        asked = text.strip()
        first = [self._choice(code) for code in self._suggested] if not asked else []
        if first:
            first = [Choice(key="", text=self.tr("Your recipients read")), *first]
            first.append(Choice(key="", text=self.tr("All languages")))
        self.show_choices([*first, *self._found(asked)], self.tr("No language is called so"))

    def _found(self, asked: str) -> Iterator[Choice]:
        every = [code for code in every_language() if code not in self._without]
        if asked not in every and asked not in self._without and is_code(asked) and language_name(asked) != asked:
            yield self._choice(asked)
        for code in every:
            if not asked or any(_begins(name, asked) for name in (code, language_name(code), own_name(code))):
                yield self._choice(code)

    def _choice(self, code: str) -> Choice:
        return Choice(key=code, text=language_name(code), detail=f"{own_name(code)} · {code}")


def is_code(text: str) -> bool:
    """Whether the document takes ``text`` for a language's code."""
    try:
        msgspec.convert(text, LanguageCode)
    except msgspec.ValidationError:
        return False
    return True


def _begins(name: str, asked: str) -> bool:
    words = name.casefold().replace("(", " ").split()
    return name.casefold().startswith(asked.casefold()) or any(word.startswith(asked.casefold()) for word in words)
