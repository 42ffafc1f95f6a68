"""A reading in the page's own parts: cards, bars, table figures, case rows, and what to look at."""

from clerk_app.domain.case import Choice
from clerk_app.queries import CaseLine, Dimension, RatingDay, Tally
from clerk_app.usecases.room import Room
from ui.case_words import status_words, theme_title
from ui.pages.daily.reading import Reading
from ui.pages.daily.view import Attention, CaseRow
from ui.widgets.hour_chart import HourBar
from ui.widgets.stat_card import StatView
from ui.wording import CHOICES, ZONE, clock_words

SHORT = {
    Choice.ACCEPT: "受理",
    Choice.DEFER: "容缺",
    Choice.RECEIVE: "收件",
    Choice.CORRECT: "补正",
    Choice.REFUSE: "不予",
}
_OPEN_HOURS = (8, 17)


def key_words(dimension: Dimension, key: str, room: Room) -> str:
    """A row's key as people say it; a colleague's badge stays a badge, names of others are not kept here."""
    match dimension:
        case Dimension.WINDOW:
            return f"{key} 窗口"
        case Dimension.CLERK:
            return room.clerk.name if key == room.clerk.badge else key
        case Dimension.THEME:
            return theme_title(room.catalogue, key)
        case Dimension.CHOICE:
            return CHOICES[Choice(int(key))][0]
        case Dimension.HOUR:
            return f"{int(key):02} 时"


def cards(read: Reading) -> tuple[StatView, ...]:
    """Cases once; items by their decision; consultations apart."""
    figures, counts = read.figures, read.figures.by_choice
    cards = tuple(
        StatView(str(choice.value), str(counts.get(choice, 0)), CHOICES[choice][0], "项") for choice in Choice
    )
    cases = StatView("cases", str(figures.cases), "办件", "件", f"{sum(counts.values())} 个事项")
    return (cases, *cards, StatView("consulted", str(figures.consultations), "咨询", "次", "不计入办件"))


def bars(read: Reading, running: int) -> tuple[HourBar, ...]:
    counts = read.figures.by_hour
    first, last = min((*counts, _OPEN_HOURS[0])), max((*counts, _OPEN_HOURS[1]))
    return tuple(
        HourBar(f"{hour:02} 时", counts.get(hour, 0), running=hour == running) for hour in range(first, last + 1)
    )


def figures_of(line: Tally, dimension: Dimension) -> tuple[str, ...]:
    if dimension is Dimension.CHOICE:
        return str(line.cases), str(line.by_choice.get(int(line.key), 0))
    return (str(line.cases), *(str(line.by_choice.get(choice, 0)) for choice in SHORT))


def case_row(case: CaseLine, room: Room) -> CaseRow:
    words, tone = status_words(case)
    return CaseRow(
        case.case_id,
        f"{case.case_no[12:16]} {case.case_no[16:]}",
        clock_words(case.decided_at),
        case.person,
        theme_title(room.catalogue, case.theme, case.item),
        words,
        tone,
        "—",
    )


def attention(read: Reading) -> tuple[Attention, ...]:
    """Never more than is known here: what departments do with a case is not."""
    lines = []
    if read.unsent:
        lines.append(
            Attention("sync", "cloud-arrow-up", "primary", f"{read.unsent} 件未送达", "都在本机，连上后自动送", "看")
        )
    else:
        lines.append(Attention("sync", "check-circle", "ok", "这一天的办件都已送达", "以后台回执为准"))
    if read.noes:
        last = read.noes[0].at.astimezone(ZONE).strftime("%H:%M")
        lines.append(Attention("noes", "prohibit", "warn", f"没有办成 {len(read.noes)} 次", f"最近一次 {last}", "看"))
    if read.ratings.services:
        lines.append(_rated(read.ratings))
    corrections = read.figures.by_choice.get(Choice.CORRECT, 0)
    if corrections:
        lines.append(Attention("todo", "triangle-fill", "warn", f"补正 {corrections} 项", "等申请人补齐", "看"))
    return tuple(lines)


def _rated(told: RatingDay) -> Attention:
    """Done and not done; which level nobody here can know."""
    left = told.services - told.done - told.skipped
    parts = [f"服务 {told.services} 次"]
    parts += [f"跳过 {told.skipped} 次"] * bool(told.skipped) + [f"未评 {left} 次"] * bool(left)
    return Attention("ratings", "star", "text2", f"评价 {told.done} 次", "，".join(parts))
