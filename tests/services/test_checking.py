from app.domain.message import Slide, Text
from app.domain.recipient import Attribute, Recipient
from app.services.checking import Checking, check, counts
from app.services.ports import MediaInfo, Named, pack_name
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock, FakeWorkspace
from tests.services.checks.made import AT
from tests.targets.made import campaign, picture

SHA = "ab" * 32
HEAVY = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=1, height=1, bytes=600_000)


def _codes(issues):
    return [issue.code for issue in issues]


def _made(**media):
    return campaign(Slide(id="s", media=picture(alt="A", **media)), labels=("l",), product="clevertap")


def test_a_campaign_that_nobody_stored_can_be_checked():
    assert check(_made(), now=AT) == ()
    tagged = campaign(Slide(id="s", title=Text(text="A")), inbox_tags=("a,b",))
    assert _codes(check(tagged, now=AT)) == ["android.tag-comma"]


def test_what_the_workspace_knows_is_used():
    workspace = FakeWorkspace()
    checking = Checking(workspace, FakeClock())
    assert checking.check(_made(sha256=SHA, kind="video", mime="video/mp4")) == ()
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="A<B"))
        transaction.add_media(HEAVY, b"")
    assert _codes(checking.check(_made(sha256=SHA, kind="video"))) == ["media.type", "label.characters"]


def test_labels_are_checked_and_mended_where_they_were_merged_into():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.put("labels/s", pack_name(Named(id="s", name="A<B")))
        transaction.put("labels/t", pack_name(Named(id="t", name="AB")))
        transaction.put("labels/l", pack_name(Named(id="l", name="Fine"), "s"))
    (issue,) = Checking(workspace, FakeClock()).check(_made())
    assert (issue.code, issue.fix.label, issue.fix.also[0][0]) == ("label.characters", "Call it “AB 2”", "labels/s")


def test_the_copy_of_an_online_picture_is_weighed():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.add_media(HEAVY, b"")
        transaction.link(picture().url, SHA)
    assert _codes(Checking(workspace, FakeClock()).check(_made())) == ["media.too-large"]


def test_titles_are_measured_where_somebody_can():
    made = campaign(Slide(id="s", title=Text(text="Long", color="#000000")))
    assert Checking(FakeWorkspace(), FakeClock()).check(made) == ()
    measured = Checking(FakeWorkspace(), FakeClock(), cut_on=lambda message, slide: "all phones")
    assert _codes(measured.check(made)) == ["title.cut"]


def test_errors_and_warnings_are_counted():
    made = campaign(Slide(id="s", title=Text(text="x", color="#FFFFFF"), media=picture()), inbox_tags=("a,b",))
    issues = check(made, now=AT)
    assert counts(issues) == (1, 1)
    assert len(issues) == 3


def test_counts_are_remembered_for_the_list():
    workspace = FakeWorkspace()
    tagged = campaign(Slide(id="s", title=Text(text="A")), inbox_tags=("a,b",))
    found = {"x": check(tagged, now=AT)}
    Checking(workspace, FakeClock()).remember(found)
    assert workspace.state.counts == {"x": (1, 0)}


def test_what_can_not_be_written_is_not_remembered_and_nothing_else_happens():
    workspace = FakeWorkspace(read_only=True)
    Checking(workspace, FakeClock()).remember({"x": ()})
    assert workspace.state.counts == {}
    locked = FakeWorkspace()
    locked.file.read_only = True
    Checking(FakeWorkspace(file=locked.file), FakeClock()).remember({"x": ()})
    assert locked.state.counts == {}


def test_a_refused_write_is_not_an_error(monkeypatch):
    from app.domain.errors import UserError

    workspace = FakeWorkspace()

    def refuse():
        raise UserError("locked")

    monkeypatch.setattr(workspace, "transaction", refuse)
    Checking(workspace, FakeClock()).remember({"x": ()})


def test_personal_fields_are_read_and_held_against_recipients():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.put_recipients([Recipient(identity="r1", attributes={"City": "Kyiv"}), Recipient(identity="r2")])
        transaction.put_attributes([Attribute(name="City", filled=1)], [])
    slide = Slide(id="s", title=Text(text="{{ Profile.City }}"))
    made = campaign(slide, dialect="liquid", product="clevertap")
    checking = Checking(workspace, FakeClock(), personaliser=FakePersonaliser())
    (issue,) = checking.check(made)
    assert issue.code == "personal.no-fallback"
    assert "1 of 2 recipients have no “City”" in issue.message


def test_recipients_are_not_asked_for_without_personal_fields(monkeypatch):
    workspace = FakeWorkspace()
    monkeypatch.setattr(FakeWorkspace, "people", None)
    checking = Checking(workspace, FakeClock(), personaliser=FakePersonaliser())
    assert checking.check(campaign(Slide(id="s", title=Text(text="Hi")))) == ()


def test_a_title_is_measured_with_what_shows_where_a_personal_field_is_empty():
    measured: list[str] = []

    def cut_on(message, slide):
        measured.append(message.slides[slide].title.text)
        return ""

    checking = Checking(FakeWorkspace(), FakeClock(), cut_on=cut_on, personaliser=FakePersonaliser())
    for text in ('Hi {{ Profile.Name | default: "you" }}', "Hi {{ Profile.Name }}", "Hi"):
        checking.check(campaign(Slide(id="s", title=Text(text=text)), dialect="liquid"))
    assert measured == ["Hi you", "", "Hi"]
