"""Prose: a discharge summary from Kochi, a clinic letter from London, a second opinion from Ohio."""

from accuracy.kit import Folder, Trap, event, rows, table
from .child import CHILD

KOCHI = "Periyar Institute of Paediatric Oncology"
LONDON = "Thamesgate Children's Hospital"
OHIO = "Lakeshore Children's Medical Center"


def build() -> list:
    """The letters."""
    half = Folder(CHILD, 1300)
    for make in (discharge, clinic, opinion):
        make(half)
    return half.documents


def discharge(half) -> None:
    """After blinatumomab: two pages with a long history, investigations, advice."""
    made = rows("""
        hgb | Haemoglobin | 9.7 | g/dl
        wbc | Total count | 2100 | /cumm | | | 2.1
        anc | ANC | 1150 | /cumm | | | 1.15
        plt | Platelets | 98000 | /cumm | | | 98
        creatinine | S. Creatinine | 0.4 | mg/dl
        alt | SGPT | 37 | U/L
        """, "2024-04-12")
    body = f"""<div class='top'><b>{KOCHI}</b><br>NH 66 Bypass, Edappally, Kochi 682 024, Kerala</div><h2>DISCHARGE SUMMARY</h2>
    <table class='who'><tr><td>Name</td><td><b>Master Aarav Nikhil Menon</b></td><td>UHID / IP No.</td><td>PIPO-21-03318 / IP 24-0611</td></tr><tr><td>Date of Birth / Sex</td><td>23.08.2016 / Male</td><td>Unit</td><td>Paediatric Oncology, Dr. Lakshmi Varrier</td></tr>
    <tr><td>Date of Admission</td><td>11.03.2024</td><td>Date of Discharge</td><td>13.04.2024</td></tr></table>
    <h3>DIAGNOSIS</h3><p>B-cell acute lymphoblastic leukaemia with t(1;19), first relapse (combined bone marrow and CNS). Blinatumomab cycle 1 completed.</p>
    <h3>HISTORY OF ILLNESS</h3><p>Aarav presented in Abu Dhabi in May 2021 with fever, pallor and bruises. B-ALL was diagnosed on bone marrow examination on 12.05.2021. The family chose to be treated at home and he was transferred to our institute. Induction chemotherapy (ICiCLe, intermediate risk) was started on 18.05.2021 and complete remission was documented on 21.06.2021 with MRD below 0.01 %.
    During consolidation he had an anaphylactic reaction to pegaspargase and was changed to Erwinia asparaginase. Maintenance was completed on 30.06.2023.</p>
    <p>He relapsed on 15.01.2024, six months off therapy: marrow blasts 82 %, CSF with 46 cells/mm3 and blasts on cytospin (CNS 3). Reinduction (ALL-REZ BFM, F1 and F2) was given from 22.01.2024 to 20.02.2024. On 26.02.2024 the marrow was in morphological remission but flow MRD remained positive at 0.38 %.
    He developed Klebsiella pneumoniae sepsis on 02.02.2024, treated with meropenem and colistin; there was no shock and no ICU stay. There was no testicular involvement.</p>
    <h3>FAMILY HISTORY</h3><p>Second child of a non-consanguineous marriage. Elder sister healthy. Maternal grandfather had carcinoma of the colon and died in 2015. No family history of leukaemia.</p>
    <h3>COURSE IN HOSPITAL</h3><p>Blinatumomab was started on 11.03.2024 at 5 mcg/m2/day and increased to 15 mcg/m2/day from day 8; the infusion was completed on 08.04.2024. Grade 1 cytokine release syndrome occurred on 12.03.2024 and settled with dexamethasone. No neurotoxicity was seen. A PICC line was inserted on 11.03.2024. Bone marrow on 12.04.2024: morphological remission, MRD not detected by flow cytometry (sensitivity 0.01 %), i.e. second complete remission.</p>
    <h3>INVESTIGATIONS AT DISCHARGE (12.04.2024)</h3>"""
    body += table(made, [("Test", "{name}"), ("Result", "{value} {unit}")], widths=["50%", "50%"])
    body += """<h3>ADVICE ON DISCHARGE</h3><p>Cycle 2 of blinatumomab will be given from 22.04.2024. HLA typing of the sister has been requested. If MRD becomes positive again, CAR-T therapy abroad may be considered. Haematopoietic stem cell transplantation was explained to the parents.</p>
    <p>Syp. Co-trimoxazole 5 ml twice daily on Sat/Sun; Tab. Acyclovir 200 mg thrice daily. Review in OPD on 19.04.2024 with CBC. To report immediately if fever, bleeding or seizures.</p><p class='sign'>Dr. Lakshmi Varrier, MD, DM (Paediatric Oncology)<br>13.04.2024</p>"""
    css = """body { font: 9.8pt/1.45 'Noto Serif' } .top { text-align: center; border-bottom: 1.4pt double #000 } .top b { font-size: 14pt } h2 { text-align: center; font-size: 12.5pt; margin: 6pt 0 } h3 { font-size: 9.8pt; margin: 8pt 0 2pt }
    .who td { border: .5pt solid #555 } .grid td, .grid th { border: .5pt solid #555 } p { text-align: justify; margin-bottom: 3pt } .sign { margin-top: 22pt; text-align: right } @page { @bottom-center { content: counter(page) ' / ' counter(pages); font: 8pt 'Noto Serif' } }"""
    half.paper("discharge_april_2024.pdf", body, css, "discharge_summary", "2024-03-11", end="2024-04-13", facility=KOCHI, labs=made, name="Aarav Nikhil Menon", producer="Microsoft Word 2019",
               extra={"date_any": ["2024-03-11", "2024-04-13"], "other_labs": True},
               events=[event("admission", "2024-03-11", "Date of Admission11.03.2024", own=True), event("discharge", "2024-04-13", "Date of Discharge13.04.2024", own=True),
                       event("diagnosis", "2021-05-12", "B-ALL was diagnosed on bone marrow examination on 12.05.2021"),
                       event("chemotherapy", "2021-05-18", "Induction chemotherapy (ICiCLe, intermediate risk) was started on 18.05.2021"),
                       event("remission", "2021-06-21", "complete remission was documented on 21.06.2021"),
                       event("relapse", "2024-01-15", "He relapsed on 15.01.2024", site="marrow, CNS"),
                       event("chemotherapy", "2024-01-22", "Reinduction (ALL-REZ BFM, F1 and F2) was given from 22.01.2024 to 20.02.2024", end="2024-02-20"),
                       event("assessment", "2024-02-26", "On 26.02.2024 the marrow was in morphological remission but flow MRD remained positive"),
                       event("remission", "2024-02-26", "On 26.02.2024 the marrow was in morphological remission", optional=True),
                       event("infection", "2024-02-02", "Klebsiella pneumoniae sepsis on 02.02.2024", agent="Klebsiella pneumoniae"),
                       event("immunotherapy", "2024-03-11", "Blinatumomab was started on 11.03.2024", end="2024-04-08", agents="blinatumomab"),
                       event("toxicity", "2024-03-12", "Grade 1 cytokine release syndrome occurred on 12.03.2024", name="CRS", grade="1"),
                       event("procedure", "2024-03-11", "A PICC line was inserted on 11.03.2024"),
                       event("remission", "2024-04-12", "second complete remission", cr_number="2"),
                       event("assessment", "2024-04-12", "Bone marrow on 12.04.2024", optional=True),
                       event("chemotherapy", "2023-06-30", "Maintenance was completed on 30.06.2023", optional=True)],
               traps=[Trap("plan", "Cycle 2 of blinatumomab will be given from 22.04.2024"), Trap("conditional", "If MRD becomes positive again, CAR-T therapy abroad may be considered"),
                      Trap("relative", "Maternal grandfather had carcinoma of the colon and died in 2015"), Trap("negation", "No neurotoxicity was seen")])


def clinic(half) -> None:
    """A letter from the transplant clinic with the problem list in front."""
    body = f"""<div class='bar'><b>{LONDON}</b><br>NHS Foundation Trust</div><table><tr><td>Dr S Abernathy<br>The Harbour Surgery<br>London E14</td><td style='text-align:right'>Bone Marrow Transplant Department<br>Direct line 020 0000 0146<br>Our ref: PW/jt/T558203<br>Clinic date: 16 June 2025<br>Date typed: 20 June 2025</td></tr></table>
    <p>Dear Dr Abernathy</p><p><b>Re: Aarav Nikhil MENON &nbsp; DOB: 23 August 2016 &nbsp; Hosp No: T558203</b></p>
    <p><b>Diagnoses and events</b></p><ol><li>B-ALL with TCF3::PBX1, diagnosed 12 May 2021</li><li>Combined marrow and CNS relapse, 15 January 2024</li><li>MRD relapse, CD19 positive, 20 June 2024 (2.1 % by flow)</li><li>Tisagenlecleucel infusion 31 August 2024; CRS grade 2 from 3 September 2024, ICANS grade 1 on 5 September 2024</li>
    <li>Early loss of B-cell aplasia, 20 January 2025</li><li>HLA-identical sibling bone marrow transplant, 13 March 2025 (TBI 12 Gy and etoposide)</li><li>Acute GvHD of the skin, grade II, onset 14 April 2025</li><li>CMV viraemia, 22 April 2025</li></ol>
    <p><b>Current medication:</b> ciclosporin 60 mg bd (weaning), aciclovir, co-trimoxazole, penicillin V.</p>
    <p>I reviewed Aarav with his parents on 16 June 2025, day +95 after his transplant. You will recall that he engrafted on 2 April 2025 and that the rash of early April responded to methylprednisolone. He is well, eating, and back to drawing dinosaurs. There are no signs of chronic GvHD and no clinical features to suggest relapse.</p>
    <p>His day +90 marrow on 11 June 2025 showed a continuing complete remission with MRD not detected (10^-5), and whole blood chimerism was 100 % donor. We shall stop ciclosporin in July if he stays free of GvHD. I will repeat the marrow at six months. Should CMV reactivate again he would need valganciclovir. His sister, who was the donor, had a vasovagal episode on 14 March 2025 and has recovered.</p>
    <p>Yours sincerely</p><p style='margin-top:24pt'>Dr Philip Winterbourne<br>Consultant in Paediatric BMT</p><p class='foot'>Electronically authorised on 20 June 2025. cc: Dr Lakshmi Varrier, Kochi; parents</p>"""
    css = "body { font: 10pt/1.45 'Nimbus Sans' } .bar { text-align: right; color: #005eb8; margin-bottom: 10pt } .bar b { font-size: 13pt } p { margin: 6pt 0 } ol { margin: 2pt 0 } .foot { font-size: 7.5pt }"
    half.paper("clinic_letter_june_2025.pdf", body, css, "consultation", "2025-06-16", facility=LONDON, name="Aarav Nikhil MENON", producer="Aspose.Words for .NET 21",
               labs=rows("chimerism | whole blood chimerism | 100 | %", "2025-06-11", narrative=True),
               events=[event("consultation", "2025-06-16", "I reviewed Aarav with his parents on 16 June 2025", own=True),
                       event("diagnosis", "2021-05-12", "diagnosed 12 May 2021"), event("relapse", "2024-01-15", "Combined marrow and CNS relapse, 15 January 2024", site="marrow, CNS"),
                       event("relapse", "2024-06-20", "MRD relapse, CD19 positive, 20 June 2024"), event("car_t_infusion", "2024-08-31", "Tisagenlecleucel infusion 31 August 2024"),
                       event("toxicity", "2024-09-03", "CRS grade 2 from 3 September 2024", name="CRS", grade="2"), event("toxicity", "2024-09-05", "ICANS grade 1 on 5 September 2024", name="ICANS", grade="1"),
                       event("b_cell_recovery", "2025-01-20", "Early loss of B-cell aplasia, 20 January 2025"),
                       event("hsct", "2025-03-13", "HLA-identical sibling bone marrow transplant, 13 March 2025", donor_type="matched sibling"),
                       event("radiotherapy", "2025-03", "TBI 12 Gy", optional=True),
                       event("gvhd", "2025-04-14", "Acute GvHD of the skin, grade II, onset 14 April 2025", grade="II", organ="skin"), event("infection", "2025-04-22", "CMV viraemia, 22 April 2025", agent="CMV"),
                       event("remission", "2025-06-11", "continuing complete remission", optional=True), event("assessment", "2025-06-11", "His day +90 marrow on 11 June 2025", optional=True),
                       event("hsct", "2025-04-02", "he engrafted on 2 April 2025", optional=True)],
               traps=[Trap("negation", "There are no signs of chronic GvHD and no clinical features to suggest relapse"), Trap("plan", "We shall stop ciclosporin in July"),
                      Trap("relative", "had a vasovagal episode on 14 March 2025"), Trap("conditional", "Should CMV reactivate again he would need valganciclovir")])


def opinion(half) -> None:
    """A second opinion typed in an office program; history retold with months only."""
    parts = [f"# {OHIO}", "Division of Hematology, Oncology and BMT - Consultation", "Patient: Aarav Nikhil Menon     DOB: August 23, 2016     MRN: 7710462", "Date of service: September 11, 2025",
             "Reason for visit: second opinion on surveillance and immunization after transplant.",
             "# History of present illness",
             "Aarav is a 9-year-old boy with B-ALL who was diagnosed in May 2021. He had a combined relapse in January 2024, received tisagenlecleucel on August 31, 2024 and underwent matched sibling bone marrow transplantation on March 13, 2025. Post-transplant course was notable for grade II skin GVHD in April 2025.",
             "He denies fever, rash or diarrhea. His sister had chickenpox in 2019. There is no known exposure to tuberculosis.",
             "# Laboratory data, September 11, 2025", [["Test", "Result", "Units"], ["WBC", "5.2", "K/uL"], ["Hemoglobin", "11.6", "g/dL"], ["Platelets", "142", "K/uL"], ["Ferritin", "1930", "ng/mL"]],
             "# Assessment and plan", "Nine-year-old boy six months after transplant in complete remission. Bone marrow examination with MRD by NGS will be obtained on September 25, 2025. Inactivated vaccines to start at that visit. If mixed chimerism appears, donor lymphocyte infusion would be discussed.",
             "Katherine Ostrowski, MD", "Electronically signed 09/15/2025"]
    made = rows("""
        wbc | WBC | 5.2 | K/uL
        hgb | Hemoglobin | 11.6 | g/dL
        plt | Platelets | 142 | K/uL
        ferritin | Ferritin | 1930 | ng/mL
        """, "2025-09-11")
    half.letter("second_opinion.docx", parts, "consultation", "2025-09-11", labs=made, facility=OHIO, name="Aarav Nikhil Menon",
                events=[event("consultation", "2025-09-11", "Date of service: September 11, 2025", own=True), event("diagnosis", "2021-05", "was diagnosed in May 2021"), event("relapse", "2024-01", "He had a combined relapse in January 2024"),
                        event("car_t_infusion", "2024-08-31", "received tisagenlecleucel on August 31, 2024"), event("hsct", "2025-03-13", "underwent matched sibling bone marrow transplantation on March 13, 2025"),
                        event("gvhd", "2025-04", "grade II skin GVHD in April 2025", grade="II", organ="skin"), event("remission", "2025-09-11", "six months after transplant in complete remission", optional=True)],
                traps=[Trap("plan", "Bone marrow examination with MRD by NGS will be obtained on September 25, 2025"), Trap("relative", "His sister had chickenpox in 2019"), Trap("conditional", "donor lymphocyte infusion would be discussed")])
