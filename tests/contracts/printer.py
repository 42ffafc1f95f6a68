"""What every printer must do: say how it is, take digits for a title, tell of a job no more than it knows."""

import pytest

from clerk_app.domain.print_jobs import ON_PAPER, Hitch, PaperState
from clerk_app.ports import Outage, OutageKind, Printer

NUMBER = "90000126111801018536"


def keeps_the_contract(printer: Printer, pdf: bytes) -> str:
    """A printer that is well takes the paper, and what it says of the job is one of our states. Returns the job."""
    state = printer.state()
    assert (state.ready, state.hitch) == (True, None)
    assert state.name
    job = printer.print_pdf(pdf, NUMBER, 2)
    assert job
    assert printer.report(job).state in {*ON_PAPER, PaperState.CANCELLED}
    unknown = printer.report(f"{state.name}-99999")
    assert (unknown.state, unknown.hitch) == (PaperState.SENT, Hitch.GONE)
    return job


def refuses_names(printer: Printer, pdf: bytes) -> None:
    for title in ("周某", "a1", "", "１２"):
        with pytest.raises(ValueError, match="number"):
            printer.print_pdf(pdf, title)


def is_an_outage(printer: Printer, pdf: bytes) -> Outage:
    """One that is not well says so beforehand, and takes nothing."""
    state = printer.state()
    assert (state.ready, state.hitch is not None) == (False, True)
    with pytest.raises(Outage) as outage:
        printer.print_pdf(pdf, NUMBER)
    assert outage.value.kind is OutageKind.PRINTER
    return outage.value
