"""What acceptance waits for besides form and papers: who has to come, be identified and sign, on whichever day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.agents import AgentAct
from clerk_app.domain.assembly import Assembly, Lack, power_gap
from clerk_app.domain.facts import CommitmentSigned
from clerk_app.domain.gathering import Gathering, joined
from clerk_app.domain.materials import Slot
from clerk_app.domain.parties import FORM, Appearance, Attendance, Matrix, Point
from clerk_app.domain.party_list import people_of
from clerk_app.domain.party_matrix import build_matrix
from clerk_app.domain.people import Assurance, Role
from clerk_app.domain.plan import Plan
from clerk_app.domain.promises import FORM as PROMISED
from clerk_app.domain.promises import promised_forms
from clerk_app.domain.refusal import Reason
from clerk_app.domain.signatures import Signature

_OWN = frozenset({Role.APPLICANT, Role.LEGAL_REPRESENTATIVE, Role.AGENT, Role.GUARDIAN})


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a case besides its people: the form, the papers, and the commitments signed so far."""

    values: Mapping[str, str]
    slots: Mapping[str, Slot]
    commitments: tuple[CommitmentSigned, ...] = ()


def assemble(plan: Plan, gathering: Gathering, told: Told, today: date) -> Assembly:
    """Who the case needs, as far as known today."""
    formed = people_of(plan, told.values, today)
    papers = {FORM, *promised_forms(plan, told.slots)}
    attendance = Attendance(
        today, joined(gathering, formed), gathering.authorities, frozenset(papers), frozenset(gathering.none_of)
    )
    matrix = build_matrix(plan, attendance)
    sent = frozenset(entry.agent for entry in gathering.authorities)
    happened = (*gathering.appearances, *_committed(matrix, told.commitments))
    if not plan.theme.parties:
        happened = (*happened, *_implied(matrix, gathering, sent, today))
    return Assembly(plan, gathering, matrix, happened, today, sent)


def waiting(plan: Plan, gathering: Gathering, told: Told, today: date) -> dict[str, tuple[Lack, ...]]:
    """What each item of the plan waits for, by item."""
    assembly = assemble(plan, gathering, told, today)
    return {item.slug: assembly.lacking(item) for item in plan.items}


def check_signer(plan: Plan, gathering: Gathering, told: Told, form: str, today: date) -> None:
    """R084, L10: a commitment is signed by whoever may sign it and is here today; raises Refused for anybody else."""
    assembly = assemble(plan, gathering, told, today)
    signers = [row for row in assembly.matrix.rows if row.party.role in _OWN and row.signs(form)]
    here = {one.party for one in assembly.happened if one.present and one.day == today}
    for row in signers:
        if row.party.slug in here:
            continue
        sent = [one for one in gathering.authorities if one.principal == row.party.slug and one.agent in here]
        gap = power_gap(sent[0], AgentAct.SIGN_COMMITMENT, today) if sent else None
        raise Lack(gap or Reason.PARTY_OPEN, *row.key, row.called, Point.PRESENCE, form).refused()


def _committed(matrix: Matrix, commitments: Iterable[CommitmentSigned]) -> tuple[Appearance, ...]:
    """A commitment that was signed in step 6 fills the applicant's cell; other parties sign for themselves."""
    signed = {PROMISED[entry.promise]: entry.day for entry in commitments}
    return tuple(
        Appearance(row.party.slug, signed[need.paper], row.nth, present=False, signed=(Signature(need.paper),))
        for row in matrix.rows
        if row.party.role in _OWN
        for need in row.needs
        if need.point is Point.SIGNATURE and need.paper in signed
    )


def _implied(matrix: Matrix, gathering: Gathering, sent: frozenset[str], today: date) -> tuple[Appearance, ...]:
    """A theme that names no parties has whoever is typed in at the window, known by a document, and signing there.

    What the clerk noted of a person says more than that. Once a power is written down, only the agent is there.
    """
    noted = {(one.party, one.nth) for one in gathering.appearances}
    found = []
    for row in matrix.rows:
        papers = tuple(need.paper for need in row.needs if need.point is Point.IDENTITY and need.paper)
        if sent and row.party.slug not in sent:
            found.append(Appearance(row.party.slug, today, row.nth, present=False, compared=papers))
        elif row.party.role is not Role.GUARDIAN:
            signed = tuple(Signature(need.paper) for need in row.needs if need.point is Point.SIGNATURE)
            known = row.key in noted
            assurance = Assurance.NONE if known else Assurance.DOCUMENT
            found.append(
                Appearance(
                    row.party.slug,
                    today,
                    row.nth,
                    present=not known,
                    assurance=assurance,
                    compared=papers,
                    signed=signed,
                )
            )
    return tuple(found)
