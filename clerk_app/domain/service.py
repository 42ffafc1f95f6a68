"""What a visit is given beside its papers: help, a track of its own, another place that handles (M09, R087)."""

from dataclasses import dataclass, replace
from datetime import date

from clerk_app.domain.assistance import Assistance, TrackMark, check_assistance, check_track
from clerk_app.domain.crossing import Crossing, check_crossing
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, TrackTaken
from clerk_app.domain.powers import Powers


@dataclass(frozen=True, slots=True)
class Service:
    """As the draft keeps it. Who helps signs nothing: powers are a matter of the mandate (R084)."""

    helps: tuple[Assistance, ...] = ()
    tracks: tuple[TrackMark, ...] = ()
    crossing: Crossing | None = None


def check_service(service: Service) -> None:
    """Raises Refused: help without consent or telephone, a track without its reason or people, an unnamed place."""
    for given in service.helps:
        check_assistance(given)
    for mark in service.tracks:
        check_track(mark)
    if service.crossing:
        check_crossing(service.crossing)


def facts_of(service: Service, today: date) -> tuple[HelpGiven | TrackTaken | CrossingAgreed, ...]:
    """What becomes of it when the case is decided."""
    helps = (HelpGiven(one.since, one.help, one.helper.strip(), one.phone, one.consent) for one in service.helps)
    tracks = (TrackTaken(today, mark.track, mark.reason.strip(), mark.people) for mark in service.tracks)
    return (*helps, *tracks, *((_agreed(service.crossing, today),) if service.crossing else ()))


def crossing_of(agreed: CrossingAgreed) -> Crossing:
    """The fact back to what it says."""
    return Crossing(agreed.mode, agreed.receiving, agreed.handling, agreed.duties, agreed.handling_name)


def powers_in(powers: Powers, agreed: CrossingAgreed | None) -> Powers:
    """R087: what the window may do in a case; it took the case in, so it stands at the receiving place."""
    return replace(powers, crossing=crossing_of(agreed), place=agreed.receiving) if agreed else powers


def _agreed(crossing: Crossing, today: date) -> CrossingAgreed:
    places = crossing.receiving, crossing.handling
    return CrossingAgreed(today, crossing.mode, *places, crossing.duties, crossing.handling_name.strip())
