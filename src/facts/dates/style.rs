//! The order of day and month on a paper.

use satchel_records::{DateReading, DayOrder, OrderBasis, PartialDate};

use super::super::text::Folded;
use super::find_dates;
use super::forms::NUMERIC;

/// What a date of two small numbers means on this paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) struct DateStyle {
    /// The order of day and month; none when nothing settles it.
    pub order: Option<DayOrder>,
}

/// What is known beside the paper's own dates.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Beside<'a> {
    /// Language of the paper.
    pub language: &'a str,
    /// The patient's birth date: printed again, it shows the order.
    pub born: Option<PartialDate>,
    /// What is known of the facility.
    pub facility: Option<(DayOrder, OrderBasis)>,
}

/// Languages in whose countries the day stands first.
const DAY_FIRST: [&str; 3] = ["ru", "es", "tr"];

impl DateStyle {
    /// What the dates of a document show, then what is known of its facility, then the habit of its language. Nothing is said of a
    /// document without a date that shows the order or leaves it open.
    pub(in super::super) fn of_texts<'a>(
        texts: impl Iterator<Item = &'a str> + Clone,
        beside: Beside<'_>,
    ) -> (Self, Option<DateReading>) {
        let (day_first, month_first) = shown(texts.clone(), beside.born);
        let language =
            DAY_FIRST.contains(&beside.language).then_some((DayOrder::DayFirst, OrderBasis::Language));
        let settled = match (day_first, month_first) {
            (true, false) => Some((DayOrder::DayFirst, OrderBasis::Paper)),
            (false, true) => Some((DayOrder::MonthFirst, OrderBasis::Paper)),
            // A paper that shows both orders can only be asked about.
            (true, true) => beside.facility.filter(|(_, basis)| *basis == OrderBasis::Family),
            (false, false) => beside.facility.or(language),
        };
        let is_shown = day_first || month_first;
        let is_open =
            || texts.clone().any(|text| find_dates(text, Self::default()).iter().any(|d| d.ambiguous));
        let reading = (is_shown || is_open()).then(|| DateReading {
            order: settled.map_or(DayOrder::DayFirst, |(order, _)| order),
            basis: settled.map(|(_, basis)| basis),
        });
        (Self { order: settled.map(|(order, _)| order) }, reading)
    }
}

/// Whether a date shows that the day stands first, and whether one shows that the month does.
fn shown<'a>(texts: impl Iterator<Item = &'a str>, born: Option<PartialDate>) -> (bool, bool) {
    let born = born.and_then(|born| born.exact());
    let (mut day_first, mut month_first) = (false, false);
    for text in texts {
        let folded = Folded::new(text);
        for found in NUMERIC.captures_iter(&folded.text) {
            let mark = |name: &str| found.name(name).map(|m| m.as_str());
            let part = |name: &str| mark(name).and_then(|text| text.parse::<i16>().ok()).unwrap_or(0);
            // "2/19-2/22/2025" is no 19-2 of a year.
            if mark("sep") != mark("sep2") {
                continue;
            }
            let (a, b, year) = (part("a"), part("b"), part("y"));
            day_first |= (13..=31).contains(&a) && b <= 12;
            // Points between the numbers are used where the day stands first, and "01-25-14" may be a telephone's number.
            let telling = match mark("sep") {
                Some(".") => false,
                Some("-") => mark("y").is_some_and(|year| year.len() == 4),
                _ => true,
            };
            month_first |= (13..=31).contains(&b) && a <= 12 && telling;
            if let Some(born) = born.filter(|born| born.year() == year && born.day() != born.month()) {
                let (day, month) = (i16::from(born.day()), i16::from(born.month()));
                day_first |= (a, b) == (day, month);
                month_first |= (a, b) == (month, day);
            }
        }
    }
    (day_first, month_first)
}
