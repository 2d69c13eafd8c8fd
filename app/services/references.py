"""Labels and subscriptions as people name them."""

from collections.abc import Iterator, Sequence

import msgspec

from app.domain.edits import Create
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.naming import tidy
from app.services.naming import WORDS
from app.services.organising.names import good_name
from app.services.ports import LABELS, Named, NameKind, Reader, name_key


class Names:
    """Finds labels, or subscriptions, by name or id. ``new`` are the edits that bring those into being that had to be
    made, by ``ports.name_key``."""

    def __init__(self, reader: Reader, kind: NameKind) -> None:
        self._reader = reader
        self._kind: NameKind = kind
        self._known: list[Named] = [*(reader.labels() if kind == LABELS else reader.categories())]
        self.new: dict[str, Sequence[Create]] = {}

    def ids(self, references: Sequence[str], *, create: bool = False) -> list[str]:
        """The ids behind ``references``, in their order; with ``create`` a name that nothing goes by becomes a new one.
        Raises ``UserError`` for what nothing goes by."""
        return [next(self._found(reference), None) or self._made(reference, create=create) for reference in references]

    def _found(self, reference: str) -> Iterator[str]:
        (survivor,) = self._reader.survivors(self._kind, [reference])
        yield from (each.id for each in self._known if each.id == survivor)
        yield from (each.id for each in self._known if each.name == reference)
        yield from (each.id for each in self._known if _plain(each.name) == _plain(reference))

    def _made(self, reference: str, *, create: bool) -> str:
        if not create or not tidy(reference):
            raise UserError(
                f"No {WORDS[self._kind]} is called {reference!r}",
                "No campaign was changed",
                "Look up its name" + (", or take --create as well" if self._kind == LABELS else ""),
            )
        made = Named(id=new_id(), name=good_name(self._kind, reference))
        self._known.append(made)
        self.new[name_key(self._kind, made.id)] = [Create({**msgspec.to_builtins(made), "alias_of": None})]
        return made.id


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
