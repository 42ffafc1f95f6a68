"""当场办结: which items may be decided in the sitting in which they were accepted, and the fact of it (M32)."""

from collections.abc import Mapping

from clerk_app.domain.case import Choice, Intake, Stage
from clerk_app.domain.catalogue import Item
from clerk_app.domain.decisions import Desk
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from clerk_app.domain.fees import charges_of, check_paid
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import Act


def completable(state: Intake, plan: Plan, desk: Desk) -> tuple[Item, ...]:
    """Immediate items, and licences granted on a commitment (M17), accepted here and not done.

    Only those of an organ that lets the window decide, nothing owed for them.

    An item that waits for another one's result is not done before that one is.
    """
    return tuple(item for item in _ready(state, plan, desk) if Act.DECIDE in desk.acts(item))


def _ready(state: Intake, plan: Plan, desk: Desk) -> tuple[Item, ...]:
    """What could be done now by whoever its organ lets decide."""
    if state.stage is not Stage.DECIDED:
        return ()
    open_ones = [item for item in plan.items if item.slug not in state.completed]
    return tuple(item for item in open_ones if _may(state, plan, item, desk))


def complete(state: Intake, plan: Plan, results: Mapping[str, str], desk: Desk, *, delivered: bool) -> ItemsCompleted:
    """R030: accepted and decided on one day. ``results`` are item to the number its result bears, empty for none.

    M16: where the list has the fee first, what is not settled is not handed over.
    """
    if not results:
        raise Refused(Reason.NOTHING_TO_HANDLE, theme=plan.theme.slug)
    may = {item.slug: item for item in _ready(state, plan, desk)}
    done: list[CompletedItem] = []
    for item in plan.items:
        if item.slug in results:
            known = may.get(item.slug)
            if known is None:
                raise Refused(Reason.NOT_DECIDABLE, item=item.slug)
            desk.powers.check(item, Act.DECIDE, desk.today)
            if delivered and item.fee.before_handover:
                check_paid(charges_of(plan, state), item.slug)
            done.append(CompletedItem(item.slug, known.result.zh, results[item.slug].strip()))
    if len(done) != len(results):
        raise Refused(Reason.UNKNOWN_ITEM, item=next(slug for slug in results if plan.item(slug) is None))
    return ItemsCompleted(desk.today, tuple(done), delivered)


def _may(state: Intake, plan: Plan, item: Item, desk: Desk) -> bool:
    if not (item.immediate or item.slug in state.licences) or state.decisions.get(item.slug) is not Choice.ACCEPT:
        return False
    owed = [planned for planned in plan.materials if planned.slug in state.owed and item.slug in planned.items]
    waits = [after.item for after in item.after if plan.item(after.item) is not None]
    # What it waits for may be done in the same act, so only items that cannot be done here stand in its way.
    return not owed and all(_soon(state, plan, slug, desk) for slug in waits)


def _soon(state: Intake, plan: Plan, slug: str, desk: Desk) -> bool:
    before = plan.item(slug)
    if before is None or slug in state.completed:
        return slug in state.completed
    return Act.DECIDE in desk.acts(before) and _may(state, plan, before, desk)
