import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.recipient import Attribute
from app.services.proving import proving as module
from app.services.proving.proving import PART, SMALL, usual_devices
from app.services.proving.tally import KEEP
from tests.fake_workers import FakeWorkers
from tests.fakes import FakeWorkspace
from tests.services.proving.made import DEVICES, TITLE, campaign, crowd, found, linked, person, proved, proving, slide

SHOWN = campaign(
    linked(
        "https://shop.example/?c={{ Profile.City }}",
        title='Dear {{ Profile.Name | default: "you" }}',
        body='Number {{ Profile.Number | default: "x" }} in {{ Profile.City | default: "town" }}',
    )
)


@pytest.fixture
def one_part(monkeypatch: pytest.MonkeyPatch):
    def set_sizes(part: int, small: int) -> None:
        monkeypatch.setattr(module, "PART", part)
        monkeypatch.setattr(module, "SMALL_PART", part)
        monkeypatch.setattr(module, "SMALL", small)

    return set_sizes


@pytest.mark.parametrize("part", [1, 7, 50, 1_000])
@pytest.mark.parametrize("small", [0, 10_000])
def test_the_report_is_the_same_however_the_recipients_are_divided(one_part, part, small):
    people = crowd(300)
    expected = proving().prove(SHOWN, recipients=people)
    one_part(part, small)
    assert proving().prove(SHOWN, recipients=people) == expected


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 40), st.integers(1, 50))
def test_any_division_gives_the_same(count, part):
    people = crowd(count)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SMALL_PART", part)
        one = proving().prove(SHOWN, recipients=people)
    assert one == proving().prove(SHOWN, recipients=people)


def test_few_recipients_need_no_other_process():
    workers = FakeWorkers()
    proving(workers=workers).prove(SHOWN, recipients=crowd(SMALL))
    assert workers.mapped == 0
    proving(workers=workers).prove(SHOWN, recipients=crowd(SMALL + 1))
    assert workers.mapped == 1


def test_without_a_list_it_is_all_recipients_of_the_workspace_with_its_roles():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("a", Speaks="uk")])
        transaction.put_attributes([Attribute(name="Speaks", role="language")], [])
    shown = campaign(slide(title="Hi"), languages={"uk": {"slides/a/title/text": "Привіт"}})
    assert proving(workspace=workspace).prove(shown).summary.longest_title.text == "Привіт"


def test_sample_data_is_there_for_templates():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.set_setting("sample_data", {"Event": {"Item": "Tea"}})
    report = proving(workspace=workspace).prove(campaign(slide(title="{{ Event.Item }}")), recipients=[person("a")])
    assert report.summary.longest_title.text == "Tea"


def test_the_usual_devices_are_a_narrow_phone_of_each_kind_and_the_panel():
    usual = usual_devices(DEVICES)
    assert [device.platform for device in usual] == ["android", "ios", "web"]
    assert usual[0] == DEVICES.narrowest("android")
    assert proved(SHOWN).devices == usual
    assert proved(SHOWN, devices=[DEVICES.get("web")]).devices == (DEVICES.get("web"),)


@pytest.mark.parametrize("count", [45, SMALL + 2 * PART])
def test_progress_goes_from_nothing_to_all(count):
    told = []
    proving().prove(SHOWN, recipients=crowd(count), progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, count)
    assert told[-1] == (count, count)
    assert sorted(told) == told


@pytest.mark.parametrize("count", [45, SMALL + 2 * PART])
def test_a_cancelled_proof_has_no_report(count):
    told = []
    report = proving().prove(
        SHOWN,
        recipients=crowd(count),
        progress=lambda done, total: told.append(done),
        cancelled=lambda: len(told) > 1,
    )
    assert report is None
    assert told[-1] < count


def test_nobody_at_all_is_a_report_of_nothing():
    report = proved(SHOWN)
    assert report.summary.recipients == 0
    assert report.findings == ()


def test_of_one_kind_the_first_thousand_are_kept_and_all_are_counted():
    count = KEEP + 150
    report = proved(campaign(slide(title="{{ Profile.No }}")), *(person(f"{n:05}") for n in range(count)))
    errors = found(report, "error")
    assert (report.summary.errors, report.found["error"]) == (count, count)
    assert [recipient for recipient, _, _ in errors] == [f"{n:05}" for n in range(KEEP)]


def test_recipients_whose_part_never_came_back_are_errors_and_the_others_are_judged():
    people = crowd(SMALL + PART)
    report = proving(workers=FakeWorkers(lost=[1])).prove(campaign(), recipients=people)
    assert report.summary.recipients == len(people)
    assert report.summary.errors == PART
    assert found(report, "error")[0] == (people[PART].identity, "", "The message took too long to fill in")


def test_a_bug_in_another_process_is_not_swallowed(monkeypatch):
    class Broken(FakeWorkers):
        def map(self, function, items, **more):
            yield 0, ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        proving(workers=Broken()).prove(SHOWN, recipients=crowd(SMALL + 1))


def test_findings_come_by_kind_and_then_in_the_order_of_the_recipients():
    report = proved(SHOWN, *crowd(14))
    kinds = [each.kind for each in report.findings]
    assert kinds == sorted(kinds, key=list(report.found).index)
    links = [recipient for recipient, _, _ in found(report, "broken_link")]
    assert links == sorted(links) and len(links) > 2


def test_a_report_names_the_place_of_every_finding():
    report = proved(SHOWN, person("a"))
    assert {each.path for each in report.findings if each.kind == "fallback"} == {TITLE, TITLE.replace("title", "body")}
