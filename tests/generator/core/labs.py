"""Laboratory results: as a paper prints them and, worked out here independently of the product, canonically."""

import dataclasses
import re

# Canonical unit of each analyte and the factors from printed units. Spellings are folded by `fold_unit` first.
COUNT = ("10*9/L", {"10*9/l": 1, "10*3/ul": 1, "/ul": 0.001, "/mm3": 0.001, "lakhs/mm3": 100, "k/ul": 1, "10*3/mm3": 1})
ENZYME = ("U/L", {"u/l": 1})
CELLS = ("10*6/L", {"/ul": 1, "10*6/l": 1, "10*9/l": 1000})
PERCENT = ("%", {"%": 1})
UNITS = {
    "wbc": COUNT, "plt": COUNT, "anc": COUNT, "alc": COUNT, "mono_abs": COUNT, "eos_abs": COUNT,
    "rbc": ("10*12/L", {"10*12/l": 1, "10*6/mm3": 1, "10*6/ul": 1, "m/ul": 1, "/mm3": 1e-6}),
    "hgb": ("g/L", {"g/l": 1, "g/dl": 10}),
    "hct": ("%", {"%": 1, "l/l": 100}),
    "mcv": ("fL", {"fl": 1}),
    "mch": ("pg", {"pg": 1}),
    "mchc": ("g/L", {"g/l": 1, "g/dl": 10}),
    "rdw": PERCENT, "mono_pct": PERCENT, "eos_pct": PERCENT, "baso_pct": PERCENT, "retic_pct": PERCENT,
    "neut_pct": PERCENT, "lymph_pct": PERCENT, "blasts_pb": PERCENT, "blasts_bm": PERCENT,
    "crp": ("mg/L", {"mg/l": 1, "mg/dl": 10}),
    "ferritin": ("ug/L", {"ug/l": 1, "ng/ml": 1}),
    "ldh": ENZYME, "alt": ENZYME, "ast": ENZYME, "ggt": ENZYME, "alp": ENZYME,
    "procalcitonin": ("ug/L", {"ng/ml": 1, "ug/l": 1}),
    "il6": ("pg/mL", {"pg/ml": 1, "ng/l": 1}),
    "fibrinogen": ("g/L", {"g/l": 1, "mg/dl": 0.01}),
    "d_dimer": ("mg/L", {"mg/l": 1, "ug/ml": 1, "ng/ml": 0.001}),
    "inr": ("1", {"": 1}), "pt": ("s", {"s": 1}), "aptt": ("s", {"s": 1}),
    "creatinine": ("umol/L", {"umol/l": 1, "mg/dl": 88.40}),
    "urea": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.16651}),
    "uric_acid": ("umol/L", {"umol/l": 1, "mg/dl": 59.48}),
    "sodium": ("mmol/L", {"mmol/l": 1, "meq/l": 1}), "potassium": ("mmol/L", {"mmol/l": 1, "meq/l": 1}),
    "chloride": ("mmol/L", {"mmol/l": 1, "meq/l": 1}),
    "calcium": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.24951}),
    "magnesium": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.41144}),
    "phosphate": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.32286}),
    "albumin": ("g/L", {"g/l": 1, "g/dl": 10}), "protein_total": ("g/L", {"g/l": 1, "g/dl": 10}),
    "bilirubin_total": ("umol/L", {"umol/l": 1, "mg/dl": 17.104}),
    "bilirubin_direct": ("umol/L", {"umol/l": 1, "mg/dl": 17.104}),
    "glucose": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.055507}),
    "triglycerides": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.011294}),
    "igg": ("g/L", {"g/l": 1, "mg/dl": 0.01}), "iga": ("g/L", {"g/l": 1, "mg/dl": 0.01}),
    "igm": ("g/L", {"g/l": 1, "mg/dl": 0.01}),
    "cd3": CELLS, "cd4": CELLS, "cd8": CELLS, "cd19_abs": CELLS, "nk_abs": CELLS,
    "cd19_pct": PERCENT, "cd3_pct": PERCENT, "cd4_pct": PERCENT, "cd8_pct": PERCENT, "nk_pct": PERCENT,
    "mrd_flow": ("%", {"%": 1, "%ofmononuclearcells": 1}), "mrd_pcr": PERCENT,
    "mrd_ngs": ("{cells}/10*6{cells}", {"copies/10*6": 1, "copies/10*6cells": 1, "/10*6": 1, "%": 10000}),
    "chimerism": PERCENT,
    "car_copies": ("{copies}/ug", {"copies/ug": 1}),
    "cmv_pcr": ("[IU]/mL", {"iu/ml": 1}), "ebv_pcr": ("{Log_copies}/mL", {}), "adv_pcr": ("{copies}/mL", {"copies/ml": 1}),
    "tacrolimus": ("ug/L", {"ug/l": 1, "ng/ml": 1}), "ciclosporin": ("ug/L", {"ug/l": 1, "ng/ml": 1}),
    "retic_abs": COUNT,
    "antithrombin": PERCENT, "bicarbonate": ("mmol/L", {"mmol/l": 1, "meq/l": 1}), "amylase": ENZYME, "lipase": ENZYME,
    "ammonia": ("umol/L", {"umol/l": 1, "ug/dl": 0.5872}), "lactate": ("mmol/L", {"mmol/l": 1, "mg/dl": 0.11101}),
    "nt_probnp": ("ng/L", {"ng/l": 1, "pg/ml": 1}), "methotrexate": ("umol/L", {"umol/l": 1}),
    "weight": ("kg", {"kg": 1}), "height": ("cm", {"cm": 1}), "bsa": ("m2", {"m2": 1, "m²": 1}),
    "anti_hbs": ("m[IU]/mL", {"miu/ml": 1}), "lvef": PERCENT, "esr": ("mm/h", {"mm/h": 1}),
}

INDIC = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")
_SPELLINGS = [
    (r"\s", ""), ("[×xх]10", "10"), (r"10\^", "10*"), ("10⁹", "10*9"), ("10¹²", "10*12"), ("10³", "10*3"), ("10⁶", "10*6"),
    ("[µμ]", "u"), ("мкмоль", "umol"), ("ммоль", "mmol"), ("мкл", "ul"), ("мкг", "ug"), ("нг", "ng"), ("пг", "pg"), ("мг", "mg"), ("фл", "fl"),
    ("ед|ме/", lambda m: "u" if m[0] == "ед" else "u/"), ("тыс/", "10*3/"), ("мл", "ml"), ("дл", "dl"), ("л", "l"), ("г", "g"), ("сек|с$", "s"), ("мм/ч", "mm/h"),
    ("拷贝|copias|kopya|клонов", "copies"), ("iu/l|ui/l", "u/l"), ("sec|秒", "s"), ("дж", "j"), ("cells/ul|个/ul|hücre/ul|个/ul", "/ul"),
    ("10(9|12)/l", r"10*\1/l"), ("10e", "10*"), ("cumm", "mm3"), ("thousand/", "10*3/"), ("million/", "10*6/"), ("gm/", "g/"), ("^ss$|^seg$", "s"), ("cells/mm3", "/mm3"), ("^кl/", "/"), ("^мu/", "miu/"),
]


def fold_unit(unit: str) -> str:
    """One spelling for each unit: lower case, Latin letters, `10*9/l`."""
    unit = unit.lower()
    for pattern, replacement in _SPELLINGS:
        unit = re.sub(pattern, replacement, unit)
    return unit.strip("()[]")


@dataclasses.dataclass
class Lab:
    """A result as printed, with what the paper says about its sample."""

    analyte: str
    name: str
    value: str
    unit: str = ""
    range: str = ""
    flag: str = ""
    collected: str = ""
    specimen: str | None = None
    method: str | None = None
    sensitivity: str | None = None
    page: int | None = None
    narrative: bool = False
    optional: bool = False
    number_of: float | None = None  # The number meant, where the print needs a reading of its own: 3.210 that is 3210.

    def truth(self) -> dict:
        """The entry of truth.json."""
        comparator, number = self.number()
        unit, factors = UNITS.get(self.analyte, (None, {}))
        factor = factors.get(fold_unit(self.unit))
        if number is not None and factor is None and unit is not None and self.unit and self.analyte != "ebv_pcr":
            raise ValueError(f"no factor for {self.analyte} in {self.unit!r}")
        canonical = None if number is None or factor is None else round(number * factor, 6)
        entry = {
            "analyte": self.analyte, "name": self.name, "value": self.value, "unit": self.unit or None,
            "range": self.range or None, "flag": self.flag or None, "comparator": comparator,
            "canonical_value": canonical, "canonical_unit": unit if canonical is not None else None,
            "collected": self.collected, "specimen": self.specimen, "method": self.method,
            "sensitivity": self.sensitivity, "page": self.page,
        }
        if self.narrative:
            entry["narrative"] = True
        if self.optional:
            entry["optional"] = True
        return entry

    def number(self) -> tuple[str | None, float | None]:
        """Comparator and number of the printed value; no number for words."""
        if self.number_of is not None:
            return None, self.number_of
        match = re.fullmatch(r"(<=|>=|<|>|≤|≥)?\s*(\d+(?:[.,]\d+)?)", self.value.translate(INDIC).strip())
        if not match:
            return None, None
        comparator = {"≤": "<=", "≥": ">="}.get(match[1], match[1])
        return comparator, float(match[2].replace(",", "."))


def parse_rows(text: str, **shared) -> list[Lab]:
    """Rows of `analyte | name | value | unit | range | flag`; a row may end early."""
    labs = []
    for line in text.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")] + [""] * 6
        labs.append(Lab(*cells[:6], **shared))
    return labs
