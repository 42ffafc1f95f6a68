"""Accepting a case and making its receipt, beside a bare commit of the same bytes and a bare page of the same lines."""

import secrets
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import Engine, func, select

from benchmarks.measuring import Figure, report, side_by_side
from clerk_app.bootstrap import Station, window_clock
from clerk_app.codec.people_file import DemoVisit, read_visit
from clerk_app.demo_office import open_demo
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft, DraftEntry
from clerk_app.domain.materials import Slot
from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_receipt import ReceiptPaper
from clerk_app.domain.prefill import prefilled
from clerk_app.profile import Profile
from clerk_app.usecases.room import Paper
from db.engine import open_engine
from db.ledger import FactRow
from printing.faces import Face, font
from printing.papers import ReportlabPapers
from resources import RESOURCES
from tests.printing.reading import page_texts

AT = datetime.fromisoformat("2026-11-18T09:00+08:00")
DEMO = RESOURCES / "demo"
REPEATS = 60


@dataclass(slots=True)
class Accepting:
    """A new draft of the same visit at each call; decided as the window suggests."""

    station: Station
    draft: Draft
    command: Decide

    def __call__(self) -> None:
        verbs = self.station.verbs
        verbs.decide_case(replace(self.draft, case_id=verbs.open_draft(self.draft.theme).case_id), self.command)


def main() -> None:
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        station, office = open_demo(Profile(folder / "demo"), window_clock(AT))
        closing.callback(office.close)
        closing.callback(station.close)
        accepting = accepting_demo_visit(station)
        accepting()
        bare = bare_commit(folder / "bare.db", act_size(station))
        act, commit = side_by_side(accepting, bare, REPEATS)
        paper, receipt = one_receipt(station, accepting)
        render = ReportlabPapers().render
        lines = lines_of(receipt)
        made, page = side_by_side(lambda: render(paper), lambda: bare_page(lines), REPEATS)
    note = "baseline: one SQLCipher commit of as many bytes"
    figures = [
        Figure("accept_transaction", act, commit, 300, note),
        Figure("receipt_pdf", made, page, 700, "baseline: a bare reportlab page of the same lines and faces"),
    ]
    report("accept", figures, receipt_pages=receipt.pages)


def accepting_demo_visit(station: Station) -> Accepting:
    """The shipped newborn visit, typed and scanned in full."""
    visit, verbs = read_visit(DEMO / "newborn-typical.toml"), station.verbs
    theme = verbs.room.theme(visit.theme)
    answers = next(demo.answers for demo in theme.demo_scenarios if demo.id == visit.scenario)
    entries = {slug: DraftEntry(text) for slug, text in visit.entries.items()}
    slots = {slug: _slot(station, visit, slug) for slug in visit.scans}
    draft = replace(verbs.open_draft(visit.theme), answers=dict(answers), entries=entries, slots=slots, confirmed=True)
    plan = verbs.room.plan_of(draft)
    draft = replace(draft, entries=prefilled(plan, draft, verbs.room.clock.today()))
    found = standings(plan, slots, verbs.room.problems(plan, draft.values))
    choices = {each.item.slug: suggested(each, verbs.room.desk) for each in found}
    return Accepting(station, draft, Decide(choices, confirmed=True))


def _slot(station: Station, visit: DemoVisit, slug: str) -> Slot:
    files = (DEMO / "scans" / name for name in visit.scans[slug])
    pages = tuple(page for path in files for page in station.verbs.take_path(str(path)))
    return Slot(pages, original_checked=slug in visit.originals)


def act_size(station: Station) -> int:
    """Bytes of one act's facts, as the ledger holds them."""
    with station.writer.connect() as connection:
        return connection.scalar(select(func.sum(func.length(FactRow.header) + func.length(FactRow.body)))) or 0


def bare_commit(path: Path, size: int) -> Callable[[], None]:
    """One insert and one commit in an encrypted file with the program's own settings."""
    engine: Engine = open_engine(path, secrets.token_bytes(32))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE bare (id INTEGER PRIMARY KEY, content BLOB)")

    def commit() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO bare (content) VALUES (?)", (secrets.token_bytes(size),))

    return commit


def one_receipt(station: Station, accepting: Accepting) -> tuple[Paper, Rendered]:
    """The receipt that the program itself would print for the newest case."""
    seen: list[tuple[Paper, Rendered]] = []

    def watched(paper: Paper) -> Rendered:
        rendered = ReportlabPapers().render(paper)
        seen.append((paper, rendered))
        return rendered

    accepting()
    newest = station.verbs.look.search(station.verbs.room.station.code, 1)[0]
    replace(station.verbs.issue_papers, render=watched)(newest.case_id)
    return next((paper, rendered) for paper, rendered in seen if isinstance(paper, ReceiptPaper))


def lines_of(receipt: Rendered) -> list[str]:
    text = "".join(page_texts(receipt.pdf))
    return [text[at : at + 45] for at in range(0, len(text), 45)]


def bare_page(lines: list[str]) -> bytes:
    """The receipt's words, in the same two faces: no table, no breaking, no bars."""
    canvas = Canvas("bare.pdf", pagesize=A4, invariant=1)
    for number, line in enumerate(lines):
        face = Face.SANS if number % 2 else Face.SERIF
        canvas.setFont(font(face.value).fontName, 9)
        canvas.drawString(60, 800 - number * 11, line)
    canvas.showPage()
    return bytes(canvas.getpdfdata())


if __name__ == "__main__":
    main()
