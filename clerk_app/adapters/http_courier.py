"""The courier: protocol v1 over kept-alive HTTP connections."""

import secrets
import ssl

import httpx

from clerk_app.adapters.signed_line import Declined, Said, SignedLine, Signer
from clerk_app.adapters.waiting_line import HangUp
from clerk_app.codec import wire
from clerk_app.codec.enrolment_code import names_office
from clerk_app.codec.wire_shapes import (
    BlobAnswer,
    Block,
    CaseAnswer,
    EnrolAnswer,
    EnrolAsk,
    EventsAnswer,
    FeedAnswer,
    HaveAnswer,
    HaveAsk,
    HelloAnswer,
    LeasesAnswer,
    LeasesAsk,
    Wish,
    write_shape,
)
from clerk_app.domain.facts import BlobRef
from clerk_app.domain.refusal import Reason, Refused
from clerk_app.ports import (
    CaseCopy,
    Clock,
    Crypto,
    Enrolment,
    FeedPage,
    Greeting,
    Lease,
    LeaseWish,
    Outage,
    OutageKind,
    ParkedFact,
    Passing,
    Receipt,
    WantedBlob,
    passing_by,
)

_JSON = {"content-type": "application/json"}
_BEFORE_ENROLMENT = "-"


class HttpCourier:
    """See ``clerk_app.ports.Courier``. Two threads may use one courier: facts and feed, and files.

    Waiting for the feed has a client of its own, whose connection ``stop_waiting`` cuts; a courier without one waits
    to the end.
    """

    def __init__(self, line: SignedLine, listening: httpx.Client | None = None) -> None:
        self._line = self._waiting = line
        self._hang_up = HangUp()
        if listening is not None:
            client = self._hang_up.attach(listening)
            self._waiting = SignedLine(client, line.signer, line.server_key, line.passing)

    def close(self) -> None:
        self._line.client.close()
        self._waiting.client.close()

    def hello(self) -> Greeting:
        nonce = secrets.token_hex(16)
        said = self._line.ask("GET", f"/v1/hello?nonce={nonce}")
        answer = said.read(HelloAnswer)
        if answer.nonce != nonce:
            raise Outage(OutageKind.NOT_OUR_OFFICE, "nonce")
        if answer.min_protocol > wire.PROTOCOL:
            raise Outage(OutageKind.TOO_OLD, str(answer.min_protocol))
        return Greeting(
            answer.server_id,
            answer.epoch,
            answer.time,
            answer.durable_through,
            answer.chain,
            said.offset_ms,
            _key_of(answer.rating_key),
        )

    def send(self, lines: tuple[bytes, ...]) -> Receipt:
        headers = {"content-type": "application/x-ndjson", "content-encoding": "zstd"}
        answer = self._line.ask("POST", "/v1/events", wire.pack(lines), headers).read(EventsAnswer)
        return Receipt(
            durable_through=answer.durable_through,
            duplicates=max(0, answer.duplicate_through - answer.first + 1),
            parked=tuple(ParkedFact(each.seq, each.code, each.detail) for each in answer.parked),
            chain=answer.chain,
            server_time=answer.time,
        )

    def wanted(self, hashes: tuple[str, ...]) -> tuple[WantedBlob, ...]:
        body = write_shape(HaveAsk(hashes=list(hashes)))
        answer = self._line.ask("POST", "/v1/blobs/have", body, _JSON).read(HaveAnswer)
        return tuple(WantedBlob(each.sha256, each.offset) for each in answer.wanted)

    def send_blob(self, ref: BlobRef, content: bytes, offset: int = 0) -> None:
        """An offset that has moved meanwhile is asked for once; after that the next round tries again."""
        try:
            answer = self._put(ref, content, offset)
        except Declined as declined:
            if declined.problem.code != "offset":
                raise
            answer = self._put(ref, content, declined.problem.wanted)
        if not (answer.complete and answer.sha256 == ref.sha256):
            raise Outage(OutageKind.OFFICE_ERROR, f"incomplete {ref.sha256}")

    def feed(self, epoch: int, position: int, wait_s: int) -> FeedPage:
        target = f"/v1/feed?epoch={epoch}&cursor={position}&wait={wait_s}"
        if wait_s:
            said = self._listen(target, wait_s)
            if said is None:
                return FeedPage((), epoch, position)
        else:
            said = self._line.ask("GET", target)
        answer = said.read(FeedAnswer)
        return FeedPage(tuple(bytes(fact) for fact in answer.facts), answer.epoch, answer.position)

    def stop_waiting(self) -> None:
        self._hang_up.stop()

    def lease(self, wishes: tuple[LeaseWish, ...]) -> tuple[Lease, ...]:
        body = write_shape(LeasesAsk(wishes=_wishes(wishes)))
        answer = self._line.ask("POST", "/v1/leases", body, _JSON).read(LeasesAnswer)
        return _leases(answer.blocks)

    def case(self, number: str) -> CaseCopy:
        try:
            answer = self._line.ask("GET", f"/v1/cases/{number}").read(CaseAnswer)
        except Declined as declined:
            if declined.problem.code == "no_case":
                raise Refused(Reason.NO_SUCH_CASE, number=number) from declined
            raise
        return CaseCopy(answer.case_no, answer.case_id, answer.home, tuple(bytes(fact) for fact in answer.facts))

    def _listen(self, target: str, wait_s: int) -> Said | None:
        """None when the wait was ended from this side."""
        self._hang_up.begin()
        try:
            return self._waiting.ask("GET", target, patience_s=wait_s)
        except Outage:
            if self._hang_up.end():
                return None
            raise
        finally:
            self._hang_up.end()

    def _put(self, ref: BlobRef, content: bytes, offset: int) -> BlobAnswer:
        headers = {"content-type": ref.mime, wire.UPLOAD_OFFSET: str(offset), wire.UPLOAD_COMPLETE: "?1"}
        return self._line.ask("PUT", f"/v1/blobs/{ref.sha256}", content[offset:], headers).read(BlobAnswer)


class HttpEnroller:
    """See ``clerk_app.ports.Enroller``."""

    def __init__(self, client: httpx.Client, private_key: bytes, crypto: Crypto, clock: Clock) -> None:
        self._line = SignedLine(client, Signer(_BEFORE_ENROLMENT, private_key, crypto, clock), None)

    def enrol(self, code: str, device_key: bytes, wishes: tuple[LeaseWish, ...]) -> Enrolment:
        """The code names the office's key, so that nobody in between can enrol a window with himself."""
        body = write_shape(EnrolAsk(code=code, key=device_key.hex(), wishes=_wishes(wishes)))
        answer = self._line.ask("POST", "/v1/enrol", body, _JSON).read(EnrolAnswer)
        server_key = bytes.fromhex(answer.key)
        if not names_office(code, server_key):
            raise Outage(OutageKind.WRONG_OFFICE, answer.key[:16])
        leases, rating_key = _leases(answer.blocks), _key_of(answer.rating_key)
        return Enrolment(answer.origin, answer.server_id, server_key, leases, rating_key)


def open_courier(
    url: str, signer: Signer, server_key: bytes, ca: str = "", passing: Passing = passing_by
) -> HttpCourier:
    """A courier with its own connections; ``server_key`` is the pinned one."""
    return HttpCourier(SignedLine(http_client(url, ca), signer, server_key, passing), http_client(url, ca))


def http_client(url: str, ca: str = "") -> httpx.Client:
    """Connections are kept; proxies of the environment are not used: the deployment names the office's address."""
    trust = ssl.create_default_context(cafile=ca) if ca else True
    limits = httpx.Limits(max_connections=4, max_keepalive_connections=4, keepalive_expiry=60)
    return httpx.Client(base_url=url, verify=trust, limits=limits, trust_env=False, follow_redirects=False)


def _key_of(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise Outage(OutageKind.OFFICE_ERROR, "rating_key") from error


def _wishes(wishes: tuple[LeaseWish, ...]) -> list[Wish]:
    return [Wish(organ=wish.organ, word=wish.word, year=wish.year, after=wish.after, size=wish.size) for wish in wishes]


def _leases(blocks: list[Block]) -> tuple[Lease, ...]:
    return tuple(Lease(block.organ, block.word, block.year, block.first, block.last) for block in blocks)
