"""A bad rating of a consultation, given without a line: sealed here, opened there, told back as a number alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from backoffice.follow_ups import BadRating, bad_ratings
from clerk_app.bootstrap import Station
from clerk_app.demo_office import DemoOffice, open_demo
from clerk_app.domain.assistance import VisitEnd
from clerk_app.domain.facts_rating import FollowUpOpened
from clerk_app.domain.rating import Grievance, Level, Opinion
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.profile import Profile
from clerk_app.usecases.sync_once import sync_once
from tests.desk_kit import scenario_answers
from tests.fakes import SetClock

BAD = Opinion(Level.VERY_DISSATISFIED, (Grievance.TELLING,), "问了三个人，三种说法")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[tuple[Station, DemoOffice]]:
    station, office = open_demo(Profile(tmp_path / "demo"), SetClock())
    yield station, office
    station.close()
    office.close()


def consult(station: Station) -> str:
    verbs = station.verbs
    draft = verbs.open_draft("newborn-birth")
    answers = scenario_answers(verbs.room.theme("newborn-birth"), "typical")
    verbs.give_notice(replace(draft, answers=answers), VisitEnd())
    return draft.case_id


def test_R070_R071_a_rating_given_offline_is_opened_by_the_office_alone(demo: tuple[Station, DemoOffice]) -> None:
    station, office = demo
    assert station.sync is not None
    office.cut()  # before the first greeting: the key came with enrolment
    case_id = consult(station)
    station.verbs.rate(case_id, BAD)
    assert bad_ratings(office.office) == ()

    office.restore()
    sync_once(station.sync)
    sync_once(station.sync)
    (known,) = bad_ratings(office.office)
    assert (known.opinion, known.case_no) == (BAD, "")
    (told,) = station.verbs.look.follow_ups()
    assert isinstance(told, FollowUpOpened)
    assert told == FollowUpOpened(known.number, told.opened, *_days(known))


def _days(known: BadRating) -> tuple[date, date]:
    return known.course.contact_due.day, known.course.rectify_due.day


def test_R069_the_office_being_away_changes_nothing_about_one_rating(demo: tuple[Station, DemoOffice]) -> None:
    station, office = demo
    assert station.sync is not None
    sync_once(station.sync)
    office.cut()
    case_id = consult(station)
    station.verbs.rate(case_id, BAD)

    with pytest.raises(Refused) as refused:
        station.verbs.rate(case_id, Opinion(Level.SATISFIED))

    assert refused.value.reason is Reason.ALREADY_RATED
