"""The answer to hello."""

from backoffice.office import Office
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import HelloAnswer, Limits
from db.ledger import head_of

MIN_PROTOCOL = 1


def greet(office: Office, origin: str, nonce: str) -> HelloAnswer:
    with office.reading() as session:
        through, chain = head_of(session, origin)
    return HelloAnswer(
        server_id=office.server_id,
        epoch=office.epoch,
        time=office.parts.clock.now(),
        nonce=nonce[:64],
        protocol=wire.PROTOCOL,
        min_protocol=MIN_PROTOCOL,
        limits=Limits(facts=wire.MOST_FACTS, bytes=wire.MOST_BYTES, blob=wire.LARGEST_BLOB),
        durable_through=through,
        chain=chain,
        rating_key=office.rating_key.hex(),
    )
