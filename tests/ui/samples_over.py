"""Sample views of what lies over a page: the search panel, the sheet of a printer without paper, an empty desk."""

from ui.widgets.empty import EmptyView
from ui.widgets.marked import Marked
from ui.widgets.search_panel import SearchRow, SearchSection, SearchView
from ui.widgets.sheet import SheetView

FOUND = SearchView(
    (
        SearchSection(
            "办件",
            (
                SearchRow(
                    "draft",
                    Marked("陈*晴  1901********4522", ((17, 21),)),
                    "新生儿出生一件事 · 草稿 · 正在本窗口办理",
                    pill="草稿",
                    right="10:44",
                ),
                SearchRow(
                    "90000126110301000739",
                    Marked("郑*  1901********4522", ((16, 20),)),
                    "社会保障卡居民服务一件事 · 9000 0126 1103 0100 0739",
                    pill="已办结",
                    pill_tone="ok",
                    right="11-03",
                ),
                SearchRow(
                    "90000126110301004522",
                    Marked("吴*芳  办件号 9000 0126 1103 0100 4522", ((29, 33),)),
                    "开办餐饮店一件事 · 11-03 在 A01 窗口受理",
                    pill="在办",
                    pill_tone="info",
                    right="11-03",
                ),
            ),
            "姓名、证件号在打开前遮盖",
        ),
        SearchSection(
            "材料",
            (
                SearchRow(
                    "m1",
                    Marked("母亲居民身份证　陈*晴"),
                    "今天 10:41 读卡留像 · 本件",
                    "identification-card",
                    right="今天",
                ),
                SearchRow(
                    "m2",
                    Marked("银行储蓄卡　尾号 4522"),
                    "2025-08-14 医保参保登记时留存 · 可沿用",
                    "wallet",
                    right="2025",
                ),
            ),
        ),
        SearchSection(
            "动作",
            (SearchRow("a1", Marked("在待办里筛选“4522”"), "含草稿、待补正、容缺待补", "funnel", right="Ctrl 2"),),
        ),
    ),
    "离线：只搜本机，含草稿和待传的 12 件",
    offline=True,
)
NO_PAPER = SheetView(
    "打印机缺纸，不予受理通知书第 2 份没打出来",
    "A4-窗口01 · 14:35:20 · 已打 1 份，还差 1 份",
    "已放纸，接着打",
    "printer",
    "warn",
    "Enter",
    link="技术信息",
    actions=(("later", "放到待打印"), ("other", "改用 A4-窗口02")),
)
NO_RESULTS = EmptyView(
    "package",
    "没有待领结果",
    "今天到窗的 16 件都已交付：领取 12 件，邮寄 4 件。",
    "到件登记 Ctrl+I",
    "download-simple",
    "查已交付",
    "magnifying-glass",
    (("F6", "放身份证直接查这个人的结果"), ("Ctrl+I", "部门送来新结果时登记")),
)
