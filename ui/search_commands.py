"""What the global search can do besides finding: the window's own wishes by name and initials."""

from collections.abc import Callable
from functools import partial

from ui.search_presenter import Command
from ui.widgets.rail import AREAS
from ui.window import ShellWindow

_FIND = {
    "intake": "sl 受理",
    "todo": "db 草稿 补正 打印",
    "results": "cj 送达 领取",
    "sync": "tb 待传 后台",
    "stats": "tj 日统计 今日",
    "catalogue": "sxk 主题 材料",
    "settings": "sz 字号 颜色 设备 打印机",
}


def usual_commands(window: ShellWindow, sync_now: Callable[[], object]) -> tuple[Command, ...]:
    """A new visit, a round of sync, the seven areas."""
    areas = (
        Command(
            name, f"打开{words}", f"dk{_FIND[name]}", f"Ctrl+{place}", icon, partial(window.area_requested.emit, name)
        )
        for place, (name, words, icon) in enumerate(AREAS, 1)
    )
    return (
        Command("new", "新受理", "xsl 新办 下一位", "Ctrl+N", "file-plus", window.new_intake_requested.emit),
        Command("sync-now", "立即同步", "ljtb 传送 联网", "F5", "arrows-clockwise", sync_now),
        *areas,
    )
