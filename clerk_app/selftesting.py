"""The checks of an installation: its parts, its data, its child processes, and one small visit in the demo profile."""

import pkgutil
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType

import zxingcpp
from PIL import Image

import backoffice
import clerk_app
import db
import printing
import ui
from clerk_app.adapters.file_import import FileImport
from clerk_app.adapters.keyring_vault import system_keyring
from clerk_app.adapters.sane_scanner import SaneScanner
from clerk_app.bootstrap import Station, window_clock
from clerk_app.codec.calendar_file import load_calendar
from clerk_app.codec.catalogue_pack import load_catalogue
from clerk_app.demo_office import open_demo
from clerk_app.domain.draft import Draft
from clerk_app.domain.numbers import Kind, Number
from clerk_app.ports import Outage, OutageKind
from clerk_app.profile import Profile
from clerk_app.usecases.sync_once import sync_once
from printing.raster import page_png
from resources import RESOURCES
from ui.app import Look, make_application, open_face
from ui.tour.hands import Hands

_AT = datetime.fromisoformat("2026-11-18T09:00+08:00")
_BUILD_ONLY = ("clerk_app.codec.pinyin",)  # compiles the catalogue; pypinyin is not shipped
_DPI = 200

Check = tuple[str, Callable[[], str]]


class SelftestFailed(Exception):
    """One sentence of what is wrong."""


def checks(folder: Path) -> Iterator[Check]:
    """Each check tells what it found; the demo under ``folder`` stays open from its own check to the last one."""
    yield "程序模块", parts
    yield "随附数据", data
    yield "系统密钥环", keyring
    yield "图像进程", image_worker
    yield "扫描进程", scan_worker
    station, office = open_demo(Profile(folder / "demo"), window_clock(_AT))
    try:
        yield "演练数据库", lambda: _schema(station)
        yield "一次告知单", lambda: notice(station)
        yield "演练后台", lambda: delivery(station)
        yield "主窗口", lambda: window(station)
    finally:
        station.close()
        office.close()


def parts() -> str:
    """Import everything that ships; migrations are scripts that Alembic runs, not modules."""
    missing = []
    names = [name for package in (clerk_app, db, printing, ui, backoffice) for name in _modules(package)]
    for name in names:
        try:
            import_module(name)
        except ImportError as error:
            missing.append(f"{name}（{error}）")
    if missing:
        raise SelftestFailed(f"缺少 {'、'.join(missing)}。请重新安装。")
    return f"{len(names)} 个"


def data() -> str:
    catalogue = load_catalogue((RESOURCES / "catalogue.pack").read_bytes())
    years = load_calendar(RESOURCES / "calendar").years
    faces = sorted(path.stem for path in (RESOURCES / "fonts").glob("*.ttf"))
    if not (catalogue.themes and years and faces):
        raise SelftestFailed("事项库、日历或字体不全。请重新安装。")
    return f"事项库 {catalogue.version} {len(catalogue.themes)} 个主题，日历 {len(years)} 年，字体 {len(faces)} 个"


def keyring() -> str:
    """None is no fault of the installation: a pass-phrase serves instead."""
    try:
        return type(system_keyring()).__module__.rpartition(".")[2]
    except Outage:
        return "没有，可改用口令"


def image_worker() -> str:
    scan = next((RESOURCES / "demo" / "scans").glob("*.jpg"))
    importer = FileImport()
    try:
        taken = importer.take_file(scan)
        shown = importer.page_image(taken.record.content, taken.record.mime, 0, 160)
    finally:
        importer.close()
    return f"{scan.name} {len(taken.pages)} 页，缩略图 {len(shown)} 字节"


def scan_worker() -> str:
    """No scanner is no fault either; a worker that does not answer is."""
    try:
        return f"{len(SaneScanner().devices())} 台扫描仪"
    except Outage as outage:
        if outage.kind is not OutageKind.NO_SCANNER:
            raise SelftestFailed(f"扫描进程没有应答（{outage.detail}）。请重新安装。") from outage
        return "没有扫描仪，可导入文件"


def notice(station: Station) -> str:
    """Render one notice and read its bars back."""
    draft = _draft(station)
    paper = station.verbs.give_notice(draft)
    row = next(row for row in station.verbs.look.papers(draft.case_id) if row.paper == paper)
    picture = Image.open(BytesIO(page_png(station.shelf.get(row.sha256), 0, _DPI)))
    read = [found.text for found in zxingcpp.read_barcodes(picture)]
    numbers = [text for text in read if len(text) == 22 and Number.read(text).kind is Kind.NOTICE]
    if not numbers:
        raise SelftestFailed(f"告知单上读不出条码（读到 {read}）。请检查字体和打印部件。")
    return f"{row.pages} 页，条码 {numbers[0]}"


def delivery(station: Station) -> str:
    """What was done reaches the embedded office."""
    if station.sync is None:
        raise SelftestFailed("演练窗口没有登记到演练后台。")
    sync_once(station.sync)
    outbox = station.verbs.look.outbox()
    if outbox.acked != outbox.head:
        raise SelftestFailed(f"后台只收到 {outbox.acked}/{outbox.head} 条。")
    return f"收到 {outbox.acked} 条记录"


def window(station: Station) -> str:
    """Open the window, let it come to rest, close it."""
    look = Look(width=1366, height=768)
    app = make_application(look)
    face = open_face(app, look, station.verbs, station.sync)
    hands = Hands(face.window)
    hands.breathe()
    hands.wait_until(lambda: face.lanes.idle, "the window at rest")
    face.close()
    return f"{face.window.width()}×{face.window.height()}（{app.platformName()}）"


def _schema(station: Station) -> str:
    drafts, waiting = station.verbs.look.drafts(), station.verbs.look.outbox()
    return f"可读写，{len(drafts)} 份草稿，{waiting.head} 条记录"


def _draft(station: Station) -> Draft:
    """The first shipped theme in its first demo scenario."""
    theme = station.verbs.room.catalogue.themes[0]
    draft = station.verbs.open_draft(theme.slug)
    draft.answers.update(theme.demo_scenarios[0].answers)
    return station.verbs.save_draft(draft)


def _modules(package: ModuleType) -> Iterator[str]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if ".migrations" not in found.name and found.name not in _BUILD_ONLY:
            yield found.name
