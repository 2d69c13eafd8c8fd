from pathlib import Path

import pytest

from app.domain.campaign import Audience
from app.domain.message import Message
from app.domain.record import pack
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock
from tests.made import campaign, slide


@pytest.mark.parametrize("audience", [Audience(), Audience(include=("%",)), Audience(include=("kyiv ",))])
def test_an_id_elsewhere_in_a_document_is_no_use_of_the_segment(tmp_path: Path, audience: Audience) -> None:
    workspace = SqliteWorkspaces(FakeClock()).create(tmp_path / "made.galley")
    tagged = Message(slides=(slide("s1", "kyiv"),), inbox_tags=("kyiv",), custom_data={"include": ["kyiv"]})
    made = campaign(1, message=tagged, audience=audience)
    with workspace.transaction() as transaction:
        transaction.put(made.id, pack(made, None))
    assert workspace.using_segment("kyiv") == []
    workspace.close()
