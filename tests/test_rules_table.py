"""The table of rules lists every rule once, and every test it names exists."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parent
TABLE = (TESTS.parent / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = 102


def test_every_rule_is_listed_once_and_in_order() -> None:
    assert re.findall(r"^\| (R\d{3}) ", TABLE, re.MULTILINE) == [f"R{number:03d}" for number in range(1, RULES + 1)]


def test_every_named_test_exists() -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE)
    assert named
    assert [(path, name) for path, name in named if name not in _functions(TESTS / path)] == []


def test_a_rule_called_tested_names_its_test() -> None:
    rows = [row for row in TABLE.splitlines() if row.startswith("| R") and row.endswith("| tested |")]
    assert rows
    assert [row for row in rows if "::" not in row] == []


def _functions(path: Path) -> set[str]:
    if not path.exists():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
