from app.domain.fields import Field

FIELD = Field(path="message/slides/{slide}/action/enabled", kind="switch", label="Opens a link", placeholder="Open it")


def test_a_click_is_stored_at_once(bench, show_field):
    widget = show_field(bench, FIELD)
    widget.box.click()
    assert bench.value("message/slides/s1/action/enabled") is True


def test_its_words_stand_behind_the_box(bench, show_field):
    widget = show_field(bench, FIELD)
    assert (widget.box.text(), widget.box.accessibleName()) == ("Open it", "Opens a link")
