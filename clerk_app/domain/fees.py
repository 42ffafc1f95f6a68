"""Fees: only what the list publishes, never typed, each with its state (M16, R099)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.case import Choice, Intake, Stage
from clerk_app.domain.catalogue import Fee
from clerk_app.domain.facts_service import FeeSettled, FeeState
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused

_DUE = frozenset({Choice.ACCEPT, Choice.DEFER})


@dataclass(frozen=True, slots=True)
class Charge:
    """One listed fee of a case. ``fen`` is None where the list publishes words only; those are paid elsewhere.

    ``slip`` is the payment code (缴款码) or the bank slip, ``invoice`` the electronic one. ``by`` exempts or refunds,
    and ``why`` says on what ground.
    """

    item: str
    fen: int | None
    text: str = ""
    basis: str = ""
    state: FeeState = FeeState.UNPAID
    day: date | None = None
    slip: str = ""
    invoice: str = ""
    by: str = ""
    why: str = ""

    @property
    def settled(self) -> bool:
        return self.state is not FeeState.UNPAID


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One item of the daily table, in fen: what was due is what was paid, exempted, refunded or is open."""

    item: str
    due: int = 0
    paid: int = 0
    exempt: int = 0
    refunded: int = 0
    open: int = 0


def charges(plan: Plan) -> tuple[Charge, ...]:
    """What this plan costs, by the list. Forms cost nothing (Licensing Law art. 58): only items have fees."""
    return tuple(charge for item, fee in plan.fees for charge in _listed(plan, item.slug, fee))


def charges_of(plan: Plan, state: Intake, choices: Mapping[str, Choice] | None = None) -> tuple[Charge, ...]:
    """What this case costs as it stands: the list of what was accepted, with everything settled laid over it.

    ``choices`` are the standing ones where a department has answered. What was settled under another list stays; after
    a withdrawal nothing falls due any more.
    """
    standing = state.decisions if choices is None else choices
    due = {slug for slug, choice in standing.items() if choice in _DUE} if state.stage is Stage.DECIDED else set()
    listed = charges(plan)
    known = {(one.item, one.text): one for one in listed if one.item in due}
    for fact in state.settled:
        key = (fact.item, fact.line)
        basis = next((one.basis for one in listed if (one.item, one.text) == key), "")
        by = (fact.slip, fact.invoice, fact.by, fact.why)
        known[key] = Charge(fact.item, fact.fen, fact.line, basis, fact.state, fact.day, *by)
    return tuple(known.values())


def settled_as(charge: Charge, day: date) -> FeeSettled:
    """The fact of a charge that was just paid, exempted or refunded."""
    by = (charge.slip, charge.invoice, charge.by, charge.why)
    return FeeSettled(day, charge.item, charge.state, charge.fen, charge.text, *by)


def pay(charge: Charge, day: date, slip: str, invoice: str = "") -> Charge:
    """Paid as listed: there is no amount to type, and without a slip nothing has been paid."""
    _check_state(charge, FeeState.UNPAID)
    if charge.fen is None:
        raise Refused(Reason.FEE_NOT_LISTED, item=charge.item)
    if not slip.strip():
        raise Refused(Reason.FEE_STATE, item=charge.item, state=charge.state)
    return replace(charge, state=FeeState.PAID, day=day, slip=slip.strip(), invoice=invoice.strip())


def exempt(charge: Charge, day: date, by: str, why: str) -> Charge:
    """免收: whoever grants it is named, and the ground with it."""
    _check_state(charge, FeeState.UNPAID)
    return _decided(charge, FeeState.EXEMPT, day, by, why)


def refund(charge: Charge, day: date, by: str, why: str) -> Charge:
    """退费 of the whole fee: what was paid keeps its slip beside the reason it went back."""
    _check_state(charge, FeeState.PAID)
    return _decided(charge, FeeState.REFUNDED, day, by, why)


def refunds_due(paid: Iterable[Charge], items: Iterable[str]) -> tuple[Charge, ...]:
    """What a withdrawal of these items gives back."""
    wanted = set(items)
    return tuple(charge for charge in paid if charge.item in wanted and charge.state is FeeState.PAID)


def check_paid(known: Iterable[Charge], item: str) -> None:
    """Where the list says so, a result is handed over only once its fee is settled."""
    for charge in known:
        if charge.item == item and not charge.settled:
            raise Refused(Reason.FEE_UNPAID, item=item)


def day_table(known: Iterable[Charge]) -> tuple[FeeRow, ...]:
    """The daily fee table by item; fees published in words have no sum and no row."""
    rows: dict[str, FeeRow] = {}
    for charge in known:
        if charge.fen is not None:
            row = rows.get(charge.item, FeeRow(charge.item))
            name = "open" if charge.state is FeeState.UNPAID else str(charge.state)
            sums = {"due": row.due + charge.fen, name: getattr(row, name) + charge.fen}
            rows[charge.item] = replace(row, **sums)
    return tuple(rows.values())


def _listed(plan: Plan, item: str, fee: Fee) -> tuple[Charge, ...]:
    """The lines of the tariff that hold here; where none does the published words stand, and are never read as free."""
    holding = (line for line in fee.lines if line.when.holds(plan.answers))
    lines = tuple(Charge(item, line.fen, line.zh, fee.basis) for line in holding)
    return lines or (Charge(item, fee.fen, fee.text, fee.basis),)


def _check_state(charge: Charge, wanted: FeeState) -> None:
    if charge.state is not wanted:
        raise Refused(Reason.FEE_STATE, item=charge.item, state=charge.state)


def _decided(charge: Charge, state: FeeState, day: date, by: str, why: str) -> Charge:
    if not by.strip() or not why.strip():
        raise Refused(Reason.REASON_NEEDED, item=charge.item)
    return replace(charge, state=state, day=day, by=by.strip(), why=why.strip())
