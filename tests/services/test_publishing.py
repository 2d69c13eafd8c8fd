import json
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from app.domain.campaign import encode as canonical
from app.domain.campaign import to_tree
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.message import Media, Slide
from app.services.media import MediaLibrary
from app.services.ports import ListQuery, MediaInfo, Named
from app.services.publishing import Publishing, pictures
from tests.fakes import FakeClock, FakeWorkspace
from tests.inbox import ENVELOPES, differences, load, message_of
from tests.services.media_fakes import Net, Tools
from tests.services.media_fakes import picture as made_up
from tests.targets.made import campaign, picture

SHA = "ab" * 32
PNG = made_up(mime="image/png")
INFO = MediaInfo(
    sha256=SHA, kind="image", mime="image/png", width=1600, height=900, bytes=len(PNG), filename="Spring Sale.PNG"
)


class Created:
    """Stands for ``services.editing``: remembers, and stores."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.calls = []

    def create(self, campaigns, *, origin, label):
        self.calls.append((len(campaigns), origin, label))
        with self.workspace.transaction() as transaction:
            for each in campaigns:
                transaction.put(each.id, {**to_tree(each), BIN: None})


@pytest.fixture
def workspace():
    return FakeWorkspace()


@pytest.fixture
def publishing(workspace):
    return Publishing(workspace, Created(workspace), MediaLibrary(workspace, Tools(), Net()), FakeClock(), "Olena")


@pytest.fixture
def write(tmp_path):
    def write(tree, name="f.json"):
        path = tmp_path / name
        path.write_text(json.dumps(tree))
        return path

    return write


def _add_media(workspace, info=INFO, data=PNG):
    with workspace.transaction() as transaction:
        transaction.add_media(info, data)


def test_reading_stores_nothing_and_adding_is_one_step(publishing, workspace, write):
    planned = publishing.read([write(message_of(), "a.json"), write([message_of(), {"templateType": "x"}], "b.json")])
    assert [plan.format for plan in planned] == ["clevertap-inbox", "clevertap-inbox", "web-inbox"]
    assert workspace.data_version() == 0
    publishing.add(planned, origin="cli")
    assert publishing._editing.calls == [(3, "cli", "Import")]
    assert workspace.get(planned[0].campaign.id).campaign == planned[0].campaign


def test_an_imported_campaign_is_a_draft_of_the_workspace(publishing, workspace, write):
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "yespo")
    (plan,) = publishing.read([write(message_of())])
    made = plan.campaign
    assert (made.status, made.product, made.dialect, made.author) == ("draft", "yespo", "none", "Olena")
    assert made.created == made.changed == "2026-03-02T09:00:00.000Z"


def test_importing_again_adds_again(publishing, write):
    path = write(message_of())
    one, two = publishing.read([path, path])
    assert one.campaign.id != two.campaign.id


def test_one_bad_file_refuses_all(publishing, workspace, write):
    with pytest.raises(UserError, match=r"bad\.json"):
        publishing.read([write(message_of()), write({"x": 1}, "bad.json")])
    assert workspace.data_version() == 0


@pytest.mark.parametrize("path", ENVELOPES, ids=lambda path: path.stem)
def test_samples_go_round(publishing, workspace, path):
    planned = publishing.read([path])
    publishing.add(planned)
    stored = [workspace.get(plan.campaign.id).campaign for plan in planned]
    for target in {plan.format for plan in planned}:
        same_format = [each for each in stored if each.origin.format == target]
        exported = json.loads(publishing.export(same_format, target).data)
        tree = load(path)
        assert differences(exported["inbox_notifs"], tree.get("inbox_notifs") or tree["inbox_notifs_v2"]) == set()


def test_a_document_keeps_its_id_while_that_is_free(publishing, write):
    made = campaign(status="approved")
    path = write(to_tree(made))
    (plan,) = publishing.read([path])
    assert (plan.campaign, plan.format) == (made, "galley")
    publishing.add([plan])
    (again,) = publishing.read([path])
    assert (again.campaign.id != made.id, again.campaign.status) == (True, "draft")


def test_a_document_arrives_on_this_computer_only(publishing, workspace, write):
    plans = publishing.read([write(to_tree(campaign(shared=True)))])
    publishing.add(plans)
    assert [row.shared for row in workspace.rows(ListQuery())] == [False]


def test_a_document_twice_in_one_import_is_two_campaigns(publishing, write):
    tree = to_tree(campaign())
    one, two = publishing.read([write([tree, tree])])
    assert one.campaign.id != two.campaign.id


def test_labels_that_are_not_here_are_left_out_and_told(publishing, workspace, write):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="known", name="Spring"))
    (plan,) = publishing.read([write(to_tree(campaign(labels=("known", "lost"), categories=("c",))))])
    assert (plan.campaign.labels, plan.campaign.categories) == (("known",), ())
    (note,) = plan.notes
    assert "2 labels" in note


def test_a_format_can_be_insisted_on(publishing, write):
    (plan,) = publishing.read([write({"templateType": "x"})], "clevertap-inbox")
    assert plan.format == "clevertap-inbox"
    with pytest.raises(UserError, match="schema 1"):
        publishing.read([write({})], "galley")


def test_documents_go_round(publishing):
    one, two = campaign(name="ü"), campaign(name="\u2028")
    assert canonical(one) == canonical(_decoded(publishing.export([one], "galley").data))
    assert [each["name"] for each in json.loads(publishing.export([one, two], "galley").data)] == ["ü", "\u2028"]


def _decoded(data):
    from app.domain.campaign import decode

    return decode(data)


def test_messages_come_in_the_order_of_the_arguments(publishing):
    made = [campaign(name=name, id=f"{number}1111111-1111-4111-8111-111111111111") for number, name in enumerate("ba")]
    exported = json.loads(publishing.export(made, "clevertap-inbox").data)
    assert [message["_id"][0] for message in exported["inbox_notifs"]] == ["0", "1"]


def test_the_sending_time_is_the_clock_s_or_the_given_one(publishing):
    now = datetime(2027, 1, 1, tzinfo=UTC)
    (given,) = json.loads(publishing.export([campaign()], "clevertap-inbox", now=now).data)["inbox_notifs"]
    assert given["date"] == int(now.timestamp())
    (clock,) = json.loads(publishing.export([campaign()], "clevertap-inbox").data)["inbox_notifs"]
    assert clock["date"] == int(FakeClock().now().timestamp())


@pytest.mark.parametrize("year", [1969, 2039])
def test_a_time_that_phones_can_not_count_is_refused(publishing, year):
    with pytest.raises(UserError, match="2038"):
        publishing.export([campaign()], "clevertap-inbox", now=datetime(year, 1, 1, tzinfo=UTC))


def test_a_picture_without_an_address_needs_a_base(publishing, workspace):
    _add_media(workspace)
    made = campaign(Slide(id="s", media=Media(sha256=SHA)))
    with pytest.raises(UserError, match=r"media\.no-url"):
        publishing.export([made], "clevertap-inbox")
    for base in ("https://cdn.example.com/x", "https://cdn.example.com/x/"):
        exported = publishing.export([made], "clevertap-inbox", media_base=base)
        media = json.loads(exported.data)["inbox_notifs"][0]["msg"]["content"][0]["media"]
        assert media["url"] == "https://cdn.example.com/x/spring-sale-abababab.png"
        assert list(exported.media) == ["spring-sale-abababab.png"]


def test_a_picture_that_is_not_shown_needs_none(publishing):
    hidden = Slide(id="s", icon=Media(sha256=SHA))
    assert publishing.export([campaign(hidden)], "clevertap-inbox").media == {}


def test_media_are_written_beside_the_file(publishing, workspace, tmp_path):
    _add_media(workspace)
    made = campaign(Slide(id="s", media=Media(sha256=SHA)), Slide(id="t", media=picture(sha256="cd" * 32)))
    exported = publishing.export([made], "clevertap-inbox", media_base="https://cdn.example.com")
    publishing.write(exported, tmp_path / "out.json", tmp_path / "deep/media")
    assert json.loads((tmp_path / "out.json").read_text())["inbox_notifs"]
    assert [path.name for path in (tmp_path / "deep/media").iterdir()] == ["spring-sale-abababab.png"]
    assert (tmp_path / "deep/media/spring-sale-abababab.png").read_bytes() == PNG


def test_a_file_that_is_missing_in_the_workspace_stops_the_export(publishing, workspace, tmp_path, monkeypatch):
    _add_media(workspace)
    exported = publishing.export([campaign(Slide(id="s", media=Media(sha256=SHA)))], "galley")
    monkeypatch.setattr(workspace, "media_bytes", lambda sha: None)
    with pytest.raises(UserError, match="missing"):
        publishing.write(exported, tmp_path / "out.json", tmp_path / "media")
    assert not (tmp_path / "out.json").exists()


def test_documents_take_all_their_media_along(publishing, workspace):
    _add_media(workspace)
    made = campaign(Slide(id="s", icon=picture(sha256=SHA)))
    assert list(publishing.export([made], "galley").media) == ["spring-sale-abababab.png"]


def test_a_picture_that_breaks_the_slot_goes_out_as_a_copy(publishing, workspace, tmp_path):
    big = made_up(mime="image/png", width=4000, height=3000, pad=900_000)
    _add_media(workspace, replace(INFO, width=4000, height=3000, bytes=len(big)), big)
    made = campaign(Slide(id="s", media=Media(sha256=SHA, mime="image/png")))
    exported = publishing.export([made], "clevertap-inbox", media_base="https://cdn.example.com")
    publishing.write(exported, tmp_path / "out.json", tmp_path / "media")
    (copy,) = (tmp_path / "media").iterdir()
    media = json.loads(exported.data)["inbox_notifs"][0]["msg"]["content"][0]["media"]
    assert media["url"] == f"https://cdn.example.com/{copy.name}"
    assert copy.stat().st_size <= 500_000
    assert media["content_type"] == {".jpg": "image/jpeg", ".png": "image/png"}[copy.suffix]


def test_a_picture_online_already_keeps_its_address(publishing, workspace):
    _add_media(workspace)
    made = campaign(Slide(id="s", media=Media(sha256=SHA, url="https://there.example/a.png", mime="image/png")))
    exported = publishing.export([made], "clevertap-inbox", media_base="https://cdn.example.com")
    assert "there.example" in exported.data.decode()
    assert exported.media == {}


def test_a_folder_that_can_not_be_made_is_refused(publishing, tmp_path):
    (tmp_path / "file").write_text("x")
    exported = publishing.export([campaign()], "galley")
    with pytest.raises(UserError, match="can't be made"):
        publishing.write(exported, tmp_path / "out.json", tmp_path / "file/media")


def test_pictures_are_those_of_all_slides():
    made = campaign(Slide(id="s", media=picture(url="1"), icon=picture(url="2")), Slide(id="t", icon=picture(url="3")))
    assert [media.url for media in pictures(made.message)] == ["1", "2", "3"]


class TestVersions:
    @pytest.fixture
    def kept(self):
        """Kind and document, and whether the campaign was stored by then."""
        return []

    @pytest.fixture
    def publishing(self, workspace, kept):
        def keep(campaigns, kind):
            kept.extend((kind, each, workspace.get(each.id) is not None) for each in campaigns)

        media = MediaLibrary(workspace, Tools(), Net())
        return Publishing(workspace, Created(workspace), media, FakeClock(), "Olena", keep)

    @pytest.fixture
    def made(self, workspace):
        _add_media(workspace)
        return campaign(Slide(id="s", media=Media(sha256=SHA, mime="image/png")))

    def test_what_was_imported_is_kept_once_it_is_stored(self, publishing, write, kept):
        planned = publishing.read([write(message_of())])
        assert kept == []
        publishing.add(planned)

        assert kept == [("import", planned[0].campaign, True)]

    def test_what_is_exported_is_kept_as_it_is_stored_and_not_as_it_is_sent(self, publishing, made, kept):
        publishing.export([made], "clevertap-inbox", media_base="https://cdn.example.com/")

        assert kept == [("publish", made, False)]

    def test_what_can_not_be_exported_is_not_kept(self, publishing, made, kept):
        with pytest.raises(UserError):
            publishing.export([made], "clevertap-inbox")

        assert kept == []


def test_an_export_tells_how_far_it_is_and_can_be_stopped(publishing):
    steps = []
    publishing.export([campaign(), campaign()], "galley", progress=lambda *share: steps.append(share))
    assert steps == [(0, 2), (1, 2), (2, 2)]
    with pytest.raises(ZeroDivisionError):
        publishing.export([campaign()], "galley", progress=lambda done, total: 1 // done)
