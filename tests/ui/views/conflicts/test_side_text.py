from app.domain.message import Media
from app.domain.worddiff import spans
from app.services.syncing.telling import Told
from app.ui.theme.tokens import LIGHT
from app.ui.views.conflicts import side_text
from app.ui.views.conflicts.side_text import plain, rich


def of(old, new):
    return Told(text=new, spans=spans(old, new))


def test_what_is_new_is_marked_and_what_is_gone_left_out(qapp):
    text = rich(of("Spring is near", "Spring is here"), LIGHT)
    assert "underline" in text and "here" in text
    assert "near" not in text


def test_where_words_only_went_these_are_struck_through(qapp):
    text = rich(of("Spring is near", "Spring"), LIGHT)
    assert "line-through" in text and "is near" in text


def test_nothing_is_said_to_be_nothing(qapp):
    assert "Nothing" in rich(Told(), LIGHT)
    assert plain(Told()) == "Nothing"
    assert rich(Told(media=Media()), LIGHT) == ""


def test_an_order_is_numbered(qapp):
    assert rich(Told(items=("A <b>", "B")), LIGHT) == "1.&nbsp;A &lt;b&gt;<br>2.&nbsp;B"
    assert plain(Told(items=("A", "B"))) == "A, B"


def test_what_people_wrote_is_never_taken_for_markup(qapp):
    assert "<script>" not in rich(Told(text="<script>"), LIGHT)
    assert "<script>" not in rich(of("a", "<script>"), LIGHT)


def test_lines_stay_lines_and_the_reason_has_its_own(qapp):
    text = rich(Told(text="one\ntwo", reason="It is too new"), LIGHT)
    assert text.startswith("one<br>two<br>") and "It is too new" in text


def test_of_a_long_text_the_surroundings_of_a_change_are_shown(qapp):
    long = "word " * 300
    text = rich(of(f"{long}old {long}", f"{long}new {long}"), LIGHT)
    assert "new" in text and len(text) < 1_000
    assert text.count(side_text.LEFT_OUT.strip()) == 2
    assert plain(of("a", long)) == long


def test_a_very_long_value_is_cut(qapp):
    assert len(rich(Told(text="x" * 10_000), LIGHT)) < 2_100
