import pytest

from app.domain.issues import Issue
from app.domain.recipient import Attribute
from app.services.personalising import SAMPLE_DATA
from app.services.ports import Rendered
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.spelling.base import Place
from tests.fake_people import FakePersonaliser
from tests.ui.forms.bench import SLIDE, Bench, full_campaign

CITY = Place("Profile", ("City",))
TAG = '{{ Profile.City | default: "your city" }}'
TITLE = f"{SLIDE}/title/text"
ATTRIBUTES = (
    Attribute(name="City", role="city", filled=3, samples=("Kyiv",)),
    Attribute(name="first_name", role="first_name", filled=3, samples=("Olena",)),
    Attribute(name="favourite_city", filled=1),
)


@pytest.fixture
def bench(qtbot, theme):
    opened = []

    def open_it(**fields):
        bench = Bench(full_campaign(**{"dialect": "liquid", **fields}))
        opened.append(bench)
        with bench.workspace.transaction() as transaction:
            transaction.put_attributes(ATTRIBUTES, [])
            transaction.set_setting(SAMPLE_DATA, {"Event": {"price": 5}})
        return bench

    yield open_it
    for bench in opened:
        bench.close()


def words(personal, typed=""):
    return [offer.words for offer in personal.offered(typed)]


def test_fields_are_read_in_the_background(bench):
    made = bench()
    personal = made.tools.personal
    assert "City" not in words(personal)
    made.jobs.run_all()
    assert {"City", "First name", "Event › price"} <= set(words(personal))


def test_recipients_that_changed_are_read_again_and_others_are_not(bench, qtbot, monkeypatch):
    made = bench()
    made.jobs.run_all()
    personal = made.tools.personal
    reads = []
    people = made.workspace.people
    monkeypatch.setattr(made.workspace, "people", lambda: reads.append(1) or people())
    personal.look()
    made.jobs.run_all()
    assert reads == []
    with made.workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="Shoe size")], [])
    personal.look()
    with qtbot.waitSignal(personal.changed):
        made.jobs.run_all()
    assert "Shoe size" in words(personal)
    assert "City" not in words(personal)


def test_names_that_begin_as_typed_come_first(bench):
    made = bench()
    made.jobs.run_all()
    assert words(made.tools.personal, "ci") == ["City", "favourite_city"]
    assert words(made.tools.personal, "NAME") == ["First name"]
    assert words(made.tools.personal, "Profile.ci") == ["City"]
    assert words(made.tools.personal, "zz") == []


def test_a_text_is_read_once_its_language_is_there(bench, qtbot):
    personal = bench().tools.personal
    assert personal.parsed(TAG).plain
    with qtbot.waitSignal(personal.changed):
        personal.model._saving._jobs.run_all()
    assert [reference.name for reference in personal.parsed(TAG).references] == ["Profile.City"]
    assert [token.place for token in personal.marks(TAG).tokens] == [CITY]


def test_the_language_is_made_once_and_not_before_it_is_needed(bench):
    made = bench()
    made.jobs.run_all()
    times = []
    personal = Personal(made.model, lambda: times.append(1) or FakePersonaliser(), made.workspace, made.jobs)
    personal.parsed("no tags, 50 % off")
    made.jobs.run_all()
    assert times == []
    personal.parsed(TAG)
    personal.prepare()
    made.jobs.run_all()
    personal.parsed(TAG)
    made.jobs.run_all()
    assert times == [1]


def test_without_a_dialect_every_text_is_plain(bench):
    made = bench(dialect="none")
    made.tools.personal.parsed(TAG)
    made.jobs.run_all()
    assert made.tools.personal.parsed(TAG).plain


@pytest.mark.parametrize(
    ("product", "dialect", "tag"),
    [
        ("clevertap", "liquid", '{{ Profile.City | default: "x" }}'),
        ("both", "liquid", '{{ Profile.City | default: "x" }}'),
        ("yespo", "yespo", "%TOWN|x%"),
    ],
)
def test_the_first_field_decides_the_dialect_in_its_own_step(bench, product, dialect, tag):
    made = bench(product=product, dialect="none")
    made.jobs.run_all()
    personal = made.tools.personal
    (offer,) = [offer for offer in personal.offered("city") if offer.words == "City"]
    made.model.focus_field(TITLE)
    made.model.set(TITLE, "Hi ", typing=True)
    with personal.choosing():
        written = personal.spelling.written(offer.place, "x")
        made.model.set(TITLE, f"Hi {written}", typing=True)
    made.settle()
    assert (made.value("dialect"), made.value(TITLE)) == (dialect, f"Hi {tag}")
    made.undo()
    assert (made.value("dialect"), made.value(TITLE)) == ("none", "Hi ")


def test_a_dialect_that_there_is_already_stays(bench):
    made = bench(product="yespo")
    with made.tools.personal.choosing():
        made.model.set(TITLE, TAG)
    assert made.value("dialect") == "liquid"


def test_another_dialect_has_other_fields(bench, qtbot):
    made = bench()
    made.jobs.run_all()
    with qtbot.waitSignal(made.tools.personal.changed):
        made.model.set("dialect", "yespo")
    assert made.tools.personal.offered("city")[0].tag == "%TOWN|%"


def test_tokens_are_called_by_their_fields(bench):
    made = bench()
    made.tools.personal.parsed(TAG)
    made.jobs.run_all()
    personal = made.tools.personal
    assert personal.words(personal.marks(TAG).tokens[0]) == "City, or ‘your city’"
    (unknown,) = personal.marks("{{ Profile.Shoe }}").tokens
    assert personal.words(unknown) == "Shoe"


def test_a_finding_that_stands_in_the_text_is_not_said_twice(bench):
    made = bench()
    made.model.set(TITLE, "{{ Profile.City")
    made.tools.personal.parsed("{{")
    made.jobs.run_all()
    issue = Issue(code="personal.syntax", severity="error", path=TITLE, message="")
    assert made.tools.personal.says(issue)
    assert not made.tools.personal.says(Issue(code="text.empty", severity="error", path=TITLE, message=""))
    assert not made.tools.personal.says(Issue(code="personal.syntax", severity="error", path="ttl", message=""))


def test_an_editor_that_is_gone_is_told_nothing(bench, qtbot):
    made = bench()
    made.tools.personal.parsed(TAG)
    waiting = list(made.jobs.waiting)
    personal = Personal(made.model, FakePersonaliser, made.workspace, made.jobs)
    (look,) = [job for job in made.jobs.waiting if job not in waiting]
    personal.setParent(None)
    personal.deleteLater()
    qtbot.wait(1)
    assert look.context.cancelled


def test_what_nobody_in_particular_reads_is_counted(bench):
    made = bench()
    personal = made.tools.personal
    personal.marks(TAG)
    assert personal.counted("Plain") == "Plain"
    personal.parsed(TAG)
    made.jobs.run_all()
    assert personal.counted(f"Hi {TAG}") == "Hi your city"
    assert personal.counted(f"{TAG} {{{{ Profile.City }}}}") == "your city "
    assert personal.counted("{{ x") == "{{ x"


def test_a_message_that_cancels_itself_is_counted_as_it_would_read(bench, monkeypatch):
    made = bench()
    personal = made.tools.personal
    personal.parsed(TAG)
    made.jobs.run_all()
    aborted = Rendered(text="", outcome="aborted")
    monkeypatch.setattr(FakePersonaliser, "render", lambda *_: aborted)
    assert personal.counted(f"Hi {TAG}") == "Hi your city"
