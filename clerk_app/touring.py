"""The tour as a whole: open the demo, walk, then compare what both sides hold and read every barcode back."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path

import zxingcpp
from PIL import Image

from backoffice.follow_ups import bad_ratings
from backoffice.holding import Held, held_of_case
from clerk_app.bootstrap import Station, window_clock
from clerk_app.codec.people_file import DemoVisit, read_visit
from clerk_app.demo_office import DemoOffice, open_demo
from clerk_app.domain.follow_up_clock import follow_up_lines
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.rating import Grievance, Level, Opinion
from clerk_app.domain.refusal import Refused
from clerk_app.ports import PaperRow
from clerk_app.profile import Profile
from db.holding import held_here
from printing.raster import page_count, page_png
from resources import RESOURCES
from ui.app import Face, Look, make_application, open_face
from ui.tour.hands import TourFailed
from ui.tour.newborn import NewbornTour, Script, Walk

_DPI = 200
_DEMO = RESOURCES / "demo"


@dataclass(slots=True)
class Report:
    """Lines to print: every path the tour left; faults decide the exit code."""

    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def tour(profile: Path, out: Path, at: datetime, dress: tuple[str, float, int, int], only: tuple[str, ...]) -> Report:
    """One walk with its checks; the demo profile is made afresh under ``profile``."""
    report = Report()
    theme, scale, width, height = dress
    look = Look(theme, scale, width, height)
    app = make_application(look)
    station, office = open_demo(Profile(profile), window_clock(at))
    face = open_face(app, look, station.verbs, station.sync)
    try:
        walk = _walk(face, station, office, out, f"{theme}-{scale:g}", only)
        report.lines += [str(path) for path in walk.pictures]
        _check(report, station, office, out, walk)
    except TourFailed as failed:
        report.faults.append(str(failed))
    finally:
        face.close()
        station.close()
        office.close()
    return report


def _walk(face: Face, station: Station, office: DemoOffice, out: Path, suffix: str, only: tuple[str, ...]) -> Walk:
    visit = read_visit(_DEMO / "newborn-typical.toml")
    return NewbornTour(face, _script(station, visit, only), out, suffix).walk(office.cut, office.restore)


def _script(station: Station, visit: DemoVisit, only: tuple[str, ...]) -> Script:
    theme = station.verbs.room.theme(visit.theme)
    demo = next(entry for entry in theme.demo_scenarios if entry.id == visit.scenario)
    answers = {name: given for name, given in demo.answers.items() if isinstance(given, str)}
    files = {slug: tuple(_DEMO / "scans" / name for name in names) for slug, names in visit.scans.items()}
    return Script(visit.theme, answers, visit.entries, files, visit.originals, only)


def _check(report: Report, station: Station, office: DemoOffice, out: Path, walk: Walk) -> None:
    rows = station.verbs.look.papers(walk.case_id)
    for row in rows:
        pdf = station.shelf.get(row.sha256)
        path = out / f"{row.form}.pdf"
        path.write_bytes(pdf)
        report.lines.append(str(path))
        report.faults += _bar_faults(row, pdf)
    if {row.form for row in rows} != {"F01", "F02", "F03", "F06"}:
        report.faults.append(f"papers are {sorted(row.form for row in rows)}")
    here = held_here(station.writer, station.verbs.room.station.origin, walk.case_id)
    there = held_of_case(office.office, walk.case_id)
    path = out / "office.json"
    path.write_text(json.dumps(_told(there), ensure_ascii=False, indent=1), encoding="utf-8")
    report.lines.append(str(path))
    if here.facts != there.facts:
        report.faults.append(f"facts differ: {len(here.facts)} here, {len(there.facts)} at the office")
    if [one.opinion for one in bad_ratings(office.office)] != [Opinion(Level.DISSATISFIED, (Grievance.WAIT,))]:
        report.faults.append("the office does not hold the rating as the applicant gave it")
    if [told.contact_due for told in follow_up_lines(station.verbs.look.follow_ups()) if not told.closed] == []:
        report.faults.append("the window has not heard of the follow-up")
    if here.blobs != there.blobs:
        report.faults.append(f"files differ: {len(here.blobs)} here, {len(there.blobs)} at the office")
    report.lines.append(f"case {walk.case_no}: {len(here.facts)} facts, {len(here.blobs)} files, {walk.keys} keys")


def _told(held: Held) -> dict[str, object]:
    return {"facts": [list(fact) for fact in held.facts], "blobs": sorted(held.blobs)}


def _bar_faults(row: PaperRow, pdf: bytes) -> list[str]:
    """Every bar and square on every page: 22 digits of the paper's kind with a valid pair, or a return code."""
    kind = Kind.NOTICE if row.form == "F01" else Kind.CASE
    faults, read = [], []
    for page in range(page_count(pdf)):
        picture = Image.open(BytesIO(page_png(pdf, page, _DPI)))
        read += [found.text for found in zxingcpp.read_barcodes(picture)]
    if read.count(row.number) < 2:
        faults.append(f"{row.form}: bars and square do not both read {row.number}: {read}")
    for text in read:
        if text.startswith(("31", "https://")):
            continue
        try:
            if Number.read(text).kind is not kind:
                faults.append(f"{row.form}: {text} is of another kind")
        except Refused:
            faults.append(f"{row.form}: {text} has a wrong check")
    return faults
