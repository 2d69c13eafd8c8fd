from tests.shots.results import CAMPAIGNS, HEAD, report


def test_the_report_names_every_campaign_and_is_the_same_each_time(tmp_path):
    path = report(tmp_path / "a.csv")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].split(",") == list(HEAD)
    assert len({line.split(",")[0] for line in lines[1:]}) == CAMPAIGNS
    assert report(tmp_path / "b.csv").read_bytes() == path.read_bytes()
    awkward = report(tmp_path / "c.csv", awkward=True).read_text(encoding="utf-8").splitlines()
    assert awkward[: len(lines)] == lines
    assert len(awkward) == len(lines) + 3
