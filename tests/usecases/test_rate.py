"""Rating at the window: closed before it is written, once a service, by the applicant and nobody else."""

import base64
from datetime import timedelta

import pytest

from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.codec.opinions import bound_of, key_name, read_opinion
from clerk_app.domain.facts import NoticeGiven
from clerk_app.domain.facts_rating import Channel, RatingGiven, RatingSkipped
from clerk_app.domain.rating import APPLICANT, MOST_WORDS, Grievance, Level, Opinion, Rated, rated_as
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.rate import Rate, SkipRating
from tests.desk_kit import Desk

CRYPTO = StandardCrypto()
SECRET = bytes([7]) * 32
PUBLIC = CRYPTO.letter_key(SECRET)
CASE = "019a94c1-0000-7000-8000-000000000002"
BAD = Opinion(Level.VERY_DISSATISFIED, (Grievance.WAIT, Grievance.TRIPS), "等了一上午，让我跑了三趟")


@pytest.fixture
def visited(desk: Desk) -> Desk:
    with desk.open_book() as book:
        book.append(CASE, (NoticeGiven("", "newborn-birth", "", {}),), "0107")
        book.commit()
    return desk


def rate(desk: Desk, key: bytes = PUBLIC) -> Rate:
    return Rate(desk.room, desk.open_book, CRYPTO, lambda: key)


def given(desk: Desk) -> list[RatingGiven]:
    return [fact.body for fact in desk.look.facts(CASE) if isinstance(fact.body, RatingGiven)]


def refused(desk: Desk, opinion: Opinion, key: bytes = PUBLIC) -> Reason:
    before = desk.look.facts(CASE)
    with pytest.raises(Refused) as no:
        rate(desk, key)(CASE, opinion)
    assert desk.look.facts(CASE) == before
    return no.value.reason


def test_R070_only_the_office_opens_what_the_applicant_said(visited: Desk) -> None:
    rate(visited)(CASE, BAD)

    (told,) = given(visited)
    assert (told.service, told.channel, told.clerk) == ("190001-03-001/1", Channel.SCREEN, "0107")
    assert told.key == key_name(PUBLIC)
    content = CRYPTO.open_letter(SECRET, base64.b64decode(told.sealed), bound_of(CASE, told.service))
    assert content is not None
    assert read_opinion(content) == BAD


def test_R070_a_rating_is_nobodys_act_but_the_applicants(visited: Desk) -> None:
    rate(visited)(CASE, BAD)

    assert visited.look.facts(CASE)[-1].header.actor == APPLICANT


def test_R070_what_is_written_is_equally_long_for_every_level(visited: Desk) -> None:
    for level in Level:
        rate(visited)(CASE, Opinion(level, (), "差" * (5 - level) * 90))
        visited.clock.move(timedelta(days=1))

    assert len({len(told.sealed) for told in given(visited)}) == 1
    assert len(given(visited)) == len(Level)


def test_R069_the_same_visit_is_rated_once(visited: Desk) -> None:
    rate(visited)(CASE, Opinion(Level.SATISFIED))

    assert refused(visited, BAD) is Reason.ALREADY_RATED
    with pytest.raises(Refused):
        rate(visited).check(CASE)


def test_without_the_offices_key_rating_waits(visited: Desk) -> None:
    assert refused(visited, BAD, b"") is Reason.RATING_KEY_NEEDED


def test_words_beyond_the_limit_are_refused_and_not_cut(visited: Desk) -> None:
    assert refused(visited, Opinion(Level.DISSATISFIED, words="长" * (MOST_WORDS + 1))) is Reason.RATING_TOO_LONG


def test_R070_a_skip_is_written_once_and_leaves_the_service_unrated(visited: Desk) -> None:
    skip = SkipRating(visited.room, visited.open_book)
    skip(CASE)
    skip(CASE)

    told = [fact.body for fact in visited.look.facts(CASE) if isinstance(fact.body, RatingSkipped)]
    assert told == [RatingSkipped("190001-03-001/1", Channel.SCREEN)]
    assert rated_as(visited.state(CASE), told[0].service) is Rated.SKIPPED
    rate(visited)(CASE, BAD)
    skip(CASE)
    assert rated_as(visited.state(CASE), told[0].service) is Rated.DONE


def test_the_day_counts_services_done_and_skipped_without_a_level(visited: Desk) -> None:
    today = visited.clock.today()
    assert (visited.look.rating_day(today).services, visited.look.rating_day(today).done) == (1, 0)
    SkipRating(visited.room, visited.open_book)(CASE)
    assert visited.look.rating_day(today).skipped == 1
    rate(visited)(CASE, BAD)
    assert (visited.look.rating_day(today).done, visited.look.rating_day(today).skipped) == (1, 0)
    assert visited.look.rating_day(today + timedelta(days=1)).services == 0
