"""Rows of the to-do: a draft, a paper to print, and what waits with its last day in words, shape and colour."""

from datetime import date

from clerk_app.domain.catalogue import Theme
from clerk_app.domain.draft import DraftLine
from clerk_app.domain.duties import Duty, Wait
from clerk_app.domain.guests import Lodged
from clerk_app.domain.marks import Mark
from clerk_app.domain.terms import Party
from clerk_app.ports import PaperRow
from clerk_app.queries import CaseLine
from clerk_app.usecases.print_papers import PaperState
from clerk_app.usecases.room import Room
from ui.case_words import theme_title
from ui.handling_words import point_words
from ui.intake_frame import TITLES
from ui.lodge_words import why_words
from ui.pages.todo.view import TodoRow
from ui.wording import FORMS, ZONE, moment_words, short_number, since_words

NO_LIMIT = ("minus", "")
_MARKS = {
    Mark.RED: ("octagon-fill", "bad"),
    Mark.YELLOW: ("triangle-fill", "warn"),
    Mark.WARNING: ("clock", "warn"),
    Mark.OK: ("check-circle", "ok"),
    Mark.NONE: NO_LIMIT,
}
_STATES = {
    Duty.DECIDE: ("待决定", "warn"),
    Duty.ANSWER: ("等部门意见", "info"),
    Duty.CORRECTION: ("待补正", "warn"),
    Duty.SUPPLEMENT: ("容缺待补", "warn"),
    Duty.AFTER: ("许可后补交", "warn"),
    Duty.PAPER: ("待出通知", "warn"),
    Duty.COLLECT: ("待领取", "info"),
    Duty.SENT_BACK: ("退回重办", "bad"),
}


def wait_row(case: CaseLine, wait: Wait, room: Room) -> TodoRow:
    today = room.clock.today()
    mark, due = due_words(wait)
    return TodoRow(
        f"{wait.duty}:{case.case_id}",
        mark,
        due,
        _since(wait, room, today),
        *_STATES[wait.duty],
        short_number(case.case_no),
        theme_title(room.catalogue, case.theme, case.item),
        case.person,
        _wants(wait, room.catalogue.theme(case.theme), room),
        moment_words(case.decided_at, today) if case.decided_at else "",
        "查看",
    )


def due_words(wait: Wait) -> tuple[tuple[str, str], str]:
    """Shape with colour, and the words of it. A department's lateness is told and never coloured against the clerk."""
    if wait.duty is Duty.CORRECTION and wait.due is None:
        return NO_LIMIT, "不设法定期限"
    if wait.duty is Duty.SENT_BACK or wait.due is None or wait.left is None:
        return NO_LIMIT, ""
    if wait.late is Party.DEPARTMENT:
        return ("buildings", "text2"), "视为受理" if wait.duty is Duty.PAPER else f"部门逾期 {max(-wait.left, 1)} 天"
    if wait.late:
        return _MARKS[wait.mark], f"逾期 {max(-wait.left, 1)} 天"
    told = "今天到期" if wait.left == 0 else f"剩 {wait.left} 个工作日"
    rough = "（暂估）" if wait.due.provisional else ""
    theirs = wait.duty is Duty.ANSWER and wait.mark in {Mark.RED, Mark.YELLOW}
    return _MARKS[Mark.WARNING if theirs else wait.mark], told + rough


def draft_row(line: DraftLine, room: Room) -> TodoRow:
    today = room.clock.today()
    return TodoRow(
        f"draft:{line.case_id}",
        NO_LIMIT,
        "",
        f"{since_words(line.saved_at.astimezone(ZONE).date(), today)}起草",
        "草稿",
        "neutral",
        short_number(""),
        theme_title(room.catalogue, line.theme, line.item),
        line.person,
        line.open_points or f"停在“{TITLES[line.step - 1]}”",
        moment_words(line.saved_at, today),
        "继续",
    )


def paper_row(row: PaperRow, case: CaseLine | None, room: Room) -> TodoRow:
    today, failed = room.clock.today(), row.state == PaperState.FAILED
    return TodoRow(
        f"print:{row.case_id}/{row.paper}",
        NO_LIMIT,
        "",
        since_words(row.issued_at.astimezone(ZONE).date(), today),
        "待打印",
        "warn" if failed else "neutral",
        short_number(case.case_no) if case else "未立案",
        theme_title(room.catalogue, case.theme, case.item) if case else "",
        case.person if case else "",
        FORMS[row.form] + ("，上次没有打出来" if failed else "，已存好"),
        moment_words(row.issued_at, today),
        "去打印",
    )


def lodged_row(lodged: Lodged, room: Room) -> TodoRow:
    """Taken in for a case that was not here: what waits for the line, and what its case did not take."""
    today, theme = room.clock.today(), room.catalogue.theme(lodged.theme)
    material = theme.material(lodged.material) if theme else None
    named = material.zh if material else lodged.material
    return TodoRow(
        f"lodged:{lodged.id}",
        NO_LIMIT,
        "",
        f"{since_words(lodged.at.astimezone(ZONE).date(), today)}收下",
        "待归并",
        "bad" if lodged.why else "neutral",
        short_number(lodged.case_no),
        theme_title(room.catalogue, lodged.theme),
        "",
        f"{named}：{why_words(lodged)}",
        moment_words(lodged.at, today),
        "处理" if lodged.why else "查看",
    )


def _since(wait: Wait, room: Room, today: date) -> str:
    if wait.due is not None and wait.duty is not Duty.COLLECT:
        return f"{wait.due.day:%m-%d}" + (" 到期" if wait.late is Party.APPLICANT else "")
    days = room.calendar.between(wait.since, today)
    if wait.duty is Duty.CORRECTION and days == 0:
        return "今天告知"
    return f"已 {days} 个工作日" if days else "今天"


def _wants(wait: Wait, theme: Theme | None, room: Room) -> str:
    """What is missing, or whose answer; the rest is counted."""
    match wait.duty:
        case Duty.CORRECTION:
            return _first([point_words(point, theme) for point in wait.points], "处") or "都补齐了，可以受理"
        case Duty.SUPPLEMENT | Duty.AFTER:
            found = [(theme.material(slug) if theme else None, slug) for slug in wait.slots]
            return _first([material.zh if material else slug for material, slug in found], "份")
        case Duty.ANSWER:
            return f"{_organ(wait, theme, room)}答复受理意见"
        case Duty.SENT_BACK:
            return f"{_organ(wait, theme, room)}：{wait.words}"
        case Duty.PAPER:
            return f"{_items(wait, theme)}，出具受理通知书"
        case Duty.COLLECT:
            return f"{_items(wait, theme)}，结果已可领"
        case Duty.DECIDE:
            return f"{_items(wait, theme)}，作出受理决定"


def _first(words: list[str], unit: str) -> str:
    more = f" 等 {len(words)} {unit}" if len(words) > 1 else ""
    return f"{words[0] if words else ''}{more}"


def _items(wait: Wait, theme: Theme | None) -> str:
    found = [(theme.item(slug) if theme else None, slug) for slug in wait.items]
    return _first([item.zh if item else slug for item, slug in found], "项")


def _organ(wait: Wait, theme: Theme | None, room: Room) -> str:
    items = [item for item in (theme.item(slug) if theme else None for slug in wait.items) if item]
    organs = dict.fromkeys(
        room.hall.organ(item.department, room.catalogue.department_name(item.department)).short for item in items
    )
    return "、".join(organs) or "部门"
