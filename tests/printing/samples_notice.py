"""The newborn's one-time notice: demo scenario typical."""

from dataclasses import replace
from datetime import date

from clerk_app.domain.papers import Due, Identity, ItemTitle, Limit, MaterialForm, Remedy
from clerk_app.domain.papers_notice import Answer, MaterialGroup, NoticeItem, NoticeMaterial, NoticePaper, StepLimit
from tests.printing.samples import CLERK, NINE, RESIDENT, paper_head

NOTICE = "3090000126111801001265"
CALLBACK = "3100010000202611120318273645546372819027"
PHONE_URL = "https://cx.yunxiu.example/n/0QH7-K2MV-9TXC"
ONCE, TEN, THIRTY = Limit(0), Limit(10), Limit(30)
HEALTH, MEDICAL = "云岫县卫生健康局", "云岫县医疗保障局"
ITEMS = (
    NoticeItem(
        "出生医学证明签发（首次签发）",
        "云岫县妇幼保健院",
        ONCE,
        "出生医学证明",
        ("助产机构", "窗口", "邮寄"),
        ("本机构（辖区）出生", "首次领取", "新生儿姓名已确定"),
    ),
    NoticeItem(
        "生育登记",
        HEALTH,
        ONCE,
        "生育登记服务单",
        ("电子送达",),
        ("夫妻（或生育登记人）一方户籍或居住在本地",),
        optional=True,
    ),
    NoticeItem(
        "预防接种证办理",
        "清和街道社区卫生服务中心",
        ONCE,
        "预防接种证（含电子档案）",
        ("助产机构", "窗口"),
        ("出生后1个月内建证", "居住在接种单位责任区"),
    ),
    NoticeItem(
        "申报出生登记（国内出生）",
        "云岫县公安局",
        ONCE,
        "居民户口簿（新增常住人口登记页）",
        ("窗口", "邮寄"),
        ("父母一方或监护人户籍在本辖区", "出生后1个月内申报（逾期可补）"),
        (StepLimit("民警调查核实（材料存疑时）", THIRTY, counts=False),),
    ),
    NoticeItem(
        "社会保障卡申领",
        "云岫县人力资源和社会保障局",
        TEN,
        "社会保障卡",
        ("窗口", "银行网点", "邮寄"),
        ("已登记户口并有公民身份号码",),
        (StepLimit("制卡", TEN, counts=False),),
        optional=True,
        own_limit=True,
    ),
    NoticeItem(
        "城乡居民参保登记（新生儿）",
        MEDICAL,
        ONCE,
        "参保登记凭证",
        ("电子送达",),
        ("新生儿已办理出生登记", "出生90日内参保可自出生日享受待遇（地方规定）"),
    ),
    NoticeItem(
        "城乡居民基本医疗保险费申报缴纳",
        "国家税务总局云岫县税务局",
        ONCE,
        "社会保险费缴费凭证",
        ("电子送达",),
        ("已完成参保登记",),
        fee="按年度标准",
    ),
    NoticeItem(
        "生育津贴支付",
        MEDICAL,
        TEN,
        "津贴支付到账",
        ("银行转账",),
        ("女职工所在单位按规定缴纳生育保险费",),
        statutory=Limit(20),
        own_limit=True,
    ),
    NoticeItem("科学育儿指导服务登记", HEALTH, ONCE, "电子育儿档案", ("电子送达",), ("自愿",), optional=True),
    NoticeItem(
        "育儿补贴申领",
        HEALTH,
        THIRTY,
        "补贴发放到账",
        ("银行转账",),
        ("2025年1月1日起，3周岁以下婴幼儿", "已办理户口登记"),
        (StepLimit("信息比对与复核", Limit(20), counts=True),),
        optional=True,
        own_limit=True,
    ),
)
BRING, EXEMPT, PRODUCED = MaterialGroup.BRING, MaterialGroup.EXEMPT, MaterialGroup.PRODUCED
CHECKED = MaterialForm.CHECKED_COPY
ID_LICENCE, POPULATION = "居民身份证", "公安人口库"
MATERIALS = (
    NoticeMaterial(
        "出院记录（病历资料）",
        BRING,
        MaterialForm.COPY,
        1,
        "分娩医院病案室复印，按医院标准收取工本费",
        (8,),
        deferrable=TEN,
    ),
    NoticeMaterial(
        "产妇名下银行储蓄卡", BRING, CHECKED, 1, "任一商业银行，本人名下借记卡", (8, 10), ("户名与产妇一致",)
    ),
    NoticeMaterial(
        "新生儿电子照片", BRING, MaterialForm.ELECTRONIC, 1, "自行拍摄，白底、正面，JPG", (5,), deferrable=TEN
    ),
    NoticeMaterial(
        "母亲居民身份证",
        EXEMPT,
        CHECKED,
        1,
        "公安机关核发；遗失可凭临时身份证",
        (1, 2, 4, 6, 8, 10),
        licence=ID_LICENCE,
        data_check=POPULATION,
    ),
    NoticeMaterial(
        "父亲居民身份证", EXEMPT, CHECKED, 1, "公安机关核发", (1, 2, 4), licence=ID_LICENCE, data_check=POPULATION
    ),
    NoticeMaterial(
        "结婚证",
        EXEMPT,
        CHECKED,
        1,
        "婚姻登记机关核发；遗失可向婚姻登记处补领",
        (2, 4),
        licence="结婚证",
        data_check="民政婚姻库",
    ),
    NoticeMaterial(
        "落户一方居民户口簿",
        EXEMPT,
        CHECKED,
        1,
        "公安派出所核发",
        (4, 6, 10),
        ("户口簿扉页与落户方成员页、户主同意",),
        licence="居民户口簿",
        data_check=POPULATION,
    ),
    NoticeMaterial(
        "出生医学证明（本次签发）", PRODUCED, MaterialForm.ORIGINAL, 1, "助产机构签发", (3, 4, 6, 10), produced_by=1
    ),
    NoticeMaterial(
        "新生儿居民户口簿页（本次登记）", PRODUCED, MaterialForm.ORIGINAL, 1, "公安机关签发", (5, 6, 10), produced_by=4
    ),
)


def notice(**changes: object) -> NoticePaper:
    paper = NoticePaper(
        head=paper_head("云政告〔2026〕第000812号", NOTICE),
        theme=ItemTitle("新生儿出生一件事", "YJS-P-001"),
        lead=HEALTH,
        clerk=CLERK,
        guide_version="2026.11.12-3",
        answers=(
            Answer("办理人", "申请人本人"),
            Answer("新生儿年龄", "未满1周岁"),
            Answer("出生地点", "本省助产机构"),
            Answer("父母婚姻", "婚内生育"),
            Answer("随哪方落户", "随母"),
            Answer("户口类别", "家庭户"),
            Answer("父母民族", "相同"),
            Answer("新生儿姓氏", "随父姓或随母姓"),
            Answer("生育保险", "母亲参加职工生育保险"),
            Answer("生育医疗费", "已直接结算"),
            Answer("送达方式", "邮寄送达"),
        ),
        conditions=(
            "新生儿未满1周岁且首次领取出生医学证明",
            "在省内具有助产技术资质的机构出生（省外出生需自备出生医学证明）",
            "随父或随母在省内家庭户落户（集体户、军人等为分支情形）",
        ),
        items=ITEMS,
        materials=MATERIALS,
        promised=Limit(5),
        due=Due(date(2026, 11, 25)),
        visits=1,
        delivery="邮寄或电子送达",
        legal_basis=(
            "母婴保健法第二十三条",
            "疫苗管理法第四十七条",
            "户口登记条例第七条",
            "社会保险法第二十五条、第五十六条、第五十八条、第五十九条",
            "育儿补贴制度实施方案（2025）",
        ),
        remedy=Remedy("云岫县人民政府", "县司法局行政复议受理窗口，清和路6号", "云岫县人民法院", "云岫县正阳路1号"),
        help_desk="本中心2号窗口",
        told_at=NINE,
        applicant=Identity("陆清和", RESIDENT, "190121199408160023"),
        callback=CALLBACK,
        phone_url=PHONE_URL,
    )
    return replace(paper, **changes)  # type: ignore[arg-type]
