"""Putting pictures into a message: which slide each goes to, as edits."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import Edit, Insert, SetValue
from app.domain.ids import new_id
from app.domain.message import Media, Message, Slide, Text
from app.services.ports import MediaInfo

SLIDES = "message/slides"
MAX_SLIDES = 5
"""Slides of a carousel that CleverTap takes."""


class Placed(Struct, frozen=True):
    """The edits, how many pictures found no place (they stay in the workspace), and a sentence about those."""

    edits: tuple[Edit, ...]
    left_out: int = 0
    note: str = ""


def as_media(info: MediaInfo, alt: str = "") -> Media:
    """The stored file as the document names it."""
    return Media(
        kind=info.kind,
        sha256=info.sha256,
        mime=info.mime,
        width=info.width,
        height=info.height,
        bytes=info.bytes,
        alt=alt,
    )


def pictures_of(message: Message) -> list[tuple[str, Media]]:
    """Every picture of the message with its stored path, slide by slide."""
    slots = [(slide.id, part, getattr(slide, part)) for slide in message.slides for part in ("media", "icon")]
    return [(paths.join(("message", "slides", slide, part)), media) for slide, part, media in slots if media]


def place(campaign: Campaign, slide: str, infos: Sequence[MediaInfo], *, many_slides: bool) -> Placed:
    """Put pictures into the slide in hand and, in a template with ``many_slides``, behind it.

    One picture replaces what the slide shows. Several fill the slides without a picture from this one on, then
    become new slides, up to ``MAX_SLIDES``; nothing that has a place is replaced by them.
    """
    if not infos:
        return Placed(())
    if len(infos) > 1 and many_slides:
        return _spread(campaign.message, slide, infos)
    edit = _show(slide, infos[0])
    left_out = len(infos) - 1
    return Placed((edit,), left_out, f"One picture is shown here. {_in_media(left_out)}" if left_out else "")


def _spread(message: Message, slide: str, infos: Sequence[MediaInfo]) -> Placed:
    ids = [each.id for each in message.slides]
    at = ids.index(slide) if slide in ids else len(ids) - 1
    empty = _empty_from(message.slides[at:])
    edits: list[Edit] = [_show(target, info) for target, info in zip(empty, infos, strict=False)]
    rest = infos[len(edits) :]
    after = empty[-1] if empty else ids[at]
    added = rest[: max(0, MAX_SLIDES - len(ids))]
    for info in added:
        new = _like(message.slides[at], info)
        edits.append(Insert(SLIDES, msgspec.to_builtins(new), after))
        after = new.id
    left_out = len(rest) - len(added)
    note = f"A carousel has at most {MAX_SLIDES} slides. {_in_media(left_out)}" if left_out else ""
    return Placed(tuple(edits), left_out, note)


def _empty_from(slides: Sequence[Slide]) -> list[str]:
    """The ids of the slides without a picture before the first that has one."""
    with_picture = (at for at, slide in enumerate(slides) if slide.media)
    return [slide.id for slide in slides[: next(with_picture, len(slides))]]


def _like(model: Slide, info: MediaInfo) -> Slide:
    """A new slide in the colours of another one."""
    return Slide(
        id=new_id(), title=Text(color=model.title.color), body=Text(color=model.body.color), media=as_media(info)
    )


def _show(slide: str, info: MediaInfo) -> SetValue:
    return SetValue(paths.join(("message", "slides", slide, "media")), msgspec.to_builtins(as_media(info)))


def _in_media(count: int) -> str:
    return "The other picture is in Media" if count == 1 else f"The other {count} pictures are in Media"
