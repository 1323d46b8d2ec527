//! Figures printed beside an event: grades, doses, percentages, numbers of a course.

use super::super::super::knowledge::knowledge;
use super::super::super::lexicon::places;
use super::super::super::number::{DIGITS, pattern};
use super::super::super::text::{Folded, plain_number};

pattern!(
    GRADE,
    r"(?:grade|gr\.?|g|степен[ьи]|степ\.|ст\.|grado|derecesi|derece|الدرجه|درجه)\s?[:=-]?\s?(?P<a>[0-4]|iv|i{1,3})(?:[^\p{L}\p{N}]|$)|(?:^|[^\p{L}\p{N}.]|\p{Han})(?P<b>[0-4]|iv|i{1,3})\s?(?:级|度|-?[йяи]?\s?степени|-?[йяи]?\s?степень|ст\.|степ|\.?\s?derece|\.?º? grado)"
);
// In Turkish an organ has a stage and the disease a grade; a stage is the grade only where no other is printed.
pattern!(STAGE, r"evre\s?(?P<a>[0-4]|iv|i{1,3})(?:[^\p{L}\p{N}]|$)");
pattern!(
    DOSE,
    &format!(
        r"{DIGITS}\s?[x×хX*·]\s?10\s?\^?\s?\d{{1,2}}(?:(?:\s?[\p{{L}}+-]+){{0,5}}?\s?(?:/|per\s|на\s|por\s)\s?(?:kg|кг|كغ|كجم|公斤)|\s?(?:[\p{{L}}+-]+\s?[\p{{L}}+-]*)?)"
    )
);
pattern!(
    CNS,
    r"(?:cns|цнс|snc|mss|sss)[\s-]?(?:статус|status|estado)?[\s:=-]{0,2}(?P<n>[123][abc]?)(?:[^\p{L}\p{N}]|$)"
);
pattern!(GRAY, &format!(r"(?P<gy>{DIGITS})\s?(?:gy|гр|غراي|戈瑞)(?:[^\p{{L}}]|$)"));
pattern!(
    REMISSION,
    r"(?:^|[^\p{L}]|\p{Han})(?:cr|rc|tr|пр|кр|полн\. рем\.)[\s-]?(?P<a>[1-4])(?:[^\p{L}\p{N}]|$)|(?:^|[^\p{N}.,])(?P<b>[1-4])(?:\.|-я|-й|-ю|a|ª|st|nd|rd|th)?\s?(?:cr|rc|tam remisyon|remisyon|полн\S* ремисси|ремисси|remision)"
);
pattern!(
    CYCLE,
    r"(?:cycle|course|ciclo|курса?|цикла?|kur|دوره)\s?(?:№|no\.?|nº|#)?\s?(?P<a>\d{1,2})(?:[^\p{N}%.,]|$)|(?:^|[^\p{N}.,])(?P<b>\d{1,2})(?:(?:\.|-й|-го|º|st|nd|rd|th)\s?(?:cycle|course|ciclo|курса?|цикла?|kur)|\s?(?:cycle|course|ciclo|курс|цикл|kur))(?:[^\p{L}]|$)|第\s?(?P<c>\d{1,2})\s?(?:个?疗程|周期)"
);
pattern!(SENSITIVITY, r"10\s?\^?\s?-\s?(?P<n>[2-7])(?:\D|$)");
pattern!(PERCENT, &format!(r"^[^\d.;]{{0,22}}?(?P<a>%?\s?[<>≤≥]?\s?{DIGITS}\s?%|%\s?[<>≤≥]?\s?{DIGITS})"));
pattern!(
    PERCENT_BEFORE,
    &format!(r"(?P<a>[<>≤≥]?\s?{DIGITS}\s?%|%\s?{DIGITS})\s?(?:de |of |из |от )?(?:la |las |los |the )?$")
);

/// A grade, in the figures of the paper: `2`, `II`.
pub(super) fn grade(folded: &str) -> Option<String> {
    let found = GRADE.captures(folded).or_else(|| STAGE.captures(folded))?;
    ["a", "b"].into_iter().find_map(|name| found.name(name)).map(|m| m.as_str().to_uppercase())
}

/// CNS status 1 to 3 with its letter.
pub(super) fn cns(folded: &str) -> Option<String> {
    CNS.captures(folded).and_then(|c| c.name("n")).map(|m| format!("CNS{}", m.as_str()))
}

/// The number of a complete remission written as a figure.
pub(super) fn remission_number(folded: &str) -> Option<String> {
    let found = REMISSION.captures(folded)?;
    found.name("a").or_else(|| found.name("b")).map(|m| m.as_str().to_owned())
}

/// The number of a course of treatment.
pub(super) fn cycle(folded: &str) -> Option<String> {
    let found = CYCLE.captures(folded)?;
    ["a", "b", "c"].into_iter().find_map(|name| found.name(name)).map(|m| m.as_str().to_owned())
}

/// A dose of radiation: `12 Gy`.
pub(super) fn gray(folded: &str) -> Option<String> {
    GRAY.captures(folded).and_then(|c| c.name("gy").map(|m| format!("{} Gy", m.as_str())))
}

/// A cell dose as printed, per kilogram where the paper gives it so: `2.1×10^6/kg`.
pub(super) fn cell_dose(text: &str) -> Option<String> {
    let plain = plain_number(text);
    // A count per litre ("platelets 45 x 10^9/L") is of the blood.
    let of_blood = |stop: usize| {
        let behind = plain[stop..].trim_start().to_lowercase();
        ["/l", "/л", "/ل"].iter().any(|unit| behind.starts_with(unit))
    };
    let doses = DOSE.find_iter(&plain).filter(|found| !of_blood(found.end()));
    let all: Vec<&str> = doses.map(|found| found.as_str().trim()).collect();
    let per_weight = |dose: &&&str| ["kg", "кг", "كغ", "كجم", "公斤"].iter().any(|unit| dose.contains(unit));
    all.iter().find(per_weight).or(all.first()).map(|dose| (*dose).to_owned())
}

/// The percentage printed behind a word of a list, or directly before it.
pub(super) fn percent(text: &str, list: &str) -> Option<String> {
    let plain = plain_number(text);
    let folded = Folded::new(&plain);
    for phrase in knowledge().details.perhaps_in(list, &folded.text) {
        for (start, stop) in places(&folded.text, &phrase.text) {
            let behind = PERCENT.captures(&folded.text[stop..]);
            let before = || PERCENT_BEFORE.captures(&folded.text[..start]);
            if let Some(found) =
                behind.or_else(before).and_then(|c| c.name("a").map(|m| m.as_str().to_owned()))
            {
                let figure: String = found.chars().filter(|c| !c.is_whitespace() && *c != '%').collect();
                return Some(format!("{figure} %"));
            }
        }
    }
    None
}

/// The sensitivity of a method as a power of ten: `10^-4`.
pub(super) fn sensitivity(text: &str) -> Option<String> {
    let plain = plain_number(text);
    SENSITIVITY.captures(&plain).and_then(|c| c.name("n").map(|m| format!("10^-{}", m.as_str())))
}

/// The word behind a label of a list, for numbers of batches.
pub(super) fn behind_label(text: &str, list: &str) -> Option<String> {
    let folded = Folded::new(text);
    for phrase in knowledge().details.perhaps_in(list, &folded.text) {
        for (_, stop) in places(&folded.text, &phrase.text) {
            let rest = text[folded.origin(stop)..].trim_start_matches([' ', ':', '：', '#', '.', '№', '(']);
            let word: String = rest
                .chars()
                .take_while(|c| {
                    !c.is_whitespace() && !matches!(c, ',' | '，' | ';' | '；' | '。' | ')' | '）' | '、')
                })
                .collect();
            let word = word.trim_end_matches('.').to_owned();
            if word.chars().count() >= 4 && word.chars().any(|c| c.is_ascii_digit()) {
                return Some(word);
            }
        }
    }
    None
}

/// Stem cells per kilogram behind `CD34`.
pub(super) fn cd34(text: &str) -> Option<String> {
    pattern!(CD34, r"cd34[^\d]{0,12}");
    let plain = plain_number(text);
    let folded = Folded::new(&plain);
    let near = CD34.find_iter(&folded.text).map(|m| &plain[folded.origin(m.end())..]);
    near.filter_map(|rest| DOSE.find(rest).filter(|m| m.start() == 0))
        .map(|m| m.as_str().trim().to_owned())
        .next()
}
