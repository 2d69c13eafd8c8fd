import pytest

from app.domain.errors import UserError
from app.services.devices import Devices
from app.services.proving import usual_devices
from tests.services.proving.made import person, slide
from tests.ui.fakes import CheckoutResources
from tests.ui.proving import PEOPLE, TITLE, greeting, proofed


@pytest.fixture
def proof(stage):
    return proofed(stage(greeting()), *PEOPLE)


def counts(proof):
    return {number.kind: number.count for number in proof.model.numbers()}


def test_before_the_first_check_there_is_nothing(proof):
    assert proof.model.state == "never"
    assert proof.model.numbers() == ()
    assert proof.model.rows() == ()
    assert not proof.model.stale


def test_a_check_goes_over_everybody_on_the_usual_devices(proof):
    proof.model.start()
    assert proof.model.state == "running"
    proof.staged.jobs.run_all()
    assert proof.model.state == "findings"
    assert counts(proof)[None] == 4
    assert (counts(proof)["fallback"], counts(proof)["title_cut"], counts(proof)["markup"]) == (1, 1, 1)
    assert proof.model.report.devices == usual_devices(Devices(CheckoutResources()))
    assert proof.moved[-1] == (4, 4)


def test_seldom_numbers_are_left_out_where_they_are_nothing(stage):
    made = proofed(stage(greeting()), person("ann", Name="Ann"))
    made.run()
    assert made.model.state == "clean"
    assert not {"crash", "dropped", "markup"} & set(counts(made))
    assert counts(made)["error"] == 0


def test_fallbacks_alone_are_clean(stage):
    made = proofed(stage(greeting()), person("bo"))
    made.run()
    assert made.model.state == "clean"
    assert len(made.model.rows()) == 1


def test_without_recipients_there_is_nobody(stage):
    made = proofed(stage(greeting()))
    made.run()
    assert made.model.state == "nobody"


def test_a_number_picks_its_findings(proof):
    proof.run()
    picked = []
    proof.model.picked.connect(lambda: picked.append(proof.model.kind))
    proof.model.pick("title_cut")
    proof.model.pick("title_cut")
    assert picked == ["title_cut"]
    assert {finding.recipient for finding in proof.model.rows()} == {"cy"}
    proof.model.pick(None)
    assert {finding.recipient for finding in proof.model.rows()} == {"bo", "cy", "di"}


def test_what_was_counted_and_not_kept_is_told(stage, monkeypatch):
    monkeypatch.setattr("app.services.proving.tally.KEEP", 2)
    made = proofed(stage(greeting()), *(person(str(number)) for number in range(5)))
    made.run()
    assert (len(made.model.rows()), made.model.left_out()) == (2, 3)
    made.model.pick("error")
    assert made.model.left_out() == 0


def test_an_edit_makes_the_report_stale_and_its_undoing_does_not(proof):
    proof.run()
    told = []
    proof.model.changed.connect(lambda: told.append(proof.model.stale))
    proof.staged.type_title("Hello")
    assert proof.model.stale
    assert told[-1] is True
    proof.staged.editor.undo()
    proof.staged.jobs.run_all()
    assert not proof.model.stale


def test_a_new_check_takes_typing_that_is_not_stored_yet(proof):
    proof.run()
    proof.staged.type_title("Hello")
    proof.run()
    assert not proof.model.stale
    assert proof.model.report.summary.longest_title.text == "Hello"


def test_other_devices_make_it_stale_and_one_always_stays(proof):
    proof.run()
    names = [device.name for device in proof.model.devices]
    proof.model.choose_device("pixel", True)
    assert [device.name for device in proof.model.devices] == [names[0], "pixel", *names[1:]]
    assert proof.model.stale
    proof.model.choose_device("pixel", False)
    assert not proof.model.stale
    for name in names:
        proof.model.choose_device(name, False)
    assert [device.name for device in proof.model.devices] == names[-1:]


def test_other_recipients_make_it_stale_until_the_next_check(proof):
    proof.run()
    proof.model.look_again()
    proof.staged.jobs.run_all()
    assert not proof.model.stale
    proof.put(person("ed"))
    proof.model.look_again()
    proof.staged.jobs.run_all()
    assert proof.model.stale
    proof.run()
    assert not proof.model.stale
    assert counts(proof)[None] == 5


def test_before_a_check_nobody_looks_for_other_recipients(proof):
    proof.model.look_again()
    assert proof.staged.jobs.waiting == []


def test_a_cancelled_check_leaves_the_report_before_it(proof):
    proof.run()
    before = proof.model.report
    proof.staged.type_title("Hello")
    proof.model.start()
    proof.model.cancel()
    assert proof.model.state == "findings"
    proof.staged.jobs.run_all()
    assert proof.model.report is before


def test_a_second_start_ends_the_first(proof):
    proof.model.start()
    proof.staged.type_title("Hello")
    proof.model.start()
    proof.staged.jobs.run_all()
    assert proof.model.report.summary.longest_title.text == "Hello"
    assert proof.model.state == "clean"


def test_a_check_that_fails_says_why_and_is_over(proof, monkeypatch):
    def broken(*_, **__):
        raise UserError("The disk is full")

    monkeypatch.setattr("app.services.proving.proving.Proving.prove", broken)
    proof.run()
    assert [error.title for error in proof.failed] == ["The disk is full"]
    assert proof.model.state == "never"


def test_a_finding_leads_to_the_recipient_and_the_field(proof):
    proof.run()
    proof.model.show(proof.finding("title_cut"))
    assert proof.shown == ["cy"]
    assert proof.staged.requested == [TITLE]


def test_somebody_can_be_kept_as_a_test_recipient(proof):
    proof.run()
    proof.model.keep("cy")
    proof.staged.jobs.run_all()
    assert proof.kept.identities == ["cy"]
    assert proof.told == ["cy is a test recipient now."]


def test_a_kind_that_is_gone_after_the_next_check_is_no_longer_picked(proof):
    proof.run()
    proof.model.pick("title_cut")
    proof.staged.type_title("Hello")
    proof.run()
    assert proof.model.kind is None


def test_heavy_ones_are_counted_under_both_limits(stage):
    made = proofed(stage(greeting()), person("a", Name="x" * 5_000))
    made.run()
    assert (counts(made)["over_2kb"], counts(made)["over_4kb"]) == (1, 1)


def test_a_message_of_somebody_else_is_none_of_it(stage):
    made = proofed(stage(greeting(buttons=slide().buttons)), person("ann", Name="Ann"))
    made.run()
    made.staged.editor.set("status", "review")
    assert not made.model.stale
