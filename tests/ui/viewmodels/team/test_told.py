from app.sync.engine.report import Line, Report
from app.ui.viewmodels.team.told import SHOWN, told


def line(id, what, *, sent=False, collection="campaigns", reason=""):
    return Line(collection=collection, id=id, what=what, sent=sent, reason=reason)


def test_what_came_went_merged_and_was_deleted_is_told_apart_by_name(bench):
    ids = [bench.share(number) for number in range(1, 8)]
    whats = [("pulled", False), ("pushed", True), ("merged", False), ("deleted", False), ("deleted", True)]
    lines = [line(id, what, sent=sent) for id, (what, sent) in zip(ids, whats, strict=False)]
    lines += [line(ids[5], "conflict"), line(ids[6], "refused", sent=True, reason="Too large")]
    parts = told(Report(lines=lines), bench.workspace)
    assert {part.key: (part.count, part.lines[0].name, part.lines[0].campaign) for part in parts} == {
        "came": (1, "Campaign 1", ids[0]),
        "went": (1, "Campaign 2", ids[1]),
        "merged": (1, "Campaign 3", ids[2]),
        "gone": (1, "Campaign 4", ids[3]),
        "taken": (1, "Campaign 5", ids[4]),
        "conflict": (1, "Campaign 6", ids[5]),
        "refused": (1, "Campaign 7", ids[6]),
    }
    assert parts[0].key == "conflict"
    assert parts[1].lines[0].about == "Too large"


def test_a_label_says_what_it_is_and_leads_nowhere(bench):
    bench.services.library(bench.workspace).label([bench.share()], new=["Sale"])
    label = bench.workspace.labels()[0].id
    (part,) = told(Report(lines=[line(label, "pulled", collection="labels")]), bench.workspace)
    assert [(each.name, each.about, each.campaign) for each in part.lines] == [("Sale", "Label", "")]


def test_of_many_the_first_are_named(bench):
    lines = [line(f"gone-{number}", "pulled") for number in range(SHOWN + 10)]
    (part,) = told(Report(lines=lines), bench.workspace)
    assert (part.count, len(part.lines)) == (SHOWN + 10, SHOWN)


def test_a_quiet_sync_has_nothing_to_tell(bench):
    assert told(Report(), bench.workspace) == ()
