"""A copy of a campaign that shares no id with it."""

from typing import Any

from msgspec.structs import replace

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import SetValue
from app.domain.ids import derived_id
from app.domain.ids import new_id as fresh_id
from app.domain.imported import by_id
from app.domain.message import Button, KeyValue, Message, Slide

Renamed = dict[str, str]


def duplicate(campaign: Campaign, new_id: str, now: str, author: str, name: str | None = None) -> Campaign:
    """The campaign as a new draft with the id ``new_id``, on this computer only. ``now`` is an instant; without a
    ``name`` it keeps its own.

    Every element gets an id of its own; overlays follow. What was imported keeps finding its place in the original.
    """
    names = _names(campaign, new_id)
    return replace(
        campaign,
        id=new_id,
        name=campaign.name if name is None else name,
        status="draft",
        archived=False,
        shared=False,
        message=_message(campaign.message, names),
        variants=tuple(
            replace(variant, id=names[variant.id], values=_overlay(variant.values, names))
            for variant in campaign.variants
        ),
        created=now,
        changed=now,
        author=author,
    )


def duplicate_slide(campaign: Campaign, slide: str) -> tuple[Slide, list[SetValue]]:
    """A copy of one slide with fresh ids, and the edits that copy its translations. Raises ``KeyError``."""
    message = campaign.message
    original = next((each for each in message.slides if each.id == slide), None)
    if original is None:
        raise KeyError(slide)
    pairs = [pair for button in original.buttons for pair in button.keys]
    names = {element.id: fresh_id() for element in (original, *original.buttons, *pairs)}
    inside = paths.join(("slides", slide)) + "/"
    edits = [
        SetValue(paths.join(("message", "languages", code, path)), text)
        for code, texts in message.languages.items()
        for path, text in _overlay({p: t for p, t in texts.items() if p.startswith(inside)}, names).items()
    ]
    return _slide(original, names), edits


def _names(campaign: Campaign, new_id: str) -> Renamed:
    imported = by_id(campaign.id, campaign.origin.message) if campaign.origin else {}
    slides = campaign.message.slides
    buttons = [button for slide in slides for button in slide.buttons]
    pairs = [*campaign.message.key_values, *(key for button in buttons for key in button.keys)]
    elements = [element.id for element in (*slides, *buttons, *pairs, *campaign.variants)]
    return {element: derived_id(new_id, *imported.get(element, ("copy", element))) for element in elements}


def _message(message: Message, names: Renamed) -> Message:
    return replace(
        message,
        slides=tuple(_slide(slide, names) for slide in message.slides),
        key_values=_pairs(message.key_values, names),
        languages={code: _overlay(texts, names) for code, texts in message.languages.items()},
    )


def _slide(slide: Slide, names: Renamed) -> Slide:
    return replace(slide, id=names[slide.id], buttons=tuple(_button(button, names) for button in slide.buttons))


def _button(button: Button, names: Renamed) -> Button:
    return replace(button, id=names[button.id], keys=_pairs(button.keys, names))


def _pairs(pairs: tuple[KeyValue, ...], names: Renamed) -> tuple[KeyValue, ...]:
    return tuple(replace(pair, id=names[pair.id]) for pair in pairs)


def _overlay(overlay: dict[str, Any], names: Renamed) -> dict[str, Any]:
    return {paths.join(names.get(step, step) for step in paths.split(path)): value for path, value in overlay.items()}
