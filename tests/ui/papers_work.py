"""Made-up page images for the samples: a household card, its cover, a printed notice."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

_ROWS = (
    ("姓名　陈志远", "户主或与户主关系　户主"), ("性别　男", "出生地　云溪市"), ("籍贯　云溪市", "民族　汉"),
    ("出生日期　1965年8月21日", "宗教信仰　—"), ("公民身份号码　190102********0339", ""),
    ("文化程度　高中", "婚姻状况　已婚"), ("服务处所　（退休）", "职业　—"), ("何时由何地迁来本址", ""),
)  # fmt: skip


def household_card() -> QImage:
    """A page of a household book, 150 dpi A5-like."""
    page, painter = _sheet(870, 1130)
    _write(painter, 45, QRectF(0, 60, 870, 70), "常住人口登记卡", centre=True)
    for place, (left, right) in enumerate(_ROWS):
        top = 175.0 + place * 84
        painter.drawRect(QRectF(60, top, 750, 84))
        _write(painter, 24, QRectF(76, top, 380, 84), left)
        if right:
            painter.drawLine(QPointF(445, top), QPointF(445, top + 84))
            _write(painter, 24, QRectF(460, top, 340, 84), right)
    _write(painter, 24, QRectF(76, 910, 400, 50), "承办人签章：")
    _write(painter, 24, QRectF(76, 975, 400, 50), "登记日期：2019年3月8日")
    painter.setPen(QPen(QColor("#c0392b"), 4))
    painter.drawEllipse(QPointF(650, 980), 90, 90)
    painter.end()
    return page


def household_cover() -> QImage:
    page, painter = _sheet(870, 1130)
    page.fill(QColor("#6d2128"))
    painter.setPen(QColor("#f2d9a8"))
    font = QFont("Noto Sans SC")
    font.setPixelSize(120)
    painter.setFont(font)
    painter.drawText(QRectF(0, 250, 870, 400), Qt.AlignmentFlag.AlignCenter, "居民\n户口簿")
    painter.end()
    return page


def notice_page() -> QImage:
    """An acceptance notice as it leaves the printer."""
    page, painter = _sheet(1240, 1754)
    _write(painter, 34, QRectF(0, 210, 1240, 60), "云溪市临江区政务服务中心", centre=True)
    _write(painter, 58, QRectF(0, 265, 1240, 90), "受 理 通 知 书", centre=True)
    for bar in range(60):
        painter.fillRect(QRectF(770 + bar * 6.6, 60, 2 + bar % 3, 70), Qt.GlobalColor.black)
    _write(painter, 26, QRectF(760, 132, 420, 40), "9000 0126 1118 0100 1852", centre=True)
    for line in range(12):
        where = QRectF(90, 420 + line * 62, 1060, 50)
        _write(painter, 28, where, "你单位于 2026 年 11 月 18 日提出的开办餐饮店一件事申请，材料齐全。")
    painter.end()
    return page


def _sheet(width: int, height: int) -> tuple[QImage, QPainter]:
    page = QImage(width, height, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.GlobalColor.black, 2))
    return page, painter


def _write(painter: QPainter, size: int, where: QRectF, text: str, *, centre: bool = False) -> None:
    font = QFont("Noto Sans SC")
    font.setPixelSize(size)
    painter.setFont(font)
    side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
    painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, text)
