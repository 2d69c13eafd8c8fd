"""The choice of what takes the place of something."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.lines import Line, arranged
from app.ui.widgets.picker import Choice, Picker


def choose_other(
    name: str, prompt: str, nothing: str, others: Sequence[Line], chosen: Callable[[str], None], below: QWidget
) -> Picker:
    """A list of ``others`` under a button, searched by name; ``chosen`` is told the key. ``nothing`` is said where none
    fits."""
    picker = Picker(name, prompt, below)

    def offer(search: str) -> None:
        found = arranged(others, search)
        picker.show_choices(
            [Choice(key=each.key, text=each.name, detail=words.campaigns(each.campaigns)) for each in found], nothing
        )

    picker.asked.connect(offer)
    picker.chosen.connect(chosen)
    offer("")
    picker.open_below(below)
    return picker
