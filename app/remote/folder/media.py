"""Pictures, videos and sounds beside the records: named after their content, and never changed."""

import json
from hashlib import sha256 as digest
from pathlib import Path

import msgspec

from app.domain.tree import is_object
from app.remote.folder import files, folders
from app.remote.folder.files import Odd, Wait
from app.remote.folder.layout import MEDIA, about_file, is_hash, media_file
from app.remote.folder.lock import Holding
from app.services.pictures.limits import LARGEST
from app.sync.values import Asset

ABOUT_BYTES = 65_536


def about(root: Path, sha256: str) -> Asset | None:
    """What the folder says of a file that it has whole, as far as its size tells. Raises ``OSError``."""
    if not is_hash(sha256) or not folders.is_there(root, root / MEDIA):
        return None
    try:
        asset = _parsed(files.read(about_file(root, sha256), ABOUT_BYTES))
        if asset is None or asset.sha256 != sha256:
            return None
        info = media_file(root, sha256, asset.mime).lstat()
        files.check_kind(info.st_mode)
    except (Odd, FileNotFoundError):
        return None
    return asset if info.st_size == asset.size else None


def read(root: Path, sha256: str) -> bytes | None:
    """The bytes of a file, if they are those of its name. Raises ``OSError``."""
    asset = about(root, sha256)
    if asset is None:
        return None
    try:
        data = files.read(media_file(root, sha256, asset.mime), LARGEST)
    except Odd:
        return None
    return data if data is not None and digest(data).hexdigest() == sha256 else None


def fill(root: Path, asset: Asset, data: bytes, wait: Wait) -> None:
    """Put the bytes in place. No lock is needed: whoever else does so at the same time writes the same.

    Raises ``OSError``; ``ValueError`` where ``data`` is not what ``asset`` says.
    """
    if digest(data).hexdigest() != asset.sha256 or len(data) != asset.size:
        raise ValueError("the file is another one than its hash says")
    folders.provide(root, root / MEDIA)
    target = media_file(root, asset.sha256, asset.mime)
    new = target.with_name(f".{target.name}{files.TEMPORARY}")
    files.check_place(target)
    files.fill(new, data)
    try:
        files.replace(new, target, wait)
    except FileNotFoundError:
        if files.mode_of(target) is None:
            raise


def tell(root: Path, asset: Asset, holding: Holding) -> None:
    """Say what the file is: from now on it counts. Raises ``OSError``, ``Offline``."""
    text = json.dumps(msgspec.to_builtins(asset), ensure_ascii=False, indent=2) + "\n"
    holding.put(about_file(root, asset.sha256), text.encode("utf-8", "backslashreplace"))
    files.settle(root / MEDIA)


def _parsed(data: bytes | None) -> Asset | None:
    try:
        tree = json.loads(data or b"")
        return msgspec.convert(tree, Asset) if is_object(tree) else None
    except (ValueError, msgspec.ValidationError, RecursionError):
        return None
