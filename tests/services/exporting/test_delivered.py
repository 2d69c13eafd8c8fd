import json

import pytest

from app.domain.errors import FieldError, UserError
from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.exporting.made import exporting
from tests.services.packages.made import PNG, fill, pictured

BASE = "https://cdn.example.com/spring"


@pytest.fixture
def workspace():
    return fill(FakeWorkspace(), pictured(1), pictured(2, name="Two"))


def test_a_picture_without_an_address_leads_to_its_field(workspace, tmp_path):
    with pytest.raises(FieldError) as refused:
        exporting(workspace).write("clevertap-inbox", [uuid(2)], tmp_path / "out.json")
    assert (refused.value.campaign, refused.value.path) == (uuid(2), "message/slides/s1/media")
    assert list(tmp_path.iterdir()) == []


def test_with_an_address_the_pictures_lie_beside_the_file(workspace, tmp_path):
    path = tmp_path / "out.json"
    written = exporting(workspace).write("clevertap-inbox", [uuid(1)], path, media_base=BASE)
    assert (written.media, written.missing, written.beside) == (1, 0, tmp_path / "out-media")
    (picture,) = written.beside.iterdir()
    (message,) = json.loads(path.read_text())["inbox_notifs"]
    assert message["msg"]["content"][0]["media"]["url"] == f"{BASE}/{picture.name}"
    assert picture.read_bytes() == PNG


def test_a_document_of_galley_says_that_its_pictures_are_elsewhere(workspace, tmp_path):
    path = tmp_path / "out.json"
    written = exporting(workspace).write("galley", [uuid(1)], path)
    assert (written.media, written.missing, written.beside) == (0, 1, None)
    assert [each.name for each in tmp_path.iterdir()] == ["out.json"]


def test_campaigns_are_written_in_the_order_of_the_choice(workspace, tmp_path):
    path = tmp_path / "out.json"
    exporting(workspace).write("galley", [uuid(2), uuid(1)], path)
    assert [each["id"] for each in json.loads(path.read_text())] == [uuid(2), uuid(1)]


def test_a_campaign_that_is_gone_is_said_and_nothing_is_written(workspace, tmp_path):
    with pytest.raises(UserError, match="not in this workspace any more"):
        exporting(workspace).write("galley", [uuid(1), uuid(9)], tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []
