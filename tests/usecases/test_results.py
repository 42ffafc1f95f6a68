"""The results desk: what arrives, lies, is told, and goes to who may take it; what is refused leaves no trace."""

from datetime import date, timedelta

import pytest

from clerk_app.domain.agents import Authority, Power
from clerk_app.domain.facts import AcceptedItem, ItemsDeferred, LaterMaterial
from clerk_app.domain.facts_delivery import Arrived, ResultsArrived, ResultsGiven, Shown
from clerk_app.domain.facts_handling import ItemDecided
from clerk_app.domain.handing_out import Collector
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason
from clerk_app.domain.results import ResultState
from clerk_app.domain.signatures import Grade
from clerk_app.domain.taking import Taker
from clerk_app.usecases.results_in import Arrival, DeferCollection, MoveResults, PushResult, RegisterArrivals, TellReady
from clerk_app.usecases.results_out import ReportLoss
from tests.desk_kit import Desk
from tests.later_kit import MORTGAGE, TAX, TRANSFER, house_plan, take_house
from tests.results_kit import AGENT, CERTIFICATE, SELF, Results, agent, by, refused


@pytest.fixture
def results(desk: Desk) -> Results:
    """A house transfer of which the transfer itself is decided."""
    take_house(desk.room, desk.open_book, "h")
    made = Results(desk)
    made.decide(TRANSFER)
    return made


def queue(results: Results, item: str = TRANSFER) -> Queue:
    desk = results.desk
    facts, today = desk.look.facts("h"), desk.clock.today()
    return item_clocks(desk.room.calendar, house_plan(desk.room), facts, today)[item].queue


def bodies(results: Results, kind: type) -> list[object]:
    return [fact.body for fact in results.desk.look.facts("h") if isinstance(fact.body, kind)]


def test_a_result_is_awaited_then_here_then_gone(results: Results) -> None:
    assert results.now.things[TRANSFER].state is ResultState.AWAITED
    results.arrive(TRANSFER, shelf=" b2-07 ", batch="41900001261118010001")
    thing = results.now.things[TRANSFER]
    assert (thing.state, thing.shelf, thing.result, thing.department) == (
        ResultState.READY, "B2-07", CERTIFICATE, "natural_resources",
    )  # fmt: skip
    assert results.now.state(results.desk.clock.today()) is ResultState.PARTLY

    number = results.give(TRANSFER)

    assert number.startswith("40")
    assert len(number) == 22
    assert int(number) % 97 == 1
    assert results.now.things[TRANSFER].state is ResultState.GIVEN
    assert queue(results) is Queue.DONE
    (told,) = bodies(results, ResultsGiven)
    assert isinstance(told, ResultsGiven)
    assert (told.receiver, told.relation, told.complete) == ("陆清和", Relation.SELF, False)


def test_a_result_leaves_the_shelf_once_and_only_from_it(results: Results) -> None:
    assert refused(results, results.give, TRANSFER) is Reason.RESULT_NOT_HERE
    assert refused(results, results.give) is Reason.RESULT_NOT_HERE
    results.arrive(TRANSFER)
    results.give(TRANSFER)
    assert refused(results, results.give, TRANSFER) is Reason.RESULT_GONE
    assert refused(results, results.arrive, TRANSFER) is Reason.RESULT_GONE


def test_what_is_not_accepted_or_has_no_place_does_not_arrive(results: Results) -> None:
    register = RegisterArrivals(results.desk.room, results.desk.open_book)
    for thing, why in (
        (Arrived("dreamt_of", "证", "B2-07"), Reason.RESULT_NOT_DUE),
        (Arrived(TRANSFER, "", " "), Reason.SHELF_NEEDED),
        (Arrived(TRANSFER, "", "B2-07", 0), Reason.WORDS_NEEDED),
    ):
        good = Arrival("h", Arrived(MORTGAGE, "", "B2-07"))
        assert refused(results, register, [good, Arrival("h", thing)]) is why
    assert refused(results, register, []) is Reason.RESULT_NOT_HERE


def test_an_arrival_before_the_offices_word_is_marked_and_the_word_settles_it(results: Results) -> None:
    results.arrive(MORTGAGE)
    (told,) = bodies(results, ResultsArrived)
    assert isinstance(told, ResultsArrived)
    assert told.things[0].early
    assert results.now.things[MORTGAGE].early
    results.give(MORTGAGE)
    assert queue(results, MORTGAGE) is not Queue.DONE

    results.decide(MORTGAGE)

    assert not results.now.things[MORTGAGE].early
    assert queue(results, MORTGAGE) is Queue.DONE


def test_R027_L16_the_windows_own_word_ends_the_days_of_delivery(results: Results) -> None:
    tell = TellReady(results.desk.room, results.desk.open_book)
    assert refused(results, tell, "h", (TRANSFER,), "电话") is Reason.RESULT_NOT_HERE
    results.arrive(TRANSFER)
    assert queue(results) is Queue.RESULT
    assert refused(results, tell, "h", (TRANSFER,), " ") is Reason.WORDS_NEEDED

    tell("h", (TRANSFER,), "电话", "13800002286")

    assert queue(results) is Queue.COLLECTION
    assert results.now.things[TRANSFER].told == results.desk.clock.today()


def test_a_result_is_moved_on_the_shelf(results: Results) -> None:
    results.arrive(TRANSFER)
    move = MoveResults(results.desk.room, results.desk.open_book)
    move("h", (TRANSFER,), "c1-12")
    assert results.now.things[TRANSFER].shelf == "C1-12"
    assert refused(results, move, "h", (TRANSFER,), "") is Reason.SHELF_NEEDED
    assert refused(results, move, "h", (MORTGAGE,), "C1") is Reason.RESULT_NOT_HERE


def test_uncollected_is_told_after_thirty_days_on_the_shelf(results: Results) -> None:
    results.arrive(TRANSFER)
    clock = results.desk.clock
    clock.move(timedelta(days=30))
    assert results.now.things[TRANSFER].state_on(clock.today()) is ResultState.READY
    clock.move(timedelta(days=1))
    assert results.now.things[TRANSFER].state_on(clock.today()) is ResultState.UNCOLLECTED
    assert results.now.state(clock.today()) is ResultState.UNCOLLECTED


def test_all_at_once_waits_for_the_others_and_keeps_the_telephone(results: Results) -> None:
    results.arrive(TRANSFER)
    defer = DeferCollection(results.desk.room, results.desk.open_book)
    assert refused(results, defer, "h", " ") is Reason.PHONE_NEEDED
    defer("h", "13800002286")
    wish = results.now.together
    assert wish is not None
    assert MORTGAGE in wish.awaited
    assert TRANSFER not in wish.awaited


def test_an_electronic_licence_is_pushed_once_it_is_decided(results: Results) -> None:
    push = PushResult(results.desk.room, results.desk.open_book)
    assert refused(results, push, "h", TAX, "1.2") is Reason.NOT_IN_TURN
    results.decide(TAX)
    assert refused(results, push, "h", TAX, " ") is Reason.WORDS_NEEDED
    assert refused(results, push, "h", "water", "1.2") is Reason.RESULT_NOT_DUE
    push("h", TAX, "1.2.156")
    assert results.now.things[TAX].state is ResultState.PUSHED
    assert refused(results, push, "h", TAX, "1.2.156") is Reason.NOT_IN_TURN


def test_P08_identity_is_checked_and_the_stub_is_signed(results: Results) -> None:
    results.arrive(TRANSFER)

    def give(who: Collector) -> None:
        results.give(TRANSFER, who=who)

    assert refused(results, give, by(shown=Shown.RECEIPT)) is Reason.IDENTITY_UNCHECKED
    assert refused(results, give, by(signed=None)) is Reason.STUB_UNSIGNED
    assert refused(results, give, by(signed=Grade.THUMBPRINT)) is Reason.WITNESS_NEEDED
    give(by(shown=Shown.SIGHT, signed=Grade.THUMBPRINT, witness="赵敏"))


def test_R080_a_result_goes_to_nobody_of_the_household(results: Results) -> None:
    results.arrive(TRANSFER)
    mother = Taker("陆母", Relation.COHABITING_RELATIVE, id_no="190121196506010025")
    assert refused(results, lambda: results.give(TRANSFER, who=by(mother))) is Reason.RECEIVER_NOT_ENTITLED


@pytest.mark.parametrize(("powers", "said"), [((Power.RECEIVE,), None), ((Power.SUBMIT,), Reason.POWER_MISSING)])
def test_R084_an_agent_of_the_case_collects_with_the_power_to_receive(
    desk: Desk, powers: tuple[Power, ...], said: Reason | None
) -> None:
    take_house(desk.room, desk.open_book, "h", *agent(*powers))
    results = Results(desk)
    results.decide(TRANSFER)
    results.arrive(TRANSFER)

    def give(*, seen: bool) -> None:
        results.give(TRANSFER, who=by(AGENT, principal_seen=seen))

    assert refused(results, lambda: give(seen=False)) is Reason.BOTH_IDS_NEEDED
    if said:
        assert refused(results, lambda: give(seen=True)) is said
    else:
        give(seen=True)
        assert results.now.things[TRANSFER].receiver == AGENT.name


def test_P08_R084_a_power_brought_along_is_checked_and_kept_with_the_act(results: Results) -> None:
    results.arrive(TRANSFER)
    stranger = Taker("何静", Relation.AGENT, id_no=AGENT.id_no)
    today = results.desk.clock.today()
    good = Authority("buyer", "agent", frozenset({Power.RECEIVE}), today, today, paper="F15")
    over = Authority("buyer", "agent", frozenset({Power.RECEIVE}), date(2026, 11, 1), date(2026, 11, 17))

    def give(power: Authority | None) -> None:
        results.give(TRANSFER, who=by(stranger, power=power, principal_seen=True))

    assert refused(results, give, None) is Reason.POWER_OF_ATTORNEY_NEEDED
    assert refused(results, give, over) is Reason.POWER_NOT_IN_FORCE

    give(good)

    (told,) = bodies(results, ResultsGiven)
    assert isinstance(told, ResultsGiven)
    assert (told.powers, told.power_until, told.power_paper) == ((Power.RECEIVE,), today, "F15")
    assert told.principal_seen
    assert told.id_no == AGENT.id_no


def test_P08_after_a_loss_no_number_of_the_case_opens_a_collection(results: Results) -> None:
    results.arrive(TRANSFER)
    lose = ReportLoss(results.desk.room, results.desk.open_book)
    assert refused(results, lose, "h", "陆清和", Shown.SIGHT, " ") is Reason.STATEMENT_NEEDED
    assert refused(results, lose, "h", "陆清和", Shown.RECEIPT, "遗失") is Reason.IDENTITY_UNCHECKED
    lose("h", "陆清和", Shown.SIGHT, "回执遗失，找到不再使用")
    lost = results.now.lost
    assert lost is not None
    number = lost.blocked[0]
    assert number == f"10{results.desk.state('h').case_no}"

    assert refused(results, lambda: results.give(TRANSFER, who=by(receipt=number))) is Reason.NUMBER_BLOCKED
    assert refused(results, lambda: results.give(TRANSFER, who=by(shown=Shown.RECEIPT))) is Reason.NUMBER_BLOCKED
    results.give(TRANSFER, who=by(shown=Shown.SIGHT))


def test_R040_L11_a_result_waits_for_what_was_deferred(desk: Desk) -> None:
    take_house(desk.room, desk.open_book, "h")
    today = desk.clock.today()
    later = (LaterMaterial("original_invoice", today),)
    with desk.open_book() as book:
        book.append("h", (ItemsDeferred(today, (AcceptedItem(TAX, today),), later, "138"),), "0107")
        book.commit()
    results = Results(desk)
    results.decide(TAX, TRANSFER)
    results.arrive(TAX, TRANSFER)

    assert refused(results, results.give, TAX, TRANSFER) is Reason.RESULT_WITHHELD
    results.give(TRANSFER)


def test_the_last_hand_over_is_complete(results: Results) -> None:
    items = tuple(item.slug for item in house_plan(results.desk.room).items)
    results.decide(*(item for item in items if item != TRANSFER))
    results.arrive(*items)
    results.give(*items[1:])
    results.give(items[0])
    told = bodies(results, ResultsGiven)
    assert [one.complete for one in told if isinstance(one, ResultsGiven)] == [False, True]
    assert results.now.state(results.desk.clock.today()) is ResultState.GIVEN


def test_a_refusal_is_a_result_too(results: Results) -> None:
    results.decide(MORTGAGE, granted=False, number="不字7号")
    thing = results.now.things[MORTGAGE]
    assert (thing.granted, thing.result_no) == (False, "不字7号")
    results.arrive(MORTGAGE)
    results.give(MORTGAGE, who=by(SELF))
    assert isinstance(results.said[-1], ItemDecided)
