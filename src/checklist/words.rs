//! Wording in several languages, and sentences with places for dates and numbers.

use std::collections::BTreeMap;

use satchel_records::PartialDate;
use serde::{Deserialize, Serialize};

/// The language every wording has.
const FALLBACK: &str = "en";

/// One wording by language tag (`en`, `zh`, …). English is always there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Words(pub BTreeMap<String, String>);

impl Words {
    /// The wording in a language; in English where that language has none.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let short = language.split('-').next().unwrap_or_default();
        self.0.get(short).or_else(|| self.0.get(FALLBACK)).map(String::as_str).unwrap_or_default()
    }

    /// The wording in each of its languages with every `{name}` filled in.
    #[must_use]
    pub fn fill(&self, values: &[(&str, Value<'_>)]) -> Self {
        Self(self.0.iter().map(|(language, text)| (language.clone(), fill(text, language, values))).collect())
    }
}

/// What stands in a place of a sentence.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// A date, shown as the language shows dates.
    Date(PartialDate),
    /// A number.
    Number(i64),
    /// Text that is the same in every language: a name, a quotation.
    Text(&'a str),
    /// Text that has a wording of its own.
    Words(&'a Words),
}

fn fill(text: &str, language: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut text = text.to_owned();
    for (name, value) in values {
        let value = match value {
            Value::Date(date) => date.in_words(language),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => (*text).to_owned(),
            Value::Words(words) => words.get(language).to_owned(),
        };
        text = text.replace(&format!("{{{name}}}"), &value);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_filled_in_each_language() {
        let words = Words(BTreeMap::from([
            ("en".into(), "The newest is of {date}; asked: {days} days.".into()),
            ("zh".into(), "最新为{date}；要求{days}天内。".into()),
        ]));
        let date = "2026-03-14".parse().unwrap();
        let filled = words.fill(&[("date", Value::Date(date)), ("days", Value::Number(30))]);
        assert_eq!(filled.get("en"), "The newest is of 14 Mar 2026; asked: 30 days.");
        assert_eq!(filled.get("zh-CN"), "最新为2026年3月14日；要求30天内。");
        assert_eq!(filled.get("tr"), filled.get("en"), "a language without wording reads English");
    }
}
