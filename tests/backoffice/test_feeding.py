"""The feed: in order, once, waiting for what is to come; asking is acknowledging."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.orm import Session

from backoffice.tables import DeviceRow
from clerk_app.adapters.signed_line import Declined
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import from_line, open_fact
from clerk_app.domain.facts import CaseRegistered, TasksReleased
from clerk_app.ports import FeedPage, OutageKind
from tests.builders import ITEMS, take_case
from tests.window_kit import Hall, Window


def send_all(window: Window) -> None:
    window.book.note_greeting(window.courier.hello())
    window.book.acknowledge(window.courier.send(window.book.unsent(500)))


def test_a_case_is_registered_at_its_decision_and_released_with_its_pages(window: Window, ids: Uuid7Ids) -> None:
    case_no = take_case(window.open_book, window.shelf, ids.new(), window.origin)
    send_all(window)
    (line,) = window.courier.feed(1, 0, 0).lines
    sealed = from_line(line)
    assert open_fact(sealed.header, sealed.body).body == CaseRegistered(window.origin, 3, case_no)

    *others, last = window.book.unsent_blobs(10)
    for ref in others:
        window.courier.send_blob(ref, window.shelf.get(ref.sha256))
    assert len(window.courier.feed(1, 0, 0).lines) == 1
    window.courier.send_blob(last, window.shelf.get(last.sha256))

    page = window.courier.feed(1, 1, 0)
    sealed = from_line(page.lines[0])
    assert open_fact(sealed.header, sealed.body).body == TasksReleased(window.origin, 3, ITEMS)
    assert page.position == 2


def test_I11_asking_with_a_position_acknowledges_it(hall: Hall, window: Window, ids: Uuid7Ids) -> None:
    take_case(window.open_book, window.shelf, ids.new(), window.origin)
    window.sync_once()
    with Session(hall.office.parts.engine) as session:
        assert session.get_one(DeviceRow, window.origin).fed == 2


def test_a_window_hears_of_its_own_cases_only(hall: Hall, window: Window, ids: Uuid7Ids) -> None:
    other = hall.window("04")
    take_case(window.open_book, window.shelf, ids.new(), window.origin)
    take_case(other.open_book, other.shelf, ids.new(), other.origin)

    assert (window.sync_once().received, other.sync_once().received) == (2, 2)
    assert window.courier.feed(1, 0, 0).lines != other.courier.feed(1, 0, 0).lines
    other.close()


def test_a_waiting_reader_is_woken_by_the_next_commit(window: Window, ids: Uuid7Ids) -> None:
    take_case(window.open_book, window.shelf, ids.new(), window.origin)
    with ThreadPoolExecutor(1) as other_thread:
        waiting = other_thread.submit(window.courier.feed, 1, 0, 25)
        send_all(window)
        assert len(waiting.result(20).lines) == 1


def test_a_wait_is_ended_from_this_side(window: Window) -> None:
    courier = window.courier
    courier.stop_waiting()
    with ThreadPoolExecutor(1) as other_thread:
        waiting = other_thread.submit(courier.feed, 1, 0, 25)
        while not waiting.done():
            courier.stop_waiting()
        assert waiting.result(0) == FeedPage((), 1, 0)
    assert courier.feed(1, 0, 0).lines == ()


def test_a_cursor_of_another_epoch_is_refused(window: Window) -> None:
    with pytest.raises(Declined) as raised:
        window.courier.feed(2, 0, 0)
    assert (raised.value.kind, raised.value.problem.wanted) == (OutageKind.OFFICE_BUSY, 1)
