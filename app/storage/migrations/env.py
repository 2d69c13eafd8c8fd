"""Runs the migrations on the connection, and inside the transaction, of ``app.storage.upgrade``."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
