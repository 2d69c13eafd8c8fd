import pytest

from app.personalise.clevertap.context import Missing, dotted, inside
from tests.personalise.made import liquid, shown


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("Event.items[0].name", "Cup"),
        ('Event["items"][-1]["name"]', "Pan"),
        ("Event.items.size", "2"),
        ("Event.items.first.name", "Cup"),
        ("Event.items.last.name", "Pan"),
        ("Event.size", "XL"),
        ("Event.word.size", "5"),
        ("Event[Event.key]", "XL"),
        ('Event["key with space"]', "yes"),
        ("Event.Ключ", "так"),
    ],
)
def test_paths_lead_into_objects_lists_and_texts(path, made):
    event = {
        "items": [{"name": "Cup"}, {"name": "Pan"}],
        "size": "XL",
        "word": "words",
        "key": "size",
        "key with space": "yes",
        "Ключ": "так",
    }
    assert shown(liquid("{{ " + path + " }}", Event=event)) == made


@pytest.mark.parametrize(
    "path",
    [
        "Event.__class__",
        "Event.keys",
        "Event.list.append",
        "Event.list.name",
        "Event.list[9]",
        "Event.word.upper",
        "Event.word[0]",
        "Event.word.first",
        "Event.number.real",
        "Event.none.x",
        "Profile._given",
        "Profile.keys",
        "(1..3).start",
    ],
)
def test_nothing_but_data_is_reached(path):
    made = liquid("{{ " + path + " }}", Event={"list": [1], "word": "w", "number": 1, "none": None})
    assert made.outcome == "failed"


def test_loops_know_where_they_are_and_nothing_else():
    text = (
        "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index0 }}"
        "{% if forloop.last %};{% endif %}{% endfor %}{% endfor %}"
    )
    assert shown(liquid(text)) == "1011;2021;"
    assert liquid("{% for a in (1..2) %}{{ forloop.step }}{{ forloop.__init__ }}{% endfor %}").outcome == "failed"


def test_only_the_rows_of_catalogs_are_read_without_a_number():
    rows = {"rows": [{"name": "Cup"}]}
    assert shown(liquid("{{ Catalog.rows.name }}", Catalog=rows)) == "Cup"
    assert liquid("{{ Event.rows.name }}", Event=rows).missing == ("Event.rows.name",)
    assert liquid("{{ Catalog.rows.name }}", Catalog={"rows": []}).missing == ("Catalog.rows.name",)


def test_a_name_hides_a_root_only_inside_its_loop():
    text = "{% for Event in (1..2) %}{{ Event }}{% endfor %}{{ Event.x }}"
    assert shown(liquid(text, Event={"x": "y"})) == "12y"


def test_now_and_today_are_no_roots():
    assert liquid("{{ now }}{{ today }}").problem.code == "personal.unknown-root"


def test_a_text_assigns_only_so_many_names():
    text = "".join(f"{{% assign a{number} = 1 %}}" for number in range(201))
    assert liquid(text).problem.code == "personal.limit"
    assert liquid(text[: text.index("{% assign a200")]).outcome == "shown"


def test_what_is_missing_is_false_and_empty():
    missing = Missing("Profile.City")
    assert not missing
    assert list(missing) == []
    assert missing == Missing("other")


def test_one_step_at_a_time():
    assert inside([1, 2], 1) == 2
    for value, step in (([1], True), ([1], "x"), (5, "x"), (None, "x")):
        with pytest.raises(TypeError):
            inside(value, step)
    assert dotted(["a", 0, "b c"]) == "a.0.b c"
