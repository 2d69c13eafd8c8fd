"""Recipients, what is known of them together, and segments."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _recipients()
    op.execute(
        "CREATE VIRTUAL TABLE recipient_search USING fts5"
        "(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')"
    )
    op.create_table(
        "attributes",
        _number("position"),
        *map(_text, ("name", "kind")),
        sa.Column("role", sa.Text),
        _number("filled"),
        _text("samples"),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "event_names",
        _number("position"),
        _text("name"),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("name"),
    )
    op.create_table("segments", *map(_text, ("id", "name", "text")), sa.PrimaryKeyConstraint("id"))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _recipients() -> None:
    op.create_table(
        "recipients",
        _number("number"),
        *map(_text, ("identity", "attributes", "events")),
        sa.Column("sample", sa.Boolean, nullable=False),
        sa.Column("kept", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("recipients_by_identity", "recipients", ["identity"], unique=True)
    op.create_index("recipients_kept", "recipients", ["identity"], sqlite_where=sa.text("kept"))
