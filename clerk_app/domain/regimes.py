"""The five regimes with their law: what Licensing Law, registration rules and published lists say about time."""

from collections.abc import Mapping
from types import MappingProxyType

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.facts import Ground
from clerk_app.domain.law import (
    Acceptance,
    Ceiling,
    DecisionPeriod,
    Deeming,
    DeliveryPeriod,
    Extension,
    Force,
    Law,
    NoticePeriod,
    Remedies,
)
from clerk_app.domain.limits import Limit, Unit
from clerk_app.domain.pauses import Approver, PauseKind

_REMEDIES = Remedies(Limit(60, Unit.NATURAL_DAYS), Limit(6, Unit.MONTHS), "行政复议法第二十条；行政诉讼法第四十六条")
_ONCE = "国发〔2022〕5号 一次性告知"
_LIST = "该事项实施清单"

_LICENSING = Law(
    Regime.LICENSING,
    "行政许可",
    NoticePeriod(Limit(5), Force.STATUTE, "行政许可法第三十二条第一款第四项"),
    Acceptance(Deeming.FROM_RECEIPT, by_supplement=True, basis="行政许可法第三十二条第一款第四项、第五项"),
    DecisionPeriod(Limit(20), "行政许可法第四十二条第一款"),
    Extension(Limit(10), Approver.ORGAN_HEAD, "行政许可法第四十二条第一款"),
    Ceiling(
        Limit(45),
        Extension(Limit(15), Approver.GOVERNMENT_HEAD, "行政许可法第四十二条第二款"),
        "行政许可法第四十二条第二款",
    ),
    MappingProxyType(
        dict.fromkeys(
            (
                PauseKind.HEARING,
                PauseKind.TENDER,
                PauseKind.AUCTION,
                PauseKind.INSPECTION,
                PauseKind.TESTING,
                PauseKind.QUARANTINE,
                PauseKind.APPRAISAL,
                PauseKind.EXPERT_REVIEW,
            ),
            "行政许可法第四十五条",
        )
    ),
    DeliveryPeriod(Limit(10), "行政许可法第四十四条"),
    2,  # 行政许可法第三十四条第三款
    frozenset({Ground.NOT_REQUIRED, Ground.NOT_COMPETENT}),
    _REMEDIES,
)

# Incomplete papers are refused on the spot with the whole list; who is not told so in the sitting is accepted.
_REAL_ESTATE = Law(
    Regime.REAL_ESTATE,
    "不动产登记",
    NoticePeriod(Limit(0), Force.STATUTE, "不动产登记暂行条例第十七条第一款第三项", as_refusal=True),
    Acceptance(Deeming.AT_ONCE, by_supplement=True, basis="不动产登记暂行条例第十七条"),
    DecisionPeriod(Limit(30), "不动产登记暂行条例第二十条"),
    None,
    None,
    MappingProxyType({PauseKind.ANNOUNCEMENT: "不动产登记暂行条例实施细则第十七条"}),
    None,
    0,
    frozenset({Ground.NOT_COMPETENT}),
    _REMEDIES,
)

# A form check: registered on the spot or within three days. Five days to say that papers lack would outlast the limit
# itself, so the hall's own notice period is as short as the limit.
_MARKET_ENTITY = Law(
    Regime.MARKET_ENTITY,
    "市场主体登记",
    NoticePeriod(Limit(3), Force.HOUSE_RULE, f"市场主体登记管理条例第十九条；{_ONCE}"),
    Acceptance(Deeming.NEVER, by_supplement=False, basis="市场主体登记管理条例第十九条"),
    DecisionPeriod(Limit(3), "市场主体登记管理条例第十九条", on_the_spot=True),
    Extension(Limit(3), Approver.ORGAN_HEAD, "市场主体登记管理条例第十九条"),
    None,
    MappingProxyType({}),
    None,
    0,
    frozenset({Ground.NOT_REQUIRED, Ground.NOT_COMPETENT}),
    _REMEDIES,
)


def _by_list(regime: Regime, zh: str) -> Law:
    """Where no statute of procedure binds, the list's own limits hold, and silence accepts nothing."""
    return Law(
        regime,
        zh,
        NoticePeriod(Limit(5), Force.HOUSE_RULE, _ONCE),
        Acceptance(Deeming.NEVER, by_supplement=False, basis=_LIST),
        DecisionPeriod(None, _LIST),
        None,
        None,
        MappingProxyType({PauseKind.LISTED: f"{_LIST}：不计入时限的环节"}),
        None,
        0,
        frozenset({Ground.NOT_REQUIRED, Ground.NOT_COMPETENT}),
        _REMEDIES,
    )


LAWS: Mapping[Regime, Law] = MappingProxyType(
    {
        law.regime: law
        for law in (
            _LICENSING,
            _REAL_ESTATE,
            _MARKET_ENTITY,
            _by_list(Regime.OTHER_STATUTE, "其他法定时限"),
            _by_list(Regime.PUBLISHED, "清单公布时限"),
        )
    }
)
