"""The same events under each regime: the table of docs/rules.md, computed."""

from datetime import date
from pathlib import Path

import pytest

from clerk_app.domain.calendar import Deadline
from clerk_app.domain.catalogue import Regime
from clerk_app.domain.item_events import (
    Accepted,
    Decided,
    Extended,
    Received,
    Supplied,
    ToldToCorrect,
)
from clerk_app.domain.limits import Limit
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.terms import Terms
from tests.domain.clock_kit import (
    clock,
    day,
)

ROOT = Path(__file__).parents[2]
SILENT = (Received(day(3, 2)),)
CORRECTED = (
    Received(day(3, 2)),
    ToldToCorrect(day(3, 2)),
    Supplied(day(3, 10), complete=True),
    Accepted(day(3, 12)),
)


def row(regime: Regime) -> tuple[str, ...]:
    """One line of the table in docs/rules.md, computed."""
    law, terms = LAWS[regime], Terms(regime, Limit(3))
    silent, corrected = clock(terms, day(3, 11), *SILENT), clock(terms, day(3, 12), *CORRECTED)
    longer = law.extension and Extended(day(3, 12), law.extension.limit.count, law.extension.approver, "情况复杂")
    extended = clock(terms, day(3, 12), *CORRECTED, longer).statutory_due if longer else None
    decided = clock(terms, day(3, 13), *CORRECTED, Decided(day(3, 13)))

    def told(due: Deadline | date | None) -> str:
        return "–" if due is None else (due.day if isinstance(due, Deadline) else due).isoformat()

    return (
        regime.value,
        told(clock(terms, day(3, 2), *SILENT).notice_due),
        told(silent.accepted),
        told(silent.statutory_due),
        told(corrected.accepted),
        told(corrected.statutory_due),
        told(extended),
        told(decided.delivery_due),
    )


@pytest.mark.parametrize(
    "dates",
    [
        ("licensing", "03-09", "03-02", "03-30", "03-10", "04-08", "04-22", "03-27"),
        ("real_estate", "03-02", "03-02", "04-14", "03-10", "04-22", "–", "–"),
        ("market_entity", "03-05", "–", "–", "03-12", "03-17", "03-20", "–"),
        ("other_statute", "03-09", "–", "–", "03-12", "–", "–", "–"),
        ("published", "03-09", "–", "–", "03-12", "–", "–", "–"),
    ],
    ids=lambda dates: dates[0],
)
def test_M03_the_same_events_under_each_regime_give_that_statutes_dates(dates: tuple[str, ...]) -> None:
    found = row(Regime(dates[0]))

    assert found == (dates[0], *(cell if cell == "–" else f"2026-{cell}" for cell in dates[1:]))
    assert f"| `{found[0]}` | {' | '.join(found[1:])} |" in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
