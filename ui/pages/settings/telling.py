"""Devices, store and version in the settings' words; a device that was never seen is not called ready."""

from dataclasses import dataclass
from datetime import datetime

from clerk_app.domain.emergency import EmergencyReceipt, EmergencyState
from clerk_app.ports import PrinterState
from clerk_app.queries import FileTotals
from clerk_app.store_facts import KeyKind, StoreFacts
from clerk_app.usecases.room import Room
from ui.pages.settings.view import DeviceView, FactLine
from ui.wording import clock_words, size_words

_GIB = 1024**3
_ENOUGH = 10  # emergency receipts: half a day of a window
_KEYS = {
    KeyKind.KEYRING: ("放在系统密钥环", "正常", "ok", "本机登录用户才能打开"),
    KeyKind.PASSPHRASE: ("口令保护的密钥文件", "较弱", "warn", "口令至少 10 个字符；有密钥环时建议改用密钥环"),
    KeyKind.DEMO_FILE: ("演练密钥文件", "仅供演练", "warn", "密钥就在旁边，只有演练配置这样放"),
}
_LICENCES = (
    ("本程序", "木兰宽松许可证，第 2 版"),
    ("界面", "Qt 与 PySide6，LGPL 3.0，动态链接，可自行替换"),
    ("字体", "思源黑体、思源宋体与 Noto Sans，SIL OFL 1.1；花园明朝，自有许可"),
    ("图标", "Phosphor，MIT"),
    ("数据库", "SQLCipher 社区版，BSD"),
)


@dataclass(frozen=True, slots=True)
class Devices:
    """What is known of the devices; ``scanners`` None before anybody looked, ``scanned_at`` the gun's last read."""

    printer: PrinterState
    scanners: tuple[str, ...] | None
    looked_at: datetime | None
    scanned_at: datetime | None


def device_views(devices: Devices) -> tuple[DeviceView, ...]:
    return (
        _printer(devices.printer),
        _scanner(devices),
        _gun(devices.scanned_at),
        DeviceView(
            "reader",
            "identification-card",
            "身份证读卡器",
            "本版未接入",
            "身份证",
            "未连接",
            "neutral",
            "手工录入，有校验位",
        ),
        DeviceView(
            "camera", "camera", "高拍仪", "本版未接入", "证件、图纸", "未连接", "neutral", "可用扫描仪，或导入图片"
        ),
    )


def _printer(state: PrinterState) -> DeviceView:
    if not state.name:
        told = ("未设置", "neutral", "文书存为文件，可另存后打印")
    elif state.ready:
        told = ("就绪", "ok", "文书直接打印")
    else:
        told = ("未就绪", "warn", "检查纸和电源；文书先存好，可补打")
    model = state.name or "没有打印队列"
    return DeviceView("printer", "printer", "A4 打印机", model, "告知、凭证、通知、决定", *told, "重新检查")


def _scanner(devices: Devices) -> DeviceView:
    names = devices.scanners
    if names is None:
        told = ("正在找", "neutral", "")
    elif names:
        told = ("就绪", "ok", f"{clock_words(devices.looked_at)} 查过")
    else:
        told = ("未连接", "neutral", "可导入图片或 PDF；接好后重新检查")
    model = names[0] if names else "未找到"
    return DeviceView("scanner", "files", "扫描仪", model, "成叠材料", *told, "重新检查")


def _gun(scanned_at: datetime | None) -> DeviceView:
    """A keyboard gun cannot be asked; only a read proves it."""
    if scanned_at is None:
        told = ("未验证", "neutral", "扫一下任何一张回执就知道")
    else:
        told = ("就绪", "ok", f"{clock_words(scanned_at)} 扫到过")
    return DeviceView("gun", "barcode", "扫码枪", "键盘模式", "回执、通知、分隔页", *told)


def sheet_views(receipts: tuple[EmergencyReceipt, ...]) -> tuple[DeviceView, ...]:
    """What is printed for the hall itself: receipts for the day the computer is down (P22), and the printer's trial."""
    free, used, void = (sum(one.state is state for one in receipts) for state in EmergencyState)
    told = ("够用", "ok") if free >= _ENOUGH else ("不多", "warn") if free else ("没有", "warn")
    left = f"余 {free} 张，已补录 {used} 张，作废 {void} 张"
    return (
        DeviceView(
            "emergency", "file-text", "应急收件凭证", "扫号码补录", "停电、死机时手写", *told, left, "印 20 张"
        ),
        DeviceView(
            "trial", "file-text", "打印测试页", "标尺、条码、线宽、生僻字", "新打印机、换纸后", "可打", "neutral",
            "量一量，扫一扫，看一看", "打一张",
        ),
    )  # fmt: skip


def store_lines(facts: StoreFacts | None, files: FileTotals | None) -> tuple[FactLine, ...]:
    """Nothing is told before it was measured."""
    if facts is None or files is None:
        return ()
    room, tone = _room(facts.free)
    size = f"{size_words(facts.store_size)}，已加密"
    value, state, key_tone, hint = _KEYS[facts.key]
    return (
        FactLine("数据文件夹", facts.folder, hint="备份和迁移请找管理员，不要直接复制正在使用的文件"),
        FactLine("业务数据库", size, "正常", "ok", "每次受理同一事务写入，断电不丢"),
        FactLine("密钥", value, state, key_tone, hint),
        FactLine(
            "影像与文书", f"{files.count:,} 份，{size_words(files.size)}，已加密", hint="未送达的件任何操作都不会删除"
        ),
        FactLine("磁盘剩余", f"{facts.free / _GIB:.1f} GB", room, tone),
        FactLine("第二份备份", facts.second_copy, "已设置", "ok")
        if facts.second_copy
        else FactLine("第二份备份", "没有", "建议设置", "warn", "请管理员在部署文件里指定另一块磁盘的文件夹"),
    )


def about_lines(room: Room, version: str) -> tuple[FactLine, ...]:
    catalogue, station = room.catalogue, room.station
    kind = "演练" if station.demo else ""
    return (
        FactLine("程序", f"一件事综合受理 {version}"),
        FactLine("窗口", f"{station.origin} · {station.label or station.window}", kind, "warn"),
        FactLine("大厅", room.hall.name),
        FactLine("事项库", f"{catalogue.version} · {len(catalogue.themes)} 个主题", hint=f"摘要 {catalogue.digest}"),
        *(FactLine(word, licence) for word, licence in _LICENCES),
    )


def _room(free: int) -> tuple[str, str]:
    """Warn below 5 GB, bad below 1 GB."""
    if free < _GIB:
        return "快满了，请清理", "bad"
    return ("偏少", "warn") if free < 5 * _GIB else ("够用", "ok")
