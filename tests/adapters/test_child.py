"""Child processes: whole messages or none, patience, and no child that outlives its parent."""

import os
import select
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_app.adapters.child import Child, ChildGone
from clerk_app.adapters.file_import import IMAGE_WORKER
from clerk_app.adapters.frames import Frame, read_frame, read_frames, write_frame


@given(st.lists(st.tuples(st.text(), st.binary(max_size=300)), max_size=5))
def test_messages_come_out_as_they_went_in(told: list[tuple[str, bytes]]) -> None:
    frames = [Frame({"say": text}, content) for text, content in told]
    stream = BytesIO()
    for frame in frames:
        write_frame(stream, frame)
    stream.seek(0)
    assert list(read_frames(stream)) == frames


def test_a_message_cut_anywhere_is_none() -> None:
    stream = BytesIO()
    write_frame(stream, Frame({"say": "page"}, b"content"))
    whole = stream.getvalue()
    assert [read_frame(BytesIO(whole[:length])) for length in range(len(whole))] == [None] * len(whole)


def test_a_child_that_says_nothing_is_given_up_as_late() -> None:
    child = Child((sys.executable, "-c", "import sys; sys.stdin.read()"))
    with pytest.raises(ChildGone) as raised:
        child.receive(0.2)
    assert raised.value.late
    assert not child.alive


def test_a_child_that_reads_nothing_is_given_up_as_late(tmp_path: Path) -> None:
    pipe = tmp_path / "never"
    os.mkfifo(pipe)
    child = Child((sys.executable, "-c", f"open({str(pipe)!r})"))
    with pytest.raises(ChildGone) as raised:
        child.send(Frame({"do": "take"}, bytes(1_000_000)), 0.5)
    assert raised.value.late


def test_a_child_that_ended_is_not_late() -> None:
    child = Child((sys.executable, "-c", ""))
    with pytest.raises(ChildGone) as raised:
        child.receive(10)
    assert not raised.value.late
    child.end()


PARENT = """
import os, signal, sys
from clerk_app.adapters.child import Child
child = Child(tuple(sys.argv[1:]))
print(child._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_child_ends_with_its_parent() -> None:
    command = [sys.executable, "-c", PARENT, *IMAGE_WORKER]
    parent = subprocess.run(command, check=False, capture_output=True, text=True)
    try:
        orphan = os.pidfd_open(int(parent.stdout))
    except ProcessLookupError:
        return  # ended already
    ended, _, _ = select.select([orphan], [], [], 20)
    os.close(orphan)
    assert ended
