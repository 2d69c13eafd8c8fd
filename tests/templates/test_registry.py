"""What holds for every template type."""

import pytest
from msgspec.structs import replace

from app.domain import paths
from app.domain.campaign import to_tree
from app.domain.message import Media
from app.layout.placed import Placement
from app.platforms.registry import PLATFORMS
from app.templates.registry import TEMPLATES, template
from tests.looks import ICON, PICTURE, buttons, campaign, message, placed, slide

FULL = message(
    "simple",
    *(slide(number, media=PICTURE, icon=ICON, buttons=buttons(2)) for number in range(3)),
    inbox_tags=("Offers",),
)


def as_type(name: str):
    return replace(FULL, template=name)


@pytest.fixture(params=TEMPLATES, ids=lambda each: each.name)
def kind(request):
    return request.param


def test_they_come_in_the_order_of_the_gallery() -> None:
    assert [each.name for each in TEMPLATES] == ["simple", "message-icon", "carousel", "carousel-image"]
    assert [each.label for each in TEMPLATES] == ["Simple", "With icon", "Carousel", "Carousel, pictures only"]


def test_each_is_found_by_its_name(kind) -> None:
    assert template(kind.name) is kind


def test_a_blank_message_is_of_its_type_and_shown_whole(kind) -> None:
    blank = kind.blank()
    assert blank.template == kind.name
    assert len(blank.slides) > 1 if kind.many_slides else len(blank.slides) == 1
    assert kind.shown(blank) == blank


def test_two_blank_messages_share_no_ids(kind) -> None:
    ids = [each.id for blank in (kind.blank(), kind.blank()) for each in blank.slides]
    assert len(set(ids)) == len(ids)


def test_showing_twice_is_showing_once(kind) -> None:
    shown = kind.shown(as_type(kind.name))
    assert kind.shown(shown) == shown


def test_only_what_the_type_has_is_shown(kind) -> None:
    shown = kind.shown(as_type(kind.name))
    assert (len(shown.slides) == 3) == kind.many_slides
    for each in shown.slides:
        assert bool(each.buttons) == kind.has_buttons
        assert bool(each.icon) == kind.has_icon
        assert bool(each.title.text or each.body.text) == kind.has_text
        assert each.media == PICTURE
    assert (shown.inbox_tags, shown.background) == (("Offers",), "#ABCDEF")


def test_every_field_points_into_the_document(kind) -> None:
    tree = to_tree(campaign(as_type(kind.name)))
    for field in kind.fields():
        paths.get(tree, field.at("s1"))


def test_fields_are_those_that_the_type_shows(kind) -> None:
    given = {field.path.rsplit("/", 1)[-1] for field in kind.fields()}
    assert ("buttons" in given) == kind.has_buttons
    assert ("icon" in given) == kind.has_icon
    assert ("text" in given) == kind.has_text
    assert {"template", "media", "orientation", "background", "action", "inbox_tags", "ttl"} <= given


def test_fields_come_in_one_order(kind) -> None:
    kinds = [field.kind for field in kind.fields()]
    assert kinds[0] == "template"
    assert kinds[-4:] == ["tags", "ttl", "pairs", "json"]
    assert [field.advanced for field in kind.fields()][-2:] == [True, True]
    assert len({field.path for field in kind.fields()}) == len(kinds)


def test_orientations_are_named_as_on_screen(kind) -> None:
    (field,) = [field for field in kind.fields() if field.path == "message/orientation"]
    assert [(each.value, each.label) for each in field.options] == [
        ("landscape", "Wide 16:9"),
        ("portrait", "Square 1:1"),
        ("natural", "As is"),
    ]


@pytest.mark.parametrize("platform", [each for each in PLATFORMS if each.has_carousels], ids=lambda each: each.name)
def test_fields_name_the_boxes_that_show_them(kind, platform) -> None:
    drawn = placed(platform.name, as_type(kind.name), platform_width(platform.name))
    roles = {box.role for box in drawn.boxes}
    assert {field.role for field in kind.fields() if field.role} <= roles


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda each: each.name)
@pytest.mark.parametrize("orientation", ["landscape", "portrait", "natural"])
def test_every_card_holds_its_boxes(kind, platform, orientation: str) -> None:
    shown = replace(as_type(kind.name), orientation=orientation)
    for number in range(len(kind.shown(shown).slides)):
        drawn = placed(platform.name, shown, platform_width(platform.name), slide=number)
        assert_inside(drawn)


def test_a_blank_message_can_be_drawn_everywhere(kind) -> None:
    for platform in PLATFORMS:
        assert_inside(placed(platform.name, kind.blank(), platform_width(platform.name)))


def test_what_is_complete_has_nothing_to_fix(kind) -> None:
    assert kind.check(kind.shown(as_type(kind.name))) == ()


def test_what_is_blank_has_something_to_fix(kind) -> None:
    assert "error" in {issue.severity for issue in kind.check(kind.blank())}


def test_issues_point_into_the_document(kind) -> None:
    bare = replace(as_type(kind.name), slides=tuple(slide(n, media=Media(kind="video")) for n in range(2)))
    tree = to_tree(campaign(bare))
    for issue in kind.check(kind.shown(bare)):
        paths.get(tree, issue.path)


def platform_width(name: str) -> float:
    return {"android": 360, "ios": 375, "web": 360}[name]


def assert_inside(drawn: Placement) -> None:
    for box in drawn.boxes:
        beyond = 1 if box.role == "media" else 1e-6
        assert box.x >= -beyond
        assert box.y >= -beyond
        assert box.x + box.w <= drawn.width + beyond
        assert box.y + box.h <= drawn.height + 1e-6
