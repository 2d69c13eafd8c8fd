"""Whether stored files are still the ones that their hashes name."""

from collections.abc import Iterator
from hashlib import sha256

from app.storage.reading.reader import Reading


def check(workspace: Reading) -> Iterator[str]:
    """Every file against its hash and its length in bytes."""
    for hash_, length in workspace.query("SELECT sha256, bytes FROM media ORDER BY number"):
        data = workspace.media_bytes(hash_)
        if data is None or sha256(data).hexdigest() != hash_:
            yield f"The file {hash_} is not what it was"
        elif len(data) != length:
            yield f"The file {hash_} is {len(data)} bytes long, not {length}"
