from alembic.config import Config
from alembic.script import ScriptDirectory

from app.storage.version import APPLICATION_ID, CURRENT


def test_the_version_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(CURRENT.scripts))
    assert ScriptDirectory.from_config(config).get_heads() == [CURRENT.revision]


def test_the_header_spells_the_name() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"GALY"
