"""Another window's case in words: what is read from its copy, what may be done here, and where the rest is done."""

from dataclasses import dataclass, replace

from clerk_app.domain.case import Intake, Stage, combine, fold_handling, fold_intake
from clerk_app.domain.copies import COPIES, Copies
from clerk_app.domain.facts import (
    CorrectionRequested,
    DocumentIssued,
    Fact,
    ItemsAccepted,
    ItemsDeferred,
    ItemsReceived,
    ItemsRefused,
)
from clerk_app.domain.guests import GuestCase
from clerk_app.domain.item_course import plan_of
from clerk_app.domain.plan import Plan
from clerk_app.domain.print_jobs import PaperState
from clerk_app.domain.results import ResultState, results_of
from clerk_app.domain.voiding import Validity, validity_of
from clerk_app.ports import PaperRow
from clerk_app.queries import CaseLine
from clerk_app.usecases.room import Room
from ui.case_presenter import CaseFile, case_view
from ui.case_words import status_words
from ui.supplement_sheet import MATERIAL, PointLine
from ui.supplementing import point_lines
from ui.widgets.case_sheet import CaseSheetView
from ui.wording import clock_words, day_words

_DECISIONS = (ItemsAccepted, ItemsDeferred, ItemsReceived, CorrectionRequested, ItemsRefused)
_HERE = {ResultState.READY, ResultState.UNCOLLECTED}


@dataclass(frozen=True, slots=True)
class GuestLeft:
    """What a guest may do: ``points`` are papers that may be taken in, ``papers`` those not handed over yet."""

    case: GuestCase
    plan: Plan | None
    points: tuple[PointLine, ...] = ()
    elsewhere: tuple[PointLine, ...] = ()
    papers: tuple[PaperRow, ...] = ()


def guest_left(case: GuestCase, room: Room) -> GuestLeft:
    """Without today's catalogue knowing the theme there is nothing to take in: nobody could say what it is."""
    intake, handling = fold_intake(case.facts), fold_handling(case.facts)
    plan = plan_of(room.catalogue.theme(intake.application.theme) if intake.application else None, case.facts)
    decided = plan is not None and intake.stage is Stage.DECIDED
    points = point_lines(intake, handling, plan) if plan and decided else ()
    theirs = (row for row in paper_rows(case.facts) if COPIES.get(row.form, Copies()).applicant)
    known = intake.documents, intake.voided
    valid = (row for row in theirs if validity_of(row.paper, *known) is Validity.VALID)
    papers = tuple(row for row in valid if not row.handed_over)
    return GuestLeft(
        case,
        plan,
        tuple(one for one in points if one.kind == MATERIAL),
        tuple(one for one in points if one.kind != MATERIAL),
        papers,
    )


def guest_view(left: GuestLeft, room: Room) -> CaseSheetView:
    case = left.case
    read = CaseFile(case_line(case, room), case.facts, paper_rows(case.facts), 0)
    view = case_view(read, room, "-")
    return replace(
        view,
        pills=(status_words(read.line), (f"{case.window} 窗口受理", "info"), ("副本，只读", "neutral")),
        facts=(*view.facts[:4], ("读取于", clock_words(case.fetched_at))),
        papers=tuple(replace(line, state=_paper_state(line.key, read.papers), act="") for line in view.papers),
        acts=_acts(left),
    )


def where_words(left: GuestLeft) -> tuple[str, ...]:
    """A line for each thing that is not done here, with the window that does it."""
    home = f" {left.case.window} 窗口"
    told = [f"受理决定、补正告知、更正、撤回和缴费在{home}办；文书补打、影像和表单也在那里。"]
    if left.plan is None:
        told.append(f"本机的事项库没有这个主题，材料请到{home}交。")
    elif not left.points:
        told.append("这一件没有等着补交的材料。")
    if left.elsewhere:
        told.append(f"还有 {len(left.elsewhere)} 处不是交材料（{left.elsewhere[0].words}），请到{home}办。")
    results = results_of(left.case.facts)
    here = [thing for thing in results.things.values() if thing.state in _HERE]
    if here:
        named = "、".join(thing.result or thing.item for thing in here)
        told.append(f"结果已到{home}：{named}，在那里领取。")
    return tuple(told)


def case_line(case: GuestCase, room: Room) -> CaseLine:
    """The line that a list would show, made from the copy alone."""
    intake, handling = fold_intake(case.facts), fold_handling(case.facts)
    taken, view = intake.application, combine(intake, handling)
    decided = next((fact for fact in case.facts if isinstance(fact.body, _DECISIONS)), None)
    return CaseLine(
        case.case_id,
        case.case_no,
        taken.theme if taken else "",
        taken.item if taken else "",
        *_who(intake, room),
        view.status,
        view.delivery,
        decided.header.actor if decided else "",
        decided.header.at if decided else None,
        view.due,
        0,
        0,
        len(intake.decisions),
    )


def paper_rows(facts: tuple[Fact, ...]) -> tuple[PaperRow, ...]:
    """The papers of the case as its facts have them; whether one lies printed at its window is not known here."""
    gone = fold_intake(facts).handed_over
    return tuple(
        PaperRow(
            fact.header.case_id,
            fact.body.paper,
            fact.body.form,
            fact.body.number,
            fact.body.document_no,
            fact.body.sha256,
            fact.body.pages,
            fact.header.at,
            PaperState.RENDERED,
            0,
            day_words(fact.header.at.date()) if fact.body.paper in gone else "",
        )
        for fact in facts
        if isinstance(fact.body, DocumentIssued)
    )


def _paper_state(paper: str, rows: tuple[PaperRow, ...]) -> str:
    return next(("已交付" if row.handed_over else "未交付" for row in rows if row.paper == paper), "")


def _acts(left: GuestLeft) -> tuple[tuple[str, str], ...]:
    supply = (("supply", f"收材料 {len(left.points)} 份"),) if left.points else ()
    hand = (("hand", f"交付 {len(left.papers)} 份"),) if left.papers else ()
    return (*supply, *hand)


def _who(intake: Intake, room: Room) -> tuple[str, str]:
    """Name and the end of the number: no more of either is shown."""
    theme = room.catalogue.theme(intake.application.theme) if intake.application else None
    named = theme.applicant_fields if theme else {}
    told = {entry.field: entry.value for entry in intake.application.entries} if intake.application else {}
    told |= {field: value for field, value in intake.corrected.items() if value}
    person = told.get(named.get("org_name", ""), "") or told.get(named.get("name", ""), "")
    return person, (told.get(named.get("id_no", ""), "") or told.get(named.get("uscc", ""), ""))[-4:]
