"""补打 and the queue on a real store: marked, counted, on record, sent again, taken back, and never guessed."""

from datetime import timedelta

import pytest

from clerk_app.domain.facts_printing import PaperReprinted, ReprintReason
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import Outage, OutageKind
from clerk_app.usecases.print_papers import PrintPaper
from clerk_app.usecases.print_queue import CancelJob, RetryJob, WatchJobs
from clerk_app.usecases.reprint_papers import ReprintPaper
from printing.reprint import marked_reprint
from tests.desk_kit import Desk, Tray
from tests.journeys.compare import everything
from tests.printing.reading import pdfium_text, symbols


@pytest.fixture
def case_id(desk: Desk) -> str:
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft.case_id


def reprinting(desk: Desk, tray: Tray) -> ReprintPaper:
    return ReprintPaper(desk.room, desk.open_book, desk.shelf, tray, marked_reprint)


def printed(desk: Desk, tray: Tray, case_id: str) -> None:
    PrintPaper(desk.open_book, desk.shelf, tray)(case_id, "F06")


def state_of(desk: Desk, case_id: str, paper: str = "F06") -> str:
    return next(row.state for row in desk.look.papers(case_id) if row.paper == paper)


def copies_on_record(desk: Desk, case_id: str) -> tuple[PaperReprinted, ...]:
    return desk.state(case_id).reprints


def test_R083_a_reprint_keeps_number_and_text_carries_its_mark_and_is_on_record(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    desk.clock.move(timedelta(minutes=7))

    assert reprinting(desk, tray)(case_id, "F06", "lost") == 1
    assert reprinting(desk, tray)(case_id, "F06", "other", " 申请人的联被雨淋湿 ") == 2

    (first, number, copies), (again, same, one), (third, _, _) = tray.jobs
    assert (number, copies, one) == (same, 3, 1)
    assert pdfium_text(again).replace("补打第1次2026-11-1809:07", "") == pdfium_text(first)
    assert "补打第2次" in pdfium_text(third)
    assert symbols(again) == symbols(first)
    assert [(one.count, one.reason, one.words) for one in copies_on_record(desk, case_id)] == [
        (1, ReprintReason.LOST, ""),
        (2, ReprintReason.OTHER, "申请人的联被雨淋湿"),
    ]
    named = [blob.sha256 for fact in desk.look.facts(case_id) for blob in fact.header.blobs]
    assert {one.sha256 for one in copies_on_record(desk, case_id)} <= set(named)
    assert desk.shelf.get(copies_on_record(desk, case_id)[0].sha256) == again


def test_R083_a_content_error_leaves_no_trace(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    before = everything(desk.engine)
    with pytest.raises(Refused) as refused:
        reprinting(desk, tray)(case_id, "F06", "wrong")

    assert refused.value.reason is Reason.CONTENT_NOT_REPRINTED
    assert everything(desk.engine) == before
    assert len(tray.jobs) == 1


def test_R083_a_marked_copy_that_no_printer_took_goes_again_under_its_count(desk: Desk, case_id: str) -> None:
    tray, other = Tray(), Tray()
    printed(desk, tray, case_id)
    tray.jammed = True
    with pytest.raises(Outage) as outage:
        reprinting(desk, tray)(case_id, "F06", "jam")
    assert outage.value.kind is OutageKind.PRINTER
    job = desk.look.jobs(case_id)[-1]
    assert (job.state, job.hitch, job.maybe_out, job.reprint) == (PaperState.FAILED, Hitch.JAM, False, 1)

    RetryJob(desk.open_book, desk.shelf, other)(job, "A4-窗口04")

    assert "补打第1次" in pdfium_text(other.jobs[0][0])
    job = desk.look.jobs(case_id)[-1]
    assert (job.state, job.printer, job.tries) == (PaperState.SENT, "A4-窗口04", 2)
    assert len(copies_on_record(desk, case_id)) == 1
    with pytest.raises(Refused) as refused:
        RetryJob(desk.open_book, desk.shelf, other)(job)
    assert refused.value.reason is Reason.PRINTED_ALREADY


def test_what_the_printer_says_is_read_back_and_nothing_more(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    watch = WatchJobs(desk.open_book, tray)
    assert (watch().changed, watch().open) == ((), 1)

    for report in (
        JobReport(PaperState.SENT, Hitch.PAPER_OUT),
        JobReport(PaperState.PRINTING),
        JobReport(PaperState.DONE),
    ):
        tray.reports["TRAY-1"] = report
        (job,) = watch().changed
        assert (job.state, job.hitch) == (report.state, report.hitch)
        assert state_of(desk, case_id) == report.state
    assert (watch().changed, watch().open) == ((), 0)
    assert "F06" not in {row.paper for row in desk.look.unprinted()}


def test_a_printer_that_loses_a_job_it_took_is_told_so_and_not_asked_for_ever(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    tray.reports["TRAY-1"] = JobReport(PaperState.SENT, Hitch.GONE)
    watch = WatchJobs(desk.open_book, tray)
    (job,) = watch().changed

    assert (job.state, job.hitch, watch().open) == (PaperState.SENT, Hitch.GONE, 0)
    assert reprinting(desk, tray)(case_id, "F06", "other", "打印机没有出纸") == 1


def test_a_job_that_its_queue_gave_up_waits_to_be_printed_again(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    tray.reports["TRAY-1"] = JobReport(PaperState.FAILED, Hitch.STOPPED)
    WatchJobs(desk.open_book, tray)()

    assert "F06" in {row.paper for row in desk.look.unprinted()}
    with pytest.raises(Refused) as refused:
        printed(desk, tray, case_id)
    assert refused.value.reason is Reason.PRINTED_ALREADY


def test_a_printer_that_gives_no_answer_leaves_everything_as_it_was_told_last(desk: Desk, case_id: str) -> None:
    class Silent(Tray):
        def report(self, job: str) -> JobReport:
            raise Outage(OutageKind.PRINTER, job)

    tray = Silent()
    printed(desk, tray, case_id)
    watched = WatchJobs(desk.open_book, tray)()
    assert (watched.changed, watched.open) == ((), 1)
    assert state_of(desk, case_id) == PaperState.SENT


def test_a_job_is_taken_back_or_the_clerk_is_told_that_it_cannot_be(desk: Desk, case_id: str) -> None:
    tray = Tray()
    printed(desk, tray, case_id)
    (job,) = desk.look.jobs(case_id)
    CancelJob(desk.open_book, tray)(job)
    assert state_of(desk, case_id) == PaperState.CANCELLED
    assert "F06" in {row.paper for row in desk.look.unprinted()}

    reprinting(desk, tray)(case_id, "F06", "jam")
    tray.reports["TRAY-2"] = JobReport(PaperState.PRINTING)
    again = desk.look.jobs(case_id)[-1]
    with pytest.raises(Refused) as refused:
        CancelJob(desk.open_book, tray)(again)
    assert refused.value.reason is Reason.NOT_CANCELLED
    assert desk.look.jobs(case_id)[-1].state is PaperState.SENT
