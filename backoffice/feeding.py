"""The feed: office facts for one installation in the order they were committed; asking is acknowledging."""

import msgspec
from sqlalchemy import select

from backoffice.office import Office
from backoffice.rejected import Rejected
from backoffice.tables import DeviceRow, FeedRow
from clerk_app.codec.kinds import SealedFact, to_line
from clerk_app.codec.wire_shapes import FeedAnswer
from db.ledger import FactRow

PAGE = 200


def feed_page(office: Office, reader: str, epoch: int, cursor: int) -> FeedAnswer:
    """What follows the cursor; raises Rejected when the cursor is of another epoch of this office."""
    if epoch != office.epoch:
        raise Rejected(409, "epoch", str(office.epoch), office.epoch)
    with office.transaction() as session:
        device = session.get(DeviceRow, reader)
        if device is not None and cursor > device.fed:
            device.fed = cursor
        at = (FactRow.origin == FeedRow.origin) & (FactRow.seq == FeedRow.seq)
        mine = select(FeedRow.feed_seq, FactRow).join(FactRow, at).where(FeedRow.reader == reader)
        rows = session.execute(mine.where(FeedRow.feed_seq > cursor).order_by(FeedRow.feed_seq).limit(PAGE)).all()
        facts = [msgspec.Raw(to_line(SealedFact(row.header, row.body, row.digest))) for _, row in rows]
        return FeedAnswer(epoch=office.epoch, position=rows[-1][0] if rows else cursor, facts=facts)
