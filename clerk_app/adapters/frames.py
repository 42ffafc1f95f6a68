"""How the program and its child processes talk: a line of JSON with the size, then so many bytes, again and again."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO


@dataclass(frozen=True, slots=True)
class Frame:
    """One message with what it carries."""

    head: dict[str, Any]
    content: bytes = b""


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    stream.write(json.dumps(frame.head | {"size": len(frame.content)}).encode() + b"\n")
    stream.write(frame.content)
    stream.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """None at the end of the stream, also in the middle of a message."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head: dict[str, Any] = json.loads(line)
    size = int(head.pop("size"))
    content = stream.read(size)
    return Frame(head, content) if len(content) == size else None


def read_frames(stream: BinaryIO) -> Iterator[Frame]:
    while (frame := read_frame(stream)) is not None:
        yield frame


def own_output() -> BinaryIO:
    """The child's answer channel, taken off standard output: drivers and codecs print there as they please."""
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return channel
