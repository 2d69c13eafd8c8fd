"""What people write: every word that is new is a word of its own, so that it can be looked for later."""

import json
import re
from random import Random
from typing import Any

WORD = re.compile(r"\bt\d+\b")
LONGEST = 12


class Ledger:
    """``made``: every word that somebody wrote; ``gone``: those that somebody took out, seeing them."""

    def __init__(self) -> None:
        self.made: set[str] = set()
        self.gone: set[str] = set()

    def new(self) -> str:
        word = f"t{len(self.made)}"
        self.made.add(word)
        return word

    def drop(self, *values: Any) -> None:
        """Somebody takes these out."""
        for value in values:
            self.gone.update(words(value))

    def written(self, text: str, random: Random) -> str:
        """``text`` after a change: a word more, another word, a word less, or everything new."""
        there = text.split(" ") if text else []
        at = random.randrange(len(there) + 1)
        kind = random.choice(("add", "add", "replace", "remove", "new"))
        if kind == "new" or len(there) > LONGEST:
            self.drop(text)
            return self.new()
        if kind == "add" or at == len(there):
            return " ".join([*there[:at], self.new(), *there[at:]])
        self.drop(there[at])
        return " ".join([*there[:at], *([self.new()] if kind == "replace" else []), *there[at + 1 :]])


def words(value: Any) -> list[str]:
    """The words to look for in whatever it is."""
    return WORD.findall(json.dumps(value, default=str))
