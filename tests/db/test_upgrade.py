"""Upgrades: data is carried, the shape is that of the tables, a newer store is refused and left alone."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, inspect, text

from clerk_app.ports import Outage, OutageKind
from db.base import Base
from db.engine import open_engine
from db.ledger import FactRow
from db.upgrade import _config, upgrade
from tests.desk_kit import KEY
from tests.journeys.compare import everything

AT = "2026-11-18 01:00:00.000000"
FIRST_STORE = {
    "fact": {
        "origin": "190001-03-001", "seq": 1, "event_id": "e", "case_id": "c", "kind": "consultation-held/1", "at": AT,
        "header": b"{}", "body": b"{}", "digest": "d",
    },
    "serial": {"kind": 10, "day": "2026-11-18", "last": 7},
    "draft": {
        "case_id": "d", "theme": "newborn-birth", "item": "", "person": "陆𬱖和", "open_points": "", "step": 4,
        "clerk": "0107", "content": b"{}", "saved_at": AT,
    },
    "blob": {"sha256": "ab", "size": 1, "mime": "image/png", "role": "page", "stored_at": AT, "sent_at": AT},
    "lease": {"organ": "health", "word": "补", "year": 2026, "first": 1, "last": 9, "next": 3},
}  # fmt: skip


def old_store(path: Path, revision: str) -> Engine:
    """A store as an earlier program left it."""
    engine = open_engine(path, KEY)
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    return engine


def fill(engine: Engine) -> None:
    with engine.begin() as connection:
        for table, row in FIRST_STORE.items():
            names = ", ".join(row)
            marks = ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), row)


def revisions() -> list[str]:
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()][::-1]


@pytest.mark.parametrize("revision", revisions())
def test_every_upgrade_carries_what_the_store_held(tmp_path: Path, revision: str) -> None:
    engine = old_store(tmp_path / "station.db", revision)
    fill(engine)
    before = everything(engine)

    upgrade(engine)

    after = everything(engine)
    assert {table: after[table] for table in FIRST_STORE} == {table: before[table] for table in FIRST_STORE}
    engine.dispose()


def test_an_upgraded_store_has_the_shape_of_the_tables(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "station.db", KEY)
    upgrade(engine)
    assert FactRow.__tablename__ in inspect(engine).get_table_names()
    with engine.connect() as connection:
        mine = {table.name for table in Base.metadata.tables.values()} & set(inspect(engine).get_table_names())
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: kind != "table" or name in mine}
        )
        differences = compare_metadata(context, Base.metadata)
    assert [each for each in differences if not _of_the_office(each, mine)] == []
    engine.dispose()


def _of_the_office(difference: object, mine: set[str]) -> bool:
    """The back office declares tables of its own on the same base; a window has none of them."""
    assert isinstance(difference, tuple)
    subject = difference[1]
    return getattr(subject, "name", "") not in mine and getattr(getattr(subject, "table", None), "name", "") not in mine


def test_upgrading_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    engine = open_engine(path, KEY)
    upgrade(engine)
    fill(engine)
    before = everything(engine)
    upgrade(engine)
    engine.dispose()

    again = open_engine(path, KEY)
    upgrade(again)
    assert everything(again) == before
    again.dispose()


def test_a_newer_store_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    engine = old_store(tmp_path / "station.db", "head")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = everything(engine)

    with pytest.raises(Outage) as raised:
        upgrade(engine)

    assert raised.value.kind is OutageKind.TOO_OLD
    assert "9999" in raised.value.detail
    assert everything(engine) == before
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "9999"
    engine.dispose()


class Cut(BaseException):
    """Stands for the kill: nothing may catch it."""


@pytest.mark.parametrize("statement", ["CREATE TABLE upload", "UPDATE alembic_version"])
def test_an_upgrade_cut_anywhere_leaves_the_store_as_it_was(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "station.db"
    engine = old_store(path, "0001")
    before = everything(engine)

    def cut(_connection: object, _cursor: object, told: str, *_: object) -> None:
        if statement in told:
            raise Cut

    event.listen(engine, "before_cursor_execute", cut)
    with pytest.raises(Cut):
        upgrade(engine)
    engine.dispose()

    again = open_engine(path, KEY)
    assert everything(again) == before
    upgrade(again)
    assert "upload" in inspect(again).get_table_names()
    again.dispose()


def test_a_store_that_cannot_be_upgraded_is_an_outage(tmp_path: Path) -> None:
    engine = old_store(tmp_path / "station.db", "0001")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE upload (other)"))

    with pytest.raises(Outage) as raised:
        upgrade(engine)

    assert raised.value.kind is OutageKind.STORE_DAMAGED
    engine.dispose()


def test_the_shape_does_not_live_in_the_log_alone(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    engine = open_engine(path, KEY)
    upgrade(engine)
    alone = tmp_path / "alone" / "station.db"
    alone.parent.mkdir()
    alone.write_bytes(path.read_bytes())
    engine.dispose()

    copy = open_engine(alone, KEY)
    assert "fact" in inspect(copy).get_table_names()
    copy.dispose()
