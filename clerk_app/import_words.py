"""Why a file was not taken in, in Chinese: one sentence of what, one of what to do."""

from clerk_app.domain.imports import ImportFault, ImportRefused, Limits

_LIMITS = Limits()
_WORDS: dict[ImportFault, str] = {
    ImportFault.EMPTY: "是空文件。请重新扫描或拍照后再导入。",
    ImportFault.UNREADABLE: "读不出来。请检查文件是否还在、是否正被别的程序占用。",
    ImportFault.TOO_LARGE: f"超过 {_LIMITS.size // 1024 // 1024} MB。请降低分辨率或拆成几个文件后再导入。",
    ImportFault.WRONG_TYPE: "不是图片或 PDF。请导入 JPEG、PNG、TIFF、WebP、BMP 或 PDF 文件。",
    ImportFault.HEIC: "是苹果手机的 HEIC 照片，不能直接导入。请在手机上改存为 JPEG（设置里选“兼容性最佳”）后再导入。",
    ImportFault.CORRUPT: "已损坏或不完整。请向来源重新取得，或重新扫描。",
    ImportFault.PASSWORD: "有打开口令。请申请人去掉口令后另存，再导入。",
    ImportFault.TOO_MANY_PAGES: f"超过 {_LIMITS.pages} 页。请拆成几个文件后再导入。",
    ImportFault.TOO_MANY_PIXELS: "画面过大。请以 300 dpi 以内重新扫描后再导入。",
    ImportFault.TOO_SLOW: "打开用时过长，已停止。请另存或重新扫描后再导入。",
}


def import_words(refused: ImportRefused) -> str:
    """The file is named first, so that the sentence stands alone in a list of several."""
    return f"“{refused.name}”{_WORDS[refused.fault]}"
