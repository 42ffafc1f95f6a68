"""Sample views with the longest words of the catalogue: what fits here fits everywhere."""

from dataclasses import replace

from tests.ui import samples_applicant, samples_form, samples_intake
from ui.forms.field import FieldView, Kind, Option
from ui.pages.applicant.view import PersonView
from ui.pages.scenario.view import OptionView, QuestionView
from ui.widgets.panel import ItemLine

_QUESTION = "是否属受益所有人承诺免报情形（注册资本1000万元以下且股东全部为自然人）？"
_ANSWER = "有，1992年以前（当地实行个人缴费前）连续工龄"
_PAPER = "监护关系证明（户口簿同户页、出生医学证明或监护人指定文书之一）"
_ITEM = "设置大型户外广告及在城市建筑物、设施上悬挂、张贴宣传品审批"
_LABEL = "法定代表人（负责人、经营者）证件号码"
_ERROR = "第 18 位校验不符，请核对原件；出生日期与号码中的 1992年6月2日 也不一致，请改其一"

PANEL = replace(
    samples_intake.SCENARIO.panel,
    lines=(ItemLine(_ITEM, "城市管理", "circle-half-fill", "warn"), ItemLine(_ITEM, "城市管理", mark="新增")),
    foot="不办：生育医疗费支付、生育津贴支付、科学育儿指导服务登记、育儿补贴申领、预防接种证办理",
)
SCENARIO = replace(
    samples_intake.SCENARIO,
    panel=PANEL,
    questions=(
        QuestionView("one", 1, _QUESTION, (OptionView("a", 1, _ANSWER),), ("a",), _ANSWER, "默认"),
        QuestionView(
            "two",
            2,
            _QUESTION,
            tuple(OptionView(str(n), n, _ANSWER, "＋1 事项　＋2 材料　＋11 填写项") for n in range(1, 7)),
            multiple=True,
        ),
        QuestionView("three", 3, _QUESTION),
    ),
    open_slug="two",
    change=replace(samples_intake.SCENARIO.change, parts=(_PAPER, _ITEM)) if samples_intake.SCENARIO.change else None,
)
NOTICE = replace(
    samples_intake.NOTICE,
    papers=tuple(
        replace(paper, name=_PAPER, note=f"原件核验；{_PAPER}；复印件 1 份，当场退还原件，由窗口留存影像")
        for paper in samples_intake.NOTICE.papers[3:6]
    ),
)
APPLICANT = replace(
    samples_applicant.AGENT,
    persons=(
        PersonView(
            "agent", "代理人 · 到场", "云溪市临江区鼎沸餐饮管理有限责任公司安和街道第一分公司", "91190102MA0DF8HK2E"
        ),
    ),
    fields=(FieldView("long", _LABEL, Kind.RESIDENT_ID, "190102199206021176", error=_ERROR, span=3),),
)
FIELDS = (
    FieldView(
        "a", _LABEL, Kind.RESIDENT_ID, "190102199206021176", span=4, badge="材料识别", badge_tone="warn", error=_ERROR
    ),
    FieldView("b", "公积金单位缴存比例（%）", Kind.NUMBER, "12", span=3, badge="沿用旧件", badge_tone="reuse"),
    FieldView(
        "c",
        _LABEL,
        Kind.CHOICE,
        "1",
        options=tuple(Option(str(n), _ANSWER) for n in range(1, 5)),
        span=4,
        required=False,
    ),
    FieldView("d", _LABEL, Kind.TEXT, produced=True, span=3),
    *samples_form.FATHER[:2],
)
