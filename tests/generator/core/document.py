"""A file of the sample and what must be found in it."""

import dataclasses

from .labs import Lab


@dataclasses.dataclass
class Event:
    """An event that a document tells; `quote` are its printed words, which also give the page."""

    type: str
    date: str
    quote: str
    end: str | None = None
    details: dict = dataclasses.field(default_factory=dict)
    own: bool = False
    optional: bool = False
    page: int | None = None

    def truth(self) -> dict:
        """The entry of truth.json."""
        entry = {"type": self.type, "date": self.date, "end": self.end, "details": self.details,
                 "own_event": self.own, "quote": self.quote, "page": self.page}
        if self.optional:
            entry["optional"] = True
        return entry


@dataclasses.dataclass
class Document:
    """Path inside the family's folder, bytes, and the truth about it."""

    path: str
    data: bytes = b""
    kind: str | None = None
    date: str | None = None
    end: str | None = None
    language: str | None = None
    facility: str | None = None
    name: str | None = None
    born: str | None = None
    labs: list[Lab] = dataclasses.field(default_factory=list)
    events: list[Event] = dataclasses.field(default_factory=list)
    status: str = "added"
    reason: str | None = None
    matches: bool | None = True
    text: str = "embedded"
    pages: int | None = None
    extra: dict = dataclasses.field(default_factory=dict)
    members: list = dataclasses.field(default_factory=list)

    def truth(self) -> dict:
        """The entry of truth.json."""
        precision = {4: "year", 7: "month", 10: "day"}.get(len(self.date or ""), "none")
        identity = {"name": self.name, "born": self.born, "matches": self.matches} if self.name or self.born else None
        return {
            "path": self.path, "status": self.status, "reason_code": self.reason, "kind": self.kind,
            "date": self.date, "precision": precision, "end": self.end, "language": self.language,
            "facility": self.facility, "identity": identity, "text_source": self.text, "pages": self.pages,
            **self.extra,
            "labs": [lab.truth() for lab in self.labs], "events": [event.truth() for event in self.events],
        }
