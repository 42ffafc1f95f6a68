"""A bell for readers of the feed: rung after every commit that may have something for them."""

import asyncio


class Bell:
    """Take a ticket before looking, so that what is committed in between still rings."""

    def __init__(self) -> None:
        self._ticket = asyncio.Event()
        self._closed = False

    def ticket(self) -> asyncio.Event:
        return self._ticket

    def ring(self) -> None:
        rung, self._ticket = self._ticket, asyncio.Event()
        rung.set()
        if self._closed:
            self._ticket.set()

    def close(self) -> None:
        """Nobody waits any more; the server is going down."""
        self._closed = True
        self.ring()


async def heard(ticket: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await ticket.wait()
    except TimeoutError:
        return False
    return True
