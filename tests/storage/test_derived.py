import pytest

from app.storage.derived import columns
from tests.made import START, campaign, uuid


@pytest.mark.parametrize(
    ("archived", "bin", "shelf"), [(False, None, 0), (True, None, 1), (False, START, 2), (True, START, 3)]
)
def test_the_columns_say_what_the_document_says(archived: bool, bin: str | None, shelf: int) -> None:
    made = campaign(1, name="Été \ud800", archived=archived, status="review", shared=True, author="Zoë")
    assert columns(made, bin) == {
        "id": uuid(1),
        "name": "Été ?",
        "name_key": "ete ?",
        "template": "simple",
        "status": "review",
        "shelf": shelf,
        "archived": archived,
        "shared": True,
        "bin": bin,
        "created": START,
        "changed": START,
        "author": "Zoë",
        "author_key": "zoe",
    }
