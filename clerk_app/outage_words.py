"""What of the world fails, in Chinese: one sentence of what, one of what to do; the detail is for the phone."""

from clerk_app.ports import Outage, OutageKind, PrinterOutage
from clerk_app.printer_words import HITCHES

PACK_TOLD = "事项库文件损坏或没有生成。请运行 make，或重新安装。"

_OUTAGES: dict[OutageKind, str] = {
    OutageKind.STORE_BUSY: "数据库正忙。请再按一次，内容还在。",
    OutageKind.STORE_DAMAGED: "本机数据文件损坏或不见了。请联系管理员，不要删除文件。",
    OutageKind.STORE_KEY: "数据库密钥不对，文件本身没有问题。请管理员核对密钥或换回原用户。",
    OutageKind.DISK_FULL: "磁盘已满，刚才的内容没有存下。请清理磁盘后再按一次。",
    OutageKind.NO_KEYRING: "系统没有密钥环。可改用口令保护的密钥文件，口令至少 10 个字符。",
    OutageKind.PRINTER: "打印机没有接受任务。请检查后补打，文书已存好。",
    OutageKind.TEMPLATE: "文书模板有问题，文书没有出来。请管理员改好模板，办件已存好。",
    OutageKind.SCANNER: "扫描仪出错，已收到的页都在。请检查后按 F9 接着扫。",
    OutageKind.NO_SCANNER: "没有找到扫描仪。请连接后重试，或导入图片。",
    OutageKind.FEEDER_JAMMED: "扫描仪卡纸，已收到的页都在。取出后按 F9 接着扫。",
    OutageKind.FEEDER_EMPTY: "进纸器里没有纸。放好材料再按 F9。",
    OutageKind.OFFLINE: "连不上后台。不用处理，连上后自动送。",
    OutageKind.NOT_OUR_OFFICE: "对方不是本系统后台，可能要先登录网络。请打开网络登录页。",
    OutageKind.WRONG_OFFICE: "后台的身份与登记时不同，已停止传送。请找管理员核对。",
    OutageKind.CLOCK: "安全连接失败，本机时间可能不对。请核对时间。",
    OutageKind.NOT_ENROLLED: "本窗口还没有登记。请管理员登记后再联网。",
    OutageKind.TOO_OLD: "程序版本旧，后台不收。请升级，办件都在本机。",
    OutageKind.OFFICE_BUSY: "后台忙，稍后自动再送。不用处理。",
    OutageKind.OFFICE_ERROR: "后台出错，稍后自动再送。超过 1 小时请找管理员。",
    OutageKind.FORKED: "本机与后台的记录分岔，已停止传送。请找管理员。",
    OutageKind.BLOB_DAMAGED: "有一页影像损坏。请重扫此页再传。",
}


def outage_words(outage: Outage) -> str:
    if isinstance(outage, PrinterOutage):
        what, do = HITCHES[outage.hitch]
        return f"打印机{what}。{do}"
    if outage.kind is OutageKind.TEMPLATE and outage.detail:
        return outage.detail
    return _OUTAGES[outage.kind]
