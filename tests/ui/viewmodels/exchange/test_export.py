import json

import pytest

from app.domain.errors import FieldError
from tests.made import uuid
from tests.services.packages.made import pictured
from tests.ui.exchanging import ExchangeBench


@pytest.fixture
def bench(qapp, tmp_path):
    return ExchangeBench(tmp_path, pictured(1), pictured(2))


def test_an_export_ends_with_what_was_written(bench):
    model = bench.export("package", uuid(1), uuid(2))
    model.start()
    assert model.step == "working"
    bench.settle()
    assert (model.step, model.written.campaigns, model.written.media) == ("done", 2, 1)
    assert model.lacks_address is None


def test_a_picture_without_an_address_is_told_by_its_field_and_mended_by_one(bench):
    model = bench.export("clevertap-inbox", uuid(2))
    model.start()
    bench.settle()
    assert model.step == "failed"
    assert isinstance(model.lacks_address, FieldError)
    assert model.lacks_address.campaign == uuid(2)
    model.start(" https://cdn.example.com ")
    bench.settle()
    assert (model.step, model.lacks_address) == ("done", None)
    (message,) = json.loads(model.path.read_text())["inbox_notifs"]
    assert message["msg"]["content"][0]["media"]["url"].startswith("https://cdn.example.com/")


def test_other_failures_lack_no_address(bench):
    model = bench.export("package", uuid(9))
    model.start()
    bench.settle()
    assert (model.step, model.lacks_address) == ("failed", None)


def test_a_cancel_writes_nothing(bench, tmp_path):
    model = bench.export("package", uuid(1))
    model.start()
    model.progressed.connect(lambda done, total: model.cancel() if total else None)
    bench.settle()
    assert (model.step, list(tmp_path.iterdir())) == ("working", [])
