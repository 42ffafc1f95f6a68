"""The status bar in words: a pure function of what is stored and what was last heard (never claims more)."""

from datetime import datetime

from clerk_app.ports import OutageKind, PrinterState
from clerk_app.queries import DayFigures, OutboxView
from ui.status import StatusPart, StatusView
from ui.sync_control import SyncState
from ui.wording import clock_words, span_words

_NOT_OFFLINE = {
    OutageKind.WRONG_OFFICE: ("后台身份不符，已停止传送", "bad"),
    OutageKind.CLOCK: ("安全连接失败，请核对本机时间", "bad"),
    OutageKind.NOT_ENROLLED: ("本窗口还没有登记", "warn"),
    OutageKind.TOO_OLD: ("程序版本旧，后台不收", "bad"),
    OutageKind.FORKED: ("记录分岔，请找管理员", "bad"),
}


def status_view(
    now: datetime,
    outbox: OutboxView,
    figures: DayFigures,
    sync: SyncState,
    printer: PrinterState,
    scanner: str,
) -> StatusView:
    return StatusView(
        network_part(now, sync),
        queue_part(outbox, sync),
        StatusPart(f"回执打印机 {'就绪' if printer.ready else '未就绪'}", "ok" if printer.ready else "warn")
        if printer.name
        else StatusPart("打印机 未设置，文书存为文件", "neutral"),
        StatusPart("扫描仪 就绪", "ok") if scanner else StatusPart("扫描仪 未连接", "neutral"),
        StatusPart("读卡器 未连接", "neutral"),
        f"今日受理 {figures.cases} 件",
        clock_words(now),
    )


def network_part(now: datetime, sync: SyncState) -> StatusPart:
    """Offline is a normal state: amber words, never red; red only where somebody must act."""
    if sync.outage is None:
        return StatusPart("", "ok", "在线", "wifi-high") if sync.last_ack else StatusPart("正在联系后台", "neutral")
    if sync.outage.kind in _NOT_OFFLINE:
        words, tone = _NOT_OFFLINE[sync.outage.kind]
        return StatusPart(words, tone, "未传送", "wifi-slash")
    since = sync.offline_since or now
    told = span_words(max(0, int((now - since).total_seconds())))
    return StatusPart(f"{told}未连后台，业务照常办理", "warn", "离线受理中", "wifi-slash")


def queue_part(outbox: OutboxView, sync: SyncState) -> StatusPart:
    """全部送达 only where every fact and every page is acknowledged (I08)."""
    if outbox.parked:
        return StatusPart(f"{len(outbox.parked)} 件需处理", "bad")
    if outbox.acked < outbox.head:
        moving = sync.phase in {"sending", "blobs"}
        return StatusPart(
            f"{'传输中' if moving else '待传'} {len(outbox.waiting) or 1} 件", "info" if moving else "neutral"
        )
    if outbox.blobs_left:
        return StatusPart(f"影像待传 {outbox.blobs_left} 页", "info")
    if outbox.acked_at is None:
        return StatusPart("还没有要传的", "neutral")
    return StatusPart(f"全部送达 {clock_words(outbox.acked_at)}", "ok", icon="cloud-check")
