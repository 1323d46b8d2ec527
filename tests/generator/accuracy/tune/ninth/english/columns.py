"""Papers set in columns: newspaper columns, a margin of dates, a side bar, tables whose cells wrap."""

from ...told.marked import paper
from .child import CHILD

ROWAN = "Rowan Vale Children's Hospital"
ELMS = "Three Elms Paediatric Transplant Centre"


def build():
    """Six papers."""
    return [newsletter(), course(), margin(), side_bar(), side_by_side(), across()]


def newsletter():
    """A case summary in two newspaper columns, set to both margins."""
    return paper(CHILD, "case summary two columns.pdf", "consultation", "2025-09-02", """
<div class=head><b>Rowan Vale Children's Hospital</b><br>Department of Haematology and Oncology</div>
<h1>Clinical summary prepared for second opinion</h1>
<p>Tobias Nkemelu-Hart, date of birth 5 September 2016. Prepared 2 September 2025.</p>
<div class=two>
<h2>Presentation</h2>
<p>Tobias was a healthy boy until the autumn of 2020, when he developed pallor, bruising over both shins and nightly fevers over some three weeks. [[diagnosis 2020-11-17 :: Marrow examination on 17 November 2020 showed precursor B acute lymphoblastic leukaemia]] with 88% blasts, a normal karyotype and a white count of 64. [[not negation :: There was no involvement of the central nervous system.]]</p>
<h2>First line</h2>
<p>[[chemotherapy 2020-11-19 :: Induction according to UKALL 2011 regimen B began on 19 November 2020.]] The steroid course was complicated by hyperglycaemia needing insulin for nine days. [[remission 2020-12-17 :: A morphological remission was documented on 17 December 2020]] and residual disease was quantifiable at 0.08%. Maintenance was completed without delays in late 2022.</p>
<h2>First relapse</h2>
<p>[[relapse 2023-03-08 :: On 8 March 2023, a surveillance count disclosed circulating blasts, and an isolated marrow relapse was proven the same day.]] He received the ALLR3 induction [[chemotherapy 2023-03-13 :: from 13 March 2023]], then [[immunotherapy 2023-05-02..2023-05-29 :: one cycle of blinatumomab between 2 and 29 May 2023]]. His brother Elias, born 12 January 2013, proved to be fully matched. [[hsct 2023-07-20 :: Bone marrow was infused on 20 July 2023]] after total body irradiation and etoposide. [[gvhd 2023-08-11 :: Skin graft-versus-host disease of grade II appeared on 11 August 2023]] and settled with methylprednisolone. [[infection 2023-08-24 :: Cytomegalovirus reactivated on 24 August 2023]] and was cleared with ganciclovir by mid-September.</p>
<h2>Second relapse and cellular therapy</h2>
<p>[[relapse 2024-09-30 :: A second relapse, in marrow and one testis, was established on 30 September 2024.]] [[leukapheresis 2024-11-06 :: Lymphocytes were collected on 6 November 2024.]] Following fludarabine and cyclophosphamide, [[car_t_infusion 2024-12-06 :: tisagenlecleucel was infused on 6 December 2024]]. [[toxicity 2024-12-08 name=CRS :: Cytokine release syndrome of grade 2 set in on 8 December]] and was treated with a single dose of tocilizumab. [[not negation :: He had no neurotoxicity.]] [[remission 2025-01-03 :: By 3 January 2025 he was in remission without measurable disease.]]</p>
<h2>Present situation</h2>
<p>[[relapse 2025-08-19 :: A third relapse with loss of CD19 was found on 19 August 2025.]] [[not conditional :: Were a trial of CD22-directed cells to be open, he could travel at once.]] [[not plan :: Inotuzumab is to start on 8 September 2025 as a bridge.]] [[not relative :: His mother had thyroid cancer in 2011.]]</p>
</div>
""", css=".two { column-count: 2; column-gap: 8mm; text-align: justify } .two p { break-inside: avoid } .head { text-align: center } body { font: 9.5pt/1.35 'Liberation Serif' }", facility=ROWAN, name="Tobias Nkemelu-Hart")


def course():
    """A table of the course without rules, its cells of several lines."""
    rows = [
        ("17 Nov 2020", "[[diagnosis 2020-11-17 :: Acute lymphoblastic leukaemia diagnosed]] on bone marrow aspirate and trephine, precursor B, normal karyotype, CNS1", "Rowan Vale", "-"),
        ("19 Nov 2020 to Dec 2022", "[[chemotherapy 2020-11-19 :: UKALL 2011 regimen B]]: four-drug induction, consolidation, two interim maintenance blocks, delayed intensification and maintenance", "Rowan Vale, shared care at home", "MRD 0.08% end of induction"),
        ("17 Dec 2020", "[[remission 2020-12-17 :: First complete remission]]", "Rowan Vale", "CR1"),
        ("8 Mar 2023", "[[relapse 2023-03-08 :: First relapse, isolated bone marrow]], 41% blasts, three months after the end of maintenance", "Rowan Vale", "-"),
        ("2 May 2023 - 29 May 2023", "[[immunotherapy 2023-05-02..2023-05-29 :: Blinatumomab, one cycle]], full dose, pump changes at home through the community team", "Rowan Vale", "MRD neg 10<sup>-5</sup>"),
        ("13 - 16 Jul 2023", "[[radiotherapy 2023-07-13..2023-07-16 :: Total body irradiation 12 Gy]] in six fractions, lungs shielded to 8 Gy", "Three Elms", "tolerated"),
        ("20 Jul 2023", "[[hsct 2023-07-20 :: Matched sibling bone marrow transplant]], CD34 4.1 x 10<sup>6</sup>/kg, ciclosporin alone", "Three Elms", "engrafted day 19"),
        ("11 Aug 2023", "[[gvhd 2023-08-11 :: Acute skin GVHD grade II]], methylprednisolone 2 mg/kg tapered over five weeks", "Three Elms", "resolved"),
        ("30 Sep 2024", "[[relapse 2024-09-30 :: Second relapse: marrow 63%, left testis]]", "Rowan Vale", "-"),
        ("6 Dec 2024", "[[car_t_infusion 2024-12-06 :: Tisagenlecleucel]] 2.6 x 10<sup>6</sup>/kg after fludarabine and cyclophosphamide", "Three Elms", "CRS grade 2"),
    ]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return paper(CHILD, "course of treatment.pdf", "treatment_record", "2025-01-14", f"""
<b>Three Elms Paediatric Transplant Centre</b>
<p>NKEMELU-HART, Tobias &nbsp; &nbsp; &nbsp; born 05/09/2016 &nbsp; &nbsp; &nbsp; Hospital number 7741802</p>
<h1>Course of treatment</h1>
<p>as at 14/01/2025</p>
<table class=c><tr><th>When</th><th>What</th><th>Where</th><th>Outcome</th></tr>{body}</table>
<p>[[not plan :: Next marrow 3 March 2025.]] [[not negation :: No relapse after CAR-T to date.]]</p>
""", css=".c td, .c th { padding: 3pt 6pt } .c td:nth-child(1) { width: 19% } .c td:nth-child(2) { width: 45% } .c td:nth-child(3) { width: 18% }", facility=ELMS, name="NKEMELU-HART, Tobias", extra={"kind_also": "consultation"})


def margin():
    """A time line down the page, the months in the margin and several lines beside each."""
    entries = [
        ("Nov 2020", "[[diagnosis 2020-11 :: Tobias is diagnosed with ALL]] after three weeks of fevers and bruises. We move into the ward's parent flat."),
        ("Nov 2020", "[[chemotherapy 2020-11 :: Chemotherapy starts]] two days later. He is very unhappy on steroids and eats nothing but crackers and olives."),
        ("Dec 2020", "[[remission 2020-12 :: Remission!]] The marrow is clear under the microscope; the sensitive test still finds a trace."),
        ("Mar 2023", "[[relapse 2023-03 :: The leukaemia comes back.]] A nurse noticed his pallor at the vaccination visit and asked for a count."),
        ("May 2023", "[[immunotherapy 2023-05 :: Blinatumomab]], with the pump in a rucksack. He goes to school for part of it and shows the pump to everybody."),
        ("Jul 2023", "[[hsct 2023-07 :: Bone marrow transplant]], Elias is the donor. Six sessions of irradiation before it."),
        ("Aug 2023", "[[gvhd 2023-08 :: Graft-versus-host disease of the skin]], creams and steroids. [[infection 2023-08 :: A virus (CMV) wakes up]] and needs a drip twice a day for three weeks."),
        ("Sep 2024", "[[relapse 2024-09 :: Second relapse]], this time also in a testicle. We ask about CAR-T cells."),
        ("Nov 2024", "[[leukapheresis 2024-11 :: T cells collected]] through a line in the neck; it takes four hours and two films."),
        ("Dec 2024", "[[car_t_infusion 2024-12 :: CAR-T cells are given back.]] [[toxicity 2024-12 name=CRS :: Cytokine storm on the second day]], fever of 40.6, one dose of tocilizumab."),
        ("Jan 2025", "[[remission 2025-01 :: In remission, no trace found.]] [[not negation :: No infection all winter.]]"),
        ("Autumn", "[[not plan :: Back to school full time, if his counts allow.]]"),
    ]
    body = "".join(f"<div class=e><div class=d>{date}</div><div class=t>{text}</div></div>" for date, text in entries)
    return paper(CHILD, "our timeline.pdf", "other", "2025-02-01", f"""
<h1>Tobias Nkemelu-Hart - our story so far</h1>
<p>Written by his parents, 1 February 2025. Born 5 September 2016.</p>
{body}
""", css=".e { display: flex; margin: 0 0 7pt } .d { width: 24mm; font-weight: bold; color: #345 } .t { width: 105mm; border-left: 1pt solid #888; padding-left: 5mm }", facility=None, name="Tobias Nkemelu-Hart")


def side_bar():
    """A hospital passport whose left column holds the child, the right one the course."""
    return paper(CHILD, "hospital passport.pdf", "consultation", "2025-03-11", """
<div class=bar><b>Tobias Nkemelu-Hart</b><br>likes to be called Toby<br><br><b>Born</b><br>5 Sept 2016<br><br><b>NHS number</b><br>943 117 2208<br><br><b>Allergies</b><br>asparaginase (rash)<br>teicoplanin<br><br><b>Lines</b><br>double lumen Hickman, right<br><br><b>Weight</b><br>27.4 kg on 10 Mar 2025<br><br><b>Isolation</b><br>none<br><br><b>Consultant</b><br>Dr Miriam Aldous<br><br><b>Review date</b><br>11 March 2025</div>
<div class=main><b>Rowan Vale Children's Hospital</b><h1>Medical passport for emergency departments</h1>
<h2>Why he is under our care</h2>
<p>[[diagnosis 2020-11-17 :: B-cell acute lymphoblastic leukaemia found on 17 November 2020]]. [[relapse 2023-03-08 :: Relapsed in marrow on 8 March 2023]] and [[relapse 2024-09-30 :: again, marrow and testis, on 30 September 2024]].</p>
<h2>What he has had</h2>
<ul><li>[[hsct 2023-07-20 :: Bone marrow transplant from his brother, 20 July 2023]]</li>
<li>[[radiotherapy 2023-07-13..2023-07-16 :: Total body irradiation 13 to 16 July 2023]]</li>
<li>[[immunotherapy 2023-05-02 :: Blinatumomab from 2 May 2023]]</li>
<li>[[car_t_infusion 2024-12-06 :: CAR T cells, 6 December 2024]], with [[toxicity 2024-12-08 name=CRS :: cytokine release from 8 December]]</li></ul>
<h2>What to do with a fever</h2>
<p>[[not conditional :: If his temperature is above 38, culture and give meropenem within the hour.]] [[not conditional :: If he is drowsy, think of late neurotoxicity and call us.]] Live vaccines are not to be given. [[not negation :: He has never had an invasive fungal infection.]]</p>
<h2>Where he is now</h2>
<p>[[remission 2025-01-03 :: In remission since 3 January 2025]]. B cells absent, immunoglobulin every four weeks. [[infection 2025-02-19 :: Influenza A on 19 February 2025]] was managed at home with oseltamivir.</p></div>
""", css=".bar { float: left; width: 44mm; background: #e8eef4; padding: 4mm; height: 200mm } .main { margin-left: 50mm } body { font: 9.5pt/1.4 'Noto Sans' }", facility=ROWAN, name="Tobias Nkemelu-Hart")


def side_by_side():
    """Treatments on the left and complications on the right, two tables beside each other."""
    return paper(CHILD, "treatments and complications.pdf", "consultation", "2025-01-20", """
<b>Rowan Vale Children's Hospital</b> &nbsp; Haematology and Oncology
<h1>Haematology patient profile</h1>
<p>Patient: Tobias Nkemelu-Hart &nbsp; &nbsp; DOB: 05-Sep-2016 &nbsp; &nbsp; Reviewed: 20-Jan-2025</p>
<p>Diagnosis: BCP-ALL, [[diagnosis 2020-11-17 :: diagnosed 17-Nov-2020]]; [[relapse 2023-03-08 :: 1st relapse 08-Mar-2023]]; [[relapse 2024-09-30 :: 2nd relapse 30-Sep-2024]]</p>
<div class=l><h2>Treatment</h2><table class=g>
<tr><td>19-Nov-2020</td><td>[[chemotherapy 2020-11-19 :: UKALL 2011 regimen B]]</td></tr>
<tr><td>13-Mar-2023</td><td>[[chemotherapy 2023-03-13 :: ALLR3 induction]], two blocks</td></tr>
<tr><td>02-May-2023</td><td>[[immunotherapy 2023-05-02 :: Blinatumomab]] x 1 cycle</td></tr>
<tr><td>20-Jul-2023</td><td>[[hsct 2023-07-20 :: Sibling BMT]], TBI/VP16</td></tr>
<tr><td>14-Oct-2024</td><td>[[immunotherapy 2024-10-14 :: Inotuzumab]] x 3 doses</td></tr>
<tr><td>06-Nov-2024</td><td>[[leukapheresis 2024-11-06 :: Leukapheresis]]</td></tr>
<tr><td>06-Dec-2024</td><td>[[car_t_infusion 2024-12-06 :: Tisagenlecleucel]]</td></tr></table></div>
<div class=r><h2>Complications</h2><table class=g>
<tr><td>02-Dec-2020</td><td>Steroid-induced diabetes</td></tr>
<tr><td>27-Jan-2021</td><td>[[infection 2021-01-27 :: E. coli septicaemia]], PICU 4 days</td></tr>
<tr><td>11-Aug-2023</td><td>[[gvhd 2023-08-11 :: aGVHD skin, grade II]]</td></tr>
<tr><td>24-Aug-2023</td><td>[[infection 2023-08-24 :: CMV reactivation]]</td></tr>
<tr><td>08-Dec-2024</td><td>[[toxicity 2024-12-08 name=CRS :: CRS grade 2]]</td></tr>
<tr><td>11-Dec-2024</td><td>[[toxicity 2024-12-11 name=ICANS :: ICANS grade 1]]</td></tr>
<tr><td>None</td><td>[[not negation :: Veno-occlusive disease]]</td></tr></table></div>
<p class=end>[[not plan :: Marrow and lumbar puncture booked 28-Jan-2025.]]</p>
""", css=".l { float: left; width: 88mm } .r { float: right; width: 88mm } .end { clear: both }", facility=ROWAN, name="Tobias Nkemelu-Hart")


def across():
    """Milestones across a landscape page: a row of dates over a row of what happened."""
    return paper(CHILD, "milestones.pdf", "consultation", "2025-09-10", """
<b>Three Elms Paediatric Transplant Centre</b> - Cellular Therapy Programme
<p>Name: Tobias Nkemelu-Hart &nbsp; &nbsp; &nbsp; Date of birth: 05/09/2016 &nbsp; &nbsp; &nbsp; Meeting of 10/09/2025</p>
<h1>Disease milestones</h1>
<table class=g>
<tr><th>17/11/2020</th><th>17/12/2020</th><th>08/03/2023</th><th>20/07/2023</th><th>30/09/2024</th><th>06/12/2024</th><th>19/08/2025</th></tr>
<tr><td>[[diagnosis 2020-11-17 :: Diagnosis]] B-ALL, standard risk</td><td>[[remission 2020-12-17 :: CR1]], MRD 0.08%</td><td>[[relapse 2023-03-08 :: Relapse 1]] marrow</td><td>[[hsct 2023-07-20 :: Allogeneic BMT]], sibling donor</td><td>[[relapse 2024-09-30 :: Relapse 2]] marrow and testis</td><td>[[car_t_infusion 2024-12-06 :: CAR-T infusion]]</td><td>[[relapse 2025-08-19 :: Relapse 3]], CD19 negative</td></tr></table>
<h2>Questions to the meeting</h2>
<ul><li>[[not hypothesis :: Is a second transplant feasible?]]</li><li>[[not conditional :: CD22 CAR-T if a slot is offered]]</li></ul>
""", css="@page { size: A4 landscape } .g { table-layout: fixed }", facility=ELMS, name="Tobias Nkemelu-Hart", extra={"kind_also": "treatment_record"})
