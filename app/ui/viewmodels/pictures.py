"""Where the window's parts get their pictures from."""

from typing import Any, Protocol

from app.domain.message import Media
from app.render.pictures import Request, Shown


class Pictures(Protocol):
    """Pictures that are loaded in the background, online ones fetched first."""

    arrived: Any
    """Emitted when a picture, or the reason for having none, is there that was not: draw again."""

    def picture(self, request: Request) -> Shown:
        """See ``render.pictures.PictureSource``."""
        ...

    def forget(self, media: Media) -> None:
        """Load a picture anew."""
        ...
