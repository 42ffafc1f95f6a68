"""The results desk's verbs together, as the window is handed them."""

from dataclasses import dataclass

from clerk_app.ports import BlobShelf, OpenBook
from clerk_app.usecases.issue_delivery import IssueDelivery
from clerk_app.usecases.keep_originals import MoveOriginals
from clerk_app.usecases.results_in import DeferCollection, MoveResults, PushResult, RegisterArrivals, TellReady
from clerk_app.usecases.results_out import GiveResults, RecordService, ReportLoss, SendBackResult
from clerk_app.usecases.results_post import ConfirmPost, PostResults, TakeBackMail
from clerk_app.usecases.room import Render, Room


@dataclass(frozen=True, slots=True)
class ResultsDesk:
    register: RegisterArrivals
    move: MoveResults
    tell: TellReady
    defer: DeferCollection
    push: PushResult
    give: GiveResults
    send_back: SendBackResult
    serve: RecordService
    lose: ReportLoss
    post: PostResults
    confirm: ConfirmPost
    take_back: TakeBackMail
    move_originals: MoveOriginals
    issue: IssueDelivery


def results_desk(room: Room, open_book: OpenBook, shelf: BlobShelf, render: Render) -> ResultsDesk:
    return ResultsDesk(
        register=RegisterArrivals(room, open_book),
        move=MoveResults(room, open_book),
        tell=TellReady(room, open_book),
        defer=DeferCollection(room, open_book),
        push=PushResult(room, open_book),
        give=GiveResults(room, open_book),
        send_back=SendBackResult(room, open_book),
        serve=RecordService(room, open_book),
        lose=ReportLoss(room, open_book),
        post=PostResults(room, open_book),
        confirm=ConfirmPost(room, open_book),
        take_back=TakeBackMail(room, open_book),
        move_originals=MoveOriginals(room, open_book),
        issue=IssueDelivery(room, open_book, shelf, render),
    )
