//! Months written with two figures of their year ("11/23") in histories and problem lists.

use satchel_records::{DayOrder, PartialDate};

use super::super::dates::{DateStyle, FoundDate, find_short_months};
use super::super::text::Folded;
use super::Telling;
use super::sentence::is_milestone;
use super::short_days::counts;
use super::triggers;

/// Letters between a milestone's word and its month.
const GAP: usize = 9;

/// Days before the end of what a paper tells of in which "2/24" is a day of its own year.
const OWN_DAYS: i32 = 150;

/// "HSCT (MUD) 11/23": a month right beside the word of a milestone, in the child's life and not near the paper's own days, of
/// which such figures would be one.
pub(super) fn short_months(telling: &Telling<'_>, text: &str, dates: &[FoundDate]) -> Vec<FoundDate> {
    let date = telling.date.as_ref().map(|found| PartialDate::from(found.date.last_day()));
    // A stay is told after it ended.
    let written = telling.stay.map(|(_, last)| PartialDate::from(last.last_day())).max(date);
    let (Some(born), Some(written)) = (telling.born, written) else { return Vec::new() };
    let mut months = find_short_months(text, dates, telling.style);
    if months.is_empty() {
        return months;
    }
    let folded = Folded::new(text);
    let near = |from: usize, to: usize| {
        from <= to && text.get(from..to).is_some_and(|gap| gap.chars().count() <= GAP)
    };
    let milestones: Vec<_> =
        triggers::triggers(&folded).into_iter().filter(|t| is_milestone(t.kind)).collect();
    let beside = |month: &FoundDate| {
        milestones.iter().any(|t| near(t.printed.1, month.start) || near(month.stop, t.printed.0))
    };
    let lived = |month: &FoundDate| {
        month.date.last_day() > born.first_day() && month.date.first_day() <= written.last_day()
    };
    months.retain(|month| {
        lived(month)
            && !counts(&text[month.stop..])
            && beside(month)
            && !is_near(month, &written, telling.style)
    });
    months
}

/// Whether the figures of a month, read as a day, are one shortly before the end of what the paper tells.
fn is_near(month: &FoundDate, written: &PartialDate, style: DateStyle) -> bool {
    let first = month.date.first_day();
    let year = written.first_day().year();
    let apart = |year: i16| {
        let (a, b) = (first.month(), i8::try_from(first.year() % 100).ok()?);
        let (month, day) = if style.order == Some(DayOrder::DayFirst) { (b, a) } else { (a, b) };
        let day = PartialDate::day(year, month, day).ok()?;
        day.days_since(written)
    };
    [year - 1, year].into_iter().filter_map(apart).any(|days| (-OWN_DAYS..=0).contains(&days))
}
