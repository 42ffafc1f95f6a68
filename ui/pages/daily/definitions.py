"""口径: what each figure counts, by which time, on a sheet one click away."""

from PySide6.QtWidgets import QWidget

from ui.widgets.basics import box, column, label, row
from ui.widgets.sheet import Sheet, SheetView

_LINES = (
    ("办件", "当天在本机第一次作出决定的办件，一件只计一次；未送达的也计入，并在截至时间旁注明"),
    ("受理等五项", "按事项计，一件里有几个事项就计几项；以首次决定的时间为准"),
    ("咨询", "只告知、没有立案的到访，单独计次，不计入办件"),
    ("评价", "一次到访算一次服务，只数评没评；选了哪一档只有回访人员看得到"),
    ("小时", "首次决定所在的钟点，北京时间"),
    ("日报", "期初在办＋受理＝办结＋撤回终结＋期末在办；已知的部门结果也计入；分母为零的率印“—”"),
    ("范围", "只含本机的办件；全大厅的数以后台为准"),
)


def definitions_sheet(page: QWidget) -> Sheet:
    lines = column(spacing=10)
    for word, meaning in _LINES:
        name = label(word, "lab")
        name.setFixedWidth(100)
        line = row(name, spacing=12)
        line.addWidget(label(meaning, wrap=True), 1)
        lines.addLayout(line)
    body = box("plain")
    body.setLayout(lines)
    view = SheetView("口径", "每个数怎么来的", "看完，返回", "info", primary_key="Enter")
    made = Sheet(page, "stats.definitions_sheet", view, body)
    made.primary_clicked.connect(made.close_sheet)
    return made
