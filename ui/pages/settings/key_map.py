"""The keys of the window as the settings list them; each does what it says on the page named."""

KEYS = (
    ("Ctrl+Enter", "本页主按钮"),
    ("Alt+←　Alt+→", "上一步、下一步"),
    ("Alt+1 … Alt+7", "到受理第几步"),
    ("Ctrl+1 … Ctrl+7", "左边的七个区"),
    ("Ctrl+K", "查找办件、主题、事项和动作"),
    ("Ctrl+N", "新受理"),
    ("Enter　Shift+Enter", "表单里下一处、上一处要填的"),
    ("1 … 9", "在选项上直接选第几项"),
    ("F4　Shift+F4", "下一处、上一处问题"),
    ("F5", "刷新列表；在同步页为立即同步"),
    ("F7", "一次告知"),
    ("F8", "暂存换件"),
    ("F9", "用扫描仪扫描"),
    ("Ctrl+O　Ctrl+V", "导入文件、粘贴图片（材料页）"),
    ("Ctrl+B", "原件已核（材料页）"),
    ("Ctrl+↑　Ctrl+↓", "上一组、下一组"),
    ("Ctrl+P　Ctrl+G　Ctrl+J", "补打、当场办结、缴费（交接页）"),
    ("Ctrl+=　Ctrl+-　Ctrl+0", "文字放大、缩小、还原"),
    ("Esc", "关闭最上面的一层，不会离开这一件"),
    ("扫码枪", "任何页面都可扫回执；扫到的数字不会留在输入框里"),
)
