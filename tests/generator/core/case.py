"""The case as data: people, hospitals, milestones and panels of results, read from a YAML file."""

import datetime
import pathlib

import yaml

from .labs import parse_rows


class Case:
    """What a case file says; every document and every truth entry derives from it."""

    def __init__(self, path: pathlib.Path):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.patient = data["patient"]
        self.sister = data.get("sister")
        self.facilities = data["facilities"]
        self.dates = data["dates"]
        self.question = data.get("question")
        self._panels = data["panels"]

    def day(self, key: str) -> datetime.date:
        """A milestone's date."""
        return self.dates[key]

    def panel(self, key: str) -> list:
        """The results of one sheet, in the order they are printed."""
        panel = self._panels[key]
        shared = {k: panel.get(k) for k in ("specimen", "method", "sensitivity")}
        shared["collected"] = str(panel["collected"])[:10]
        return parse_rows(panel["rows"], **shared)

    def flow_sheet(self, key: str) -> tuple[list[datetime.date], list]:
        """Dates across columns: the dates, and rows of (analyte, name, unit, range, values)."""
        panel = self._panels[key]
        rows = []
        for line in panel["rows"].strip().splitlines():
            analyte, name, unit, reference, *values = [cell.strip() for cell in line.split("|")]
            rows.append((analyte, name, unit, reference, values))
        return panel["dates"], rows
