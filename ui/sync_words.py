"""The sync centre's sentences: where a case stands on its way, and what a fact set aside needs from whom."""

from dataclasses import dataclass
from enum import Enum

from clerk_app.domain.case import Delivery, Status
from clerk_app.ports import Outage, OutageKind
from clerk_app.queries import CaseLine, OutboxView
from ui.sync_control import SyncState
from ui.wording import outage_words


class Way(Enum):
    """How far a case has come. Nothing counts as received before the acknowledgement is stored here."""

    WAITING = ("待传", "neutral")
    MOVING = ("传输中", "info")
    HELD = ("后台已收", "ok")
    RELEASED = ("已分办", "ok")
    PARKED = ("需处理", "bad")


@dataclass(frozen=True, slots=True)
class Parking:
    """Why the office keeps a fact without applying it, and what helps."""

    reason: str
    advice: str


_PARKED = {
    "unknown_kind": Parking(
        "后台版本旧，还认不出这类内容", "怎么办：请管理员升级后台，升级后自动处理；办件在本机和后台都有。"
    ),
    "office_only": Parking("内容不属于本窗口的权限", "怎么办：请管理员核对本窗口的登记；办件在本机不受影响。"),
    "not_home": Parking("这一件由别的窗口受理", "怎么办：请到受理窗口办理；这里只能收材料和交付。"),
    "unreadable": Parking("内容到后台后读不出来", "怎么办：请管理员核对两边的程序版本；不要重新受理。"),
}
_OTHER = Parking("后台收下但不能处理", "怎么办：打开办件核对，仍不清楚请把技术信息告诉管理员。")


def parking(code: str) -> Parking:
    """A newer office may send a code this program does not know: said as such, never silent."""
    return _PARKED.get(code, _OTHER)


def way_of(case: CaseLine, acked: int, parked: frozenset[str], *, moving: bool) -> Way:
    """A pure function of what is stored; only ``moving`` comes from the line."""
    if case.case_id in parked:
        return Way.PARKED
    if case.last_seq > acked:
        return Way.MOVING if moving else Way.WAITING
    return Way.RELEASED if case.delivery == Delivery.RELEASED else Way.HELD


def way_reason(case: CaseLine, way: Way, place: int) -> str:
    """``place`` counts from one among those that wait."""
    match way:
        case Way.WAITING | Way.MOVING:
            return f"排第 {place}"
        case Way.HELD if case.delivery == Delivery.HERE:
            return "后台已存好，等登记"
        case Way.HELD if case.status == Status.REFUSED:
            return "已登记，不予受理，不用分办"
        case Way.HELD:
            return "已登记，影像齐后分办"
        case Way.RELEASED:
            return "影像已齐，事项已到各部门"
        case Way.PARKED:
            return ""


def delivery_words(case: CaseLine, acked: int) -> tuple[str, str]:
    """One pill for a case of this window, from what is stored alone."""
    way = way_of(case, acked, frozenset(), moving=False)
    if way is Way.WAITING and case.delivery != Delivery.HERE:
        return "后台已登记，新记录待传", "neutral"
    return way.value


def line_words(state: SyncState) -> str:
    """The sentence under the table; an outage is said with what to do."""
    if not state.enrolled:
        return "本窗口还没有登记。请管理员登记后再联网，业务照常办理。"
    if state.outage is not None:
        return f"{outage_words(state.outage)}办件都在本机，可继续受理。"
    return "“已收”只在后台回执存到本机之后才显示；未收的件任何操作都不会删除。"


def failed_words(outage: Outage) -> str:
    """The answer to a round that was asked for: no line is normal, anything else is said as it is."""
    if outage.kind is OutageKind.OFFLINE:
        return "仍未连上后台，办件都在本机，可继续受理。"
    return f"{outage_words(outage)}办件都在本机，可继续受理。"


def busy_words(state: SyncState) -> str:
    """Why 立即同步 is off; empty while it is on."""
    if not state.enrolled:
        return "本窗口还没有登记"
    return "" if state.phase == "idle" else "正在同步"


def round_words(waited: frozenset[str], outbox: OutboxView) -> str:
    """What a round that was asked for has done; never "complete" while anything failed."""
    delivered = len(waited - {case.case_id for case in outbox.waiting})
    needs = len({line.case_id for line in outbox.parked})
    told = f"已送达 {delivered} 件" if delivered else "没有待传的件" if not outbox.waiting else "还没有送达"
    return f"{told}，{needs} 件需处理。" if needs else f"{told}。"
