"""Opinions as bytes: all of one length, the longest too; what is none is refused."""

import pytest

from clerk_app.codec.opinions import LENGTH, OpinionDamaged, read_opinion, write_opinion
from clerk_app.domain.rating import MOST_WORDS, Grievance, Level, Opinion

LONGEST = (
    Opinion(Level.VERY_DISSATISFIED, tuple(Grievance), "𠮷" * MOST_WORDS),
    Opinion(Level.VERY_DISSATISFIED, tuple(Grievance), "\x01" * MOST_WORDS),
)


@pytest.mark.parametrize("opinion", [*(Opinion(level) for level in Level), *LONGEST])
def test_R070_every_opinion_has_one_length_and_comes_back(opinion: Opinion) -> None:
    content = write_opinion(opinion)

    assert len(content) == LENGTH
    assert read_opinion(content) == opinion


@pytest.mark.parametrize("content", [b"", b"{}", b'{"level":6}', b'{"level":5', b"\xff"])
def test_what_is_no_opinion_is_refused(content: bytes) -> None:
    with pytest.raises(OpinionDamaged):
        read_opinion(content)
