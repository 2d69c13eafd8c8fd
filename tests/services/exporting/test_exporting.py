"""Every form, through the same door."""

import pytest

from app.domain.errors import UserError
from app.services.exporting.exporting import FORMS
from app.targets.registry import names
from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.exporting.made import Stopped, exporting, stop
from tests.services.packages.made import fill, pictured

BASE = "https://cdn.example.com"


@pytest.fixture
def workspace():
    return fill(FakeWorkspace(), pictured(1), pictured(2))


def test_there_is_a_form_for_every_kind_of_file():
    assert set(FORMS) == {"package", "folder", *names(), "csv"}
    assert {name for name, form in FORMS.items() if form.needs_addresses} == {"clevertap-inbox", "web-inbox"}


@pytest.mark.parametrize("name", FORMS)
def test_all_that_is_chosen_is_written(workspace, tmp_path, name):
    path, steps = tmp_path / f"out{FORMS[name].suffix}", []
    written = exporting(workspace).write(
        name, [uuid(1), uuid(2)], path, media_base=BASE, progress=lambda *share: steps.append(share)
    )
    assert (written.path, written.campaigns) == (path, 2)
    assert path.is_dir() if name == "folder" else path.stat().st_size
    assert steps[-1][0] == steps[-1][1] > 0


@pytest.mark.parametrize("name", FORMS)
def test_a_cancel_leaves_no_file(workspace, tmp_path, name):
    with pytest.raises(Stopped):
        exporting(workspace).write(name, [uuid(1)], tmp_path / "out", media_base=BASE, progress=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMS)
def test_nothing_chosen_is_said(workspace, tmp_path, name):
    with pytest.raises(UserError, match="No campaigns were chosen"):
        exporting(workspace).write(name, [], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
