"""Imports and documents: the state of each file; kind, date, language, facility and identity of each paper."""


def score(report, found: dict) -> None:
    """Compares what was filed with the truth."""
    for want in found["files"]:
        path = want["path"]
        if not want.get("part_of") and not want.get("container"):
            got = (found["import"].get(path) or {}).get("status")
            report.count("import state", got in want.get("status_any", [want["status"]]), want, f"{got}, not {want['status']}")
        if want["kind"] is None or want["status"] != "added":
            continue
        # A paper that was not read counts as a miss of everything that stands on it.
        got = found["documents"].get(path) or {}
        report.count("document kind", got.get("kind") in (want["kind"], want.get("kind_also")), want, f"{got.get('kind')}, not {want['kind']}")
        report.count("document date", got.get("date") in [*want.get("date_any", []), want["date"]], want, f"{got.get('date')}, not {want['date']}")
        if want["language"]:
            report.count("language", got.get("language") in (want["language"], want.get("language_also", want["language"])), want, f"{got.get('language')}, not {want['language']}")
        if want["facility"]:
            allowed = [fold(want["facility"]), fold(want.get("facility_other"))]
            printed = fold(got.get("facility"))
            report.count("facility", printed and any(name and (name in printed or printed in name) for name in allowed), want, f"{got.get('facility')}, not {want['facility']}")
        if want["identity"]:
            answer = (got.get("identity") or {}).get("matches")
            report.count("patient compared", answer == ("matches" if want["identity"]["matches"] else "differs"), want, f"{got.get('identity')}")


def fold(words) -> str:
    """Words without spaces and case."""
    return "".join((words or "").split()).casefold()
