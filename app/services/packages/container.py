"""What holds the members of a package: a zip file, or a folder."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from app.services.packages.manifest import Manifest, Member, digest, parse_manifest
from app.services.packages.members import MANIFEST, MAX_TEXTS, MAX_TOTAL, refused, sha256_of
from app.services.pictures.names import spoken


class Container(Protocol):
    """Members by name. Whoever made one has looked at names, kinds and sizes; what is read never exceeds them."""

    path: Path

    def names(self) -> Sequence[str]:
        """The names of all members."""
        ...

    def read(self, name: str) -> bytes:
        """A member, whole. Raises ``UserError`` where it is damaged or larger than it says."""
        ...


class Members:
    """The members of a package, each of them just what the manifest names. Raises ``UserError``."""

    def __init__(self, container: Container) -> None:
        names = set(container.names())
        if MANIFEST not in names:
            raise refused(container.path, f"It has no {MANIFEST}: it is not a package")
        self._container = container
        self.path = container.path
        self.manifest: Manifest = parse_manifest(container.read(MANIFEST), container.path)
        self._listed = {member.name: member for member in self.manifest.members}
        self._check(names - {MANIFEST})

    def names(self) -> Collection[str]:
        """The names of all members but the manifest, in its order."""
        return self._listed

    def filename(self, name: str) -> str:
        """What a picture was called when it was added."""
        return self._listed[name].filename

    def read(self, name: str) -> bytes:
        """A member that is what the manifest says. Raises ``UserError``."""
        data = self._container.read(name)
        member = self._listed[name]
        if len(data) != member.size:
            raise refused(self.path, f"{spoken(name)} has {len(data)} bytes and should have {member.size}")
        if digest(data) != member.sha256:
            raise refused(self.path, f"{spoken(name)} is not what it was when the package was made")
        return data

    def _check(self, names: set[str]) -> None:
        members: tuple[Member, ...] = self.manifest.members
        if len(self._listed) != len(members):
            raise refused(self.path, f"Its {MANIFEST} names a member twice")
        for name in sorted(names - self._listed.keys()):
            raise refused(self.path, f"It holds {spoken(name)}, which its {MANIFEST} does not name")
        for name in sorted(self._listed.keys() - names):
            raise refused(self.path, f"{spoken(name)} is missing in it")
        if sum(member.size for member in members) > MAX_TOTAL:
            raise refused(self.path, f"Its members would have more than {MAX_TOTAL // 10**9} GB")
        if sum(member.size for member in members if not sha256_of(member.name)) > MAX_TEXTS:
            raise refused(self.path, f"Its campaigns would have more than {MAX_TEXTS // 10**6} MB")
