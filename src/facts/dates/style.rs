//! The order of day and month on a paper.

use super::super::text::Folded;
use super::forms::NUMERIC;

/// Which number of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) enum DayOrder {
    /// Nothing on the paper settles it.
    #[default]
    Open,
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What a date of two small numbers means on this paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) struct DateStyle {
    /// The order of day and month.
    pub order: DayOrder,
}

/// Languages in whose countries the day stands first.
const DAY_FIRST: [&str; 3] = ["ru", "es", "tr"];

impl DateStyle {
    /// What the other dates of a document settle; then the habit of its language.
    pub(in super::super) fn of_texts<'a>(texts: impl Iterator<Item = &'a str>, language: &str) -> Self {
        let (mut day_first, mut month_first) = (0_u32, 0_u32);
        for text in texts {
            let folded = Folded::new(text);
            for found in NUMERIC.captures_iter(&folded.text) {
                let part =
                    |name: &str| found.name(name).and_then(|m| m.as_str().parse::<i8>().ok()).unwrap_or(0);
                // "2/19-2/22/2025" is no 19-2 of a year.
                let mark = |name: &str| found.name(name).map(|m| m.as_str());
                if mark("sep") != mark("sep2") {
                    continue;
                }
                let (a, b) = (part("a"), part("b"));
                day_first += u32::from(a > 12 && b <= 12);
                month_first += u32::from(b > 12 && a <= 12);
            }
        }
        let order = match (day_first, month_first) {
            (1.., 0) => DayOrder::DayFirst,
            (0, 1..) => DayOrder::MonthFirst,
            (0, 0) if DAY_FIRST.contains(&language) => DayOrder::DayFirst,
            _ => DayOrder::Open,
        };
        Self { order }
    }
}
