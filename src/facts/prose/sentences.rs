//! Where the sentences of a text end.

use super::super::dates::is_month_name;
use super::super::knowledge::knowledge;
use super::super::number::pattern;
use super::super::text::fold_tight;

/// The sentences of a text as byte ranges. Full stops inside dates, numbers and common short forms do not end one.
pub(in super::super) fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (i, (at, c)) in chars.iter().enumerate() {
        if *at < start {
            continue;
        }
        // A sheet set from right to left may carry the full stop before the number that ends its sentence.
        if matches!(c, '.')
            && let Some(stop) = stop_before_number(&chars[i..])
            && text[..*at].ends_with(' ')
            && is_arabic_before(&text[..*at])
        {
            let stop = stop.unwrap_or(text.len());
            found.push((start, stop));
            start = stop;
            continue;
        }
        let ends = match c {
            '。' | '！' | '；' | ';' | '!' | '\n' => true,
            '？' => !is_asked(&text[at + c.len_utf8()..]),
            '.' | '?' | '؟' | '؛' => {
                let next = chars.get(i + 1).map(|(_, c)| *c);
                let after = chars[i + 1..].iter().map(|(_, c)| *c).find(|c| !c.is_whitespace());
                let before = text[start..*at]
                    .rsplit(|c: char| c.is_whitespace() || c == '(')
                    .next()
                    .unwrap_or_default();
                let short = before.chars().count() <= 2 && before.chars().all(char::is_alphabetic)
                    || knowledge().scope.whole("abbreviation", &fold_tight(before)).is_some();
                // "No. 12" goes on; the answer "No." ends.
                let short =
                    short && (!before.eq_ignore_ascii_case("no") || after.is_none_or(|c| c.is_numeric()));
                // "Has he been transplanted?  Yes. Unrelated, 27 April 2023" answers one question.
                let short = short || answers_yes(&text[start..*at], before);
                let gap = next.is_none_or(char::is_whitespace);
                // "2021 г. Начата терапия" and "2021 г. 09.02.2024 выполнена" end; "2021 г. в клинике" does not.
                let year = matches!(before, "г" | "гг");
                // "сен. 2023" and a year's sign at the end of its cell end nothing.
                let abbreviated = after.is_some_and(|c| c.is_ascii_digit()) && is_month_name(before);
                let dated_cell = year && text[at + c.len_utf8()..].starts_with("  ");
                // "лейк. - 9,8" is one clause: a dash before a figure opens no sentence.
                let rest = text[at + c.len_utf8()..].trim_start();
                let figure = rest.strip_prefix(['-', '–', '—']).map(str::trim_start);
                let explains = figure.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
                let opens = !explains
                    && after.is_none_or(|c| {
                        c.is_uppercase()
                            || c.is_numeric()
                            || !c.is_alphabetic()
                            || !c.is_lowercase() && !c.is_uppercase()
                    });
                let opens_loud =
                    after.is_none_or(char::is_uppercase) || begins_with_date(&text[at + c.len_utf8()..]);
                let asked = *c != '.' && is_asked(&text[at + c.len_utf8()..]);
                gap && opens && !asked && !abbreviated && !dated_cell && (!short || year && opens_loud)
            }
            _ => false,
        };
        if ends {
            let stop = at + c.len_utf8();
            if !text[start..stop].trim().is_empty() {
                found.push((start, stop));
            }
            start = stop;
        }
    }
    if !text[start..].trim().is_empty() {
        found.push((start, text.len()));
    }
    found
}

/// Whether a question stands before this text in a form's cell, with little behind it ("Transplant? When?"): its answer is in the
/// next cell.
fn is_asked(behind: &str) -> bool {
    /// Letters of a second question.
    const MORE: usize = 32;
    let cell = behind.split("  ").next().unwrap_or_default();
    cell.len() < behind.len() && cell.chars().count() <= MORE && !cell.contains(['.', '。', ';'])
}

/// Whether the last word before a full stop is the yes to the question before it.
fn answers_yes(sentence: &str, word: &str) -> bool {
    let asked = sentence[..sentence.len() - word.len()].trim_end().ends_with(['?', '؟', '？']);
    asked && knowledge().scope.whole("yes", &fold_tight(word)).is_some()
}

/// Whether the last letter before a place is Arabic.
fn is_arabic_before(text: &str) -> bool {
    let letter = text.chars().rev().find(|c| c.is_alphabetic());
    letter.is_some_and(|c| ('\u{600}'..='\u{6ff}').contains(&c))
}

/// Whether what follows begins with a date in figures.
fn begins_with_date(text: &str) -> bool {
    pattern!(DATE, r"^\s*\d{1,2}\.\d{1,2}\.\d{2,4}");
    DATE.is_match(text)
}

/// For ".٢٠٢١ " or, between Arabic words, ".2021 " the byte behind the number, `None` inside for the end of the text; nothing for any other stop.
fn stop_before_number(chars: &[(usize, char)]) -> Option<Option<usize>> {
    let figure = |c: char| c.is_numeric() || matches!(c, '/' | '-');
    let digits = chars[1..].iter().take_while(|(_, c)| figure(*c)).count();
    let behind = chars.get(1 + digits);
    (digits > 0 && behind.is_none_or(|(_, c)| c.is_whitespace())).then(|| behind.map(|(at, _)| *at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        let check = |text: &str, count: usize| {
            let parts: Vec<&str> = sentences(text).iter().map(|(a, b)| text[*a..*b].trim()).collect();
            assert_eq!(parts.len(), count, "{text:?} gave {parts:?}");
        };
        check("С 12.03.2021 г. начата терапия. Рецидива нет.", 2);
        check("2021年3月14日诊断。化疗后缓解。", 2);
        check("Dr. Smith saw her on 14.03.2021. She is well.", 2);
        check("Hb 98.5 g/L, WBC 3.2 x 10^9/L", 1);
        check("بتاريخ ٩ مارس .٢٠٢١ انتكاسة أولى بتاريخ ١٢ سبتمبر .٢٠٢٣", 2);
        check("انتكاسة أولى بتاريخ 18 يونيو .2023 أجريت زراعة", 2);
        check("Ремиссия 16.04.2021 г. Рецидив 20.05.2025 г.", 2);
        check("Previous transplant? When?  Yes, 20/11/2023", 1);
        check("是否移植？  2024年4月2日", 1);
        check("Проводилась ли ТГСК? Дата, донор  10.03.2023, мама", 1);
        check("Relapse? Not likely.", 2);
        check("Has she received a transplant?  Yes. Unrelated donor, April 27, 2023.", 1);
        check("Ремиссия 16.04.2021 г. 09.02.2024 г. в пунктате бластов 61%.", 2);
    }
}
