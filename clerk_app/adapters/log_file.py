"""The log: one line of JSON for an event, UTC, fourteen daily files; event codes and ids only, never a person's data.

``log.info("blob.put", extra=ids(blob=sha256))``. A message that is no event code, as libraries write them, is
reduced to where it came from; an exception to its type and the lines of our code it passed.
"""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

KEPT_DAYS = 14
_CODE = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
_ID = re.compile(r"[A-Za-z0-9_.:/+-]{0,100}")
_PERSONAL = re.compile(r"\d{17}[\dXx]|\d{15}|1[3-9]\d{9}")  # resident numbers and mobile phones look like ids too
_FILE = "clerk-*.jsonl"


def ids(**named: str | int) -> dict[str, Any]:
    """The ids of an event, for ``extra``; what does not look like an id is written as ?."""
    return {"ids": named}


class LogFile(logging.Handler):
    """A file a day, by the time of the event; older ones are removed when a new one begins."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._today = ""

    def emit(self, record: logging.LogRecord) -> None:
        """A disk that takes no more lines must not stop the window."""
        try:
            self._append(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Silence: the disk's own guard rails speak of a full disk."""

    def _append(self, record: logging.LogRecord) -> None:
        day = _at(record).strftime("%Y%m%d")
        if day != self._today:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._today = day
            self._remove_old()
        with (self._folder / f"clerk-{day}.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(line(record) + "\n")

    def _remove_old(self) -> None:
        """Keeps one fewer than the allowance, for the file that is about to begin."""
        before = sorted(path for path in self._folder.glob(_FILE) if path.stem != f"clerk-{self._today}")
        for path in before[: 1 - KEPT_DAYS]:
            path.unlink(missing_ok=True)


def line(record: logging.LogRecord) -> str:
    """One event as JSON."""
    known = isinstance(record.msg, str) and _CODE.fullmatch(record.msg) and not record.args
    told: dict[str, Any] = {
        "at": _at(record).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "event": record.msg if known else f"other.{record.name}:{record.lineno}",
        "lane": record.threadName,
    }
    told = {name: _safe(value) for name, value in getattr(record, "ids", {}).items()} | told
    if record.exc_info and record.exc_info[0]:
        told["error"] = record.exc_info[0].__name__
        told["where"] = [
            f"{Path(step.filename).name}:{step.lineno}" for step in traceback.extract_tb(record.exc_info[2])
        ]
    return json.dumps(told, ensure_ascii=False)


def start_log(folder: Path) -> LogFile:
    """Attach the log to the root logger; the caller closes it by ``logging.getLogger().removeHandler``."""
    handler = LogFile(folder)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler


def _at(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _safe(value: object) -> str | int:
    if isinstance(value, int) and not _PERSONAL.fullmatch(str(value)):
        return value
    text = str(value)
    return text if _ID.fullmatch(text) and not _PERSONAL.fullmatch(text) else "?"
