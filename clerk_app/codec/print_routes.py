"""Routes as one line of JSON in the station's preferences; what cannot be read is as if nothing had been set."""

import msgspec

from clerk_app.domain.print_routes import ROUTED, Routes


def write_routes(routes: Routes) -> str:
    return msgspec.json.encode(routes).decode()


def read_routes(text: str) -> Routes:
    """A form that this program does not print any more is left out."""
    try:
        read = msgspec.json.decode(text, type=Routes)
    except msgspec.MsgspecError:
        return Routes()
    return Routes({form: route for form, route in read.by_form.items() if form in ROUTED})
