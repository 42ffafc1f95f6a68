"""The acceptance notice (F06): one table of item x organ x limit, one seal frame for each mandate (M06)."""

from collections.abc import Mapping
from datetime import date

from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.sealing import Imprint, engraved, joint_imprint
from clerk_app.domain.compose.setting import Setting, applicant_of, counted, item_title, values_of
from clerk_app.domain.decisions import due_days
from clerk_app.domain.facts import AcceptedItem as AcceptedFact
from clerk_app.domain.facts import ApplicationTaken, ItemsAccepted, ItemsDeferred, ItemsReceived
from clerk_app.domain.papers import Due, Limit, SealFrame
from clerk_app.domain.papers_acceptance import AcceptancePaper, AcceptedItem, Act, ItemFee, ItemStep
from clerk_app.domain.registers import HALL_ORGAN

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_DELIVERY_DAYS = 10


def acceptance_paper(
    setting: Setting,
    number: str,
    document_no: str,
    taken: ApplicationTaken,
    accepted: ItemsAccepted | ItemsDeferred,
    received: tuple[ItemsReceived, ...],
    beside: ItemsDeferred | None = None,
) -> AcceptancePaper:
    """Rows for accepted, deferred and received items, in the plan's order; seals only where the window accepts."""
    plan = setting.plan
    acts = (accepted, beside) if beside else (accepted,)
    due = {entry.item: entry for act in acts for entry in act.items}
    deferred = {entry.item for act in acts if isinstance(act, ItemsDeferred) for entry in act.items}
    only_received = {slug for one in received for slug in one.items}
    shown = [item for item in plan.items if item.slug in {*due, *only_received}]
    places = sealed_places(setting, shown, set(due))
    seals = seal_marks(setting, places, len(shown), accepted.day)
    marks = {at: seal.mark for rows, seal in zip(places.values(), seals, strict=True) for at in rows}
    accepted_ones = [item for item in shown if item.slug in due]
    joint = [item for item in accepted_ones if not plan.excluded(item)] or accepted_ones
    last = max((due[item.slug] for item in joint), key=lambda entry: entry.due)
    return AcceptancePaper(
        head=setting.head(setting.hall.name, number, document_no),
        applicant=applicant_of(plan, values_of(taken.entries)),
        theme=setting.theme_title,
        applied_on=setting.came_on(accepted.day),
        received_on=setting.came_on(accepted.day),
        accepted_on=accepted.day,
        promised=Limit(max(due_days(plan, item) for item in joint)),
        due=Due(last.due, last.provisional),
        items=tuple(
            _row(setting, item, due.get(item.slug), received, marks.get(at, ""), item.slug in deferred)
            for at, item in enumerate(shown, 1)
        ),
        seals=seals,
        clerk=setting.clerk,
        delivery=setting.delivery,
        delivery_days=Limit(_DELIVERY_DAYS),
        steps=tuple(
            ItemStep(at, step.zh, Limit(step.limit_days), counted(step))
            for at, item in enumerate(shown, 1)
            for step in item.procedures
            if step.clock != "after"
        ),
        fees=tuple(
            ItemFee(at, item.fee.text or item.fee.basis) for at, item in enumerate(shown, 1) if not item.fee.free
        ),
    )


def _row(
    setting: Setting,
    item: Item,
    due: AcceptedFact | None,
    received: tuple[ItemsReceived, ...],
    mark: str,
    deferred: bool,
) -> AcceptedItem:
    organ = setting.organ(item.department)
    answer = next((Due(one.answer_due, one.provisional) for one in received if item.slug in one.items), None)
    return AcceptedItem(
        title=item_title(item),
        organ=organ.table_name,
        act=Act.DEFERRED if deferred else Act.ACCEPTED if due else Act.RECEIVED,
        regime=item.regime,
        statutory=None if item.statutory_days is None else Limit(item.statutory_days),
        committed=Limit(item.committed_days),
        due=Due(due.due, due.provisional) if due else answer,
        seal_mark=mark,
    )


def sealed_places(setting: Setting, shown: list[Item], accepted: set[str]) -> dict[Imprint, list[int]]:
    """One place a seal over its rows of the table; a row that is only received has no seal.

    Two departments of the catalogue may be one organ here: its seal stands once.
    """
    rows: dict[Imprint, list[int]] = {}
    first: dict[tuple[str, str], Imprint] = {}
    for at, item in enumerate(shown, 1):
        if item.slug in accepted:
            place = joint_imprint(setting, item)
            rows.setdefault(first.setdefault(engraved(setting, place), place), []).append(at)
    return rows


def seal_marks(setting: Setting, places: Mapping[Imprint, list[int]], count: int, day: date) -> tuple[SealFrame, ...]:
    """Which of the ``count`` rows the hall's seal covers is said only where it is not all of them."""
    frames = []
    for at, (place, rows) in enumerate(places.items()):
        hall = place.organ == HALL_ORGAN
        some = tuple(rows) if hall and len(rows) < count else ()
        frames.append(SealFrame(*engraved(setting, place), day, _CIRCLED[at], some))
    return tuple(frames)
