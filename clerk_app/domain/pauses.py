"""Why a clock may stand still, and who may lengthen it: words that the law and the facts share."""

from enum import StrEnum


class Approver(StrEnum):
    """Who approves an extension: the head of the organ (机关负责人) or of the government (本级人民政府负责人)."""

    ORGAN_HEAD = "organ_head"
    GOVERNMENT_HEAD = "government_head"


class PauseKind(StrEnum):
    """Why a clock may stand still. The first eight are those of Licensing Law art. 45.

    ``LISTED`` is a procedure that the item's own list does not count, such as 公示, 制卡, 调档 or 民警核实; the list
    names it. ``SITE_SURVEY`` (现场勘查) is here to be refused by its name.
    """

    HEARING = "hearing"
    TENDER = "tender"
    AUCTION = "auction"
    INSPECTION = "inspection"
    TESTING = "testing"
    QUARANTINE = "quarantine"
    APPRAISAL = "appraisal"
    EXPERT_REVIEW = "expert_review"
    ANNOUNCEMENT = "announcement"
    LISTED = "listed"
    SITE_SURVEY = "site_survey"
