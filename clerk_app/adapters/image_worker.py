"""The child process that opens foreign files: python -m clerk_app.adapters.image_worker [megabytes of memory].

Requests and answers are frames. ``take`` answers a frame for each rendition, ``show`` one picture; both close with an
``end``, or with a ``fault`` instead.
"""

import sys
from collections.abc import Iterator

from clerk_app.adapters.frames import Frame, own_output, read_frames, write_frame
from clerk_app.adapters.image_pages import Unfit, picture, renditions
from clerk_app.domain.imports import FileKind, Limits

if sys.platform != "win32":
    import resource

_USUAL_MB = 1_536


def main(arguments: list[str]) -> None:
    limit_memory(int(arguments[0]) if arguments else _USUAL_MB)
    output = own_output()
    for request in read_frames(sys.stdin.buffer):
        for answer in answers(request):
            write_frame(output, answer)


def limit_memory(megabytes: int) -> None:
    """A picture that swells takes only this process with it, and leaves no core with somebody's papers on disk.

    Windows has no such limit for a process; there the patience of the parent alone guards.
    """
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024, megabytes * 1024 * 1024))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answers(request: Frame) -> Iterator[Frame]:
    head = request.head
    kind, limits = FileKind(head["mime"]), Limits(pages=head["pages"], pixels=head["pixels"])
    try:
        if head["do"] == "take":
            for content, mime in renditions(request.content, kind, limits):
                yield Frame({"say": "page", "mime": str(mime)}, content)
        else:
            shown = picture(request.content, kind, head["page"], head["max_px"], limits)
            yield Frame({"say": "page", "mime": "image/jpeg"}, shown)
    except Unfit as unfit:
        yield Frame({"say": "fault", "fault": str(unfit.fault)})
    else:
        yield Frame({"say": "end"})


if __name__ == "__main__":
    main(sys.argv[1:])
