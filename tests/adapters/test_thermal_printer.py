"""A network thermal printer against a real socket: what it burned is read back, and what it did not say is not told."""

import socket
from collections.abc import Iterator

import pytest
import zxingcpp

from clerk_app.adapters.thermal_printer import Patience, ThermalPrinter
from clerk_app.domain.print_jobs import Hitch, JobReport, PaperState
from clerk_app.domain.print_routes import Medium
from clerk_app.ports import PrinterOutage
from printing.dots import dot_pages, raster
from printing.receipt_roll import receipt_roll_pdf
from tests.adapters.thermal_sink import Manners, Sink, thermal_sink
from tests.contracts.printer import NUMBER, is_an_outage, keeps_the_contract, refuses_names
from tests.printing.escpos import decoded
from tests.printing.samples import CASE, receipt

SHORT = Patience(connect=2.0, send=0.5, answer=0.3, done=0.4)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return receipt_roll_pdf(receipt()).pdf


@pytest.fixture
def manners() -> Manners:
    return Manners()


@pytest.fixture
def sink(manners: Manners) -> Iterator[Sink]:
    with thermal_sink(manners) as made:
        yield made


def printer_of(sink: Sink) -> ThermalPrinter:
    return ThermalPrinter("小票机", "127.0.0.1", sink.port, raster, SHORT)


def test_the_contract_holds(sink: Sink, pdf: bytes) -> None:
    printer = printer_of(sink)
    refuses_names(printer, pdf)
    job = keeps_the_contract(printer, pdf)

    assert printer.state().medium is Medium.ROLL
    assert printer.report(job) == JobReport(PaperState.DONE)
    assert not printer.cancel(job)


def test_what_was_burned_is_the_paper_twice_and_its_symbols_read(sink: Sink, pdf: bytes) -> None:
    printer_of(sink).print_pdf(pdf, NUMBER, 2)

    burned = decoded(sink.jobs[-1])
    (page,) = dot_pages(pdf)
    assert (len(burned.images), burned.cuts) == (2, 2)
    for image in burned.images:
        assert image.tobytes() == page.crop((32, 0, 608, page.height)).tobytes()
        found = zxingcpp.read_barcodes(image.convert("L"))
        assert sorted((one.format.name, one.text) for one in found) == [("Code128", CASE), ("QRCode", CASE)]


@pytest.mark.parametrize(
    ("status", "hitch"),
    [
        ((0x1A, 0x32, 0x72), Hitch.PAPER_OUT),
        ((0x12, 0x12, 0x72), Hitch.PAPER_OUT),
        ((0x1A, 0x16, 0x12), Hitch.COVER),
        ((0x1A, 0x12, 0x12), Hitch.OFFLINE),
        ((0x12, 0x52, 0x12), Hitch.OTHER),
    ],
)
def test_a_printer_that_says_what_it_lacks_is_sent_nothing(
    manners: Manners, sink: Sink, pdf: bytes, status: tuple[int, int, int], hitch: Hitch
) -> None:
    manners.status = status
    printer = printer_of(sink)
    outage = is_an_outage(printer, pdf)

    assert isinstance(outage, PrinterOutage)
    assert (outage.hitch, outage.maybe_out) == (hitch, False)
    assert all(decoded(job).images == [] for job in sink.jobs)


def test_paper_that_is_nearly_out_is_no_hitch(manners: Manners, sink: Sink, pdf: bytes) -> None:
    manners.status = (0x12, 0x12, 0x1E)
    keeps_the_contract(printer_of(sink), pdf)


def test_a_dumb_printer_is_printed_on_and_nothing_is_claimed_of_it(manners: Manners, sink: Sink, pdf: bytes) -> None:
    manners.status = manners.done = None
    printer = printer_of(sink)
    job = printer.print_pdf(pdf, NUMBER)

    assert printer.report(job) == JobReport(PaperState.SENT)
    assert len(decoded(sink.jobs[-1]).images) == 1


def test_a_late_status_is_not_taken_for_the_word_that_the_paper_is_done(
    manners: Manners, sink: Sink, pdf: bytes
) -> None:
    manners.status, manners.done, manners.stray = None, None, b"\x12"
    printer = printer_of(sink)
    assert printer.report(printer.print_pdf(pdf, NUMBER)).state is PaperState.SENT


def test_a_roll_that_ended_on_the_way_is_told_and_not_called_done(manners: Manners, sink: Sink, pdf: bytes) -> None:
    manners.done = 0x0C
    printer = printer_of(sink)
    assert printer.report(printer.print_pdf(pdf, NUMBER)) == JobReport(PaperState.SENT, Hitch.PAPER_OUT)


@pytest.mark.parametrize("stalls", [False, True])
def test_a_line_that_breaks_or_stalls_half_way_may_have_printed(
    manners: Manners, sink: Sink, pdf: bytes, *, stalls: bool
) -> None:
    manners.status, manners.closes_after, manners.stalls = None, 20_000, stalls
    with pytest.raises(PrinterOutage) as outage:
        printer_of(sink).print_pdf(pdf, NUMBER, 40)

    assert (outage.value.hitch, outage.value.maybe_out) == (Hitch.HALF_SENT, True)


def test_a_printer_that_is_not_there_took_nothing(pdf: bytes) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        outage = is_an_outage(ThermalPrinter("小票机", "127.0.0.1", taken.getsockname()[1], raster, SHORT), pdf)
    assert isinstance(outage, PrinterOutage)
    assert (outage.hitch, outage.maybe_out) == (Hitch.OFFLINE, False)
