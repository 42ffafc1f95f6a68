"""The persons of a case as the applicant page shows them: who they are, what is open, and the matrix beneath."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from clerk_app.domain.assembly import Assembly
from clerk_app.domain.catalogue import Identify
from clerk_app.domain.parties import COMMITMENT, DEFERRAL_COMMITMENT, FORM, Appearance, Need, Point, Row, met
from clerk_app.domain.people import Assurance, Role
from ui.pages.applicant.view import CellView, MatrixView, PersonView
from ui.people_words import paper_words
from ui.wording import masked_number

FIRM = "firm"
_PROMISES = frozenset({DEFERRAL_COMMITMENT, COMMITMENT})
_ICONS = {Role.AGENT: "identification-badge", Role.PARTY: "handshake", Role.GUARDIAN: "users"}
_NONE = CellView("none", "不需要")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the matrix: the cells it gathers."""

    key: str
    zh: str
    holds: Callable[[Need], bool]


COLUMNS = (
    Column("identity", "身份核验", lambda need: need.point is Point.IDENTITY),
    Column("presence", "到场", lambda need: need.point is Point.PRESENCE),
    Column("form", "申请表签名", lambda need: need.paper == FORM and need.point is Point.SIGNATURE),
    Column("promise", "承诺书签名", lambda need: need.paper in _PROMISES and need.point is Point.SIGNATURE),
    Column(
        "papers",
        "材料签名",
        lambda need: need.point is Point.SIGNATURE and need.paper != FORM and need.paper not in _PROMISES,
    ),
)


def row_slug(row: Row) -> str:
    return row.party.slug if row.nth == 0 else f"{row.party.slug}.{row.nth}"


def row_of(assembly: Assembly, slug: str) -> Row | None:
    return next((row for row in assembly.matrix.rows if row_slug(row) == slug), None)


def needs_of(row: Row, column: str) -> tuple[Need, ...]:
    holds = next(one.holds for one in COLUMNS if one.key == column)
    return tuple(need for need in row.needs if holds(need))


def matrix_view(assembly: Assembly) -> MatrixView | None:
    """Nothing where one person does everything; the last column only where a paper of the case is signed."""
    rows = assembly.matrix.rows
    if len(rows) < 2 and not assembly.plan.theme.parties:
        return None
    columns = [one for one in COLUMNS if one.key != "papers" or any(needs_of(row, one.key) for row in rows)]
    lines = tuple((_line_name(row), tuple(_cell(assembly, row, one) for one in columns)) for row in rows)
    return MatrixView("到场与签名", tuple(one.zh for one in columns), lines)


def person_view(assembly: Assembly, row: Row, *, first: bool = False) -> PersonView:
    """``first`` is the applicant of a theme without parties, who counts as here by being typed in."""
    person = row.person
    name = person.name if person else ""
    org = row.party.identify is Identify.NONE
    here = not first and any(one.present and _same(one, row) for one in assembly.happened)
    role = "申请人 · 单位" if org else row.party.zh + (" · 到场" if here else "")
    words, tone = ("手工录入" if name else "", "neutral") if first else _open_words(assembly, row)
    icon = "buildings" if org else _ICONS.get(row.party.role, "user-circle")
    number = masked_number(person.id_no) if person else ""
    return PersonView(row_slug(row), role, name or "待录入", number, icon, words, tone)


def met_before(assembly: Assembly, row: Row, need: Need, place: str) -> date | None:
    """The day of an occasion that is past: what was done then is not undone today."""
    past = (one for one in assembly.happened if not (one.day == assembly.today and one.place in {place, ""}))
    return next((one.day for one in past if met(row, need, (one,))), None)


def _open_words(assembly: Assembly, row: Row) -> tuple[str, str]:
    """What is open with a person, as a pill: the first thing that hinders."""
    points = {need.point: need for need in reversed(row.needs) if not met(row, need, assembly.happened)}
    if Point.NAMED in points:
        return "待录入", "warn"
    if Point.AUTHORITY in points:
        return "待授权", "warn"
    if Point.PRESENCE in points:
        return "稍后到场", "warn"
    if Point.IDENTITY in points:
        paper = points[Point.IDENTITY].paper
        return ("核签名" if paper else "待核身份"), "warn"
    if Point.SIGNATURE in points:
        return "待签", "warn"
    by_card = any(one.assurance is Assurance.CARD for one in assembly.happened if _same(one, row))
    return ("已读卡", "card") if by_card else ("已办齐", "ok")


def _cell(assembly: Assembly, row: Row, column: Column) -> CellView:
    needs = needs_of(row, column.key)
    if not needs:
        return _NONE
    done = [need for need in needs if met(row, need, assembly.happened)]
    days = {met_before(assembly, row, need, "") for need in done}
    key = f"{row_slug(row)}:{column.key}"
    papers = "、".join(paper_words(need.paper, assembly.plan.theme) for need in needs if need.paper)
    spoken = f"{_line_name(row)}，{column.zh}" + (f"（{papers}）" if papers else "")
    if len(done) == len(needs):
        before = max((day for day in days if day and day != assembly.today), default=None)
        return CellView("ok", f"{before:%m-%d}" if before else "", "" if before else key, f"{spoken}：已办")
    if column.key == "presence":
        return CellView("warn", "稍后到", key, f"{spoken}：稍后到")
    if column.key == "identity":
        return CellView("warn", "核材料" if needs[0].paper else "待核", key, f"{spoken}：待核")
    count = f" {len(done)}/{len(needs)}" if len(needs) > 1 else ""
    return CellView("open", f"待签{count}", key, f"{spoken}：待签")


def _line_name(row: Row) -> str:
    name = row.person.name if row.person else ""
    return f"{row.party.zh} {name}".strip()


def _same(one: Appearance, row: Row) -> bool:
    return (one.party, one.nth) == row.key
