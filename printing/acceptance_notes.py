"""What else an acceptance notice must say: counting, listed steps, fee, delivery, codes, query, complaints."""

from itertools import groupby
from operator import attrgetter

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.papers import Limit, LimitUnit
from clerk_app.domain.papers_acceptance import AcceptancePaper, Act, ItemStep
from printing.figures import limit_text
from printing.spans import bold
from printing.styles import DENSE_STRONG, NOTE
from printing.tables import Row, Table, cell
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints

LABELS = ("limits", "counting", "not_counting", "fee", "codes", "query")
NOTE_NEEDS: Needs = {
    **{f"info.{label}": "" for label in LABELS},
    "info.limits_licensing": "delivery",
    "info.limits_other": "",
    "info.step": "item name limit",
    "info.step_max": "item name limit",
    "info.day_count": "count",
    "info.joint_visit": "organs appointment",
    "info.fee_of": "item fee",
    "info.fee_value": "fees delivery",
    "info.code_of": "item code",
    "info.query_value": "phone complaints received",
    "info.received": "item organ",
    **dict.fromkeys(
        (f"info.{key}" for key in ("no_steps", "not_counting_note", "free", "others_free", "all_codes")), ""
    ),
    **dict.fromkeys((f"info.{key}" for key in ("other_codes", "no_codes")), ""),
}


def notes_table(paper: AcceptancePaper, said: Words, air: float) -> Table:
    values = (_limits(paper, said), _counting(paper, said), _stopping(paper, said), _fee(paper, said))
    rows = [
        Row((cell(bold(said.own.word(f"info.{label}")), DENSE_STRONG), cell(value, NOTE)))
        for label, value in zip(LABELS, (*values, _codes(paper, said), _query(paper, said)), strict=True)
    ]
    return Table((20.0, 150.0), tuple(rows), side=1.2, air=0.1 + 0.24 * air)


def _limits(paper: AcceptancePaper, said: Words) -> str:
    if any(item.regime is Regime.LICENSING for item in paper.items):
        return said.own.text("info.limits_licensing", delivery=limit_text(paper.delivery_days, said.common))
    return said.own.word("info.limits_other")


def _counting(paper: AcceptancePaper, said: Words) -> str:
    counted = [step for step in paper.steps if step.counts]
    if not counted:
        return said.own.word("info.no_steps")
    told = "，".join(_steps_of(list(steps), said) for _, steps in groupby(counted, key=attrgetter("item")))
    if paper.joint_visit is None:
        return f"{told}。"
    organs = "、".join(paper.joint_visit.organs)
    return f"{told}；{said.own.text('info.joint_visit', organs=organs, appointment=paper.joint_visit.appointment)}"


def _steps_of(steps: list[ItemStep], said: Words) -> str:
    """The steps of one item in a row, the item named once."""
    first, *others = steps
    told = said.own.text("info.step", item=str(first.item), name=full_width(first.name), limit=_days(first.limit, said))
    return "、".join((told, *(f"{full_width(step.name)}{_days(step.limit, said)}" for step in others)))


def _stopping(paper: AcceptancePaper, said: Words) -> str:
    steps = [
        said.own.text("info.step_max", item=str(step.item), name=full_width(step.name), limit=_days(step.limit, said))
        for step in paper.steps
        if not step.counts
    ]
    if not steps:
        return said.own.word("info.no_steps")
    return f"{'；'.join(steps)}。{said.own.word('info.not_counting_note')}"


def _days(limit: Limit, said: Words) -> str:
    if limit.unit is LimitUnit.WORKING_DAYS and not limit.is_immediate:
        return said.own.text("info.day_count", count=str(limit.count))
    return limit_text(limit, said.common)


def _fee(paper: AcceptancePaper, said: Words) -> str:
    fees = [said.own.text("info.fee_of", item=str(fee.item), fee=full_width(fee.fee)) for fee in paper.fees]
    if len(fees) < len(paper.items):
        fees.append(said.own.word("info.others_free" if fees else "info.free"))
    told = "；".join(fees)
    return said.own.text("info.fee_value", fees=told, delivery=paper.delivery)


def _codes(paper: AcceptancePaper, said: Words) -> str:
    codes = [
        said.own.text("info.code_of", item=str(number), code=item.title.code)
        for number, item in enumerate(paper.items, start=1)
        if item.title.code
    ]
    if not codes:
        return said.own.word("info.no_codes")
    closing = "info.all_codes" if len(codes) == len(paper.items) else "info.other_codes"
    return "；".join(codes) + said.own.word(closing)


def _query(paper: AcceptancePaper, said: Words) -> str:
    received = "".join(
        said.own.text("info.received", item=str(number), organ=item.organ)
        for number, item in enumerate(paper.items, start=1)
        if item.act is Act.RECEIVED
    )
    phone = paper.head.letterhead.phone
    return said.own.text("info.query_value", phone=phone, complaints=complaints(paper.head), received=received)
