"""Ratings: the codes of the standard, one a service, what silence means, and the indicators of a known day."""

import json
from datetime import date, timedelta

import pytest

from clerk_app.domain.case import fold_intake
from clerk_app.domain.facts import DocumentIssued, NoticeGiven, PaperHandedOver, Signing, WindowBody
from clerk_app.domain.facts_rating import Channel, RatingGiven, RatingSkipped
from clerk_app.domain.follow_up import Finding, FollowUp, answer, contact, open_follow_up, recheck
from clerk_app.domain.rating import (
    MOST_WORDS,
    Level,
    Opinion,
    Rated,
    RatingPolicy,
    check_may_rate,
    check_opinion,
    rated_as,
    silent_level,
)
from clerk_app.domain.rating_figures import Indicators, Share, Standing, indicators
from clerk_app.domain.rating_services import Served, service_today, services_of
from clerk_app.domain.refusal import Reason, Refused
from resources import RESOURCES
from tests.domain.case_kit import GUEST, HOME, Case
from tests.domain.clock_kit import CALENDAR
from ui.rating_words import LEVELS

DAY = date(2026, 11, 18)
LATER = date(2026, 11, 25)
FIRST = f"{HOME}/1"


def given(service: str = FIRST) -> RatingGiven:
    return RatingGiven(service, Channel.SCREEN, "0107", "key", "sealed")


def skipped(service: str = FIRST) -> RatingSkipped:
    return RatingSkipped(service, Channel.SCREEN)


def handed_over() -> PaperHandedOver:
    return PaperHandedOver("F06", Signing.FILE_COPY)


def rated(*bodies: WindowBody, service: str = FIRST) -> Rated:
    case = Case().accepted(DAY)
    for body in bodies:
        case.window(DAY, body)
    return rated_as(fold_intake(case.facts), service)


def test_R065_levels_bear_the_codes_and_words_of_the_standard() -> None:
    table = json.loads((RESOURCES / "codes" / "gbt-39046-a8.json").read_text(encoding="utf-8"))

    assert [[level.code, LEVELS[level]] for level in Level] == table["rows"]
    assert (Level.VERY_SATISFIED, Level.VERY_SATISFIED.code) == (5, "1")
    assert [level for level in Level if level.bad] == [Level.DISSATISFIED, Level.VERY_DISSATISFIED]


def test_R069_a_service_is_the_nth_visit_of_a_case_at_a_window() -> None:
    case = Case().accepted(DAY).window(DAY, handed_over()).window(LATER, handed_over())
    case.window(LATER, handed_over(), GUEST)

    assert services_of(case.facts) == (
        Served(f"{HOME}/1", HOME, DAY),
        Served(f"{HOME}/2", HOME, LATER),
        Served(f"{GUEST}/1", GUEST, LATER),
    )
    assert service_today(case.facts, HOME, LATER).number == f"{HOME}/2"
    assert service_today(case.facts, HOME, LATER + timedelta(1)).number == f"{HOME}/3"


def test_R069_a_consultation_is_a_service_and_what_a_program_does_alone_is_none() -> None:
    case = Case().window(DAY, NoticeGiven("", "restaurant-opening", "", {}))
    case.window(LATER, DocumentIssued("F01", "F01", "", "", "", "", 1))

    assert [served.day for served in services_of(case.facts)] == [DAY]


def test_R069_a_second_rating_of_one_service_is_refused_and_the_next_visit_has_its_own() -> None:
    case = Case().accepted(DAY).window(DAY, given())

    with pytest.raises(Refused) as refused:
        check_may_rate(fold_intake(case.facts), FIRST)

    assert refused.value.reason is Reason.ALREADY_RATED
    check_may_rate(fold_intake(case.facts), f"{HOME}/2")


def test_R070_a_skip_is_no_rating_and_one_that_follows_counts() -> None:
    assert (rated(), rated(skipped()), rated(skipped(), given())) == (Rated.NOT_YET, Rated.SKIPPED, Rated.DONE)
    assert rated(given(), service=f"{HOME}/2") is Rated.NOT_YET
    check_may_rate(fold_intake(Case().accepted(DAY).window(DAY, skipped()).facts), FIRST)


def test_R070_silence_is_unrated_unless_the_profile_names_a_level() -> None:
    quiet, guangdong = RatingPolicy(), RatingPolicy(silence_level=Level.FAIRLY_SATISFIED)
    eighth = DAY + timedelta(8)

    assert silent_level(quiet, DAY, eighth) is None
    assert silent_level(guangdong, DAY, DAY + timedelta(7)) is None
    assert silent_level(guangdong, DAY, eighth) is Level.FAIRLY_SATISFIED


def test_words_are_counted_in_code_points_and_never_cut() -> None:
    check_opinion(Opinion(Level.DISSATISFIED, words="𠮷" * MOST_WORDS))

    with pytest.raises(Refused) as refused:
        check_opinion(Opinion(Level.DISSATISFIED, words="𠮷" * (MOST_WORDS + 1)))

    assert refused.value.reason is Reason.RATING_TOO_LONG


def bad_and_rectified(*, satisfied: bool) -> FollowUp:
    known = contact(open_follow_up(CALENDAR, DAY, RatingPolicy()), DAY)
    known = answer(known, DAY, Finding.RECTIFY, "已增开窗口")
    return recheck(known, DAY, RatingPolicy(), satisfied=satisfied, level=None)


def test_R072_ten_services_six_active_four_good_two_bad_one_default() -> None:
    good = [Standing(level) for level in (Level.VERY_SATISFIED, Level.VERY_SATISFIED, Level.SATISFIED)]
    good.append(Standing(Level.FAIRLY_SATISFIED))
    bad = [
        Standing(Level.DISSATISFIED, follow_up=bad_and_rectified(satisfied=True)),
        Standing(Level.VERY_DISSATISFIED, follow_up=open_follow_up(CALENDAR, DAY, RatingPolicy())),
    ]
    silent = [Standing(Level.FAIRLY_SATISFIED, by_default=True), Standing(), Standing(), Standing()]

    told = indicators([*good, *bad, *silent])

    assert told == Indicators(
        good=Share(5, 7),
        good_active=Share(4, 6),
        unrated=Share(3, 10),
        rated=Share(6, 10),
        replied=Share(1, 2),
        rectified=Share(1, 1),
        satisfied=Share(1, 1),
    )
    shown = [str(share) for share in (told.good, told.good_active, told.unrated, told.rated, told.replied)]
    assert shown == ["71.43%", "66.67%", "30.00%", "60.00%", "50.00%"]


def test_R075_a_share_of_nothing_is_a_dash() -> None:
    told = indicators(())

    assert {str(share) for share in (told.good, told.good_active, told.unrated, told.rated, told.replied)} == {"—"}
    assert (str(Share(0, 3)), str(Share(1, 800)), str(Share(3, 3))) == ("0.00%", "0.13%", "100.00%")
