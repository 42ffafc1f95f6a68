"""A case is what happened to it: the window's half as a fold over its facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import assert_never

from clerk_app.domain.facts import (
    GUEST_KINDS,
    Answer,
    ApplicationTaken,
    CaseRegistered,
    CaseWithdrawn,
    CommitmentSigned,
    ConsultationHeld,
    CorrectionRequested,
    Coverage,
    DocumentIssued,
    EntryCorrected,
    Fact,
    ItemAnswered,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    LaterMaterial,
    MaterialSupplied,
    MaterialTaken,
    NoticeGiven,
    OfficeBody,
    OriginalsReturned,
    PaperHandedOver,
    Promise,
    TasksReleased,
    WindowBody,
)
from clerk_app.domain.facts_delivery import DeliveryBody
from clerk_app.domain.facts_done import CompletedItem, ItemsCompleted
from clerk_app.domain.facts_emergency import EmergencyBlockPrinted, EmergencyReceiptUsed, EmergencyReceiptVoided
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.facts_handling import AmendmentNoted, ItemDecided, ItemSentBack, LimitSettled
from clerk_app.domain.facts_papers import PaperVoided
from clerk_app.domain.facts_people import AuthorityGiven, PartyAppeared
from clerk_app.domain.facts_powers import MandateUsed, SealUsed
from clerk_app.domain.facts_printing import PaperReprinted
from clerk_app.domain.facts_rating import RatingGiven, RatingSkipped
from clerk_app.domain.facts_service import EntryAmended, FeeSettled, ItemsLapsed
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, ProofWaived, TrackTaken

_BEFORE = frozenset({"F02", "F08", "F10", "F15"})


class Choice(IntEnum):
    """The five decisions on an item, numbered as their keys."""

    ACCEPT = 1
    DEFER = 2
    RECEIVE = 3
    CORRECT = 4
    REFUSE = 5


class Stage(StrEnum):
    """Where the window's half stands as a whole."""

    OPEN = "open"
    CONSULTED = "consulted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Intake:
    """The window's half of a case. ``version`` counts its facts, so a stale command can be told."""

    case_id: str = ""
    home: str = ""
    version: int = 0
    stage: Stage = Stage.OPEN
    notice: NoticeGiven | None = None
    application: ApplicationTaken | None = None
    decisions: Mapping[str, Choice] = field(default_factory=dict)
    due: Mapping[str, date] = field(default_factory=dict)
    corrections: tuple[CorrectionRequested, ...] = ()
    refusals: tuple[ItemsRefused, ...] = ()
    supplied: Mapping[str, MaterialTaken] = field(default_factory=dict)
    corrected: Mapping[str, str] = field(default_factory=dict)
    commitments: tuple[CommitmentSigned, ...] = ()
    appearances: tuple[PartyAppeared, ...] = ()
    powers: tuple[AuthorityGiven, ...] = ()
    waived: Mapping[str, ProofWaived] = field(default_factory=dict)
    helps: tuple[HelpGiven, ...] = ()
    tracks: tuple[TrackTaken, ...] = ()
    crossing: CrossingAgreed | None = None
    later: Mapping[str, LaterMaterial] = field(default_factory=dict)
    completed: Mapping[str, CompletedItem] = field(default_factory=dict)
    settled: tuple[FeeSettled, ...] = ()
    amended: tuple[EntryAmended, ...] = ()
    lapsed: frozenset[str] = frozenset()
    forms: tuple[FormPrepared, ...] = ()
    documents: tuple[DocumentIssued, ...] = ()
    reprints: tuple[PaperReprinted, ...] = ()
    voided: tuple[PaperVoided, ...] = ()
    mandates: tuple[MandateUsed, ...] = ()
    seals: tuple[SealUsed, ...] = ()
    handed_over: frozenset[str] = frozenset()
    originals_returned: frozenset[str] = frozenset()
    delivered: tuple[DeliveryBody, ...] = ()
    emergency: EmergencyReceiptUsed | None = None
    ratings: tuple[RatingGiven | RatingSkipped, ...] = ()

    @property
    def case_no(self) -> str:
        """The case number; what is signed before the decision (form, commitment, power) has taken it already."""
        if self.application:
            return self.application.case_no
        return next((paper.number[2:] for paper in self.documents if paper.form in _BEFORE), "")

    @property
    def correction(self) -> CorrectionRequested | None:
        """The newest notice; what earlier ones told stays open until it is put right."""
        return self.corrections[-1] if self.corrections else None

    @property
    def owed(self) -> Mapping[str, LaterMaterial]:
        """Papers agreed to come later that have not come."""
        return {slot: entry for slot, entry in self.later.items() if slot not in self.supplied}

    @property
    def owed_after(self) -> Mapping[str, LaterMaterial]:
        """Papers that a licence granted on a commitment still waits for: it holds meanwhile (M17)."""
        accepted = [one for item, one in self.licences.items() if self.decisions.get(item) is Choice.ACCEPT]
        return {entry.slot: entry for one in accepted for entry in one.materials if entry.slot not in self.supplied}

    @property
    def licences(self) -> Mapping[str, CommitmentSigned]:
        """By item, the newest commitment that its licence rests on; one that was given up for the papers is none."""
        taken = self.application.materials if self.application else ()
        promised = {one.slot for one in taken if one.coverage is Coverage.COMMITTED}
        newest = {one.items[0]: one for one in self.commitments if one.promise is Promise.LICENCE}
        return {item: one for item, one in newest.items() if promised & {entry.slot for entry in one.materials}}

    @property
    def over(self) -> frozenset[str]:
        """Items that came to their end at the window: done, refused or lapsed."""
        refused = {item for item, choice in self.decisions.items() if choice is Choice.REFUSE}
        return frozenset({*self.completed, *refused, *self.lapsed})


@dataclass(frozen=True, slots=True)
class Handling:
    """The office's half of a case."""

    registered: CaseRegistered | None = None
    released: TasksReleased | None = None
    answers: Mapping[str, ItemAnswered] = field(default_factory=dict)
    results: Mapping[str, ItemDecided] = field(default_factory=dict)
    sent_back: Mapping[str, ItemSentBack] = field(default_factory=dict)
    noted: tuple[AmendmentNoted, ...] = ()


class Status(StrEnum):
    """What a person may see of both halves together."""

    PREPARING = "preparing"
    CONSULTED = "consulted"
    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    CORRECTION_DUE = "correction_due"
    RECEIVED = "received"
    REFUSED = "refused"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class Delivery(StrEnum):
    """How far the case has come on its way to the office; never claims more than a stored acknowledgement."""

    HERE = "here"
    REGISTERED = "registered"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class CaseView:
    case_no: str
    status: Status
    delivery: Delivery
    due: date | None


def fold_intake(facts: Iterable[Fact]) -> Intake:
    """The window's facts of one case to its state: the home's own first, then what guests added (it commutes)."""
    window = [fact for fact in facts if not isinstance(fact.body, OfficeBody)]
    home = next((fact.header.origin for fact in window if not isinstance(fact.body, GUEST_KINDS)), "")
    state = Intake(case_id=window[0].header.case_id if window else "", home=home)
    for fact in sorted(window, key=lambda fact: fact.header.origin != home):
        assert not isinstance(fact.body, OfficeBody)
        state = evolve(state, fact.body)
    return state


def fold_handling(facts: Iterable[Fact]) -> Handling:
    """The office's facts of one case to its state."""
    state = Handling()
    for fact in facts:
        match fact.body:
            case CaseRegistered():
                state = replace(state, registered=fact.body)
            case TasksReleased():
                state = replace(state, released=fact.body)
            case ItemAnswered(item=item):
                state = replace(_gone_on(state, item), answers={**state.answers, item: fact.body})
            case ItemDecided(item=item):
                state = replace(_gone_on(state, item), results={**state.results, item: fact.body})
            case ItemSentBack(item=item):
                state = replace(state, sent_back={**state.sent_back, item: fact.body})
            case AmendmentNoted():
                state = replace(state, noted=(*state.noted, fact.body))
            case _:
                continue
    return state


def _gone_on(state: Handling, item: str) -> Handling:
    """The department went on with an item that it had sent back."""
    return replace(state, sent_back={slug: told for slug, told in state.sent_back.items() if slug != item})


def evolve(state: Intake, body: WindowBody) -> Intake:  # noqa: C901, PLR0911, PLR0912, PLR0915 - one arm a kind
    """Fold one fact into the state; facts are past, so this cannot fail."""
    state = replace(state, version=state.version + 1)
    if isinstance(body, DeliveryBody):
        return replace(state, delivered=(*state.delivered, body))
    match body:
        case NoticeGiven():
            return replace(state, notice=body)
        case ConsultationHeld():
            return replace(state, stage=Stage.CONSULTED)
        case ApplicationTaken():
            return replace(state, application=body)
        case ItemsAccepted() | ItemsDeferred() | ItemsReceived() | CorrectionRequested() | ItemsRefused():
            return _decided(state, body)
        case ItemsCompleted(items=items):
            return replace(state, completed={**state.completed, **{done.item: done for done in items}})
        case CommitmentSigned():
            return replace(state, commitments=(*state.commitments, body))
        case PartyAppeared():
            return replace(state, appearances=(*state.appearances, body))
        case AuthorityGiven():
            return replace(state, powers=(*state.powers, body))
        case ProofWaived(material=slug):
            return replace(state, waived={**state.waived, slug: body})
        case HelpGiven():
            return replace(state, helps=(*state.helps, body))
        case TrackTaken():
            return replace(state, tracks=(*state.tracks, body))
        case CrossingAgreed():
            return replace(state, crossing=body)
        case CaseWithdrawn():
            return replace(state, stage=Stage.WITHDRAWN)
        case MaterialSupplied(material=material):
            return replace(state, supplied={**state.supplied, material.slot: material})
        case EntryCorrected(field=name, new=value):
            return replace(state, corrected={**state.corrected, name: value})
        case FeeSettled():
            return replace(state, settled=(*state.settled, body))
        case EntryAmended(field=name, new=value):
            corrected = {**state.corrected, name: value}
            return replace(state, corrected=corrected, amended=(*state.amended, body))
        case ItemsLapsed(items=items):
            return replace(state, lapsed=state.lapsed | set(items))
        case FormPrepared():
            return replace(state, forms=(*state.forms, body))
        case DocumentIssued():
            return replace(state, documents=(*state.documents, body))
        case PaperReprinted():
            return replace(state, reprints=(*state.reprints, body))
        case PaperVoided():
            return replace(state, voided=(*state.voided, body))
        case MandateUsed():
            return replace(state, mandates=(*state.mandates, body))
        case SealUsed():
            return replace(state, seals=(*state.seals, body))
        case PaperHandedOver(paper=paper):
            return replace(state, handed_over=state.handed_over | {paper})
        case OriginalsReturned(slots=slots):
            return replace(state, originals_returned=state.originals_returned | set(slots))
        case RatingGiven() | RatingSkipped():
            return replace(state, ratings=(*state.ratings, body))
        case EmergencyReceiptUsed():
            return replace(state, emergency=body)
        case EmergencyBlockPrinted() | EmergencyReceiptVoided():
            return state  # a block is no case: its register is told apart
        case LimitSettled(item=item, new=day):
            return replace(state, due={**state.due, item: day})
        case _:
            assert_never(body)


def _decided(
    state: Intake, body: ItemsAccepted | ItemsDeferred | ItemsReceived | CorrectionRequested | ItemsRefused
) -> Intake:
    state = replace(state, stage=Stage.DECIDED)
    match body:
        case ItemsAccepted(items=items):
            due = {**state.due, **{accepted.item: accepted.due for accepted in items}}
            return _chosen(replace(state, due=due), (accepted.item for accepted in items), Choice.ACCEPT)
        case ItemsDeferred(items=items, materials=materials):
            due = {**state.due, **{accepted.item: accepted.due for accepted in items}}
            later = {**state.later, **{entry.slot: entry for entry in materials}}
            return _chosen(replace(state, due=due, later=later), (one.item for one in items), Choice.DEFER)
        case ItemsReceived(items=slugs):
            return _chosen(state, slugs, Choice.RECEIVE)
        case CorrectionRequested(items=slugs):
            return _chosen(replace(state, corrections=(*state.corrections, body)), slugs, Choice.CORRECT)
        case ItemsRefused(items=slugs):
            return _chosen(replace(state, refusals=(*state.refusals, body)), slugs, Choice.REFUSE)
        case _:
            assert_never(body)


def _chosen(state: Intake, items: Iterable[str], choice: Choice) -> Intake:
    return replace(state, decisions={**state.decisions, **dict.fromkeys(items, choice)})


def combine(intake: Intake, handling: Handling) -> CaseView:
    """The two halves of a file, laid side by side; neither overrules the other's facts."""
    delivery = Delivery.RELEASED if handling.released else Delivery.REGISTERED if handling.registered else Delivery.HERE
    return CaseView(intake.case_no, status_of(intake, handling), delivery, max(intake.due.values(), default=None))


_ANSWERED = {Answer.ACCEPTED: Choice.ACCEPT, Answer.CORRECT: Choice.CORRECT, Answer.REFUSED: Choice.REFUSE}


def standing_choices(intake: Intake, handling: Handling) -> Mapping[str, Choice]:
    """What holds for each item: the window's decision, or the department's where the window only received.

    What lapsed holds no more.
    """
    answered = {item: _ANSWERED[told.answer] for item, told in handling.answers.items()}
    return {
        item: answered.get(item, choice) if choice is Choice.RECEIVE else choice
        for item, choice in intake.decisions.items()
        if item not in intake.lapsed
    }


def status_of(intake: Intake, handling: Handling | None = None) -> Status:
    """The summary of the item decisions: what needs the applicant again comes first."""
    if intake.stage is Stage.WITHDRAWN:
        return Status.WITHDRAWN
    if intake.stage is not Stage.DECIDED:
        return Status.CONSULTED if intake.stage is Stage.CONSULTED else Status.PREPARING
    if intake.completed and set(intake.decisions) <= {*intake.completed, *intake.lapsed}:
        return Status.COMPLETED
    choices = set(standing_choices(intake, handling or Handling()).values())
    if intake.lapsed and not choices:
        return Status.LAPSED
    if Choice.CORRECT in choices:
        return Status.CORRECTION_DUE
    if choices & {Choice.ACCEPT, Choice.DEFER}:
        return Status.ACCEPTED if choices <= {Choice.ACCEPT, Choice.DEFER} else Status.PARTLY_ACCEPTED
    return Status.RECEIVED if Choice.RECEIVE in choices else Status.REFUSED
