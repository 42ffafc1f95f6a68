"""The log says what happened and to which id, and nothing about people."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clerk_app.adapters.log_file import KEPT_DAYS, LogFile, ids, line, start_log

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
CASE = "0193a1b2-0000-7000-8000-000000000001"


def record(message: str, at: datetime = NOON, **extra: Any) -> logging.LogRecord:
    made = logging.makeLogRecord({"name": "clerk", "msg": message, "levelname": "INFO", "lineno": 7} | extra)
    made.created = at.timestamp()
    return made


def told(message: str, **extra: Any) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(line(record(message, **extra)))
    return written


def test_an_event_is_its_code_its_time_and_its_ids() -> None:
    written = told("case.accepted", **ids(case=CASE, case_no="90000126111801018536", pages=20))
    assert written["at"] == "2026-11-18T12:00:00.000+00:00"
    assert (written["event"], written["level"]) == ("case.accepted", "info")
    assert (written["case"], written["case_no"], written["pages"]) == (CASE, "90000126111801018536", 20)


@pytest.mark.parametrize(
    "value", ["张三", "190101199001011234", "19010119900101123x", "13812345678", 13812345678, "a b", "x" * 101]
)
def test_what_may_be_a_person_is_not_written(value: str | int) -> None:
    assert told("case.accepted", **ids(case=value))["case"] == "?"


@pytest.mark.parametrize("message", ["张三的办件已受理", "GET https://office.example/?name=%E5%BC%A0", "Case accepted"])
def test_a_message_in_words_is_reduced_to_its_place(message: str) -> None:
    assert told(message)["event"] == "other.clerk:7"


def test_a_message_with_arguments_is_reduced_too() -> None:
    assert told("accepted", args=("张三",))["event"] == "other.clerk:7"


def test_an_error_is_its_type_and_place_without_its_words() -> None:
    with pytest.raises(ValueError, match="张三") as raised:
        int("张三 190101199001011234")
    written = told("lane.failed", exc_info=(raised.type, raised.value, raised.tb))
    assert written["error"] == "ValueError"
    assert written["where"][0].startswith("test_log_file.py:")
    assert "张三" not in json.dumps(written, ensure_ascii=False)


def test_a_day_has_a_file_and_fourteen_are_kept(tmp_path: Path) -> None:
    handler = LogFile(tmp_path)
    for day in range(20):
        handler.emit(record("day.begun", NOON + timedelta(days=day)))
        handler.emit(record("day.ended", NOON + timedelta(days=day)))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == KEPT_DAYS
    assert (names[0], names[-1]) == ("clerk-20261124.jsonl", "clerk-20261207.jsonl")
    assert len((tmp_path / names[0]).read_text(encoding="utf-8").splitlines()) == 2


def test_a_folder_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_bytes(b"")
    LogFile(tmp_path / "logs").emit(record("day.begun"))


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    before = logging.getLogger().level
    handler = start_log(tmp_path)
    yield tmp_path
    logging.getLogger().removeHandler(handler)
    logging.getLogger().setLevel(before)


def test_every_logger_is_heard(root: Path) -> None:
    logging.getLogger("clerk.sync").info("sync.sent", extra=ids(facts=3))
    (only,) = root.iterdir()
    assert json.loads(only.read_text(encoding="utf-8"))["facts"] == 3
