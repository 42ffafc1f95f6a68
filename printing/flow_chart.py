"""Flow chart (H04), A4 across: the decision path above, the organs' lanes below, the promise at the right."""

from clerk_app.domain.papers import Rendered
from clerk_app.domain.papers_flow import FlowChart, Lane
from printing.faces import Face
from printing.figures import chinese_date, chinese_day
from printing.flow_lanes import LANE_NEEDS, draw_lanes
from printing.letterhead import draw_drill
from printing.press import Press
from printing.setting import natural_width
from printing.shapes import Across
from printing.spans import plain
from printing.styles import LABEL, MM, SECTION, SMALL, Style
from printing.templates import Needs
from printing.typography import full_width
from printing.words import Words, complaints, words

_PATH = (
    "applied", "told", "received", "examined", "refused", "corrected", "back", "accepted", "deferred",
    "only_received", "committed", "collected", "delivered", "rated",
)  # fmt: skip
NEEDS: Needs = {
    **dict.fromkeys(("short", "copies", "lanes"), ""),
    "title": "theme",
    "scenario": "scenario count",
    "version": "code version",
    "promise": "days",
    "single_promise": "days",
    "promise_told": "day",
    "foot": "today complaints",
    **{f"path.{key}": 2 for key in _PATH},
    **LANE_NEEDS,
}
TALL, WIDE = 210.0, 297.0
LEFT, RIGHT = 15.0, 282.0
TITLE = Style(Face.SERIF_BOLD, 20, 24, tracking=0.15)
PER_PAGE = 11  # lanes: as many as leave a name two lines
_TOP, _BOTTOM = 91.0, 171.0
_OUTCOMES = (("accepted", 15.0, 61), ("deferred", 81.0, 61), ("only_received", 147.0, 61), ("committed", 213.0, 69))


def flow_chart_pdf(paper: FlowChart) -> Rendered:
    said = words("H04", paper.head, NEEDS)
    press = Press((WIDE * MM, TALL * MM))
    press.setTitle(f"{said.own.form} {paper.head.number}")
    press.setSubject(said.own.word("short"))
    press.setAuthor(paper.head.letterhead.body_name)
    chunks = [paper.lanes[at : at + PER_PAGE] for at in range(0, max(len(paper.lanes), 1), PER_PAGE)]
    for number, lanes in enumerate(chunks):
        if paper.head.marks.drill:
            draw_drill(press, said.common.word("drill"), 130, (WIDE * MM / 2, TALL * MM / 2))
        _page(Across(press, TALL), paper, said, (number, len(chunks), lanes))
        press.showPage()
    return Rendered(press.pdf(), said.own.form, said.own.edition, len(chunks), tuple(press.missing))


def _page(sheet: Across, paper: FlowChart, said: Words, part: tuple[int, int, tuple[Lane, ...]]) -> None:
    number, pages, lanes = part
    _head(sheet, paper, said)
    _path(sheet, said)
    sheet.say(said.own.word("lanes"), SECTION, LEFT, 86)
    draw_lanes(sheet, paper, said, (number * PER_PAGE, lanes), (_TOP, _BOTTOM))
    _end(sheet, paper, said)
    today = chinese_date(paper.today)
    sheet.say(said.own.text("foot", today=today, complaints=complaints(paper.head)), SMALL, LEFT, 200)
    sheet.say(said.common.text("page", page=str(number + 1), pages=str(pages)), SMALL, RIGHT, 200, align=1)


def _head(sheet: Across, paper: FlowChart, said: Words) -> None:
    own = said.own
    title, style = own.text("title", theme=full_width(paper.theme)), TITLE
    while natural_width(plain(title), style) > (RIGHT - LEFT) * MM and style.size > 12:
        style = Style(TITLE.face, style.size - 0.5, TITLE.leading, tracking=0.04)
    sheet.say(title, style, WIDE / 2, 16, align=0.5)
    scenario = own.text("scenario", scenario="、".join(paper.scenario) or "—", count=str(len(paper.lanes)))
    version = own.text("version", code=paper.code or "—", version=paper.head.catalogue)
    room = (RIGHT - LEFT - 4) * MM - natural_width(plain(version), LABEL)
    sheet.say(_fitting(scenario, room), LABEL, LEFT, 22.6)
    sheet.say(version, LABEL, RIGHT, 22.6, align=1)
    sheet.line((LEFT, 24.8), (RIGHT, 24.8), weight=1.3)
    sheet.line((LEFT, 25.5), (RIGHT, 25.5), weight=0.35)


def _fitting(told: str, room: float) -> str:
    """Answers that do not fit on the line are left to the notice, where every one of them stands."""
    while natural_width(plain(told), LABEL) > room and "、" in told:
        head, _, tail = told.rpartition("、")
        told = f"{head}等{tail[tail.index('（') :]}" if "（" in tail else head
    return told


def _path(sheet: Across, said: Words) -> None:
    def box(key: str, x: float, top: float, width: float, height: float) -> None:
        sheet.box(x, top, (width, height))
        sheet.named(x, top, (width, height), said.own.row(f"path.{key}"))

    for key, x in (("applied", 15.0), ("told", 60.0), ("received", 105.0)):
        box(key, x, 33, 36, 16)
    sheet.diamond(172, 41, (20, 11))
    sheet.named(152, 30, (40, 22), said.own.row("path.examined"))
    box("refused", 215, 29.5, 67, 10.5)
    box("corrected", 215, 42, 67, 10.5)
    for x in (51, 96):
        sheet.arrow((x, 41), (x + 9, 41))
    sheet.arrow((141, 41), (152, 41))
    sheet.arrow((192, 41), (215, 35))
    sheet.arrow((192, 41), (215, 47))
    sheet.arrow((248, 52.5), (248, 57.5), (123, 57.5), (123, 49), dashed=True)
    first, second = said.own.row("path.back")
    sheet.say(first, SMALL, 126, 56.2)
    sheet.say(second, SMALL, 177, 56.2)
    sheet.line((172, 52), (172, 62.5))
    sheet.line((45.5, 62.5), (247.5, 62.5))
    for key, x, width in _OUTCOMES:
        sheet.arrow((x + width / 2, 62.5), (x + width / 2, 65.5))
        box(key, x, 65.5, width, 13)


def _end(sheet: Across, paper: FlowChart, said: Words) -> None:
    own, size = said.own, 11.5
    for key, x, width in (("collected", 15.0, 58), ("delivered", 85.0, 66), ("rated", 163.0, 48)):
        sheet.box(x, 178, (width, size))
        sheet.named(x, 178, (width, size), own.row(f"path.{key}"))
    sheet.arrow((44, _BOTTOM), (44, 178))
    sheet.arrow((73, 183.7), (85, 183.7))
    sheet.arrow((151, 183.7), (163, 183.7))
    promise = own.text("single_promise" if paper.single else "promise", days=str(paper.promised))
    told = own.text("promise_told", day=chinese_day(paper.due))
    sheet.box(223, 178, (59, size), 1.8)
    sheet.named(223, 178, (59, size), (promise, told))
