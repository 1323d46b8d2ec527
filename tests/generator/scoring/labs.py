"""Lab values: each result of the truth with the value that was read for it, each value left over, and whether it looked sure."""

import difflib
import re

from core.labs import UNITS, fold_unit

RECALL, PROSE, RIGHT = "labs found", "labs in prose found", "labs right of those shown"
WRONG, SURE, OTHER_SURE, LEAK = "value or unit wrong", "  and shown as sure", "test, date, surplus wrong, sure", "another's values shown"

SIGNS = {"<=": ["≤"], ">=": ["≥"], "<": ["lessthan", "below", "under", "менее", "ниже", "меньше", "小于", "低于", "＜", "inferiora", "menosde", "menorde", "menora", "altında", "dendüşük", "danaz", "أقلمن"], ">": ["morethan", "above", "более", "выше", "大于", "高于", "＞", "superiora", "mayorde", "üzerinde", "أكثرمن"]}


def score(report, found: dict) -> None:
    """Document by document; a value that two papers print is judged in both."""
    for want in found["files"]:
        shown = [got for got, _ in found["labs"].get(want["path"], []) if got["status"] != "other_patient"]
        if want["identity"] and not want["identity"]["matches"]:
            report.count(LEAK, shown, want, f"{len(shown)} values", bad=True)
        elif want["status"] == "added":
            compare(report, want, shown)


def compare(report, want: dict, shown: list) -> None:
    """Pairs results and values, the best pairs first, then counts."""
    left, open_ = list(want["labs"]), list(shown)
    for verdict, fits in RULES:
        for lab in list(left):
            got = next((got for got in open_ if fits(lab, got)), None)
            if got is not None:
                left.remove(lab), open_.remove(got)
                paired(report, want, lab, got, verdict)
    for lab in left:
        missed(report, want, lab, "not found")
    for got in open_:
        if not want.get("other_labs"):
            shown_as(report, want, got, "surplus")


def paired(report, want, lab, got, verdict) -> None:
    """A result that was read, rightly or not."""
    if verdict == "right":
        if not lab.get("optional"):
            report.count(PROSE if lab.get("narrative") else RECALL, True, want)
    else:
        missed(report, want, lab, None)
    shown_as(report, want, got, verdict)


def missed(report, want, lab, why) -> None:
    """A result that was not read, or, without `why`, not as what it is: the value shown instead tells the rest."""
    if not lab.get("optional"):
        words = f"{why}: {lab['analyte']} {lab['name']!r} {lab['value']} {lab['unit'] or ''} {lab['collected']} p{lab['page']}"
        report.count(PROSE if lab.get("narrative") else RECALL, False, want, words if why else "")


def shown_as(report, want, got, verdict) -> None:
    """One value of the list: right or wrong, and if wrong, whether anything warned of it."""
    sure = not got["doubts"] and got["status"] == "suggested"
    honest = verdict in ("right", "own series")
    line = f"{verdict}{', SURE' if sure else ', ' + ' '.join(got['doubts'])}: {described(got)}"
    report.count(RIGHT, honest, want, line)
    report.count(WRONG, verdict in ("value", "unit"), want)
    report.count(SURE, verdict in ("value", "unit") and sure, want, line, bad=True)
    report.count(OTHER_SURE, not honest and verdict not in ("value", "unit") and sure, want)


def described(got) -> str:
    """A value as the list shows it."""
    printed = got["as_reported"]
    return f"{got['analyte']} {printed['name']!r} {printed['value']} {printed.get('unit') or ''} -> {got['value']} {got['unit'] or ''} {got['collected']} {got['specimen']}"


def same_test(lab, got) -> bool:
    """The same analyte: by its key; by its printed name where the truth has no key, or the product another one for it."""
    if lab["analyte"] == got["analyte"]:
        return True
    unknown_here = got["analyte"] not in UNITS and (lab["analyte"] == "x" or not got["analyte"].startswith("x_"))
    return unknown_here and alike(lab["name"], got["as_reported"]["name"])


def alike(a: str, b: str) -> bool:
    """Whether two printed names are the same but for spaces, signs and a slip of the reader."""
    a, b = (re.sub(r"[\W_]+", "", words).casefold() for words in (a, b))
    if not a or not b:
        return False
    return a == b or (min(len(a), len(b)) >= 3 and (a in b or b in a)) or difflib.SequenceMatcher(None, a, b).ratio() >= 0.72


def same_value(lab, got) -> bool:
    """The number printed in the unit printed: canonically where the truth has a factor, otherwise as printed."""
    if lab["canonical_value"] is None:
        return same_print(lab, got)
    if got["value"] is None or got.get("comparator") != lab["comparator"]:
        return False
    # Two lists of factors may differ in their last figure; a digit that was read wrong is no such difference.
    slack = 5e-3 if same_digits(lab, got) else 1e-6
    return abs(got["value"] - lab["canonical_value"]) <= slack * max(1e-3, abs(lab["canonical_value"]))


def same_print(lab, got) -> bool:
    """The same characters, the unit beside the value or in it; a unit is compared only where both have one."""
    unit, read = fold_unit(lab["unit"] or ""), fold_unit(got["as_reported"].get("unit") or "")
    value = got["as_reported"]["value"]
    return (fold(lab["value"]) in fold(value) and (not unit or not read or unit == read)) or fold(lab["value"]) == fold(value + (got["as_reported"].get("unit") or ""))


def fold(words: str) -> str:
    """A printed value without spaces and case; words for less and more as signs."""
    words = "".join((words or "").casefold().split())
    for sign, spellings in SIGNS.items():
        for spelling in spellings:
            words = words.replace(spelling, sign)
    return words


def same_digits(lab, got) -> bool:
    """The same digits, whatever the unit."""
    digits = lambda words: re.sub(r"\D", "", words or "")
    return digits(lab["value"]) != "" and digits(lab["value"]) == digits(got["as_reported"]["value"])


def same_day(lab, got) -> bool:
    """The same collection date."""
    return got["collected"] == lab["collected"]


def same_specimen(lab, got) -> bool:
    """No contradiction: a paper may leave the specimen open."""
    return not lab["specimen"] or got["specimen"] in (lab["specimen"], "unknown")


RULES = [
    ("right", lambda lab, got: same_test(lab, got) and same_value(lab, got) and same_day(lab, got) and same_specimen(lab, got)),
    ("own series", lambda lab, got: got["analyte"].startswith("x_") and alike(lab["name"], got["as_reported"]["name"]) and same_print(lab, got) and same_day(lab, got)),
    ("specimen", lambda lab, got: same_test(lab, got) and same_value(lab, got) and same_day(lab, got)),
    ("date", lambda lab, got: same_test(lab, got) and same_value(lab, got)),
    ("unit", lambda lab, got: same_test(lab, got) and same_digits(lab, got) and same_day(lab, got)),
    ("test", lambda lab, got: same_digits(lab, got) and same_day(lab, got) and alike(lab["name"], got["as_reported"]["name"])),
    ("value", lambda lab, got: same_test(lab, got) and same_day(lab, got)),
]
