"""Sample views of the rail areas: the demo day at window A01."""

from ui.pages.catalogue.view import CatalogueView, EntryView, MaterialLine, Node
from ui.pages.daily.view import Attention, CaseRow, DailyView, Drill, TallyRow
from ui.pages.results.view import HandView, ResultRow, ResultsView, ThingView
from ui.pages.settings.view import DeviceView, FactLine, SettingsView, TabView
from ui.pages.sync.view import OutboxRow, Remedy, SyncView
from ui.pages.todo.view import TodoRow, TodoView
from ui.widgets.allowed import Allowed
from ui.widgets.flow_chart import FlowStep, FlowView, SideRoad
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.hour_chart import HourBar
from ui.widgets.notes import BannerView
from ui.widgets.stat_card import StatView

_YES = Allowed()
_MARKS = {
    "late": ("octagon-fill", "bad"),
    "today": ("triangle-fill", "warn"),
    "soon": ("clock", "warn"),
    "fine": ("check-circle", "ok"),
    "none": ("minus", ""),
}
_TODO = """
late|逾期 1 天|11-17 到期|容缺待补|warn|… 0100 0933|开办餐饮店一件事|沈国栋|入网平台服务协议|11-03 16:20|打电话
today|今天到期|11-18|容缺待补|warn|… 0100 1449|二手房转移一件事|冯玉兰|出让方婚姻状况声明|11-11 10:05|收材料
soon|剩 2 个工作日|11-20|等部门意见|info|… 0100 0802|开办餐饮店一件事|曹建军|消防救援大队答复|11-13 11:42|催办
fine|剩 7 个工作日|11-27|容缺待补|warn|… 0100 0511|企业开办一件事|薛明|租赁合同原件|11-13 09:31|收材料
none|不设法定期限|已 5 个工作日|待补正|warn|… 0100 1158|职工退休一件事|罗桂英|档案年龄认定表 等 2 处|11-11 15:16|继续
none|不设法定期限|已 2 个工作日|待补正|warn|… 0100 0365|灵活就业一件事|邓小军|居住证有效期|11-16 09:02|继续
none||今天起草|草稿|neutral|受理后编号|新生儿出生一件事|陈雨晴|缺户口簿 1 页|10:45|继续
none||昨天起草|草稿|neutral|受理后编号|社会保障卡居民服务|何桂兰|申请人未核对|11-17 16:58|继续
none|退回|昨天 17:20|退回重办|bad|… 0100 1642|新生儿出生一件事|郭婷|医保局：参保地代码已停用|11-17 17:20|去修改
none||今天|待打印|neutral|… 0100 0785|公民身后一件事|马丽|受理通知书，缺纸时暂存|09:48|打印
"""
_RESULTS = """
9000 0126 1106 0100 0205|郑海燕|社会保障卡|人社|11-17 15:20|A1-03|窗口|可领|ok
9000 0126 1109 0100 0932|陈立|居民户口簿（登记页）、社会保障卡|公安 等 2|11-18 09:05|B2-07|窗口|可领 2/3|info
9000 0126 1110 0100 0463|孙巧云|不动产权证书|自然资源|11-18 09:05|C1-12|窗口|可领|ok
9000 0126 1111 0100 0770|云溪市顺达商贸|营业执照正副本、公章 4 枚|市监|11-17 10:40|D3-01|窗口|可领|ok
9000 0126 1112 0100 1271|许国庆|食品经营许可证|市监|11-18 09:05|D3-02|邮寄|待寄|neutral
9000 0126 1013 0100 0657|高建平|退休证|人社|10-15 14:30|A2-09|窗口|超期未领|bad
"""
_OUTBOX = """
09:03|9000 0126 1118 0100 0397|谢晓东|受理，5 个事项|3.2 MB|后台已收|ok|已分办 5 / 5
09:21|9000 0126 1118 0100 0591|蒋丽|受理，7 个事项|5.1 MB|后台已收|ok|已分办 7 / 7
09:34|9000 0126 1118 0100 0688|潘永福|受理，11 个事项|6.6 MB|后台已收|ok|已分办 11 / 11
09:48|9000 0126 1118 0100 0785|马丽|受理，11 个事项|5.8 MB|传输中|info|正在传第 3 份材料
09:57|9000 0126 1118 0100 0882|余志刚|受理，4 个事项|2.2 MB|待传|neutral|排第 1
10:06|9000 0126 1118 0100 0882|余志刚|领证登记，1 件|0.1 MB|等前一件|neutral|等 09:57 同一办件送达
10:15|9000 0126 1118 0100 0979|程雪|受理，8 个事项|4.9 MB|待传|neutral|排第 2
10:31|9000 0126 1118 0100 1173|袁伟|受理，6 个事项|3.7 MB|待传|neutral|排第 3
"""
_DEVICES = """
printer|printer|A4 打印机|A4-窗口01|各类告知、通知|就绪|ok|今天 08:07 测过|打测试页
slip|article|小票打印机|未选择|凭证、存根、标签|未设置|neutral|凭证改打到 A4-窗口01|
camera|camera|高拍仪|未找到|拍证件、A3 图纸|未连接|neutral|可用扫描仪或导入|
scanner|files|馈纸扫描仪|test:0 · SANE|一叠材料混扫|就绪|ok|今天 08:07 测过|扫一页
reader|identification-card|身份证读卡器|未找到|身份证|未连接|warn|可手工录入，有校验位|
gun|barcode|扫码枪|键盘模式|回执、工牌、分隔页|就绪|ok|不靠速度识别|
"""


def _device(row: list[str]) -> DeviceView:
    key, icon, name, model, use, state, tone, note, test = row
    return DeviceView(key, icon, name, model, use, state, tone, note, test)


def lines(table: str) -> tuple[list[str], ...]:
    return tuple(line.split("|") for line in table.strip().split("\n"))


def todo() -> TodoView:
    return TodoView(
        (
            ("all", "全部 10"), ("drafts", "草稿 2"), ("correct", "待补正 2"), ("deferred", "容缺待补 3"),
            ("asked", "等部门意见 1"), ("returned", "退回重办 1"), ("print", "待打印 1"), ("consult", "我的咨询 4"),
        ),
        "all",
        tuple(TodoRow(f"t{place}", _MARKS[mark], *rest) for place, (mark, *rest) in enumerate(lines(_TODO))),
        "只看本人 · A01 窗口",
        BannerView("info", "上次意外退出，已恢复 1 件草稿", "最后保存 10:45:12，停在“一套材料 · 户口簿”", "打开这件"),
        hand_over=_YES,
        void=_YES,
    )  # fmt: skip


def results(*, empty: bool = False) -> ResultsView:
    counts = ("0", "12", "4", "0") if empty else ("7", "5", "3", "1")
    words = (
        ("waiting", "待领", "info"),
        ("handed", "今日已领", "ok"),
        ("posted", "今日邮寄", ""),
        ("late", "超期未领", "bad"),
    )
    return ResultsView(
        tuple(
            StatView(key, n, word, tone="" if empty else tone)
            for n, (key, word, tone) in zip(counts, words, strict=True)
        ),
        "waiting",
        () if empty else tuple(ResultRow(row[0].replace(" ", ""), *row) for row in lines(_RESULTS)),
        "没有待领结果",
        "今天到窗的 16 件都已交付：领取 12 件，邮寄 4 件。",
        card=_YES,
        arrival=_YES,
    )


def hand() -> HandView:
    """The chosen case of the list: two of three results here, collected by the applicant."""
    things = (
        ThingView("book", "居民户口簿（登记页）", "第 3 页新增", "B2-07", "neutral", here=True, ticked=True),
        ThingView("card", "社会保障卡", "尾号 2217", "B2-07", "neutral", here=True, ticked=True),
        ThingView(
            "fire", "公众聚集场所投入使用、营业前消防安全检查意见书", "", "A1", "neutral", here=True, ticked=True
        ),
        ThingView("aid", "育儿补贴发放", "预计 12月21日，直接到账", "未到", "warn", here=False, ticked=False),
    )
    acts = tuple(
        ActionView(name, words, key)
        for name, words, key in (
            ("tell", "已告知", "Ctrl+T"), ("post", "邮寄", "Ctrl+M"), ("service", "送达回证", "Ctrl+D"),
            ("error", "退回部门", "Ctrl+B"), ("loss", "回执遗失", "Ctrl+E"),
        )
    )  # fmt: skip
    return HandView(
        "新生儿出生一件事　9000 0126 1109 0100 0932",
        things,
        (("0", "1 本人"), ("1", "2 买买提·… 代理人"), ("other", "3 代领…")),
        "1",
        (("seen", "已核对领取人证件，人证一致 F6", True), ("principal", "已核对委托人证件", False)),
        "领证凭证随交付打印，请领取人在上面签名",
        ("回执已声明遗失（陈立）。只凭证件领取，不认回执。",),
        "还有 1 件未到，预计 12月21日。另有 1 件电子送达或直接到账，不用再来。",
        FooterView("交付 2 件并登记", actions=acts, primary_name="results.footer.primary"),
        together=True,
    )


def _outbox(place: int, row: list[str]) -> OutboxRow:
    time, number, applicant, content, size, state, tone, reason = row
    part = 42 if state == "传输中" else -1
    return OutboxRow(f"case{place}", time, number, applicant, content, size, state, tone, reason, part)


def sync() -> SyncView:
    remedy = Remedy(
        "怎么办：打开“医保接种”，把参保地改为 190102 临江区，再按“重传”。其余 9 个事项已分办，不受影响。",
        "去修改",
        technical="422",
    )
    pinned = OutboxRow(
        "90000126111801000494", "09:12", "9000 0126 1118 0100 0494", "周敏", "受理，10 个事项", "2.7 MB", "需处理",
        "bad",
        "医疗保障局退回：参保地代码 190104 已停用", remedy=remedy,
    )  # fmt: skip
    return SyncView(
        (
            StatView("last", "10:58", "最近送达", note="断线 2 小时 06 分后恢复", tone="ok"),
            StatView("waiting", "6", "待传", "件", "18.4 MB，约 2 分钟"),
            StatView("offline", "7", "离线可登录", "天", "每次联网后重新计"),
            StatView("disk", "6,200", "磁盘还能存", "件", "余 148 GB"),
            StatView("numbers", "188", "文号剩余", "个", "办件号不占用，够用"),
        ),
        (
            ("all", "全部 14"),
            ("act", "需处理 1"),
            ("sending", "传输中 1"),
            ("waiting", "待传 6"),
            ("received", "后台已收 6"),
        ),
        "all",
        (*(_outbox(place, row) for place, row in enumerate(lines(_OUTBOX))), pinned),
        _YES,
        "“已收”只在后台回执存到本机之后才显示；未收的件任何操作都不会删除。",
        "全部送达 10:41",
        Allowed(),
        Allowed(),
    )


_WINDOWS = (
    ("01", ("21", "3", "2", "1", "1", "9", "9:27"), "王晓梅"),
    ("02", ("18", "2", "1", "0", "0", "9", "9:12"), "刘思远"),
    ("03", ("24", "4", "1", "0", "2", "4", "7:55"), "吴倩"),
    ("04", ("16", "1", "0", "0", "1", "11", "10:20"), "黄立新"),
    ("05", ("19", "2", "2", "1", "0", "7", "8:48"), "林秋月"), ("06", ("14", "2", "1", "0", "1", "8", "9:30"), "杨帆"),
)  # fmt: skip
_CASES = (
    ("0100 2143", "15:12", "方志华", "企业开办一件事", "受理", "ok", "07:20"),
    ("0100 2046", "15:04", "贺兰", "社会保障卡居民服务", "受理", "ok", "05:48"),
    ("0100 1949", "14:52", "邹平", "新生儿出生一件事", "受理", "ok", "09:31"),
    ("0100 1852", "14:31", "鼎沸餐饮", "开办餐饮店一件事", "分项", "info", "26:40"),
    ("0100 1755", "13:56", "任海涛", "职工退休一件事", "容缺", "warn", "10:12"),
    ("0100 1658", "13:38", "姜波", "二手房转移一件事", "受理", "ok", "11:26"),
)


def daily() -> DailyView:
    hours = zip(range(8, 18), (9, 21, 24, 17, 4, 10, 20, 7, 0, 0), strict=True)
    return DailyView(
        (("today", "今天"), ("yesterday", "昨天"), ("week", "本周")),
        "today",
        "临江区政务服务中心 · 6 个窗口",
        "数据截至 15:20，含未送达 5 件",
        (
            StatView("accepted", "112", "受理", note="昨日同时 104"), StatView("deferred", "14", "其中容缺"),
            StatView("received", "5", "仅收件"),
            StatView("corrected", "7", "补正"), StatView("refused", "2", "不予受理"),
            StatView("handed", "48", "出件"), StatView("time", "9:06", "平均用时", note="最长 31:48"),
            StatView("late", "3", "逾期", note="红 1 黄 2", tone="bad"),
        ),
        "accepted",
        tuple(HourBar(f"{hour:02} 时", count, running=hour == 15) for hour, count in hours),
        "08:30 开门，15 时未完（斜纹）",
        Drill(
            (("window", "窗口"), ("clerk", "人员"), ("theme", "主题"), ("decision", "决定"), ("hour", "小时")),
            "window", "窗口", "人员", ("受理", "容缺", "补正", "不予", "收件", "出件", "均时"),
            tuple(TallyRow(key, key, figures, clerk) for key, figures, clerk in _WINDOWS), "01",
        ),
        "01 号窗口 · 王晓梅",
        "受理 21 件，最近 6 件",
        tuple(CaseRow(row[0], *row) for row in _CASES),
        (
            Attention("late", "octagon-fill", "bad", "逾期 3 件", "红 1：食品经营许可 · 市监局", "看"),
            Attention("today", "triangle-fill", "warn", "今天到期 5 件", "公安 2、医保 2、住建 1", "看"),
            Attention("unsent", "info", "primary", "5 件未送达", "04 窗口 3、06 窗口 2，最早 13:20", "看"),
        ),
        18,
        "每小时能力 18",
        export=_YES,
    )  # fmt: skip


_FLOW = FlowView(
    (
        FlowStep("申请", "窗口、网上"),
        FlowStep("收件", "当场给凭证", side=SideRoad("一次补正", "齐了回到收件", "不齐", returns=True)),
        FlowStep("受理", "齐全当场受理", "in", SideRoad("不予受理", "写明理由、救济", "不归管")),
        FlowStep("现场核查", "2 名以上，5 日", "in", SideRoad("整改复核", "10 日，不计时限", "需整改", returns=True)),
        FlowStep("审查决定", "", "in", SideRoad("不予许可", "写明理由、救济", "不符合")),
        FlowStep("制证送达", "窗口、邮寄", "out"),
    ),
    "承诺 8 个工作日（法定 20）",
)


def catalogue() -> CatalogueView:
    items = (
        "营业执照信息核验",
        "食品经营许可新办",
        "户外招牌设置规范管理",
        "设置大型户外广告审批",
        "营业前消防安全检查",
        "消防验收备案",
    )
    inside = tuple(Node(f"restaurant/{place}", name) for place, name in enumerate(items))
    materials = (
        ("营业执照", "电子证照", "核验，经营范围含所申请项目", "免交", "info"),
        ("设备设施、经营布局、操作流程文件", "原件 1", "标注面积、比例；生进熟出单一流向", "必交", "neutral"),
        ("专间（专用操作区）布置图", "原件 1", "二次更衣、紫外线灯、空调、洗手消毒", "必交", "neutral"),
        ("食品安全规章制度目录清单", "原件 1", "—", "可容缺 5 日", "warn"),
        ("食品安全管理人员身份证明", "复印 1", "—", "免交", "info"),
        ("入网平台名称及服务协议", "复印 1", "做外卖时才要", "按情形", "neutral"),
    )
    return CatalogueView(
        (
            Node("newborn", "新生儿出生一件事", "xsecs"),
            Node("company", "企业开办（设立）一件事", "qykb"),
            Node("restaurant", "开办餐饮店一件事", "kbcyd", "", inside),
            Node("house", "二手房转移一件事", "esfzy"),
        ),
        "当前 2026.11.12-3",
        "restaurant/1",
        EntryView(
            "restaurant/1",
            "食品经营许可新办",
            (("行政许可", "info"), ("承诺件", "neutral")),
            "市场监督管理局 · 基本编码 000131024000 · 属于“开办餐饮店一件事”",
            (
                ("法定时限", "20 个工作日"),
                ("承诺时限", "8 个工作日"), ("收费", "不收费"), ("办理结果", "食品经营许可证"),
                ("有效期", "5 年"), ("到窗次数", "1 次"), ("时限依据", "行政许可法 · 许可类"),
            ),
            "合并后 23 份，本事项用 6 份",
            tuple(MaterialLine(f"m{place}", *row) for place, row in enumerate(materials)),
            (
                ("受理条件", "场所、设备设施、人员制度、布局流程符合要求"),
                ("设定依据", "食品安全法第三十五条；食品经营许可和备案管理办法第四条、第十二条至第二十一条"),
                ("特别程序", "现场核查 5 日，计入时限；整改复核 10 日，不计入"),
                ("救济途径", "60 日内可申请复议，6 个月内可起诉"),
            ),
            _FLOW,
        ),
    )  # fmt: skip


def settings(tab: str = "devices") -> SettingsView:
    return SettingsView(
        (
            TabView("appearance", "monitor", "外观"), TabView("devices", "printer", "设备", "1"),
            TabView("keys", "keyboard", "键盘"),
            TabView("store", "database", "数据与安全"), TabView("about", "info", "关于"),
        ),
        tab,
        100,
        "light",
        tuple(_device(row) for row in lines(_DEVICES)),
        "驱动装在单独进程里，读卡器或扫描仪出错不会带停程序。",
        (
            FactLine("业务数据库", "已加密（SQLCipher），今天 08:02 打开", "正常", "ok",
                     "每次受理同一事务写入，断电不丢"),
            FactLine("密钥", "放在系统密钥环", "正常", "ok", "没有密钥环时可改用口令文件，口令至少 10 个字"),
            FactLine("影像", "1,204 页，3.8 GB；送达 90 天后清理", hint="未送达的件任何操作都不会删除"),
            FactLine("第二份备份", "未设置", "建议设置", "warn", "请管理员在部署文件里指定备份文件夹"),
        ),
        (("Ctrl+Enter", "本页主按钮"), ("Alt+1 … 7", "到受理第几步"), ("F9", "扫描"), ("F7", "一次告知")),
        (FactLine("程序", "一件事综合受理 0.1.0"), FactLine("事项库", "2026.11.12-3"),
         FactLine("窗口", "900001 · A01")),
        {"devices": "坏了不挡受理，可手工或换一台", "keys": "键位不能改，Ctrl+/ 随时可看"},
    )  # fmt: skip
