"""A year of working days from outside: taken in only with the publisher's signature (R006), and whole or not at all."""

from dataclasses import dataclass
from pathlib import Path

from clerk_app.adapters.standard_crypto import StandardCrypto
from clerk_app.codec.calendar_file import CalendarRejected, read_year
from clerk_app.domain.calendar import YearDays
from clerk_app.durable_file import make_folder, write_durably

_LARGEST = 100_000  # bytes; a year has some kilobytes


@dataclass(frozen=True, slots=True)
class CalendarImport:
    """Where years are kept, and whose signature they bear: an Ed25519 public key in hex."""

    folder: Path
    publisher: str


def take_calendar(into: CalendarImport, path: Path, signature: Path) -> YearDays:
    """Check first, then put in its place; a year that is there already is replaced, because corrections are published.

    Raises CalendarRejected with what is wrong and what to do.
    """
    if not into.publisher:
        raise CalendarRejected("还没有设置发布者的公钥。请在 deployment.toml 的 [keys] publisher 写明后再导入。")
    content, sealed = _read(path), _read(signature)
    if not _signed(into.publisher, content, sealed):
        raise CalendarRejected(f"{path.name}：签名不对，文件可能被改过。请重新取得文件和签名后再导入。")
    year = read_year(content, path.name)
    make_folder(into.folder)
    write_durably(into.folder / f"cn-{year.year}.json", (content,))
    return year


def _read(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CalendarRejected(f"读不出 {path.name}。请核对文件的位置和权限。") from error
    if len(content) > _LARGEST:
        raise CalendarRejected(f"{path.name} 太大，不是日历文件。请换用发布的 cn-年份.json。")
    return content


def _signed(publisher: str, content: bytes, sealed: bytes) -> bool:
    """The signature as hex text; what is no key or no signature signs nothing."""
    try:
        key, signature = bytes.fromhex(publisher), bytes.fromhex(sealed.decode("ascii").strip())
    except (ValueError, UnicodeDecodeError):
        return False
    return StandardCrypto().verify(key, content, signature)
