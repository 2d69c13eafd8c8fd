import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.edits import Erase, SetValue
from app.services.checks.labels import MOST, YESPO_LENGTH, Rules, check, check_all
from app.services.ports import Named
from tests.services.checks.made import codes, found
from tests.targets.made import campaign


def labelled(product="both"):
    return campaign(labels=("l",), product=product)


def free(name):
    return False


@pytest.mark.parametrize("character", list('”"\\%><!'))
@pytest.mark.parametrize("name", ["Spring{}", "{}Spring", "Spr{}ing"])
def test_clevertap_refuses_some_characters_in_labels(character, name):
    (issue,) = found(check, labelled("clevertap"), labels={"l": name.format(character)})
    assert (issue.code, issue.severity, issue.path) == ("label.characters", "warning", "labels")
    assert (issue.fix.name, issue.fix.edits) == ("label.rename", ())
    assert issue.fix.also == (("labels/l", (SetValue("name", "Spring"),)),)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Spring sale", []), ("Весна_1", []), ("x" * 50, []), ("x" * 51, ["label.yespo"]), ("a&b", ["label.yespo"])],
)
def test_yespo_takes_short_plain_labels(name, expected):
    assert codes(check, labelled("yespo"), labels={"l": name}) == expected


def test_each_product_has_its_own_rule_for_labels():
    assert codes(check, labelled("clevertap"), labels={"l": "a&b"}) == []
    assert codes(check, labelled("yespo"), labels={"l": "x" * 50}) == []
    assert codes(check, labelled("both"), labels={"l": "a&b"}) == ["label.yespo"]
    assert codes(check, labelled("clevertap"), labels={"l": "x" * 101}) == ["label.long"]
    assert codes(check, labelled()) == []


@pytest.mark.parametrize("name", ["", "  ", "\x07"])
def test_a_label_without_a_name_gets_one(name):
    (issue,) = found(check, labelled(), labels={"l": name}, label_taken={"Label"}.__contains__)
    assert issue.code == "label.empty"
    assert issue.fix.also == (("labels/l", (SetValue("name", "Label 2"),)),)


def test_the_mend_is_a_name_that_no_label_has():
    taken = {"Sale", "Sale 2"}.__contains__
    (issue,) = found(check, labelled(), labels={"l": "Sale!"}, label_taken=taken)
    assert issue.fix.label == "Call it “Sale 3”"


def test_a_label_that_was_merged_is_mended_where_it_went():
    (issue,) = found(check, labelled(), labels={"l": "Sale!"}, survivors={"l": "s"})
    assert issue.fix.also[0][0] == "labels/s"


@given(st.text(max_size=130), st.booleans(), st.booleans(), st.sets(st.text(max_size=3)))
def test_what_was_mended_breaks_no_rule(name, clevertap, yespo, taken):
    rules = Rules(clevertap, yespo)
    mended = rules.mended(name, taken.__contains__)
    assert rules.broken(mended) is None
    assert mended not in taken


def test_numbers_fit_into_the_length():
    taken = {"x" * YESPO_LENGTH}.__contains__
    assert Rules(False, True).mended("x" * 60, taken) == "x" * 48 + " 2"


def test_too_many_labels_are_said_where_a_campaign_has_one():
    assert codes(check, labelled(), labels={"l": "A"}, all_labels=MOST) == []
    assert codes(check, labelled("yespo"), labels={"l": "A"}, all_labels=MOST + 1) == []
    assert codes(check, campaign(), all_labels=MOST + 1) == []
    (issue,) = found(check, labelled(), labels={"l": "A"}, all_labels=MOST + 1)
    assert (issue.code, issue.message) == ("label.too-many", "CleverTap keeps 900 labels, and this workspace has 901")


def test_the_workspace_s_labels_are_told_by_their_ids():
    labels = [Named(id="a", name="A!"), Named(id="b", name="B"), Named(id="c", name="C&D")]
    assert [(each.label, each.code) for each in check_all(labels, "both", free, dict)] == [
        ("a", "label.characters"),
        ("c", "label.yespo"),
    ]
    assert [each.label for each in check_all(labels, "clevertap", free, dict)] == ["a"]


def test_too_many_are_mended_by_deleting_what_no_campaign_has():
    labels = [Named(id=str(number), name=f"L{number}") for number in range(MOST + 2)]
    usage = {str(number): 1 for number in range(MOST + 2) if number not in (3, 5, 7)}
    (issue,) = check_all(labels, "clevertap", free, lambda: usage)
    assert (issue.label, issue.code, issue.fix.label) == ("", "label.too-many", "Delete 2 unused labels")
    assert issue.fix.also == (("labels/3", (Erase(),)), ("labels/5", (Erase(),)))
    (issue,) = check_all(labels, "clevertap", free, lambda: dict.fromkeys(usage, 1) | {"3": 1, "5": 1, "7": 1})
    assert issue.fix is None
    assert check_all(labels, "yespo", free, dict) == []


def test_usage_is_not_counted_for_nothing():
    def never():
        raise AssertionError

    assert check_all([Named(id="a", name="A")], "both", free, never) == []
