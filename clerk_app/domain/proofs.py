"""R033: nothing outside the published list can be demanded; and the six lawful ways a proof on it falls away."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clerk_app.domain.catalogue import Material
from clerk_app.domain.plan import Plan
from clerk_app.domain.refusal import Reason, Refused

# What applicants write or make themselves is no proof: a proof is issued by an organ or another body (42号, one).
_OWN_WORK = "申请人自备"


class FallsAway(StrEnum):
    """六个一律取消: 厅字〔2018〕22号, and 优化营商环境条例 art. 44. A proof is not asked for when

    no law provides for it · a licence the person holds shows it · a written commitment settles it · another paper of
    the case covers it · it can be checked over the network · whoever would issue it cannot verify it.
    """

    NO_BASIS = "no_basis"
    OWN_LICENCE = "own_licence"
    COMMITMENT = "commitment"
    COVERED = "covered"
    NETWORK_CHECK = "network_check"
    UNVERIFIABLE = "unverifiable"


# Two of the six judge the list itself and not this applicant's papers: somebody who answers for the list decides.
JUDGE_THE_LIST = frozenset({FallsAway.NO_BASIS, FallsAway.UNVERIFIABLE})


@dataclass(frozen=True, slots=True)
class Waiver:
    """One proof not asked for.

    ``shown`` is what the ground rests on: the licence, the commitment's number, the slug of the covering paper, the
    record of the query, the missing basis, or the body that cannot verify. ``clerk`` notes it; ``decided_by`` answers
    where the ground is a judgement on the list.
    """

    material: str
    way: FallsAway
    shown: str
    clerk: str
    decided_by: str = ""


def is_proof(material: Material) -> bool:
    return material.source_type != _OWN_WORK and not material.produced_by


def check_demanded(plan: Plan, asked: Iterable[str]) -> None:
    """R033: papers and fields that a clerk asks for are on the list of this plan; there is no "other material".

    What is wrong with an item, or is told in words of its own, demands no paper.
    """
    listed = {one.slug for one in plan.materials} | {one.slug for one in plan.fields} | {one.slug for one in plan.items}
    for slug in asked:
        if slug.isascii() and slug not in listed:
            raise Refused(Reason.NOT_IN_LIST, what=slug)


def check_waiver(plan: Plan, waiver: Waiver) -> None:
    """Raises Refused unless the paper is a listed proof and its ground is shown."""
    planned = plan.planned_material(waiver.material)
    if planned is None:
        raise Refused(Reason.NOT_IN_LIST, what=waiver.material)
    if not is_proof(planned.material):
        raise Refused(Reason.NOT_A_PROOF, material=waiver.material)
    answers = waiver.decided_by if waiver.way in JUDGE_THE_LIST else waiver.clerk
    if not waiver.shown.strip() or not answers.strip():
        raise Refused(Reason.GROUND_NOT_SHOWN, material=waiver.material, way=waiver.way)
    if waiver.way is FallsAway.COMMITMENT and not planned.material.commitment_replaceable:
        raise Refused(Reason.NOT_COMMITTABLE, material=waiver.material)
    if waiver.way is FallsAway.COVERED:
        covering = plan.planned_material(waiver.shown)
        if covering is None or covering.slug == waiver.material:
            raise Refused(Reason.GROUND_NOT_SHOWN, material=waiver.material, way=waiver.way)


def check_waivers(plan: Plan, waivers: Iterable[Waiver]) -> frozenset[str]:
    """The papers that fall away; a paper cannot cover another one and fall away itself."""
    given = tuple(waivers)
    gone = frozenset(waiver.material for waiver in given)
    for waiver in given:
        check_waiver(plan, waiver)
        if waiver.way is FallsAway.COVERED and waiver.shown in gone:
            raise Refused(Reason.GROUND_NOT_SHOWN, material=waiver.material, way=waiver.way)
    return gone
