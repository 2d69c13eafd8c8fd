"""Many recipients, waiting in memory: packed, because nothing of them may lie on the disk outside the workspace."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from app.domain.recipient import Recipient

SOME = 2000
"""Recipients of one block."""
FAST = 1
"""zlib's level: a fifth of the size for little time, during which other threads run."""

ENCODE = msgspec.msgpack.Encoder().encode
DECODE = msgspec.msgpack.Decoder(list[Recipient]).decode


class Blocks:
    """Recipients in order; ``count`` of them."""

    def __init__(self, recipients: Iterable[Recipient] = ()) -> None:
        self.count = 0
        self._packed: list[bytes] = []
        left = iter(recipients)
        while some := list(islice(left, SOME)):
            self.add(some)

    def add(self, recipients: list[Recipient]) -> None:
        """More of them, behind the others."""
        self._packed.append(zlib.compress(ENCODE(recipients), FAST))
        self.count += len(recipients)

    def __iter__(self) -> Iterator[list[Recipient]]:
        """The blocks, one after the other."""
        return (DECODE(zlib.decompress(packed)) for packed in self._packed)
