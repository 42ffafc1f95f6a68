"""逾期未补正 at the window: the rule is read from the list, and one act closes what it names."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clerk_app.domain.case import Choice, Status, status_of
from clerk_app.domain.catalogue import Lapse
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act
from clerk_app.domain.supplements import open_points
from clerk_app.usecases.lapse import LapseItems
from clerk_app.usecases.room import Room
from clerk_app.usecases.supplement import AcceptSupplied
from tests.desk_kit import Desk
from tests.journeys.compare import everything

ITEM, PAPER = "household_registration", "marriage_certificate"


def ruled(room: Room, rule: Lapse) -> Room:
    """The same list, with a rule on one item."""
    theme = room.theme("newborn-birth")
    items = tuple(replace(one, lapse=rule) if one.slug == ITEM else one for one in theme.items)
    themes = tuple(replace(one, items=items) if one == theme else one for one in room.catalogue.themes)
    return replace(room, catalogue=replace(room.catalogue, themes=themes))


@pytest.fixture
def case_id(desk: Desk) -> str:
    draft = desk.draft("newborn-birth", "typical", ITEM)
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint(PAPER, "未提交"),))
    return draft.case_id


def refused(desk: Desk, room: Room, case_id: str) -> Reason:
    before = everything(desk.engine)
    with pytest.raises(Refused) as caught:
        LapseItems(room, desk.open_book)(case_id, (ITEM,))
    assert everything(desk.engine) == before
    return caught.value.reason


def test_L07_nothing_lapses_by_default_or_before_its_day(desk: Desk, case_id: str) -> None:
    with_rule = ruled(desk.room, Lapse(10, "办法第十二条"))
    assert refused(desk, with_rule, case_id) is Reason.NO_LAPSE_YET
    desk.clock.move(timedelta(days=40))
    assert refused(desk, desk.room, case_id) is Reason.NO_LAPSE_YET

    LapseItems(with_rule, desk.open_book)(case_id, (ITEM,))

    state = desk.state(case_id)
    assert state.lapsed == {ITEM}
    used = state.mandates[-1]
    assert (used.act, [grant.items for grant in used.grants]) == (Act.CORRECT, [(ITEM,)])
    assert used.day == desk.clock.today()
    assert status_of(state) is Status.LAPSED
    assert [line.status for line in desk.look.cases([case_id])] == ["lapsed"]
    assert desk.look.open_cases() == ()


def test_L07_what_lapsed_is_neither_accepted_nor_asked_for_any_more(desk: Desk, case_id: str) -> None:
    room = ruled(desk.room, Lapse(10, "办法第十二条"))
    desk.clock.move(timedelta(days=40))
    LapseItems(room, desk.open_book)(case_id, (ITEM,))
    plan = room.plan_of(desk.draft("newborn-birth", "typical", ITEM))

    assert open_points(desk.state(case_id), plan, (ITEM,)) == ()
    with pytest.raises(Refused) as caught:
        AcceptSupplied(room, desk.open_book)(case_id, (ITEM,))
    assert caught.value.reason is Reason.NOT_DECIDABLE
