//! Month names of the tables, and the patterns built from them.

use std::collections::HashMap;
use std::sync::OnceLock;

use regex::Regex;

use super::super::knowledge::knowledge;

/// Patterns built from the words of the tables, which are folded as the texts are.
pub(super) struct Named {
    /// "14 March 2021", "14 de marzo de 2021", "١٤ مارس ٢٠٢١".
    pub day_month_year: Regex,
    /// "March 14, 2021".
    pub month_day_year: Regex,
    /// "March 2021".
    pub month_year: Regex,
    /// "Sep-23", "сен.23", as spreadsheets print a month.
    pub month_short_year: Regex,
    /// "Jan 23", where the day stands first.
    pub month_two_figures: Regex,
    /// A month's name alone.
    pub month_alone: Regex,
    /// A named day without its year.
    pub day_month: Regex,
    /// "March 14" without its year.
    pub month_day: Regex,
    /// What leads from the first date of an interval to its last, between whole dates.
    pub between: Regex,
    /// A first day that leans on the date behind it: a day, a day with its month, or a month.
    pub leaning: Regex,
    /// A last day that leans on the date before it.
    pub trailing: Regex,
    /// Words before two dates joined by "and" that make an interval of them.
    pub pair_before: Regex,
    /// The same behind the dates.
    pub pair_behind: Regex,
    months: HashMap<String, (bool, i8)>,
}

impl Named {
    /// The month a folded name stands for, and whether it is one of the Islamic calendar.
    pub(super) fn month(&self, name: &str) -> Option<(bool, i8)> {
        self.months.get(name).copied()
    }
}

static NAMED: OnceLock<Named> = OnceLock::new();

/// The patterns, built once.
pub(super) fn named() -> &'static Named {
    NAMED.get_or_init(build)
}

fn build() -> Named {
    let mut months = HashMap::new();
    for (list, hijri) in [("month", false), ("hijri", true)] {
        for phrase in knowledge().dates.list(list) {
            if let Ok(number) = phrase.key.parse() {
                months.insert(phrase.text.clone(), (hijri, number));
            }
        }
    }
    let any = alternatives(months.keys().map(String::as_str));
    let words = |list: &str, key: &str| {
        alternatives(
            knowledge()
                .dates
                .list(list)
                .filter(|phrase| phrase.key == key)
                .map(|phrase| phrase.text.as_str()),
        )
    };
    let (to, and) = (words("span", "to"), words("span", "and"));
    // A year's sign, and the cases that Turkish writes onto a date, may stand before the word that joins.
    let tail = r"\s*(?:(?:г|гг|م|ه)\.?|года|年|日|号|['’]?[dt][ae]n|['’]?[dt][ae]|tarihinden(?:\s+itibaren)?|tarihleri)?\.?";
    let article = r"\s*(?:el\s+|the\s+|dia\s+)?";
    let join = format!(r"{tail}\s*(?P<how>-+|~+|\.\.+|…|(?P<word>{to})|(?P<pair>{and})){article}\s*");
    let day = r"(?P<d>\d{1,2})(?:\s?(?:st|nd|rd|th|º|°|-?го|-?е)|\.)?";
    let gap = r"[\s\-./,]{0,3}(?:de\s|del\s|of\s|من\s|شهر\s)?";
    let year = r"(?P<y>\d{4}|'?\d{2})";
    // Arabic papers print both names of a month: "كانون الثاني/يناير", "آذار (مارس)".
    let both = format!(r"(?:\s?[/(]\s?(?:{any})\s?\)?)?");
    Named {
        day_month_year: regex(&format!(r"{day}{gap}\s?(?P<mon>{any})\.?{both}{gap}{year}(?:\D|$)")),
        month_day_year: regex(&format!(
            r"(?P<mon>{any})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?-\s?(?P<z>\d{{1,2}})(?:st|nd|rd|th)?)?,?\s(?P<y>\d{{4}})(?:\D|$)"
        )),
        month_year: regex(&format!(
            r"(?P<mon>{any})\.?{both},?\s?(?:de\s|del\s|of\s|в\s|سنه\s|عام\s)?[\s\-/]?(?P<y>\d{{4}})(?:\D|$)"
        )),
        month_short_year: regex(&format!(
            r"(?:^|\s)(?P<mon>{any})(?:-|\.|\s?')(?P<y>[0-3]\d)(?:\s\s|\s?-\s|[,;)]|$)"
        )),
        month_two_figures: regex(&format!(r"(?P<mon>{any})\.?\s(?P<y>[1-3]\d)(?:[,;.)\s]|$)")),
        month_alone: regex(&format!(r"(?P<mon>{any})(?:[^\p{{L}}\p{{N}}]|$)")),
        day_month: regex(&format!(
            r"{day}[\s\-.]{{0,2}}(?:de\s|of\s|من\s|شهر\s)?(?P<mon>{any})(?:[^\p{{L}}]|$)"
        )),
        month_day: regex(&format!(
            r"(?P<mon>{any})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[^\p{{L}}\p{{N}}%./:]|[.,]\s|[.,]?$)"
        )),
        between: regex(&format!(r"^{join}$")),
        leaning: regex(&format!(
            r"(?:^|[^\p{{L}}\p{{N}}.,/%])(?P<first>(?P<a>\d{{1,2}})[./](?P<b>\d{{1,2}})\.?|{day}(?:[\s\-.]{{0,2}}(?:de\s|of\s|من\s)?(?P<mon>{any})\.?)?|(?P<mon2>{any})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?|(?P<mon3>{any})\.?){join}$"
        )),
        trailing: regex(&format!(
            r"^{join}(?:(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})\.?(?:[^\d./%-]|$)|(?:(?P<m>\d{{1,2}})\s?月)?\s?(?P<zd>\d{{1,2}})\s?[日号]|(?P<zm>\d{{1,2}})\s?月|{day}[\s\-.]{{0,2}}(?:de\s|of\s|من\s)?(?P<mon>{any})(?:[^\p{{L}}]|$)|(?P<mon2>{any})\.?\s(?P<d2>\d{{1,2}})(?:[^\d]|$)|(?P<mon3>{any})(?:[^\p{{L}}]|$))"
        )),
        pair_before: regex(&format!(r"(?:^|[^\p{{L}}])(?:{})\s*(?:el\s)?$", words("span", "before"))),
        pair_behind: regex(&format!(r"^.{{0,24}}?(?:{})(?:[^\p{{L}}]|$)", words("span", "behind"))),
        months,
    }
}

/// Words as the alternatives of a pattern, the longest first.
pub(super) fn alternatives<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable_by_key(|word| (std::cmp::Reverse(word.len()), *word));
    words.into_iter().map(regex::escape).collect::<Vec<_>>().join("|")
}

/// A pattern of escaped words.
pub(super) fn regex(text: &str) -> Regex {
    #[allow(clippy::expect_used, reason = "words are escaped; a test reads every pattern")]
    Regex::new(text).expect("a valid pattern")
}
