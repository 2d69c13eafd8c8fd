from app.ui.viewmodels.team.lists import TeamLists


def test_what_waits_and_what_was_done_is_read_by_name(bench):
    lists = TeamLists(bench.team, bench.jobs)
    heard = []
    lists.changed.connect(lambda: heard.append(True))
    bench.share()
    bench.connect()
    lists.read()
    bench.jobs.run_all()
    assert [each.name for each in lists.overview.waiting] == ["Campaign 1"]
    bench.after(0)
    lists.read()
    lists.read()
    bench.jobs.run_all()
    assert (lists.overview.waiting, [part.key for part in lists.parts]) == ((), ["went"])
    assert len(heard) == 2
