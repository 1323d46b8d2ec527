//! Whole dates: the forms in which papers print them.

use regex::{Captures, Regex};
use satchel_records::{DayOrder, PartialDate};

use super::super::number::pattern;
use super::super::text::Folded;
use super::FoundDate;
use super::calendar::{century, from_parts, is_hijri_year};
use super::names::named;
use super::style::DateStyle;

// `\b` would see no edge between a Chinese character and a digit, so digits guard themselves.
pattern!(ISO, r"(?P<y>\d{4})\s?(?:[-./]|年)\s?(?P<m>\d{1,2})\s?(?:[-./]|月)\s?(?P<d>\d{1,2})(?:\s?[日号])?");
pattern!(
    NUMERIC,
    r"(?P<a>\d{1,2})\s?(?P<sep>[-./])\s?(?P<b>\d{1,2})\s?(?P<sep2>[-./])\s?(?P<y>\d{4}|\d{2})(?:\D|[0-2]\d:[0-5]\d|$)"
);
// Recognition often drops the space before the time of day.
pattern!(GLUED_TIME, r"^(?:[01]\d|2[0-3]):[0-5]\d");
pattern!(YEAR_MONTH, r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月(?:份)?");
pattern!(
    YEAR_MONTHS,
    r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})(?:\s?月)?\s?(?:-|~|至|到)\s?(?P<m2>\d{1,2})\s?月(?:[^\d\s]|\s\D|$)"
);
// "11-12/2024": two months of a year.
pattern!(
    MONTHS_YEAR,
    r"(?P<m>0?[1-9]|1[0-2])\s?-\s?(?P<m2>0?[1-9]|1[0-2])[./](?P<y>(?:19|20)\d{2})(?:[^\d/.-]|[.-]?$|[.-]\s)"
);
pattern!(ISO_MONTH, r"(?P<y>(?:19|20)\d{2})[-/.](?P<m>0[1-9]|1[0-2])(?:[^\d/.-]|$)");
pattern!(MONTH_YEAR, r"(?P<m>0[1-9]|1[0-2])[./](?P<y>(?:19|20)\d{2})");
// "9/2023", as American problem lists write a month; "1/2000" is a titre.
pattern!(
    SHORT_MONTH_YEAR,
    r"(?P<m>[1-9])/(?P<y>20(?:0[1-9]|[1-3]\d))(?:[^\d/.-]|-\s?\d{1,2}/|[.-]?$|[.-]\s)"
);
pattern!(COMPACT, r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])");

/// How a date is printed; its neighbours in an interval are printed alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Year first.
    Iso,
    /// Numbers with the year last.
    Numeric,
    /// With the month's name.
    Named,
    /// A month of a year.
    Month,
}

/// A date with its place in the folded text.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// The date, its place in the printed text.
    pub date: FoundDate,
    /// First folded byte.
    pub start: usize,
    /// The folded byte behind its last.
    pub stop: usize,
    /// How it is printed.
    pub form: Form,
    /// It counts from the Hijra.
    pub hijri: bool,
}

/// Every whole date of a text in its order, none inside another.
pub(super) fn scan_all(folded: &Folded, style: DateStyle) -> Vec<Hit> {
    let mut hits = Vec::new();
    // The fullest forms first: a shorter one may not take a part of a longer.
    scan(folded, &YEAR_MONTHS, Form::Month, &mut hits, |c| {
        month_number(c, "m2").is_some().then_some(())?;
        Some((month_of(c)?, false))
    });
    scan(folded, &MONTHS_YEAR, Form::Month, &mut hits, |c| {
        month_number(c, "m2").is_some().then_some(())?;
        Some((month_of(c)?, false))
    });
    scan(folded, &ISO, Form::Iso, &mut hits, |c| Some((year_month_day(c)?, false)));
    scan(folded, &named().day_month_year, Form::Named, &mut hits, |c| Some((named_date(c)?, false)));
    scan(folded, &named().month_day_year, Form::Named, &mut hits, |c| Some((named_date(c)?, false)));
    scan(folded, &NUMERIC, Form::Numeric, &mut hits, |c| numeric(c, style));
    scan(folded, &YEAR_MONTH, Form::Month, &mut hits, |c| Some((month_of(c)?, false)));
    scan(folded, &named().month_year, Form::Month, &mut hits, |c| Some((named_date(c)?, false)));
    scan(folded, &ISO_MONTH, Form::Month, &mut hits, |c| Some((month_of(c)?, false)));
    scan(folded, &MONTH_YEAR, Form::Month, &mut hits, |c| Some((month_of(c)?, false)));
    scan(folded, &SHORT_MONTH_YEAR, Form::Month, &mut hits, |c| Some((month_of(c)?, false)));
    scan(folded, &named().month_short_year, Form::Month, &mut hits, |c| Some((named_date(c)?, false)));
    scan(folded, &COMPACT, Form::Iso, &mut hits, |c| Some((year_month_day(c)?, false)));
    hits.sort_by_key(|hit| hit.start);
    hits
}

/// Dates that a pattern finds where no fuller one was found.
pub(super) fn scan(
    folded: &Folded,
    regex: &Regex,
    form: Form,
    hits: &mut Vec<Hit>,
    read: impl Fn(&Captures<'_>) -> Option<(PartialDate, bool)>,
) {
    let text = folded.text.as_str();
    let mut at = 0;
    while let Some(captures) = regex.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        // The guard behind a number is no part of the date.
        let last = ["y", "m", "m2", "d", "z", "b", "sign", "han", "mon"]
            .iter()
            .filter_map(|n| captures.name(n))
            .map(|m| m.end())
            .max();
        let mut stop = last.unwrap_or(whole.end());
        let sign: usize = text[stop..whole.end()]
            .chars()
            .take_while(|c| matches!(c, ' ' | '日' | '号' | '月' | '年' | '份'))
            .map(char::len_utf8)
            .sum();
        stop += text[stop..stop + sign].trim_end().len();
        let start = whole.start();
        at = start + text[start..].chars().next().map_or(1, char::len_utf8);
        let before = text[..start].chars().next_back();
        let digit = |c: char| c.is_ascii_digit();
        let number_goes_on = before.is_some_and(digit) && whole.as_str().starts_with(digit)
            || text[..stop].ends_with(digit)
                && text[stop..].starts_with(digit)
                && !GLUED_TIME.is_match(&text[stop..]);
        let word_goes_on =
            before.is_some_and(char::is_alphabetic) && whole.as_str().starts_with(char::is_alphabetic);
        if number_goes_on || word_goes_on {
            continue;
        }
        // "1.03.2021" may not begin inside "11.03.2021", nor "3.2021" inside "1.3.2021".
        let point_before =
            text[..start].ends_with(['.', '/']) && text[..start.saturating_sub(1)].ends_with(digit);
        let taken = hits.iter().any(|other| start < other.stop && other.start < stop);
        if taken || point_before && !hits.iter().any(|other| other.stop + 1 == start) {
            continue;
        }
        if let Some((date, ambiguous)) = read(&captures) {
            let place = (folded.origin(start), folded.origin(stop));
            let end = month_number(&captures, "m2").and_then(|_| last_month(&captures));
            let end = end.or_else(|| last_day(&captures)).filter(|end| *end > date);
            let hijri = captures.name("mon").and_then(|m| named().month(m.as_str())).is_some_and(|m| m.0)
                || int(&captures, "y").is_some_and(is_hijri_year);
            let date = FoundDate { date, end, time: None, start: place.0, stop: place.1, ambiguous };
            hits.push(Hit { date, start, stop, form, hijri });
            at = stop.max(at);
        }
    }
}

/// A captured number.
pub(super) fn int(captures: &Captures<'_>, name: &str) -> Option<i16> {
    captures.name(name)?.as_str().trim_start_matches('\'').parse().ok()
}

fn year_month_day(c: &Captures<'_>) -> Option<PartialDate> {
    from_parts(int(c, "y")?, int(c, "m")?, Some(int(c, "d")?), false)
}

fn month_of(c: &Captures<'_>) -> Option<PartialDate> {
    from_parts(int(c, "y")?, int(c, "m")?, None, false)
}

/// A month that follows another of its year, and is one.
fn month_number(c: &Captures<'_>, name: &str) -> Option<i16> {
    int(c, name).filter(|m| (1..=12).contains(m) && int(c, "m").is_some_and(|first| first < *m))
}

fn last_month(c: &Captures<'_>) -> Option<PartialDate> {
    from_parts(int(c, "y")?, int(c, "m2")?, None, false)
}

/// The last day of "July 11-14, 2025".
fn last_day(c: &Captures<'_>) -> Option<PartialDate> {
    let (false, month) = named().month(c.name("mon")?.as_str())? else { return None };
    from_parts(int(c, "y")?, i16::from(month), Some(int(c, "z")?), false)
}

/// Whether two figures behind a month are no year of it: "relapsed on 30 September, 63% in the marrow".
fn is_amount(c: &Captures<'_>, figures: i16) -> bool {
    /// Two figures that stand apart from a month and are a year of this century.
    const YEARS: std::ops::Range<i16> = 0..40;
    let (Some(all), Some(mon), Some(year)) = (c.get(0), c.name("mon"), c.name("y")) else { return false };
    let text = all.as_str();
    let gap = &text[mon.end() - all.start()..year.start() - all.start()];
    let loose = gap.chars().all(char::is_whitespace) && !gap.is_empty() && !year.as_str().starts_with('\'');
    text.ends_with('%') || gap.contains(',') || loose && !YEARS.contains(&figures)
}

fn named_date(c: &Captures<'_>) -> Option<PartialDate> {
    let (hijri, month) = named().month(c.name("mon")?.as_str())?;
    let year = c.name("y")?.as_str().trim_start_matches('\'');
    let short = year.len() == 2;
    // "14 August - 11 September 2023" does not speak of the year 2011.
    let apart = c.name("y")?.start().saturating_sub(c.name("mon")?.end());
    // Nor does "July 24 - Aug 21 2023" of the year 2021.
    let spans = c.name("d").zip(c.name("mon")).is_some_and(|(d, mon)| mon.start() > d.end() + 2);
    if short && (apart > 2 || spans) {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    if short && is_amount(c, year) {
        return None;
    }
    let year = if short { century(year) } else { year };
    from_parts(year, i16::from(month), c.name("d").and_then(|_| int(c, "d")), hijri)
}

fn numeric(c: &Captures<'_>, style: DateStyle) -> Option<(PartialDate, bool)> {
    let (a, b, mut year) = (int(c, "a")?, int(c, "b")?, int(c, "y")?);
    let sep = c.name("sep")?.as_str();
    // "14.03-20.04.2021" is an interval, not the year 2020.
    if sep != c.name("sep2")?.as_str() {
        return None;
    }
    if c.name("y")?.as_str().len() == 2 {
        // Two digits behind dashes are as often a range or a telephone number; only full forms count. Behind points a year of this
        // century is meant ("6.1.25"), unless it may be a version or a chapter.
        let full = c.name("a")?.as_str().len() == 2 && c.name("b")?.as_str().len() == 2;
        let pointed = sep == "." && (10..40).contains(&year);
        if !full && sep != "/" && !pointed {
            return None;
        }
        year = century(year);
    }
    let (day, month, ambiguous) = day_and_month(a, b, sep, style)?;
    Some((from_parts(year, month, Some(day), false)?, ambiguous))
}

/// Which of two numbers is the day, which the month, and whether it could be the other way round.
pub(super) fn day_and_month(a: i16, b: i16, sep: &str, style: DateStyle) -> Option<(i16, i16, bool)> {
    // Points between the numbers are used where the day stands first.
    let pointed = sep == ".";
    match (a > 12, b > 12, style.order) {
        (true, true, _) => None,
        (true, false, _) => Some((a, b, false)),
        (false, true, _) => Some((b, a, false)),
        (false, false, Some(DayOrder::MonthFirst)) if !pointed => Some((b, a, false)),
        (false, false, Some(DayOrder::DayFirst)) => Some((a, b, false)),
        (false, false, _) => Some((a, b, !pointed && a != b)),
    }
}
