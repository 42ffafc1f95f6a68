"""Alembic's entry: the program hands over its own open connection, never a URL."""

from alembic import context

from backoffice.tables import OfficeBase

context.configure(connection=context.config.attributes["connection"], target_metadata=OfficeBase.metadata)
with context.begin_transaction():
    context.run_migrations()
