"""Facts of a visit beside the papers: proofs that fell away, help that was given, and another place that handles."""

from dataclasses import dataclass
from datetime import date

from clerk_app.domain.assistance import Help, Track
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.proofs import FallsAway


@dataclass(frozen=True, slots=True)
class ProofWaived:
    """免提交: ``shown`` is what the ground rests on; ``decided_by`` answers where the list itself was judged."""

    day: date
    material: str
    way: FallsAway
    shown: str
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class HelpGiven:
    """导办, 帮办 or 代办 on this case, by a helper with name and telephone; ``consent`` is the applicant's."""

    day: date
    help: Help
    helper: str
    phone: str
    consent: bool = False


@dataclass(frozen=True, slots=True)
class TrackTaken:
    """绿色通道 with its reason, 上门服务 with the two who went."""

    day: date
    track: Track
    reason: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossingAgreed:
    """跨域通办: the places by division code, and the duties of each as (place, duty)."""

    day: date
    mode: CrossMode
    receiving: str
    handling: str
    duties: tuple[tuple[str, str], ...] = ()
    handling_name: str = ""


VisitBody = ProofWaived | HelpGiven | TrackTaken | CrossingAgreed
