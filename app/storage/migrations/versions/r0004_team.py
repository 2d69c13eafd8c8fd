"""What is known of the team store."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "team_records",
        *map(_text, ("collection", "id", "revision", "held", "refused")),
        _number("mark"),
        _text("sent"),
        *(sa.Column(name, sa.Boolean, nullable=False) for name in ("skipped", "erased")),
        sa.Column("base", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("collection", "id"),
        sqlite_with_rowid=False,
    )
    op.create_index("team_records_by_revision", "team_records", ["collection", "revision"])
    trouble = sa.text("held != '' OR refused != ''")
    op.create_index("team_records_in_trouble", "team_records", ["collection", "id"], sqlite_where=trouble)
    op.create_index("team_records_erased", "team_records", ["collection", "id"], sqlite_where=sa.text("erased"))
    op.create_table(
        "team_cursors",
        *map(_text, ("collection", "cursor")),
        _number("schema"),
        sa.PrimaryKeyConstraint("collection"),
    )
    op.create_table("team_assets", _text("sha256"), sa.PrimaryKeyConstraint("sha256"), sqlite_with_rowid=False)
    op.create_table("team_coming", _text("campaign"), sa.PrimaryKeyConstraint("campaign"), sqlite_with_rowid=False)
    unsynced = "(shared OR synced IS NOT NULL) AND (synced IS NULL OR synced < seq)"
    op.create_index("campaigns_unsynced", "campaigns", ["seq"], sqlite_where=sa.text(unsynced))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)
