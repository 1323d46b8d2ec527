//! Dates that lack a part: years alone, and days whose year another date of the text gives.

use satchel_records::{DatePrecision, DayOrder, PartialDate};

use super::super::knowledge::knowledge;
use super::super::number::pattern;
use super::super::text::{Folded, is_han};
use super::FoundDate;
use super::calendar::{century, from_parts};
use super::forms::{Form, Hit, day_and_month, int, scan};
use super::names::named;
use super::style::DateStyle;

pattern!(
    YEAR,
    r"(?P<y>(?:19|20)\d{2})(?:\s?(?P<han>年)|\s?(?P<sign>г(?:\.|ода?|оду)?|yilinda|yilindan|yili|['’](?:d[ae]n?|t[ae]n?)|م)(?:[^\p{L}]|$))?"
);
pattern!(SHORT_MONTH, r"(?P<m>0?[1-9]|1[0-2])/(?P<y>[1-3]\d)");
// A first number that goes on ("1.2.3") is no day; an interval does ("7/1-7/4").
pattern!(SHORT_DAY, r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?:[^\d./%-]|[.,]\s|-\d{1,2}[./]|[.-]?$)");
pattern!(HEADING_YEAR, r"^\s*[•*-]?\s*(?P<y>(?:19|20)\d{2})\s?(?:г\.|год|年)?\s?[:–—-]\s");
pattern!(MONTH_DAY, r"(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号]");

/// A day without its year that does not follow the date told before it is dated only when it stands as near as this.
const LONGEST_STEP_DAYS: i32 = 120;

/// Years that stand alone ("in 2019", "2019年"), for narratives only; years inside other dates are not among them.
pub(in super::super) fn find_years(printed: &str, dates: &[FoundDate]) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut hits = Vec::new();
    scan(&folded, &YEAR, Form::Month, &mut hits, |c| {
        let year = c.name("y")?;
        let before = folded.text[..year.start()].trim_end();
        // "in 2019", "в 2019", "en 2019", "عام 2019" or a sign behind the year; a bare number is no year.
        let led = before.ends_with(|ch: char| ch.is_alphanumeric())
            && knowledge().dates.whole("year_before", last_word(before)).is_some();
        (led || c.name("sign").or_else(|| c.name("han")).is_some()).then_some(())?;
        Some((PartialDate::year(year.as_str().parse().ok()?).ok()?, false))
    });
    let free = |year: &FoundDate| !dates.iter().any(|date| year.start < date.stop && date.start < year.stop);
    hits.into_iter().map(|hit| hit.date).filter(free).collect()
}

/// Months written with two figures of their year ("11/23"), as problem lists do. They may as well be days, sizes or shares: the
/// caller knows which years and which words make them dates.
pub(in super::super) fn find_short_months(
    printed: &str,
    dates: &[FoundDate],
    style: DateStyle,
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut hits = Vec::new();
    scan(&folded, &SHORT_MONTH, Form::Month, &mut hits, |c| {
        let behind = &folded.text[c.get(0)?.end()..];
        let ends = behind.is_empty() || behind.starts_with([',', ';', ')', '.', ' ']);
        ends.then_some(())?;
        Some((from_parts(century(int(c, "y")?), int(c, "m")?, None, false)?, false))
    });
    // Where the day stands first, "Jan 23" is a month.
    if style.order == Some(DayOrder::DayFirst) {
        scan(&folded, &named().month_two_figures, Form::Month, &mut hits, |c| {
            let (false, month) = named().month(c.name("mon")?.as_str())? else { return None };
            Some((from_parts(century(int(c, "y")?), i16::from(month), None, false)?, false))
        });
    }
    let free = |month: &FoundDate| !dates.iter().any(|d| month.start < d.stop && d.start < month.stop);
    hits.into_iter().map(|hit| hit.date).filter(free).collect()
}

/// Months alone ("in January", "Gut GvHD June"), in the year that heads the passage.
pub(in super::super) fn find_months_of(printed: &str, dates: &[FoundDate], year: i16) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut hits = Vec::new();
    scan(&folded, &named().month_alone, Form::Month, &mut hits, |c| {
        let name = c.name("mon")?;
        let (false, month) = named().month(name.as_str())? else { return None };
        // A short name may be a word.
        (name.as_str().chars().count() > 4 || is_capital(printed, &folded, name.start())).then_some(())?;
        Some((from_parts(year, i16::from(month), None, false)?, false))
    });
    let free = |month: &FoundDate| !dates.iter().any(|d| month.start < d.stop && d.start < month.stop);
    hits.into_iter().map(|hit| hit.date).filter(free).collect()
}

/// The year that heads a passage ("2023: relapse in January").
pub(in super::super) fn heading_year(printed: &str) -> Option<i16> {
    let found = HEADING_YEAR.captures(printed)?;
    found.name("y")?.as_str().parse().ok()
}

/// The year that a passage is as a whole, as a heading of the days below it.
pub(in super::super) fn year_alone(printed: &str) -> Option<i16> {
    let year = printed.trim().trim_end_matches([':', '.', '年']);
    let figures = year.len() == 4 && year.starts_with(['1', '2']) && year.chars().all(|c| c.is_ascii_digit());
    year.parse().ok().filter(|year| figures && (1990..2100).contains(year))
}

fn is_capital(printed: &str, folded: &Folded, at: usize) -> bool {
    printed[folded.origin(at)..].starts_with(char::is_uppercase)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// What gives a day without its year its year.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Around {
    /// The date told last.
    pub last: PartialDate,
    /// First and last day of the stay that the paper sums up, or of its own date.
    pub paper: Option<(PartialDate, PartialDate)>,
}

/// Days without a year ("7月25日", "12 марта", "March 12"), in the year of the date told before them, or the nearest.
pub(in super::super) fn find_days_of_year(
    printed: &str,
    dates: &[FoundDate],
    around: &Around,
    style: DateStyle,
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut hits: Vec<Hit> = Vec::new();
    let near = |start: usize, month: i16, day: i16| around.day(&folded, dates, start, month, day);
    scan(&folded, &MONTH_DAY, Form::Iso, &mut hits, |c| {
        Some((near(c.get(0)?.start(), int(c, "m")?, int(c, "d")?)?, false))
    });
    for pattern in [&named().day_month, &named().month_day] {
        scan(&folded, pattern, Form::Named, &mut hits, |c| {
            let name = c.name("mon")?;
            let (false, month) = named().month(name.as_str())? else { return None };
            // Short names are also words ("mar", "may"): without its year a day needs the full name or a capital letter.
            let capital = || {
                is_capital(printed, &folded, name.start())
                    && knowledge().dates.list("month").any(|m| m.language == "en" && m.text == name.as_str())
            };
            (name.as_str().chars().count() > 3 || !name.as_str().is_ascii() || capital()).then_some(())?;
            Some((near(c.get(0)?.start(), i16::from(month), int(c, "d")?)?, false))
        });
    }
    finished(&folded, hits, dates, style)
}

/// Days in figures without a year ("7/8", "05.02", "6-14" in Chinese). Most such figures are shares, ranges or doses: the caller
/// knows which words make a day of them.
pub(in super::super) fn find_short_days(
    printed: &str,
    dates: &[FoundDate],
    around: &Around,
    style: DateStyle,
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let han = printed.chars().any(is_han);
    let mut hits: Vec<Hit> = Vec::new();
    scan(&folded, &SHORT_DAY, Form::Numeric, &mut hits, |c| {
        let (first, second, sep) = (c.name("a")?.as_str(), c.name("b")?.as_str(), c.name("sep")?.as_str());
        let (a, b) = (first.parse().ok()?, second.parse().ok()?);
        let (day, month) = match sep {
            _ if han => (b, a),
            "/" => day_and_month(a, b, sep, style).map(|(day, month, _)| (day, month))?,
            // "0.5" and "12.3" are amounts.
            "." if second.len() == 2 && first != "0" => (a, b),
            _ => return None,
        };
        Some((around.day(&folded, dates, c.get(0)?.start(), month, day)?, false))
    });
    finished(&folded, hits, dates, style)
}

/// Days that stand on no other date, intervals joined.
fn finished(folded: &Folded, mut hits: Vec<Hit>, dates: &[FoundDate], style: DateStyle) -> Vec<FoundDate> {
    hits.retain(|hit| !dates.iter().any(|date| hit.date.start < date.stop && date.start < hit.date.stop));
    hits.sort_by_key(|hit| hit.start);
    super::spans::join(folded, hits, style).into_iter().map(|hit| hit.date).collect()
}

impl Around {
    /// A day of the text, in the year that the nearest date before it gives, or the date told last.
    fn day(
        &self,
        folded: &Folded,
        dates: &[FoundDate],
        start: usize,
        month: i16,
        day: i16,
    ) -> Option<PartialDate> {
        let told = dates.iter().rfind(|d| d.stop <= folded.origin(start)).map(|d| d.date);
        // What a summary tells of days of its stay is of that stay, whatever was retold before.
        if let Some(of_stay) = self.of_stay(month, day).filter(|_| told.is_none()) {
            return Some(of_stay);
        }
        let told = told.unwrap_or(self.last);
        let follows = |date: &PartialDate| {
            let days = (date.first_day() - told.first_day()).get_days();
            told.precision() == DatePrecision::Year || (0..=LONGEST_STEP_DAYS).contains(&days)
        };
        in_nearest_year(told, month, day)
            .filter(follows)
            .or_else(|| self.of_paper(month, day))
            .or_else(|| in_nearest_year(told, month, day))
    }

    /// The day inside a stay of several days, told from outside it.
    fn of_stay(&self, month: i16, day: i16) -> Option<PartialDate> {
        let (first, last) = self.paper.filter(|(first, last)| first.first_day() < last.last_day())?;
        let stay = first.first_day()..=last.last_day();
        if stay.contains(&self.last.first_day()) {
            return None;
        }
        let years = [first.first_day().year(), last.last_day().year()];
        let days = years.into_iter().filter_map(|year| from_parts(year, month, Some(day), false));
        days.into_iter().find(|date| stay.contains(&date.first_day()))
    }

    /// The day in the stay that the paper sums up, or shortly before the paper was written.
    fn of_paper(&self, month: i16, day: i16) -> Option<PartialDate> {
        /// Days before a paper's own date of which it tells without their year.
        const RECENT_DAYS: i64 = 45;
        let (first, last) = self.paper?;
        let from = first.first_day().checked_sub(jiff::Span::new().days(RECENT_DAYS)).ok()?;
        let within = |date: &PartialDate| (from..=last.last_day()).contains(&date.first_day());
        let years = [last.first_day().year(), first.first_day().year(), first.first_day().year() - 1];
        years.into_iter().filter_map(|year| from_parts(year, month, Some(day), false)).find(within)
    }
}

/// A day in the year of the date told before it, or in the next or the same year where it went before and stands near.
fn in_nearest_year(told: PartialDate, month: i16, day: i16) -> Option<PartialDate> {
    let year = told.first_day().year();
    let same = from_parts(year, month, Some(day), false)?;
    if told.precision() == DatePrecision::Year || same.first_day() >= told.first_day() {
        return Some(same);
    }
    let apart = |date: &PartialDate| (date.first_day() - told.first_day()).get_days().abs();
    let next = from_parts(year + 1, month, Some(day), false);
    [Some(same), next].into_iter().flatten().filter(|date| apart(date) <= LONGEST_STEP_DAYS).min_by_key(apart)
}
