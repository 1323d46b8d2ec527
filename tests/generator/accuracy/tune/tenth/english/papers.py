"""Seven papers, each laid out in another way."""

from ...told.marked import paper
from .child import CHILD

KESTREL = "Kestrel Bay Children's Hospital"
ASHDOWN = "Ashdown Medical Center"


def build():
    """Seven papers."""
    return [quadrants(), centred(), dates_last(), backwards(), two_texts(), insurer(), three_columns()]


def quadrants():
    """A patient on a page: four boxes, each with a heading."""
    return paper(CHILD, "patient on a page.pdf", "consultation", "2025-06-04", """
<p><b>Kestrel Bay Children's Hospital</b> &nbsp; Patient on a page &nbsp; Leonie Abara-Finch &nbsp; DOB 11/02/2014 &nbsp; Last updated 04/06/2025</p>
<div class=q><h2>Disease</h2><p>B-ALL, t(12;21). [[diagnosis 2018-05-21 :: Diagnosed 21/05/2018.]] [[remission 2018-06-25 :: CR1 on 25/06/2018]], MRD negative at day 29. Off treatment July 2020.</p><p>[[relapse 2022-11-15 :: Late marrow relapse 15/11/2022]], 72% blasts. [[relapse 2024-07-02 :: Second relapse 02/07/2024]], marrow only, CD19 positive.</p></div>
<div class=q><h2>Transplant</h2><p>[[hsct 2023-04-27 :: Unrelated donor PBSC 27/04/2023]] in CR2. Conditioning with treosulfan, thiotepa and fludarabine. Engrafted day 17.</p><p>[[gvhd 2023-05-30 :: Gut GVHD grade III, first seen 30/05/2023]]; ruxolitinib until February 2024. [[not negation :: No chronic GVHD.]]</p></div>
<div class=q><h2>Cellular therapy</h2><p>[[leukapheresis 2024-08-19 :: Collected 19/08/2024.]] [[car_t_infusion 2024-10-10 :: Infused 10/10/2024.]] [[toxicity 2024-10-13 name=CRS :: CRS grade 1 from 13/10/2024]], no tocilizumab. [[remission 2024-11-07 :: Complete remission, MRD negative, 07/11/2024.]]</p><p>[[not plan :: Next CD19 count 02/07/2025.]]</p></div>
<div class=q><h2>Infections and lines</h2><p>[[infection 2023-06-12 :: Adenovirus viraemia 12/06/2023]], cidofovir x 4. [[infection 2024-12-22 :: RSV 22/12/2024]], oxygen for two days. Port removed 14/03/2025.</p><p>[[not relative :: Sister had chickenpox in April 2025.]] [[not conditional :: Fever above 38.5: blood culture and piperacillin.]]</p></div>
""", css="@page { size: A4 landscape } .q { float: left; width: 128mm; min-height: 62mm; border: .8pt solid #456; margin: 0 3mm 3mm 0; padding: 3mm } body { font: 9.5pt/1.4 'Noto Sans' }", facility=KESTREL, name="Leonie Abara-Finch")


def centred():
    """A form whose labels stand in the middle of tall cells."""
    rows = [
        ("Name, DOB", "Leonie Abara-Finch, 02/11/2014"),
        ("Reason for presentation", "Discuss consolidation after CAR-T cells. Family is present by video. Coordinator has sent outside films."),
        ("History of illness", "11 y/o girl with ETV6::RUNX1 B-ALL, [[diagnosis 2018-05-21 :: originally diagnosed 05/21/2018]] and treated per AALL0932. [[relapse 2022-11-15 :: Relapsed 11/15/2022]] in bone marrow, 28 months off therapy. [[chemotherapy 2022-11-21 :: Reinduction per AALL1331 started 11/21/2022.]] [[immunotherapy 2023-01-09..2023-02-05 :: Blinatumomab 01/09/2023 - 02/05/2023.]] [[hsct 2023-04-27 :: Matched unrelated PBSCT 04/27/2023.]]"),
        ("Complications", "[[gvhd 2023-05-30 :: Acute gut GVHD, grade III, 05/30/2023.]] [[infection 2023-06-12 :: Adenoviremia 06/12/2023.]] [[not negation :: VOD never occurred.]]"),
        ("Since last board", "[[relapse 2024-07-02 :: Second relapse 07/02/2024 (marrow 55%).]] [[lymphodepletion 2024-10-04..2024-10-07 :: Flu/Cy 10/04/2024 - 10/07/2024]] and [[car_t_infusion 2024-10-10 :: tisagenlecleucel 10/10/2024]]. [[remission 2024-11-07 :: MRD-negative CR 11/07/2024.]]"),
        ("Board opinion", "[[not plan :: Close surveillance, marrow every 8 weeks.]] [[not conditional :: Second HSCT if B cells recover before 6 months.]]"),
    ]
    body = "".join(f"<tr><th>{label}</th><td>{text}</td></tr>" for label, text in rows)
    return paper(CHILD, "board note.pdf", "consultation", "2025-01-16", f"""
<p><b>ASHDOWN MEDICAL CENTER</b><br>Pediatric Blood and Marrow Transplant</p>
<h1>TUMOR BOARD NOTE</h1><p>Date of conference: 01/16/2025</p>
<table class=g>{body}</table>
""", css="th { width: 30mm; vertical-align: middle; text-align: center } .g td { padding: 4pt 6pt }", facility="ASHDOWN MEDICAL CENTER", name="Leonie Abara-Finch")


def dates_last():
    """A list of treatments with leaders of dots and the dates at the right edge."""
    rows = [
        ("[[diagnosis 2018-05-21 :: Diagnosis of acute lymphoblastic leukaemia]]", "21 May 2018"), ("[[chemotherapy 2018-05-23 :: Start of chemotherapy, UKALL 2011 interim guideline]]", "23 May 2018"),
        ("[[remission 2018-06-25 :: Remission]]", "25 June 2018"), ("End of maintenance", "20 July 2020"), ("[[relapse 2022-11-15 :: First relapse, bone marrow]]", "15 November 2022"),
        ("[[immunotherapy 2023-01-09..2023-02-05 :: Blinatumomab]]", "9 January - 5 February 2023"), ("[[hsct 2023-04-27 :: Unrelated donor transplant]]", "27 April 2023"), ("[[gvhd 2023-05-30 :: Graft-versus-host disease of the gut]]", "30 May 2023"),
        ("[[relapse 2024-07-02 :: Second relapse]]", "2 July 2024"), ("[[car_t_infusion 2024-10-10 :: CAR-T cells]]", "10 October 2024"), ("[[not plan :: Appointment with endocrinology]]", "3 September 2025"),
    ]
    body = "".join(f"<p class=r><span>{text}</span><span class=d>{'.' * 12} {date}</span></p>" for text, date in rows)
    return paper(CHILD, "summary of treatment.pdf", "consultation", "2025-06-11", f"""
<p><b>Kestrel Bay Children's Hospital</b></p><p>11 June 2025</p>
<h1>Summary of illness and treatment</h1><p>for Leonie Abara-Finch, born 11 February 2014</p>
{body}<p>Dr Hannah Obuya, consultant</p>
""", css=".r { display: flex; justify-content: space-between; width: 150mm; margin: 0 0 4pt } body { font: 10.5pt/1.4 'Liberation Serif' }", facility=KESTREL, name="Leonie Abara-Finch", extra={"kind_also": "treatment_record"})


def backwards():
    """A history with the newest first: the year as a heading, days and months beside the entries."""
    years = [
        ("2024", [("7 Nov", "[[remission 2024-11-07 :: Remission confirmed]], no measurable disease"), ("13 Oct", "[[toxicity 2024-10-13 name=CRS :: Cytokine release syndrome]], grade 1"), ("10 Oct", "[[car_t_infusion 2024-10-10 :: CAR-T infusion]], 1.8 million cells per kg"), ("19 Aug", "[[leukapheresis 2024-08-19 :: Leukapheresis]] over five hours"), ("2 Jul", "[[relapse 2024-07-02 :: Second relapse]], found in a routine count")]),
        ("2023", [("12 Jun", "[[infection 2023-06-12 :: Adenovirus in the blood]]"), ("30 May", "[[gvhd 2023-05-30 :: Gut GVHD]], stopped eating for three weeks"), ("27 Apr", "[[hsct 2023-04-27 :: Stem cell transplant from an unrelated donor]]"), ("9 Jan", "[[immunotherapy 2023-01-09 :: Blinatumomab started]]")]),
        ("2022", [("15 Nov", "[[relapse 2022-11-15 :: First relapse]]")]),
        ("2018", [("25 Jun", "[[remission 2018-06-25 :: First remission]]"), ("21 May", "[[diagnosis 2018-05-21 :: Leukaemia diagnosed]]")]),
    ]
    body = "".join(f"<h2>{year}</h2>" + "".join(f"<div class=e><div class=d>{day}</div><div class=t>{text}</div></div>" for day, text in entries) for year, entries in years)
    return paper(CHILD, "history newest first.pdf", "other", "2025-01-05", f"""
<p>Leonie Abara-Finch (11 Feb 2014)</p><h1>Medical history, newest first</h1><p>written down by her grandmother, 5 January 2025</p>{body}
""", css=".e { display: flex; margin: 0 0 4pt } .d { width: 18mm } .t { width: 120mm } h2 { font-size: 13pt; margin: 6pt 0 3pt }", facility=None, name="Leonie Abara-Finch")


def two_texts():
    """A table of problems with two wide columns of text, both wrapped."""
    rows = [
        ("Acute lymphoblastic leukaemia in third remission, ETV6::RUNX1 positive, CNS never involved", "[[diagnosis 2018-05-21 :: Diagnosed on 21 May 2018.]] [[relapse 2022-11-15 :: First relapse on 15 November 2022]], [[relapse 2024-07-02 :: second on 2 July 2024]]. [[remission 2024-11-07 :: In remission since 7 November 2024.]]"),
        ("Status after transplantation from an unrelated donor with treosulfan-based conditioning", "[[hsct 2023-04-27 :: Transplanted on 27 April 2023]], engrafted promptly, full donor chimerism throughout. [[not plan :: Vaccinations to restart in September 2025.]]"),
        ("Gut graft-versus-host disease, grade III, resolved after ruxolitinib, no immunosuppression now", "[[gvhd 2023-05-30 :: Began on 30 May 2023]] with diarrhoea of two litres a day. Ruxolitinib from 8 June 2023, ended in February 2024."),
        ("Hypogammaglobulinaemia after CAR-T cells, on subcutaneous immunoglobulin each week at home", "[[car_t_infusion 2024-10-10 :: Tisagenlecleucel was given on 10 October 2024]]; [[toxicity 2024-10-13 name=CRS :: cytokine release syndrome, grade 1, followed on 13 October 2024]]. [[not negation :: No neurotoxicity.]]"),
    ]
    body = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
    return paper(CHILD, "clinic problem table.pdf", "consultation", "2025-05-20", f"""
<p><b>Kestrel Bay Children's Hospital</b></p><p>Late Effects and Transplant Clinic</p><p>Patient: ABARA-FINCH, Leonie R &nbsp; DOB: 11/02/2014 &nbsp; Clinic date: 20/05/2025</p>
<table class=t><tr><th>Problem</th><th>Course</th></tr>{body}</table>
<p>[[not relative :: Father has type 2 diabetes, diagnosed in 2019.]]</p><p>Dr H. Obuya</p>
""", css=".t td { width: 50%; padding: 4pt 8pt 4pt 0 } .t { border-top: 1pt solid #333 }", facility=KESTREL, name="ABARA-FINCH, Leonie R")


def insurer():
    """An insurer's questionnaire, the answers typed on the lines below the questions."""
    return paper(CHILD, "insurer questionnaire.pdf", "consultation", "2024-08-05", """
<p>MERIDIAN FAMILY HEALTH &nbsp; Utilization Management</p><p>Attending physician's statement</p>
<p>Member: Leonie Abara-Finch &nbsp; Member DOB: 02/11/2014 &nbsp; Completed on: 08/05/2024 &nbsp; Facility: Ashdown Medical Center</p>
<p>1. What is the diagnosis and when was it established?</p><p class=a>B-cell acute lymphoblastic leukemia, [[diagnosis 2018-05-21 :: May 21, 2018]].</p>
<p>2. Describe prior lines of therapy with dates.</p><p class=a>AALL0932 ([[chemotherapy 2018-05-23 :: from May 23, 2018]]). AALL1331 reinduction ([[chemotherapy 2022-11-21 :: from November 21, 2022]]). [[immunotherapy 2023-01-09 :: Blinatumomab from January 9, 2023.]]</p>
<p>3. Has the member received a transplant? If so, when?</p><p class=a>Yes. [[hsct 2023-04-27 :: Unrelated donor, April 27, 2023.]]</p>
<p>4. Date and site of most recent relapse:</p><p class=a>[[relapse 2024-07-02 :: July 2, 2024, bone marrow]] (first relapse was [[relapse 2022-11-15 :: November 15, 2022]]).</p>
<p>5. Active graft-versus-host disease?</p><p class=a>[[not negation :: No. Off ruxolitinib since February 2024.]]</p>
<p>6. Requested service:</p><p class=a>[[not plan :: Tisagenlecleucel, anticipated October 2024]]</p>
<p>Physician signature: H. Castellanos, MD</p>
""", css=".a { margin: 1pt 0 7pt 8mm; font-family: 'DejaVu Sans Mono'; font-size: 8.6pt }", facility="Ashdown Medical Center", name="Leonie Abara-Finch", extra={"kind_also": "identity_admin"})


def three_columns():
    """A leaflet for a family conference in three columns."""
    return paper(CHILD, "conference leaflet.pdf", "consultation", "2025-03-03", """
<h1>Family conference, 3 March 2025</h1><p>Leonie Abara-Finch, born 11 February 2014 &nbsp; Kestrel Bay Children's Hospital</p>
<div class=three><h2>What has happened</h2>
<p>Leonie was four years old when [[diagnosis 2018-05-21 :: her leukaemia was found on 21 May 2018]]. She had two years of treatment and then more than two years without any. [[relapse 2022-11-15 :: On 15 November 2022 it came back]] in the marrow.</p>
<p>[[hsct 2023-04-27 :: She received a transplant from a stranger on 27 April 2023.]] It was a hard summer. [[gvhd 2023-05-30 :: The new cells attacked her gut (graft-versus-host disease, 30 May 2023)]] and [[infection 2023-06-12 :: an adenovirus was found in the blood on 12 June 2023]].</p>
<h2>Where we are</h2><p>[[relapse 2024-07-02 :: After the second relapse on 2 July 2024]] we turned to her own immune cells. [[car_t_infusion 2024-10-10 :: The CAR-T cells were given on 10 October 2024.]] [[remission 2024-11-07 :: Since 7 November 2024 she has been in remission.]] Her B cells have not come back so far, which is what we hope for.</p>
<h2>What may come</h2><p>[[not hypothesis :: It is possible that the disease returns.]] [[not conditional :: If the B cells recover early, a second transplant would be discussed.]] [[not plan :: The next marrow is on 31 March 2025.]] We know that waiting is hard, and the team is here for questions at any time of day.</p></div>
""", css="@page { size: A4 landscape } .three { column-count: 3; column-gap: 9mm } .three p { break-inside: avoid } body { font: 11pt/1.4 'Liberation Serif' }", facility=KESTREL, name="Leonie Abara-Finch", extra={"kind_also": "other"})
