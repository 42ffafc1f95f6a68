"""The protocol as OpenAPI, from the routes themselves: python -m backoffice.openapi > docs/openapi.json."""

import json
import sys
from typing import Any

import msgspec
from litestar import Litestar

from backoffice.app import API
from backoffice.routes import ROUTES
from clerk_app.codec import wire
from clerk_app.codec.wire_shapes import EnrolAsk, HaveAsk, LeasesAsk, Problem

_REFERENCE = "#/components/schemas/{name}"
_BYTES = {"type": "string", "format": "binary"}
# Bodies are read after their signature, so the handlers do not declare them; here they are told.
_BODIES: dict[str, tuple[str, Any]] = {
    "/v1/enrol": ("application/json", {"$ref": _REFERENCE.format(name="EnrolAsk")}),
    "/v1/events": ("application/x-ndjson", _BYTES),
    "/v1/blobs/have": ("application/json", {"$ref": _REFERENCE.format(name="HaveAsk")}),
    "/v1/blobs/{sha256}": ("application/octet-stream", _BYTES),
    "/v1/leases": ("application/json", {"$ref": _REFERENCE.format(name="LeasesAsk")}),
}
_SIGNED = (wire.ORIGIN, wire.TIME, wire.DIGEST, wire.SIGNATURE)
_UPLOAD = (wire.UPLOAD_OFFSET, wire.UPLOAD_COMPLETE)


def openapi_text() -> str:
    """Same routes, same bytes."""
    app = Litestar([*ROUTES], openapi_config=API, logging_config=None)
    schema: dict[str, Any] = app.openapi_schema.to_schema()
    _, asks = msgspec.json.schema_components((EnrolAsk, HaveAsk, LeasesAsk, Problem), ref_template=_REFERENCE)
    schema["components"]["schemas"].update(asks)
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            _complete(path, operation)
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _complete(path: str, operation: dict[str, Any]) -> None:
    """Add what the signing edge reads and answers."""
    names = (*_SIGNED, *(_UPLOAD if path.endswith("{sha256}") else ()))
    headers = [{"name": name, "in": "header", "required": True, "schema": {"type": "string"}} for name in names]
    operation["parameters"] = [*operation.get("parameters", []), *headers]
    operation["responses"].pop("400", None)
    problem = {"schema": {"$ref": _REFERENCE.format(name="Problem")}}
    operation["responses"]["default"] = {"description": "A signed no", "content": {"application/json": problem}}
    if path in _BODIES:
        media, schema = _BODIES[path]
        operation["requestBody"] = {"required": True, "content": {media: {"schema": schema}}}


if __name__ == "__main__":
    sys.stdout.write(openapi_text())
