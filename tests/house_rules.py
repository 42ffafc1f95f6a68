"""The project's own lint: what no general tool can know."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("clerk_app", "ui", "db", "printing", "backoffice", "tests", "benchmarks")
DRAWERS = {"utils", "helpers", "common", "misc", "manager"}


def modules(*packages: str) -> list[Path]:
    return [path for name in packages for path in sorted((ROOT / name).rglob("*.py"))]


@pytest.mark.parametrize("path", modules(*PACKAGES), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"


def test_no_module_is_a_drawer() -> None:
    assert [path for path in modules(*PACKAGES) if path.stem in DRAWERS] == []


def test_no_signal_is_connected_to_a_lambda() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules("ui")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]
    assert found == []


def test_tests_neither_mock_nor_sleep() -> None:
    banned = ("unittest" + ".mock", "time" + ".sleep(", "Magic" + "Mock", "q" + "Wait(")
    found = [
        (str(path), word) for path in modules("tests") for word in banned if word in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_the_packages_come_from_this_repository() -> None:
    import db
    import ui

    assert Path(db.__file__).parents[1] == ROOT
    assert Path(ui.__file__).parents[1] == ROOT
