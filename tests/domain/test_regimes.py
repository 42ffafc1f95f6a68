"""The law of each regime as data, and the terms of items under it."""

import pytest

from clerk_app.domain.catalogue import Regime
from clerk_app.domain.facts import Ground
from clerk_app.domain.law import Deeming, Extension, Force
from clerk_app.domain.limits import Limit, Unit
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.regimes import LAWS
from clerk_app.domain.terms import Effect, Listed, Terms, terms_of
from clerk_app.refusal_words import refusal_words
from tests.catalogue_files import shipped

LICENSING = LAWS[Regime.LICENSING]
ARTICLE_45 = {
    PauseKind.HEARING,
    PauseKind.TENDER,
    PauseKind.AUCTION,
    PauseKind.INSPECTION,
    PauseKind.TESTING,
    PauseKind.QUARANTINE,
    PauseKind.APPRAISAL,
    PauseKind.EXPERT_REVIEW,
}


def test_M03_every_regime_has_its_law_and_every_rule_its_basis() -> None:
    assert set(LAWS) == set(Regime)
    for regime, law in LAWS.items():
        bases = [law.notice.basis, law.acceptance.basis, law.decision.basis, law.remedies.basis, *law.pauses.values()]
        bases += [part.basis for part in (law.extension, law.ceiling, law.delivery) if part]
        assert law.regime is regime
        assert all(bases)


def test_R008_L01_the_notice_period_is_statute_only_where_a_statute_sets_it() -> None:
    assert {regime: (law.notice.limit.count, law.notice.force) for regime, law in LAWS.items()} == {
        Regime.LICENSING: (5, Force.STATUTE),
        Regime.REAL_ESTATE: (0, Force.STATUTE),
        Regime.MARKET_ENTITY: (3, Force.HOUSE_RULE),
        Regime.OTHER_STATUTE: (5, Force.HOUSE_RULE),
        Regime.PUBLISHED: (5, Force.HOUSE_RULE),
    }


def test_L01_L02_a_house_rule_never_creates_acceptance() -> None:
    assert {regime: law.acceptance.deeming for regime, law in LAWS.items()} == {
        Regime.LICENSING: Deeming.FROM_RECEIPT,
        Regime.REAL_ESTATE: Deeming.AT_ONCE,
        Regime.MARKET_ENTITY: Deeming.NEVER,
        Regime.OTHER_STATUTE: Deeming.NEVER,
        Regime.PUBLISHED: Deeming.NEVER,
    }
    assert not [law for law in LAWS.values() if law.notice.force is Force.HOUSE_RULE and law.acceptance.by_supplement]


def test_L02_real_estate_is_told_on_the_spot_as_a_refusal_with_its_list() -> None:
    assert [regime for regime, law in LAWS.items() if law.notice.as_refusal] == [Regime.REAL_ESTATE]


def test_R020_L03_the_statutory_limit_is_that_of_the_regime() -> None:
    assert {regime: law.decision.limit for regime, law in LAWS.items()} == {
        Regime.LICENSING: Limit(20),
        Regime.REAL_ESTATE: Limit(30),
        Regime.MARKET_ENTITY: Limit(3),
        Regime.OTHER_STATUTE: None,
        Regime.PUBLISHED: None,
    }
    assert [regime for regime, law in LAWS.items() if law.decision.on_the_spot] == [Regime.MARKET_ENTITY]


def test_R021_R022_L03_L06_extensions_have_their_days_and_approver() -> None:
    extensions = {regime: law.extension for regime, law in LAWS.items() if law.extension}

    assert {regime: (found.limit, found.approver, found.times) for regime, found in extensions.items()} == {
        Regime.LICENSING: (Limit(10), Approver.ORGAN_HEAD, 1),
        Regime.MARKET_ENTITY: (Limit(3), Approver.ORGAN_HEAD, 1),
    }
    assert [regime for regime, law in LAWS.items() if law.ceiling] == [Regime.LICENSING]
    assert LICENSING.ceiling
    assert LICENSING.ceiling.limit == Limit(45)
    joint = LICENSING.ceiling.extension
    assert (joint.limit, joint.approver) == (Limit(15), Approver.GOVERNMENT_HEAD)


def test_R023_L05_pauses_are_those_of_the_regime_and_a_site_survey_is_none() -> None:
    assert set(LICENSING.pauses) == ARTICLE_45
    assert set(LAWS[Regime.REAL_ESTATE].pauses) == {PauseKind.ANNOUNCEMENT}
    assert not LAWS[Regime.MARKET_ENTITY].pauses
    assert set(LAWS[Regime.PUBLISHED].pauses) == set(LAWS[Regime.OTHER_STATUTE].pauses) == {PauseKind.LISTED}
    assert not [law for law in LAWS.values() if PauseKind.SITE_SURVEY in law.pauses]


def test_R027_L16_only_licences_have_a_statutory_delivery_period() -> None:
    assert {regime: law.delivery.limit for regime, law in LAWS.items() if law.delivery} == {Regime.LICENSING: Limit(10)}


def test_R018_remedies_are_sixty_days_and_six_months() -> None:
    for law in LAWS.values():
        assert (law.remedies.review, law.remedies.suit) == (Limit(60, Unit.NATURAL_DAYS), Limit(6, Unit.MONTHS))


def test_L02_L08_grounds_are_a_closed_list_of_the_regime() -> None:
    assert LAWS[Regime.REAL_ESTATE].grounds == {Ground.NOT_COMPETENT}
    assert LICENSING.grounds == {Ground.NOT_REQUIRED, Ground.NOT_COMPETENT}


@pytest.mark.parametrize(
    ("regime", "committed", "statutory"),
    [
        (Regime.LICENSING, Limit(21), None),
        (Regime.MARKET_ENTITY, Limit(4), None),
        (Regime.REAL_ESTATE, Limit(31), None),
        (Regime.PUBLISHED, Limit(6), Limit(5)),
        (Regime.PUBLISHED, Limit(3, Unit.MONTHS), Limit(2, Unit.MONTHS)),
    ],
)
def test_R028_a_promise_longer_than_the_law_is_refused(
    regime: Regime, committed: Limit, statutory: Limit | None
) -> None:
    with pytest.raises(Refused) as refused:
        Terms(regime, committed, statutory)

    assert refused.value.reason is Reason.PROMISE_TOO_LONG


def test_L06_a_joint_licence_promises_no_more_than_the_ceiling() -> None:
    assert Terms(Regime.LICENSING, Limit(60), Limit(60)).ceiling is None
    with pytest.raises(Refused) as refused:
        Terms(Regime.LICENSING, Limit(60), Limit(60), joint=True)

    assert refused.value.particulars == {"committed": "60", "statutory": "45"}


def test_L04_a_sector_rule_takes_the_place_of_the_regimes_limit_and_extension() -> None:
    sector = Extension(Limit(5), Approver.ORGAN_HEAD, "食品经营许可和备案管理办法")
    terms = Terms(Regime.LICENSING, Limit(8), Limit(10), extension=sector)

    assert terms.limit == Limit(10)
    assert terms.extensions == (sector,)


def test_L06_a_joint_licence_knows_both_extensions() -> None:
    approvers = [found.approver for found in Terms(Regime.LICENSING, Limit(8), joint=True).extensions]

    assert approvers == [Approver.ORGAN_HEAD, Approver.GOVERNMENT_HEAD]


def test_R028_every_shipped_item_has_lawful_terms_alone_and_in_its_theme() -> None:
    for theme in shipped().themes:
        for item in theme.items:
            alone = terms_of(item)
            together = terms_of(item, theme.joint_limit.committed_days)
            assert alone.committed == Limit(item.committed_days)
            assert together.limit is None or not together.committed.longer_than(together.limit)


def test_M04_listed_procedures_come_with_the_item() -> None:
    theme = shipped().theme("newborn-birth")
    assert theme
    found = {listed.name: listed for item in theme.items for listed in terms_of(item).procedures}

    assert found["制卡"] == Listed("制卡", Limit(10), Effect.STOPS)
    with pytest.raises(Refused) as refused:
        Terms(Regime.PUBLISHED, Limit(5)).listed("制卡")
    assert refused.value.reason is Reason.UNKNOWN_PROCEDURE


def test_R101_checks_on_site_are_checks_of_substance() -> None:
    theme = shipped().theme("restaurant-opening")
    assert theme
    found = {listed.name: listed.substantive for item in theme.items for listed in terms_of(item).procedures}

    assert found["实地核查"]
    assert found["现场踏勘"]
    assert not found["体检与检验"]


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_its_sentence(reason: Reason) -> None:
    words = refusal_words(Refused(reason))

    assert words.endswith("。")
    assert words.count("。") >= 2
