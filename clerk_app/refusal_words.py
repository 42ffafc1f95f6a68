"""Refusals in Chinese, each with what and what to do; the window and the command line say the same."""

from clerk_app.domain.refusal import Reason, Refused

_WORDS: dict[Reason, str] = {
    Reason.UNKNOWN_QUESTION: "没有“{question}”这个问题。改用主题 questions 里的标识。",
    Reason.UNKNOWN_OPTION: "问题“{question}”没有选项“{option}”。改用该问题列出的选项。",
    Reason.ONE_ANSWER_ONLY: "问题“{question}”的答案形式不对。单选给一个选项，多选给列表。",
    Reason.NOT_ASKED: "按其他答案，“{question}”不会问到。删去这个答案。",
    Reason.UNANSWERED: "“{question}”还没有回答。补上答案。",
    Reason.INELIGIBLE: "这个情形不适用本联办：{why}。按所述途径另办。",
    Reason.UNKNOWN_ITEM: "没有事项“{item}”。改用主题 items 里的标识。",
    Reason.NOT_OPTIONAL: "事项“{item}”必须办理。只有可选事项能不办。",
    Reason.NOTHING_TO_HANDLE: "按这些答案没有要办的事项。请核对情形，无需立案。",
    Reason.NOT_A_NUMBER_OF_OURS: "这个条码不是本系统的号码。请核对后重扫，或手工输入。",
    Reason.SERIALS_EXHAUSTED: "本窗口今天的号码已用完。请换窗口办理。",
    Reason.FORM_HAS_ERRORS: "表单还有错误。按 F4 逐处改好后再受理。",
    Reason.MATERIAL_MISSING: "还缺材料。补齐后再受理，或改选一次补正。",
    Reason.NOT_DEFERRABLE: "这份材料不可容缺。请补交，或改选一次补正。",
    Reason.NOT_COMMITTABLE: "这份材料不可承诺替代。请补交。",
    Reason.PHONE_NEEDED: "容缺需要联系电话。请先填手机号码。",
    Reason.ALREADY_DECIDED: "这一件已作出决定。请到待办里打开查看。",
    Reason.NOT_DECIDABLE: "这一项现在不能这样决定。请看旁边的原因后改选。",
    Reason.NOT_HOME: "这一件由别的窗口受理。这里只能收材料和交付。",
    Reason.STALE: "内容刚被更新。请看过新内容后再按一次。",
    Reason.SECOND_CORRECTION: "补正只能告知一次。请收齐已告知的材料。",
    Reason.NOTHING_TO_CORRECT: "补正告知没有内容。请写明每一处要补的。",
    Reason.GROUND_NEEDED: "不予受理要有法定理由。请选一项理由。",
    Reason.GROUND_NOT_OF_REGIME: "这一项不适用不予受理。请改选其他决定。",
    Reason.AUTHORITY_NEEDED: "要写明应向哪个机关申请。请填有权机关。",
    Reason.REASON_NEEDED: "与系统建议不同，需要理由。请写一句理由。",
    Reason.UNKNOWN_MATERIAL: "没有这份材料。请从清单里选。",
    Reason.ORIGINAL_NOT_CHECKED: "原件还没有核对。核对后按 Ctrl+B 打勾。",
    Reason.NOT_SUPPLIED: "这一处还没有补。补好后再继续。",
    Reason.NOT_IN_TURN: "按这一项现在的进度不能这样做。请先看办件走到哪一步。",
    Reason.DAY_BEFORE_LAST: "日期 {day} 早于上一步的 {last}。请核对日期和电脑时钟。",
    Reason.EXTENSION_NOT_OF_REGIME: "这一项没有延期的依据。请按原期限办结。",
    Reason.EXTENSION_TWICE: "延期只能一次。请在已延长的期限内办结。",
    Reason.EXTENSION_TOO_LONG: "这次延期最多 {most} 个工作日。请改天数。",
    Reason.EXTENSION_TOO_LATE: "法定期限 {due} 已过，不能再延期。请尽快办结。",
    Reason.EXTENSION_REASON_NEEDED: "延期要把理由告知申请人。请写明理由。",
    Reason.APPROVER_NEEDED: "延期要由有权的负责人批准。请选批准人。",
    Reason.PAUSE_NOT_OF_REGIME: "这种情形不能停计时限。请按原期限办理。",
    Reason.SURVEY_NEVER_PAUSES: "现场勘查不停计许可时限。请在期限内完成勘查。",
    Reason.PAUSE_NOTICE_NEEDED: "停计时限要先书面告知申请人。请填告知书文号。",
    Reason.NOTHING_PAUSED: "时限没有停计，无从恢复。请核对告知书文号。",
    Reason.UNKNOWN_PROCEDURE: "清单里没有“{procedure}”这个环节。请从清单里选。",
    Reason.TWO_OFFICERS_NEEDED: "实质核查至少要 {least} 名工作人员。请填齐姓名。",
    Reason.PROMISE_TOO_LONG: "承诺 {committed} 天长于法定 {statutory} 天。请改到法定时限以内。",
    Reason.NO_LAPSE_YET: "这一项不能按逾期未补正办结。请继续等申请人补正。",
    Reason.HEARING_ASKED_LATE: "听证申请期到 {due} 为止。请告知申请人已过期。",
    Reason.HEARING_HELD_LATE: "听证最迟在 {due} 举行。请改到这一天以前。",
    Reason.HEARING_NOTICE_LATE: "听证通知最迟在 {due} 送达。请另定听证日期。",
}


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def refusal_words(refused: Refused) -> str:
    """One sentence of what, one of what to do."""
    return _WORDS[refused.reason].format_map(_Blank(refused.particulars))
