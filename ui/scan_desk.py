"""A scan acts by its kind on any page: a case or a paper opens its case, a notice re-opens its scenario."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject

from clerk_app.domain.notice_code import NoticeCode, decode, header
from clerk_app.domain.numbers import Kind, Number
from clerk_app.domain.refusal import Refused
from clerk_app.usecases.room import Room
from ui.scan_filter import ScanFilter
from ui.wording import refusal_words


class ScanDesk(QObject):
    """``reopen`` takes a theme's slug and what the notice says; ``heard`` follows every scan, whatever its kind."""

    def __init__(
        self,
        scans: ScanFilter,
        room: Room,
        open_number: Callable[[Number], None],
        reopen: Callable[[str, NoticeCode], None],
        heard: Callable[[], None],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(scans)
        self._room, self._open_number, self._reopen = room, open_number, reopen
        self._heard, self._say = heard, say
        scans.scanned.connect(self._on_scanned)
        scans.notice_scanned.connect(self._on_notice_scanned)

    def _on_scanned(self, number: Number) -> None:
        self._heard()
        told = kind_words(number.kind)
        if told:
            self._say(told)
        else:
            self._open_number(number)

    def _on_notice_scanned(self, digits: str) -> None:
        """A notice of another edition still opens where its answers can be read; the clerk is told to look again."""
        self._heard()
        code, version = header(digits)
        theme = next(found for found in self._room.catalogue.themes if found.code == code)
        try:
            told = decode(digits, theme)
        except Refused as refused:
            self._say(refusal_words(refused))
            return
        self._reopen(theme.slug, told)
        if version != self._room.catalogue.version:
            self._say(f"告知书按 {version} 版事项库，现在是 {self._room.catalogue.version}。请核对情形和材料。")


def knows_theme(room: Room) -> Callable[[str], bool]:
    codes = frozenset(theme.code for theme in room.catalogue.themes)
    return codes.__contains__


def kind_words(kind: Kind) -> str:
    """Why a scan opens no case; empty for the kinds that do."""
    match kind:
        case Kind.CASE | Kind.NOTICE | Kind.MATERIAL_SLIP | Kind.DELIVERY | Kind.EMERGENCY_RECEIPT:
            return ""
        case Kind.SEPARATOR:
            return "这是分隔页。请夹在材料之间，放进扫描仪。"
        case Kind.CLERK_BADGE:
            return "这是工牌，不是办件。换人请关闭窗口，由接班的人打开。"
        case Kind.HAND_OVER_BATCH:
            return "这是部门交接单。本版还不能到件登记。"
        case Kind.DAY_SHEET:
            return "这是日结单。请在统计里看当天的数。"
        case _:
            assert_never(kind)
