"""What a template sees while it is carried out for one person."""

from collections.abc import Iterable, Mapping
from typing import Any

from liquid import BoundTemplate, RenderContext, Token
from liquid.builtin.tags.for_tag import ForLoop
from liquid.builtin.tags.tablerow_tag import TableRow
from liquid.undefined import UNDEFINED, Undefined
from liquid.utils import ReadOnlyChainMap

from app.domain.tree import is_object
from app.personalise.limits import NAMES, Steps, TooMuch

CATALOG = "Catalog"


class Missing(Undefined):
    """What somebody does not have. It is false, empty and equal to nothing; showing it is a fault. ``known``: the root
    that it was looked for in is there."""

    __slots__ = ("known",)

    def __init__(self, name: str, *, token: Token | None = None, known: bool = True) -> None:
        super().__init__(name, token=token)
        self.known = known

    def __bool__(self) -> bool:
        return False


class Context(RenderContext):
    """The names that are known, and what happened on the way."""

    __slots__ = ("fallbacks", "steps", "taken")

    def __init__(self, template: BoundTemplate, roots: Mapping[str, Any]) -> None:
        super().__init__(template, globals=roots)
        self.scope = ReadOnlyChainMap(self.locals, self.globals)
        self.steps = Steps()
        self.taken: set[int] = set()
        self.fallbacks: dict[str, None] = {}

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        """The value at a path; ``Missing`` where there is none."""
        root = path[0]
        try:
            value: Any = self.scope[root]  # pyright: ignore[reportArgumentType]
        except (KeyError, TypeError):
            return Missing(dotted(path), token=token, known=False)
        try:
            for step in path[1:]:
                value = value[step] if is_object(value) else inside(value, step, rows=root == CATALOG)  # pyright: ignore[reportArgumentType]
                if value is None:
                    break
        except (KeyError, IndexError, TypeError):
            return Missing(dotted(path), token=token)
        return Missing(dotted(path), token=token) if value is None else value

    def assign(self, key: str, val: Any) -> None:
        """Remember a value under a name. Raises ``TooMuch``."""
        self.locals[key] = val
        if len(self.locals) > NAMES:
            raise TooMuch("This text assigns too many names")


def inside(value: Any, step: object, *, rows: bool = False) -> Any:
    """One step into a value: by key into an object, by number into a list. Never an attribute of anything. A key into
    ``rows``, as a catalog has them, reads the first one.

    Raises ``KeyError``, ``IndexError`` and ``TypeError`` where there is no such place.
    """
    if isinstance(value, ForLoop | TableRow):
        return value[step]  # pyright: ignore[reportArgumentType]
    if isinstance(value, list | tuple | range):
        return _in_list(value, step, rows)
    if isinstance(value, str) and step == "size":
        return len(value)
    raise TypeError


def _in_list(value: Any, step: object, rows: bool) -> Any:
    if isinstance(step, int) and not isinstance(step, bool):
        return value[step]
    match step:
        case "size":
            return len(value)
        case "first":
            return value[0]
        case "last":
            return value[-1]
        case str() if rows:
            return value[0][step]
        case _:
            raise TypeError


def dotted(path: Iterable[object]) -> str:
    """A path as people read it."""
    return ".".join(str(step) for step in path)
