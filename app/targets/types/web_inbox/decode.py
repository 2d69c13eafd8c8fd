"""The typed content of a message for CleverTap's web inbox."""

from typing import Any

from app.domain.ids import derived_id
from app.domain.message import BODY_COLOR, TITLE_COLOR, Action, Button, Media, Message, Slide, Text
from app.domain.tree import Tree
from app.targets.base import UNNAMED, Projection
from app.targets.projecting import child, elements, flag, link, text, time_to_live


def project(item: Tree, campaign: str) -> Projection:
    """The typed content of any JSON object. Never raises."""
    contents = elements(child(item, "msg"))
    slides = [_slide(content, campaign, index) for index, content in enumerate(contents)]
    message = Message(
        template="message-icon" if slides and slides[0].icon else "simple",
        slides=tuple(slides or [_slide({}, campaign, 0)]),
        inbox_tags=tuple(text(tag) for tag in elements(child(item, "tags")) if text(tag)),
    )
    title = next((slide.title.text for slide in message.slides if slide.title.text.strip()), "")
    name = title or text(child(item, "_id")) or UNNAMED
    return Projection(name=name, message=message, ttl=time_to_live(child(item, "date"), child(item, "wzrk_ttl")))


def _slide(content: Any, campaign: str, index: int) -> Slide:
    web = text(child(content, "onClickUrl"))
    buttons = enumerate(elements(child(content, "buttons")))
    return Slide(
        id=derived_id(campaign, "slide", index),
        title=Text(text=text(child(content, "title")), color=TITLE_COLOR),
        body=Text(text=text(child(content, "description")), color=BODY_COLOR),
        media=_picture(child(content, "imageUrl")),
        icon=_picture(child(content, "iconUrl")),
        action=Action(enabled=bool(web), web=web, new_tab=flag(child(content, "openUrlInNewTab"))),
        buttons=tuple(
            _button(part, derived_id(campaign, "slide", index, "button", number)) for number, part in buttons
        ),
    )


def _picture(value: Any) -> Media | None:
    url = link(value)
    return Media(url=url) if url else None


def _button(part: Any, button: str) -> Button:
    return Button(
        id=button,
        kind="copy" if child(part, "action") == "copy" else "link",
        text=text(child(part, "text")),
        web=text(child(part, "url")),
        new_tab=flag(child(part, "openUrlInNewTab")),
        copy=text(child(part, "clipboardText")),
    )
