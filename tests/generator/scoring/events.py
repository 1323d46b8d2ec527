"""Events: each telling in a paper, each event that a paper is said to tell, and the joined timeline."""

from .documents import fold

# What a paper of a kind may say about itself on its own date without being asked: a visit, a puncture, a picture. Neither counted.
ITS_OWN = {
    "pathology": {"assessment", "pathology", "procedure"}, "flow_cytometry": {"assessment", "pathology", "procedure"}, "genetics": {"assessment", "pathology", "procedure"},
    "imaging_report": {"imaging", "procedure"}, "consultation": {"consultation", "assessment"}, "lab_report": {"assessment"},
    "discharge_summary": {"admission", "discharge", "assessment"}, "transplant_donor": {"procedure", "consultation", "logistics"}, "treatment_record": {"procedure", "admission"},
}
RECALL, RIGHT, DATE, END = "events found", "events right of those shown", "event date wrong", "event end right"
WHOLE, NOTHING = "papers with every event found", "papers with no event found"
TRAP, LEAK = "traps taken for events", "another's events shown"


def score(report, found: dict) -> None:
    """Document by document."""
    for want in found["files"]:
        told = [(got, source) for got, source in found["events"].get(want["path"], []) if got["status"] != "other_patient"]
        if want["identity"] and not want["identity"]["matches"]:
            report.count(LEAK, told, want, f"{len(told)} events", bad=True)
        elif want["status"] == "added":
            compare(report, want, told)


def compare(report, want: dict, told: list) -> None:
    """Pairs tellings, counts the rest on both sides."""
    open_, hits = list(told), []
    for event in sorted(want["events"], key=lambda event: bool(event.get("optional"))):
        pair = next((pair for pair in open_ if same(event, pair[0])), None)
        late = None if pair else next((pair for pair in open_ if pair[0]["type"] == event["type"] and not any(same(other, pair[0]) for other in want["events"])), None)
        if pair:
            open_.remove(pair)
            report.count(RIGHT, True, want)
            report.count(DATE, False, want)
            if event["end"]:
                report.count(END, may_equal(pair[0]["end"], event["end"]), want, f"{event['type']} {event['date']} ends {pair[0]['end']}, not {event['end']}")
        if not event.get("optional"):
            words = f"{event['type']} {event['date']} ({event['quote']})" + (f" told as {late[0]['date']}" if late else "")
            report.count(RECALL, pair, want, words)
            report.count(f"{event['type']} found", pair, want, by_source=False)
            hits.append(bool(pair))
            if late:
                open_.remove(late)
                report.count(RIGHT, False, want, f"date: {described(*late)}, not {event['date']}")
                report.count(DATE, True, want)
    if hits:
        report.count(WHOLE, all(hits), want)
        report.count(NOTHING, not any(hits), want)
    taken = set()
    for got, source in open_:
        if got["type"] in ITS_OWN.get(want["kind"], ()) and any(may_equal(got["date"], day) for day in (want["date"], want["end"])):
            continue
        trap = next((trap["quote"] for trap in traps(want) if overlaps(trap["quote"], source["quote"])), None)
        taken.add(trap)
        double = "told twice: " if any(same(event, got) for event in want["events"]) else ""
        report.count(RIGHT, False, want, double + described(got, source))
    for trap in traps(want):
        report.count(TRAP, trap["quote"] in taken, want, f"{trap['why']}: {trap['quote']}", bad=True)


def timeline(report, found: dict) -> None:
    """The joined timeline: what several papers tell must stand there once."""
    every = [event for want in found["files"] for event in want["events"]]
    certain = {(event["type"], event["date"]) for want in found["files"] if want["status"] == "added" for event in want["events"] if not event.get("optional") and len(event["date"]) == 10}
    shown = {got["id"]: got for told in found["events"].values() for got, _ in told}
    whole = {"path": "timeline", "language": None, "text_source": None, "folder": found["folder"]}
    for kind, date in sorted(certain):
        times = sum(same({"type": kind, "date": date}, got) for got in shown.values())
        report.count("timeline: told once", times == 1, whole, f"{kind} {date} stands there {times} times")
    for got in shown.values():
        report.count("timeline: true or its own paper's", any(same(event, got) for event in every) or got["type"] in {"assessment", "pathology", "procedure", "imaging", "consultation", "admission", "discharge"}, whole, f"{got['type']} {got['date']} {got['label']!r}")


def traps(want) -> list:
    """Traps with their words; older cases name theirs for readers only."""
    return [trap for trap in want.get("not_events", ()) if isinstance(trap, dict)]


def same(event, got) -> bool:
    """One type, and dates that may mean one day."""
    return event["type"] == got["type"] and may_equal(event["date"], got["date"])


def may_equal(a, b) -> bool:
    """Whether two dates cut to their precision may mean the same day."""
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def overlaps(trap: str, quote: str) -> bool:
    """Whether an event was read from the words of a trap."""
    trap, quote = fold(trap), fold(quote)
    return trap in quote or (len(quote) > 5 and quote in trap)


def described(got, source) -> str:
    """An event as the timeline shows it, with the words it was read from."""
    return f"{got['type']} {got['date']} ({source['quote'][:120]})"
