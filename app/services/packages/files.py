"""The pictures of a package and of the workspace that it may go into, for looks and checks before it is imported."""

from app.services.packages.members import media_file
from app.services.packages.opening import open_members
from app.services.packages.values import Bundle
from app.services.ports import MediaFiles, MediaInfo


class BundleFiles:
    """``ports.MediaFiles``: those here, and on top of them those that would come."""

    def __init__(self, files: MediaFiles, bundle: Bundle) -> None:
        self._files = files
        self._bundle = bundle

    def media_info(self, sha256: str) -> MediaInfo | None:
        """What is known of a file, here or in the package."""
        return self._files.media_info(sha256) or self._bundle.media.get(sha256)

    def media_bytes(self, sha256: str) -> bytes | None:
        """A file, read out of the package where it is not here. Raises ``UserError``."""
        data = self._files.media_bytes(sha256)
        info = self._bundle.media.get(sha256)
        if data is not None or info is None:
            return data
        with open_members(self._bundle.path) as members:
            return members.read(media_file(sha256, info.mime))

    def linked(self, url: str) -> str | None:
        """The hash of the stored copy of an online picture."""
        return self._files.linked(url)
