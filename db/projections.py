"""Derived tables: brought up to date in the transaction that appends, and rebuildable from the ledger alone."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from clerk_app.codec.kinds import FactDamaged, kind_names, open_fact
from clerk_app.domain.case import Intake, combine, fold_handling, fold_intake
from clerk_app.domain.duties import may_wait
from clerk_app.domain.facts import (
    ConsultationHeld,
    CorrectionRequested,
    DocumentIssued,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
    PaperHandedOver,
)
from db.ledger import FactRow, sealed_of_case
from db.result_tables import CustodyRow, ResultRow
from db.results import project_custody, project_results
from db.tables import PROJECTIONS, CaseItemRow, CasePaperRow, CaseRow, ConsultationRow

ZONE = ZoneInfo("Asia/Shanghai")
_DECISIONS = (ItemsAccepted, ItemsDeferred, ItemsReceived, CorrectionRequested, ItemsRefused)


class ApplicantFields(Protocol):
    """Which fields of a theme name its applicant (name, id_no); unknown themes give nothing."""

    def __call__(self, theme: str) -> Mapping[str, str]: ...


def project_case(session: Session, case_id: str, applicant: ApplicantFields) -> None:
    """Write the derived rows of one case from its facts, replacing what was there."""
    facts = tuple(known_facts(session, case_id))
    if not facts:
        return
    intake = fold_intake(facts)
    for table in (CaseItemRow, CasePaperRow, ResultRow, CustodyRow):
        session.execute(delete(table).where(table.case_id == case_id))
    _project_header(session, intake, facts, applicant)
    _project_items(session, intake, facts)
    _project_papers(session, case_id, facts)
    _project_consultation(session, case_id, facts)
    header = session.get(CaseRow, case_id)
    project_results(session, intake, facts, header.person if header else "")
    project_custody(session, case_id, facts)


def known_facts(session: Session, case_id: str) -> Iterable[Fact]:
    """The facts of a case this program understands; a newer program's kinds wait in the ledger."""
    for sealed in sealed_of_case(session, case_id):
        try:
            yield open_fact(sealed.header, sealed.body)
        except FactDamaged:
            continue


def own_facts(session: Session, origin: str, kinds: Iterable[type]) -> tuple[Fact, ...]:
    """An origin's facts of some kinds, in their order."""
    names = [name for kind in kinds for name in kind_names(kind)]
    wanted = select(FactRow.header, FactRow.body).where(FactRow.origin == origin, FactRow.kind.in_(names))
    return tuple(open_fact(header, body) for header, body in session.execute(wanted.order_by(FactRow.seq)))


def facts_of_kinds(session: Session, kinds: Iterable[type]) -> tuple[Fact, ...]:
    """As ``own_facts``, but of every origin that is known here."""
    names = [name for kind in kinds for name in kind_names(kind)]
    wanted = select(FactRow.header, FactRow.body).where(FactRow.kind.in_(names))
    ordered = wanted.order_by(FactRow.origin, FactRow.seq)
    return tuple(open_fact(header, body) for header, body in session.execute(ordered))


def facts_of_cases(session: Session, case_ids: Collection[str]) -> Mapping[str, tuple[Fact, ...]]:
    """As ``known_facts`` for many cases at once: the to-do reads some hundred of them at every look."""
    found: dict[str, list[Fact]] = {}
    wanted = select(FactRow.case_id, FactRow.header, FactRow.body).where(FactRow.case_id.in_(case_ids))
    for case_id, header, body in session.execute(wanted.order_by(FactRow.case_id, FactRow.origin, FactRow.seq)):
        try:
            found.setdefault(case_id, []).append(open_fact(header, body))
        except FactDamaged:
            continue
    return {case_id: tuple(facts) for case_id, facts in found.items()}


def rebuild(session: Session, applicant: ApplicantFields) -> int:
    """Drop every derived row and fold the whole ledger again; returns the number of cases."""
    for table in PROJECTIONS:
        session.execute(delete(table))
    cases = session.scalars(select(FactRow.case_id).distinct()).all()
    for case_id in cases:
        project_case(session, case_id, applicant)
    return len(cases)


def _project_header(session: Session, intake: Intake, facts: tuple[Fact, ...], applicant: ApplicantFields) -> None:
    application = intake.application
    if application is None:
        return
    handling = fold_handling(facts)
    view = combine(intake, handling)
    entries = {entry.field: entry.value for entry in application.entries} | dict(intake.corrected)
    named = applicant(application.theme)
    first = _first(facts, _DECISIONS)
    here = tuple(fact for fact in facts if fact.header.origin == intake.home)
    session.merge(
        CaseRow(
            case_id=intake.case_id,
            case_no=application.case_no,
            theme=application.theme,
            item=application.item,
            person=entries.get(named.get("org_name", ""), "") or entries.get(named.get("name", ""), ""),
            id_tail=(entries.get(named.get("id_no", ""), "") or entries.get(named.get("uscc", ""), ""))[-4:],
            status=view.status,
            delivery=view.delivery,
            origin=intake.home,
            clerk=(first or facts[0]).header.actor,
            decided_at=first.header.at if first else None,
            decided_day=first.header.at.astimezone(ZONE).date() if first else None,
            hour=first.header.at.astimezone(ZONE).hour if first else 0,
            due=view.due,
            waits=may_wait(intake, handling),
            last_seq=max(fact.header.seq for fact in here),
            size=sum(blob.size for fact in here for blob in fact.header.blobs),
        )
    )


def _first(facts: Iterable[Fact], kinds: tuple[type, ...]) -> Fact | None:
    return next((fact for fact in facts if isinstance(fact.body, kinds)), None)


def _project_items(session: Session, intake: Intake, facts: tuple[Fact, ...]) -> None:
    first = _first(facts, _DECISIONS)
    if first is None or intake.application is None:
        return
    at = first.header.at.astimezone(ZONE)
    for slug, choice in intake.decisions.items():
        session.add(
            CaseItemRow(
                case_id=intake.case_id,
                item=slug,
                choice=int(choice),
                due=intake.due.get(slug),
                day=at.date(),
                hour=at.hour,
                window=intake.home.split("-")[1],
                clerk=first.header.actor,
                theme=intake.application.theme,
            )
        )


def _project_papers(session: Session, case_id: str, facts: tuple[Fact, ...]) -> None:
    handed = {fact.body.paper: _stamp(fact.header.at) for fact in facts if isinstance(fact.body, PaperHandedOver)}
    for fact in facts:
        if isinstance(fact.body, DocumentIssued):
            session.merge(
                CasePaperRow(
                    case_id=case_id,
                    paper=fact.body.paper,
                    form=fact.body.form,
                    number=fact.body.number,
                    document_no=fact.body.document_no,
                    sha256=fact.body.sha256,
                    pages=fact.body.pages,
                    issued_at=fact.header.at,
                    handed_over=handed.get(fact.body.paper, ""),
                )
            )


def _project_consultation(session: Session, case_id: str, facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        if isinstance(fact.body, ConsultationHeld):
            at = fact.header.at.astimezone(ZONE)
            window = fact.header.origin.split("-")[1]
            session.merge(
                ConsultationRow(
                    case_id=case_id,
                    theme=fact.body.theme,
                    day=at.date(),
                    hour=at.hour,
                    window=window,
                    clerk=fact.header.actor,
                )
            )


def _stamp(at: datetime) -> str:
    return at.astimezone(ZONE).strftime("%H:%M")
