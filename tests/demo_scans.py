"""The demo scans, drawn: ``python -m tests.demo_scans`` writes resources/demo/scans from made-up particulars."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from clerk_app.codec.people_file import read_visit
from resources import RESOURCES

FOLDER = RESOURCES / "demo" / "scans"
VISIT = read_visit(RESOURCES / "demo" / "newborn-typical.toml")
PAGE = (1240, 1754)
INK, SEAL = (38, 40, 46), (196, 44, 40)
Draw = Callable[[ImageDraw.ImageDraw], None]


def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    face = "NotoSansSC-Bold.ttf" if bold else "NotoSansSC-Regular.ttf"
    return ImageFont.truetype(str(RESOURCES / "fonts" / face), size)


def sheet(title: str, rows: tuple[tuple[str, str], ...], seal: str = "") -> Image.Image:
    """A paper with a title, a table of rows and perhaps a seal, as a scanner sees it."""
    page = Image.new("RGB", PAGE, (250, 249, 245))
    draw = ImageDraw.Draw(page)
    draw.text((PAGE[0] / 2, 190), title, INK, font(58, bold=True), anchor="mm")
    for at, (name, value) in enumerate(rows):
        top = 300 + at * 92
        draw.rectangle((120, top, 1120, top + 92), outline=INK, width=2)
        draw.line((400, top, 400, top + 92), INK, 2)
        draw.text((140, top + 46), name, INK, font(32), anchor="lm")
        draw.text((425, top + 46), value, INK, font(34), anchor="lm")
    if seal:
        stamp(draw, seal, 900, 360 + len(rows) * 92)
    return seen(page, 0.35)


def stamp(draw: ImageDraw.ImageDraw, text: str, x: int, y: int) -> None:
    draw.ellipse((x - 120, y - 120, x + 120, y + 120), outline=SEAL, width=7)
    draw.text((x, y - 20), text[:7], SEAL, font(28, bold=True), anchor="mm")
    draw.text((x, y + 28), text[7:] or "专用章", SEAL, font(26, bold=True), anchor="mm")


def card(lines: tuple[str, ...], number: str, colour: tuple[int, int, int]) -> Image.Image:
    """A card on the glass of the scanner, the rest of the page empty."""
    page = Image.new("RGB", PAGE, (252, 252, 252))
    draw = ImageDraw.Draw(page)
    draw.rounded_rectangle((130, 150, 1110, 770), 40, colour, outline=(150, 160, 170), width=3)
    for at, line in enumerate(lines):
        draw.text((190, 220 + at * 78), line, INK, font(38), anchor="lm")
    draw.rounded_rectangle((800, 210, 1050, 540), 18, (206, 214, 222))
    draw.ellipse((860, 260, 990, 390), fill=(168, 178, 190))
    draw.text((190, 700), number, INK, font(44, bold=True), anchor="lm")
    return seen(page, -0.4)


def cover(title: str) -> Image.Image:
    page = Image.new("RGB", PAGE, (122, 36, 34))
    draw = ImageDraw.Draw(page)
    draw.text((PAGE[0] / 2, 620), title, (226, 196, 140), font(96, bold=True), anchor="mm")
    return seen(page, 0.0)


def photo() -> Image.Image:
    page = Image.new("RGB", (826, 1062), (220, 232, 244))
    draw = ImageDraw.Draw(page)
    draw.ellipse((223, 220, 603, 640), fill=(248, 222, 202))
    draw.ellipse((150, 640, 676, 1200), fill=(250, 250, 252))
    for x in (343, 483):
        draw.ellipse((x - 14, 420, x + 14, 448), fill=INK)
    draw.arc((363, 480, 463, 550), 20, 160, (176, 92, 84), 7)
    return page.filter(ImageFilter.GaussianBlur(1.2))


def seen(page: Image.Image, degrees: float) -> Image.Image:
    """Slightly turned, as paper lies."""
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=(252, 252, 252))


def pages() -> dict[str, Image.Image]:
    told = VISIT.entries
    id_front = (
        f"姓名　{told['mother_name']}",
        "性别　女　民族　汉",
        "出生　1994 年 3 月 12 日",
        "住址　云岫县清和街道",
        "　　　桂花路118号2栋503室",
    )
    father = (
        f"姓名　{told['father_name']}",
        "性别　男　民族　汉",
        "出生　1992 年 6 月 2 日",
        "住址　云岫县临江街道",
        "　　　幸福里6栋201室",
    )
    return {
        "mother-id-front.jpg": card(id_front, f"公民身份号码　{told['mother_id_no']}", (226, 238, 240)),
        "mother-id-back.jpg": card(
            ("居民身份证", "签发机关　云岫县公安局", "有效期限　2016.05.01-2036.05.01"), "", (228, 234, 240)
        ),
        "father-id-front.jpg": card(father, f"公民身份号码　{told['father_id_no']}", (226, 238, 240)),
        "marriage.jpg": sheet(
            "结 婚 证",
            (
                ("持证人", told["mother_name"]),
                ("登记日期", "2020年5月20日"),
                ("结婚证字号", told["marriage_cert_no"]),
                ("姓名", told["father_name"]),
                ("身份证件号", told["father_id_no"]),
            ),
            "云岫县民政局婚姻登记",
        ),
        "hukou-cover.jpg": cover("居民户口簿"),
        "hukou-member.jpg": sheet(
            "常住人口登记卡",
            (
                ("姓名", told["householder_name"]),
                ("户主或与户主关系", "户主"),
                ("性别", "男"),
                ("民族", "汉"),
                ("住址", told["register_address"]),
                ("何时由何地迁来", "—"),
            ),
            "清和派出所户口专用",
        ),
        "discharge.jpg": sheet(
            "出 院 记 录",
            (
                ("姓名", told["mother_name"]),
                ("住院号", told["hospital_record_no"]),
                ("入院", "2026-11-09"),
                ("出院", "2026-11-13"),
                ("分娩方式", told["delivery_mode_medical"]),
                ("孕周", "39 周"),
            ),
            "云岫县妇幼保健院病案",
        ),
        "bank-card.jpg": card(
            ("云岫银行　储蓄卡", "", f"户名　{told['bank_account_name']}"), told["bank_account_no"], (214, 224, 244)
        ),
        "child-photo.jpg": photo(),
    }


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, picture in pages().items():
        picture.save(Path(FOLDER) / name, "JPEG", quality=72, dpi=(150, 150))


if __name__ == "__main__":
    main()
