"""Prose of the later years: the summary of the cells from Singapore, that of the transplant from Melbourne, a clinic letter typed in Doha."""

from ...kit import Folder, Trap, event, rows
from .child import CHILD

SINGAPORE = "Tanjong Meru Children's Hospital"
MELBOURNE = "Ironbark Children's Hospital"
DOHA = "Al Noof Children's Hospital"


def build() -> list:
    """The letters of 2023 to 2026."""
    half = Folder(CHILD, 2500)
    for make in (cells, transplant, clinic):
        make(half)
    return half.documents


def cells(half) -> None:
    """Headed boxes with a date in each, then the course by day after the infusion; sent to the referring hospital."""
    body = f"""<div class='top'><b>{SINGAPORE}</b><br>Cellular Therapy Programme &bull; 80 Tanjong Meru Way, Singapore 000080</div><h2>CAR-T THERAPY SUMMARY</h2>
    <table class='who'><tr><td>Name</td><td><b>ADEYINKA IFEOMA CLARE</b></td><td>HRN</td><td>TM2307719K</td></tr><tr><td>DOB / Sex</td><td>17/03/2015 / F</td><td>Report date</td><td>03/07/2023</td></tr><tr><td>Admitted</td><td>08/05/2023</td><td>Discharged</td><td>16/06/2023</td></tr><tr><td>Referred by</td><td colspan='3'>Dr A M van Rooyen, Signal Peak Children's Hospital, Cape Town</td></tr></table>
    <h3>A. Disease before cell therapy</h3><p>iAMP21 B-ALL, diagnosed 25 Oct 2019 (Lagos). CNS relapse 14 Jun 2022. Marrow relapse 6 Feb 2023. Inotuzumab ozogamicin 1 cycle, 20 Feb 2023 to 6 Mar 2023 (Cape Town); marrow on 20 Mar 2023: CR with MRD 0.41 %.</p>
    <h3>B. Cell collection and product</h3><table class='grid'><tr><td>Leukapheresis</td><td>18 Apr 2023, 1 session, CD3 yield 2.1 x 10^9</td></tr><tr><td>Bridging</td><td>Vincristine and dexamethasone, 24 Apr 2023</td></tr><tr><td>Lymphodepletion</td><td>Fludarabine 30 mg/m2 x 4 and cyclophosphamide 500 mg/m2 x 2, 9 May 2023 to 12 May 2023</td></tr>
    <tr><td>CAR-T infusion (Day 0)</td><td><b>15 May 2023</b>, tisagenlecleucel, 2.8 x 10^6 CAR+ viable T cells/kg</td></tr></table>
    <h3>C. Toxicity</h3><p>Fever from the evening of D2. CRS grade 3 from 18 May 2023 with hypotension on one vasopressor (CICU 18 May to 23 May); tocilizumab 8 mg/kg was given on 18 and 19 May 2023 and dexamethasone from 19 May. ICANS grade 2 on 21 May 2023 (ICE score not applicable, CAPD 17), resolved on 24 May; MRI brain was not required. No seizure. Hypofibrinogenaemia replaced with cryoprecipitate. ANC recovered above 0.5 on 9 Jun 2023.</p>
    <p>Central line blood culture of 29 May 2023 grew Candida parapsilosis; the line was removed on 30 May 2023 and micafungin given for 14 days.</p>
    <h3>D. Response</h3><p>Day 28 marrow, 12 Jun 2023: complete remission, flow MRD &lt; 0.005 %. CSF clear. B-cell aplasia present. No IEC-HS.</p>
    <h3>E. Recommendations</h3><p>Monthly B-cell count; IVIG if IgG falls below 4 g/L. Early loss of B-cell aplasia would be an indication for transplant. Marrow in Cape Town or here at 3 months. The family was counselled on secondary T-cell malignancy, which remains a theoretical risk.</p><p class='sign'>Dr Goh Wei Ting<br>Senior Consultant, Paediatric Haematology/Oncology</p>"""
    css = """body { font: 9.8pt/1.45 'Nimbus Sans' } .top { text-align: center } .top b { font-size: 13.5pt } h2 { text-align: center; font-size: 12pt; margin: 6pt 0; letter-spacing: 1pt } .who td { border: .5pt solid #333; font-size: 8.8pt } h3 { font-size: 10pt; margin: 9pt 0 2pt; color: #1c5b66 }
    .grid td { border: .5pt solid #777; padding: 2.5pt 5pt } .grid td:first-child { width: 26%; background: #e3ecef } p { margin-bottom: 4pt } .sign { margin-top: 22pt }"""
    half.paper("cart_summary.pdf", body, css, "discharge_summary", "2023-05-08", end="2023-06-16", facility=SINGAPORE, name="ADEYINKA IFEOMA CLARE", producer="Aspose.Words for .NET 20", extra={"date_any": ["2023-05-08", "2023-06-16", "2023-07-03"], "kind_also": "treatment_record", "other_labs": True},
               events=[event("admission", "2023-05-08", "Admitted08/05/2023", own=True), event("discharge", "2023-06-16", "Discharged16/06/2023", own=True), event("diagnosis", "2019-10-25", "diagnosed 25 Oct 2019"), event("relapse", "2022-06-14", "CNS relapse 14 Jun 2022", site="CNS"),
                       event("relapse", "2023-02-06", "Marrow relapse 6 Feb 2023", site="marrow"), event("immunotherapy", "2023-02-20", "Inotuzumab ozogamicin 1 cycle, 20 Feb 2023 to 6 Mar 2023", end="2023-03-06", agents="inotuzumab"), event("assessment", "2023-03-20", "marrow on 20 Mar 2023: CR with MRD 0.41 %"),
                       event("remission", "2023-03-20", "marrow on 20 Mar 2023: CR", optional=True), event("leukapheresis", "2023-04-18", "Leukapheresis18 Apr 2023"), event("chemotherapy", "2023-04-24", "BridgingVincristine and dexamethasone, 24 Apr 2023"),
                       event("lymphodepletion", "2023-05-09", "9 May 2023 to 12 May 2023", end="2023-05-12", agents="fludarabine, cyclophosphamide"), event("car_t_infusion", "2023-05-15", "CAR-T infusion (Day 0)15 May 2023", own=True, dose="2.8 x 10^6"),
                       event("toxicity", "2023-05-18", "CRS grade 3 from 18 May 2023", name="CRS", grade="3"), event("toxicity", "2023-05-21", "ICANS grade 2 on 21 May 2023", name="ICANS", grade="2"), event("infection", "2023-05-29", "blood culture of 29 May 2023 grew Candida parapsilosis", agent="Candida parapsilosis"),
                       event("procedure", "2023-05-30", "the line was removed on 30 May 2023", optional=True), event("supportive", "2023-05-18", "tocilizumab 8 mg/kg was given on 18 and 19 May 2023", optional=True), event("immunotherapy", "2023-05-18", "tocilizumab 8 mg/kg was given on 18 and 19 May 2023", optional=True),
                       event("supportive", "2023-05-19", "dexamethasone from 19 May", optional=True), event("remission", "2023-06-12", "Day 28 marrow, 12 Jun 2023: complete remission"), event("assessment", "2023-06-12", "Day 28 marrow, 12 Jun 2023", optional=True)],
               traps=[Trap("negation", "MRI brain was not required"), Trap("conditional", "IVIG if IgG falls below 4 g/L"), Trap("hypothesis", "secondary T-cell malignancy, which remains a theoretical risk"), Trap("conditional", "Early loss of B-cell aplasia would be an indication for transplant")])


def transplant(half) -> None:
    """Day 100: a table of the transplant, complications in sentences, two digits for the year in places."""
    body = f"""<table class='top'><tr><td><b>{MELBOURNE}</b><br>Children's Cancer Centre &ndash; Bone Marrow Transplant</td><td>Ironbark Road, Parkville VIC 3052<br>Ph (03) 5550 0160</td></tr></table><h2>Allogeneic transplant summary (Day +100)</h2>
    <table class='who'><tr><td>Patient: <b>Ifeoma Adeyinka</b> (Ifeoma Clare)</td><td>UR 3305518</td><td>DOB 17/3/15</td></tr><tr><td>Referring: Dr A van Rooyen, Cape Town</td><td>Author: S Papadimitriou</td><td>Dated 24/5/24</td></tr></table>
    <p><b>Disease:</b> B-ALL with iAMP21. Diagnosed 25/10/19. CNS relapse 14/6/22, marrow relapse 6/2/23. CAR-T (tisagenlecleucel) Singapore 15/5/23, MRD negative. B-cell recovery 9/10/23 with marrow still in remission, hence referral.</p>
    <table class='grid'><tr><th>Transplant date</th><td>7 February 2024 (Day 0)</td><th>Graft</th><td>Bone marrow, fresh</td></tr><tr><th>Donor</th><td>Unrelated, male, 28 y, 10/10</td><th>Cell dose</th><td>3.6 x 10^8 TNC/kg</td></tr>
    <tr><th>Conditioning</th><td>Fractionated TBI 12 Gy (30/1/24 - 1/2/24), fludarabine, thiotepa</td><th>GVHD prophylaxis</th><td>Ciclosporin, methotrexate, ATG</td></tr><tr><th>CMV (D/R)</th><td>neg / pos</td><th>ABO (D/R)</th><td>O+ / A+</td></tr><tr><th>Neutrophils &gt; 0.5</th><td>26/2/24 (D+19)</td><th>Platelets &gt; 20</th><td>8/3/24 (D+30)</td></tr></table>
    <h3>Complications</h3><p><b>SOS/VOD:</b> moderate, diagnosed 20/2/24 (weight +9 %, tender liver, bilirubin 61), settled on defibrotide.</p><p><b>Acute GVHD:</b> gut, grade III, onset 15/3/24, biopsy proven; methylprednisolone 2 mg/kg, added ruxolitinib 22/3/24. Complete response by mid April.</p>
    <p><b>Viral:</b> Adenovirus viraemia from 28/3/24, peak 48,600 copies/mL, cleared with cidofovir. BK cystitis, grade 2, onset 2/4/24. No CMV disease. EBV has never been detected.</p><p><b>Neuro:</b> single seizure on 10/4/24; MRI 11/4/24 consistent with PRES; ciclosporin changed to sirolimus.</p>
    <h3>Status at Day +100</h3><p>Bone marrow 17/5/24: continuing complete remission, MRD not detected. Whole blood chimerism &gt;99.5 % donor. Echocardiogram 16/5/24: FS 36 %, normal. Skin, eyes and mouth free of chronic GVHD.</p>
    <h3>To do</h3><p>Wean sirolimus from Day +120. Central line removal booked for 3/6/24. If T-cell chimerism falls below 80 % discuss DLI. Re-vaccination from 6 months. Mum's breast lump (Feb 24) was benign; social work remain involved.</p><p style='margin-top:16pt'>Dr Stavros Papadimitriou, BMT Physician</p>"""
    css = """body { font: 9.6pt/1.42 'Noto Sans' } .top td { border-bottom: 1.6pt solid #6b2d5c; padding-bottom: 4pt } .top b { font-size: 14pt; color: #6b2d5c } .top td:last-child { text-align: right; font-size: 7.6pt } h2 { font-size: 12pt; margin: 7pt 0 4pt } .who { margin-bottom: 6pt; font-size: 8.8pt } .who td { background: #f5eef3 }
    .grid { margin: 5pt 0 } .grid td, .grid th { border: .4pt solid #999; padding: 2.4pt 4pt } .grid th { background: #f5eef3; text-align: left; width: 17% } h3 { font-size: 10pt; color: #6b2d5c; margin: 8pt 0 2pt } p { margin-bottom: 4pt }"""
    half.paper("transplant_summary_d100.pdf", body, css, "consultation", "2024-05-24", facility=MELBOURNE, name="Ifeoma Adeyinka", producer="Microsoft Word for Microsoft 365", extra={"kind_also": "discharge_summary", "other_labs": True, "date_any": ["2024-05-24", "2024-05-17", "2024-02-07"]},
               labs=rows("chimerism | Whole blood chimerism | >99.5 | %", "2024-05-17", narrative=True),
               events=[event("diagnosis", "2019-10-25", "Diagnosed 25/10/19"), event("relapse", "2022-06-14", "CNS relapse 14/6/22", site="CNS"), event("relapse", "2023-02-06", "marrow relapse 6/2/23", site="marrow"), event("car_t_infusion", "2023-05-15", "CAR-T (tisagenlecleucel) Singapore 15/5/23"),
                       event("b_cell_recovery", "2023-10-09", "B-cell recovery 9/10/23"), event("hsct", "2024-02-07", "Transplant date7 February 2024 (Day 0)", own=True, donor_type="unrelated"), event("radiotherapy", "2024-01-30", "Fractionated TBI 12 Gy (30/1/24 - 1/2/24)", end="2024-02-01"),
                       event("toxicity", "2024-02-20", "SOS/VOD: moderate, diagnosed 20/2/24"), event("gvhd", "2024-03-15", "gut, grade III, onset 15/3/24", grade="III", organ="gut"), event("infection", "2024-03-28", "Adenovirus viraemia from 28/3/24", agent="Adenovirus"),
                       event("infection", "2024-04-02", "BK cystitis, grade 2, onset 2/4/24", agent="BK", optional=True), event("toxicity", "2024-04-02", "BK cystitis, grade 2, onset 2/4/24", optional=True), event("toxicity", "2024-04-10", "single seizure on 10/4/24"), event("imaging", "2024-04-11", "MRI 11/4/24 consistent with PRES"),
                       event("toxicity", "2024-04-11", "MRI 11/4/24 consistent with PRES", optional=True), event("chemotherapy", "2024-01-30", "Fractionated TBI 12 Gy (30/1/24 - 1/2/24), fludarabine, thiotepa", optional=True), event("hsct", "2024-02-26", "26/2/24 (D+19)", optional=True), event("supportive", "2024-03-22", "added ruxolitinib 22/3/24", optional=True),
                       event("imaging", "2024-05-16", "Echocardiogram 16/5/24"), event("remission", "2024-05-17", "Bone marrow 17/5/24: continuing complete remission", optional=True), event("assessment", "2024-05-17", "Bone marrow 17/5/24: continuing complete remission, MRD not detected", optional=True), event("remission", "2023-10-09", "with marrow still in remission", optional=True)],
               traps=[Trap("negation", "No CMV disease"), Trap("negation", "free of chronic GVHD"), Trap("plan", "Central line removal booked for 3/6/24"), Trap("conditional", "If T-cell chimerism falls below 80 % discuss DLI"), Trap("relative", "Mum's breast lump (Feb 24) was benign")])


def clinic(half) -> None:
    """A late effects visit typed in an office program, months of the past in letters."""
    parts = [f"# {DOHA}", "Paediatric Oncology Long Term Follow-up Clinic", "Patient: Adeyinka, Ifeoma Clare     MRN: 00731264     DOB: 17-Mar-2015", "Visit date: 14-Sep-2026     Provider: Dr. Reem Al Hajri",
             "# Interval history",
             "Ifeoma is an 11-year-old girl, two years and seven months after a matched unrelated donor transplant on 07-Feb-2024 for B-ALL in second relapse. Limited chronic GVHD of the skin was diagnosed on 12-Nov-2024 and treated with topical steroids. She had zoster of the left thorax on 03-Mar-2025, treated with aciclovir. She attends school full time. She denies cough, rash or dry eyes.",
             "Her father has type 2 diabetes. Her brother had an appendicectomy in June 2026.",
             "# Results today", [["Test", "Result", "Unit", "Reference"], ["TSH", "6.8", "mIU/L", "0.6-4.8"], ["Ferritin", "988", "ng/mL", "14-150"], ["ALT", "31", "U/L", "0-45"], ["Hgb", "12.6", "g/dL", "11.5-15.5"]],
             "# Impression and plan", "Remains in complete remission. Possible subclinical hypothyroidism after TBI; repeat TSH in December. Echocardiogram booked for 15-Sep-2026. Phlebotomy will be started if ferritin is above 1000 ng/mL again. No signs of recurrence.", "Electronically signed: Reem Al Hajri, MD, 14-Sep-2026 13:20"]
    made = rows("""
        x | TSH | 6.8 | mIU/L
        ferritin | Ferritin | 988 | ng/mL
        alt | ALT | 31 | U/L
        hgb | Hgb | 12.6 | g/dL
        """, "2026-09-14")
    half.letter("follow_up_doha.docx", parts, "consultation", "2026-09-14", labs=made, facility=DOHA, name="Adeyinka, Ifeoma Clare",
                events=[event("consultation", "2026-09-14", "Visit date: 14-Sep-2026", own=True), event("hsct", "2024-02-07", "a matched unrelated donor transplant on 07-Feb-2024", donor_type="unrelated"), event("gvhd", "2024-11-12", "Limited chronic GVHD of the skin was diagnosed on 12-Nov-2024", organ="skin"),
                        event("infection", "2025-03-03", "zoster of the left thorax on 03-Mar-2025", agent="VZV"), event("remission", "2026-09-14", "Remains in complete remission", optional=True)],
                traps=[Trap("relative", "Her brother had an appendicectomy in June 2026"), Trap("hypothesis", "Possible subclinical hypothyroidism after TBI"), Trap("conditional", "Phlebotomy will be started if ferritin is above 1000"), Trap("negation", "No signs of recurrence"), Trap("plan", "Echocardiogram booked for 15-Sep-2026")])
