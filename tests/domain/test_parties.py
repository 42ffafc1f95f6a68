"""The matrix of presence and signatures: who must be identified, come and sign, and what acceptance waits for."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.catalogue import Identify, Party, Theme
from clerk_app.domain.conditions import Answer
from clerk_app.domain.parties import (
    Appearance,
    Attendance,
    Mark,
    Matrix,
    Need,
    Point,
    check_parties,
    mark,
    open_points,
)
from clerk_app.domain.party_list import parties_of, people_of
from clerk_app.domain.party_matrix import build_matrix
from clerk_app.domain.people import Assurance, Person, Role
from clerk_app.domain.plan import Plan, resolve
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.signatures import Grade, Signature
from tests.catalogue_files import shipped
from tests.domain.small import small_plan

TODAY = date(2026, 11, 20)
LI = Person(Role.APPLICANT, "李建国", "190121199403120049", born=date(1980, 3, 1))
WANG = Person(Role.PARTY, "王秀兰", "190121199403120049", born=date(1981, 9, 9))
SUN = Person(Role.PARTY, "孙伯年", "190121199403120049", born=date(1955, 5, 11))
HE = Person(Role.AGENT, "何静", "190121199403120049", born=date(1996, 12, 24))
BABY = Person(Role.APPLICANT, "李小满", "190121199403120049", born=date(2020, 5, 21))
COMMITTING = frozenset({"F02", "F10"})


@cache
def _plan(theme: str, scenario: str, handler: str) -> Plan:
    found = shipped().theme(theme)
    assert found
    demo = next(one for one in found.demo_scenarios if one.id == scenario)
    return resolve(found, {**demo.answers, **({"handler": handler} if handler else {})})


def house(scenario: str = "typical", handler: str = "") -> Plan:
    return _plan("house-transfer", scenario, handler)


def restaurant(**answers: Answer) -> Plan:
    plan = _plan("restaurant-opening", "noodle", "agent")
    return resolve(plan.theme, {**plan.answers, **answers})


def told(matrix: Matrix, *appearances: Appearance, item: str = "") -> list[tuple[str, str, str]]:
    return [
        (point.row.party.slug, str(point.need.point), point.need.paper)
        for point in open_points(matrix, appearances, item)
    ]


def came(party: str, *papers: str, nth: int = 0, **more: object) -> Appearance:
    signed = tuple(Signature(paper) for paper in papers)
    return replace(
        Appearance(party, TODAY, nth, signed=signed, assurance=Assurance.CARD),
        **more,  # type: ignore[arg-type]
    )


SALE = Attendance(
    TODAY, {"buyer": (LI,), "buyer_spouse": (WANG,), "seller": (SUN,), "seller_spouse": (replace(WANG, name="赵梅"),)}
)


def test_P23_buyer_seller_and_both_spouses_each_have_their_row_and_their_papers() -> None:
    matrix = build_matrix(house(), SALE)
    assert {row.party.slug: [need.paper for need in row.needs if need.paper] for row in matrix.rows} == {
        "buyer": ["F02", "sale_contract"],
        "buyer_spouse": ["F02"],
        "seller": ["F02", "sale_contract", "home_count_commitment"],
        "seller_spouse": ["spouse_consent"],
    }
    assert matrix.papers == ("F02", "sale_contract", "home_count_commitment", "spouse_consent")
    assert mark(matrix.rows[0], Point.SIGNATURE, (), "spouse_consent") is Mark.NOT_NEEDED


def test_P23_acceptance_waits_for_the_matrix_and_not_for_the_applicant() -> None:
    matrix = build_matrix(house(), SALE)
    buyer = came("buyer", "F02", "sale_contract")
    with pytest.raises(Refused) as refused:
        check_parties(matrix, [buyer])
    assert refused.value.reason is Reason.PARTY_OPEN
    assert refused.value.particulars["party"] == "王秀兰"

    rest = [
        came("buyer_spouse", "F02"),
        came("seller", "F02", "sale_contract", "home_count_commitment"),
        came("seller_spouse", "spouse_consent"),
    ]
    check_parties(matrix, [buyer, *rest])
    assert open_points(matrix, [buyer, *rest]) == ()


def test_P23_who_is_known_by_name_alone_is_not_identified() -> None:
    people = {**SALE.people, "buyer_spouse": (replace(WANG, id_no=""),)}
    matrix = build_matrix(house(), replace(SALE, people=people))
    assert ("buyer_spouse", "named", "") in told(matrix, came("buyer_spouse", "F02"))


def test_P23_each_party_may_come_and_sign_on_another_day_and_at_another_place() -> None:
    matrix = build_matrix(house(), SALE)
    seen = came("seller", "F02", place="A01")
    later = came("seller", "sale_contract", "home_count_commitment", day=date(2026, 11, 27), place="云岫县")
    assert ("seller", "signature", "sale_contract") in told(matrix, seen)
    assert not [point for point in told(matrix, seen, later) if point[0] == "seller"]


def test_P23_an_item_waits_only_for_its_own_parties() -> None:
    matrix = build_matrix(house(), SALE)
    assert {point[0] for point in told(matrix, item="transfer")} == {
        "buyer",
        "buyer_spouse",
        "seller",
        "seller_spouse",
    }
    assert {point[0] for point in told(matrix, item="power")} == {"buyer"}


ALL = (
    came("buyer", "F02"),
    came("buyer", "sale_contract", present=False, assurance=Assurance.NONE),
    came("buyer_spouse", "F02"),
    came("seller", "F02", "sale_contract"),
    came("seller", "home_count_commitment", assurance=Assurance.NONE),
    came("seller_spouse", "spouse_consent"),
)


@given(st.permutations(ALL), st.integers(0, len(ALL)))
def test_P23_the_order_of_appearances_does_not_matter(order: list[Appearance], count: int) -> None:
    matrix = build_matrix(house(), SALE)
    some = order[:count]
    assert open_points(matrix, some) == open_points(matrix, sorted(some, key=ALL.index))
    assert open_points(matrix, order) == ()


@given(st.lists(st.sampled_from(ALL), max_size=8), st.sampled_from(ALL))
def test_P23_another_appearance_never_opens_a_point_and_the_same_twice_changes_nothing(
    happened: list[Appearance], more: Appearance
) -> None:
    matrix = build_matrix(house(), SALE)
    before, after = open_points(matrix, happened), open_points(matrix, [*happened, more])
    assert all(point in before for point in after)
    assert open_points(matrix, [*happened, more, more]) == after


def test_P23_who_is_not_named_has_to_be_named_first() -> None:
    matrix = build_matrix(house(), Attendance(TODAY, {"buyer": (LI,)}))
    assert ("seller_spouse", "named", "") in told(matrix, *ALL)
    assert ("buyer", "named", "") not in told(matrix, *ALL)


def test_P23_several_heirs_each_sign_and_nobody_is_a_said_answer() -> None:
    plan = house("inherit")
    two = build_matrix(plan, Attendance(TODAY, {"buyer": (LI,), "heirs": (WANG, SUN)}))
    first = came("heirs", "heir_commitment", nth=0)
    assert [row.key for row in two.rows] == [("buyer", 0), ("heirs", 0), ("heirs", 1)]
    assert {point.name for point in open_points(two, [came("buyer", "F02"), first])} == {"孙伯年"}

    unsaid = build_matrix(plan, Attendance(TODAY, {"buyer": (LI,)}))
    assert ("heirs", "named", "") in told(unsaid)
    nobody = build_matrix(plan, Attendance(TODAY, {"buyer": (LI,)}, none_of=frozenset({"heirs"})))
    assert [row.party.slug for row in nobody.rows] == ["buyer"]


def test_P07_identity_is_asked_as_surely_as_the_most_demanding_item_wants() -> None:
    plan = house()
    strict = replace(plan, items=tuple(replace(item, identity=Assurance.E_ID) for item in plan.items))
    by_book = came("buyer", assurance=Assurance.HOUSEHOLD_BOOK)
    by_document = came("buyer", assurance=Assurance.DOCUMENT)
    by_card = came("buyer", assurance=Assurance.CARD)

    def open_identity(on: Plan, seen: Appearance) -> bool:
        return ("buyer", "identity", "") in told(build_matrix(on, SALE), seen)

    assert [open_identity(plan, seen) for seen in (by_book, by_document, by_card)] == [True, False, False]
    assert [open_identity(strict, seen) for seen in (by_book, by_document, by_card)] == [True, True, False]


def test_M34_a_pad_image_leaves_the_form_unsigned() -> None:
    matrix = build_matrix(house(), SALE)
    on_pad = came("buyer", signed=(Signature("F02", Grade.PAD),))
    assert ("buyer", "signature", "F02") in told(matrix, on_pad)


def restaurant_matrix(*powers: Power, since: date = TODAY) -> Matrix:
    held = (Authority("legal_representative", "agent", frozenset(powers), since),) if powers else ()
    people = {"legal_representative": (LI,), "agent": (HE,), "landlord": (SUN,)}
    plan = restaurant(premises="lease", subject="new_individual", chain="no", drain="shared")
    return build_matrix(plan, Attendance(TODAY, people, held, COMMITTING))


def test_R084_the_agent_signs_the_form_and_the_representative_what_the_power_leaves_out() -> None:
    matrix = restaurant_matrix(Power.SUBMIT, Power.CORRECT, Power.SIGN, Power.RECEIVE)
    assert told(matrix) == [
        ("legal_representative", "identity", ""),
        ("legal_representative", "presence", ""),
        ("legal_representative", "signature", "F10"),
        ("agent", "identity", ""),
        ("agent", "presence", ""),
        ("agent", "signature", "F02"),
        ("landlord", "identity", "lease_contract"),
    ]
    landlord = matrix.row("landlord")
    assert landlord
    assert mark(landlord, Point.PRESENCE, ()) is Mark.NOT_NEEDED
    assert mark(landlord, Point.IDENTITY, ()) is Mark.OPEN
    compared = Appearance("landlord", TODAY, present=False, compared=("lease_contract",))
    assert mark(landlord, Point.IDENTITY, [compared]) is Mark.DONE


def test_R084_with_the_power_to_commit_the_representative_need_not_come() -> None:
    matrix = restaurant_matrix(Power.SUBMIT, Power.COMMIT)
    assert [point for point in told(matrix) if point[0] == "legal_representative"] == [
        ("legal_representative", "identity", "F15")
    ]
    assert ("agent", "signature", "F10") in told(matrix)


def test_R039_R084_an_agent_without_a_power_in_force_opens_a_point_and_signs_nothing() -> None:
    for matrix in (restaurant_matrix(), restaurant_matrix(*Power, since=date(2026, 11, 21))):
        points = told(matrix)
        assert ("agent", "authority", "F15") in points
        assert ("legal_representative", "signature", "F02") in points
        assert ("agent", "signature", "F02") not in points


def test_R084_a_party_that_the_law_wants_to_see_sends_nobody() -> None:
    plan = house()
    named = tuple(replace(one, in_person=True) if one.slug == "seller" else one for one in plan.theme.parties)
    strict = replace(plan, theme=replace(plan.theme, parties=named))
    power = Authority("seller", "sellers_agent", frozenset(Power), TODAY)
    people = {**SALE.people, "sellers_agent": (HE,)}

    sent = build_matrix(plan, replace(SALE, people=people, authorities=(power,)))
    seen = build_matrix(strict, replace(SALE, people=people, authorities=(power,)))

    assert [need.point for need in row_needs(sent, "seller")] == [Point.IDENTITY]
    assert [need.paper for need in row_needs(sent, "sellers_agent") if need.point is Point.SIGNATURE] == [
        "F02",
        "sale_contract",
        "home_count_commitment",
    ]
    assert Need(Point.PRESENCE) in row_needs(seen, "seller")
    assert Need(Point.SIGNATURE, "F02") in row_needs(seen, "seller")


def row_needs(matrix: Matrix, slug: str) -> tuple[Need, ...]:
    row = matrix.row(slug)
    assert row
    return row.needs


def test_P11_a_childs_guardian_comes_and_signs_and_the_child_is_known_by_the_household_book() -> None:
    plan = house("with_mortgage")
    people = {**SALE.people, "buyer": (BABY,), "guardian": (WANG,)}
    matrix = build_matrix(plan, Attendance(TODAY, people))
    assert row_needs(matrix, "buyer") == (Need(Point.IDENTITY, minimum=Assurance.HOUSEHOLD_BOOK),)
    assert {need.paper for need in row_needs(matrix, "guardian") if need.point is Point.SIGNATURE} == {
        "F02",
        "sale_contract",
        "share_agreement",
        "guardian_commitment",
    }


def test_P11_a_theme_that_names_no_guardian_still_gets_one() -> None:
    matrix = build_matrix(house(), Attendance(TODAY, {**SALE.people, "seller": (BABY,)}))
    guardian = matrix.row("seller_guardian")
    assert guardian
    assert (guardian.party.role, guardian.party.zh) == (Role.GUARDIAN, "卖方(义务人)的监护人")
    assert ("seller_guardian", "named", "") in told(matrix)
    assert Need(Point.SIGNATURE, "sale_contract") in guardian.needs


def test_P23_a_theme_without_parties_has_its_applicant_and_its_agent() -> None:
    plan = small_plan()
    (applicant,) = parties_of(plan)
    assert (applicant.role, applicant.fields) == (
        Role.APPLICANT,
        {"name": "reader_name", "id_no": "reader_id_no", "phone": "reader_phone"},
    )
    matrix = build_matrix(plan, Attendance(TODAY, {"applicant": (LI,)}))
    assert told(matrix) == [
        ("applicant", "identity", ""),
        ("applicant", "presence", ""),
        ("applicant", "signature", "F02"),
    ]


@pytest.mark.parametrize("theme", shipped().themes, ids=lambda theme: theme.slug)
def test_P23_every_shipped_scenario_has_a_matrix_that_can_be_filled(theme: Theme) -> None:
    for demo in theme.demo_scenarios:
        plan = resolve(theme, demo.answers)
        attendance = Attendance(TODAY, {party.slug: (LI,) for party in parties_of(plan)}, papers=COMMITTING)
        authorities = tuple(
            Authority(principal, party.slug, frozenset(Power), TODAY)
            for party in parties_of(plan)
            if party.role is Role.AGENT
            for principal in party.acts_for
        )
        matrix = build_matrix(plan, replace(attendance, authorities=authorities))
        filled = [
            Appearance(
                row.party.slug,
                TODAY,
                row.nth,
                assurance=Assurance.CARD,
                signed=tuple(Signature(need.paper) for need in row.needs if need.point is Point.SIGNATURE),
            )
            for row in matrix.rows
        ]
        assert matrix.rows
        assert open_points(matrix, filled) == ()


def test_P23_a_firm_is_known_by_its_licence_and_signs_with_its_seal() -> None:
    theme = shipped().theme("employee-onboarding")
    assert theme
    plan = resolve(theme, theme.demo_scenarios[0].answers)
    applicant = parties_of(plan)[0]
    assert (applicant.identify, applicant.present) == (Identify.NONE, False)


def test_the_form_already_names_some_of_the_parties() -> None:
    values = {
        "buyer_name": " 李建国 ",
        "buyer_id_no": "11010519491231002X",
        "buyer_phone": "13800001224",
        "seller_id_no": "110105",
    }
    found = people_of(house(), values, TODAY)
    assert found["buyer"] == (
        Person(Role.APPLICANT, "李建国", "11010519491231002X", born=date(1949, 12, 31), phone="13800001224"),
    )
    assert found["seller"][0].born is None
    assert "seller_spouse" not in found


def test_parties_are_not_asked_for_an_item_that_does_not_need_them() -> None:
    theme = house().theme
    water = resolve(theme, house().answers, single_item="power")
    assert [party.slug for party in parties_of(water)] == ["buyer"]
    assert theme.party("seller") == next(party for party in theme.parties if party.slug == "seller")
    assert theme.party("moon") is None
    assert Party("x", "甲", "X").items == ("*",)
