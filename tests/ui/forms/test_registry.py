"""Every kind of field: typing is stored, undo brings the value back to the screen, showing tells nobody."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.domain.fields import Field, FieldKind, Option
from app.domain.tree import same
from app.templates import fields
from app.templates.registry import TEMPLATES
from app.ui.forms.audience import AUDIENCE
from app.ui.forms.details import DETAILS
from app.ui.forms.registry import FACTORIES
from app.ui.viewmodels.commands import NameChange
from tests.ui.forms.bench import SLIDE

SWITCH = Field(path="message/slides/{slide}/action/new_tab", kind="switch", label="New tab")
STATUS = Field(path="status", kind="choice", label="Status", options=(Option("draft", "Draft"), Option("ended", "End")))
LABELS = next(field for field in DETAILS if field.kind == "labels")
PRODUCT = next(field for field in DETAILS if field.kind == "product")


def over(qtbot, edit, text):
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def use_template(qtbot, widget):
    widget.segments["simple"].setFocus()
    qtbot.keyClick(widget.segments["simple"], Qt.Key.Key_Right)


def use_tags(qtbot, widget):
    qtbot.keyClicks(widget.edit, "News,")


def use_combo(qtbot, widget):
    qtbot.keyClick(widget.combo, Qt.Key.Key_Down)


def use_combo_up(qtbot, widget):
    qtbot.keyClick(widget.combo, Qt.Key.Key_Up)


def use_buttons(qtbot, widget):
    over(qtbot, widget.rows["b1"].text, "Buy")


def use_link(qtbot, widget):
    qtbot.keyClick(widget.enabled, Qt.Key.Key_Space)


def use_pairs(qtbot, widget):
    over(qtbot, widget.pairs.rows["p1"].edits["value"], "2")


def use_ttl(qtbot, widget):
    widget.number.setFocus()
    widget.number.selectAll()
    qtbot.keyClicks(widget.number, "7")


def use_labels(qtbot, widget):
    widget.desk.change(NameChange(add=("spring",)))


USES: dict[FieldKind, tuple[Field, Callable[..., None], str, Any]] = {
    "template": (fields.TEMPLATE, use_template, "message/template", "message-icon"),
    "text": (fields.TITLE, lambda qtbot, w: over(qtbot, w.edit, "Bye"), f"{SLIDE}/title/text", "Bye"),
    "long_text": (fields.MESSAGE, lambda qtbot, w: over(qtbot, w.edit, "Three"), f"{SLIDE}/body/text", "Three"),
    "color": (
        fields.BACKGROUND,
        lambda qtbot, w: over(qtbot, w.color.edit, "#abcdef"),
        "message/background",
        "#ABCDEF",
    ),
    "media": (
        fields.PICTURE,
        lambda qtbot, w: qtbot.keyClicks(w.address, "https://a.test/b.gif"),
        f"{SLIDE}/media/url",
        "https://a.test/b.gif",
    ),
    "choice": (STATUS, use_combo, "status", "ended"),
    "switch": (SWITCH, lambda qtbot, w: qtbot.keyClick(w.box, Qt.Key.Key_Space), f"{SLIDE}/action/new_tab", True),
    "link": (fields.ACTION, use_link, f"{SLIDE}/action/enabled", True),
    "buttons": (fields.BUTTONS, use_buttons, f"{SLIDE}/buttons/b1/text", "Buy"),
    "tags": (fields.INBOX_TAB, use_tags, "message/inbox_tags", ["Offers", "News"]),
    "pairs": (fields.PAIRS, use_pairs, "message/key_values/p1/value", "2"),
    "json": (fields.DATA, lambda qtbot, w: over(qtbot, w.edit, '{"y": 2}'), "message/custom_data", {"y": 2}),
    "ttl": (fields.TTL, use_ttl, "ttl", {"days": 7}),
    "product": (PRODUCT, use_combo_up, "product", "yespo"),
    "segments": (AUDIENCE[0], lambda qtbot, w: w.choose("kyiv"), "audience/include", ["kyiv"]),
    "subscriptions": (AUDIENCE[2], lambda qtbot, w: w.choose("news"), "categories", ["news"]),
    "labels": (LABELS, use_labels, "labels", ["spring"]),
}
ONLY_SHOWN = {"reach", "results"}


def texts(widget: QWidget) -> list[object]:
    """Everything that the screen says, part by part."""
    said: list[object] = []
    for part in widget.findChildren(QWidget):
        match part:
            case QLineEdit():
                said.append(part.text())
            case QPlainTextEdit():
                said.append(part.toPlainText())
            case QComboBox():
                said.append(part.currentText())
            case QSpinBox():
                said.append(part.value())
            case QAbstractButton() if part.isCheckable():
                said.append((part.text(), part.isChecked()))
            case _:
                pass
    return said


def test_every_kind_has_a_widget():
    assert set(FACTORIES) == set(get_args(FieldKind)) == set(USES) | ONLY_SHOWN


@pytest.mark.parametrize("kind", USES)
def test_what_is_typed_is_stored_and_undo_brings_the_screen_back(kind, bench, show_field, qtbot):
    field, use, path, expected = USES[kind]
    before = bench.value(field.at("s1"))
    widget = show_field(bench, field)
    said = texts(widget)
    use(qtbot, widget)
    assert same(bench.value(path), expected)
    bench.settle()
    bench.undo()
    assert bench.value(field.at("s1")) == before
    assert texts(widget) == said


@pytest.mark.parametrize("kind", USES)
def test_showing_a_value_tells_nobody(kind, bench, show_field, monkeypatch):
    field, *_ = USES[kind]
    widget = show_field(bench, field)
    edits = []
    monkeypatch.setattr(bench.model, "edit", lambda *given, **named: edits.append(given))
    widget.refresh()
    assert edits == []


@pytest.mark.parametrize("kind", USES)
def test_what_takes_the_focus_says_what_it_is(kind, bench, show_field):
    field, *_ = USES[kind]
    widget = show_field(bench, field)
    for part in widget.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None and part.isVisible():
            interface = QAccessible.queryAccessibleInterface(part)
            assert interface.text(QAccessible.Text.Name), f"{kind}: {type(part).__name__}"


def test_every_field_of_every_template_can_be_shown(bench, show_field):
    for template in TEMPLATES:
        for field in template.fields():
            widget = show_field(bench, field)
            assert widget.path == field.at("s1")
