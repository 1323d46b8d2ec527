//! Days in figures without their year ("CRS 7/13", "с 22.02", "6-14采集"): figures that their neighbours make a day.

use satchel_records::DayOrder;

use super::super::dates::{Around, FoundDate, find_short_days};
use super::super::knowledge::{Phrase, knowledge};
use super::super::text::{Folded, at_word_edge, fold_tight, is_han};
use super::Telling;
use super::triggers;

/// The short days of a sentence that stand where a day stands: at its head, alone in brackets, behind "on" and its like, or right
/// behind the words of an event.
pub(super) fn short_days(
    telling: &Telling<'_>,
    text: &str,
    dates: &[FoundDate],
    around: &Around,
) -> Vec<FoundDate> {
    let mut days = find_short_days(text, dates, around, telling.style);
    if days.is_empty() {
        return days;
    }
    let triggers = triggers::triggers(&Folded::new(text));
    days.retain(|day| {
        let (before, behind) = (&text[..day.start], &text[day.stop..]);
        let named = triggers.iter().any(|t| {
            let gap = text.get(t.printed.1..day.start);
            gap.is_some_and(is_short_gap)
        });
        !counts(behind)
            && (follows(day, around) || !may_be_month(telling, &text[day.start..day.stop], around))
            && (opens_clause(before)
                || !is_share_of_week(telling, &text[day.start..day.stop])
                    && (in_brackets(before, behind) || is_led(before) || is_cased(behind) || named))
    });
    days
}

/// Whether a day comes soon after the day told last, as in an entry under its date.
fn follows(day: &FoundDate, around: &Around) -> bool {
    /// Days over which an entry goes on.
    const ENTRY: std::ops::RangeInclusive<i32> = 0..=45;
    day.date.days_since(&around.last).is_some_and(|days| ENTRY.contains(&days))
}

/// Whether no more than a word stands between an event and the figures ("CRS onset 7/11").
fn is_short_gap(gap: &str) -> bool {
    /// Letters of a word with its blanks.
    const WORD: usize = 12;
    gap.len() <= WORD
        && gap.split_whitespace().count() <= 1
        && gap.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | ':' | '-' | '='))
}

/// Whether the figures end in a number of days of a week, weeks of a year or months of one ("5/7", "3/52", "2/12"), as where the
/// day stands first and the paper is not of that month.
fn is_share_of_week(telling: &Telling<'_>, printed: &str) -> bool {
    let written = telling.date.as_ref().map(|found| found.date.first_day().month());
    let month = printed.rsplit('/').next().and_then(|month| month.parse::<i8>().ok());
    if telling.style.order == Some(DayOrder::MonthFirst) || written == month {
        return false;
    }
    let mut parts = printed.split('/');
    matches!((parts.next(), parts.next(), parts.next()), (Some(_), Some("7" | "52" | "12"), None))
}

/// Whether the figures may as well be a month of a year of the child's life ("2/24"), outside the stay that a paper sums up.
fn may_be_month(telling: &Telling<'_>, printed: &str, around: &Around) -> bool {
    let year = printed
        .split_once('/')
        .filter(|(_, year)| year.len() == 2)
        .and_then(|(_, year)| year.parse::<i16>().ok());
    let Some(year) = year.map(|year| 2000 + year).filter(|_| telling.stay.is_none()) else { return false };
    let born = telling.born.map_or(year, |born| born.first_day().year());
    let last = around.paper.map_or(around.last, |(_, last)| last).last_day().year();
    (born..=last).contains(&year)
}

/// Whether a unit, a counter or a match of tissue types behind the figures makes an amount of them.
pub(super) fn counts(behind: &str) -> bool {
    let folded = fold_tight(behind);
    let is = |phrase: &Phrase| {
        folded.strip_prefix(phrase.text.as_str()).is_some_and(|rest| {
            phrase.text.chars().all(is_han) || at_word_edge(&folded, folded.len() - rest.len())
        })
    };
    knowledge().dates.list("not_day").any(is)
}

/// Whether the figures begin a sentence, an entry or, in Chinese, a clause.
fn opens_clause(before: &str) -> bool {
    let before = before.trim_end();
    let marked = before.ends_with(['•', '▪', '\n']) || matches!(before.trim(), "-" | "–" | "*");
    let clause = before.ends_with(['，', '。', '；', '、', '：', '（'])
        || before.ends_with([',', ';']) && before.chars().any(is_han);
    before.is_empty() || marked || clause
}

/// Whether the figures stand in brackets of their own, with a word before them at most ("(onset 7/11)").
fn in_brackets(before: &str, behind: &str) -> bool {
    let Some(open) = before.rfind(['(', '（']) else { return false };
    let inside = before[open..].trim_start_matches(['(', '（']);
    let words = inside.split_whitespace().count();
    words <= 1
        && inside.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | ':' | '.'))
        && behind.trim_start().starts_with([')', '）', ',', ';'])
}

/// Whether a word that leads to a date stands right before the figures.
fn is_led(before: &str) -> bool {
    let folded = fold_tight(before);
    let word = folded.rsplit(' ').next().unwrap_or_default().trim_start_matches('(');
    before.ends_with(char::is_whitespace) && knowledge().dates.whole("day_before", word).is_some()
}

/// Whether Turkish writes a case onto the figures ("05.12'de").
fn is_cased(behind: &str) -> bool {
    let mut chars = behind.chars();
    matches!(chars.next(), Some('\'' | '’')) && chars.next().is_some_and(char::is_alphabetic)
}
