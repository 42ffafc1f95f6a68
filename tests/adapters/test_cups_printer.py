"""Print queues: the words of lpstat, refusals told as outages, and one real job through CUPS to a PDF on disk."""

import os
import pwd
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from clerk_app.adapters.cups_printer import CupsPrinter, Told
from clerk_app.adapters.cups_words import Queue, QueueState
from clerk_app.domain.print_jobs import UNDER_WAY, Hitch, JobReport, PaperState
from clerk_app.domain.print_routes import Route
from clerk_app.ports import Outage, OutageKind
from printing.receipt import receipt_pdf
from tests.contracts.printer import keeps_the_contract, refuses_names
from tests.printing.reading import symbols
from tests.printing.samples import CASE, receipt

TWO = """\
printer FRONT is idle.  enabled since Fri Nov 20 09:36:46 2026
printer BACK disabled since Fri Nov 20 09:36:52 2026 -
\tpaper jam
FRONT accepting requests since Fri Nov 20 09:36:46 2026
BACK accepting requests since Fri Nov 20 09:36:52 2026
system default destination: FRONT
"""
NUMBER = CASE[2:]


class Spooler:
    """Answers as lp and lpstat do and remembers what it was asked; a double of the tools, not of the adapter."""

    def __init__(self, out: str = TWO, *, running: bool = True, refuses: str = "") -> None:
        self.out, self.running, self.refuses = out, running, refuses
        self.jobs: list[tuple[tuple[str, ...], bytes]] = []

    def __call__(self, arguments: Sequence[str], content: bytes) -> Told:
        if not self.running:
            told = "scheduler is not running\n" if arguments[1] == "-r" else ""
            return Told(1, told, "lpstat: Scheduler is not running.")
        if arguments[0] == "lp":
            self.jobs.append((tuple(arguments), content))
            return Told(1, "", self.refuses) if self.refuses else Told(0, "request id is FRONT-7 (0 file(s))\n", "")
        return Told(0, "scheduler is running\n" if arguments[1] == "-r" else self.out, "")


def test_queues_are_told_with_state_reason_and_the_default_first() -> None:
    assert CupsPrinter(run=Spooler()).queues() == (
        Queue("FRONT", QueueState.READY, is_default=True),
        Queue("BACK", QueueState.PAUSED, "paper jam"),
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("printer FRONT is idle.  enabled since now", QueueState.READY),
        ("printer FRONT now printing FRONT-3.  enabled since now", QueueState.PRINTING),
        ("printer FRONT disabled since now -\n\treason unknown", QueueState.PAUSED),
        (
            "printer FRONT is idle.  enabled\nFRONT not accepting requests since now -",
            QueueState.REFUSING,
        ),
    ],
)
def test_the_words_of_lpstat(said: str, state: QueueState) -> None:
    assert [queue.state for queue in CupsPrinter(run=Spooler(said + "\n")).queues()] == [state]


def test_the_named_queue_is_reported_with_its_reason() -> None:
    state = CupsPrinter("BACK", Spooler()).state()
    assert (state.name, state.ready, state.detail) == ("BACK", False, "paused: paper jam")


def test_a_job_carries_the_bytes_and_a_number_for_a_title() -> None:
    spooler = Spooler()
    assert CupsPrinter(run=spooler).print_pdf(b"%PDF", NUMBER, 2) == "FRONT-7"
    assert spooler.jobs == [(("lp", "-d", "FRONT", "-n", "2", "-t", NUMBER), b"%PDF")]


@pytest.mark.parametrize("title", ["周某", "a1", "", "１２"])
def test_a_title_that_is_not_a_number_is_a_mistake_of_ours(title: str) -> None:
    with pytest.raises(ValueError, match="number"):
        CupsPrinter(run=Spooler()).print_pdf(b"%PDF", title)


@pytest.mark.parametrize(
    ("queue", "spooler", "told"),
    [
        ("", Spooler(running=False), "no_service"),
        ("", Spooler("no system default destination\n"), "no_queue"),
        ("GONE", Spooler(), "no_queue: GONE"),
        ("FRONT", Spooler(TWO.replace("FRONT accepting", "FRONT not accepting")), "refusing"),
        ("FRONT", Spooler(refuses="lp: out of space"), "lp: out of space"),
    ],
)
def test_what_cannot_be_printed_is_an_outage(queue: str, spooler: Spooler, told: str) -> None:
    with pytest.raises(Outage) as outage:
        CupsPrinter(queue, spooler).print_pdf(b"%PDF", NUMBER)
    assert outage.value.kind is OutageKind.PRINTER
    assert told in outage.value.detail


def test_what_became_of_a_job_is_not_guessed_when_nobody_answers() -> None:
    with pytest.raises(Outage):
        CupsPrinter(run=Spooler(running=False)).report("FRONT-7")


def test_a_machine_without_the_tools_has_no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    state = CupsPrinter().state()
    assert (state.name, state.ready) == ("", False)
    assert state.detail.startswith("no_service")


CUPSD_CONF = """\
Listen {folder}/state/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
FILES_CONF = """\
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
"""
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")


def missing_parts() -> list[str]:
    tools = [tool for tool in ("cupsd", "lp", "lpstat", "lpadmin") if shutil.which(tool) is None]
    return tools + ([] if PPD.exists() else ["printer-driver-cups-pdf"]) + ([] if os.geteuid() == 0 else ["root"])


@pytest.fixture
def real_queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A scheduler of our own on a socket of our own: whatever the machine prints on is left alone."""
    missing = missing_parts()
    if missing and "print" not in os.environ.get("CLERK_REQUIRE", ""):
        pytest.skip(f"no print queue here: {', '.join(missing)} missing")
    assert missing == []
    holder = TemporaryDirectory(prefix="clerk-cups-")
    folder = Path(holder.name)
    folder.chmod(0o755)  # the filters run as another user, who must get at it from the root down
    for name in ("root/ppd", "spool/tmp", "cache", "state"):
        (folder / name).mkdir(parents=True)
    (folder / "cupsd.conf").write_text(CUPSD_CONF.format(folder=folder))
    (folder / "files.conf").write_text(FILES_CONF.format(folder=folder))
    monkeypatch.setenv("CUPS_SERVER", f"{folder}/state/cups.sock")
    command = ["cupsd", "-f", "-c", f"{folder}/cupsd.conf", "-s", f"{folder}/files.conf"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as scheduler:
        try:
            until_it_answers("lpstat", "-r")
            until_it_answers("lpadmin", "-p", "CLERKTEST", "-E", "-v", "cups-pdf:/", "-P", str(PPD))
            yield "CLERKTEST"
        finally:  # whatever went wrong, nobody waits for it
            scheduler.terminate()
            try:
                scheduler.wait(5)
            except subprocess.TimeoutExpired:  # it waits for a filter that will not come to an end
                scheduler.kill()
    holder.cleanup()


def until_it_answers(*command: str) -> None:
    """The tool itself paces the asking; a scheduler that does not answer in so many turns is broken."""
    told = b""
    for _ in range(500):
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0:
            return
        told = done.stderr
    raise AssertionError(f"{command[0]} got no answer: {told.decode(errors='replace')}")


def until_it_ended(printer: CupsPrinter, job: str) -> JobReport:
    """The tool itself paces the asking."""
    told = printer.report(job)
    for _ in range(2_000):
        if told.state not in UNDER_WAY:
            break
        told = printer.report(job)
    return told


def printed_files() -> set[Path]:
    folders = (Path(pwd.getpwuid(0).pw_dir) / "PDF", Path("/var/spool/cups-pdf/ANONYMOUS"))
    return {path for folder in folders if folder.exists() for path in folder.glob("*.pdf")}


def test_a_receipt_goes_through_a_real_queue_and_its_symbols_still_read(real_queue: str) -> None:
    printer = CupsPrinter(real_queue)
    assert printer.state().ready
    before = printed_files()
    job = printer.print_pdf(receipt_pdf(receipt()).pdf, NUMBER)
    assert re.fullmatch(r"CLERKTEST-\d+", job)
    assert until_it_ended(printer, job) == JobReport(PaperState.DONE)
    (came_out,) = printed_files() - before
    found = symbols(came_out.read_bytes())
    came_out.unlink()
    assert NUMBER in came_out.name
    assert sorted(found) == [("Code128", CASE), ("QRCode", CASE)]


def test_a_paused_real_queue_says_why_and_gives_a_job_back(real_queue: str) -> None:
    subprocess.run(["cupsdisable", "-r", "out of paper", real_queue], check=True)
    printer = CupsPrinter(real_queue)
    state = printer.state()
    assert (state.name, state.ready, state.hitch) == ("CLERKTEST", False, Hitch.PAPER_OUT)
    assert state.detail.startswith("paused: out of paper")

    job = printer.print_pdf(receipt_pdf(receipt()).pdf, NUMBER, 2, Route(two_sided=True))
    assert printer.report(job) == JobReport(PaperState.SENT, Hitch.PAPER_OUT)
    assert printer.cancel(job)
    assert until_it_ended(printer, job) == JobReport(PaperState.CANCELLED)


def test_the_contract_holds_on_a_real_queue(real_queue: str) -> None:
    printer, before, pdf = CupsPrinter(real_queue), printed_files(), receipt_pdf(receipt()).pdf
    refuses_names(printer, pdf)
    until_it_ended(printer, keeps_the_contract(printer, pdf))
    for path in printed_files() - before:
        path.unlink()


def test_a_job_that_the_real_queue_never_had_is_told_as_gone(real_queue: str) -> None:
    assert CupsPrinter(real_queue).report(f"{real_queue}-9999") == JobReport(PaperState.SENT, Hitch.GONE)


def test_a_printer_that_vanished_behind_a_real_queue_is_told_as_out_of_reach(real_queue: str) -> None:
    """A queue takes the job all the same; what it says of it afterwards is that nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # a port that nobody listens on while we hold it
        nowhere = f"socket://127.0.0.1:{taken.getsockname()[1]}"
        subprocess.run(["lpadmin", "-p", real_queue, "-v", nowhere], check=True)
        printer = CupsPrinter(real_queue)
        job = printer.print_pdf(receipt_pdf(receipt()).pdf, NUMBER)
        told = printer.report(job)
        for _ in range(2_000):
            if told.hitch is not None:
                break
            told = printer.report(job)
        assert (told.state in UNDER_WAY, told.hitch) == (True, Hitch.OFFLINE)
        assert printer.cancel(job)
