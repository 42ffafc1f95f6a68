"""Post, service, errors and custody: each with its proof, and in the order that the law has for it."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.domain.custody import custody_of
from clerk_app.domain.facts import BlobRef
from clerk_app.domain.facts_delivery import Custody, CustodyMoved, Keeper, ServedPaper, ServiceRecorded, Way
from clerk_app.domain.item_clock import Queue
from clerk_app.domain.item_course import item_clocks
from clerk_app.domain.receivers import Relation
from clerk_app.domain.refusal import Reason
from clerk_app.domain.results import ResultState
from clerk_app.usecases.hand_over import ReturnOriginals
from clerk_app.usecases.keep_originals import MoveOriginals
from clerk_app.usecases.results_out import RecordService, SendBackResult
from clerk_app.usecases.results_post import ConfirmPost, PostResults, TakeBackMail
from tests.desk_kit import Desk
from tests.later_kit import MORTGAGE, TRANSFER, house_plan, take_house
from tests.results_kit import Results, post, refused

DAY = date(2026, 11, 18)
SLIP = BlobRef("5e" * 32, 9, "image/jpeg", "page")
SERVED = ServiceRecorded(
    DAY, "", (ServedPaper("不动产权证书", "云溪0001"),), (TRANSFER,), "陆清和", Way.DIRECT, "平安路",
    ("王晓梅", "李国"), "陆清和", Relation.SELF,
)  # fmt: skip


@pytest.fixture
def results(desk: Desk) -> Results:
    take_house(desk.room, desk.open_book, "h")
    made = Results(desk)
    made.decide(TRANSFER)
    made.arrive(TRANSFER)
    return made


def queue(results: Results) -> Queue:
    desk = results.desk
    facts, today = desk.look.facts("h"), desk.clock.today()
    return item_clocks(desk.room.calendar, house_plan(desk.room), facts, today)[TRANSFER].queue


def test_P18_what_is_posted_has_its_address_checked_and_its_tracking_number(results: Results) -> None:
    send = PostResults(results.desk.room, results.desk.open_book)
    assert refused(results, send, "h", post(TRANSFER, address=" ")) is Reason.ADDRESS_NEEDED
    assert refused(results, send, "h", post(TRANSFER, checked=False)) is Reason.ADDRESS_UNCHECKED
    assert refused(results, send, "h", post(TRANSFER, tracking="")) is Reason.TRACKING_NEEDED
    assert refused(results, send, "h", post(MORTGAGE)) is Reason.RESULT_NOT_HERE

    send("h", post(TRANSFER))

    thing = results.now.things[TRANSFER]
    assert (thing.state, thing.tracking) == (ResultState.POSTED, "EX19")
    assert queue(results) is Queue.COLLECTION
    assert refused(results, send, "h", post(TRANSFER)) is Reason.RESULT_GONE


def test_L17_the_couriers_signed_slip_is_the_proof(results: Results) -> None:
    PostResults(results.desk.room, results.desk.open_book)("h", post(TRANSFER))
    confirm = ConfirmPost(results.desk.room, results.desk.open_book)
    assert refused(results, confirm, "h", "EX20", "陆清和", SLIP) is Reason.TRACKING_NEEDED
    assert refused(results, confirm, "h", "EX19", " ", SLIP) is Reason.WORDS_NEEDED

    confirm("h", "EX19", "陆清和", SLIP)

    assert results.now.things[TRANSFER].state is ResultState.RECEIVED
    assert queue(results) is Queue.DONE
    assert [fact.header.blobs for fact in results.desk.look.facts("h") if fact.header.blobs] == [(SLIP,)]


def test_P18_returned_mail_lies_on_the_shelf_again_with_its_address_in_doubt(results: Results) -> None:
    PostResults(results.desk.room, results.desk.open_book)("h", post(TRANSFER))
    back = TakeBackMail(results.desk.room, results.desk.open_book)
    assert refused(results, back, "h", "EX19", "查无此人", " ") is Reason.SHELF_NEEDED
    assert refused(results, back, "h", "EX19", "", "C1") is Reason.WORDS_NEEDED
    assert refused(results, back, "h", "", "查无此人", "C1") is Reason.TRACKING_NEEDED

    back("h", "EX19", "查无此人", "c1-02")

    thing = results.now.things[TRANSFER]
    assert (thing.state, thing.shelf, thing.recheck) == (ResultState.READY, "C1-02", True)
    results.give(TRANSFER)
    assert not results.now.things[TRANSFER].conflict


def test_P10_a_wrong_certificate_is_numbered_and_counts_as_the_departments_error(results: Results) -> None:
    send_back = SendBackResult(results.desk.room, results.desk.open_book)
    assert refused(results, send_back, "h", TRANSFER, " ") is Reason.WORDS_NEEDED
    assert refused(results, send_back, "h", MORTGAGE, "错字") is Reason.RESULT_NOT_HERE
    results.give(TRANSFER)
    assert refused(results, send_back, "h", TRANSFER, "姓名错印") is Reason.RESULT_GONE

    number = send_back("h", TRANSFER, "姓名错印", "陆清和")

    assert number.startswith("40")
    (error,) = results.now.errors
    assert (error.item, error.result_no, error.taken_from) == (TRANSFER, "云溪0001", "陆清和")
    assert results.now.things[TRANSFER].state is ResultState.SENT_BACK
    results.arrive(TRANSFER)
    results.give(TRANSFER)
    assert results.now.things[TRANSFER].state is ResultState.GIVEN
    assert not results.now.things[TRANSFER].conflict


def test_R079_a_service_is_numbered_and_delivers_what_it_names(results: Results) -> None:
    record = RecordService(results.desk.room, results.desk.open_book)
    number = record("h", SERVED)
    assert number.startswith("40")
    assert results.now.things[TRANSFER].state is ResultState.GIVEN
    assert queue(results) is Queue.DONE
    assert refused(results, record, "h", SERVED) is Reason.RESULT_GONE


def test_R080_whoever_signs_says_what_he_is_to_the_recipient(results: Results) -> None:
    record = RecordService(results.desk.room, results.desk.open_book)
    assert refused(results, record, "h", replace(SERVED, relation=None)) is Reason.RELATION_NEEDED
    assert refused(results, record, "h", replace(SERVED, receiver=" ")) is Reason.RELATION_NEEDED
    assert refused(results, record, "h", replace(SERVED, papers=())) is Reason.WORDS_NEEDED
    assert refused(results, record, "h", replace(SERVED, deliverers=())) is Reason.WORDS_NEEDED


def test_R084_an_agent_takes_what_is_served_in_person_by_a_power_that_the_case_knows(results: Results) -> None:
    record = RecordService(results.desk.room, results.desk.open_book)
    stranger = replace(SERVED, receiver="无名氏", relation=Relation.AGENT)

    assert refused(results, record, "h", stranger) in {
        Reason.POWER_OF_ATTORNEY_NEEDED, Reason.RELATION_NEEDED, Reason.POWER_MISSING,
    }  # fmt: skip
    assert results.now.things[TRANSFER].here


def test_R081_what_is_left_in_place_has_reason_and_witness(results: Results) -> None:
    record = RecordService(results.desk.room, results.desk.open_book)
    left = replace(SERVED, way=Way.LEFT, receiver="", relation=None, reason="不同意", witness="居委会张芳")
    assert refused(results, record, "h", replace(left, witness="")) is Reason.WITNESS_NEEDED
    assert refused(results, record, "h", replace(left, witness="李国")) is Reason.WITNESS_NEEDED
    assert refused(results, record, "h", replace(left, reason="")) is Reason.REASON_NEEDED
    assert refused(results, record, "h", replace(left, place="")) is Reason.WORDS_NEEDED
    record("h", left)
    assert results.now.things[TRANSFER].state is ResultState.GIVEN


def test_R079_the_ways_of_service_keep_their_order(results: Results) -> None:
    record = RecordService(results.desk.room, results.desk.open_book)
    notice = replace(SERVED, way=Way.PUBLIC_NOTICE, reason="下落不明")
    assert refused(results, record, "h", notice) is Reason.SERVICE_ORDER
    assert refused(results, record, "h", replace(notice, tried=(Way.DIRECT,))) is Reason.SERVICE_ORDER
    assert refused(results, record, "h", replace(SERVED, way=Way.MAIL)) is Reason.SERVICE_ORDER
    both = replace(notice, tried=(Way.DIRECT, Way.MAIL))
    assert refused(results, record, "h", replace(both, reason=" ")) is Reason.REASON_NEEDED

    record("h", both)

    assert results.now.things[TRANSFER].state is ResultState.PUBLISHED
    assert queue(results) is Queue.COLLECTION
    told = [fact.body for fact in results.desk.look.facts("h") if isinstance(fact.body, ServiceRecorded)]
    assert [one.effective for one in told] == [date(2026, 12, 18)]


def move(thing: str, by: Keeper, to: Keeper, custody: Custody, holder: str = "A03 综合窗口") -> CustodyMoved:
    return CustodyMoved(DAY, thing, custody, by, to, holder, place="B2-07")


def test_P03_who_has_an_original_now_is_known_after_every_move(results: Results) -> None:
    act = MoveOriginals(results.desk.room, results.desk.open_book)
    kept = [move(one, Keeper.APPLICANT, Keeper.WINDOW, Custody.KEPT) for one in ("old_deed", "contract")]
    bag = act("h", tuple(kept))
    assert bag.startswith("20")
    assert int(bag) % 97 == 1
    lent = move("old_deed", Keeper.WINDOW, Keeper.DEPARTMENT, Custody.LENT, "登记科李国")
    act("h", (lent,))

    held = custody_of(results.desk.look.facts("h"))

    assert (held["old_deed"].by, held["old_deed"].holder, held["old_deed"].bag) == (
        Keeper.DEPARTMENT, "登记科李国", bag,
    )  # fmt: skip
    assert held["contract"].by is Keeper.WINDOW
    assert refused(results, act, "h", (lent,)) is Reason.NOT_IN_CUSTODY
    assert refused(results, act, "h", (replace(lent, thing="contract", holder=""),)) is Reason.HOLDER_NEEDED
    ReturnOriginals(results.desk.room, results.desk.open_book)("h", ("contract",))
    assert custody_of(results.desk.look.facts("h"))["contract"].back


def test_P03_what_was_surrendered_for_good_never_goes_back(results: Results) -> None:
    act = MoveOriginals(results.desk.room, results.desk.open_book)
    act("h", (move("old_deed", Keeper.APPLICANT, Keeper.WINDOW, Custody.SURRENDERED),))
    back = move("old_deed", Keeper.WINDOW, Keeper.APPLICANT, Custody.RETURNED, "")
    assert refused(results, act, "h", (back,)) is Reason.NOT_IN_CUSTODY
    act("h", (move("old_deed", Keeper.WINDOW, Keeper.ARCHIVE, Custody.SURRENDERED, "档案室"),))
    assert refused(results, act, "h", ()) is Reason.UNKNOWN_MATERIAL
