"""简联 on a roll printer: composed from the facts of the sheet, under its numbers, burned as it would be read."""

import pytest
import zxingcpp

from clerk_app.adapters.printer_room import PrinterRoom
from clerk_app.domain.case import Choice
from clerk_app.domain.facts import CorrectionPoint
from clerk_app.domain.print_jobs import PaperState
from clerk_app.domain.print_routes import ROLL, Route, Routes, roll_of
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.usecases.print_rolls import PrintRoll
from printing.dots import raster
from tests.adapters.thermal_sink import Manners, thermal_sink
from tests.desk_kit import Desk, Tray
from tests.printing.escpos import decoded
from tests.printing.reading import symbols

BOUND = Routes({ROLL: Route("小票机"), roll_of("F06"): Route("小票机", 2)})


@pytest.fixture
def case_id(desk: Desk) -> str:
    draft = desk.filled()
    desk.decide(draft)
    desk.issue_papers(draft.case_id)
    return draft.case_id


def rolling(desk: Desk, printers: Tray | PrinterRoom) -> PrintRoll:
    return PrintRoll(desk.room, desk.open_book, desk.shelf, printers, desk.papers.render_roll, routes=lambda: BOUND)


def test_the_short_forms_bear_the_numbers_of_their_sheets(desk: Desk, case_id: str) -> None:
    tray = Tray()
    for paper in ("F03", "F06"):
        rolling(desk, tray)(case_id, paper)

    documents = {one.paper: one for one in desk.state(case_id).documents}
    for (pdf, title, copies), paper, wanted in zip(tray.jobs, ("F03", "F06"), (1, 2), strict=True):
        assert (title, copies) == (documents[paper].number, wanted)
        assert {text for _, text in symbols(pdf)} >= {documents[paper].number}
    assert [job.paper for job in desk.look.jobs(case_id)] == ["F03:roll", "F06:roll"]
    assert {row.state for row in desk.look.papers(case_id)} == {"rendered"}


def test_a_short_form_is_burned_by_a_network_printer_and_its_symbols_read(desk: Desk, case_id: str) -> None:
    with thermal_sink(Manners()) as sink:
        room = PrinterRoom({"小票机": f"tcp://127.0.0.1:{sink.port}"}, raster)
        assert rolling(desk, room)(case_id, "F03") is PaperState.SENT

    (image,) = decoded(sink.jobs[-1]).images
    found = {one.text for one in zxingcpp.read_barcodes(image.convert("L"))}
    assert found == {desk.state(case_id).documents[0].number}


def test_a_short_form_that_no_printer_took_keeps_its_file_and_goes_again(desk: Desk, case_id: str) -> None:
    tray = Tray(jammed=True)
    with pytest.raises(Exception, match="paper jam"):
        rolling(desk, tray)(case_id, "F03")
    (job,) = desk.look.jobs(case_id)
    assert job.sha256 in desk.look.referenced_blobs()

    tray.jammed = False
    rolling(desk, tray)(case_id, "F03")
    assert [(job.tries, job.state) for job in desk.look.jobs(case_id)] == [(2, PaperState.SENT)]
    with pytest.raises(Refused) as refused:
        rolling(desk, tray)(case_id, "F03")
    assert refused.value.reason is Reason.PRINTED_ALREADY


def test_a_paper_without_a_short_form_has_none(desk: Desk) -> None:
    draft = desk.draft()
    desk.decide(draft, Choice.CORRECT, points=(CorrectionPoint("child_photo", "未提交"),))
    desk.issue_papers(draft.case_id)
    paper = next(one.paper for one in desk.state(draft.case_id).documents if one.form == "F04")
    with pytest.raises(Refused) as refused:
        rolling(desk, Tray())(draft.case_id, paper)
    assert refused.value.reason is Reason.NOT_ISSUED
