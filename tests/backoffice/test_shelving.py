"""Files at the office: resumed where they were cut, verified at the end, row and file in step."""

import hashlib
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from backoffice.partials import OffsetMoved, Partials
from backoffice.shelving import reconcile
from backoffice.tables import StoredBlobRow
from clerk_app.adapters.signed_line import Declined
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.adapters.uuid7_ids import Uuid7Ids
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import BlobAnswer
from clerk_app.domain.facts import BlobRef
from clerk_app.ports import WantedBlob, passing_by
from tests.builders import take_case
from tests.journeys.compare import office_facts
from tests.window_kit import STATION, Hall, Window

CONTENT = bytes(range(256)) * 1000
NAME = hashlib.sha256(CONTENT).hexdigest()
REF = BlobRef(NAME, len(CONTENT), "image/jpeg")


def put_part(window: Window, content: bytes, offset: int, *, complete: bool, name: str = NAME) -> BlobAnswer:
    headers = {wire.UPLOAD_OFFSET: str(offset), wire.UPLOAD_COMPLETE: "?1" if complete else "?0"}
    return window.line.ask("PUT", f"/v1/blobs/{name}", content, headers).read(BlobAnswer)


def test_a_file_sent_whole_is_held(hall: Hall, window: Window) -> None:
    assert window.courier.wanted((NAME,)) == (WantedBlob(NAME, 0),)

    window.courier.send_blob(REF, CONTENT)

    assert window.courier.wanted((NAME,)) == ()
    assert hall.office.parts.shelf.get(NAME) == CONTENT


def test_an_upload_goes_on_where_it_was_cut(hall: Hall, window: Window) -> None:
    assert put_part(window, CONTENT[:100_000], 0, complete=False).offset == 100_000
    assert window.courier.wanted((NAME,)) == (WantedBlob(NAME, 100_000),)
    assert put_part(window, CONTENT[100_000:150_000], 100_000, complete=False).offset == 150_000

    window.courier.send_blob(REF, CONTENT, 150_000)

    assert hall.office.parts.shelf.get(NAME) == CONTENT
    assert list((hall.folder / "office" / "partial").iterdir()) == []


def test_a_wrong_offset_is_answered_with_the_right_one_and_the_courier_follows(window: Window) -> None:
    put_part(window, CONTENT[:5000], 0, complete=False)
    with pytest.raises(Declined) as raised:
        put_part(window, CONTENT[7000:], 7000, complete=True)
    assert (raised.value.problem.code, raised.value.problem.wanted) == ("offset", 5000)

    window.courier.send_blob(REF, CONTENT, 7000)

    assert window.courier.wanted((NAME,)) == ()


def test_a_file_whose_hash_is_wrong_is_forgotten(hall: Hall, window: Window) -> None:
    put_part(window, b"x" + CONTENT[1:5000], 0, complete=False)

    with pytest.raises(Declined) as raised:
        put_part(window, CONTENT[5000:], 5000, complete=True)

    assert raised.value.problem.code == "hash"
    assert window.courier.wanted((NAME,)) == (WantedBlob(NAME, 0),)
    assert not hall.office.parts.shelf.has(NAME)


def test_I10_a_file_sent_again_changes_nothing(window: Window) -> None:
    window.courier.send_blob(REF, CONTENT)
    window.courier.send_blob(REF, CONTENT)
    assert put_part(window, b"", 0, complete=True).complete


def test_an_empty_file_is_a_file(hall: Hall, window: Window) -> None:
    empty = hashlib.sha256(b"").hexdigest()
    window.courier.send_blob(BlobRef(empty, 0, "text/plain"), b"")
    assert hall.office.parts.shelf.get(empty) == b""


@pytest.mark.parametrize("name", ["keys", "A" * 64, "0" * 63])
def test_a_name_that_is_no_digest_is_refused(window: Window, name: str) -> None:
    with pytest.raises(Declined) as raised:
        put_part(window, b"x", 0, complete=True, name=name)
    assert raised.value.problem.code == "blob_name"


def test_I09_a_file_without_its_row_is_adopted(hall: Hall, window: Window) -> None:
    hall.office.parts.shelf.put(CONTENT, "image/jpeg")
    assert window.courier.wanted((NAME,)) == ()
    with Session(hall.office.parts.engine) as session:
        assert session.get_one(StoredBlobRow, NAME).size == len(CONTENT)


def test_I09_a_row_without_its_file_is_asked_for_again(hall: Hall, window: Window) -> None:
    window.courier.send_blob(REF, CONTENT)
    (hall.folder / "office" / "blobs" / NAME[:2] / NAME).unlink()
    assert window.courier.wanted((NAME,)) == (WantedBlob(NAME, 0),)


@pytest.mark.parametrize("left", [len(CONTENT) // 2, -1])
def test_I09_a_file_that_rotted_is_asked_for_again_and_healed(hall: Hall, window: Window, left: int) -> None:
    window.courier.send_blob(REF, CONTENT)
    path = hall.folder / "office" / "blobs" / NAME[:2] / NAME
    path.write_bytes(path.read_bytes()[:left])

    assert window.courier.wanted((NAME,)) == (WantedBlob(NAME, 0),)
    window.courier.send_blob(REF, CONTENT)

    assert hall.office.parts.shelf.get(NAME) == CONTENT
    assert window.courier.wanted((NAME,)) == ()


def test_I09_at_start_a_file_without_its_row_releases_its_case(hall: Hall, window: Window, ids: Uuid7Ids) -> None:
    take_case(window.open_book, window.shelf, ids.new(), window.origin, pages=1)
    window.book.acknowledge(window.courier.send(window.book.unsent(500)))
    (page,) = window.book.unsent_blobs(10)
    hall.office.parts.shelf.put(window.shelf.get(page.sha256), page.mime)

    assert reconcile(hall.office) == 1
    assert reconcile(hall.office) == 0
    assert [kind for *_, kind, _ in office_facts(hall.office.parts.engine, STATION)][-1] == "tasks-released/1"


def partials(folder: Path) -> Partials:
    return Partials(folder, StandardCrypto(), bytes(32), passing_by)


def test_a_torn_last_frame_is_cut_off(tmp_path: Path) -> None:
    kept = partials(tmp_path)
    kept.append(NAME, 0, b"a" * 10)
    kept.append(NAME, 10, b"b" * 10)
    path = tmp_path / NAME
    path.write_bytes(path.read_bytes()[:-3])

    after = partials(tmp_path)
    assert after.size(NAME) == 10
    after.append(NAME, 10, b"c" * 5)
    assert partials(tmp_path).content(NAME) == b"a" * 10 + b"c" * 5


def test_frames_are_sealed_to_their_place(tmp_path: Path) -> None:
    kept = partials(tmp_path)
    kept.append(NAME, 0, b"a" * 10)
    first = (tmp_path / NAME).read_bytes()
    kept.append(NAME, 10, b"b" * 10)
    whole = (tmp_path / NAME).read_bytes()
    assert b"aaaaaaaaaa" not in whole
    (tmp_path / NAME).write_bytes(whole[len(first) :] + first)

    assert partials(tmp_path).size(NAME) == 0


def test_two_connections_do_not_mix(tmp_path: Path) -> None:
    kept = partials(tmp_path)
    kept.append(NAME, 0, b"a" * 10)
    with pytest.raises(OffsetMoved) as raised:
        kept.append(NAME, 0, b"a" * 20)
    assert raised.value.offset == 10
