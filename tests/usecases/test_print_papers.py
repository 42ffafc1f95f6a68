"""Printing: the snapshot as it was issued, honest words about how far it came, and no name in any queue."""

from dataclasses import replace

import pytest

from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.print_papers import PaperState, PrintPaper
from tests.desk_kit import Desk, Tray


@pytest.fixture
def case_id(desk: Desk) -> str:
    draft = desk.filled()
    desk.give_notice(draft)
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft.case_id


def states(desk: Desk, case_id: str) -> dict[str, tuple[str, int]]:
    return {row.paper: (row.state, row.prints) for row in desk.look.papers(case_id)}


def test_the_snapshot_goes_to_the_queue_under_digits_only(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printing = PrintPaper(desk.open_book, desk.shelf, tray)

    assert printing(case_id, "F06", 2) is PaperState.SENT

    document = next(each for each in desk.state(case_id).documents if each.paper == "F06")
    assert tray.jobs == [(desk.shelf.get(document.sha256), document.number, 2)]
    assert document.number.isdigit()
    assert states(desk, case_id) == {"F01": ("rendered", 0), "F03": ("rendered", 0), "F06": ("sent", 1)}


def test_R083_printing_again_sends_the_same_bytes_and_counts(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printing = PrintPaper(desk.open_book, desk.shelf, tray)
    for _ in range(3):
        printing(case_id, "F03", 1)

    assert len(set(tray.jobs)) == 1
    assert states(desk, case_id)["F03"] == ("sent", 3)


def test_a_jam_is_written_down_and_told_and_the_paper_waits(desk: Desk, case_id: str) -> None:
    tray = Tray(jammed=True)
    printing = PrintPaper(desk.open_book, desk.shelf, tray)
    with pytest.raises(Outage) as raised:
        printing(case_id, "F03", 1)

    assert raised.value.kind is OutageKind.PRINTER
    assert states(desk, case_id)["F03"] == ("failed", 0)
    assert "F03" in {row.paper for row in desk.look.unprinted()}

    tray.jammed = False
    printing(case_id, "F03", 1)
    assert states(desk, case_id)["F03"] == ("sent", 1)
    assert "F03" not in {row.paper for row in desk.look.unprinted()}


def test_a_snapshot_that_is_gone_is_told_and_not_set_anew(desk: Desk, case_id: str) -> None:
    tray = Tray()
    document = next(each for each in desk.state(case_id).documents if each.paper == "F06")
    desk.shelf.kept.pop(document.sha256)

    with pytest.raises(Outage) as raised:
        PrintPaper(desk.open_book, desk.shelf, tray)(case_id, "F06", 1)

    assert raised.value.kind is OutageKind.BLOB_DAMAGED
    assert tray.jobs == []
    assert states(desk, case_id)["F06"] == ("failed", 0)


class Killed(Exception):
    """Stands for the end of the process."""


def test_a_kill_after_the_queue_took_it_claims_nothing(desk: Desk, case_id: str) -> None:
    def kill(label: str) -> None:
        raise Killed(label)

    with pytest.raises(Killed, match="print_spooled"):
        PrintPaper(desk.open_book, desk.shelf, Tray(), kill)(case_id, "F06", 1)

    assert states(desk, case_id)["F06"] == ("rendered", 0)


def test_of_two_notices_each_is_printed_as_itself(desk: Desk) -> None:
    draft = desk.draft()
    papers = [desk.give_notice(draft), desk.give_notice(replace(draft, brought={"mother_id_card": "yes"}))]
    tray = Tray()
    for paper in papers:
        PrintPaper(desk.open_book, desk.shelf, tray)(draft.case_id, paper, 1)

    assert [title for _, title, _ in tray.jobs] == [one.number for one in desk.state(draft.case_id).documents]
