import pytest

from app.ui.viewmodels.organise.desk import Twin
from app.ui.viewmodels.organise.labels import LabelDesk, LabelsModel


@pytest.fixture
def model(bench):
    return LabelsModel(bench.workspace, bench.labels, bench.jobs)


@pytest.fixture
def desk(bench):
    return LabelDesk(bench.workspace, bench.labels, bench.jobs, bench.undo)


@pytest.fixture
def told(desk, heard):
    return heard(desk)


def read(model, bench):
    model.load()
    bench.settle()
    return {line.name: line for line in model.shown}


def test_labels_come_with_their_campaigns_and_what_is_wrong_with_them(model, bench):
    bench.campaign(["Sale", "50% off"])
    bench.campaign(["Sale"])
    lines = read(model, bench)
    assert (lines["Sale"].campaigns, lines["Sale"].trouble, lines["Sale"].fix) == (2, "", None)
    assert "50% off" in lines["50% off"].trouble
    assert lines["50% off"].fix.label == "Call it “50 off”"


def test_too_many_labels_are_said_of_all_of_them(model, bench):
    for number in range(901):
        bench.labels.create(f"Label {number}")
    read(model, bench)
    (issue,) = model.found.general
    assert "901" in issue.message


def test_searching_and_sorting_need_no_reading(model, bench):
    bench.campaign(["Sale"])
    bench.labels.create("Books")
    read(model, bench)
    model.ask("", "use")
    assert [line.name for line in model.shown] == ["Sale", "Books"]
    model.ask("boo", "name")
    assert [line.name for line in model.shown] == ["Books"]
    assert bench.jobs.waiting == []


def test_a_name_is_made_once(desk, told, bench):
    desk.create(" Sale ")
    desk.create("SALE")
    bench.settle()
    label = bench.label_id("Sale")
    assert told.made == [(label, True), (label, False)]


def test_a_twin_is_told_and_nothing_renamed(desk, told, model, bench):
    bench.campaign(["Sale"])
    bench.labels.create("Spring")
    desk.rename(read(model, bench)["Sale"], "sprïng")
    bench.settle()
    assert told.twins == [Twin(key=bench.label_id("Sale"), other=bench.label_id("Spring"), name="Spring", campaigns=1)]
    assert bench.label_names == ["Sale", "Spring"]


def test_another_spelling_of_its_own_name_is_no_twin(desk, told, model, bench):
    bench.labels.create("Sale")
    desk.rename(read(model, bench)["Sale"], "SALE")
    bench.settle()
    assert (bench.label_names, told.twins) == (["SALE"], [])


def test_colour_and_description_are_stored(desk, model, bench):
    bench.labels.create("Sale")
    line = read(model, bench)["Sale"]
    desk.recolour(line, "#C92A2A")
    desk.describe(line, " Price  cuts ")
    bench.settle()
    (label,) = bench.workspace.labels()
    assert (label.color, label.description) == ("#C92A2A", "Price cuts")


def test_several_become_one_in_one_step(desk, told, model, bench):
    first, second = bench.campaign(["Sale", "Books"]), bench.campaign(["Toys"])
    lines = read(model, bench)
    desk.merge([lines["Sale"], lines["Toys"], lines["Books"]], lines["Books"].key, "Books")
    bench.settle()
    assert (bench.labelled(first), bench.labelled(second)) == (["Books"], ["Books"])
    assert (told.done[0].several, told.done[0].campaigns, told.done[0].other) == (2, 2, "Books")
    told.done[0].back()
    bench.settle()
    assert (bench.labelled(first), bench.labelled(second)) == (["Sale", "Books"], ["Toys"])


def test_deleting_says_how_many_campaigns_it_touched_and_all_of_it_comes_back(desk, told, model, bench):
    campaigns = [bench.campaign(["Sale", "Books"]), bench.campaign(["Books"])]
    lines = read(model, bench)
    desk.delete([lines["Sale"], lines["Books"]])
    bench.settle()
    assert (bench.label_names, told.done[0].campaigns, told.done[0].several) == ([], 2, 2)
    told.done[0].back()
    bench.settle()
    assert [bench.labelled(each) for each in campaigns] == [["Sale", "Books"], ["Books"]]


def test_a_mend_gives_the_other_name(desk, told, model, bench):
    bench.labels.create("50% off")
    line = read(model, bench)["50% off"]
    desk.mend(line, line.fix)
    bench.settle()
    assert bench.label_names == ["50 off"]
    assert told.done[0].name == "Call it “50 off”"


def test_labels_are_exported(desk, told, bench, tmp_path):
    bench.campaign(["Sale"])
    desk.export(tmp_path / "labels.csv")
    bench.settle()
    assert "Sale,,,1" in (tmp_path / "labels.csv").read_text(encoding="utf-8-sig")
    assert [each.command for each in told.done] == ["export"]


def test_an_export_that_fails_says_why(desk, told, bench, tmp_path):
    desk.export(tmp_path / "nowhere" / "labels.csv")
    bench.settle()
    assert told.done == []
    assert "labels.csv" in told.refused[0].sentence
