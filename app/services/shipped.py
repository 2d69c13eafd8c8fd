"""Pictures shipped with samples and recipes: by name for drafts, by hash for previews, into a workspace with them."""

import hashlib
from collections.abc import Iterable
from functools import cache

from app.domain.campaign import Campaign
from app.domain.message import Media
from app.services.ports import MediaInfo, PictureTools, Resources, Transaction

FOLDER = "samples/pictures"


class ShippedPictures:
    """The files below ``resources/samples/pictures``, each called by its stem."""

    def __init__(self, resources: Resources, pictures: PictureTools) -> None:
        self._resources = resources
        self._pictures = pictures
        self._by_hash: dict[str, tuple[MediaInfo, bytes]] = {}
        self._info = cache(self._read)

    def media(self, name: str) -> Media | None:
        """The picture called ``name``, not online; None where there is none."""
        info = self._info(name)
        if info is None:
            return None
        return Media(
            kind=info.kind,
            sha256=info.sha256,
            mime=info.mime,
            width=info.width,
            height=info.height,
            bytes=info.bytes,
        )

    def media_bytes(self, sha256: str) -> bytes | None:
        """The bytes of a picture that ``media`` has named before."""
        found = self._by_hash.get(sha256)
        return found[1] if found else None

    def linked(self, url: str) -> str | None:
        """None: nothing shipped is online."""
        return None

    def store(self, transaction: Transaction, campaigns: Iterable[Campaign]) -> None:
        """Keep the files that the campaigns show."""
        for campaign in campaigns:
            for slide in campaign.message.slides:
                for media in (slide.media, slide.icon):
                    if media is not None and media.sha256 in self._by_hash:
                        transaction.add_media(*self._by_hash[media.sha256])

    def _read(self, name: str) -> MediaInfo | None:
        file = next((file for file in self._resources.names(FOLDER) if _stem(file) == name), None)
        if file is None:
            return None
        data = self._resources.data(file)
        filename = file.rpartition("/")[2]
        picture = self._pictures.inspect(data, filename)
        info = MediaInfo(
            sha256=hashlib.sha256(data).hexdigest(),
            kind=picture.kind,
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
            bytes=len(data),
            filename=filename,
        )
        self._by_hash[info.sha256] = (info, data)
        return info


def _stem(file: str) -> str:
    return file.rpartition("/")[2].partition(".")[0]
