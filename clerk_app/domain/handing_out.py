"""Rules of the results desk: what may arrive, who may take it, what keeps it here, and how it is posted or served."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clerk_app.domain.agents import AgentAct, Authority, check_act
from clerk_app.domain.case import Choice, Intake
from clerk_app.domain.facts_delivery import Arrived, ResultsPosted, ServiceRecorded, Shown, Way
from clerk_app.domain.fees import charges_of, check_paid
from clerk_app.domain.people import Assurance
from clerk_app.domain.plan import Plan
from clerk_app.domain.receivers import RefusedSignature, Relation, check_refused_signature
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.results import AWAY, CaseResults, ResultState, Thing
from clerk_app.domain.signatures import Grade, Signature, check_signature
from clerk_app.domain.taking import Taker, check_taker

_SURE = {Shown.RECEIPT: Assurance.NONE, Shown.SIGHT: Assurance.DOCUMENT, Shown.CARD: Assurance.CARD}
# Civil Procedure Law art. 95 by analogy: thirty days after the notice it counts as served.
PUBLIC_NOTICE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Collector:
    """Who stands at the desk, how that was checked, and how the stub was signed (None: not yet).

    ``receipt`` is the barcode that was shown, if any. ``power`` is a power of attorney brought along;
    ``principal_seen`` the document of the one it is made out to.
    """

    taker: Taker
    shown: Shown
    signed: Grade | None
    receipt: str = ""
    power: Authority | None = None
    principal_seen: bool = False
    witness: str = ""


def arriving(state: Intake, results: CaseResults, one: Arrived) -> Arrived:
    """An accepted item's result, on the shelf once; marked where the department's word is not known here yet."""
    thing = results.things.get(one.item)
    if thing is None or one.item in state.lapsed:
        raise Refused(Reason.RESULT_NOT_DUE, item=one.item)
    if thing.state in AWAY:
        raise Refused(Reason.RESULT_GONE, item=one.item)
    if not one.shelf.strip():
        raise Refused(Reason.SHELF_NEEDED, item=one.item)
    if one.count < 1 or not one.result.strip():
        raise Refused(Reason.WORDS_NEEDED)
    return replace(one, early=not thing.decided, shelf=one.shelf.strip().upper())


def check_here(results: CaseResults, items: Iterable[str]) -> tuple[Thing, ...]:
    """Only what lies on the shelf can leave it, and it leaves once."""
    wanted = tuple(dict.fromkeys(items))
    if not wanted:
        raise Refused(Reason.RESULT_NOT_HERE, item="")
    for item in wanted:
        thing = results.things.get(item)
        if thing is not None and thing.state in AWAY:
            raise Refused(Reason.RESULT_GONE, item=item)
        if thing is None or not thing.here:
            raise Refused(Reason.RESULT_NOT_HERE, item=item)
    return tuple(results.things[item] for item in wanted)


def check_released(state: Intake, plan: Plan, items: Iterable[str]) -> None:
    """R040, L11: a result waits for what was deferred, and for the fee where its list says so (M16)."""
    for slug in items:
        item = plan.item(slug) or plan.theme.item(slug)
        owed = [planned for planned in plan.materials if planned.slug in state.owed and slug in planned.items]
        if owed and state.decisions.get(slug) is Choice.DEFER:
            raise Refused(Reason.RESULT_WITHHELD, material=owed[0].material.zh)
        if item is not None and item.fee.before_handover:
            check_paid(charges_of(plan, state), slug)


def check_collector(
    state: Intake, plan: Plan, results: CaseResults, who: Collector, items: Iterable[str], today: date
) -> None:
    """R080, R084, P08: who may take these results, and how sure the desk has to be of it."""
    lost = results.lost
    if lost is not None and (who.shown is Shown.RECEIPT or who.receipt in lost.blocked):
        raise Refused(Reason.NUMBER_BLOCKED)
    for slug in items:
        item = plan.item(slug) or plan.theme.item(slug)
        if item is not None and not _SURE[who.shown].reaches(item.identity):
            raise Refused(Reason.IDENTITY_UNCHECKED)
    if who.signed is None:
        raise Refused(Reason.STUB_UNSIGNED)
    check_signature(Signature("F18", who.signed, who.witness))
    if who.taker.relation is Relation.AGENT:
        _check_agent(state, plan, who, items, today)
    else:
        check_taker(state, plan, who.taker, today, result=True)


def _check_agent(state: Intake, plan: Plan, who: Collector, items: Iterable[str], today: date) -> None:
    """Both documents and the power to receive, of the case or brought along, for every result that is taken."""
    if not who.taker.id_no.strip() or not who.principal_seen:
        raise Refused(Reason.BOTH_IDS_NEEDED)
    if who.power is None:
        check_taker(state, plan, who.taker, today, result=True)
        return
    if not who.taker.name.strip():
        raise Refused(Reason.RELATION_NEEDED, person="")
    for slug in items:
        check_act(who.power, AgentAct.COLLECT_RESULT, today, slug)


def check_post(post: ResultsPosted) -> None:
    """P18: addressee, address and tracking number; the address is checked before the envelope is sealed."""
    if not (post.receiver.strip() and post.address.strip()):
        raise Refused(Reason.ADDRESS_NEEDED)
    if not post.address_checked:
        raise Refused(Reason.ADDRESS_UNCHECKED)
    if not (post.courier.strip() and post.tracking.strip()):
        raise Refused(Reason.TRACKING_NEEDED)


def served(record: ServiceRecorded) -> ServiceRecorded:
    """R079-R081, in the order of the ways: what comes after service in person says what was tried before it."""
    if not record.papers or not record.recipient.strip() or not any(one.strip() for one in record.deliverers):
        raise Refused(Reason.WORDS_NEEDED)
    match record.way:
        case Way.DIRECT:
            if not record.receiver.strip() or record.relation is None:
                raise Refused(Reason.RELATION_NEEDED, person=record.receiver)
        case Way.LEFT:
            _check_left(record)
        case Way.MAIL | Way.ELECTRONIC:
            _check_tried(record, Way.DIRECT)
        case Way.PUBLIC_NOTICE:
            _check_tried(record, Way.DIRECT, Way.MAIL)
            return replace(record, effective=record.day + PUBLIC_NOTICE)
    return record


def check_served_to(state: Intake, plan: Plan, record: ServiceRecorded, today: date) -> None:
    """R084: an agent takes what is served in person by the power that the case knows, as at the desk."""
    if record.way is Way.DIRECT and record.relation is Relation.AGENT:
        check_taker(state, plan, Taker(record.receiver, Relation.AGENT), today, result=True)


def _check_left(record: ServiceRecorded) -> None:
    """R081: left where the addressee lives or works, before a witness who is none of those who deliver."""
    if not record.place.strip():
        raise Refused(Reason.WORDS_NEEDED)
    for clerk in record.deliverers:
        check_refused_signature(RefusedSignature(record.reason, record.witness, clerk))


def _check_tried(record: ServiceRecorded, *before: Way) -> None:
    if not set(before) <= set(record.tried):
        raise Refused(Reason.SERVICE_ORDER)
    if not record.reason.strip():
        raise Refused(Reason.REASON_NEEDED)


def check_error(results: CaseResults, item: str, what: str, taken_from: str) -> None:
    """P10: what lies here goes back at once; what was given away is first brought back by somebody."""
    if not what.strip():
        raise Refused(Reason.WORDS_NEEDED)
    thing = results.things.get(item)
    if thing is None or thing.state in {ResultState.AWAITED, ResultState.SENT_BACK}:
        raise Refused(Reason.RESULT_NOT_HERE, item=item)
    if thing.state in AWAY and not taken_from.strip():
        raise Refused(Reason.RESULT_GONE, item=item)


def all_gone(results: CaseResults, items: Iterable[str]) -> bool:
    """Whether with these nothing of the case is left to hand over."""
    left = set(results.things) - set(items)
    return all(results.things[item].state in AWAY for item in left)
