"""Typing into a text that somebody else changed meanwhile: both keep their words, where these don't touch."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.domain import paths
from app.domain.edits import Edit, SetValue
from app.domain.tree import Tree
from app.sync.merge.words import combined

Texts = Mapping[str, str]
"""Texts by path."""


class Rewording:
    """Takes edits in their order. They were typed over ``was``; ``now`` is there instead."""

    def __init__(self, was: Texts | Tree, now: Tree) -> None:
        self._was = was
        self._now = now
        self._moved: dict[str, tuple[str, str]] = {}

    def __call__(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """The same edits; a text has the other's words, too. Where both changed the same words, what was typed
        stands."""
        return tuple(self._reworded(edit) if isinstance(edit, SetValue) else edit for edit in edits)

    def _reworded(self, edit: SetValue) -> SetValue:
        was, now = self._moved.get(edit.path) or (_text(self._was, edit.path), _text(self._now, edit.path))
        if was is None or now is None or was == now or not isinstance(edit.value, str):
            return edit
        together = combined(was, edit.value, now)
        value = edit.value if together is None else together
        self._moved[edit.path] = edit.value, value
        return SetValue(edit.path, value, edit.before)


def texts_at(edits: Sequence[Edit], record: Tree | None) -> dict[str, str]:
    """What stands now where ``edits`` put texts."""
    found = {edit.path: _text(record or {}, edit.path) for edit in edits if isinstance(edit, SetValue)}
    return {path: text for path, text in found.items() if text is not None}


def _text(record: Mapping[str, Any], path: str) -> str | None:
    if path in record:
        found = record[path]
    else:
        try:
            found = paths.get(record, path)  # type: ignore[arg-type]
        except (KeyError, TypeError):
            return None
    return found if isinstance(found, str) else None
