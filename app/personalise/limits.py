"""How much a text may cost. Each bound is far beyond what a message needs, and holds for any source and any values."""

SOURCE = 64 * 1024
"""Characters of a text that holds templates."""
TAG = 2_000
"""Characters inside one tag."""
OPERATORS = 100
"""Brackets and conditions in one tag."""
DEPTH = 20
"""Blocks inside blocks."""
ERRORS = 20
"""Errors that are told of one text."""
NAMES = 200
"""Names that a text may assign."""
OUTPUT = 64 * 1024
"""Bytes of UTF-8 that a text may become."""
STEPS = 200_000
"""Tags carried out and pieces of 64 characters changed, for one text and one person: about a second at most."""
NUMBER = 10**15
"""The largest number that is reckoned with."""
PIECE = 64


class TooMuch(Exception):
    """A bound is reached. Its text says which, for people."""


class Steps:
    """What is left to spend on one text for one person."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = STEPS

    def spend(self, steps: int) -> None:
        """Raises ``TooMuch`` when nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch("The loops in this text go on for too long")

    def kept(self, value: object) -> object:
        """A value that was made on the way. Raises ``TooMuch`` for one that is too long or too large."""
        if isinstance(value, str):
            if len(value) > OUTPUT:
                raise TooMuch("This makes a text that is too long")
            self.spend(1 + len(value) // PIECE)
        elif isinstance(value, int | float) and not -NUMBER <= value <= NUMBER:
            raise TooMuch("This makes a number that is too large")
        return value


class Output:
    """What a text has become so far."""

    __slots__ = ("_left", "_parts")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._left = OUTPUT

    def write(self, text: str) -> int:
        """Raises ``TooMuch`` when it gets too long."""
        self._left -= len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
        if self._left < 0:
            raise TooMuch("The text gets too long for a message")
        self._parts.append(text)
        return 1

    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)
