"""Image intake: the file is the record, pages are pictures of it, and every bad file is one refusal."""

import os
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from clerk_app.adapters.file_import import IMAGE_WORKER, FileImport
from clerk_app.domain.imports import ImportedPage, ImportFault, ImportRefused, Limits
from clerk_app.import_words import import_words
from tests.adapters.image_samples import drawing, encoded, form_pdf, locked_pdf, pdf_of, png_bomb, tiff_of

A4_200_DPI = (1653, 2339)


@pytest.fixture(scope="module")
def intake() -> Iterator[FileImport]:
    opened = FileImport()
    yield opened
    opened.close()


def refusal(intake: FileImport, content: bytes) -> ImportFault:
    with pytest.raises(ImportRefused) as raised:
        intake.take_bytes(content, "照片.jpg")
    assert import_words(raised.value).startswith("“照片.jpg”")
    return raised.value.fault


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("form", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("TIFF", "image/tiff"),
        ("WEBP", "image/webp"),
        ("BMP", "image/bmp"),
    ],
)
def test_an_image_is_one_page_of_its_very_bytes_whatever_its_name(intake: FileImport, form: str, mime: str) -> None:
    content = encoded(form)

    taken = intake.take_bytes(content, "户口簿.pdf")

    assert taken.record == ImportedPage(content, mime, "户口簿.pdf", "page")
    assert taken.pages == (taken.record,)


def test_a_pdf_is_kept_and_has_a_picture_of_each_page(intake: FileImport) -> None:
    content = pdf_of(3)

    taken = intake.take_bytes(content, "方案.pdf")

    assert taken.record == ImportedPage(content, "application/pdf", "方案.pdf", "page")
    assert [page.name for page in taken.pages] == ["方案.pdf 1/3", "方案.pdf 2/3", "方案.pdf 3/3"]
    assert {(page.mime, page.role) for page in taken.pages} == {("image/jpeg", "rendition")}
    assert {opened(page.content).size for page in taken.pages} == {A4_200_DPI}
    assert taken.pages[0].content != taken.pages[1].content
    assert taken.pages == intake.take_bytes(content, "方案.pdf").pages


def test_what_was_filled_into_a_form_is_on_the_picture(intake: FileImport) -> None:
    filled, blank = (
        opened(intake.take_bytes(form_pdf(value), "表.pdf").pages[0].content) for value in ("ZHANG SAN", "")
    )
    assert dark(filled) > dark(blank) + 100


def dark(image: Image.Image) -> int:
    return sum(image.convert("L").histogram()[:100])


def test_a_huge_sheet_is_drawn_within_reason(intake: FileImport) -> None:
    (page,) = intake.take_bytes(pdf_of(1, size=(14_400, 7_200)), "总平面图.pdf").pages
    assert opened(page.content).size == (7000, 3500)


@pytest.mark.parametrize(("mode", "mime"), [("RGB", "image/jpeg"), ("1", "image/png"), ("L", "image/jpeg")])
def test_a_tiff_of_several_frames_is_kept_and_drawn(intake: FileImport, mode: str, mime: str) -> None:
    content = tiff_of(3, mode)
    taken = intake.take_bytes(content, "扫描.tif")
    assert taken.record.content == content
    assert [(opened(page.content).width, page.mime) for page in taken.pages] == [(200, mime), (201, mime), (202, mime)]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ImportFault.EMPTY),
        (b"MZ\x90\x00" + bytes(500), ImportFault.WRONG_TYPE),
        (b"\x7fELF" + bytes(500), ImportFault.WRONG_TYPE),
        (b"<html><body>not found</body></html>", ImportFault.WRONG_TYPE),
        ("第一行文字".encode(), ImportFault.WRONG_TYPE),
        (b"BMW is a car", ImportFault.WRONG_TYPE),
        (b"PK\x03\x04" + bytes(60), ImportFault.WRONG_TYPE),
        (b"\x00\x00\x00\x18ftypheic" + bytes(100), ImportFault.HEIC),
        (b"\x00\x00\x00\x18ftypmif1" + bytes(100), ImportFault.HEIC),
        (b"\x00\x00\x00\x18ftypisom" + bytes(100), ImportFault.WRONG_TYPE),
        (b"\xff\xd8\xff" + bytes(100), ImportFault.CORRUPT),
        (b"%PDF-1.7\n%%EOF\n", ImportFault.CORRUPT),
    ],
)
def test_a_file_is_judged_by_content(intake: FileImport, content: bytes, fault: ImportFault) -> None:
    assert refusal(intake, content) is fault


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
def test_a_truncated_image_is_refused(intake: FileImport, form: str, part: float) -> None:
    content = encoded(form)
    assert refusal(intake, content[: int(len(content) * part)]) is ImportFault.CORRUPT


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
def test_a_truncated_pdf_is_refused(intake: FileImport, part: float) -> None:
    content = pdf_of(5)
    assert refusal(intake, content[: int(len(content) * part)]) is ImportFault.CORRUPT


def test_a_png_with_a_flipped_byte_is_refused(intake: FileImport) -> None:
    content = bytearray(encoded("PNG"))
    content[len(content) // 2] ^= 1
    assert refusal(intake, bytes(content)) is ImportFault.CORRUPT


def test_a_pdf_with_a_password_is_refused(intake: FileImport) -> None:
    assert refusal(intake, locked_pdf()) is ImportFault.PASSWORD


def test_a_decompression_bomb_is_refused_before_it_is_decoded(intake: FileImport) -> None:
    assert refusal(intake, png_bomb(20_000)) is ImportFault.TOO_MANY_PIXELS


def test_a_picture_that_needs_too_much_memory_takes_nothing_down() -> None:
    intake = FileImport(worker=(*IMAGE_WORKER, "300"))
    assert refusal(intake, encoded("PNG", Image.new("RGB", (9_000, 9_000)))) is ImportFault.TOO_MANY_PIXELS
    assert intake.take_bytes(encoded("JPEG"), "照片.jpg").pages
    intake.close()


def test_too_many_pages_are_refused() -> None:
    intake = FileImport(limits=Limits(pages=4))
    assert refusal(intake, pdf_of(5)) is ImportFault.TOO_MANY_PAGES
    assert refusal(intake, tiff_of(5)) is ImportFault.TOO_MANY_PAGES
    assert len(intake.take_bytes(pdf_of(4), "四页.pdf").pages) == 4
    intake.close()


def bytes_read() -> int:
    return int(Path("/proc/self/io").read_text(encoding="ascii").split()[1])


def test_a_file_of_300_mb_is_refused_unread(intake: FileImport, tmp_path: Path) -> None:
    path = tmp_path / "视频.jpg"
    path.touch()
    os.truncate(path, 300 * 1024 * 1024)
    before = bytes_read()
    with pytest.raises(ImportRefused) as raised:
        intake.take_file(path)
    assert raised.value.fault is ImportFault.TOO_LARGE
    assert bytes_read() - before < 1024 * 1024


def test_a_clipboard_over_the_limit_is_refused() -> None:
    assert refusal(FileImport(limits=Limits(size=100)), encoded("PNG")) is ImportFault.TOO_LARGE


def test_a_file_is_taken_by_its_name(intake: FileImport, tmp_path: Path) -> None:
    path = tmp_path / "身份证𬱖.jpeg"
    path.write_bytes(encoded("JPEG"))
    assert intake.take_file(path).record.name == "身份证𬱖.jpeg"


@pytest.mark.parametrize("name", ["absent.jpg", "."])
def test_what_cannot_be_read_is_refused(intake: FileImport, tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportRefused) as raised:
        intake.take_file(tmp_path / name)
    assert raised.value.fault is ImportFault.UNREADABLE


def test_a_pipe_is_not_waited_for(intake: FileImport, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(ImportRefused) as raised:
        intake.take_file(tmp_path / "pipe.jpg")
    assert raised.value.fault is ImportFault.UNREADABLE


@pytest.mark.parametrize(
    ("does", "fault"),
    [("sys.stdin.buffer.read()", ImportFault.TOO_SLOW), ("sys.exit(3)", ImportFault.CORRUPT)],
    ids=["hangs", "crashes"],
)
def test_a_child_that_hangs_or_crashes_costs_one_file(does: str, fault: ImportFault) -> None:
    intake = FileImport(worker=(sys.executable, "-c", f"import sys; {does}"), patience_s=0.5)
    assert refusal(intake, encoded("JPEG")) is fault
    assert refusal(intake, encoded("JPEG")) is fault
    intake.close()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP", "BMP"])
def test_a_thumbnail_is_a_small_jpeg(intake: FileImport, form: str) -> None:
    shown = opened(intake.page_image(encoded(form), f"image/{form.lower()}", max_px=160))
    assert (shown.format, shown.size) == ("JPEG", (160, 120))


def test_a_picture_is_never_enlarged(intake: FileImport) -> None:
    assert opened(intake.page_image(encoded("PNG"), "image/png", max_px=1754)).size == (320, 240)


def test_a_photograph_taken_sideways_is_shown_upright(intake: FileImport) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    shown = opened(intake.page_image(encoded("JPEG", exif=exif), "image/jpeg", max_px=160))
    assert shown.size == (120, 160)


def test_what_is_transparent_is_shown_on_white(intake: FileImport) -> None:
    shown = opened(intake.page_image(encoded("PNG", Image.new("RGBA", (50, 50))), "image/png", max_px=50))
    assert shown.getpixel((25, 25)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "CMYK", "LA", "RGBA"])
def test_every_kind_of_colour_is_shown(intake: FileImport, mode: str) -> None:
    image = Image.new(mode, (60, 40)) if mode == "I;16" else drawing(60, 40, "RGB").convert(mode)
    form = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    assert opened(intake.page_image(encoded(form, image), f"image/{form.lower()}", max_px=30)).size == (30, 20)


def test_a_page_of_a_kept_file_is_shown_by_number(intake: FileImport) -> None:
    first, second = (opened(intake.page_image(tiff_of(2), "image/tiff", page, 400)).width for page in (0, 1))
    assert (first, second) == (200, 201)
    assert max(opened(intake.page_image(pdf_of(2), "application/pdf", 1, 160)).size) == 160
