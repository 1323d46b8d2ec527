"""Results that agree with each other: a blood count from a few figures, and rows with units, decimals and flags worked out."""

import re

from core.labs import UNITS, Lab, fold_unit


class Count(dict):
    """A blood count in canonical units (10*9/L, 10*12/L, g/L, %, fL, pg): what depends on other figures is worked out."""

    def __init__(self, wbc, hgb, plt, mcv=84.0, mch=28.5, neut=0.0, lymph=0.0, mono=0.0, eos=0.0, baso=0.0, blasts=0.0, **more):
        rbc = round(hgb / mch, 2)
        super().__init__(wbc=wbc, hgb=hgb, plt=plt, rbc=rbc, mcv=mcv, mch=hgb / rbc, hct=rbc * mcv / 10, mchc=hgb / (rbc * mcv / 1000), neut_pct=neut, lymph_pct=lymph, mono_pct=mono, eos_pct=eos, baso_pct=baso,
                         blasts_pb=blasts, anc=wbc * neut / 100, alc=wbc * lymph / 100, mono_abs=wbc * mono / 100, eos_abs=wbc * eos / 100, **more)


def results(values: dict, layout: str, collected: str, specimen: str | None = "blood", low="L", high="H", comma=False, **shared) -> list[Lab]:
    """Rows of `analyte | name | unit | decimals | range`, optionally `| key` where the value has a key of its own.

    Numbers of a `Count` are converted into the row's unit; others stand in it already. A string is printed as it is.
    """
    labs = []
    for line in layout.strip().splitlines():
        analyte, name, unit, decimals, reference, key = ([cell.strip() for cell in line.split("|")] + [""] * 6)[:6]
        value = values.get(key or analyte)
        if value is None:
            continue
        if not isinstance(value, str):
            factor = UNITS[analyte][1][fold_unit(unit)] if isinstance(values, Count) else 1
            value = f"{value / factor:.{decimals or 0}f}"
            value = value.replace(".", ",") if comma else value
        labs.append(Lab(analyte, name, value, unit, reference, flag(value, reference, low, high), collected, specimen, **shared))
    return labs


def flag(value: str, reference: str, low: str, high: str) -> str:
    """The flag a laboratory's program would print."""
    figures = [float(figure.replace(",", ".")) for figure in re.findall(r"\d+(?:[.,]\d+)?", reference)]
    match = re.fullmatch(r"\d+(?:[.,]\d+)?", value)
    if not match or not figures:
        return ""
    number = float(value.replace(",", "."))
    if len(figures) == 1:
        return (high if number > figures[0] else "") if re.match(r"\s*[<≤0]", reference) else (low if number < figures[0] else "")
    return low if number < figures[0] else high if number > figures[1] else ""


def series(days, layout: str, specimen: str | None = "blood", comma=False, **shared) -> list[Lab]:
    """Rows of `analyte | name | unit | range | a value for each day`; a value is printed as it stands, `-` where nothing was measured."""
    labs = []
    for line in layout.strip().splitlines():
        analyte, name, unit, reference, values = (cell.strip() for cell in line.split("|"))
        for day, value in zip(days, values.split(), strict=True):
            if value != "-":
                labs.append(Lab(analyte, name, value.replace(".", ",") if comma else value, unit, reference, "", day, specimen, **shared))
    return labs


def told(day, layout: str, **shared) -> list[Lab]:
    """Results within sentences: rows of `analyte | name | value | unit`."""
    return [Lab(*([cell.strip() for cell in line.split("|")] + [""])[:4], collected=day, narrative=True, **shared) for line in layout.strip().splitlines()]


def grid(head, rows, attributes="class=r") -> str:
    """A table of HTML: a row of headings, if there is one, and rows of cells; a cell that is a list spans the row."""
    line = lambda tag, cells: "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"
    rows = list(rows)
    wide = max(len(row) for row in [head or [], *rows] if isinstance(row, (list, tuple)))
    body = "".join(line("td", row) if not isinstance(row, str) else f"<tr><td colspan={wide}><b>{row}</b></td></tr>" for row in rows)
    return f"<table {attributes}>{line('th', head) if head else ''}{body}</table>"
