import pytest

from app.templates import fields
from app.templates.registry import template
from app.ui.forms.section import SectionView


def of(name):
    return [field for field in template(name).fields() if field.section == "message"]


@pytest.fixture
def section(bench, shown):
    made = SectionView("Message", bench.tools)
    made.set_fields(of("simple"), "s1")
    made.resize(440, 600)
    return shown(made)


def kinds(section):
    return [widget.field for widget in section.widgets]


def test_nothing_is_made_before_it_is_needed(section):
    assert section.widgets == []
    assert section.build()
    assert kinds(section) == of("simple")
    assert not section.build()


def test_it_knows_its_fields_before_they_are_made(section):
    assert section.has("message/slides/s1/title/text")
    assert section.has("message/slides/s1/buttons/b1/copy")
    assert not section.has("ttl")
    assert not section.has("message/slides/s1/icon")


def test_only_what_differs_is_made_anew(section):
    section.build()
    before = {widget.field: widget for widget in section.widgets}
    section.set_fields(of("message-icon"), "s1")
    assert kinds(section) == of("message-icon")
    for widget in section.widgets:
        if widget.field in before:
            assert widget is before[widget.field]


def test_rows_stand_in_the_order_of_the_fields(section):
    section.build()
    section.set_fields(of("message-icon"), "s1")
    section.widget().layout().activate()
    mains = [row.y() for row in section._rows.values()]
    assert mains == sorted(mains)
    assert fields.ICON in kinds(section)


def test_all_fields_follow_the_slide(section, bench):
    section.build()
    section.point_at("other")
    assert all(widget.path == widget.field.at("other") for widget in section.widgets)


def test_nothing_needs_more_width_than_the_narrowest_form(section, bench):
    section.build()
    for name in ("simple", "message-icon", "carousel", "carousel-image"):
        section.set_fields(of(name), "s1")
        assert section.widget().minimumSizeHint().width() <= 440 - 12


def test_rows_can_be_made_one_by_one_and_are_put_in_together(section):
    counts = [len(section.widgets) for _ in section.grow()]
    assert counts == sorted(set(counts))
    assert kinds(section) == of("simple")
    assert not any(widget.isVisible() for widget in section.widgets)
    before = section.widgets
    assert section.build()
    assert section.widgets == before


def test_a_row_that_is_not_wanted_any_more_while_the_others_are_made_is_dropped(section):
    growing = section.grow()
    next(growing)
    section.set_fields(of("carousel-image"), "s1")
    section.build()
    assert kinds(section) == of("carousel-image")
