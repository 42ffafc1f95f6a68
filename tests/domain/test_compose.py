"""Papers composed from facts: who speaks, what is listed, which clocks stand where, and which papers are due."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.hall_file import read_hall
from clerk_app.domain import registers
from clerk_app.domain.compose.acceptance import acceptance_paper
from clerk_app.domain.compose.correction import (
    correction_paper,
    edited_point,
    joint_points,
    merged_lines,
    points_of,
    ready_points,
)
from clerk_app.domain.compose.due import due_papers
from clerk_app.domain.compose.notice import notice_paper
from clerk_app.domain.compose.receipt import receipt_paper
from clerk_app.domain.compose.refusal import refusal_paper
from clerk_app.domain.compose.sealing import seals_used
from clerk_app.domain.compose.setting import Setting, applicant_of
from clerk_app.domain.decisions import standings
from clerk_app.domain.entries import form_problems
from clerk_app.domain.facts import (
    AcceptedItem,
    ApplicationTaken,
    CorrectionPoint,
    CorrectionRequested,
    Coverage,
    Entry,
    Ground,
    ItemsAccepted,
    ItemsReceived,
    ItemsRefused,
    MaterialTaken,
    WindowBody,
)
from clerk_app.domain.notice_code import decode
from clerk_app.domain.papers import SealFrame
from clerk_app.domain.papers_acceptance import Act
from clerk_app.domain.papers_notice import MaterialGroup
from clerk_app.domain.papers_receipt import OriginalFate
from clerk_app.domain.plan import Plan
from clerk_app.domain.registers import seal_frames
from clerk_app.usecases.room import Room
from resources import RESOURCES
from tests.catalogue_files import shipped
from tests.desk_kit import CLERK, DEMO, STATION
from tests.domain.test_plan import demo
from tests.fakes import OPENING, SetClock

CALENDAR = load_calendar(RESOURCES / "calendar")
ROOM = Room(STATION, CLERK, read_hall(DEMO / "hall.toml"), shipped(), CALENDAR, SetClock())
DAY, NUMBER = date(2026, 11, 18), "1090000126111801018536"
NEWBORN, HOTPOT, HOUSE = demo("newborn-birth"), demo("restaurant-opening", "hotpot"), demo("house-transfer")
HALL = "云岫县政务服务中心"
PEOPLE = {"mother_name": "陆𬱖和", "mother_id_no": "190121199403120049", "mother_phone": "13800002286"}


def setting(plan: Plan) -> Setting:
    return ROOM.setting(plan, OPENING)


def taken(
    plan: Plan, coverage: Coverage = Coverage.SCANNED, values: Mapping[str, str] | None = None
) -> ApplicationTaken:
    entries = tuple(Entry(name, value) for name, value in (PEOPLE if values is None else values).items())
    pages = ("ab" * 32, "cd" * 32) if coverage is Coverage.SCANNED else ()
    materials = tuple(MaterialTaken(each.slug, coverage, pages) for each in plan.to_bring)
    return ApplicationTaken(NUMBER[2:], plan.theme.slug, plan.single_item, dict(plan.answers), (), entries, materials)


def accepted(plan: Plan, *left_out: str) -> ItemsAccepted:
    items = (item.slug for item in plan.items if item.slug not in left_out)
    return ItemsAccepted(DAY, tuple(AcceptedItem(slug, date(2026, 11, 25)) for slug in items))


def forms(plan: Plan, coverage: Coverage, *bodies: WindowBody) -> list[str]:
    return [paper.paper for paper in due_papers(plan, taken(plan, coverage), bodies)]


ALL = tuple(item.slug for item in NEWBORN.items)
ASKED = CorrectionRequested(DAY, ALL, (CorrectionPoint("child_photo", "未提交"),))


def test_M14_the_notice_tells_everything_once_and_carries_its_way_back() -> None:
    ticks = {"mother_id_card": "yes"}
    paper = notice_paper(setting(NEWBORN), f"30{NUMBER[2:]}", "", CALENDAR, DAY, {}, ticks)

    assert [item.name for item in paper.items] == [item.zh for item in NEWBORN.items]
    assert len(paper.materials) == len({material.name for material in paper.materials}) == len(NEWBORN.materials)
    assert len(paper.group(MaterialGroup.PRODUCED)) == len(NEWBORN.materials) - len(NEWBORN.to_bring)
    assert len(paper.group(MaterialGroup.BRING)) == NEWBORN.without_e_licence
    assert decode(paper.callback, NEWBORN.theme).ticks == ticks
    assert (paper.promised.count, paper.due.day, paper.visits) == (5, date(2026, 11, 25), 1)
    assert paper.applicant is None
    assert paper.head.document_no is None
    named = notice_paper(setting(NEWBORN), f"30{NUMBER[2:]}", "云政告〔2026〕第000001号", CALENDAR, DAY, PEOPLE, {})
    assert named.applicant
    assert named.applicant.name == "陆𬱖和"


def test_a_notice_row_points_at_the_items_that_ask_and_at_the_one_that_produces() -> None:
    paper = notice_paper(setting(NEWBORN), f"30{NUMBER[2:]}", "", CALENDAR, DAY, {}, {})

    for row, planned in zip(paper.materials, NEWBORN.materials, strict=True):
        assert [NEWBORN.items[at - 1].slug for at in row.used_by] == list(planned.items)
        producer = NEWBORN.items[row.produced_by - 1].slug if row.produced_by else ""
        assert producer == (planned.produced_by[0] if planned.produced_by else "")


def test_R077_the_receipt_lists_what_was_taken_with_its_pages() -> None:
    paper = receipt_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), ())

    assert paper.pages == 2 * len(NEWBORN.to_bring)
    assert {row.original for row in paper.materials} <= set(OriginalFate)
    assert (paper.notice_due, paper.received_only, paper.has_licences) == (None, (), False)
    assert paper.applicant.identity.id_number == "190121199403120049"


def test_R008_the_answering_clock_stands_on_the_receipt_only_where_an_organ_still_has_to_answer() -> None:
    received = ItemsReceived(DAY, ("tobacco_licence",), date(2026, 11, 25))
    paper = receipt_paper(setting(HOTPOT), NUMBER, "", taken(HOTPOT, values={}), (received,))

    assert paper.notice_due
    assert paper.notice_due.day == date(2026, 11, 25)
    assert [(row.number, row.organ) for row in paper.received_only] == [
        (1 + [item.slug for item in HOTPOT.items].index("tobacco_licence"), "云岫县烟草专卖局")
    ]
    assert paper.has_licences is (HOTPOT.items[paper.received_only[0].number - 1].regime == "licensing")


@pytest.mark.parametrize("slug", ["tobacco_licence", HOTPOT.items[0].slug])
def test_R019_M06_every_accepted_row_has_the_seal_of_its_mandate_and_a_received_row_has_none(slug: str) -> None:
    received = ItemsReceived(DAY, (slug,), date(2026, 11, 25))
    act = accepted(HOTPOT, slug)
    paper = acceptance_paper(setting(HOTPOT), NUMBER, "", taken(HOTPOT, values={}), act, (received,))

    rows = dict(zip((item.slug for item in HOTPOT.items), paper.items, strict=True))
    assert (rows.pop(slug).act, {row.act for row in rows.values()}) == (Act.RECEIVED, {Act.ACCEPTED})
    marks = {seal.mark: seal for seal in paper.seals}
    assert all(marks[row.seal_mark].organ in (HALL, organ_behind(name)) for name, row in rows.items())
    hall = next(seal for seal in paper.seals if seal.organ == HALL)
    assert hall.items == tuple(at for at, row in enumerate(paper.items, 1) if row.seal_mark == hall.mark)


@pytest.mark.parametrize("plan", [NEWBORN, HOTPOT, HOUSE], ids=lambda plan: plan.theme.slug)
def test_R019_M06_L15_the_frames_are_exactly_those_the_mandates_require(plan: Plan) -> None:
    here = setting(plan)
    powers = here.powers
    given = [item for item in plan.items if powers.may(item, registers.Act.ACCEPT, DAY)]
    act = accepted(plan, *(item.slug for item in plan.items if item not in given))
    paper = acceptance_paper(here, NUMBER, "", taken(plan, values={}), act, ())

    frames = seal_frames(powers.mandates, given, registers.Act.ACCEPT, powers.window, DAY)
    known = {(seal.organ, seal.kind): seal for seal in here.hall.seals}
    named = [
        (HALL if organ == "hall" else here.hall.organs[organ].name, known[organ, kind].words) for organ, kind in frames
    ]
    # Two departments of the catalogue may be one organ of this county: its seal stands once.
    assert [(frame.organ, frame.seal) for frame in paper.seals] == list(dict.fromkeys(named))
    used = seals_used(here, "F06", "F06", [item.slug for item in given])
    once = dict(zip(reversed(named), reversed(frames), strict=True))
    assert [(one.organ, one.kind, one.seal_no) for one in used] == [
        (*frame, known[frame].number) for frame in frames if frame in once.values()
    ]


def test_M06_the_newer_document_says_whose_seal_stands_on_the_notice() -> None:
    here = setting(NEWBORN)
    older = next(one for one in here.hall.mandates if one.organ == "tax")
    newer = replace(older, document_no="云税授〔2026〕1号", since=date(2026, 6, 1), hall_seal=False)
    hall = replace(here.hall, mandates=(*here.hall.mandates, newer))
    paper = acceptance_paper(replace(here, hall=hall), NUMBER, "", taken(NEWBORN), accepted(NEWBORN), ())

    assert {(frame.organ, frame.seal) for frame in paper.seals} == {
        (HALL, "政务服务业务专用章"),
        ("国家税务总局云岫县税务局", "受理专用章"),
    }
    (row,) = (row for item, row in zip(NEWBORN.items, paper.items, strict=True) if item.department == "tax")
    (tax,) = (frame for frame in paper.seals if frame.organ != HALL)
    assert row.seal_mark == tax.mark


def test_M06_a_commitment_bears_the_seal_of_its_organ_and_a_deferral_none() -> None:
    here, item = setting(NEWBORN), next(item for item in NEWBORN.items if item.department == "tax")

    (used,) = seals_used(here, "F10:child_photo", "F10", (item.slug,))
    assert (used.paper, used.organ, used.kind) == ("F10:child_photo", "tax", registers.SealKind.ACCEPTANCE)
    assert seals_used(here, "F08", "F08", (item.slug,)) == ()
    assert seals_used(here, "F01", "F01", (item.slug,)) == ()


def organ_behind(slug: str) -> str:
    item = HOTPOT.item(slug)
    assert item
    return ROOM.hall.organs[item.department].name


def test_a_seal_over_all_rows_does_not_count_them() -> None:
    paper = acceptance_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), accepted(NEWBORN), ())

    assert [(seal.organ, seal.items) for seal in paper.seals] == [(HALL, ())]
    assert paper.due.day == date(2026, 11, 25)


def test_R010_every_missing_paper_and_every_problem_is_a_point_exactly_once() -> None:
    problems = form_problems(NEWBORN, {}, DAY)
    points = ready_points(NEWBORN, standings(NEWBORN, {}, problems), {problem.field: "未填" for problem in problems})
    about = [point.about for point in points]

    assert len(about) == len(set(about))
    assert set(about) == {each.slug for each in NEWBORN.to_bring} | {problem.field for problem in problems}
    assert all(point.what and point.standard and point.how for point in points)


def test_a_correction_speaks_for_one_organ_and_names_what_stays_and_what_went_back() -> None:
    asked = replace(ASKED, returned=("mother_id_card",), points=(*ASKED.points, CorrectionPoint("整件", "请核对")))
    paper = correction_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), asked, "tax")
    items = tuple(item for item in NEWBORN.items if item.department == "tax")

    assert [fault.material for fault in paper.faults] == [
        "整件" if planned is None else planned.material.zh
        for point in points_of(NEWBORN, asked.points, items)
        for planned in [NEWBORN.planned_material(point.about)]
    ]
    assert [(group.is_kept, group.copies) for group in paper.handled] == [(True, len(NEWBORN.to_bring) - 1), (False, 1)]
    assert (paper.seal.organ, paper.other_items) == ("国家税务总局云岫县税务局", True)


def test_an_edited_line_keeps_the_standard_and_the_way_of_what_it_names() -> None:
    item = NEWBORN.items[0]
    planned = next(each for each in NEWBORN.to_bring if item.slug in each.items)
    field = next(each for each in NEWBORN.fields if item.slug in each.items)
    missing = standings(NEWBORN, {}, ())
    ready = next(point for point in ready_points(NEWBORN, missing, {}) if point.about == planned.slug)

    assert edited_point(NEWBORN, item.slug, f"{planned.material.zh}：背面不清") == replace(ready, what="背面不清")
    named = edited_point(NEWBORN, item.slug, f"{field.field.zh}: 与证件不符")
    assert (named.about, named.what) == (field.slug, "与证件不符")
    assert named.standard
    assert named.how
    for line in ("请三人同来", "来人：请三人同来", f"{planned.material.zh}："):
        assert edited_point(NEWBORN, item.slug, line) == CorrectionPoint(item.slug, line)


def test_an_edited_list_replaces_the_suggested_one_on_its_own_organs_notice_only() -> None:
    planned = next(
        each
        for each in NEWBORN.to_bring
        if len({item.department for item in NEWBORN.items if item.slug in each.items}) > 1
    )
    suggested = CorrectionPoint(planned.slug, "未提交", "原件", "到窗口")
    wanted = {slug: (suggested,) if slug in planned.items else () for slug in ALL}
    assert joint_points(NEWBORN, wanted) == (suggested,)

    edited = next(item for item in NEWBORN.items if item.slug in planned.items)
    own, blurred = CorrectionPoint(edited.slug, "请三人同来"), replace(suggested, what="背面不清")
    points = joint_points(NEWBORN, {**wanted, edited.slug: (blurred, own)})

    asked = CorrectionRequested(DAY, ALL, points)
    for department in {item.department for item in NEWBORN.items}:
        paper = correction_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), asked, department)
        mine = [item for item in NEWBORN.items if item.department == department]
        told = [fault.fault for fault in paper.faults]
        others = any(item.slug in planned.items and item is not edited for item in mine)
        assert sorted(told) == sorted(["背面不清", "请三人同来"] * (edited in mine) + ["未提交"] * others)
        assert [f.material for f in paper.faults if f.fault == "请三人同来"] == [edited.zh] * (edited in mine)


def test_no_item_is_called_like_a_paper_or_a_field() -> None:
    """A point names its item by the same word that would name a paper."""
    for theme in shipped().themes:
        named = {material.slug for material in theme.materials} | {field.slug for field in theme.fields}
        assert not {item.slug for item in theme.items} & named


def test_L20_R017_R018_a_refusal_names_its_own_organs_remedies_and_the_competent_body() -> None:
    refused = ItemsRefused(DAY, ALL, Ground.NOT_COMPETENT, "云岫县公安局")
    paper = refusal_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), refused, "tax")

    assert paper.remedy.review_body == "国家税务总局云溪市税务局"
    assert paper.competent
    assert (paper.competent.name, paper.competent.phone) == ("云岫县公安局", "0190-5550124")
    plain = refusal_paper(
        setting(NEWBORN),
        NUMBER,
        "",
        taken(NEWBORN),
        replace(refused, ground=Ground.NOT_REQUIRED, authority=""),
        "health",
    )
    assert plain.competent is None
    assert plain.facts


@pytest.mark.parametrize(
    ("plan", "coverage", "bodies", "expected"),
    [
        (NEWBORN, Coverage.SCANNED, (accepted(NEWBORN),), ["F02", "F03", "F06"]),
        (NEWBORN, Coverage.SCANNED, (replace(ASKED, items=("insurance_payment",)),), ["F02", "F03", "F04:tax"]),
        (NEWBORN, Coverage.MISSING, (replace(ASKED, items=ALL),), ["F02", "F04:*"]),
        (HOTPOT, Coverage.SCANNED, (ItemsReceived(DAY, ("tobacco_licence",), DAY),), ["F02", "F03"]),
        (demo("house-transfer"), Coverage.SCANNED, (), ["F02", "F03"]),
    ],
)
def test_L30_which_papers_an_act_calls_for(
    plan: Plan, coverage: Coverage, bodies: tuple[WindowBody, ...], expected: list[str]
) -> None:
    organs = dict.fromkeys(item.department for item in plan.items)
    wanted = [paper for name in expected for paper in ([f"F04:{o}" for o in organs] if name == "F04:*" else [name])]

    assert forms(plan, coverage, *bodies) == wanted


def test_every_organ_refuses_for_itself() -> None:
    papers = due_papers(NEWBORN, taken(NEWBORN), (ItemsRefused(DAY, ALL, Ground.NOT_REQUIRED),))
    told = [slug for paper in papers if paper.form == "F07" for slug in paper.items]

    assert sorted(told) == sorted(ALL)
    assert len({paper.paper for paper in papers}) == len(papers)


def test_an_organ_that_refuses_on_two_grounds_gives_two_papers_told_apart() -> None:
    first, second = next(
        (a, b) for a in NEWBORN.items for b in NEWBORN.items if a != b and a.department == b.department
    )
    refused = (
        ItemsRefused(DAY, (first.slug,), Ground.NOT_REQUIRED),
        ItemsRefused(DAY, (second.slug,), Ground.NOT_COMPETENT, "县医保局"),
    )
    papers = [paper for paper in due_papers(NEWBORN, taken(NEWBORN), refused) if paper.form == "F07"]

    organ = first.department
    assert [(paper.paper, paper.items) for paper in papers] == [
        (f"F07:{organ}", (first.slug,)),
        (f"F07:{organ}:2", (second.slug,)),
    ]


def test_a_firm_is_named_with_its_head_and_its_agent() -> None:
    roles = HOTPOT.theme.applicant_fields
    values: dict[str, str] = {
        roles[role]: role for role in ("org_name", "uscc", "name", "id_no", "phone") if role in roles
    }
    values |= {"agent_name": "王小明", "agent_id_no": "19010119900101001X", "agent_phone": "13900001176"}
    applicant = applicant_of(HOTPOT, values)

    assert applicant.identity.name == ("org_name" if "org_name" in roles else "name")
    assert applicant.agent
    assert applicant.agent.identity.name == "王小明"


def test_an_edited_correction_list_is_brought_up_to_date() -> None:
    then = ("照片：未提交", "户口簿：未提交")
    edited = ("照片：未提交", "请三人同来")

    assert merged_lines(edited, then, then) == edited, "what was struck out stays out"
    assert merged_lines(edited, then, ("户口簿：未提交",)) == ("请三人同来",)
    assert merged_lines(edited, then, (*then, "电话：还没有填写")) == (*edited, "电话：还没有填写")


def test_R016_L30_what_is_refused_at_once_goes_back_with_the_decision_and_no_receipt_is_given() -> None:
    every = tuple(item.slug for item in HOTPOT.items)
    some = accepted(HOTPOT, *every[:-1])
    refused = ItemsRefused(DAY, every, Ground.NOT_REQUIRED)
    last = ItemsRefused(DAY, every[-1:], Ground.NOT_REQUIRED)
    application = taken(HOTPOT, values={})

    assert "F03" not in {one.form for one in due_papers(HOTPOT, application, (refused,))}
    assert "F03" in {one.form for one in due_papers(HOTPOT, application, (some, last))}


def test_R019_a_paper_without_the_place_of_its_seal_cannot_be_made() -> None:
    for organ, seal in (("", "受理专用章"), (HALL, "")):
        with pytest.raises(ValueError, match="whose seal"):
            SealFrame(organ, seal, DAY)
    paper = acceptance_paper(setting(NEWBORN), NUMBER, "", taken(NEWBORN), accepted(NEWBORN), ())
    with pytest.raises(ValueError, match="seal"):
        replace(paper, seals=())
