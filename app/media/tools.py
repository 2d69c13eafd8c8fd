"""Picture tools over Pillow."""

from app.domain.errors import UserError
from app.media.animation import fit_animation
from app.media.opening import opened, recognise
from app.media.still import fit_still
from app.services.ports import Picture


class PillowTools:
    """``ports.PictureTools``. Works in the calling thread: a large photo takes a tenth of a second."""

    def inspect(self, data: bytes, name: str = "") -> Picture:
        """See the port. Pixels are those of the upright picture; a GIF's frames are counted up to 1,000."""
        found = recognise(data, name)
        if found.pillow is None:
            return Picture(kind=found.kind, mime=found.mime, width=None, height=None)
        with opened(data, found, name) as picture:
            return Picture(
                kind=found.kind, mime=found.mime, width=picture.width, height=picture.height, frames=picture.frames
            )

    def fit(self, data: bytes, *, ratio: float | None, max_width: int, max_bytes: int) -> bytes:
        """See the port. An animated GIF goes on moving, with fewer pixels where it must; only where that is not enough
        its first frame stays. Of animated PNG and WebP the first frame stays."""
        found = recognise(data, "")
        if found.pillow is None:
            raise UserError("The file is no picture", "Only pictures are fitted to a slot", "Choose a picture")
        with opened(data, found, "") as picture:
            moving = picture.frames > 1 and fit_animation(picture, ratio, max_width, max_bytes)
        if moving:
            return moving
        with opened(data, found, "") as picture:
            return fit_still(picture, ratio, max_width, max_bytes)
