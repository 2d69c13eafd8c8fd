"""Labels and subscriptions by name: those that are there, and labels that are made on the way."""

from collections.abc import Sequence

from app.domain.ids import new_id
from app.services.ports import Named, Reader
from app.services.sheets.cells import folded


class Naming:
    """What the workspace's labels and subscriptions are called. ``fresh`` are labels that will have to be made."""

    def __init__(self, reader: Reader) -> None:
        self.fresh: list[Named] = []
        self._labels = {folded(label.name): label.id for label in reader.labels()}
        self._categories: dict[str, str] = {}
        for category in reader.categories():
            keys = (category.name, category.key, *category.names.values())
            self._categories = {folded(key): category.id for key in keys if key} | self._categories

    def labels(self, names: Sequence[str], whole: str) -> tuple[str, ...]:
        """The ids of labels. ``whole`` is the cell as it was: one label's name may look like several."""
        if folded(whole) in self._labels:
            return (self._labels[folded(whole)],)
        return tuple(dict.fromkeys(map(self._label, names)))

    def _label(self, name: str) -> str:
        key = folded(name)
        if key not in self._labels:
            self.fresh.append(Named(id=new_id(), name=name))
            self._labels[key] = self.fresh[-1].id
        return self._labels[key]

    def categories(self, names: Sequence[str], whole: str, notes: list[str]) -> tuple[str, ...]:
        """The ids of subscriptions; a note for each that there is not: nobody could have agreed to it."""
        if folded(whole) in self._categories:
            return (self._categories[folded(whole)],)
        unknown = [name for name in names if folded(name) not in self._categories]
        notes += [f"no subscription is called {name}, and it was left out" for name in unknown]
        known = (self._categories.get(folded(name)) for name in names)
        return tuple(dict.fromkeys(id_ for id_ in known if id_ is not None))
