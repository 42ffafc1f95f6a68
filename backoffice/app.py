"""The office as a web application: routes, the signing edge around them, and what a failure answers."""

import logging
from functools import partial
from typing import Any

from litestar import Litestar, Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig

from backoffice.bell import Bell
from backoffice.office import Office
from backoffice.reconsidering import reconsider
from backoffice.rejected import Rejected
from backoffice.routes import ROUTES
from backoffice.shelving import reconcile
from backoffice.signing import Signing, problem_body
from clerk_app.ports import Outage, OutageKind

_log = logging.getLogger("clerk.office")
Call = Request[Any, Any, State]
API = OpenAPIConfig(
    title="Clerk back office",
    version="1",
    description="The calls between a window and its office; docs/protocol.md tells how they are signed.",
)


def create_app(office: Office) -> Litestar:
    return Litestar(
        [*ROUTES],
        middleware=[Signing(office)],
        exception_handlers={
            Rejected: _answer_rejected,
            Outage: _answer_outage,
            HTTPException: _answer_http,
            Exception: _answer_bug,
        },
        on_startup=[partial(reconcile, office), partial(reconsider, office)],
        state=State({"office": office, "bell": Bell()}),
        openapi_config=None,
        logging_config=None,
    )


def _answer_rejected(request: Call, rejected: Rejected) -> Response[bytes]:
    office: Office = request.app.state["office"]
    return Response(problem_body(office, rejected), status_code=rejected.status, media_type="application/json")


def _answer_outage(request: Call, outage: Outage) -> Response[bytes]:
    """The office's own world fails; the window tries again later."""
    _log.error("office_outage", extra={"ids": {"kind": outage.kind.value}})
    busy = outage.kind is OutageKind.STORE_BUSY
    return _answer_rejected(request, Rejected(503 if busy else 507, "busy" if busy else "office", outage.kind))


def _answer_http(request: Call, error: HTTPException) -> Response[bytes]:
    return _answer_rejected(request, Rejected(error.status_code, "http"))


def _answer_bug(request: Call, error: Exception) -> Response[bytes]:
    """The edge where a bug stops: the place goes to the log, never the data."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    _log.error("office_bug", extra={"ids": {"error": type(error).__name__, "place": place}})
    return _answer_rejected(request, Rejected(500, "bug"))
