"""Random campaigns, and random things that people do to them."""

from typing import Any

import msgspec
from hypothesis import strategies as st

from app.domain.campaign import Campaign, TimeToLive, Variant
from app.domain.edits import BIN, Edit, Insert, Move, Remove, SetValue, Unset
from app.domain.message import Button, KeyValue, Message, Slide, Text
from app.domain.paths import join
from tests.made import START

TEMPLATES = ("simple", "message-icon", "carousel", "carousel-image")

texts = st.text(alphabet=st.characters(), max_size=12)
"""Any text that JSON can spell, lone surrogates included."""

words = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=12)
colors = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
json_values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=6
)
ids = st.uuids(version=4).map(str)


def unique(elements: st.SearchStrategy[Any], **sizes: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """Elements with an id each of their own."""
    return st.lists(elements, unique_by=lambda element: element.id, **sizes).map(tuple)


buttons = st.builds(
    Button,
    id=ids,
    kind=st.sampled_from(["link", "copy", "keys", "push"]),
    text=texts,
    color=colors,
    keys=unique(st.builds(KeyValue, id=ids, key=texts, value=texts), max_size=2),
)
slides = st.builds(
    Slide,
    id=ids,
    title=st.builds(Text, text=texts, color=colors),
    body=st.builds(Text, text=texts, color=colors),
    buttons=unique(buttons, max_size=3),
)
messages = st.builds(
    Message,
    template=st.sampled_from(TEMPLATES),
    slides=unique(slides, min_size=1, max_size=3),
    inbox_tags=st.lists(texts, max_size=2).map(tuple),
    custom_data=st.none() | st.dictionaries(texts, json_values, max_size=3),
    languages=st.dictionaries(st.sampled_from(["uk", "de", "pt-BR"]), st.dictionaries(texts, texts, max_size=2)),
)
campaigns = st.builds(
    Campaign,
    id=ids,
    name=words,
    message=messages,
    variants=unique(st.builds(Variant, id=ids, values=st.dictionaries(texts, plain, max_size=2)), max_size=2),
    ttl=st.none() | st.builds(TimeToLive, days=st.integers(1, 60)),
    created=st.just(START),
    changed=st.just(START),
)


def edits(campaign: Campaign) -> st.SearchStrategy[list[Edit]]:
    """Something that fits this campaign: one action of a person."""
    makers = [_texts, _slides_come, _buttons_come, _slides_go, _buttons_move, _overlays, _custom_data]
    return st.one_of(*(made for maker in makers if (made := maker(campaign)) is not None))


def _slide_paths(campaign: Campaign) -> st.SearchStrategy[str]:
    return st.sampled_from([f"message/slides/{slide.id}" for slide in campaign.message.slides])


def _texts(campaign: Campaign) -> st.SearchStrategy[list[Edit]]:
    slide = _slide_paths(campaign)
    one: st.SearchStrategy[Edit] = st.one_of(
        st.builds(lambda at, value: SetValue(f"{at}/title/text", value), slide, texts),
        st.builds(lambda at, value: SetValue(f"{at}/body/color", value), slide, colors),
        st.builds(SetValue, st.just("message/template"), st.sampled_from(TEMPLATES)),
        st.builds(SetValue, st.just("message/custom_data"), json_values),
        st.builds(SetValue, st.just("audience/cap"), st.none() | st.integers(1, 9)),
        st.builds(SetValue, st.just("name"), texts),
        st.builds(SetValue, st.just("archived"), st.booleans()),
        st.builds(SetValue, st.just(BIN), st.none() | st.just(START)),
        st.builds(SetValue, st.just("ttl"), st.none() | st.builds(lambda n: {"hours": n}, st.integers(1, 99))),
    )
    return st.lists(one, max_size=4)


def _slides_come(campaign: Campaign) -> st.SearchStrategy[list[Edit]]:
    known = [slide.id for slide in campaign.message.slides]
    new = slides.filter(lambda slide: slide.id not in known).map(msgspec.to_builtins)
    after = st.sampled_from([None, "gone", *known])
    return st.builds(lambda new, after: [Insert("message/slides", new, after)], new, after)


def _buttons_come(campaign: Campaign) -> st.SearchStrategy[list[Edit]]:
    known = [button.id for slide in campaign.message.slides for button in slide.buttons]
    new = buttons.filter(lambda button: button.id not in known).map(msgspec.to_builtins)
    return st.builds(lambda at, new: [Insert(f"{at}/buttons", new)], _slide_paths(campaign), new)


def _slides_go(campaign: Campaign) -> st.SearchStrategy[list[Edit]] | None:
    if len(campaign.message.slides) == 1:
        return None
    ids = st.sampled_from([None, *(slide.id for slide in campaign.message.slides)])
    slide = _slide_paths(campaign)
    return slide.map(lambda at: [Remove(at)]) | st.builds(lambda at, after: [Move(at, after)], slide, ids)


def _buttons_move(campaign: Campaign) -> st.SearchStrategy[list[Edit]] | None:
    paths = [f"message/slides/{slide.id}/buttons/{it.id}" for slide in campaign.message.slides for it in slide.buttons]
    if not paths:
        return None
    path = st.sampled_from(paths)
    after = st.sampled_from([None, *(path.rsplit("/", 1)[1] for path in paths)])
    return path.map(lambda at: [Remove(at)]) | st.builds(lambda at, after: [Move(at, after)], path, after)


def _overlays(campaign: Campaign) -> st.SearchStrategy[list[Edit]]:
    languages = campaign.message.languages
    known = [Unset(join(("message", "languages", code, path))) for code in languages for path in languages[code]]
    new = st.builds(
        lambda values: [SetValue("message/languages/fr", values)], st.dictionaries(texts, texts, max_size=2)
    )
    return new | st.sampled_from(known).map(lambda edit: [edit]) if known else new


def _custom_data(campaign: Campaign) -> st.SearchStrategy[list[Edit]] | None:
    data = campaign.message.custom_data
    if not isinstance(data, dict):
        return None
    place = ("message", "custom_data")
    new = st.builds(lambda key, value: [SetValue(join((*place, key)), value)], texts, json_values)
    return new | st.sampled_from([[Unset(join((*place, key)))] for key in data]) if data else new
