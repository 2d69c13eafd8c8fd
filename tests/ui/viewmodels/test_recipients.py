import pytest

from app.ui.viewmodels.paging import PAGE
from app.ui.viewmodels.recipients import RecipientsViewModel
from tests.ui.people import PEOPLE, PeopleBench, person


@pytest.fixture
def bench(qapp):
    return PeopleBench()


@pytest.fixture
def view_model(bench):
    made = RecipientsViewModel(bench.workspace, bench.jobs)
    made.shown = []
    for signal in (made.replaced, made.appended):
        signal.connect(lambda rows, more: made.shown.append([row.identity for row in rows]))
    return made


def test_recipients_come_by_identity_with_what_is_known_of_all(view_model, bench):
    view_model.load()
    bench.settle()
    assert view_model.shown == [[each.identity for each in PEOPLE]]
    known = view_model.known
    assert (known.people.total, known.kept, known.found) == (3, 1, 3)
    assert known.people.attributes[0].name == "Given"


def test_every_key_asks_anew_and_only_the_last_is_answered(view_model, bench):
    for text in ("k", "ky", "kyi"):
        view_model.ask(search=text)
    assert view_model.narrowed()
    bench.settle()
    assert view_model.shown == [["ann@example.com"]]
    assert (view_model.known.found, view_model.known.people.total) == (1, 3)


def test_test_recipients_can_be_asked_for(view_model, bench):
    view_model.ask(kept=True)
    bench.settle()
    assert view_model.shown == [["bob@example.com"]]


def test_the_same_question_is_not_asked_twice(view_model, bench):
    view_model.ask(search="", kept=False)
    assert bench.jobs.waiting == []


def test_a_hundred_thousand_are_never_read_at_once(view_model, bench):
    bench.put(person(number) for number in range(3 * PAGE))
    view_model.load()
    bench.settle()
    view_model.load_more()
    bench.settle()
    assert [len(page) for page in view_model.shown] == [PAGE, PAGE]
    assert view_model.shown[0][-1] < view_model.shown[1][0]
