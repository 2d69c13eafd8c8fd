import json
import shutil
from typing import Any

import pytest
from msgspec.structs import replace

from app.bootstrap import Services
from app.cli.main import main
from app.domain.message import Media
from tests.cli.conftest import refused
from tests.cli.pair import ONE, Pair, pair
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.fakes import FolderResources
from tests.made import campaign, slide, uuid
from tests.media.samples import encoded, photo
from tests.services.media_fakes import Net

__all__ = ["pair"]


def sync(pair: Pair, path, *wishes: str):
    ran = pair.galley("sync", path, "--json", *wishes)
    for line in ran.lines:
        validate("sync", line)
    return ran


def test_what_is_shared_goes_and_comes_with_a_line_and_a_summary(pair: Pair) -> None:
    put(pair.files[pair.ada], campaign(1), campaign(2, name="Secret"))
    pair.galley("share", pair.ada, ONE)
    sent = sync(pair, pair.ada)
    assert [(line["campaign"], line["what"]) for line in sent.lines[:-1]] == [(ONE, "pushed")]
    assert (sent.code, sent.lines[-1]["kind"], sent.lines[-1]["sent"]) == (0, "summary", 1)
    came = sync(pair, pair.ben)
    assert [(line["campaign"], line["what"]) for line in came.lines[:-1]] == [(ONE, "pulled")]
    assert pair.files[pair.ben].get(ONE).campaign.shared
    assert pair.files[pair.ben].get(uuid(2)) is None
    assert pair.files[pair.ben].rows_of([ONE])[0].errors is not None
    assert [line["kind"] for line in sync(pair, pair.ada).lines] == ["summary"]


def test_people_read_it(pair: Pair) -> None:
    pair.fill()
    assert pair.galley("sync", pair.ada).out == "Nothing to do\n"
    pair.galley("edit", pair.ada, ONE, "--set", "message.slides.0.title.text=New", "name=Winter")
    assert pair.galley("sync", pair.ada).out == f"pushed    campaigns   {ONE}  Winter\n1 pushed\n"
    assert "name" in pair.galley("sync", pair.ben).out


def test_a_dry_run_changes_nothing(pair: Pair) -> None:
    put(pair.files[pair.ada], campaign(1, shared=True))
    ran = sync(pair, pair.ada, "--dry-run")
    assert [line["what"] for line in ran.lines[:-1]] == ["pushed"]
    assert not list(pair.team.iterdir())
    assert sync(pair, pair.ada).lines == ran.lines


def test_a_conflict_has_its_paths_and_an_exit_code(pair: Pair) -> None:
    pair.clash()
    again = sync(pair, pair.ben)
    assert (again.code, again.lines[-1]["conflicts"]) == (3, 1)


def test_a_conflict_is_told_once_with_dotted_paths(pair: Pair) -> None:
    pair.fill()
    for path, title in ((pair.ada, "A"), (pair.ben, "B")):
        pair.galley("edit", path, ONE, "--set", f"message.slides.0.title.text={title}")
    sync(pair, pair.ada)
    lines = {line["what"]: line["fields"] for line in sync(pair, pair.ben).lines[:-1]}
    assert lines["conflict"] == ["message.slides.0.title.text"]


def test_many_deletions_are_asked_about(pair: Pair) -> None:
    put(pair.files[pair.ada], *(campaign(number, shared=True) for number in range(1, 16)))
    sync(pair, pair.ada)
    sync(pair, pair.ben)
    pair.galley("file", pair.ada, "--all", "--delete")
    sync(pair, pair.ada)
    ran = sync(pair, pair.ben)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "15 of 15 campaigns were deleted in the team store; nothing was deleted here. If that is right, sync with "
        "--allow-deletes.\n"
    )
    assert sync(pair, pair.ben, "--allow-deletes").lines[-1]["deleted"] == 15


def test_a_team_that_is_away_is_told_and_changes_nothing(pair: Pair) -> None:
    pair.fill()
    shutil.move(pair.team, pair.team.with_name("away"))
    ran = pair.galley("sync", pair.ada)
    assert (ran.code, ran.out) == (4, "")
    assert ran.err == f"The team can't be reached: the team folder {pair.team} is not there.\n"


def test_another_teams_folder_is_refused(pair: Pair, galley, workspaces, tmp_path) -> None:
    pair.fill()
    shutil.rmtree(pair.team)
    pair.team.mkdir()
    assert "empty" in refused(pair.galley("sync", pair.ada))


def test_what_can_not_be_read_in_the_store_is_said(pair: Pair) -> None:
    pair.fill()
    (pair.team / "campaigns" / f"{ONE}.json").write_text("{")
    ran = sync(pair, pair.ben)
    assert (ran.code, ran.lines[-1]["broken"]) == (0, 1)
    assert ONE in ran.err


def test_without_a_team_it_says_what_to_do(galley, path) -> None:
    assert "no team yet" in refused(galley("sync", path))


@pytest.mark.parametrize("way", ["stdin", "variable", "none"])
def test_a_password_comes_from_stdin_or_a_variable(galley, path, monkeypatch, way) -> None:
    opened = []

    class Stores:
        def open(self, connection, secret):
            from app.sync.ports import Offline

            if secret:
                opened.append(secret)

            class Store:
                def hello(self):
                    raise Offline("the network is down")

                def close(self) -> None:
                    pass

            return Store()

    monkeypatch.setattr("app.remote.stores.Stores", Stores)
    url = ("https://team.example", "--workspace", "shop", "--user", "ada")
    assert galley("remote", path, "set", *url).code == 0
    given = []
    if way == "stdin":
        monkeypatch.setattr("sys.stdin", iter_of("open sesame\n"))
        given = ["--password-stdin"]
    elif way == "variable":
        monkeypatch.setenv("GALLEY_PASSWORD", "open sesame")
    ran = galley("sync", path, *given)
    if way == "none":
        assert "GALLEY_PASSWORD" in refused(ran)
        return
    assert (ran.code, opened) == (4, ["open sesame"])
    assert "open sesame" not in ran.out + ran.err


def iter_of(text: str):
    import io

    return io.StringIO(text)


def test_pictures_that_shared_campaigns_link_to_are_fetched_once(pair: Pair, workspaces, clock, capsys) -> None:
    net = Net(red=encoded(photo(40, 30), "PNG"))
    here, gone = ("https://cdn.test/red.jpg", "https://cdn.test/gone.jpg")
    linking = [replace(slide("s1"), media=Media(url=url)) for url in (here, gone, "https://cdn.test/alone.jpg")]
    put(pair.files[pair.ada], *(campaign(n, each, shared=n < 2) for n, each in enumerate(linking)))

    def sync(*wishes: str) -> tuple[dict[str, Any], str]:
        services = Services(author="Ann", workspaces=workspaces, clock=clock, resources=FolderResources(), fetcher=net)
        assert main(["sync", str(pair.ada), "--json", *wishes], services) == 0
        out, err = capsys.readouterr()
        validate("sync", summary := json.loads(out.splitlines()[-1]))
        return summary, err

    assert sync("--dry-run")[0]["pictures_linked"] == 0
    assert net.asked == []
    summary, err = sync()
    assert (summary["pictures_linked"], sorted(net.asked)) == (1, [gone, here])
    assert err == f"Linked pictures that can't be fetched now: {gone}\n"
    assert pair.files[pair.ada].linked(here)
    assert sync()[0]["pictures_linked"] == 0
    assert net.asked.count(here) == 1
