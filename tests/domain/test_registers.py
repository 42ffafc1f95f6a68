"""Registers: mandates and seals, credit, the list and what falls away from it, fees, help, and places of handling."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.assistance import (
    NOES,
    Assistance,
    Ending,
    Help,
    Track,
    TrackMark,
    check_assistance,
    check_ending,
    check_track,
    ticks_carried,
)
from clerk_app.domain.catalogue import Fee, Item, Theme
from clerk_app.domain.credit import CreditRecord, check_credit, credit_on
from clerk_app.domain.crossing import (
    Crossing,
    CrossMode,
    acts_at,
    check_crossing,
    check_place,
)
from clerk_app.domain.facts import Credit
from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import (
    Charge,
    charges,
    check_paid,
    day_table,
    exempt,
    pay,
    refund,
    refunds_due,
)
from clerk_app.domain.people import Assurance, Person, Role, Step, check_identity
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.proofs import FallsAway, Waiver, check_demanded, check_waiver, check_waivers, is_proof
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.registers import (
    WITHOUT_MANDATE,
    Act,
    Mandate,
    SealKind,
    acts_open,
    check_mandate,
    mandate_for,
    seal_frames,
)
from clerk_app.domain.seals import Seal, SealUse, balance, seal_for
from tests.catalogue_files import shipped
from tests.domain.small import SMALL, small_plan

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 4, tzinfo=UTC)
WINDOW = "03"


def refusal_of(call: Callable[..., object], *args: object, **more: object) -> Reason:
    with pytest.raises(Refused) as refused:
        call(*args, **more)
    return refused.value.reason


def item(slug: str = "reader_registration") -> Item:
    found = SMALL.item(slug)
    assert found
    return found


CULTURE = Mandate("culture", "云文授〔2026〕3号", frozenset({Act.ACCEPT, Act.CORRECT}), date(2026, 1, 1), TODAY)


def test_M06_without_a_valid_mandate_a_window_can_only_receive() -> None:
    assert acts_open((), item(), WINDOW, TODAY) == WITHOUT_MANDATE
    assert not WITHOUT_MANDATE & {Act.ACCEPT, Act.CORRECT, Act.REFUSE, Act.DECIDE}
    assert refusal_of(check_mandate, (), item(), Act.ACCEPT, WINDOW, TODAY) is Reason.NO_MANDATE
    assert check_mandate((), item(), Act.RECEIVE, WINDOW, TODAY) is None


@pytest.mark.parametrize(
    ("on", "in_force"),
    [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (TODAY, True), (date(2026, 11, 21), False)],
)
def test_M06_a_mandate_holds_from_its_first_day_to_the_end_of_its_last(on: date, in_force: bool) -> None:
    assert (Act.ACCEPT in acts_open((CULTURE,), item(), WINDOW, on)) is in_force
    if in_force:
        assert check_mandate((CULTURE,), item(), Act.ACCEPT, WINDOW, on) == CULTURE
    else:
        assert refusal_of(check_mandate, (CULTURE,), item(), Act.ACCEPT, WINDOW, on) is Reason.MANDATE_NOT_IN_FORCE


def test_M06_a_mandate_is_for_its_organ_its_items_its_windows_and_its_acts() -> None:
    seat = item("reading_room_seat")
    assert refusal_of(check_mandate, (CULTURE,), seat, Act.ACCEPT, WINDOW, TODAY) is Reason.NO_MANDATE
    assert refusal_of(check_mandate, (CULTURE,), item(), Act.DECIDE, WINDOW, TODAY) is Reason.NO_MANDATE
    narrow = replace(CULTURE, items=("another",))
    elsewhere = replace(CULTURE, windows=("04",))
    for one in (narrow, elsewhere):
        assert mandate_for((one,), item(), Act.ACCEPT, WINDOW, TODAY) is None
    assert mandate_for((elsewhere,), item(), Act.ACCEPT, "04", TODAY) == elsewhere


def test_M06_of_two_mandates_the_newer_document_rules() -> None:
    newer = replace(CULTURE, document_no="云文授〔2026〕9号", since=date(2026, 10, 1), seal=SealKind.LICENCE)
    for order in ((CULTURE, newer), (newer, CULTURE)):
        assert mandate_for(order, item(), Act.ACCEPT, WINDOW, TODAY) == newer


def test_L15_a_paper_has_exactly_the_seals_that_the_mandates_give() -> None:
    library = Mandate("library", "云图授〔2026〕1号", frozenset({Act.ACCEPT}), date(2026, 1, 1))
    frames = seal_frames((CULTURE, library), SMALL.items, Act.ACCEPT, WINDOW, TODAY)
    assert frames == (("culture", SealKind.ACCEPTANCE), ("library", SealKind.ACCEPTANCE))
    assert seal_frames((CULTURE,), SMALL.items, Act.ACCEPT, WINDOW, TODAY) == frames[:1]
    for one in SMALL.items:
        assert len(seal_frames((CULTURE, library), (one,), Act.ACCEPT, WINDOW, TODAY)) == 1


SEAL = Seal("S-01", "culture", SealKind.ACCEPTANCE, "王晓梅", until=TODAY)


def test_M06_an_act_is_sealed_with_its_own_organs_seal_in_somebodys_keeping() -> None:
    assert seal_for((SEAL,), "culture", SealKind.ACCEPTANCE, TODAY) == SEAL
    for organ, kind, on in (
        ("library", SealKind.ACCEPTANCE, TODAY),
        ("culture", SealKind.LICENCE, TODAY),
        ("culture", SealKind.ACCEPTANCE, date(2026, 11, 21)),
    ):
        assert refusal_of(seal_for, (SEAL,), organ, kind, on) is Reason.SEAL_NOT_HERE
    unkept = replace(SEAL, keeper=" ")
    assert refusal_of(seal_for, (unkept,), "culture", SealKind.ACCEPTANCE, TODAY) is Reason.SEAL_NOT_HERE


def use(paper: str, seal: str = "S-01") -> SealUse:
    return SealUse(seal, paper, "90000126111801018536", NOON, "王晓梅")


def test_M06_the_seal_log_of_a_day_equals_the_papers_printed() -> None:
    assert balance([use("受1"), use("受2")], ["受2", "受1", "受1"]).even
    uneven = balance([use("受1"), use("受3"), use("受1")], ["受1", "受2"])
    assert (uneven.unlogged, uneven.unprinted, uneven.doubled) == (("受2",), ("受3",), ("受1",))
    assert balance([use("受1"), use("受1", "S-02")], ["受1"]).even


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef"), unique=True))
def test_M06_the_balance_is_even_exactly_when_each_paper_was_sealed_once(printed: list[str], logged: list[str]) -> None:
    assert balance([use(paper) for paper in logged], printed).even is (set(printed) == set(logged))


def test_R038_L24_credit_is_clear_flagged_or_not_asked_and_only_a_flag_closes_anything() -> None:
    flagged = CreditRecord(Credit.FLAGGED, TODAY, "省信用平台")
    assert credit_on(None, TODAY) is Credit.NOT_ASKED
    assert check_credit(None, TODAY) is Credit.NOT_ASKED
    assert check_credit(replace(flagged, state=Credit.CLEAR), TODAY) is Credit.CLEAR
    assert refusal_of(check_credit, flagged, TODAY) is Reason.CREDIT_FLAGGED
    assert refusal_of(check_credit, replace(flagged, source=" "), TODAY) is Reason.CREDIT_SOURCE_NEEDED


def test_R038_a_repaired_flag_is_clear_from_its_day() -> None:
    record = CreditRecord(Credit.FLAGGED, date(2026, 3, 1), "省信用平台", repaired=TODAY)
    assert credit_on(record, date(2026, 11, 19)) is Credit.FLAGGED
    assert credit_on(record, TODAY) is Credit.CLEAR
    assert credit_on(record, date(2026, 2, 28)) is Credit.NOT_ASKED


def test_R033_nothing_outside_the_published_list_can_be_demanded() -> None:
    plan = small_plan()
    check_demanded(plan, ["reader_photo", "address_proof", "post_address"])
    for slug in ("guardian_consent", "other_papers", ""):
        assert refusal_of(check_demanded, plan, [slug]) is Reason.NOT_IN_LIST


@pytest.mark.parametrize("theme", shipped().themes, ids=lambda theme: theme.slug)
def test_R098_no_field_of_a_form_is_one_that_no_chosen_item_uses(theme: Theme) -> None:
    for demo in theme.demo_scenarios:
        plan = resolve(theme, demo.answers)
        active = {one.slug for one in plan.items}
        assert all(entry.items and active.issuperset(entry.items) for entry in plan.fields)
        assert all(entry.items and active.issuperset(entry.items) for entry in plan.materials)


SHOWN = {
    FallsAway.NO_BASIS: "清单所列依据已废止",
    FallsAway.OWN_LICENCE: "不动产权证 0012345",
    FallsAway.COMMITMENT: "承 2026-17",
    FallsAway.COVERED: "reader_id_card",
    FallsAway.NETWORK_CHECK: "核验 20261120-0031",
    FallsAway.UNVERIFIABLE: "社区居委会",
}


def waiver(way: FallsAway, shown: str = "", clerk: str = "王晓梅", decided_by: str = "李值班") -> Waiver:
    return Waiver("address_proof", way, shown or SHOWN[way], clerk, decided_by)


@pytest.mark.parametrize("way", FallsAway)
def test_R033_a_proof_falls_away_in_six_ways_each_with_its_ground(way: FallsAway) -> None:
    assert len(FallsAway) == 6
    assert check_waivers(small_plan(), [waiver(way)]) == {"address_proof"}
    assert refusal_of(check_waiver, small_plan(), waiver(way, shown=" ")) is Reason.GROUND_NOT_SHOWN


def test_R033_the_list_itself_is_judged_by_somebody_who_answers_for_it() -> None:
    for way in FallsAway:
        alone = waiver(way, decided_by="")
        if way in {FallsAway.NO_BASIS, FallsAway.UNVERIFIABLE}:
            assert refusal_of(check_waiver, small_plan(), alone) is Reason.GROUND_NOT_SHOWN
        else:
            check_waiver(small_plan(), alone)
            assert refusal_of(check_waiver, small_plan(), waiver(way, clerk="")) is Reason.GROUND_NOT_SHOWN


def test_R033_what_the_applicant_makes_or_the_case_produces_is_no_proof() -> None:
    plan = small_plan()
    network = waiver(FallsAway.NETWORK_CHECK)
    assert refusal_of(check_waiver, plan, replace(network, material="reader_photo")) is Reason.NOT_A_PROOF
    assert refusal_of(check_waiver, plan, replace(network, material="reader_card")) is Reason.NOT_A_PROOF
    assert refusal_of(check_waiver, plan, replace(network, material="moon")) is Reason.NOT_IN_LIST
    assert [entry.slug for entry in plan.materials if is_proof(entry.material)] == ["reader_id_card", "address_proof"]


def test_R033_a_commitment_replaces_only_what_the_list_says_it_may() -> None:
    card = replace(waiver(FallsAway.COMMITMENT), material="reader_id_card")
    assert refusal_of(check_waiver, small_plan(), card) is Reason.NOT_COMMITTABLE


def test_R033_two_papers_do_not_cover_each_other() -> None:
    covered = waiver(FallsAway.COVERED)
    circle = replace(covered, material="reader_id_card", shown="address_proof")
    assert refusal_of(check_waivers, small_plan(), [covered, circle]) is Reason.GROUND_NOT_SHOWN
    for shown in ("address_proof", "moon"):
        assert refusal_of(check_waiver, small_plan(), replace(covered, shown=shown)) is Reason.GROUND_NOT_SHOWN


def posting() -> Charge:
    (charge,) = charges(small_plan())
    return charge


def test_R099_M16_fees_come_from_the_list_alone_and_no_amount_is_ever_typed() -> None:
    assert posting() == Charge("card_posting", 1250, "", "邮资")
    assert charges(small_plan({"reader": "adult", "extras": ()})) == ()
    assert pay(posting(), TODAY, "4301-77").fen == 1250


def test_M16_a_fee_published_in_words_is_not_taken_here() -> None:
    plan = small_plan()
    worded = replace(plan, items=tuple(replace(one, fee=Fee(None, "按税法")) for one in plan.items))
    first = charges(worded)[0]
    assert refusal_of(pay, first, TODAY, "4301-77") is Reason.FEE_NOT_LISTED
    assert exempt(first, TODAY, "李值班", "低保家庭").settled
    assert day_table(charges(worded)) == ()


def test_M16_the_sum_of_a_tariff_follows_from_the_answers() -> None:
    theme = shipped().theme("house-transfer")
    assert theme
    home = theme.demo_scenarios[0].answers
    shop = {**home, "usage": "commercial"}
    assert {charge.item: charge.fen for charge in charges(resolve(theme, home))} == {
        "tax_declare": None,
        "transfer": 8000,
        "mortgage_new": 8000,
    }
    at_shop = {charge.item: (charge.fen, charge.text) for charge in charges(resolve(theme, shop))}
    assert at_shop["transfer"] == (55000, "非住宅登记费")
    assert at_shop["mortgage_new"] == (None, "80元/件(住宅)")


def test_M16_a_fee_is_unpaid_paid_exempt_or_refunded_and_says_who_and_why() -> None:
    paid = pay(posting(), TODAY, " 4301-77 ", "E-9")
    assert (paid.state, paid.slip, paid.invoice, paid.day) == (FeeState.PAID, "4301-77", "E-9", TODAY)
    freed = exempt(posting(), TODAY, "李值班", "低保家庭")
    assert (freed.state, freed.by, freed.why) == (FeeState.EXEMPT, "李值班", "低保家庭")
    back = refund(paid, TODAY, "李值班", "撤回")
    assert (back.state, back.slip) == (FeeState.REFUNDED, "4301-77")

    assert refusal_of(pay, posting(), TODAY, " ") is Reason.FEE_STATE
    for by, why in (("", "低保家庭"), ("李值班", " ")):
        assert refusal_of(exempt, posting(), TODAY, by, why) is Reason.REASON_NEEDED
        assert refusal_of(refund, paid, TODAY, by, why) is Reason.REASON_NEEDED
    for settled in (paid, freed, back):
        assert refusal_of(pay, settled, TODAY, "4301-78") is Reason.FEE_STATE
        assert refusal_of(exempt, settled, TODAY, "李值班", "低保家庭") is Reason.FEE_STATE
    for not_paid in (posting(), freed, back):
        assert refusal_of(refund, not_paid, TODAY, "李值班", "撤回") is Reason.FEE_STATE


def test_M16_a_result_waits_for_its_own_fee_and_a_withdrawal_gives_it_back() -> None:
    assert refusal_of(check_paid, [posting()], "card_posting") is Reason.FEE_UNPAID
    check_paid([posting()], "reader_registration")
    paid = pay(posting(), TODAY, "4301-77")
    check_paid([paid], "card_posting")
    assert refunds_due([paid, exempt(posting(), TODAY, "李值班", "低保")], ["card_posting"]) == (paid,)
    assert refunds_due([paid], ["reader_registration"]) == ()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 9999), st.sampled_from(FeeState))))
def test_M16_the_daily_table_balances_by_item(entries: list[tuple[str, int, FeeState]]) -> None:
    known = [Charge(slug, fen, state=state) for slug, fen, state in entries]
    for row in day_table(known):
        assert row.due == row.paid + row.exempt + row.refunded + row.open
    assert sum(row.due for row in day_table(known)) == sum(fen for _, fen, _ in entries)


HELPED = Assistance(Help.ON_BEHALF, "何静", "13800001224", TODAY, consent=True)


def test_M09_help_needs_consent_and_a_telephone_and_showing_the_way_needs_nothing() -> None:
    check_assistance(HELPED)
    check_assistance(Assistance(Help.GUIDE, "", "", TODAY))
    assert refusal_of(check_assistance, replace(HELPED, consent=False)) is Reason.HELP_CONSENT_NEEDED
    assert refusal_of(check_assistance, replace(HELPED, phone="")) is Reason.HELPER_NEEDED


def test_P20_a_green_channel_has_its_reason_and_a_home_visit_two_people() -> None:
    check_track(TrackMark(Track.GREEN_CHANNEL, "孕妇"))
    check_track(TrackMark(Track.HOME_VISIT, people=("何静", "王晓梅")))
    assert refusal_of(check_track, TrackMark(Track.GREEN_CHANNEL)) is Reason.TRACK_REASON_NEEDED
    assert refusal_of(check_track, TrackMark(Track.HOME_VISIT, people=("何静", " 何静"))) is Reason.TWO_VISITORS_NEEDED


def test_M10_the_next_visit_starts_from_the_ticks_that_still_count() -> None:
    ticks = {"reader_id_card": ("在有效期内", "已取消的要点"), "guardian_consent": ("已签字",)}
    assert ticks_carried(ticks, small_plan()) == {"reader_id_card": ("在有效期内",)}
    assert ticks_carried({}, small_plan()) == {}


def test_M27_no_visit_ends_with_a_no_that_has_no_reason() -> None:
    for ending in Ending:
        if ending in NOES:
            assert refusal_of(check_ending, ending, " ") is Reason.NO_NEEDS_REASON
            check_ending(ending, "缺材料")
        else:
            check_ending(ending, "")


CROSSING = Crossing(
    CrossMode.RECEIVED_FOR, "190121", "430102", (("190121", "核对身份"), ("430102", "审查决定")), "湘江市政务大厅"
)


@pytest.mark.parametrize("mode", CrossMode)
def test_R087_the_receiving_place_cannot_decide_in_any_mode(mode: CrossMode) -> None:
    crossing = replace(CROSSING, mode=mode)
    check_crossing(crossing)
    for act in (Act.ACCEPT, Act.CORRECT, Act.REFUSE, Act.DECIDE):
        assert refusal_of(check_place, crossing, "190121", act) is Reason.HANDLED_ELSEWHERE
        check_place(crossing, "430102", act)
    check_place(crossing, "190121", Act.RECEIVE)
    check_place(crossing, "190121", Act.HAND_OVER)
    assert acts_at(crossing, "110101") == frozenset()


def test_R087_both_places_and_the_duties_of_each_are_recorded() -> None:
    for crossing in (replace(CROSSING, handling=" "), replace(CROSSING, receiving="430102")):
        assert refusal_of(check_crossing, crossing) is Reason.PLACE_NEEDED
    assert refusal_of(check_crossing, replace(CROSSING, duties=CROSSING.duties[:1])) is Reason.PLACE_NEEDED


def test_P07_an_item_waits_for_the_identity_it_asks_and_its_papers_do_not() -> None:
    unknown = Person(Role.APPLICANT, "李建国")
    minimum = plan_minimum(small_plan())
    for step in (Step.NOTICE, Step.RECEIVE):
        check_identity(unknown, minimum, step)
    assert refusal_of(check_identity, unknown, minimum, Step.ACCEPT) is Reason.IDENTITY_TOO_WEAK
    check_identity(replace(unknown, assurance=Assurance.CARD), minimum, Step.ACCEPT)


def plan_minimum(plan: Plan) -> Assurance:
    return plan.items[0].identity
