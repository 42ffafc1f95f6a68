"""The transfer slip (F16) of one department: its items, what they wait for, and the papers that go with them."""

from collections.abc import Iterable

from clerk_app.domain.case import Choice, Intake
from clerk_app.domain.catalogue import Item
from clerk_app.domain.compose.setting import Setting, applicant_of, counted, material_form, values_of
from clerk_app.domain.facts import (
    HERE,
    ApplicationTaken,
    Coverage,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    MaterialTaken,
)
from clerk_app.domain.papers import Due, Limit, MaterialForm
from clerk_app.domain.papers_transfer import TransferPaper, TransferredItem, TransferredMaterial
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.regimes import LAWS

_GOES = frozenset({Choice.ACCEPT, Choice.DEFER, Choice.RECEIVE})
_DECISION, _ANSWER = "决定", "答复是否受理"
_REASONS = {True: "受理后分送审查", False: "代为收件，送请答复"}


def departments_of(state: Intake, plan: Plan) -> tuple[str, ...]:
    """Those that still have an item of the case to handle, in the plan's order."""
    return tuple(dict.fromkeys(item.department for item in _going(state, plan)))


def transfer_paper(
    setting: Setting, number: str, document_no: str, state: Intake, facts: Iterable[Fact], department: str
) -> TransferPaper:
    plan, taken = setting.plan, state.application
    assert taken is not None, "only a taken case goes to its departments"
    bodies = [fact.body for fact in facts]
    own = [item for item in _going(state, plan) if item.department == department]
    accepted = any(state.decisions[item.slug] is not Choice.RECEIVE for item in own)
    return TransferPaper(
        head=setting.head(setting.hall.name, number, document_no),
        case_no=taken.case_no,
        applicant=applicant_of(plan, values_of(taken.entries)).identity,
        receiver=setting.organ(department).name,
        reason=_REASONS[accepted],
        items=tuple(_item(setting, item, bodies) for item in own),
        materials=tuple(_materials(setting, state, taken, own)),
        clerk=setting.clerk,
        handed_at=setting.moment,
    )


def _going(state: Intake, plan: Plan) -> list[Item]:
    going = {slug for slug, choice in state.decisions.items() if choice in _GOES} - state.over
    return [item for item in plan.items if item.slug in going]


def _nn(plan: Plan, item: Item) -> str:
    """The sub-case's place in the plan (architecture §4): two digits on paper only."""
    return f"{plan.items.index(item) + 1:02d}"


def _item(setting: Setting, item: Item, bodies: Iterable[object]) -> TransferredItem:
    accepted_on, limit, due = None, Limit(item.committed_days), None
    for body in bodies:
        if isinstance(body, ItemsReceived) and item.slug in body.items:
            limit = Limit(LAWS[item.regime].notice.limit.count)
            due = Due(body.answer_due, body.provisional)
        elif isinstance(body, ItemsAccepted | ItemsDeferred):
            for one in body.items:
                if one.item == item.slug:
                    accepted_on, limit, due = body.day, Limit(item.committed_days), Due(one.due, one.provisional)
    steps = [step.zh for step in item.procedures if counted(step)]
    to_do = "、".join((*steps, _DECISION)) if accepted_on else _ANSWER
    return TransferredItem(_nn(setting.plan, item), item.zh, accepted_on, limit, due, to_do)


def _materials(
    setting: Setting, state: Intake, taken: ApplicationTaken, own: list[Item]
) -> Iterable[TransferredMaterial]:
    """What is here of the department's items; what came on a return visit is listed as it came."""
    plan, slugs = setting.plan, {item.slug for item in own}
    known = {one.slot: one for one in taken.materials} | dict(state.supplied)
    for planned in plan.materials:
        came = known.get(planned.slug)
        used = [item for item in own if item.slug in planned.items]
        if came is None or came.coverage not in HERE or not used:
            continue
        licence = came.coverage is Coverage.LICENCE
        yield TransferredMaterial(
            planned.material.zh,
            tuple(_nn(plan, item) for item in used),
            _form(planned, came),
            max(planned.copies.original_kept, planned.copies.photocopy, 1),
            len(came.pages),
            shared=not licence and _elsewhere(state, plan, planned, slugs),
        )


def _form(planned: PlannedMaterial, taken: MaterialTaken) -> MaterialForm:
    """An original that was only shown is with its holder: the copy checked against it goes."""
    form = material_form(planned, taken)
    return MaterialForm.COPY if form is MaterialForm.CHECKED_COPY else form


def _elsewhere(state: Intake, plan: Plan, planned: PlannedMaterial, own: set[str]) -> bool:
    going = {item.slug for item in _going(state, plan)} - own
    return bool(going & set(planned.items))
