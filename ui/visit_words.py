"""Words for what a visit was given beside its papers, and for how it ended without a case."""

from typing import assert_never

from clerk_app.domain.assistance import Ending, Help, Track
from clerk_app.domain.catalogue import Theme
from clerk_app.domain.crossing import CrossMode
from clerk_app.domain.facts import ConsultationHeld
from clerk_app.domain.facts_visit import CrossingAgreed, HelpGiven, ProofWaived, TrackTaken, VisitBody
from clerk_app.domain.proofs import FallsAway

HELPS = {Help.GUIDE: "导办", Help.ASSIST: "帮办", Help.ON_BEHALF: "代办"}
TRACKS = {Track.GREEN_CHANNEL: "绿色通道", Track.HOME_VISIT: "上门服务"}
MODES = {CrossMode.ONLINE: "全程网办", CrossMode.RECEIVED_FOR: "异地代收代办", CrossMode.JOINT: "多地联办"}
WAYS = {
    FallsAway.NO_BASIS: "没有法律法规依据",
    FallsAway.OWN_LICENCE: "本人证照已能证明",
    FallsAway.COMMITMENT: "书面承诺可以解决",
    FallsAway.COVERED: "其他材料已经涵盖",
    FallsAway.NETWORK_CHECK: "已网络核验",
    FallsAway.UNVERIFIABLE: "开具单位无法核实",
}
ENDINGS = {
    Ending.CONSULTATION: "咨询",
    Ending.PRE_CHECK: "申报辅导",
    Ending.TURNED_AWAY: "当场答复不能办理",
    Ending.COME_BACK: "请改日再来",
}


def service_words(body: VisitBody, theme: Theme | None) -> str:
    match body:
        case ProofWaived(material=slug, way=way, shown=shown, decided_by=by):
            found = theme.material(slug) if theme else None
            shown_paper = theme.material(shown) if theme and way is FallsAway.COVERED else None
            told = f"免提交“{found.zh if found else slug}”：{WAYS[way]}（{shown_paper.zh if shown_paper else shown}）"
            return told + (f"，{by}认定" if by else "")
        case HelpGiven(help=kind, helper=helper, phone=phone):
            return f"{HELPS[kind]}：{helper}" + (f"，电话 {phone}" if phone else "")
        case TrackTaken(track=track, reason=reason, people=people):
            told = "、".join(people)
            return "，".join(filter(None, (TRACKS[track], reason, told)))
        case CrossingAgreed(mode=mode, handling=handling, handling_name=name):
            return f"{MODES[mode]}，由{name or f' {handling} '}办理，本窗口只收件"
        case _:
            assert_never(body)


def ended_words(body: ConsultationHeld) -> str:
    """How a visit without a case ended; a pre-check says how many check points were looked at."""
    if body.ending is Ending.CONSULTATION:
        told = "咨询，没有立案"
    elif body.ending is Ending.PRE_CHECK:
        told = f"申报辅导，已看 {sum(len(points) for points in body.ticks.values())} 个审查要点，没有立案"
    else:
        told = f"{ENDINGS[body.ending]}：{body.reason}"
    return told + (f"；转由 {body.passed_to} 答复" if body.passed_to else "")
