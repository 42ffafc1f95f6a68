"""Alembic migrations of the station's store: one change each, run inside the program."""
