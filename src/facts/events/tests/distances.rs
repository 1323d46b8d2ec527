//! Letters that tell time by its distance from what they told before, or under the years that head them.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    (
        "Clinic letter\nDate: 16 October 2025\nB-precursor ALL was first recognised on 8 September 2020, and induction got under way three days later. In May of the following year she entered maintenance.",
        &["diagnosis 2020-09-08", "chemotherapy 2020-09-11", "chemotherapy 2021-05"],
    ),
    (
        "Clinic letter\nDate: 16 October 2025\nOn 17 January 2023 the leukaemia was back. In March of that year he received blinatumomab, and by the following month he was in second remission. Transplant took place on 23 May 2023. Four weeks later he had skin graft-versus-host disease.",
        &[
            "relapse 2023-01-17",
            "immunotherapy 2023-03",
            "remission 2023-04",
            "hsct 2023-05-23",
            "gvhd 2023-06",
        ],
    ),
    (
        "Clinic letter\nDate: 16 October 2025\nCAR-T cells were infused on 13 January 2025. Three days after infusion he developed cytokine release syndrome. The day 28 marrow showed complete remission.",
        &["car_t_infusion 2025-01-13", "toxicity 2025-01-16", "remission 2025-02"],
    ),
    (
        "Clinic letter\nDate: 2 December 2024\nLine 1 - FLAG-IDA cycle 1: start 05-Sep-24, stop 09-Sep-24\nLine 2 - inotuzumab: start 14-Oct-24, stop 28-Oct-24",
        &["chemotherapy 2024-09-05..2024-09-09", "immunotherapy 2024-10-14..2024-10-28"],
    ),
    (
        "Our timeline (written 12 October 2025)\n2023\n17 January - it's back\n23 May - transplant\n2024\n29 August - relapse number two",
        &["relapse 2023-01-17", "hsct 2023-05-23", "relapse 2024-08-29"],
    ),
    (
        "Clinic letter\nDate: 22 January 2024\nOn 4 June 2023 she contracted parainfluenza and four days later was admitted to intensive care.",
        &["infection 2023-06-04", "admission 2023-06-08"],
    ),
    (
        "Clinic letter\nDate: 16 October 2025\nTransplant on 23 May 2023. He was on steroids for the following month and will have a marrow three weeks later.",
        &["hsct 2023-05-23"],
    ),
    (
        "Clinic letter\nDate: 14 October 2025\nHis brother gave him bone marrow on 23 May 2023 and he was off school for a year.",
        &["hsct 2023-05-23"],
    ),
    (
        "Clinic letter\nDate: 14 October 2025\nAdmitted: 15/05/2023 Discharged: 30/06/2023",
        &["admission 2023-05-15..2023-06-30", "discharge 2023-06-30"],
    ),
    (
        "Summary\n10/22/2025\n1/13/2025: tisagenlecleucel infused. CRS gr 2 (1/16, tocilizumab), ICANS gr 1 (1/20)",
        &["car_t_infusion 2025-01-13", "toxicity 2025-01-16", "toxicity 2025-01-20"],
    ),
];
