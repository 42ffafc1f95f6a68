"""The committed description is the one the routes give."""

from pathlib import Path

from backoffice.openapi import openapi_text

COMMITTED = Path(__file__).parents[2] / "docs" / "openapi.json"


def test_the_committed_openapi_is_the_generated_one() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == openapi_text(), (
        "run: python -m backoffice.openapi > docs/openapi.json"
    )
