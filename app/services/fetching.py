"""Pictures that messages link to, fetched for one look at them, whether or not the workspace can keep them."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from app.domain.errors import UserError
from app.domain.message import Media, Message
from app.services.encoding import shown
from app.services.media import Learnt
from app.services.ports import MediaFiles, MediaInfo

STILL = ("image", "gif")
"""Kinds that are drawn from their own file; a video is drawn from its poster, a sound from none."""


class Learning(Protocol):
    """What fetching needs of ``services.media``."""

    def learn(self, url: str) -> Learnt:
        """The picture at ``url``. Raises ``UserError``."""
        ...


class FetchedFiles:
    """``ports.MediaFiles``: those of a workspace, and behind them what was fetched."""

    def __init__(self, files: MediaFiles, media: Learning) -> None:
        self._files = files
        self._media = media
        self._learnt: dict[str, Learnt] = {}

    def fetch(self, messages: Iterable[Message]) -> Iterator[str]:
        """Fetch what the messages show; a sentence for every picture that can't be had."""
        urls = (url for message in messages for url in linked_pictures(message))
        for url in dict.fromkeys(urls):
            try:
                self._learnt[url] = self._media.learn(url)
            except UserError as error:
                yield f"{url}: {error.sentence()}"

    def media_info(self, sha256: str) -> MediaInfo | None:
        """See ``ports.MediaFiles``."""
        return self._files.media_info(sha256) or next((each.info for each in self._found(sha256)), None)

    def media_bytes(self, sha256: str) -> bytes | None:
        """See ``ports.MediaFiles``."""
        kept = self._files.media_bytes(sha256)
        return next((each.data for each in self._found(sha256)), None) if kept is None else kept

    def linked(self, url: str) -> str | None:
        """See ``ports.MediaFiles``."""
        learnt = self._learnt.get(url)
        return learnt.info.sha256 if learnt else self._files.linked(url)

    def _found(self, sha256: str) -> Iterator[Learnt]:
        return (each for each in self._learnt.values() if each.info.sha256 == sha256)


def linked_pictures(message: Message) -> Iterator[str]:
    """The addresses of the pictures that the message's template shows, posters of videos among them."""
    for slide in shown(message).slides:
        yield from (url for media in (slide.media, slide.icon) if media is not None and (url := _address(media)))


def _address(media: Media) -> str | None:
    if media.kind in STILL:
        return None if media.sha256 else media.url
    return media.poster
