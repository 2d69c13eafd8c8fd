import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.services.people.sources import objects
from app.services.people.sources.base import Row
from app.services.people.sources.objects import Objects, in_lines, in_list, is_list


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "people.json"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def taken(path, read=in_list):
    """The headers, and the cells (of a note, what it says) by number."""
    source = Objects(path, (0, 0), "utf-8", read)
    found = {
        (row.number if isinstance(row, Row) else row.row): (row.cells if isinstance(row, Row) else row.what)
        for row in source.rows()
    }
    return source.headers, found


@pytest.mark.parametrize(
    "text",
    [
        '[{"identity": "a", "n": 1}, {"identity": "b", "x": [1]}]',
        '{"recipients": [{"identity": "a", "n": 1}, {"identity": "b", "x": [1]}]}',
        ' { "next" : null , "more": {"recipients": [9]}, "recipients" : [ {"identity": "a", "n": 1},'
        ' {"identity": "b", "x": [1]} ], "z": 1}',
    ],
)
def test_a_list_of_objects_has_every_key_as_a_header(file, text):
    headers, found = taken(file(text))
    assert headers == ("identity", "n", "x")
    assert found == {1: ["a", 1, None], 2: ["b", None, [1]]}


def test_an_object_a_line_is_read_line_by_line(file):
    path = file('{"identity": "a"}\n\n{"identity": "b", "n": true}\n{"broken\n[1]\n')
    headers, found = taken(path, in_lines)
    assert headers == ("identity", "n")
    assert found == {1: ["a", None], 3: ["b", True], 4: objects.BROKEN, 5: objects.NO_OBJECT}


def test_what_is_no_object_is_said(file):
    _, found = taken(file('[{"identity": "a"}, "b", null, [1]]'))
    assert found == {1: ["a"], 2: objects.NO_OBJECT, 3: objects.NO_OBJECT, 4: objects.NO_OBJECT}


def test_what_galley_lists_is_taken_again(file):
    line = {"identity": "a", "attributes": {"City": "Kyiv"}, "events": [], "sample": False, "kept": True}
    headers, found = taken(file(json.dumps(line)), in_lines)
    assert headers == ("identity", "events", "City")
    assert found == {1: ["a", [], "Kyiv"]}


def test_an_attribute_called_attributes_stays_one(file):
    headers, _ = taken(file('[{"identity": "a", "attributes": {"City": "Kyiv"}, "City": "Lviv"}]'))
    assert headers == ("identity", "attributes", "City")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "not valid JSON.*line 1 column 2"),
        ('[{"identity": "a"} {"identity": "b"}]', "not valid JSON.*Expecting ','.*column 20"),
        ('[{"identity": "a"},]', "not valid JSON"),
        ('[{"identity": "a"}', "not valid JSON"),
        ('{"recipients" [1]}', "not valid JSON.*Expecting ':'"),
        ('[{"identity": NaN}]', "NaN is not JSON"),
        ('{"people": [1]}', "holds no list of recipients"),
        ("[]", "holds no recipients"),
        ("[1, 2]", "holds no recipients"),
        ("[{}]", "holds no recipients"),
        ("[" * 100_000, "nests too deep"),
        (json.dumps([{str(number): 1 for number in range(2001)}]), "more than 2000 keys"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(file, text, said):
    with pytest.raises(UserError, match=said) as caught:
        taken(file(text))
    assert "people.json" in caught.value.sentence()


def test_a_line_that_nests_too_deep_is_a_row(file):
    _, found = taken(file('{"identity": "a"}\n' + "[" * 100_000), in_lines)
    assert found == {1: ["a"], 2: objects.BROKEN}


def test_a_list_is_bounded(file, monkeypatch):
    monkeypatch.setattr(objects, "MAX_BYTES", 10)
    with pytest.raises(UserError, match="too large"):
        taken(file('[{"identity": "a"}]'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1]", True),
        (' \n[{"a": 1}', True),
        ('{"recipients": [', True),
        ('{"a": [1], "recipients": [', True),
        ('{"identity": "a"}\n{"identity": "b"}', False),
        ('{"recipients": 5}', False),
        ('{"cut', False),
        ("", False),
    ],
)
def test_lists_and_lines_are_told_apart(text, expected):
    assert is_list(text) is expected


values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


def without_nulls(item):
    return {key: value for key, value in item.items() if value is not None}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=4), values, min_size=1, max_size=4), min_size=1, max_size=5))
def test_any_list_comes_back(file, items):
    items = [{f"k{key}": value for key, value in item.items()} for item in items]
    for indent in (None, 2):
        headers, found = taken(file(json.dumps(items, indent=indent)))
        again = [
            {key: value for key, value in zip(headers, cells, strict=True) if value is not None}
            for cells in found.values()
        ]
        assert again == [{key: value for key, value in item.items() if value is not None} for item in items]
