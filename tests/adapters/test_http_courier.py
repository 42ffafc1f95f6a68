"""The courier's verdict on every answer that is not the office's."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from clerk_app.adapters.http_courier import HttpCourier, HttpEnroller, http_client
from clerk_app.adapters.signed_line import SignedLine, Signer
from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import HelloAnswer, Limits, Problem, Shape, write_shape
from clerk_app.ports import Outage, OutageKind
from tests.adapters.answering import Answering, Asked, Reply, answering
from tests.fakes import SetClock
from tests.window_kit import running_hall

CRYPTO = StandardCrypto()
OFFICE, OTHER, DEVICE = (bytes([each]) * 32 for each in (1, 2, 3))
ORIGIN = "190001-03-001"


@contextmanager
def courier_at(url: str) -> Iterator[HttpCourier]:
    with http_client(url) as client, http_client(url) as listening:
        line = SignedLine(client, Signer(ORIGIN, DEVICE, CRYPTO, SetClock()), CRYPTO.public_key(OFFICE))
        yield HttpCourier(line, listening)


def outage(answer: Answering) -> OutageKind:
    with answering(answer) as url, courier_at(url) as courier, pytest.raises(Outage) as raised:
        courier.hello()
    return raised.value.kind


def signed(asked: Asked, shape: Shape, *, status: int = 200, key: bytes = OFFICE) -> Reply:
    body, time = write_shape(shape), "1763427600000"
    answer = wire.Answer(asked.headers[wire.SIGNATURE], status, time, wire.digest_of_body(body))
    signature = CRYPTO.sign(key, answer.signed_text()).hex()
    headers = {wire.TIME: time, wire.SIGNATURE: signature, wire.KEY: CRYPTO.public_key(key).hex()}
    return Reply(status, body, headers)


def greeting(asked: Asked, *, min_protocol: int = 1, nonce: str | None = None) -> HelloAnswer:
    return HelloAnswer(
        server_id="office",
        epoch=1,
        time=datetime(2026, 11, 18, 1, 0, tzinfo=UTC),
        nonce=asked.target.partition("nonce=")[2] if nonce is None else nonce,
        protocol=1,
        min_protocol=min_protocol,
        limits=Limits(facts=500, bytes=1, blob=1),
        durable_through=0,
        chain="",
    )


def test_a_signed_hello_is_believed() -> None:
    with answering(lambda asked: signed(asked, greeting(asked))) as url, courier_at(url) as courier:
        assert courier.hello().server_id == "office"


@pytest.mark.parametrize("status", [200, 302, 403, 502, 511])
def test_a_web_page_is_not_our_office(status: int) -> None:
    page = Reply(status, b"<html>please sign in</html>", {"content-type": "text/html", "location": "http://portal/"})
    assert outage(lambda _: page) is OutageKind.NOT_OUR_OFFICE


def test_an_unsigned_answer_of_the_right_shape_is_not_our_office() -> None:
    assert outage(lambda asked: Reply(200, write_shape(greeting(asked)))) is OutageKind.NOT_OUR_OFFICE


def test_another_offices_signature_is_the_wrong_office() -> None:
    assert outage(lambda asked: signed(asked, greeting(asked), key=OTHER)) is OutageKind.WRONG_OFFICE


def test_an_answer_changed_on_the_way_is_not_our_office() -> None:
    def changed(asked: Asked) -> Reply:
        reply = signed(asked, greeting(asked))
        reply.body = reply.body.replace(b'"epoch":1', b'"epoch":2')
        return reply

    assert outage(changed) is OutageKind.NOT_OUR_OFFICE


def test_an_answer_to_another_question_is_not_our_office() -> None:
    kept: list[Reply] = []

    def replayed(asked: Asked) -> Reply:
        kept.append(signed(asked, greeting(asked)))
        return kept[0]

    with answering(replayed) as url, courier_at(url) as courier:
        courier.hello()
        with pytest.raises(Outage) as raised:
            courier.hello()
    assert raised.value.kind is OutageKind.NOT_OUR_OFFICE


def test_another_nonce_is_not_our_office() -> None:
    assert outage(lambda asked: signed(asked, greeting(asked, nonce="x"))) is OutageKind.NOT_OUR_OFFICE


def test_an_office_that_needs_a_newer_program_says_so() -> None:
    assert outage(lambda asked: signed(asked, greeting(asked, min_protocol=9))) is OutageKind.TOO_OLD


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "not_enrolled", OutageKind.NOT_ENROLLED),
        (401, "clock", OutageKind.CLOCK),
        (403, "demo", OutageKind.WRONG_OFFICE),
        (409, "fork", OutageKind.FORKED),
        (503, "busy", OutageKind.OFFICE_BUSY),
        (503, "whatever", OutageKind.OFFICE_BUSY),
        (500, "bug", OutageKind.OFFICE_ERROR),
        (422, "unreadable", OutageKind.OFFICE_ERROR),
    ],
)
def test_a_signed_no_has_its_kind(status: int, code: str, kind: OutageKind) -> None:
    assert outage(lambda asked: signed(asked, Problem(code=code), status=status)) is kind


def test_a_signed_answer_of_another_shape_is_the_offices_error() -> None:
    assert outage(lambda asked: signed(asked, Problem(code="x"))) is OutageKind.OFFICE_ERROR


def test_a_closed_connection_is_offline() -> None:
    assert outage(lambda _: None) is OutageKind.OFFLINE


def test_nobody_there_is_offline() -> None:
    with courier_at("http://127.0.0.1:9") as courier, pytest.raises(Outage) as raised:
        courier.hello()
    assert raised.value.kind is OutageKind.OFFLINE


def test_a_line_that_gives_no_byte_is_dropped() -> None:
    def stalled(request: httpx.Request) -> httpx.Response:
        timeout = request.extensions["timeout"]
        assert timeout["read"] == pytest.approx(10.0)
        assert timeout["connect"] == pytest.approx(10.0)
        raise httpx.ReadTimeout("no byte", request=request)

    with httpx.Client(transport=httpx.MockTransport(stalled), base_url="http://office") as client:
        line = SignedLine(client, Signer(ORIGIN, DEVICE, CRYPTO, SetClock()), CRYPTO.public_key(OFFICE))
        with pytest.raises(Outage) as raised:
            HttpCourier(line, client).hello()
    assert raised.value.kind is OutageKind.OFFLINE


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [(9, OutageKind.CLOCK), (10, OutageKind.CLOCK), (18, OutageKind.NOT_OUR_OFFICE), (62, OutageKind.NOT_OUR_OFFICE)],
)
def test_a_certificate_outside_its_dates_is_a_clock_and_an_unknown_one_a_stranger(
    verdict: int, kind: OutageKind
) -> None:
    def refused(request: httpx.Request) -> httpx.Response:
        cause = ssl.SSLCertVerificationError(1, "certificate verify failed")
        cause.verify_code, cause.verify_message = verdict, "as OpenSSL says it"
        raise httpx.ConnectError("tls", request=request) from cause

    with httpx.Client(transport=httpx.MockTransport(refused), base_url="https://office") as client:
        line = SignedLine(client, Signer(ORIGIN, DEVICE, CRYPTO, SetClock()), CRYPTO.public_key(OFFICE))
        with pytest.raises(Outage) as raised:
            HttpCourier(line).hello()
    assert raised.value.kind is kind


def test_enrolling_at_a_web_page_pins_nothing() -> None:
    page = Reply(200, b"<html></html>")
    with answering(lambda _: page) as url, http_client(url) as client, pytest.raises(Outage) as raised:
        HttpEnroller(client, DEVICE, CRYPTO, SetClock()).enrol("1234", CRYPTO.public_key(DEVICE), ())
    assert raised.value.kind is OutageKind.NOT_OUR_OFFICE


def test_a_request_whose_body_was_changed_on_the_way_is_refused(tmp_path: Path) -> None:
    with running_hall(tmp_path) as hall:
        window = hall.window()
        seen: list[httpx.Request] = []
        window.line.client.event_hooks = {"request": [seen.append]}
        window.courier.wanted(("0" * 64,))
        headers = {name: seen[0].headers[name] for name in (wire.ORIGIN, wire.TIME, wire.DIGEST, wire.SIGNATURE)}

        answer = httpx.post(f"{hall.url}/v1/blobs/have", content=b'{"hashes":[]}', headers=headers)

        assert (answer.status_code, answer.json()["code"]) == (400, "digest")
        window.close()
