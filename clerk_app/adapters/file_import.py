"""Files and clipboard contents taken in as pages: judged by content, decoded in a child process, kept unchanged."""

from pathlib import Path
from threading import Lock

from clerk_app.adapters.child import Child, ChildGone, worker_command
from clerk_app.adapters.frames import Frame
from clerk_app.domain.imports import FileKind, Imported, ImportedPage, ImportFault, ImportRefused, Limits, kind_of

IMAGE_WORKER = worker_command("image")
_LIMITS = Limits()


class FileImport:
    """One child, started at first use and again after a crash; callers on several threads take turns.

    ``patience_s`` is for one page.
    """

    def __init__(
        self, worker: tuple[str, ...] = IMAGE_WORKER, limits: Limits = _LIMITS, patience_s: float = 20.0
    ) -> None:
        self._worker, self._limits, self._patience_s = worker, limits, patience_s
        self._child: Child | None = None
        self._turn = Lock()

    def take_file(self, path: Path) -> Imported:
        """Raises ImportRefused; a file over the limit is refused by its size, unread."""
        try:
            if not path.is_file():
                raise ImportRefused(ImportFault.UNREADABLE, path.name)
            if path.stat().st_size > self._limits.size:
                raise ImportRefused(ImportFault.TOO_LARGE, path.name)
            with path.open("rb") as stream:
                content = stream.read(self._limits.size + 1)
        except OSError as error:
            raise ImportRefused(ImportFault.UNREADABLE, path.name) from error
        return self.take_bytes(content, path.name)

    def take_bytes(self, content: bytes, name: str) -> Imported:
        """Raises ImportRefused; ``name`` is what the clerk will see, such as the file's name or 剪贴板."""
        if len(content) > self._limits.size:
            raise ImportRefused(ImportFault.TOO_LARGE, name)
        kind = kind_of(content)
        if isinstance(kind, ImportFault):
            raise ImportRefused(kind, name)
        record = ImportedPage(content, kind, name)
        made = self._ask({"do": "take"}, content, kind, name)
        pages = tuple(
            ImportedPage(page.content, page.head["mime"], _page_name(name, number, len(made)), "rendition")
            for number, page in enumerate(made, 1)
        )
        return Imported(record, pages or (record,))

    def page_image(self, content: bytes, mime: str, page: int = 0, max_px: int = 1754) -> bytes:
        """An upright JPEG of one page for the viewer (1754 px: A4 at 150 dpi) or a thumbnail. Raises ImportRefused."""
        shown = self._ask({"do": "show", "page": page, "max_px": max_px}, content, FileKind(mime), mime)
        return b"".join(frame.content for frame in shown)

    def close(self) -> None:
        with self._turn:
            self._end()

    def _ask(self, wish: dict[str, object], content: bytes, kind: FileKind, name: str) -> list[Frame]:
        limits = {"mime": str(kind), "pages": self._limits.pages, "pixels": self._limits.pixels}
        with self._turn:
            try:
                pages, last = self._talk(Frame(wish | limits, content))
            except ChildGone as gone:
                self._end()
                raise ImportRefused(ImportFault.TOO_SLOW if gone.late else ImportFault.CORRUPT, name) from gone
        if last.head["say"] == "fault":
            raise ImportRefused(ImportFault(last.head["fault"]), name)
        return pages

    def _talk(self, request: Frame) -> tuple[list[Frame], Frame]:
        """The pages of the answer and its closing word."""
        child, pages = self._running(), list[Frame]()
        child.send(request, self._patience_s)
        while (answer := child.receive(self._patience_s)).head["say"] == "page":
            pages.append(answer)
        return pages, answer

    def _running(self) -> Child:
        if self._child is None or not self._child.alive:
            self._end()
            self._child = Child(self._worker)
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


def _page_name(name: str, number: int, count: int) -> str:
    return f"{name} {number}/{count}" if count > 1 else name
