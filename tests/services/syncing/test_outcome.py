from app.domain.edits import Move, SetValue
from app.services.syncing.outcome import authors, came_along, outcome
from app.sync.values import Event
from tests.conflicting import BODY, TITLE

ONE, TWO = TITLE.format("s1"), TITLE.format("s2")


def clash(desk, path=ONE, mine="mine", theirs="theirs"):
    desk.team.both(desk.campaign, path, mine, theirs)
    return desk.conflict()


def titles(campaign):
    return [slide.title.text for slide in campaign.message.slides]


def test_the_outcome_has_theirs_only_where_it_is_chosen(desk):
    desk.team.edit(desk.id, SetValue(TWO, "mine 2"))
    desk.team.elsewhere(desk.id, SetValue(TWO, "theirs 2"))
    conflict = clash(desk)
    assert titles(outcome(conflict, {})) == ["mine", "mine 2"]
    assert titles(outcome(conflict, {ONE: "theirs", TWO: "mine"})) == ["theirs", "mine 2"]


def test_the_outcome_is_what_the_choice_then_leads_to(desk):
    desk.team.edit(desk.id, Move("message/slides/s1", "s2"))
    desk.team.elsewhere(desk.id, SetValue(BODY.format("s2"), "theirs beside"))
    conflict = clash(desk)
    wanted = outcome(conflict, {ONE: "theirs"})
    desk.conflicts.decide(conflict, {ONE: "theirs"})
    stored = desk.workspace.get(desk.id).campaign
    assert (wanted.message, wanted.name) == (stored.message, stored.name)


def test_what_can_not_stand_here_is_not_drawn(desk):
    desk.team.edit(desk.id, SetValue("name", "Mine"))
    desk.team.change("campaigns", desk.id, lambda tree: {**tree, "schema": 2})
    desk.team.sync()
    conflict = desk.conflict()
    assert outcome(conflict, {"": "theirs"}) is None
    assert outcome(conflict, {"": "mine"}).name == "Mine"


def test_who_made_it_so_is_found_in_the_log(desk):
    desk.team.elsewhere(desk.id, SetValue(TWO, "theirs 2"), user="Taras")
    desk.team.edit(desk.id, SetValue(TWO, "mine 2"))
    conflict = clash(desk)
    events = desk.team.store.connect().history("campaigns", desk.id)
    assert authors(conflict, events) == {ONE: "Olena", TWO: "Taras"}


def test_without_a_log_nobody_is_known(desk):
    assert authors(clash(desk), []) == {}


def test_a_deletion_in_the_log_is_passed_over(desk):
    conflict = clash(desk)
    events = [Event(at="2026", user="Ivan", data=None), *desk.team.store.connect().history("campaigns", desk.id)]
    assert authors(conflict, events) == {ONE: "Olena"}


def test_whoever_wrote_a_record_that_can_not_be_read_is_its_author(desk):
    desk.team.edit(desk.id, SetValue("name", "Mine"))
    desk.team.change("campaigns", desk.id, lambda tree: {**tree, "schema": 2})
    desk.team.sync()
    assert authors(desk.conflict(), desk.team.store.connect().history("campaigns", desk.id)) == {"": "Olena"}


def test_what_came_in_beside_the_conflict_is_found_in_the_journal(desk):
    desk.team.elsewhere(desk.id, SetValue(BODY.format("s2"), "long ago"))
    desk.team.sync()
    desk.team.edit(desk.id, SetValue(ONE, "mine"))
    desk.team.elsewhere(desk.id, SetValue(ONE, "theirs"), SetValue("message/background", "#FFEEDD"))
    desk.team.sync()
    desk.team.edit(desk.id, SetValue(ONE, "mine, typed on"))
    desk.team.elsewhere(desk.id, SetValue("name", "Another name"))
    desk.team.sync()
    rows = desk.workspace.journal_of(desk.id)
    assert came_along(desk.conflict(), rows) == ("message/background", "name")


def test_nothing_came_in_beside_it(desk):
    conflict = clash(desk)
    assert came_along(conflict, desk.workspace.journal_of(desk.id)) == ()
    assert came_along(conflict, []) == ()
