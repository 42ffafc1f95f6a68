"""A scan acts by its kind on any page: a case or a paper opens its case, a notice re-opens its scenario."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject

from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import Station
from clerk_app.usecases.room import Room
from ui.scan_filter import ScanFilter

MISREAD = "条码没有读对（校验不符）。请对准条码再扫一次；还不行，按 Ctrl+K 输条码下面的 20 位号码。"


class ScanDesk(QObject):
    """``reopen`` takes a notice's return code; ``heard`` follows every scan, whatever its kind."""

    def __init__(
        self,
        scans: ScanFilter,
        open_number: Callable[[Number], None],
        reopen: Callable[[str], None],
        heard: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(scans)
        self._open_number, self._reopen = open_number, reopen
        self._heard, self._say = heard, say
        scans.scanned.connect(self._on_scanned)
        scans.notice_scanned.connect(self._on_notice_scanned)
        scans.misread.connect(self._on_misread)

    def _on_scanned(self, number: Number) -> None:
        self._heard()
        told = kind_words(number.kind)
        if told:
            self._say(told)
        else:
            self._open_number(number)

    def _on_notice_scanned(self, digits: str) -> None:
        self._heard()
        self._reopen(digits)

    def _on_misread(self) -> None:
        self._heard()
        self._say(MISREAD)


def knows_theme(room: Room) -> Callable[[str], bool]:
    codes = frozenset(theme.code for theme in room.catalogue.themes)
    return codes.__contains__


def kind_words(kind: Kind) -> str:
    """Why a scan opens no case; empty for the kinds that do."""
    match kind:
        case Kind.CASE | Kind.NOTICE | Kind.MATERIAL_SLIP | Kind.DELIVERY | Kind.EMERGENCY_RECEIPT:
            return ""
        case Kind.HAND_OVER_BATCH:
            return ""
        case Kind.SEPARATOR:
            return "这是分隔页。请夹在材料之间，放进扫描仪。"
        case Kind.CLERK_BADGE:
            return "这是工牌，不是办件。换人请关闭窗口，由接班的人打开。"
        case Kind.DAY_SHEET:
            return "这是日结单。请在统计里看当天的数。"
        case _:
            assert_never(kind)


def not_here_words(number: Number, station: Station) -> str:
    """A number of ours that this store does not know: whose it is, and where it is known."""
    called = _CALLED[number.kind]
    if number.station != station.code:
        return f"这是 {number.station} 站 {number.window} 号窗口的{called}，不是本站的。请到那里查，或按纸上的电话问。"
    if number.window == "00":
        return f"这是后台发出的{called}，还没有传到本机。联网后再扫一次。"
    if number.window != station.window:
        return f"这是本站 {number.window} 号窗口的{called}，本机没有。联网后可以查看，或请那个窗口接着办。"
    return f"本窗口没有这个号的{called}。请核对号码；纸是真的，就可能是数据恢复以前印的，请报主管。"


_CALLED = {
    Kind.CASE: "办件",
    Kind.NOTICE: "告知书",
    Kind.MATERIAL_SLIP: "材料袋",
    Kind.DELIVERY: "送达文书",
    Kind.HAND_OVER_BATCH: "交接单",
    Kind.SEPARATOR: "分隔页",
    Kind.CLERK_BADGE: "工牌",
    Kind.EMERGENCY_RECEIPT: "应急收件凭证",
    Kind.DAY_SHEET: "日报",
}
