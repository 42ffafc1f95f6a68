"""R005: a day that was only estimated becomes final once its year's calendar is there; old and new are on record."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from clerk_app.domain.calendar import WorkCalendar, YearDays
from clerk_app.domain.facts import ItemsAccepted
from clerk_app.domain.facts_handling import LimitSettled
from clerk_app.usecases.settle_limits import SettleLimits
from tests.desk_kit import Desk, open_desk


def settled_facts(desk: Desk, case_id: str) -> list[LimitSettled]:
    with desk.open_book() as book:
        return [fact.body for fact in book.facts(case_id) if isinstance(fact.body, LimitSettled)]


def test_R005_the_estimated_days_of_open_cases_become_final_when_the_calendar_comes(tmp_path: Path) -> None:
    with open_desk(tmp_path) as made:
        known = made.room.calendar
        desk = replace(made, room=replace(made.room, calendar=WorkCalendar({})))
        draft = desk.filled()
        desk.decide(draft)
        look = desk.look
        assert SettleLimits(desk.room, desk.open_book, look)(2026) == 0, "the year is still unknown"

        holiday = YearDays(2026, known.years[2026].off | {date(2026, 11, 19)}, known.years[2026].makeup, "更正")
        desk = replace(desk, room=replace(desk.room, calendar=WorkCalendar({**known.years, 2026: holiday})))
        assert SettleLimits(desk.room, desk.open_book, look)(2026) == 10
        assert SettleLimits(desk.room, desk.open_book, look)(2026) == 0, "said once"

        final = {entry.item: entry for entry in settled_facts(desk, draft.case_id)}
        with desk.open_book() as book:
            (accepted,) = (fact.body for fact in book.facts(draft.case_id) if isinstance(fact.body, ItemsAccepted))
        assert {entry.item: entry.due for entry in accepted.items} == {slug: one.old for slug, one in final.items()}
        assert desk.state(draft.case_id).due == {slug: one.new for slug, one in final.items()}
        assert final["household_registration"].new == date(2026, 11, 26)


def test_a_day_that_was_final_is_left_alone(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk:
        draft = desk.filled()
        desk.decide(draft)
        look = desk.look

        assert SettleLimits(desk.room, desk.open_book, look)(2026) == 0
        assert settled_facts(desk, draft.case_id) == []
