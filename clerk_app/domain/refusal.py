"""Why a rule says no: a closed list of reasons, each carried with its particulars; sentences are made elsewhere."""

from enum import StrEnum


class Reason(StrEnum):
    """Codes of refusals. Every code has a sentence in the window and in the command line."""

    UNKNOWN_QUESTION = "unknown_question"
    UNKNOWN_OPTION = "unknown_option"
    ONE_ANSWER_ONLY = "one_answer_only"
    NOT_ASKED = "not_asked"
    UNANSWERED = "unanswered"
    INELIGIBLE = "ineligible"
    UNKNOWN_ITEM = "unknown_item"
    NOT_OPTIONAL = "not_optional"
    NOTHING_TO_HANDLE = "nothing_to_handle"
    NOT_A_NUMBER_OF_OURS = "not_a_number_of_ours"
    SERIALS_EXHAUSTED = "serials_exhausted"
    FORM_HAS_ERRORS = "form_has_errors"
    MATERIAL_MISSING = "material_missing"
    NOT_DEFERRABLE = "not_deferrable"
    NOT_COMMITTABLE = "not_committable"
    PHONE_NEEDED = "phone_needed"
    ALREADY_DECIDED = "already_decided"
    NOT_DECIDABLE = "not_decidable"
    NOT_HOME = "not_home"
    STALE = "stale"
    SECOND_CORRECTION = "second_correction"
    NOTHING_TO_CORRECT = "nothing_to_correct"
    GROUND_NEEDED = "ground_needed"
    GROUND_NOT_OF_REGIME = "ground_not_of_regime"
    AUTHORITY_NEEDED = "authority_needed"
    REASON_NEEDED = "reason_needed"
    UNKNOWN_MATERIAL = "unknown_material"
    ORIGINAL_NOT_CHECKED = "original_not_checked"
    NOT_SUPPLIED = "not_supplied"
    NOT_IN_TURN = "not_in_turn"
    DAY_BEFORE_LAST = "day_before_last"
    EXTENSION_NOT_OF_REGIME = "extension_not_of_regime"
    EXTENSION_TWICE = "extension_twice"
    EXTENSION_TOO_LONG = "extension_too_long"
    EXTENSION_TOO_LATE = "extension_too_late"
    EXTENSION_REASON_NEEDED = "extension_reason_needed"
    APPROVER_NEEDED = "approver_needed"
    PAUSE_NOT_OF_REGIME = "pause_not_of_regime"
    SURVEY_NEVER_PAUSES = "survey_never_pauses"
    PAUSE_NOTICE_NEEDED = "pause_notice_needed"
    NOTHING_PAUSED = "nothing_paused"
    UNKNOWN_PROCEDURE = "unknown_procedure"
    TWO_OFFICERS_NEEDED = "two_officers_needed"
    PROMISE_TOO_LONG = "promise_too_long"
    NO_LAPSE_YET = "no_lapse_yet"
    HEARING_ASKED_LATE = "hearing_asked_late"
    HEARING_HELD_LATE = "hearing_held_late"
    HEARING_NOTICE_LATE = "hearing_notice_late"


class Refused(Exception):
    """A rule says no. Shown beside what it concerns; it is not an error of the program."""

    def __init__(self, reason: Reason, **particulars: str) -> None:
        super().__init__(reason, particulars)
        self.reason = reason
        self.particulars = particulars

    def __str__(self) -> str:
        told = ", ".join(f"{key}={value}" for key, value in self.particulars.items())
        return f"{self.reason}({told})"
