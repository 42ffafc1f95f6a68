"""One round of sync: send facts, take what the office says, then send the files owed; safe to interrupt."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from clerk_app.domain.facts import BlobRef
from clerk_app.ports import (
    BlobShelf,
    Courier,
    FeedPage,
    Greeting,
    LeaseWish,
    Outage,
    OutageKind,
    Passing,
    Receipt,
    SyncBook,
    WantedBlob,
    passing_by,
)
from clerk_app.usecases.lodge import Joining
from clerk_app.usecases.sync_steps import Errand, desk, run, wire

FACTS_AT_ONCE = 500
BLOBS_AT_ONCE = 100

LeaseKey = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Round:
    """What one round moved. Files ``damaged`` here or ``declined`` by the office hold up nothing but their own case.

    ``joined`` papers became facts at its end and go with the next one.
    """

    sent: int = 0
    duplicates: int = 0
    blobs: int = 0
    received: int = 0
    leases: int = 0
    damaged: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Files:
    """How many files went, and which did not, by the reason; those are offered again in the next round."""

    sent: int = 0
    damaged: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()

    def and_then(self, more: "Files") -> "Files":
        return Files(self.sent + more.sent, self.damaged + more.damaged, self.declined + more.declined)

    def skips(self, ref: BlobRef) -> bool:
        return ref.sha256 in self.damaged or ref.sha256 in self.declined


@dataclass(frozen=True, slots=True)
class Sync:
    """The parties of a round. ``leases`` says how many numbers of each (organ, word, year) a full stock holds.

    ``joining`` offers papers that were taken in without a line to their cases.

    ``facts()`` and ``blobs()`` may run beside each other on the two threads of the wire; both are errands, so the
    window gives each step to its lane. Any Outage but of a single file ends the round; the next begins with hello.
    """

    book: SyncBook
    courier: Courier
    shelf: BlobShelf
    leases: Mapping[LeaseKey, int]
    passing: Passing = passing_by
    joining: Joining | None = None

    def everything(self, wait_s: int = 0) -> Errand[Round]:
        """Facts before blobs: the office knows of every case before it has a single page.

        The feed before blobs, too, so that no file holds it up; and once more for what the files brought about.
        """
        sent, duplicates = yield from self._greet_and_send()
        leases = yield from self.top_up()
        try:
            received = yield from self.take_feed()
        except Outage as outage:
            if outage.kind is OutageKind.OFFICE_ERROR:
                # A line of the feed that cannot be stored is told after the files, which it has nothing to do with.
                yield from self.blobs()
            raise
        files = yield from self.blobs()
        if files.sent or wait_s:
            received += yield from self.take_feed(wait_s)
        joined = (yield from self.joining.everything()) if self.joining else 0
        return Round(sent, duplicates, files.sent, received, leases, files.damaged, files.declined, joined)

    def facts(self, wait_s: int = 0) -> Errand[Round]:
        """All but the files."""
        sent, duplicates = yield from self._greet_and_send()
        leases = yield from self.top_up()
        received = yield from self.take_feed(wait_s)
        return Round(sent, duplicates, 0, received, leases)

    def top_up(self) -> Errand[int]:
        """Document numbers below half of a full stock are asked for."""
        wishes: tuple[LeaseWish, ...] = yield desk(partial(self.book.short_leases, self.leases))
        if not wishes:
            return 0
        leases = yield wire(partial(self.courier.lease, wishes))
        yield desk(partial(self.book.add_leases, leases))
        return len(leases)

    def blobs(self) -> Errand[Files]:
        """Every file owed, each marked on the office's signed word alone."""
        files = Files()
        while refs := (yield from self._owed(files)):
            files = files.and_then((yield from self._send_blobs(refs)))
        return files

    def take_feed(self, wait_s: int = 0) -> Errand[int]:
        """Office facts until none is left; asking with a position tells the office it is stored here."""
        count = 0
        while True:
            epoch, position = yield desk(self.book.feed_position)
            page: FeedPage = yield wire(partial(self.courier.feed, epoch, position, wait_s))
            if not page.lines:
                return count
            count += yield desk(partial(self._apply, page))
            wait_s = 0

    def _greet_and_send(self) -> Errand[tuple[int, int]]:
        greeting: Greeting = yield wire(self.courier.hello)
        yield desk(partial(self.book.note_greeting, greeting))
        sent = duplicates = 0
        while lines := (yield desk(partial(self.book.unsent, FACTS_AT_ONCE))):
            receipt: Receipt = yield wire(partial(self._send, lines))
            yield desk(partial(self._acknowledge, receipt))
            sent, duplicates = sent + len(lines), duplicates + receipt.duplicates
        return sent, duplicates

    def _send(self, lines: tuple[bytes, ...]) -> Receipt:
        self.passing("before_send")
        receipt = self.courier.send(lines)
        self.passing("after_send")
        return receipt

    def _acknowledge(self, receipt: Receipt) -> None:
        self.book.acknowledge(receipt)
        self.passing("after_ack")

    def _owed(self, done: Files) -> Errand[tuple[BlobRef, ...]]:
        """The next files, without those that did not go in this round."""
        limit = BLOBS_AT_ONCE + len(done.damaged) + len(done.declined)
        refs: tuple[BlobRef, ...] = yield desk(partial(self.book.unsent_blobs, limit))
        return tuple(ref for ref in refs if not done.skips(ref))

    def _send_blobs(self, refs: tuple[BlobRef, ...]) -> Errand[Files]:
        wanted: tuple[WantedBlob, ...] = yield wire(partial(self.courier.wanted, tuple(ref.sha256 for ref in refs)))
        offsets = {blob.sha256: blob.offset for blob in wanted}
        held = tuple(ref.sha256 for ref in refs if ref.sha256 not in offsets)
        if held:
            yield desk(partial(self._mark, held))
        files = Files()
        for ref in refs:
            if ref.sha256 in offsets:
                told: Files = yield wire(partial(self._send_blob, ref, offsets[ref.sha256]))
                files = files.and_then(told)
                if told.sent:
                    yield desk(partial(self._mark, (ref.sha256,)))
        return files

    def _send_blob(self, ref: BlobRef, offset: int) -> Files:
        """A file that cannot be read here, or that the office cannot take, keeps no other one waiting."""
        try:
            self.courier.send_blob(ref, self.shelf.get(ref.sha256), offset)
        except Outage as outage:
            match outage.kind:
                case OutageKind.BLOB_DAMAGED:
                    return Files(damaged=(ref.sha256,))
                case OutageKind.OFFICE_ERROR:
                    return Files(declined=(ref.sha256,))
                case _:
                    raise
        return Files(sent=1)

    def _mark(self, hashes: tuple[str, ...]) -> None:
        self.passing("before_mark")
        self.book.mark_blobs_sent(hashes)
        self.passing("after_mark")

    def _apply(self, page: FeedPage) -> int:
        count = self.book.apply_feed(page)
        self.passing("cursor_saved")
        return count


def sync_once(sync: Sync) -> Round:
    """The whole round in this thread."""
    return run(sync.everything())
