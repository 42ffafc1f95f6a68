"""Rows of the global search: masked names, the digits that matched marked, where each row leads in its slug."""

from clerk_app.domain.draft import DraftLine
from clerk_app.domain.finding import Hit
from clerk_app.queries import CaseLine
from clerk_app.usecases.room import Room
from ui.case_words import status_words, theme_title
from ui.intake_frame import TITLES
from ui.widgets.marked import Marked
from ui.widgets.search_panel import SearchRow
from ui.wording import THEME_ICONS, grouped, limit_words, masked_name, moment_words

_TAIL = 4


def draft_row(draft: DraftLine, room: Room) -> SearchRow:
    title = theme_title(room.catalogue, draft.theme, draft.item)
    return SearchRow(
        f"draft:{draft.case_id}",
        Marked(masked_name(draft.person) or "还没有姓名"),
        f"{title} · 停在“{TITLES[draft.step - 1]}”",
        "pencil-simple",
        "草稿",
        "neutral",
        moment_words(draft.saved_at, room.clock.today()),
    )


def case_row(case: CaseLine, typed: str, room: Room) -> SearchRow:
    words, tone = status_words(case)
    title = theme_title(room.catalogue, case.theme, case.item)
    return SearchRow(
        f"case:{case.case_id}",
        _case_title(case, typed),
        f"{title} · {grouped(case.case_no)}",
        "file-text",
        words,
        tone,
        moment_words(case.decided_at, room.clock.today()) if case.decided_at else "",
    )


def hit_row(hit: Hit, room: Room) -> SearchRow:
    marked = Marked(hit.title, (hit.span,) if hit.span else ())
    if hit.item is None:
        alias = f"别名：{hit.alias}" if hit.alias else f"{len(hit.theme.items)} 个事项"
        icon = THEME_ICONS.get(hit.theme.slug, "file-text")
        return SearchRow(f"theme:{hit.theme.slug}", marked, f"一件事 · {alias}", icon, right="受理")
    organ = room.catalogue.department_name(hit.item.department)
    note = f"{organ} · {limit_words(hit.item.committed_days)} · 属于“{hit.theme.zh}”"
    return SearchRow(f"theme:{hit.theme.slug}/{hit.item.slug}", marked, note, "file-text", right="受理")


def _case_title(case: CaseLine, typed: str) -> Marked:
    """The end of the ID where that is what matched, else the number with its digits marked, else the name alone."""
    name = masked_name(case.person)
    if typed.isdigit() and typed in case.case_no and typed[-_TAIL:] != case.id_tail:
        head = f"{name}  办件号 "
        at = case.case_no.index(typed)
        start, end = _in_groups(at), _in_groups(at + len(typed) - 1) + 1
        return Marked(head + grouped(case.case_no), ((len(head) + start, len(head) + end),))
    head = f"{name}  证件尾号 "
    matched = typed[-_TAIL:].upper() == case.id_tail
    return Marked(head + case.id_tail, ((len(head), len(head) + _TAIL),) if matched and case.id_tail else ())


def _in_groups(at: int) -> int:
    """Where a digit stands once blanks part the number in fours."""
    return at + at // 4
