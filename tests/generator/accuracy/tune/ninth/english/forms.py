"""Forms: a tumour board's, a referral's with boxes, a printed record's pairs of label and value, a problem list."""

from ...told.marked import paper
from .child import CHILD

ROWAN = "Rowan Vale Children's Hospital"
ELMS = "Three Elms Paediatric Transplant Centre"


def build():
    """Five papers."""
    return [board(), referral(), record(), problems(), annex()]


def board():
    """The form of a multidisciplinary meeting, labels in the left column, text in the right."""
    rows = [
        ("Patient", "Tobias NKEMELU-HART"), ("Date of birth", "05.09.2016"), ("Date of MDT", "24.10.2024"), ("Presenting clinician", "Dr M. Aldous"),
        ("Background", "[[diagnosis 2020-11-17 :: Pre-B ALL diagnosed 17.11.2020]], treated on UKALL 2011 B. [[relapse 2023-03-08 :: First marrow relapse 08.03.2023]]; ALLR3, blinatumomab, [[hsct 2023-07-20 :: sibling BMT 20.07.2023]]. [[gvhd 2023-08-11 :: Grade II skin GVHD from 11.08.2023]], off immunosuppression since January 2024."),
        ("Current problem", "[[relapse 2024-09-30 :: Combined second relapse (marrow, left testis) 30.09.2024]]. CD19 96%, CD22 88%."),
        ("Bridging", "[[immunotherapy 2024-10-14 :: Inotuzumab commenced 14.10.2024]], dose 2 given, platelets 34."),
        ("Imaging reviewed", "[[imaging 2024-10-02 optional :: Testicular ultrasound 02.10.2024: left infiltrate 18 mm.]] [[not negation :: MRI brain normal.]]"),
        ("Question", "[[not hypothesis :: Is he a candidate for tisagenlecleucel? Should the testis be irradiated first?]]"),
        ("Outcome", "[[not plan :: Leukapheresis week of 4 November.]] [[not plan :: CAR-T cells early December.]] [[not conditional :: Testicular irradiation only if the infiltrate persists.]]"),
    ]
    body = "".join(f"<tr><th>{label}</th><td>{text}</td></tr>" for label, text in rows)
    return paper(CHILD, "MDT outcome form.pdf", "consultation", "2024-10-24", f"""
<p><b>Three Elms Paediatric Transplant Centre</b></p>
<h1>Leukaemia MDT - proforma and outcome</h1>
<table class=g>{body}</table>
<p>Present: Aldous, Brannigan, Ofori (BMT), Seth (radiotherapy), Tan (coordinator)</p>
""", css="th { width: 36mm; background: #eee; text-align: left }", facility=ELMS, name="Tobias NKEMELU-HART")


def referral():
    """A referral form with boxes, patient and referrer side by side."""
    return paper(CHILD, "referral form CAR-T.pdf", "consultation", "2024-10-09", """
<table><tr><td><b>Three Elms Paediatric Transplant Centre</b><br>CAR-T referral form</td><td>Form CT-02 v4<br>Date of referral: 09/10/2024</td></tr></table>
<table class=g><tr><th colspan=2>Patient</th><th colspan=2>Referrer</th></tr>
<tr><td>Name</td><td>Tobias Nkemelu-Hart</td><td>Name</td><td>Dr Miriam Aldous</td></tr>
<tr><td>Date of birth</td><td>05/09/2016</td><td>Hospital</td><td>Rowan Vale Children's Hospital</td></tr>
<tr><td>Sex</td><td>Male</td><td>Telephone</td><td>01632 960 144</td></tr>
<tr><td>Weight</td><td>26.1 kg</td><td>E-mail</td><td>m.aldous@rowanvale.example</td></tr></table>
<table class=b><tr><td><i>Diagnosis</i><br>B-cell ALL</td><td><i>Date of diagnosis</i><br>[[diagnosis 2020-11-17 :: 17/11/2020]]</td><td><i>Karyotype</i><br>normal</td></tr>
<tr><td><i>Number of relapses</i><br>2</td><td><i>Date of first relapse</i><br>[[relapse 2023-03-08 :: 08/03/2023]]</td><td><i>Date of latest relapse</i><br>[[relapse 2024-09-30 :: 30/09/2024]]</td></tr>
<tr><td><i>Previous allogeneic transplant</i><br>[X] Yes &nbsp; [ ] No</td><td><i>Date of transplant</i><br>[[hsct 2023-07-20 :: 20/07/2023]]</td><td><i>Donor</i><br>brother, 10/10</td></tr>
<tr><td><i>Previous blinatumomab</i><br>[X] Yes &nbsp; [ ] No</td><td><i>Dates given</i><br>[[immunotherapy 2023-05-02..2023-05-29 :: 02/05/2023 - 29/05/2023]]</td><td><i>Previous inotuzumab</i><br>[ ] Yes [[not negation :: [X] No]]</td></tr>
<tr><td><i>Active GVHD</i><br>[ ] Yes [[not negation :: [X] No]]</td><td><i>Active infection</i><br>[ ] Yes [[not negation :: [X] No]]</td><td><i>Date of last chemotherapy</i><br>[[chemotherapy 2024-10-04 optional :: 04/10/2024]]</td></tr></table>
<h2>Brief history</h2>
<p>Marrow relapse during the first year off treatment, then [[remission 2023-06-05 :: second remission confirmed 05/06/2023]] before transplant. [[gvhd 2023-08-11 :: Skin GVHD 11/08/2023]]. [[infection 2023-08-24 :: CMV viraemia 24/08/2023]]. [[not relative :: The donor, Elias (born 12/01/2013), is well.]]</p>
<p>Signature &nbsp; M. Aldous</p>
""", css=".b td { border: .6pt solid #444; width: 33%; height: 13mm; padding: 2pt 4pt } .b i { font: 6.8pt 'Noto Sans'; color: #555 } table { margin: 0 0 6pt }", facility=ELMS, name="Tobias Nkemelu-Hart")


def record():
    """What a ward's electronic record prints: label and value, a pair a line."""
    return paper(CHILD, "EPR discharge.pdf", "discharge_summary", "2024-12-02", """
<p>Summary generated from EPR on 24/12/2024 16:41 by ward clerk 7C</p>
<p><b>THREE ELMS PAEDIATRIC TRANSPLANT CENTRE</b></p>
<p>Inpatient Discharge Summary</p>
<pre>
Patient name          : NKEMELU-HART, TOBIAS
DOB                   : 05/09/2016          Age : 8y 3m
Date/time admitted    : [[admission 2024-12-02 own :: 02/12/2024 09:10]]
Date/time discharged  : [[discharge 2024-12-23 own :: 23/12/2024 11:30]]
Specialty             : Paediatric BMT
Consultant            : Ofori, K
Primary diagnosis     : B-lineage ALL, second relapse ([[relapse 2024-09-30 :: 30/09/2024]])
Past history          : [[diagnosis 2020-11-17 :: ALL dx 17/11/2020]]
                        [[hsct 2023-07-20 :: Sib BMT 20/07/2023]]
Procedure 1           : [[lymphodepletion 2024-12-02..2024-12-04 :: Flu/Cy lymphodepletion 02/12/2024 - 04/12/2024]]
Procedure 2           : [[car_t_infusion 2024-12-06 :: Tisagenlecleucel infusion 06/12/2024]]
Complication 1        : [[toxicity 2024-12-08 name=CRS :: CRS G2, onset 08/12/2024]]
Complication 2        : [[toxicity 2024-12-11 name=ICANS :: ICANS G1, onset 11/12/2024]]
Complication 3        : [[infection 2024-12-16 :: Rhinovirus, swab 16/12/2024]]
Infections excluded   : [[not negation :: CMV, adenovirus, EBV]]
Discharge destination : parent accommodation
Follow-up             : [[not plan :: day unit 27/12/2024; marrow 03/01/2025]]
Advice to GP          : [[not conditional :: readmit if T > 38.0]]
</pre>
<p>*** End of summary ***</p>
""", css="pre { font: 8.6pt/1.35 'DejaVu Sans Mono' }", facility="THREE ELMS PAEDIATRIC TRANSPLANT CENTRE", name="NKEMELU-HART, TOBIAS")


def problems():
    """A numbered problem list with what belongs to each problem under it."""
    return paper(CHILD, "problem list.pdf", "consultation", "2023-09-12", """
<b>Three Elms Paediatric Transplant Centre</b>
<p>Consult / problem list &nbsp; &nbsp; &nbsp; Tobias Nkemelu-Hart &nbsp; b. 05/09/2016 &nbsp; &nbsp; &nbsp; seen 12/09/2023 (D+54)</p>
<p>#1 ALL in CR2<br>&nbsp;&nbsp;&nbsp;- [[diagnosis 2020-11 :: orig. dx Nov 2020]], [[relapse 2023-03-08 :: rel 08/03/2023 (BM)]]<br>&nbsp;&nbsp;&nbsp;- [[immunotherapy 2023-05-02 :: blina x1 (02/05/2023)]], [[remission 2023-06-05 :: MRD neg 05/06/2023]]<br>&nbsp;&nbsp;&nbsp;- [[not plan :: D+60 marrow 18/09/2023]]</p>
<p>#2 s/p MSD BMT [[hsct 2023-07-20 :: (20/07/2023)]]<br>&nbsp;&nbsp;&nbsp;- TBI 12 Gy / VP16<br>&nbsp;&nbsp;&nbsp;- ANC &gt;0.5 on D+19; chimerism 100% donor D+30</p>
<p>#3 aGVHD skin, stage 3 grade II<br>&nbsp;&nbsp;&nbsp;- [[gvhd 2023-08-11 :: onset 11/08/2023]], MP 2 mg/kg, now 0.5<br>&nbsp;&nbsp;&nbsp;- [[not negation :: gut: no, liver: no]]</p>
<p>#4 CMV reactivation<br>&nbsp;&nbsp;&nbsp;- [[infection 2023-08-24 :: first pos PCR 24/08/2023]] (4 200 IU/mL)<br>&nbsp;&nbsp;&nbsp;- GCV 24/08 to 13/09, [[not negation :: last two PCR undetected]]</p>
<p>#5 BK haemorrhagic cystitis<br>&nbsp;&nbsp;&nbsp;- [[infection 2023-08-30 optional :: since 30/08/2023]], hyperhydration<br>&nbsp;&nbsp;&nbsp;- [[not conditional :: cidofovir if clots]]</p>
<p>#6 FEN: NG feeds 60 mL/h</p>
""", css="body { font: 9.4pt/1.4 'Liberation Sans' }", facility=ELMS, name="Tobias Nkemelu-Hart")


def annex():
    """An annex that counts days from the transplant and names no other date."""
    return paper(CHILD, "annex 2 post-transplant course.pdf", "consultation", "2023-10-30", """
<b>Three Elms Paediatric Transplant Centre</b>
<p>Annex 2 to the letter of 30 October 2023 &nbsp; &nbsp; Re: Tobias Nkemelu-Hart (05/09/2016)</p>
<h1>Post-transplant course</h1>
<p>[[hsct 2023-07-20 :: Day 0 (marrow infusion): 20 July 2023]]</p>
<table class=g>
<tr><td>Day -7 to Day -4</td><td>[[radiotherapy 2023-07-13..2023-07-16 :: TBI 12 Gy in 6 fractions]]</td></tr>
<tr><td>Day +6</td><td>[[infection 2023-07-26 :: Streptococcus mitis bacteraemia]], line retained</td></tr>
<tr><td>Day +19</td><td>Neutrophil engraftment</td></tr>
<tr><td>Day +22</td><td>[[gvhd 2023-08-11 :: Acute GVHD, skin stage 3]]</td></tr>
<tr><td>Day +35</td><td>[[infection 2023-08-24 :: CMV DNAemia]]</td></tr>
<tr><td>Day +41</td><td>[[discharge 2023-08-30 :: Discharged to parent accommodation]]</td></tr>
<tr><td>Day +100</td><td>[[remission 2023-10 optional :: Marrow in remission, MRD undetectable]]</td></tr>
<tr><td>Day +180</td><td>[[not plan :: Marrow due]]</td></tr></table>
<p>[[not negation :: No veno-occlusive disease, no transplant-associated microangiopathy.]]</p>
""", css=".g td:first-child { width: 38mm }", facility=ELMS, name="Tobias Nkemelu-Hart")
