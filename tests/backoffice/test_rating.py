"""A rating on its way to the office: opened there, followed up by the role that may, told to the window as a number."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.rating import keep_rating
from backoffice.rating_counts import standings
from backoffice.tables import FollowUpRow, RatingRow
from clerk_app.adapters.marked_key_file import MarkedKeyFile
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec.kinds import open_fact
from clerk_app.codec.opinions import bound_of, key_name, write_opinion
from clerk_app.domain.facts_rating import Channel, FollowUpMoved, FollowUpOpened, FollowUpStep, RatingGiven
from clerk_app.domain.rating import APPLICANT, Grievance, Level, Opinion, RatingPolicy
from clerk_app.domain.rating_figures import Standing
from db.ledger import sealed_of_case
from db.projections import rebuild
from db.ratings import follow_ups, rating_key
from tests.backoffice.test_office_command import demo
from tests.builders import take_case
from tests.window_kit import Hall, Window, applicant_fields, running_hall

CRYPTO = StandardCrypto()
WORDS = "等了一上午，没有人理"
BAD = Opinion(Level.DISSATISFIED, (Grievance.WAIT, Grievance.MANNER), WORDS)
FOLLOWER = ("--badge", "H-7")


@dataclass(slots=True)
class Desk:
    """One window with one case, its office, and a person of the follow-up role."""

    hall: Hall
    window: Window
    folder: Path
    case_id: str
    case_no: str
    pin: Path

    def rate(self, opinion: Opinion = BAD, visit: int = 1, key: bytes = b"") -> RatingGiven:
        """As the turned screen does, then one round of sync."""
        service = f"{self.window.origin}/{visit}"
        public = key or rating_key(self.window.engine, self.window.origin)
        letter = CRYPTO.close_letter(public, write_opinion(opinion), bound_of(self.case_id, service))
        body = RatingGiven(service, Channel.SCREEN, "0107", key_name(public), base64.b64encode(letter).decode())
        with self.window.open_book() as book:
            book.append(self.case_id, (body,), APPLICANT)
            book.commit()
        self.window.sync_once()
        return body

    def ratings(self, *typed: str) -> int:
        return demo(self.folder, "ratings", *typed, *FOLLOWER, "--pin-file", str(self.pin))

    @property
    def number(self) -> str:
        return self.told()[0].number

    def told(self) -> tuple[FollowUpOpened | FollowUpMoved, ...]:
        self.window.sync_once()
        with Session(self.window.engine) as session:
            return follow_ups(session)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    keys = MarkedKeyFile(tmp_path / "office" / "demo.key")
    pin = tmp_path / "pin"
    pin.write_text("2468")
    with running_hall(tmp_path, demo=True, vault=keys) as hall:
        window = hall.window("01", station="900001")
        case_id = Uuid7Ids(hall.clock).new()
        case_no = take_case(window.open_book, window.shelf, case_id, window.origin)
        window.sync_once()
        assert demo(tmp_path, "follower", "H-7", "何静", "--pin-file", str(pin)) == 0
        yield Desk(hall, window, tmp_path, case_id, case_no, pin)
        window.close()


def test_R071_a_bad_rating_opens_a_follow_up_that_names_neither_case_nor_level(desk: Desk) -> None:
    desk.rate()

    (told,) = desk.told()
    assert isinstance(told, FollowUpOpened)
    today = desk.hall.clock.today()
    assert (told.contact_due, told.opened) == (desk.hall.office.parts.calendar.add(today, 1).day, today)
    with Session(desk.window.engine) as session:
        kinds = [sealed.header for sealed in sealed_of_case(session, desk.case_id)]
    assert not any(b"follow-up" in header for header in kinds)


def test_what_the_office_said_of_a_follow_up_survives_a_rebuild(desk: Desk) -> None:
    desk.rate()
    before = desk.told()
    with Session(desk.window.engine) as session:
        rebuild(session, applicant_fields)
        session.commit()

    assert desk.told() == before


def test_R071_a_good_rating_opens_nothing(desk: Desk) -> None:
    desk.rate(Opinion(Level.FAIRLY_SATISFIED, words="还行"))

    assert desk.told() == ()


def test_R071_contact_answer_and_recheck_are_told_to_the_window_as_steps(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.rate()
    day = desk.hall.clock.today().isoformat()
    answer = ("answer", desk.number, "--finding", "rectify", "--reply", "已增开一个窗口")
    assert desk.ratings("contact", desk.number, "--day", day) == 0
    assert desk.ratings(*answer, "--day", day) == 0
    assert desk.ratings("recheck", desk.number, "--satisfied", "yes", "--day", day) == 0

    steps = [(one.step, one.closed) for one in desk.told() if isinstance(one, FollowUpMoved)]
    assert steps == [
        (FollowUpStep.CONTACTED, False),
        (FollowUpStep.ANSWERED, False),
        (FollowUpStep.RECHECKED, True),
    ]
    capsys.readouterr()
    assert desk.ratings() == 0
    shown = capsys.readouterr().out
    assert "好评率 0.00%（含默认 1 次），主动好评率 0.00%" in shown
    assert "差评回复率 100.00%，回访整改率 100.00%，回访整改满意率 100.00%" in shown
    assert "已增开一个窗口" in shown
    assert WORDS in shown


def test_R071_a_step_out_of_turn_is_one_sentence_and_leaves_no_trace(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.rate()
    before = desk.told()

    assert desk.ratings("answer", desk.number, "--finding", "explain", "--reply", "说明") == 1
    assert "按核实、答复、复核的顺序" in capsys.readouterr().err
    assert desk.told() == before


def test_L18_ratings_are_read_by_the_follow_up_role_alone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.rate()
    wrong = desk.folder / "wrong"
    wrong.write_text("1357")
    for badge, pin in (("H-7", wrong), ("0107", desk.pin)):
        assert demo(desk.folder, "ratings", "--badge", badge, "--pin-file", str(pin)) == 1
        captured = capsys.readouterr()
        assert "只有回访人员能看" in captured.err
        assert WORDS not in captured.out


def test_R069_the_first_rating_of_a_service_counts_at_the_office(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.rate(Opinion(Level.VERY_SATISFIED))
    desk.rate()

    assert desk.told() == ()
    assert desk.ratings() == 0
    assert "主动评价 1 次" in capsys.readouterr().out


def test_R069_an_additional_review_needs_the_profile(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.rate()
    day = desk.hall.clock.today().isoformat()
    for typed in (("contact", desk.number), ("answer", desk.number, "--finding", "rectify", "--reply", "已整改")):
        assert desk.ratings(*typed, "--day", day) == 0
    again = ("recheck", desk.number, "--satisfied", "yes", "--level", "4", "--day", day)
    assert desk.ratings(*again) == 1
    assert "补评" in capsys.readouterr().err

    (desk.folder / "office" / "rating.toml").write_text("additional_review = true\n")
    assert desk.ratings(*again) == 0


def test_R070_silence_is_counted_as_the_profile_says(desk: Desk) -> None:
    office = desk.hall.office
    parts = replace(office.parts, rating=RatingPolicy(silence_level=Level.FAIRLY_SATISFIED))
    guangdong = replace(office, parts=parts)

    assert standings(guangdong) == (Standing(),)
    desk.hall.clock.move(timedelta(days=8))
    assert standings(guangdong) == (Standing(Level.FAIRLY_SATISFIED, by_default=True),)
    assert standings(office) == (Standing(),)


def test_a_profile_that_cannot_be_is_refused_by_name(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("silence_level = 6", "contact_days = 0", "stars = 5"):
        (desk.folder / "office" / "rating.toml").write_text(text)
        assert desk.ratings() == 1
        assert "rating.toml" in capsys.readouterr().err


def test_a_rating_closed_to_another_key_is_kept_and_counted_as_none(desk: Desk) -> None:
    desk.rate(key=CRYPTO.letter_key(bytes([9]) * 32))

    assert desk.told() == ()
    assert desk.window.book.acknowledged().parked == 0


def test_a_follow_up_has_the_same_number_when_an_office_set_back_hears_of_it_again(desk: Desk) -> None:
    desk.rate()
    first, office = desk.number, desk.hall.office
    with office.transaction() as session:
        for table in (RatingRow, FollowUpRow):
            session.execute(delete(table))
        sealed = sealed_of_case(session, desk.case_id)
        rated = next(fact for one in sealed if isinstance((fact := open_fact(one.header, one.body)).body, RatingGiven))
        assert isinstance(rated.body, RatingGiven)
        keep_rating(office, session, rated, rated.body)

    assert [told.number for told in desk.told()] == [first, first]


def test_the_key_comes_with_enrolment_and_with_every_greeting(desk: Desk) -> None:
    public = desk.hall.office.rating_key

    assert rating_key(desk.window.engine, desk.window.origin) == public
    assert desk.window.courier.hello().rating_key == public
    desk.hall.clock.move(timedelta(minutes=1))
    assert public != desk.hall.office.public_key


def test_R069_another_window_that_serves_has_its_own_service_and_hears_of_its_follow_up_alone(desk: Desk) -> None:
    other = desk.hall.window("02", station="900001")
    other.sync_once()
    rate_at(other, desk.case_id, BAD)
    other.sync_once()

    assert other.book.acknowledged().parked == 0
    with Session(other.engine) as session:
        assert len(follow_ups(session)) == 1
    assert desk.told() == ()
    other.close()


def rate_at(window: Window, case_id: str, opinion: Opinion) -> None:
    service, public = f"{window.origin}/1", rating_key(window.engine, window.origin)
    letter = CRYPTO.close_letter(public, write_opinion(opinion), bound_of(case_id, service))
    sealed = base64.b64encode(letter).decode()
    with window.open_book() as book:
        body = RatingGiven(service, Channel.SCREEN, "0107", key_name(public), sealed)
        book.append(case_id, (body,), APPLICANT)
        book.commit()


@pytest.mark.parametrize("sealed", ["", "????", "c2VhbGVk"])
def test_a_rating_that_is_damaged_is_kept_and_counted_as_none(desk: Desk, sealed: str) -> None:
    body = RatingGiven(f"{desk.window.origin}/1", Channel.SCREEN, "0107", "key", sealed)
    with desk.window.open_book() as book:
        book.append(desk.case_id, (body,), APPLICANT)
        book.commit()

    assert desk.told() == ()
    assert standings(desk.hall.office) == (Standing(),)


def test_R071_what_is_late_says_so_first(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.rate()
    with desk.hall.office.transaction() as session:
        row = session.scalars(select(FollowUpRow)).one()
        row.contact_due = row.opened - timedelta(days=30)
    capsys.readouterr()

    assert desk.ratings() == 0
    assert "待联系" in (shown := capsys.readouterr().out)
    assert "已逾期" in shown
