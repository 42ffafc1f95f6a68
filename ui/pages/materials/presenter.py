"""One set of materials: which papers are there, which page is looked at, and where new pages go."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from clerk_app.domain.facts import Coverage
from clerk_app.domain.materials import Page, coverage, deferrable, missing_pages, unsorted
from clerk_app.domain.plan import Plan, PlannedMaterial
from clerk_app.domain.promises import committable
from clerk_app.domain.proofs import is_proof
from ui.capture_desk import CaptureDesk
from ui.intake_frame import frame
from ui.pages.materials.later import LaterSheets, owed_words
from ui.pages.materials.page import MaterialsPage
from ui.pages.materials.view import Acts, DetailView, MaterialsView, PointView, SheetPage
from ui.pictures import SHEET, THUMB, Pictures
from ui.visit import UNSORTED, Visit
from ui.visit_words import WAYS
from ui.widgets.allowed import OPEN, Allowed
from ui.widgets.footer import ActionView, FooterView
from ui.widgets.material_row import MaterialView
from ui.widgets.thumb import ThumbView
from ui.wording import COVERAGE

_READY = frozenset(Coverage) - {Coverage.MISSING, Coverage.PARTIAL, Coverage.PRODUCED}
_SHAPES = {Coverage.PARTIAL: "partial", Coverage.MISSING: "open", Coverage.DEFERRED: "deferred"}
_FILTER = "图片和 PDF (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp *.pdf);;所有文件 (*)"


class MaterialsPresenter:
    def __init__(self, page: MaterialsPage, visit: Visit, capture: CaptureDesk, pictures: Pictures) -> None:
        self._page, self._visit, self._capture, self._pictures = page, visit, capture, pictures
        self._chosen = ""
        self._looked_at = ""
        self._bin: list[tuple[str, tuple[Page, ...]]] = []
        page.material_selected.connect(self._on_material_selected)
        page.scan_clicked.connect(self._on_scan_clicked)
        page.import_clicked.connect(self._on_import_clicked)
        page.paste_clicked.connect(self._on_paste_clicked)
        page.files_dropped.connect(self._on_files_dropped)
        page.original_changed.connect(self._on_original_changed)
        page.point_changed.connect(self._on_point_changed)
        page.page_selected.connect(self._on_page_selected)
        page.rotate_requested.connect(self._on_rotate_requested)
        page.rescan_requested.connect(self._on_rescan_requested)
        page.delete_requested.connect(self._on_delete_requested)
        page.undo_requested.connect(self._on_undo_requested)
        page.reorder_requested.connect(self._on_reorder_requested)
        page.move_requested.connect(self._on_move_requested)
        page.slot_scan_requested.connect(self._on_slot_scan_requested)
        self._later = LaterSheets(page, visit, capture.told.emit)
        page.defer_clicked.connect(self._later.open_deferral)
        page.commit_clicked.connect(self._later.open_promise)
        page.waive_clicked.connect(self._later.open_waiver)
        page.primary_clicked.connect(self._on_primary_clicked)

    def show(self) -> None:
        plan = self._visit.plan
        if self._chosen not in {planned.slug for planned in plan.to_bring} | {UNSORTED}:
            self._chosen = self._first_open(plan)
        self._page.show_view(
            MaterialsView(
                frame(self._visit, 5, self._footer(plan)),
                f"{len(plan.to_bring)} 份，服务 {len(plan.items)} 个事项（分别办 {plan.materials_summed} 份）",
                (("all", "全部"), ("open", "待处理"), ("ready", "已齐")),
                (*(self._row(planned) for planned in plan.to_bring), *self._loose(plan)),
                self._chosen,
                self._detail(plan),
                unneeded=_unneeded(plan),
                tip="拖缩略图到某份材料可换归属；键盘按 M",
            )
        )

    def _first_open(self, plan: Plan) -> str:
        waiting = [planned.slug for planned in plan.to_bring if self._coverage(planned) not in _READY]
        return next(iter(waiting), plan.to_bring[0].slug if plan.to_bring else UNSORTED)

    def _coverage(self, planned: PlannedMaterial) -> Coverage:
        return coverage(planned, self._visit.slot(planned.slug))

    def _footer(self, plan: Plan) -> FooterView:
        waiting = [planned for planned in plan.to_bring if self._coverage(planned) not in _READY]
        return FooterView(
            "下一步：核对决定",
            back="上一步",
            hint=_hint(len(waiting), self._later_count(plan)),
            hint_tone="warn" if waiting else "",
            actions=(ActionView("intake.applicant_check", "请申请人核对", "F12", "monitor", enabled=False),),
        )

    def _later_count(self, plan: Plan) -> int:
        return sum(self._coverage(planned) in {Coverage.DEFERRED, Coverage.COMMITTED} for planned in plan.to_bring)

    def _row(self, planned: PlannedMaterial) -> MaterialView:
        state, slot = self._coverage(planned), self._visit.slot(planned.slug)
        words, tone = COVERAGE[state]
        lacking = missing_pages(planned, slot)
        if state is Coverage.PARTIAL:
            words = f"缺 {len(lacking)} 页"
        line = f"{len(slot.pages)} 页" if slot.pages else _wanted(planned)
        if slot.deferral and state is Coverage.DEFERRED:
            line = f"容缺，{owed_words(slot.deferral.due)}"
        elif state is Coverage.COMMITTED:
            line = "以承诺代替，第 6 步签"
        elif slot.waiver and state is Coverage.WAIVED:
            line = f"免提交：{WAYS[slot.waiver.way]}"
        if slot.original_checked:
            line += " · 原件已核"
        if lacking and slot.pages:
            line += f"，还差“{lacking[0]}”"
        return MaterialView(
            planned.slug,
            planned.material.zh,
            line,
            words,
            tone,
            _SHAPES.get(state, "ready"),
            f"{len(planned.items)} 个事项",
            "ready" if state in _READY else "open",
        )

    def _loose(self, plan: Plan) -> tuple[MaterialView, ...]:
        """Pages without a place: scanned for a paper that fell out of the plan, or not yet sorted."""
        pages = sum(len(slot.pages) for _, slot in unsorted(plan, self._visit.draft.slots))
        if not pages:
            return ()
        return (
            MaterialView(UNSORTED, "未归类", f"{pages} 页，请按 M 归到材料", "待归类", "warn", "partial", "", "open"),
        )

    def _pages(self, plan: Plan) -> tuple[Page, ...]:
        if self._chosen == UNSORTED:
            return tuple(page for _, slot in unsorted(plan, self._visit.draft.slots) for page in slot.pages)
        return self._visit.slot(self._chosen).pages

    def _detail(self, plan: Plan) -> DetailView:
        planned = plan.planned_material(self._chosen)
        pages = self._pages(plan)
        thumbs = tuple(
            ThumbView(page.sha256, f"第 {at} 页", self._pictures.page(page, THUMB), "已存", "ok")
            for at, page in enumerate(pages, 1)
        )
        looked_at = next((page for page in pages if page.sha256 == self._looked_at), pages[0] if pages else None)
        sheet = (
            SheetPage(looked_at.sha256, self._pictures.page(looked_at, SHEET), looked_at.turn // 90)
            if looked_at
            else None
        )
        if planned is None:
            acts = Acts(camera=_NO_CAMERA, reuse=_NO_REUSE, defer=_NOT_HERE, commit=_NOT_HERE, waive=_NOT_HERE)
            return DetailView(UNSORTED, "未归类", "这些页还没有归到材料", (), acts, thumbs, page=sheet)
        slot = self._visit.slot(planned.slug)
        lacking = missing_pages(planned, slot) if slot.pages else ()
        return DetailView(
            planned.slug,
            planned.material.zh,
            _requirement(planned),
            tuple(
                PointView(point, point, "done" if point in slot.points_checked else "open")
                for point in planned.material.check_points
            ),
            self._acts(plan, planned),
            thumbs,
            tuple((name, f"缺：{name}") for name in lacking),
            sheet,
            slot.original_checked if planned.copies.original_shown else None,
        )

    def _acts(self, plan: Plan, planned: PlannedMaterial) -> Acts:
        defer = OPEN if deferrable(plan, planned) else Allowed(on=False, why="主要材料，不可容缺")
        commit = OPEN if committable(plan, planned) else Allowed(on=False, why="不适用承诺")
        waive = OPEN if is_proof(planned.material) else Allowed(on=False, why="申请人自备，不是证明")
        scan = Allowed(on=False, why="正在扫描") if self._capture.busy else OPEN
        return Acts(scan=scan, camera=_NO_CAMERA, reuse=_NO_REUSE, defer=defer, commit=commit, waive=waive)

    def _on_material_selected(self, slug: str) -> None:
        self._chosen, self._looked_at = slug, ""
        self.show()

    def _on_scan_clicked(self, slug: str) -> None:
        self._capture.scan(slug)
        self.show()

    def _on_slot_scan_requested(self, slug: str, _: str) -> None:
        self._on_scan_clicked(slug)

    def _on_import_clicked(self, slug: str) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self._page, "导入材料", "", _FILTER)
        self._capture.take_paths(slug, tuple(paths))

    def _on_paste_clicked(self, slug: str) -> None:
        clipboard = QGuiApplication.clipboard()
        data = clipboard.mimeData()
        paths = tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())
        if paths:
            self._capture.take_paths(slug, paths)
        elif data.hasImage():
            self._capture.take_image(slug, clipboard.image())
        else:
            self._capture.told.emit("剪贴板里没有图片。请先复制图片或文件。")

    def _on_files_dropped(self, slug: str, paths: object) -> None:
        assert isinstance(paths, tuple)
        self._capture.take_paths(slug, paths)

    def _on_original_changed(self, slug: str, seen: bool) -> None:
        self._visit.set_slot(slug, replace(self._visit.slot(slug), original_checked=seen))

    def _on_point_changed(self, slug: str, point: str, done: bool) -> None:
        slot = self._visit.slot(slug)
        checked = tuple(name for name in slot.points_checked if name != point) + ((point,) if done else ())
        self._visit.set_slot(slug, replace(slot, points_checked=checked))

    def _on_page_selected(self, page: str) -> None:
        self._looked_at = page
        self.show()

    def _on_rotate_requested(self, sha256: str) -> None:
        slug = self._holder(sha256)
        turned = tuple(
            replace(page, turn=(page.turn + 90) % 360) if page.sha256 == sha256 else page
            for page in self._visit.slot(slug).pages
        )
        self._visit.set_pages(slug, turned)

    def _on_rescan_requested(self, sha256: str) -> None:
        """The old page goes to the bin, the new one takes its material; undo brings it back."""
        slug = self._holder(sha256)
        self._on_delete_requested(sha256)
        self._capture.scan(slug)

    def _on_delete_requested(self, sha256: str) -> None:
        slug = self._holder(sha256)
        pages = self._visit.slot(slug).pages
        self._bin.append((slug, pages))
        self._visit.set_pages(slug, tuple(page for page in pages if page.sha256 != sha256))

    def _on_undo_requested(self) -> None:
        if self._bin:
            slug, pages = self._bin.pop()
            self._visit.set_pages(slug, pages)

    def _on_reorder_requested(self, sha256: str, by: int) -> None:
        slug = self._holder(sha256)
        pages = list(self._visit.slot(slug).pages)
        at = next(index for index, page in enumerate(pages) if page.sha256 == sha256)
        pages.insert(max(0, min(len(pages) - 1, at + by)), pages.pop(at))
        self._visit.set_pages(slug, tuple(pages))

    def _on_move_requested(self, sha256: str, target: str) -> None:
        self._visit.move_page(sha256, target)

    def _holder(self, sha256: str) -> str:
        slots = self._visit.draft.slots.items()
        return next((slug for slug, slot in slots if any(page.sha256 == sha256 for page in slot.pages)), self._chosen)

    def _on_primary_clicked(self) -> None:
        self._visit.show_summary()
        self._visit.go(6)


_NO_CAMERA = Allowed(on=False, why="没有高拍仪")
_NO_REUSE = Allowed(on=False, why="没有可沿用的旧件")
_NOT_HERE = Allowed(on=False, why="这些页还没有归到材料")


def _hint(waiting: int, later: int) -> str:
    if waiting:
        return f"还缺 {waiting} 份：补齐可受理，也可先去核对"
    return f"材料已齐，其中 {later} 份容缺或承诺" if later else "材料已齐"


def _wanted(planned: PlannedMaterial) -> str:
    copies, parts = planned.copies, []
    if copies.original_kept:
        parts.append(f"原件 {copies.original_kept} 份")
    elif copies.original_shown:
        parts.append("原件核验")
    if copies.photocopy:
        parts.append(f"复印件 {copies.photocopy} 份")
    return "，".join(parts) or "窗口采集"


def _requirement(planned: PlannedMaterial) -> str:
    if planned.copies.original_kept:
        return "原件留存"
    return "原件核验后当场退还" if planned.copies.original_shown else ""


def _unneeded(plan: Plan) -> str:
    names = [planned.material.zh.split("(", 1)[0] for planned in plan.materials if planned.produced_by]
    return "不用交：" + "、".join(names) + "（本件产生）" if names else ""
