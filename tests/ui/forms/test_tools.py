import pytest

from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.domain.recipient import Attribute
from app.services.media import MediaLibrary
from app.ui.context import OpenWorkspace
from app.ui.forms.tools import tools_for
from app.ui.viewmodels.incoming import Incoming
from app.ui.viewmodels.watch import Watch
from tests.services.media_fakes import Net, Tools, picture
from tests.ui import fakes
from tests.ui.forms.bench import SLIDE


@pytest.fixture
def opened(bench):
    services = fakes.services(bench.workspace)
    vars(services).update(pictures=Tools(), fetcher=Net())
    return OpenWorkspace(
        services=services,
        workspace=bench.workspace,
        commands=fakes.RecordedCommands(bench.workspace),
        choices=fakes.MadeUpChoices(),
        jobs=bench.jobs,
        watch=Watch(bench.workspace, bench.jobs),
    )


@pytest.fixture
def tools(bench, opened):
    return tools_for(bench.model, opened, bench.pictures)


def test_titles_are_judged_with_the_real_devices(bench, tools):
    assert tools.fits.note(f"{SLIDE}/title/text", "Hello") is None
    bench.jobs.run_all()
    assert tools.fits.note(f"{SLIDE}/title/text", "Hello").text == "fits all phones"
    assert tools.fits.note(f"{SLIDE}/title/text", "W" * 80).text == "cut on all phones"


def test_pictures_go_into_the_workspace(bench, tools):
    tools.media.take(f"{SLIDE}/media", Incoming(data=("a.jpg", picture())))
    bench.settle()
    assert [info.filename for info in bench.workspace.all_media()] == ["a.jpg"]
    assert bench.value(f"{SLIDE}/media/sha256") == bench.workspace.all_media()[0].sha256


def test_the_picture_tools_are_not_made_before_a_picture_comes(bench, opened, monkeypatch):
    made = []
    monkeypatch.setattr(type(opened.services), "media", lambda self, files: made.append(files) or MediaLibrary)
    tools = tools_for(bench.model, opened, bench.pictures)
    tools.media.set_link(f"{SLIDE}/media", "https://a.test/b.jpg")
    assert made == []


def test_a_repair_is_carried_out(bench, tools):
    fix = Fix("name.set", "Name it", (SetValue("name", "Named"),))
    tools.fix(Issue(code="x", severity="error", path="name", message="", fix=fix))
    assert bench.model.campaign.name == "Named"
    tools.fix(Issue(code="x", severity="error", path="name", message=""))
    assert bench.model.campaign.name == "Named"


def test_personal_fields_are_those_of_the_workspace_and_follow_it(bench, opened, tools):
    bench.jobs.run_all()
    with bench.workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="Shoe size")], [])
    opened.watch.changed.emit()
    bench.jobs.run_all()
    assert [offer.words for offer in tools.personal.offered("shoe")] == ["Shoe size"]
