//! Results that change within a sentence: "CRP 112 mg/L falling to 34 mg/L on 6 September".

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::{NameMatch, knowledge};
use super::super::super::text::{Folded, find_words};
use super::told::{Told, number_at};

/// Most bytes between the later result and its date.
const DATE_REACH: usize = 24;

/// The words of change in a sentence.
pub(super) struct Changes {
    /// First and last byte of each, in their order.
    places: Vec<(usize, usize)>,
}

impl Changes {
    pub(super) fn of(sentence: &Folded) -> Self {
        let words = knowledge().headings.perhaps_in("change", &sentence.text);
        let mut places: Vec<(usize, usize)> = words
            .flat_map(|word| {
                let length = word.text.len();
                find_words(&sentence.text, &word.text).map(move |at| (at, at + length)).collect::<Vec<_>>()
            })
            .map(|(start, stop)| (sentence.origin(start), sentence.origin(stop)))
            .collect();
        places.sort_unstable();
        Self { places }
    }

    /// The dates that may be those of a value: a date behind a change is that of the later result.
    pub(super) fn dates_before<'a>(&self, value: usize, dates: &'a [FoundDate]) -> &'a [FoundDate] {
        let Some((change, _)) = self.places.iter().find(|(start, _)| *start >= value) else { return dates };
        &dates[..dates.partition_point(|date| date.start < *change)]
    }

    /// The later result and its date; none where no date stands right behind it.
    pub(super) fn value_behind<'a>(
        &self,
        sentence: &str,
        value: &Told,
        matched: &NameMatch,
        dates: &'a [FoundDate],
    ) -> Option<(Told, &'a FoundDate)> {
        let joins = |text: &str| text.trim_matches([' ', ',', '，']).is_empty();
        let (_, stop) =
            *self.places.iter().find(|(start, _)| sentence.get(value.stop..*start).is_some_and(joins))?;
        let rest = sentence.get(stop..)?;
        let later = number_at(sentence, stop + rest.len() - rest.trim_start().len(), matched)?;
        let date = dates.iter().find(|date| date.start >= later.stop)?;
        let between = sentence.get(later.stop..date.start)?;
        let near = between.len() <= DATE_REACH && !between.contains([',', ';', '.', '，', '；', '。']);
        near.then_some((later, date))
    }
}
