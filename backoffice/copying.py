"""A case for another window of its station: its facts to read, with no more of the form than says whose case it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from backoffice.auditing import note_asked
from backoffice.office import Office
from backoffice.registering import applied_facts
from backoffice.rejected import Rejected
from backoffice.tables import HomeRow
from clerk_app.codec.kinds import seal, to_line
from clerk_app.codec.wire_shapes import CaseAnswer
from clerk_app.domain.facts import ApplicationTaken, EntryCorrected, Fact
from clerk_app.domain.facts_forms import FormPrepared
from clerk_app.domain.facts_rating import FollowUpBody, RatingBody
from clerk_app.domain.facts_service import EntryAmended
from clerk_app.domain.numbers import Kind, Number, case_number
from clerk_app.domain.origins import Origin
from clerk_app.domain.refusal import Refused

# How a service was rated concerns the window that served, sealed or not.
_NOT_TOLD = (*get_args(RatingBody), *get_args(FollowUpBody))
_TOLD = ("name", "id_no", "phone", "org_name", "uscc", "contact")


def copy_for(office: Office, origin: str, number: str) -> CaseAnswer:
    """Every asking is on record, also one that is not answered. Raises Rejected 404 no_case, 409 two_cases.

    A case of another station is answered as one that is not there: the office knows of no hall but the station.
    """
    with office.transaction() as session:
        found = _of_station(session, origin, _case_no(number))
        note_asked(office, session, origin, number[:22], "given" if len(found) == 1 else "not_given")
        answer = _answer(office, session, found[0]) if len(found) == 1 else None
    if answer is None:
        raise Rejected(409 if found else 404, "two_cases" if found else "no_case", number[:22])
    return answer


def _case_no(number: str) -> str:
    """20 digits, or the 22 of a case's barcode; nothing else names a case here."""
    try:
        read = case_number(number) if len(number) == 20 else Number.read(number)
    except Refused:
        return ""
    return read.digits if read.kind is Kind.CASE else ""


def _of_station(session: Session, origin: str, case_no: str) -> list[HomeRow]:
    asking = Origin.read(origin)
    if asking is None or not case_no:
        return []
    mine = (HomeRow.case_no == case_no, HomeRow.origin.startswith(f"{asking.station}-"))
    return list(session.scalars(select(HomeRow).where(*mine).limit(2)))


def _answer(office: Office, session: Session, home: HomeRow) -> CaseAnswer:
    facts = applied_facts(session, home.case_id, home.origin)
    taken = next((fact.body for fact in facts if isinstance(fact.body, ApplicationTaken)), None)
    named = _named(office.parts.applicant(taken.theme)) if taken else frozenset()
    told = [fact for fact in facts if not isinstance(fact.body, _NOT_TOLD)]
    lines = [msgspec.Raw(to_line(seal(_narrowed(fact, named)))) for fact in told]
    return CaseAnswer(case_no=home.case_no, case_id=home.case_id, home=home.origin, facts=lines)


def _named(applicant: Mapping[str, str]) -> frozenset[str]:
    return frozenset(field for role, field in applicant.items() if role in _TOLD)


def _narrowed(fact: Fact, named: frozenset[str]) -> Fact:
    """The form stays where it is. That a field was put right is told, with what it is now only where it may be read."""
    match fact.body:
        case ApplicationTaken(entries=entries):
            told = tuple(entry for entry in entries if entry.field in named)
            return Fact(fact.header, replace(fact.body, entries=told))
        case EntryCorrected(field=field) | EntryAmended(field=field) if field not in named:
            return Fact(fact.header, replace(fact.body, old="", new=""))
        case FormPrepared(values=values):
            return Fact(fact.header, replace(fact.body, values={k: values[k] for k in values if k in named}, rows={}))
        case _:
            return fact
