"""Settings as TOML: tables read against the known keys and their types, and written so that they read back the same."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import Any

from clerk_app.deployment_rules import DeploymentRefused

_KINDS = {str: "加引号的文字", int: "整数", bool: "true 或 false"}
_BARE = re.compile(r"[A-Za-z0-9_-]+")

Known = Mapping[str, Mapping[str, Any]]


def read_toml(path: Path, known: Known, free: str) -> dict[str, Any]:
    """One file as table.key → value; empty when absent.

    ``known`` gives every table's keys with their defaults; the table ``free`` may have any keys, with text in them.
    """
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        what = f"读不出这个文件（{error}）"
        raise DeploymentRefused(str(path), "", what, "请改正这一处，或用设置向导重写") from error
    return dict(pair for name, table in tables.items() for pair in _pairs(str(path), name, table, known, free))


def toml(told: Iterable[tuple[str, str, Any]]) -> str:
    """Lines of (table, key, value), grouped by table as they come."""
    blocks = []
    for table, lines in groupby(told, key=_table_of):
        rows = (f"{key if _BARE.fullmatch(key) else _literal(key)} = {_literal(value)}" for _, key, value in lines)
        blocks.append("\n".join((f"[{table}]", *rows)) + "\n")
    return "\n".join(blocks)


def _pairs(file: str, name: str, table: object, known: Known, free: str) -> Iterable[tuple[str, Any]]:
    if name not in known and name != free:
        raise DeploymentRefused(file, f"[{name}]", "没有这个表", _instead(name, [*known, free]))
    if not isinstance(table, dict):
        raise DeploymentRefused(file, name, "这里应是一个表", f"请写成 [{name}]，下面逐行写各项")
    keys = known.get(name, dict.fromkeys(table, ""))
    for key, value in table.items():
        full = f"{name}.{key}"
        if key not in keys:
            raise DeploymentRefused(file, full, "没有这一项", _instead(key, list(keys)))
        if type(value) is not type(keys[key]):
            raise DeploymentRefused(file, full, "值的类型不对", f"请写成{_KINDS[type(keys[key])]}")
        yield full, value


def _instead(wrong: str, known: list[str]) -> str:
    near = get_close_matches(wrong, known, 1)
    return f"请改为 {near[0]}" if near else f"请删去，可用的有：{'、'.join(known)}"


def _table_of(line: tuple[str, str, Any]) -> str:
    return line[0]


def _literal(value: str | int) -> str:
    """JSON's strings, numbers and booleans are TOML's, but for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
