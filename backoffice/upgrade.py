"""Bringing the office's store to this program's shape; a newer store is refused."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from clerk_app.ports import Outage, OutageKind
from db.engine import reshaping

_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """Run what is outstanding, all or none; raises Outage."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with reshaping(engine) as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        if current is not None and current not in known:
            raise Outage(OutageKind.TOO_OLD, f"store {current}")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
