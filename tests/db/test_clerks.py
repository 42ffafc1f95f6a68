"""People at a window: role and PIN on their row; who may let an act pass that a clerk alone may not do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from clerk_app.ports import Approval
from db.clerks import add_clerk, approves, clerks, first_clerk
from db.engine import open_engine
from db.upgrade import upgrade


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = open_engine(tmp_path / "station.db", bytes(range(32)))
    upgrade(made)
    yield made
    made.dispose()


def test_a_supervisor_approves_with_the_pin_and_nobody_else_does(engine: Engine) -> None:
    add_clerk(engine, "sup-01", "刘思远", "supervisor", "271828")
    add_clerk(engine, "c-01", "王晓梅", "clerk", "314159")
    add_clerk(engine, "sup-02", "周敏", "supervisor")

    assert approves(engine, Approval("sup-01", "271828"))
    for badge, pin in (("sup-01", "271829"), ("sup-01", ""), ("c-01", "314159"), ("sup-02", ""), ("nobody", "271828")):
        assert not approves(engine, Approval(badge, pin))


def test_a_pin_is_kept_as_a_hash_and_stays_when_the_name_changes(engine: Engine) -> None:
    add_clerk(engine, "sup-01", "刘思远", "supervisor", "271828")
    add_clerk(engine, "sup-01", "刘思源", "supervisor")

    with engine.connect() as connection:
        (stored,) = connection.execute(text("select pin from clerk")).scalars()
    assert "271828" not in stored
    assert stored.startswith("$argon2id$")
    assert approves(engine, Approval("sup-01", "271828"))
    assert clerks(engine) == (("sup-01", "刘思源", "supervisor"),)
    assert first_clerk(engine, "") is None
    assert "271828" not in repr(Approval("sup-01", "271828"))
