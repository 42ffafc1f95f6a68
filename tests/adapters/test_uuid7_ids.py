"""UUIDv7 ids: their shape, their time, and their order whatever the clock does."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from clerk_app.adapters.uuid7_ids import Uuid7Ids

START = datetime(2026, 11, 18, 1, 0, 0, 123_000, tzinfo=UTC)


class Hand:
    """A clock somebody sets."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()

    def monotonic_ms(self) -> int:
        return 0


def test_an_id_is_lower_case_text_of_version_seven() -> None:
    made = Uuid7Ids(Hand()).new()
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", made)
    assert UUID(made).int >> 80 == int(START.timestamp() * 1000)


def test_ids_of_one_millisecond_are_in_order_and_distinct() -> None:
    ids = Uuid7Ids(Hand())
    made = [ids.new() for _ in range(5_000)]
    assert made == sorted(set(made))


def test_a_clock_set_back_does_not_set_the_ids_back() -> None:
    clock = Hand()
    ids = Uuid7Ids(clock)
    before = ids.new()
    clock.at -= timedelta(days=365)
    after = ids.new()
    clock.at = START + timedelta(seconds=1)
    assert before < after < ids.new()


def test_threads_never_share_an_id() -> None:
    ids = Uuid7Ids(Hand())
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: ids.new(), range(2_000)))
    assert len(set(made)) == 2_000
