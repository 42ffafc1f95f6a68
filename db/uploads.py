"""What the office is owed: a file is owed from the moment the fact that names it is acknowledged."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class UploadRow(Base):
    """``sent_at`` is set by the office's signed word only; ``seq`` is the first fact that names the file."""

    __tablename__ = "upload"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    mime: Mapped[str]
    role: Mapped[str]
    seq: Mapped[int] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
