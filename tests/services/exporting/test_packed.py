import pytest

from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.exporting.made import exporting
from tests.services.packages.made import bundles, fill, pictured


@pytest.mark.parametrize("name", ["package", "folder"])
def test_what_is_written_can_be_imported(tmp_path, name):
    workspace = fill(FakeWorkspace(), pictured(1))
    written = exporting(workspace).write(name, [uuid(1)], tmp_path / "out")
    assert (written.media, written.missing, written.beside) == (1, 0, None)
    plan = bundles(FakeWorkspace()).plan(written.path)
    assert [each.campaign for each in plan.campaigns] == [pictured(1)]
    assert plan.bundle.form == name
