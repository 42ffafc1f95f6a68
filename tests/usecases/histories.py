"""Every command a window or a department has, each with chances to be unlawful, on one case of a real store."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from clerk_app.codec.kinds import kind_of, seal, to_line
from clerk_app.domain.accepting import acceptable_later, came_today, rows_waited_for
from clerk_app.domain.amending import amendable
from clerk_app.domain.assistance import Assistance, Ending, Help, VisitEnd
from clerk_app.domain.case import Choice, fold_intake
from clerk_app.domain.case_order import home_of
from clerk_app.domain.completion import completable
from clerk_app.domain.credit import CreditRecord
from clerk_app.domain.crossing import Crossing, CrossMode
from clerk_app.domain.decisions import Decide, standings, suggested
from clerk_app.domain.draft import Draft
from clerk_app.domain.facts import (
    Answer,
    CorrectionPoint,
    Credit,
    Fact,
    Ground,
    HandledBody,
    Header,
    ItemAnswered,
    Signing,
)
from clerk_app.domain.facts_handling import (
    ClockPaused,
    ClockResumed,
    Fault,
    ItemDecided,
    ItemSentBack,
    LimitExtended,
    ProcedureStarted,
    ResultReady,
)
from clerk_app.domain.facts_service import FeeState
from clerk_app.domain.fees import charges_of
from clerk_app.domain.handling import Dossier, check_handling
from clerk_app.domain.materials import Deferral, Page, Slot, deferrable
from clerk_app.domain.pauses import Approver, PauseKind
from clerk_app.domain.plan import Plan
from clerk_app.domain.promises import wanted_commitments
from clerk_app.domain.proofs import FallsAway, Waiver
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.domain.service import Service
from clerk_app.domain.supplements import open_points
from clerk_app.domain.taking import Taker
from clerk_app.domain.waiting import Told, waiting
from clerk_app.ports import Approval, FeedPage
from clerk_app.usecases.accept_later import AcceptLater
from clerk_app.usecases.amend import AmendEntry
from clerk_app.usecases.commit import PrepareCommitment, SignCommitment
from clerk_app.usecases.complete import CompleteItems
from clerk_app.usecases.hand_over import HandOver, ReturnOriginals, Signed, WithdrawCase
from clerk_app.usecases.lapse import LapseItems
from clerk_app.usecases.settle_fee import SettleFee, Settling
from clerk_app.usecases.supplement import AcceptSupplied, CorrectAgain, CorrectEntry, Supply
from tests.desk_kit import Desk

KNOWN = Approval("sup-01", "271828")
PAGE = Page("cd" * 32, 9, "image/jpeg")
PHONE = "19000002286"
WORDS = ("", " ", "情况复杂", "申请人另行办理")


@dataclass(slots=True)
class History:
    """One draft, or the case it has become, at a desk whose days go on."""

    desk: Desk
    draft: Draft
    dice: random.Random = field(default_factory=random.Random)
    position: int = 0

    @property
    def case_id(self) -> str:
        return self.draft.case_id

    @property
    def plan(self) -> Plan:
        return self.desk.room.plan_of(self.draft)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self.desk.look.facts(self.case_id)

    def some(self, *of: object) -> tuple[object, ...]:
        return tuple(self.dice.sample(of, self.dice.randint(0, len(of))))

    def items(self) -> tuple[str, ...]:
        slugs = [item.slug for item in self.plan.items]
        return tuple(self.dice.sample(slugs, self.dice.randint(0, len(slugs))))

    def words(self) -> str:
        return self.dice.choice(WORDS)

    def material(self) -> str:
        return self.dice.choice([*(planned.slug for planned in self.plan.materials), "other_papers"])

    def hear(self, body: HandledBody) -> None:
        """What the office says, as the feed brings it."""
        self.position += 1
        today = self.desk.clock.now()
        header = Header(
            self.desk.ids.new(), self.case_id, "190001-00-001", self.position, kind_of(body), today, 0, 0, 0, "office",
            "2026.11.18-1/0", "",
        )  # fmt: skip
        line = to_line(seal(Fact(header, body)))
        self.desk.sync_book.apply_feed(FeedPage((line,), self.desk.sync_book.feed_position()[0], self.position))


Command = Callable[[History], object]


def change_the_draft(at: History) -> None:
    """What a clerk may do before the decision: papers taken away, deferred, promised, spared; help; another place."""
    slug = at.material()
    slot = _slot(at, slug)
    service = at.dice.choice([Service(), Service(), at.draft.service, _crossing(at), _help(at)])
    record = CreditRecord(at.dice.choice(list(Credit)), at.desk.clock.today(), at.words())
    credit = at.dice.choice([None, None, record])
    at.draft = replace(at.draft, slots={**at.draft.slots, slug: slot}, service=service, credit=credit)


def _slot(at: History, slug: str) -> Slot:
    planned, today = at.plan.planned_material(slug), at.desk.clock.today()
    ways = [
        Slot((PAGE, PAGE), original_checked=True),
        Slot(),
        Slot(promised=True),
        Slot(deferral=Deferral(today + timedelta(at.dice.randint(-2, 40)), PHONE, "尚未出具")),
        Slot(waiver=Waiver(slug, at.dice.choice(list(FallsAway)), at.words(), "0107", at.words())),
    ]
    if planned and deferrable(at.plan, planned):
        ways += [Slot(deferral=Deferral(today + timedelta(1), PHONE, "尚未出具"))] * 5
    return at.dice.choice(ways)


def _crossing(at: History) -> Service:
    here, there = at.desk.room.station.code, at.dice.choice(["190402", "19", at.desk.room.station.code])
    return Service(crossing=Crossing(CrossMode.RECEIVED_FOR, here, there, ((here, "收件"), (there, "决定")), "安宁市"))


def _help(at: History) -> Service:
    given = Assistance(at.dice.choice(list(Help)), "赵敏", PHONE, at.desk.clock.today(), at.dice.random() < 0.5)
    return Service(helps=(given,))


def let_days_pass(at: History) -> None:
    at.desk.clock.instant += timedelta(at.dice.randint(1, 12))


def give_the_notice(at: History) -> object:
    end = at.dice.choice([None, None, VisitEnd(at.dice.choice(list(Ending)), at.words())])
    return at.desk.give_notice(at.draft, end)


def defer_a_paper(at: History) -> None:
    """One of those that may come later, agreed as the sheet does it."""
    may = [planned for planned in at.plan.materials if deferrable(at.plan, planned)]
    if may:
        slot = Slot(deferral=Deferral(at.desk.clock.today() + timedelta(1), PHONE, "尚未出具"))
        at.draft = replace(at.draft, slots={**at.draft.slots, at.dice.choice(may).slug: slot}, credit=None)


def prepare_a_commitment(at: History) -> object:
    prepare = PrepareCommitment(at.desk.room, at.desk.open_book, at.desk.shelf, at.desk.papers.render)
    return prepare(at.draft, _key(at))


def sign_a_commitment(at: History) -> None:
    sign = SignCommitment(at.desk.room, at.desk.open_book)
    sign(at.draft, _key(at), at.dice.choice(list(Signing)))


def _key(at: History) -> str:
    room = at.desk.room
    wanted = wanted_commitments(at.plan, at.draft.slots, room.calendar, room.clock.today())
    return at.dice.choice([*(one.key for one in wanted), "F08"])


def decide_as_suggested(at: History) -> None:
    _decide(at, _suggested(at), _points(at))


def decide_anyhow(at: History) -> None:
    """One item otherwise than the record says, with or without its words; or a command that saw another state."""
    choices = _suggested(at)
    choices[at.dice.choice(list(choices))] = at.dice.choice(list(Choice))
    points = at.dice.choice([_points(at), (), (CorrectionPoint("other_papers", "补"),)])
    _decide(at, choices, points, at.dice.choice([None, None, 0, 7]), at.dice.choice([None, *Ground]))


def _suggested(at: History) -> dict[str, Choice]:
    room = at.desk.room
    found = standings(at.plan, at.draft.slots, room.problems(at.plan, at.draft.values))
    desk, today = room.desk_for(at.draft.service.crossing), room.clock.today()
    waits = waiting(at.plan, at.draft.attendance, Told(at.draft.values, at.draft.slots), today)
    return {
        one.item.slug: Choice.RECEIVE if one.complete and waits[one.item.slug] else suggested(one, desk)
        for one in found
    }


def _points(at: History) -> tuple[CorrectionPoint, ...]:
    room = at.desk.room
    found = standings(at.plan, at.draft.slots, room.problems(at.plan, at.draft.values))
    missing = [CorrectionPoint(slug, "未提交") for one in found for slug in one.missing]
    phones = [CorrectionPoint(one.slug, "号码不对") for one in at.plan.fields if one.slug.endswith("_phone")]
    return (*missing, *phones)


def _decide(
    at: History,
    choices: dict[str, Choice],
    points: tuple[CorrectionPoint, ...],
    version: int | None = None,
    ground: Ground | None = None,
) -> None:
    told = Decide(choices, version, points, ground=ground, authority=at.words(), why_not_suggested=at.words())
    at.desk.decide_case(at.draft, told)


def issue_the_papers(at: History) -> object:
    return at.desk.issue_papers(at.case_id)


def hand_papers_over(at: History) -> object:
    papers = at.some("F03", "F06", "F04:health", "F07:health", "F99")
    taker = at.dice.choice([None, None, Taker("何静", at.dice.choice(list(Relation)), id_no="")])
    how = Signed(at.dice.choice(list(Signing)), at.words(), at.words(), taker)
    return HandOver(at.desk.room, at.desk.open_book)(at.case_id, [str(paper) for paper in papers], how)


def return_originals(at: History) -> object:
    return ReturnOriginals(at.desk.room, at.desk.open_book)(at.case_id, (at.material(),))


def supply_a_paper(at: History) -> None:
    """Mostly one that was told or is owed; whole, in part or not at all."""
    state = fold_intake(at.facts)
    slug = at.dice.choice([*_told(at) * 5, *state.owed, *state.owed_after, at.material()])
    whole = Slot((PAGE, PAGE), original_checked=True)
    Supply(at.desk.room, at.desk.open_book)(at.case_id, slug, at.dice.choice([whole, whole, Slot((PAGE,)), Slot()]))


def correct_an_entry(at: History) -> None:
    fields = [planned.slug for planned in at.plan.fields]
    told = [slug for slug in _told(at) if slug in fields]
    name, value = at.dice.choice([*told * 9, *fields]), at.dice.choice(["", PHONE, PHONE, "陆禾"])
    CorrectEntry(at.desk.room, at.desk.open_book)(at.case_id, name, value)


def _told(at: History) -> list[str]:
    state = fold_intake(at.facts)
    return [point.about for point in open_points(state, at.plan, state.decisions)]


def accept_what_was_supplied(at: History) -> object:
    state = fold_intake(at.facts)
    told = [slug for slug, choice in state.decisions.items() if choice is Choice.CORRECT]
    items = at.dice.choice([tuple(told), at.items()])
    plain = tuple(point.what for point in state.correction.points) if state.correction else ()
    return AcceptSupplied(at.desk.room, at.desk.open_book)(at.case_id, items, at.dice.choice([(), plain]))


def correct_again(at: History) -> None:
    again = CorrectAgain(at.desk.room, at.desk.open_book, lambda approval: approval == KNOWN)
    approval = at.dice.choice([KNOWN, KNOWN, KNOWN, Approval("", ""), Approval("sup-01", "1")])
    state = fold_intake(at.facts)
    told = tuple(slug for slug, choice in state.decisions.items() if choice is Choice.CORRECT)
    points = at.dice.choice([(), (CorrectionPoint("child_photo", "不清"),), (CorrectionPoint("child_photo", "不清"),)])
    again(at.case_id, at.dice.choice([told, told, at.items()]), points, at.words(), approval)


def accept_after_all(at: History) -> None:
    """What was only received, or accepted by law, with everybody who was waited for, or with nobody."""
    room, facts = at.desk.room, at.facts
    state = fold_intake(facts)
    later = acceptable_later(state, at.plan, facts, room.desk)
    lacks = [lack for one in later for lack in one.lacks]
    today = room.clock.today()
    rows = rows_waited_for(state, at.plan, lacks, today) if state.application else ()
    came = tuple(came_today(row, today, "A03") for row in rows)
    items = at.dice.choice([tuple(one.item.slug for one in later), at.items()])
    AcceptLater(room, at.desk.open_book)(at.case_id, items, at.dice.choice([(), came, came]))


def withdraw(at: History) -> object:
    return WithdrawCase(at.desk.room, at.desk.open_book)(at.case_id, at.words())


def complete(at: History) -> None:
    may = [item.slug for item in completable(fold_intake(at.facts), at.plan, at.desk.room.desk)]
    items = at.dice.choice([at.items(), *([slug] for slug in may)])
    results = dict.fromkeys(items, at.words())
    CompleteItems(at.desk.room, at.desk.open_book)(at.case_id, results, delivered=at.dice.random() < 0.5)


def amend(at: History) -> None:
    state = fold_intake(at.facts)
    may = [planned.slug for planned in amendable(state, at.plan)] if state.application else []
    name = at.dice.choice([*may, *(planned.slug for planned in at.plan.fields)])
    AmendEntry(at.desk.room, at.desk.open_book)(at.case_id, name, at.dice.choice(["", PHONE, "陆小禾"]), at.words())


def lapse(at: History) -> None:
    LapseItems(at.desk.room, at.desk.open_book)(at.case_id, at.items())


def settle_a_fee(at: History) -> None:
    known = charges_of(at.plan, fold_intake(at.facts))
    item, line = at.dice.choice([*((one.item, one.text) for one in known), ("moon_landing", "")])
    approval = at.dice.choice([None, KNOWN, KNOWN, Approval("sup-01", "1")])
    told = Settling(item, line, at.dice.choice(list(FeeState)), at.words(), "", at.words(), approval)
    SettleFee(at.desk.room, at.desk.open_book, lambda one: one == KNOWN)(at.case_id, told)


def hear_the_department(at: History) -> None:
    """The office checks before it writes: what is unlawful is never heard."""
    decided = [*fold_intake(at.facts).decisions]
    item = at.dice.choice([*decided * 5, *(item.slug for item in at.plan.items), "moon_landing"])
    today = at.desk.clock.today()
    facts = at.facts
    if fold_intake(facts).application is None:
        raise Refused(Reason.NOT_DECIDABLE)
    where = (*home_of(facts), today - timedelta(at.dice.choice([0, 0, 0, -1, 2])), item)
    point = (CorrectionPoint(at.material(), "不清楚"),)
    tried: tuple[HandledBody, ...] = (
        ItemAnswered(*where, at.dice.choice(list(Answer)), at.dice.choice([(), point]), Ground.NOT_REQUIRED),
        ItemDecided(*where, granted=at.dice.random() < 0.7, why=at.words()),
        ClockPaused(*where, at.dice.choice(list(PauseKind)), "清单", at.words()),
        ClockResumed(*where),
        LimitExtended(*where, at.dice.randint(1, 12), at.dice.choice(list(Approver)), at.words()),
        ProcedureStarted(*where, at.words(), ("李国", "王芳")),
        ResultReady(*where, at.words()),
        ItemSentBack(*where, at.dice.choice(list(Fault)), at.words()),
    )
    body = tried[at.dice.randrange(len(tried))]
    check_handling(Dossier(at.plan, facts, at.desk.room.calendar, today), body)
    at.hear(body)


COMMANDS: tuple[Command, ...] = (
    change_the_draft, let_days_pass, give_the_notice, defer_a_paper, prepare_a_commitment, sign_a_commitment,
    decide_as_suggested, decide_anyhow, issue_the_papers, hand_papers_over, return_originals, supply_a_paper,
    correct_an_entry, accept_what_was_supplied, correct_again, accept_after_all, withdraw, complete, amend, lapse,
    settle_a_fee, hear_the_department,
)  # fmt: skip
BEFORE: tuple[Command, ...] = (
    defer_a_paper,
    prepare_a_commitment,
    sign_a_commitment,
    decide_as_suggested,
    decide_anyhow,
)
AFTER: tuple[Command, ...] = (
    issue_the_papers, hand_papers_over, return_originals, supply_a_paper, supply_a_paper, correct_an_entry,
    accept_what_was_supplied, accept_after_all, accept_after_all, correct_again, complete, amend, settle_a_fee,
    hear_the_department, hear_the_department,
)  # fmt: skip


def fitting(at: History) -> Command:
    """One that may well be lawful where the case stands; without it few histories would get beyond their decision."""
    return at.dice.choice(AFTER if fold_intake(at.facts).application else BEFORE)
