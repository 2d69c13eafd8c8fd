from PySide6.QtCore import Qt

from app.domain.campaign import to_tree
from app.templates import fields
from app.templates.registry import TEMPLATES

TEMPLATE = "message/template"


def test_every_type_has_a_segment_with_its_full_name(bench, show_field):
    widget = show_field(bench, fields.TEMPLATE)
    assert [segment.accessibleName() for segment in widget.segments.values()] == [each.label for each in TEMPLATES]
    assert widget.segments["carousel-image"].text() == "Pictures only"


def test_another_type_changes_nothing_else(bench, show_field):
    widget = show_field(bench, fields.TEMPLATE)
    before = to_tree(bench.model.campaign)
    for name in widget.segments:
        widget.segments[name].click()
        assert bench.value(TEMPLATE) == name
    widget.segments["simple"].click()
    assert to_tree(bench.model.campaign) == before


def test_arrow_keys_go_through_the_types(bench, show_field, qtbot):
    widget = show_field(bench, fields.TEMPLATE)
    widget.segments["simple"].setFocus()
    for expected in ("message-icon", "carousel", "carousel-image"):
        qtbot.keyClick(widget.focusWidget(), Qt.Key.Key_Right)
        assert bench.value(TEMPLATE) == expected


def test_a_type_from_outside_is_shown(bench, show_field):
    widget = show_field(bench, fields.TEMPLATE)
    bench.model.set(TEMPLATE, "carousel")
    assert widget.segments["carousel"].isChecked()


def test_the_drawings_differ(bench, show_field):
    widget = show_field(bench, fields.TEMPLATE)
    pictures = set()
    for segment in widget.segments.values():
        segment.setText("")
        segment.setCheckable(False)
        segment.resize(90, segment.height())
        pictures.add(bytes(segment.grab().toImage().constBits()))
    assert len(pictures) == len(TEMPLATES)
