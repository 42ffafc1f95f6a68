"""当场办结: immediate items only, accepted here, nothing owed, nothing waited for."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.domain.case import Choice, Intake, Stage, Status, evolve, status_of
from clerk_app.domain.catalogue import After, Item, Needs
from clerk_app.domain.completion import completable, complete
from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts import LaterMaterial
from clerk_app.domain.fees import charges_of, exempt, pay, settled_as
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act
from resources import RESOURCES
from tests.domain.powers_kit import GIVEN, SMALL_ORGANS, given_by
from tests.domain.small import small_plan

TODAY = date(2026, 11, 18)
DESK = Desk(load_calendar(RESOURCES / "calendar"), TODAY, given_by(*SMALL_ORGANS))


def plan_of(*immediate: bool, **changes: object) -> Plan:
    plan = small_plan()
    items: list[Item] = [
        replace(item, immediate=flag, after=()) for item, flag in zip(plan.items, immediate, strict=True)
    ]
    return replace(plan, items=tuple(items), **changes)  # type: ignore[arg-type]


def accepted(plan: Plan, choice: Choice = Choice.ACCEPT) -> Intake:
    return Intake(stage=Stage.DECIDED, decisions={item.slug: choice for item in plan.items})


def slugs(items: tuple[Item, ...]) -> list[str]:
    return [item.slug for item in items]


def test_R030_only_immediate_items_that_were_accepted_here_may_be_done_at_once() -> None:
    plan = plan_of(True, False, True)
    first, _, third = (item.slug for item in plan.items)

    assert slugs(completable(accepted(plan), plan, DESK)) == [first, third]
    for choice in (Choice.CORRECT, Choice.REFUSE, Choice.RECEIVE, Choice.DEFER):
        assert completable(accepted(plan, choice), plan, DESK) == ()
    assert completable(replace(accepted(plan), stage=Stage.WITHDRAWN), plan, DESK) == ()


def test_M06_only_an_organ_that_lets_the_window_decide_has_its_items_done_here() -> None:
    plan = plan_of(True, True, True)
    first, second, third = (item.slug for item in plan.items)
    half = replace(DESK, powers=given_by("library"))
    assert slugs(completable(accepted(plan), plan, half)) == [second, third]

    cases = (
        (half, Reason.NO_MANDATE),
        (replace(DESK, powers=given_by("culture", acts=GIVEN - {Act.DECIDE})), Reason.NO_MANDATE),
        (replace(DESK, powers=given_by("culture", until=date(2026, 11, 17))), Reason.MANDATE_NOT_IN_FORCE),
    )
    for desk, reason in cases:
        with pytest.raises(Refused) as refused:
            complete(accepted(plan), plan, {first: ""}, desk, delivered=True)
        assert refused.value.reason is reason


def test_M06_an_item_waits_for_one_that_only_its_organ_may_decide() -> None:
    plan = plan_of(True, True, True)
    first, second, third = plan.items
    waiting = replace(plan, items=(first, replace(second, after=(After(first.slug, Needs.RESULT),)), third))

    library = replace(DESK, powers=given_by("library"))
    assert slugs(completable(accepted(waiting), waiting, library)) == [third.slug]


def test_R040_nothing_is_done_while_a_paper_is_owed_for_it() -> None:
    plan = plan_of(True, True, True)
    owing = next(planned for planned in plan.materials if 0 < len(planned.items) < 3)
    state = replace(accepted(plan), later={owing.slug: LaterMaterial(owing.slug, TODAY)})

    assert {*slugs(completable(state, plan, DESK))} == {item.slug for item in plan.items} - set(owing.items)


def test_an_item_waits_for_the_one_whose_result_it_needs() -> None:
    plan = plan_of(False, True, True)
    first, second, third = plan.items
    waiting = replace(plan, items=(first, replace(second, after=(After(first.slug, Needs.RESULT),)), third))

    assert slugs(completable(accepted(waiting), waiting, DESK)) == [third.slug]
    soon = replace(waiting, items=(replace(first, immediate=True), *waiting.items[1:]))
    assert len(completable(accepted(soon), soon, DESK)) == 3


def test_what_is_done_is_done_once_and_ends_the_case() -> None:
    plan = plan_of(True, True, True)
    state = accepted(plan)
    fact = complete(state, plan, {item.slug: " 7 " for item in plan.items}, DESK, delivered=True)
    after = evolve(state, fact)

    assert [done.result_no for done in fact.items] == ["7", "7", "7"]
    assert (status_of(state), status_of(after)) == (Status.ACCEPTED, Status.COMPLETED)
    assert completable(after, plan, DESK) == ()
    with pytest.raises(Refused) as refused:
        complete(after, plan, {plan.items[0].slug: ""}, DESK, delivered=True)
    assert refused.value.reason is Reason.NOT_DECIDABLE


@pytest.mark.parametrize(
    ("results", "reason"), [({}, Reason.NOTHING_TO_HANDLE), ({"nothing_of_ours": ""}, Reason.UNKNOWN_ITEM)]
)
def test_a_command_about_nothing_is_refused(results: dict[str, str], reason: Reason) -> None:
    plan = plan_of(True, True, True)
    with pytest.raises(Refused) as refused:
        complete(accepted(plan), plan, results, DESK, delivered=False)

    assert refused.value.reason is reason


def test_M16_R099_where_the_list_has_the_fee_first_a_result_waits_for_it() -> None:
    plan = plan_of(True, True, True)
    posted = next(item for item in plan.items if not item.fee.free)
    first = replace(posted, fee=replace(posted.fee, before_handover=True))
    plan = replace(plan, items=tuple(first if item is posted else item for item in plan.items))
    state = accepted(plan)

    with pytest.raises(Refused) as caught:
        complete(state, plan, {first.slug: ""}, DESK, delivered=True)
    assert caught.value.reason is Reason.FEE_UNPAID
    assert complete(state, plan, {first.slug: ""}, DESK, delivered=False).items, "decided, and kept until it is paid"

    (due,) = charges_of(plan, state)
    for settled in (pay(due, TODAY, "7301-1"), exempt(due, TODAY, "sup-01", "低保")):
        done = complete(evolve(state, settled_as(settled, TODAY)), plan, {first.slug: ""}, DESK, delivered=True)
        assert done.delivered


def test_M16_by_default_fee_and_result_do_not_wait_for_each_other() -> None:
    plan = plan_of(True, True, True)
    costly = next(item for item in plan.items if not item.fee.free)

    assert complete(accepted(plan), plan, {costly.slug: ""}, DESK, delivered=True).delivered
