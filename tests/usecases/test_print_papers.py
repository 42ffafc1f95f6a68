"""Printing: the snapshot as it was issued, honest words about how far it came, and no name in any queue."""

from dataclasses import replace

import pytest

from clerk_app.domain.print_jobs import Hitch
from clerk_app.domain.print_routes import Route, Routes
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.print_papers import PaperState, PrintPaper
from clerk_app.usecases.print_queue import RecoverJobs
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
    waiting = dict.fromkeys(("F01", "F02", "F03"), ("rendered", 0))
    assert states(desk, case_id) == {**waiting, "F06": ("sent", 1)}


def test_R083_once_a_queue_took_it_the_paper_does_not_go_out_again_without_its_mark(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printing = PrintPaper(desk.open_book, desk.shelf, tray)
    printing(case_id, "F03")
    with pytest.raises(Refused) as refused:
        printing(case_id, "F03")

    assert refused.value.reason is Reason.PRINTED_ALREADY
    assert len(tray.jobs) == 1
    assert states(desk, case_id)["F03"] == ("sent", 1)


def test_R083_printing_again_sends_the_same_bytes_and_counts(desk: Desk, case_id: str) -> None:
    """What no printer took goes again as it was issued; each try is counted."""
    tray = Tray(jammed=True)
    printing = PrintPaper(desk.open_book, desk.shelf, tray)
    for _ in range(2):
        with pytest.raises(Outage):
            printing(case_id, "F03")
    tray.jammed = False
    printing(case_id, "F03")

    document = next(each for each in desk.state(case_id).documents if each.paper == "F03")
    assert [pdf for pdf, _, _ in tray.jobs] == [desk.shelf.get(document.sha256)]
    assert [job.tries for job in desk.look.jobs(case_id)] == [3]


def test_as_many_copies_go_out_as_the_form_has_and_to_the_printer_it_is_bound_to(desk: Desk, case_id: str) -> None:
    tray = Tray()
    bound = Routes({"F03": Route("A4-窗口03", two_sided=True), "F06": Route("A4-窗口04", copies=1)})
    printing = PrintPaper(desk.open_book, desk.shelf, tray, routes=lambda: bound)
    for paper in ("F03", "F06"):
        printing(case_id, paper)

    assert [copies for _, _, copies in tray.jobs] == [2, 1]
    assert [job.printer for job in desk.look.jobs(case_id)] == ["A4-窗口03", "A4-窗口04"]
    assert [route.two_sided for route in tray.routes] == [True, False]


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
    assert [(job.tries, job.reprint) for job in desk.look.jobs(case_id)] == [(2, 0)]
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

    assert states(desk, case_id)["F06"] == ("waiting", 0)
    assert RecoverJobs(desk.open_book)() == 1
    (job,) = desk.look.jobs(case_id)
    assert (job.state, job.hitch, job.maybe_out) == (PaperState.FAILED, Hitch.CUT_SHORT, True)
    assert "F06" in {row.paper for row in desk.look.unprinted()}
    assert RecoverJobs(desk.open_book)() == 0


def test_a_paper_that_was_never_issued_is_not_printed(desk: Desk, case_id: str) -> None:
    with pytest.raises(Refused) as refused:
        PrintPaper(desk.open_book, desk.shelf, Tray())(case_id, "F07:tax")
    assert refused.value.reason is Reason.NOT_ISSUED


def test_of_two_notices_each_is_printed_as_itself(desk: Desk) -> None:
    draft = desk.draft()
    papers = [desk.give_notice(draft), desk.give_notice(replace(draft, brought={"mother_id_card": "yes"}))]
    tray = Tray()
    for paper in papers:
        PrintPaper(desk.open_book, desk.shelf, tray)(draft.case_id, paper, 1)

    assert [title for _, title, _ in tray.jobs] == [one.number for one in desk.state(draft.case_id).documents]
