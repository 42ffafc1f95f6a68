"""What stands in a printer's way, in Chinese: a word for the list, and what to do; window and command line say it."""

from clerk_app.domain.print_jobs import Hitch

HITCHES: dict[Hitch, tuple[str, str]] = {
    Hitch.PAPER_OUT: ("缺纸", "请装纸，装好会接着打。"),
    Hitch.JAM: ("卡纸", "请取出卡纸，纸上不全的作废后补打。"),
    Hitch.COVER: ("盖子没关", "请关好盖子，会接着打。"),
    Hitch.TONER: ("缺墨粉", "请换墨粉，或换一台打印。"),
    Hitch.OFFLINE: ("连不上", "请看电源和网线，或换一台打印。"),
    Hitch.PAUSED: ("已暂停", "请管理员恢复队列，或撤回后换一台打印。"),
    Hitch.REFUSING: ("不接任务", "请管理员开启队列，或换一台打印。"),
    Hitch.NO_QUEUE: ("没有这台", "请在设置里改打印机，或换一台打印。"),
    Hitch.NO_SERVICE: ("打印服务没开", "请管理员开启打印服务。"),
    Hitch.HALF_SENT: ("送到一半断了", "可能打出了一部分。看过纸，没有完整的就补打。"),
    Hitch.CUT_SHORT: ("送出时程序中断", "可能已经打出。看过纸，没有就补打。"),
    Hitch.GONE: ("队列里没有了", "打出没有以纸为准，没有就补打。"),
    Hitch.STOPPED: ("队列停掉了它", "看过纸，没有就补打，或换一台打印。"),
    Hitch.NOT_A_ROLL: ("纸型不对", "这份要用 A4 纸，请换一台打印。"),
    Hitch.OTHER: ("没有接受", "请检查后重试，文书已存好。"),
}
