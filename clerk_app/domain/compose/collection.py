"""Collection record (F18) and proof of service (F14), made from what the results desk put on record."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from clerk_app.domain.case import Intake
from clerk_app.domain.case_order import day_of
from clerk_app.domain.compose.setting import Setting, applicant_of, values_of
from clerk_app.domain.custody import Held, custody_of
from clerk_app.domain.facts import Fact, ItemsAccepted, ItemsDeferred
from clerk_app.domain.facts_delivery import Custody, ResultsGiven, ServiceRecorded, Way
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.papers import Identity
from clerk_app.domain.papers_delivery import (
    CollectedResult,
    CollectionPaper,
    DeliveredDocument,
    DeliveryPaper,
    RefusedService,
    ResultStand,
    ReturnedThing,
)
from clerk_app.domain.receivers import Relation
from clerk_app.domain.results import ResultState, Thing, results_of

_ZONE = ZoneInfo("Asia/Shanghai")
_RESIDENT, _POWER, _SEAL = "居民身份证", "授权委托书（含领取）", "出件专用章"
_REFUSAL = "不予决定书"
_STANDS = {
    ResultState.READY: ResultStand.WAITING,
    ResultState.GIVEN: ResultStand.EARLIER,
    ResultState.RECEIVED: ResultStand.EARLIER,
    ResultState.POSTED: ResultStand.POSTED,
    ResultState.PUSHED: ResultStand.PUSHED,
}


def result_name(setting: Setting, thing: Thing) -> str:
    """As it arrived, else as the list names it; a refusal ends in a decision of its own (F13)."""
    item = setting.plan.item(thing.item) or setting.plan.theme.item(thing.item)
    if not thing.granted:
        return _REFUSAL
    return thing.result or (item.result.zh if item else thing.item)


def collection_paper(
    setting: Setting, document_no: str, state: Intake, facts: Iterable[Fact], given: Fact
) -> CollectionPaper:
    """``given`` is the fact of this hand-over; what came later stays out, so that a repair prints the same."""
    body, taken = given.body, state.application
    assert isinstance(body, ResultsGiven)
    assert taken is not None, "only a taken case has results"
    before = _until(facts, given)
    applicant = applicant_of(setting.plan, values_of(taken.entries)).identity
    accepted = [day_of(fact) for fact in before if isinstance(fact.body, ItemsAccepted | ItemsDeferred)]
    own = body.relation is Relation.SELF
    receiver = applicant if own else Identity(body.receiver, _RESIDENT if body.id_no else "", body.id_no)
    back, old = _things(setting, custody_of(before).values(), body)
    return CollectionPaper(
        head=setting.head(setting.hall.name, body.number, document_no),
        applicant=applicant,
        case_no=taken.case_no,
        theme=setting.theme_title.name,
        accepted_on=min(accepted, default=None),
        receiver=receiver,
        relation=body.relation,
        check=body.shown,
        collected_at=given.header.at,
        results=tuple(_results(setting, state, before, body)),
        clerk=setting.clerk,
        seal=_SEAL,
        authority=_POWER if body.relation is Relation.AGENT else "",
        returned=back,
        surrendered=old,
    )


def delivery_paper(
    setting: Setting, document_no: str, state: Intake, facts: Iterable[Fact], served: Fact
) -> DeliveryPaper:
    body, taken = served.body, state.application
    assert isinstance(body, ServiceRecorded)
    assert taken is not None, "only a taken case is served"
    known = applicant_of(setting.plan, values_of(taken.entries)).identity
    addressee = known if known.name == body.recipient else Identity(body.recipient)
    refused = body.reason if body.way is Way.LEFT else ""
    receiver = (addressee if body.relation is Relation.SELF else Identity(body.receiver)) if body.receiver else None
    return DeliveryPaper(
        head=setting.head(setting.hall.name, body.number, document_no),
        addressee=addressee,
        case_no=taken.case_no,
        theme=setting.theme_title.name,
        place=body.place,
        way=body.way,
        documents=tuple(_documents(setting, _until(facts, served), body)),
        delivered_on=body.day,
        deliverers=body.deliverers,
        receiver=receiver,
        relation=body.relation,
        received_at=served.header.at if receiver else None,
        refused=RefusedService(refused, body.witness, body.place, body.day) if refused else None,
        remarks=body.remarks or (body.reason if body.way not in {Way.LEFT, Way.DIRECT} else ""),
        has_licences=bool(body.items),
    )


def _until(facts: Iterable[Fact], last: Fact) -> tuple[Fact, ...]:
    """What was on record when ``last`` was written; the other windows' words are told by their place in time."""
    mine = last.header
    return tuple(
        fact
        for fact in facts
        if (fact.header.origin == mine.origin and fact.header.seq <= mine.seq)
        or (fact.header.origin != mine.origin and fact.header.at <= mine.at)
    )


def _results(setting: Setting, state: Intake, facts: tuple[Fact, ...], body: ResultsGiven) -> Iterator[CollectedResult]:
    for thing in results_of(facts).things.values():
        item = setting.plan.item(thing.item) or setting.plan.theme.item(thing.item)
        organ = setting.organ(thing.department or (item.department if item else "")).table_name
        now = thing.item in body.items
        stand = ResultStand.COLLECTED if now else _STANDS.get(thing.state, ResultStand.AWAITED)
        awaited = stand is ResultStand.AWAITED
        day = (
            state.due.get(thing.item)
            if awaited
            else None
            if now or thing.gone is None
            else thing.gone.astimezone(_ZONE).date()
        )
        note = thing.wrong if thing.state is ResultState.SENT_BACK else ""
        name = result_name(setting, thing)
        yield CollectedResult(name, thing.result_no, organ, stand, "" if awaited else thing.shelf, day, note)


def _documents(setting: Setting, facts: tuple[Fact, ...], body: ServiceRecorded) -> Iterator[DeliveredDocument]:
    """A served result bears its department and the day of its decision; another paper speaks for the hall."""
    decided = {fact.body.item: fact.body for fact in facts if isinstance(fact.body, ItemDecided)}
    by_number = {told.result_no: told for told in decided.values() if told.result_no and told.item in body.items}
    for paper in body.papers:
        told = by_number.get(paper.number)
        item = setting.plan.theme.item(told.item) if told else None
        organ = setting.organ(item.department).table_name if item else setting.hall.name
        yield DeliveredDocument(paper.name, paper.number, organ, told.day if told else None)


def _things(
    setting: Setting, held: Iterable[Held], body: ResultsGiven
) -> tuple[tuple[ReturnedThing, ...], tuple[ReturnedThing, ...]]:
    """Originals given back on this day, and old papers taken in."""
    back, old = [], []
    for one in held:
        planned = setting.plan.planned_material(one.thing)
        name = planned.material.zh if planned else one.thing
        if one.back and one.since == body.day:
            back.append(ReturnedThing(name, "1份", bag=one.bag[2:]))
        elif one.custody is Custody.SURRENDERED:
            old.append(ReturnedThing(name, "1份", fate=one.holder))
    return tuple(back), tuple(old)
