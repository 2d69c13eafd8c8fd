"""What template types find wrong, each in one rule."""

from app.domain.issues import Issue
from app.domain.message import Media, Message, Slide

ROOT = "message/slides"


def empty_slides(message: Message) -> tuple[Issue, ...]:
    """Slides that show nothing at all."""
    return tuple(
        Issue(
            code="slide.empty",
            severity="error",
            path=f"{ROOT}/{slide.id}",
            message=f"{_name(message, number)} is empty. Add a picture or a text, or remove it",
        )
        for number, slide in enumerate(message.slides)
        if _empty(slide)
    )


def slides_without_picture(message: Message) -> tuple[Issue, ...]:
    """Slides of a carousel that have no picture: a phone shows a grey slot, another skips the slide."""
    return tuple(
        Issue(
            code="carousel.no-picture",
            severity="error",
            path=f"{ROOT}/{slide.id}/media",
            message=f"{_name(message, number)} has no picture. Android shows an empty slot, iPhone skips the slide",
        )
        for number, slide in enumerate(message.slides)
        if not _filled(slide.media)
    )


def slides_without_still(message: Message) -> tuple[Issue, ...]:
    """Slides of a carousel that hold a video or a sound: carousels load everything as a picture."""
    return tuple(
        Issue(
            code="carousel.not-a-picture",
            severity="error",
            path=f"{ROOT}/{slide.id}/media",
            message=f"{_name(message, number)} holds a {'sound' if slide.media.kind == 'audio' else 'video'}. "
            "Carousels show pictures only",
        )
        for number, slide in enumerate(message.slides)
        if slide.media is not None and slide.media.kind in ("video", "audio")
    )


def missing_icon(message: Message) -> tuple[Issue, ...]:
    """A message made for an icon that has none."""
    slide = message.slides[0]
    if _filled(slide.icon):
        return ()
    text = "There is no icon. Add one, or use the template Simple"
    return (Issue(code="message-icon.no-icon", severity="hint", path=f"{ROOT}/{slide.id}/icon", message=text),)


def _name(message: Message, number: int) -> str:
    return "The message" if len(message.slides) == 1 else f"Slide {number + 1}"


def _filled(media: Media | None) -> bool:
    return media is not None and bool(media.url or media.sha256)


def _empty(slide: Slide) -> bool:
    return not (slide.title.text.strip() or slide.body.text.strip() or _filled(slide.media) or _filled(slide.icon))
