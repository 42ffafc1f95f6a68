"""Files taken in as pages: what a file is by its content, what it becomes, and every reason why one is refused."""

from dataclasses import dataclass
from enum import StrEnum


class FileKind(StrEnum):
    """What is taken in; the value is the media type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    BMP = "image/bmp"
    PDF = "application/pdf"


class ImportFault(StrEnum):
    """Why a file is not taken in."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    HEIC = "heic"
    CORRUPT = "corrupt"
    PASSWORD = "password"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_SLOW = "too_slow"


class ImportRefused(Exception):
    """One file is refused, by name; the files beside it are not affected."""

    def __init__(self, fault: ImportFault, name: str) -> None:
        super().__init__(fault, name)
        self.fault = fault
        self.name = name


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of one file: bytes, pages, and pixels of one page (A3 at 600 dpi is 70 million)."""

    size: int = 64 * 1024 * 1024
    pages: int = 200
    pixels: int = 100_000_000


@dataclass(frozen=True, slots=True)
class ImportedPage:
    """An encoded page or file; ``role`` as in BlobRef; ``name`` says for people where it came from."""

    content: bytes
    mime: str
    name: str
    role: str = "page"


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file became.

    ``record`` is the file's very bytes, whatever it was. The one page of an image is the record itself; a PDF and a
    TIFF of several frames have for each page a picture in the role rendition, and the record is to be kept beside them.
    """

    record: ImportedPage
    pages: tuple[ImportedPage, ...]


_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_PDF_WITHIN = 1024  # readers accept some bytes before the mark


def kind_of(content: bytes) -> FileKind | ImportFault:
    """By the first bytes; a suffix says nothing."""
    if not content:
        return ImportFault.EMPTY
    for mark, kind in (
        (b"\xff\xd8\xff", FileKind.JPEG),
        (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
        (b"II*\x00", FileKind.TIFF),
        (b"MM\x00*", FileKind.TIFF),
    ):
        if content.startswith(mark):
            return kind
    return _by_structure(content)


def _by_structure(content: bytes) -> FileKind | ImportFault:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return FileKind.WEBP
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in _BMP_HEADERS:
        return FileKind.BMP
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return ImportFault.HEIC
    if b"%PDF-" in content[:_PDF_WITHIN] and content[:2] != b"MZ":
        return FileKind.PDF
    return ImportFault.WRONG_TYPE
