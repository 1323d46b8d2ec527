"""Papers without tables: by initials, slides, a correspondence, a long paragraph, a page turn in a sentence."""

from ...told.marked import paper
from .child import CHILD

ROWAN = "Rowan Vale Children's Hospital"
ELMS = "Three Elms Paediatric Transplant Centre"


def build():
    """Five papers."""
    return [initials(), slides(), mail(), paragraph(), turned()]


def initials():
    """A summary by initials, without a letterhead."""
    return paper(CHILD, "case T.N.pdf", "other", None, """
Case summary for expert discussion (anonymised)
Pt: T. N.-H., 8 y, male
Dx: BCP-ALL, [[diagnosis 2020-11 :: 11/2020]]; CNS1; normal karyotype; IKZF1 deleted
1L: UKALL 2011 B ([[chemotherapy 2020-11 :: 11/2020]] - 12/2022). [[remission 2020-12 :: CR1 12/2020]], EOI MRD 8 x 10^-4
Rel 1: [[relapse 2023-03 :: 03/2023, BM]]
2L: ALLR3 x 2 ([[chemotherapy 2023-03 :: 03/2023]]), blinatumomab x 1 ([[immunotherapy 2023-05 :: 05/2023]]), [[remission 2023-06 :: CR2 06/2023, MRD neg]]
HSCT: [[hsct 2023-07 :: 07/2023, MSD, TBI/VP16]]. [[gvhd 2023-08 :: aGVHD II (skin), 08/2023]]. [[not negation :: No cGVHD.]]
Rel 2: [[relapse 2024-09 :: 09/2024, BM + testis]]
3L: InO x 3 ([[immunotherapy 2024-10 :: 10/2024]]); [[car_t_infusion 2024-12 :: tisa-cel 12/2024]], CRS 2, ICANS 1. [[remission 2025-01 :: CR3 01/2025]]
Rel 3: [[relapse 2025-08 :: 08/2025, CD19-, CD22+ (dim)]]
Status: ECOG 1, no organ dysfunction, 29 kg
Q: [[not hypothesis :: CD22 CAR-T? 2nd HSCT (haplo, father)?]]
""", css="body { font: 10pt/1.45 'Liberation Sans' }", facility=None, name=None, born=False, extra={"kind_also": "consultation"})


def slides():
    """Landscape slides: a date in each heading, bullets without one."""
    pages = [
        ("<h1>Case 3: T. Nkemelu-Hart</h1><p>Grand round, Rowan Vale Children's Hospital<br>M. Aldous, 13 March 2025</p><p>DOB 05/09/2016</p>"),
        ("<h1>November 2020</h1><ul><li>3 weeks of fever, bruising, pallor</li><li>[[diagnosis 2020-11 :: BCP-ALL, NCI high risk (WBC 64)]]</li><li>CNS1, normal karyotype</li><li>[[chemotherapy 2020-11 :: UKALL 2011 regimen B started]]</li></ul>"),
        ("<h1>8 March 2023</h1><ul><li>Pancytopenia at routine visit</li><li>[[relapse 2023-03-08 :: First relapse, marrow 41%]]</li><li>[[not negation :: CSF clear, testes clinically normal]]</li></ul>"),
        ("<h1>20 July 2023</h1><ul><li>[[hsct 2023-07-20 :: Matched sibling BMT after TBI/etoposide]]</li><li>Cell dose 4.1 x 10<sup>6</sup> CD34/kg</li></ul>"),
        ("<h1>Day +22 (11 August 2023)</h1><ul><li>[[gvhd 2023-08-11 :: Acute GVHD: skin stage 3]]</li><li>Response to steroids in 5 days</li></ul>"),
        ("<h1>30 September 2024</h1><ul><li>[[relapse 2024-09-30 :: Second relapse: marrow 63%, left testis]]</li><li>CD19 96%, CD22 88%</li></ul>"),
        ("<h1>6 December 2024</h1><ul><li>[[car_t_infusion 2024-12-06 :: Tisagenlecleucel infused]]</li><li>[[not negation :: No severe CRS]]</li></ul>"),
        ("<h1>What next?</h1><ul><li>[[not hypothesis :: Consolidative second HSCT?]]</li><li>[[not conditional :: DLI if chimerism falls]]</li><li>[[not plan :: MRD every month until December 2025]]</li></ul>"),
    ]
    body = "".join(f"<div class=s>{page}</div>" for page in pages)
    return paper(CHILD, "grand round slides.pdf", "consultation", "2025-03-13", body, css="@page { size: 254mm 143mm; margin: 12mm 18mm } .s { break-after: page } h1 { font-size: 24pt } li, p { font-size: 15pt }", facility=ROWAN, name="T. Nkemelu-Hart", extra={"kind_also": "other"})


def mail():
    """A correspondence printed from a mail program, the older letters quoted below."""
    return paper(CHILD, "RE_ FW_ Tobias N-H.pdf", "consultation", "2024-12-30", """
<p><b>Aldous, Miriam</b></p>
<p>From: Ofori, Kwame (Three Elms Paediatric Transplant Centre)<br>Sent: Monday, December 30, 2024 8:52 AM<br>To: Aldous, Miriam<br>Cc: Tan, Lucy<br>Subject: RE: FW: Tobias Nkemelu-Hart, DOB 5 Sep 2016</p>
<p>Hi Miriam,</p>
<p>Good news all round. [[car_t_infusion 2024-12-06 :: Cells went in on 6 Dec.]] [[toxicity 2024-12-08 name=CRS :: He had grade 2 CRS from the 8th]], one dose of toci, and [[toxicity 2024-12-11 name=ICANS :: a day of grade 1 ICANS on the 11th]]. [[discharge 2024-12-23 :: We let him out on 23 Dec.]] [[not plan :: Marrow is on 3 Jan.]]</p>
<p>Kwame</p>
<p>-----Original Message-----</p>
<p>From: Aldous, Miriam<br>Sent: Friday, October 4, 2024 6:20 PM<br>To: Ofori, Kwame<br>Subject: FW: Tobias Nkemelu-Hart</p>
<p>&gt; Kwame, bad news I am afraid. [[relapse 2024-09-30 :: Tobias relapsed on 30 September]], 63% in the marrow<br>&gt; and the left testis is firm. CD19 is bright. As you know [[hsct 2023-07-20 :: he was transplanted with you]] on 20 July<br>&gt; 2023. [[not hypothesis :: Would you take him for tisa-cel?]] [[not plan :: We will start inotuzumab on 14 October.]]<br>&gt;<br>&gt;&gt; On 9 Mar 2023, at 17:45, Aldous, Miriam wrote:<br>&gt;&gt; [[relapse 2023-03-08 :: Tobias has relapsed in the marrow (yesterday's aspirate 41%)]].<br>&gt;&gt; [[diagnosis 2020-11-17 :: First diagnosed 17 Nov 2020]], UKALL 2011 B. [[not conditional :: If Elias matches, would you transplant?]]</p>
""", css="body { font: 9.6pt/1.4 'Liberation Sans' }", facility=ELMS, name="Tobias Nkemelu-Hart", extra={"kind_also": "other"})


def paragraph():
    """A clinic letter whose history is one long paragraph with dates that lean on each other."""
    return paper(CHILD, "clinic letter Oct 2025.pdf", "consultation", "2025-10-14", """
<b>Rowan Vale Children's Hospital</b>
<p>Clinic date: 14 October 2025 &nbsp; &nbsp; Dictated: 15 October 2025 &nbsp; &nbsp; Typed: 20 October 2025</p>
<p>Dear Colleague</p>
<p><b>Re: Tobias NKEMELU-HART, d.o.b. 05/09/2016</b></p>
<p>Thank you for agreeing to see this nine-year-old. [[diagnosis 2020-11-17 :: His leukaemia declared itself on 17 November 2020]], when he was four, and [[chemotherapy 2020-11-19 :: treatment was begun two days later]]; [[remission 2020-12-17 :: at the end of induction on 17 December he was in remission]], albeit with a detectable residue, and he went through consolidation, interim maintenance and delayed intensification without further ado, finishing at Christmas 2022. [[relapse 2023-03-08 :: Only ten weeks later, on 8 March 2023, the disease was back]], and after two blocks of ALLR3 and [[immunotherapy 2023-05-02 :: blinatumomab, which was started on 2 May]], [[remission 2023-06-05 :: he regained remission on 5 June]] and [[hsct 2023-07-20 :: received his brother's marrow on 20 July of the same year]]. [[gvhd 2023-08-11 :: Three weeks after it, on 11 August, the skin flared with grade II graft-versus-host disease]]; [[infection 2023-08-24 :: cytomegalovirus followed on the 24th]]. Fourteen quiet months ended on [[relapse 2024-09-30 :: 30 September 2024 with a combined relapse]]. He was [[leukapheresis 2024-11-06 :: apheresed on 6 November]], [[car_t_infusion 2024-12-06 :: given tisagenlecleucel exactly a month afterwards]], and [[remission 2025-01-03 :: in remission again on 3 January 2025]]. This held until [[relapse 2025-08-19 :: 19 August, when a CD19-negative relapse was found]].</p>
<p>[[not plan :: We shall give inotuzumab from 20 October.]] [[not conditional :: Should he respond, a haploidentical transplant from his father would be possible in January 2026.]] [[not relative :: His father had hepatitis A in 1998.]]</p>
<p>Yours sincerely</p><p>Dr Miriam Aldous</p>
""", css="body { font: 10.5pt/1.4 'Liberation Serif' }", facility=ROWAN, name="Tobias NKEMELU-HART")


def turned():
    """A discharge summary of two pages whose sentence the foot and head of the pages cut in two."""
    return paper(CHILD, "discharge summary Aug 2023.pdf", "discharge_summary", "2023-07-10", """
<p><b>Three Elms Paediatric Transplant Centre</b></p>
<h1>Discharge Summary</h1>
<p>Name: Tobias Nkemelu-Hart<br>DOB: 05 Sep 2016<br>Admitted: [[admission 2023-07-10 own :: 10 Jul 2023]]<br>Discharged: [[discharge 2023-08-30 own :: 30 Aug 2023]]</p>
<h2>History</h2>
<p>[[diagnosis 2020-11-17 :: B-ALL was diagnosed on 17 Nov 2020.]] [[relapse 2023-03-08 :: Relapse in the marrow on 08 Mar 2023.]] [[remission 2023-06-05 :: Second remission on 05 Jun 2023.]] Donor: brother, HLA-identical, ABO-identical, CMV positive.</p>
<div class=gap></div>
<p>He was conditioned with total body irradiation [[radiotherapy 2023-07-13..2023-07-16 :: (12 Gy, 13 - 16 Jul 2023)]] and etoposide 60 mg/kg on 17 Jul 2023, and after two days of rest, during which he was well, ate and drank and played, and needed nothing but an antiemetic in the evenings, bone marrow of his brother was infused without reactions on</p>
<p class=next>[[hsct 2023-07-20 :: 20 Jul 2023 (Day 0)]]. [[infection 2023-07-26 :: On 26 Jul 2023 he became febrile; Streptococcus mitis grew in both lumens.]] [[gvhd 2023-08-11 :: Acute GVHD of the skin, grade II, was diagnosed on 11 Aug 2023.]] [[infection 2023-08-24 :: CMV reactivation was noticed on 24 Aug 2023.]]</p>
<p>[[not negation :: There was no veno-occlusive disease.]] [[not plan :: Chimerism on 18 Sep 2023.]] [[not conditional :: Rituximab if EBV exceeds 10 000 copies.]]</p>
""", css="@page { size: A5; margin: 22mm 14mm 20mm; @top-left { content: 'Nkemelu-Hart, Tobias   7741802' } @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) '   Printed 31 Aug 2023 10:02' } } .gap { height: 24mm } .next { break-before: page }", facility=ELMS, name="Tobias Nkemelu-Hart")
