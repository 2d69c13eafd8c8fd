import pytest

from app.domain.edits import SetValue
from app.domain.message import Media
from tests.conflicting import TITLE
from tests.ui.conflicting import ONE, TEXT, TWO, clashing
from tests.ui.staging import PICTURE, simple

MEDIA = "message/slides/a/media"


def start(hand):
    hand.model.start()
    hand.run()


def test_where_nothing_clashes_there_is_nothing_to_say(hand):
    assert (hand.model.state, hand.model.sentence, hand.model.beside) == ("none", "", "")


def test_it_says_who_has_changed_what(hand):
    hand.clash(TWO)
    assert hand.model.sentence == "You and Olena both changed the title of slide 2"
    assert hand.model.caption(hand.model.lines[0]) == "Olena's"


def test_offline_somebody_has_changed_it(hand):
    hand.team.online = False
    hand.clash(ONE)
    assert hand.model.sentence == "You and somebody in your team both changed the title of slide 1"
    assert hand.model.caption(hand.model.lines[0]) == "Theirs"


def test_the_team_is_asked_once_for_each_state(hand, monkeypatch):
    asked = []
    answer = hand.deciding.writers
    monkeypatch.setattr(hand.deciding, "writers", lambda conflict: asked.append(1) or answer(conflict))
    hand.clash(ONE)
    hand.look()
    assert len(asked) == 1
    hand.team.elsewhere(hand.id, SetValue(ONE, "newer"))
    hand.team.sync()
    hand.look()
    assert len(asked) == 2


def test_what_merged_by_itself_is_told_in_one_line(hand):
    hand.team.edit(hand.id, SetValue(ONE, "mine"))
    hand.team.elsewhere(hand.id, SetValue(ONE, "theirs"), SetValue(TEXT, "beside"), SetValue("ttl", {"days": 3}))
    hand.team.sync()
    hand.look()
    assert hand.model.beside == ("Also changed by Olena, taken over: the message of slide 1, “Stays in the inbox for”")


def test_the_outcome_follows_the_choice(hand):
    hand.clash(ONE, TWO)
    hand.model.choose(ONE, "theirs")
    assert [slide.title.text for slide in hand.model.outcome().message.slides][:2] == ["theirs", "mine"]
    hand.model.choose(ONE, None)
    assert hand.model.chosen == {}
    assert hand.model.outcome().message.slides[0].title.text == "mine"


def test_a_side_is_chosen_for_a_slide_or_for_everything(hand):
    hand.clash(ONE, TEXT, TWO)
    hand.model.choose_all("theirs", "a")
    assert hand.model.chosen == {ONE: "theirs", TEXT: "theirs"}
    hand.model.choose_all("mine")
    assert hand.model.chosen == {ONE: "mine", TEXT: "mine", TWO: "mine"}


def test_what_is_chosen_is_used_and_the_rest_waits(hand):
    hand.clash(ONE, TWO)
    start(hand)
    hand.model.choose(ONE, "theirs")
    hand.model.use()
    hand.run()
    assert (hand.value(ONE), hand.value(TWO)) == ("theirs", "mine")
    assert hand.waiting() == [TWO]
    assert [line.path for line in hand.model.lines] == [TWO]
    assert hand.model.chosen == {}
    assert (hand.told[0][0], hand.ended) == ("The way you chose: the title of slide 1", [])


def test_the_last_choice_ends_it_without_another_word(hand):
    hand.clash(ONE, TWO)
    start(hand)
    hand.model.choose_all("mine")
    hand.model.use()
    hand.run()
    assert [text for text, _ in hand.told] == ["2 fields are as you chose"]
    assert (hand.ended, hand.model.state, hand.waiting()) == ([True], "none", [])


def test_a_reading_that_is_late_does_not_disturb_a_choice(hand):
    hand.clash(ONE)
    start(hand)
    hand.model.choose(ONE, "theirs")
    hand.model.use()
    hand.model.refresh()
    hand.run()
    assert [text for text, _ in hand.told] == ["The way you chose: the title of slide 1"]


@pytest.mark.parametrize("way", ["toast", "keys"])
@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_choice_is_taken_back(hand, side, way):
    hand.clash(ONE)
    start(hand)
    hand.model.choose(ONE, side)
    hand.model.use()
    hand.run()
    hand.told[0][1]() if way == "toast" else hand.staged.editor.undo()
    hand.run()
    assert (hand.value(ONE), hand.waiting()) == ("mine", [ONE])
    assert (hand.told[-1][0], hand.model.state, hand.model.news) == ("The choice is taken back", "full", "")


def test_after_an_edit_the_keys_take_back_the_edit(hand):
    hand.clash(ONE, TWO)
    hand.model.choose(ONE, "mine")
    hand.model.use()
    hand.run()
    hand.staged.editor.set(TEXT, "typed since")
    hand.staged.editor.undo()
    hand.run()
    assert hand.value(TEXT) == "Two nights"
    assert hand.waiting() == [TWO]


def test_a_choice_is_taken_back_after_the_editor_is_closed(hand, qtbot):
    hand.clash(ONE)
    hand.model.choose(ONE, "theirs")
    hand.model.use()
    hand.run()
    back = hand.told[0][1]
    hand.staged.close()
    hand.staged.close = lambda: None
    back()
    hand.run()
    assert hand.waiting() == [ONE]
    assert hand.team.title(hand.id, "a") == "mine"


def test_both_are_kept(hand):
    hand.clash(ONE)
    start(hand)
    hand.model.keep_both()
    hand.run()
    assert hand.value(ONE) == "theirs"
    assert hand.told[0][0] == "Mine is in a copy of its own now, only on this computer"
    hand.staged.editor.undo()
    hand.run()
    assert (hand.value(ONE), hand.waiting()) == ("mine", [ONE])


def test_what_is_typed_is_committed_before_a_choice(hand):
    hand.clash(ONE)
    hand.staged.editor.set(TWO, "just typed", typing=True)
    hand.model.choose(ONE, "theirs")
    hand.model.use()
    hand.run()
    assert (hand.value(ONE), hand.value(TWO)) == ("theirs", "just typed")


def test_when_the_team_changes_it_again_the_view_follows_and_says_so(hand):
    hand.clash(ONE, TWO)
    start(hand)
    hand.model.choose_all("theirs")
    hand.team.elsewhere(hand.id, SetValue(ONE, "newer"))
    hand.team.sync()
    hand.look()
    assert hand.model.news == "Changed again meanwhile: the title of slide 1. You see the newest."
    assert hand.model.lines[0].theirs.text == "newer"
    assert hand.model.chosen == {TWO: "theirs"}
    hand.model.leave()
    assert (hand.model.news, hand.model.chosen) == ("", {})


def test_theirs_that_is_not_seen_yet_is_not_taken(hand):
    hand.clash(ONE)
    start(hand)
    hand.model.choose(ONE, "theirs")
    hand.team.elsewhere(hand.id, SetValue(ONE, "newer"))
    hand.team.sync()
    hand.model.use()
    hand.run()
    assert "changed it again" in hand.told[0][0]
    assert (hand.value(ONE), hand.model.lines[0].theirs.text) == ("mine", "newer")


def test_when_it_dissolves_meanwhile_it_says_so_and_ends(hand):
    hand.clash(ONE)
    start(hand)
    hand.team.elsewhere(hand.id, SetValue(ONE, "mine"))
    hand.team.sync()
    hand.look()
    assert hand.told == [("There is nothing left to choose here", None)]
    assert hand.ended == [True]


def test_in_the_editor_it_dissolves_by_typing_without_a_word(hand):
    hand.clash(ONE)
    hand.staged.editor.set(ONE, "theirs", typing=True)
    hand.staged.editor.flush()
    hand.run()
    assert (hand.model.state, hand.told) == ("none", [])


def test_a_campaign_that_is_not_shared_is_never_looked_at(stage, theme):
    hand = clashing(stage(simple()), shared=False)
    hand.model.refresh()
    assert hand.staged.jobs.waiting == []


def test_who_may_only_read_can_look_and_not_choose(hand):
    hand.clash(ONE)
    hand.staged.editor.read_only = True
    hand.model.choose(ONE, "theirs")
    hand.model.keep_both()
    hand.run()
    assert (hand.model.chosen, hand.waiting()) == ({}, [ONE])
    assert hand.model.barred == "This workspace can only be read."


def test_a_failure_to_read_is_kept_and_tried_again(hand, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(hand.deciding, "read", lambda _: 1 / 0)
        patch.setattr("app.ui.jobs.log.error", lambda *_, **__: None)
        start(hand)
    assert (hand.model.state, type(hand.model.error)) == ("error", ZeroDivisionError)
    hand.model.refresh()
    hand.run()
    assert hand.model.state == "none"


def test_it_says_that_it_is_reading_only_when_that_takes_a_while(hand):
    hand.clash(ONE)
    hand.model.state = "waiting"
    hand.model.refresh()
    hand.model._slow.timeout.emit()
    assert hand.model.state == "loading"
    hand.run()
    assert hand.model.state == "full"


def test_pictures_of_the_other_side_are_wanted_while_one_looks(hand):
    other = Media(url="https://shop.example/b.png")
    tree = {"kind": "image", "url": other.url, "mime": ""}
    hand.team.edit(hand.id, SetValue(MEDIA, {**tree, "url": "https://shop.example/c.png"}))
    hand.team.elsewhere(hand.id, SetValue(MEDIA, tree))
    hand.team.sync()
    hand.look()
    assert not hand.model.shows(other)
    start(hand)
    assert hand.model.shows(other)
    assert not hand.model.shows(PICTURE)


def test_forty_places_are_read_and_chosen_at_once(hand):
    pairs = [{"id": f"k{n}", "key": f"k{n}", "value": ""} for n in range(40)]
    hand.team.edit(hand.id, SetValue("message/key_values", pairs))
    hand.team.sync()
    hand.clash(*(f"message/key_values/k{n}/value" for n in range(40)))
    assert len(hand.model.lines) == 40
    hand.model.choose_all("theirs")
    hand.model.use()
    hand.run()
    assert hand.told[0][0] == "40 fields are as you chose"
    assert hand.waiting() == []


def test_titles_name_slides_by_their_places(hand):
    assert TITLE.format("a") == ONE
    hand.clash("message/slides/c/title/text")
    assert "slide 3" in hand.model.sentence
