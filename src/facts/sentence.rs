//! The sentences of a document as they stand on paper, with the dates and drugs they name.

use satchel_records::{Page, PartialDate, Specimen};

use super::dates::{Beside, DateStyle, find_dates};
use super::knowledge::{Phrase, knowledge};
use super::labs::document_specimen;
use super::lexicon::places;
use super::prose::{self, passages};
use super::scope::{Scope, scope_of};
use super::text::{Folded, fold_tight, is_han};

/// Letters that may part a drug from the words it belongs to, or two dates of one list.
const REACH: usize = 26;

/// A sentence, a row of a table or a line of a form.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The page, counted from 1.
    pub page: u32,
    /// As printed, with one space where the paper has any white space.
    pub text: String,
    /// In the form words are compared in.
    pub folded: String,
    /// The number of its paragraph, row or line in the document.
    pub passage: usize,
    style: DateStyle,
}

/// A date that stands in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedDate {
    /// The day, or the first one of a span.
    pub from: PartialDate,
    /// The last day of a span.
    pub to: Option<PartialDate>,
    start: usize,
    stop: usize,
}

/// Every sentence of a document in reading order. Its language settles the order of day and month where the paper does not.
#[must_use]
pub fn sentences(pages: &[Page], language: Option<&str>) -> Vec<Sentence> {
    let lines: Vec<String> =
        pages.iter().flat_map(|page| page.lines.iter().map(satchel_records::Line::text)).collect();
    let beside = Beside { language: language.unwrap_or_default(), ..Beside::default() };
    let (style, _) = DateStyle::of_texts(lines.iter().map(String::as_str), beside);
    let of_passage = |(number, passage): (usize, prose::Passage)| {
        let parts = if passage.is_row {
            vec![(0, passage.text.len())]
        } else {
            whole_brackets(&passage.text, prose::sentences(&passage.text))
        };
        let tight = |(start, stop): (usize, usize)| {
            passage.text[start..stop].split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let texts: Vec<String> = parts.into_iter().map(tight).collect();
        texts.into_iter().map(move |text| Sentence {
            page: passage.page,
            folded: fold_tight(&text),
            text,
            passage: number,
            style,
        })
    };
    passages(pages).into_iter().enumerate().flat_map(of_passage).collect()
}

/// Sentences that end inside brackets, as at the semicolon of "t(9;22)", go on.
fn whole_brackets(text: &str, parts: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    /// A bracket that is never closed does not make one sentence of a page.
    const LONGEST: usize = 600;
    let is_open = |(start, stop): &(usize, usize)| {
        let count = |marks: [char; 2]| text[*start..*stop].matches(marks).count();
        count(['(', '（']) > count([')', '）']) && stop - start < LONGEST
    };
    let mut whole: Vec<(usize, usize)> = Vec::new();
    for part in parts {
        match whole.last_mut().filter(|last| is_open(last)) {
            Some(last) => last.1 = part.1,
            None => whole.push(part),
        }
    }
    whole
}

impl Sentence {
    /// The date that a word of the sentence has: the only one of the sentence, or the only one of the word's clause. Several
    /// dates of which none is nearer give none.
    #[must_use]
    pub fn date_at(&self, at: usize) -> Option<StatedDate> {
        match self.dates().as_slice() {
            [date] => Some(*date),
            _ => self.date_in_clause(at),
        }
    }

    /// The only date of a word's own clause.
    #[must_use]
    pub fn date_in_clause(&self, at: usize) -> Option<StatedDate> {
        let at = Folded::new(&self.text).origin(at);
        let (start, stop) = clause(&self.text, at);
        let mut near = self.dates().into_iter().filter(|date| date.start < stop && start < date.stop);
        match (near.next(), near.next()) {
            (Some(date), None) => Some(date),
            _ => None,
        }
    }

    /// The dates of a list in the sentence, such as "12.03, 19.03 and 26.03.2021"; none where they stand apart.
    #[must_use]
    pub fn listed_dates(&self) -> Vec<StatedDate> {
        let dates = self.dates();
        let is_list = dates.windows(2).all(|pair| {
            let between = self.text.get(pair[0].stop..pair[1].start).unwrap_or_default();
            between.chars().count() <= 6 && between.chars().filter(|c| c.is_alphanumeric()).count() <= 3
        });
        if is_list && dates.len() > 1 && dates.iter().all(|date| date.to.is_none()) {
            dates
        } else {
            Vec::new()
        }
    }

    /// Drugs by their international names that stand beside a word of the sentence: behind it, or before it where none stands
    /// behind. `drugs` names lists of the table of drugs, or single ones of it.
    #[must_use]
    pub fn drugs_beside(&self, at: usize, drugs: &[String]) -> Vec<String> {
        let all = self.drugs(drugs);
        let behind = chain(at, all.iter().filter(|drug| drug.0 >= at), &self.folded, false);
        if !behind.is_empty() {
            return behind;
        }
        let mut before = chain(at, all.iter().rev().filter(|drug| drug.1 <= at), &self.folded, true);
        before.reverse();
        before
    }

    /// Each of some drugs that the sentence names: where in the folded text, and its international name.
    #[must_use]
    pub fn drugs_named(&self, drugs: &[String]) -> Vec<(usize, &'static str)> {
        self.drugs(drugs).into_iter().map(|(start, _, name)| (start, name)).collect()
    }

    /// Whether what a word means is still to come, feared or hoped for.
    #[must_use]
    pub fn is_to_come(&self, at: usize) -> bool {
        matches!(self.scope_at(at), Scope::Planned | Scope::Supposed)
    }

    /// Whether what a word means is denied.
    #[must_use]
    pub fn is_denied(&self, at: usize) -> bool {
        self.scope_at(at) == Scope::Denied
    }

    fn scope_at(&self, at: usize) -> Scope {
        let word: usize = self.folded[at..]
            .chars()
            .take_while(|c| c.is_alphanumeric() && !is_han(*c))
            .map(char::len_utf8)
            .sum();
        scope_of(&self.folded, at, at + word)
    }

    /// The one method of residual disease or typing that the sentence names.
    #[must_use]
    pub fn method(&self) -> Option<&'static str> {
        method_in(&self.folded)
    }

    fn dates(&self) -> Vec<StatedDate> {
        let found = find_dates(&self.text, self.style).into_iter();
        found.map(|d| StatedDate { from: d.date, to: d.end, start: d.start, stop: d.stop }).collect()
    }

    /// First byte, the byte behind the last, and the international name.
    fn drugs(&self, drugs: &[String]) -> Vec<(usize, usize, &'static str)> {
        let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
        for phrase in phrases(drugs) {
            for (start, stop) in places(&self.folded, &phrase.text) {
                if !found.iter().any(|(s, e, _)| start < *e && *s < stop) {
                    found.push((start, stop, &phrase.key));
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// What a paper says it examined, by its label or its head.
#[must_use]
pub fn specimen_of(pages: &[Page]) -> Specimen {
    document_specimen(pages)
}

/// The one method a folded text names; none where it names several or none.
#[must_use]
pub fn method_in(folded: &str) -> Option<&'static str> {
    let mut found: Option<&'static str> = None;
    for phrase in knowledge().labels.list("method") {
        if places(folded, &phrase.text).next().is_some() {
            match found {
                Some(other) if other != phrase.key => return None,
                _ => found = Some(phrase.key.as_str()),
            }
        }
    }
    found
}

/// Whether a text names one of some drugs, each given as a list of the table of drugs or as an international name.
#[must_use]
pub fn names_drug(text: &str, drugs: &[String]) -> bool {
    let folded = fold_tight(text);
    phrases(drugs).any(|phrase| places(&folded, &phrase.text).next().is_some())
}

/// Whether a word is a list of the table of drugs or a drug of it.
#[must_use]
pub fn is_drug(word: &str) -> bool {
    phrases(std::slice::from_ref(&word.to_owned())).next().is_some()
}

fn phrases(drugs: &[String]) -> impl Iterator<Item = &'static Phrase> + '_ {
    let is_meant = |phrase: &&Phrase| drugs.iter().any(|drug| *drug == phrase.list || *drug == phrase.key);
    knowledge().drugs.all().filter(is_meant)
}

/// The drugs that follow each other closely from a place on.
fn chain<'a>(
    at: usize,
    drugs: impl Iterator<Item = &'a (usize, usize, &'static str)>,
    folded: &str,
    back: bool,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut edge = at;
    for (start, stop, name) in drugs {
        let gap = if back { folded.get(*stop..edge) } else { folded.get(edge..*start) };
        // The word itself stands in the first gap behind it.
        let reach = if found.is_empty() { 2 * REACH } else { REACH };
        if gap.is_none_or(|gap| gap.chars().count() > reach || gap.contains(['.', ';'])) {
            break;
        }
        edge = if back { *start } else { *stop };
        if !found.iter().any(|known| known == name) {
            found.push((*name).to_owned());
        }
    }
    found
}

/// The clause around a byte of a text: inside its brackets, else between commas and stops that part words, not figures.
fn clause(text: &str, at: usize) -> (usize, usize) {
    let opened = text[..at].rfind(['(', '（']).filter(|open| !text[*open..at].contains([')', '）']));
    if let Some(open) = opened {
        return (open, text[at..].find([')', '）']).map_or(text.len(), |close| at + close));
    }
    let parts = |i: usize, c: char| {
        let behind = text[i + c.len_utf8()..].chars().next();
        match c {
            '，' | '；' | ';' | '。' | '،' => true,
            ',' | '.' => behind.is_none_or(|next| next.is_whitespace() || is_han(next)),
            _ => false,
        }
    };
    let marks: Vec<usize> = text.char_indices().filter(|(i, c)| parts(*i, *c)).map(|(i, _)| i).collect();
    let start = marks.iter().copied().rfind(|mark| *mark < at).unwrap_or(0);
    let stop = marks.into_iter().find(|mark| *mark >= at).unwrap_or(text.len());
    (start, stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str) -> Sentence {
        Sentence {
            page: 1,
            text: text.into(),
            folded: fold_tight(text),
            passage: 0,
            style: DateStyle::default(),
        }
    }

    fn date_of(text: &str, word: &str) -> Option<String> {
        let sentence = sentence(text);
        let at = sentence.folded.find(&fold_tight(word)).unwrap();
        sentence.date_at(at).map(|date| date.from.to_string())
    }

    #[test]
    fn a_word_has_the_date_of_its_sentence_or_clause_or_none() {
        assert_eq!(date_of("Ликвор от 12.03.2021: бластов нет", "ликвор").as_deref(), Some("2021-03-12"));
        assert_eq!(
            date_of("2023年9月12日骨髓复发，2023年9月18日脑脊液未见幼稚细胞", "脑脊液").as_deref(),
            Some("2023-09-18")
        );
        let far = "Diagnosed on 9 March 2021 (CNS1, normal karyotype), remission on 16 April 2021";
        assert_eq!(date_of(far, "normal karyotype"), None, "a date of something else is no date");
        let given = sentence("asparaginase once on 15.03.2021, vincristine, intrathecal cytarabine");
        let at = given.folded.find("intrathecal").unwrap();
        assert_eq!(given.date_in_clause(at), None, "the day of another drug is not its day");
    }

    #[test]
    fn a_translocation_ends_no_sentence() {
        let text = "BCR::ABL1 t(9;22) was not found. ETV6::RUNX1 t(12;21) was.";
        let parts = whole_brackets(text, prose::sentences(text));
        let parts: Vec<&str> = parts.iter().map(|(start, stop)| text[*start..*stop].trim()).collect();
        assert_eq!(parts, ["BCR::ABL1 t(9;22) was not found.", "ETV6::RUNX1 t(12;21) was."]);
    }

    #[test]
    fn a_list_of_dates_is_a_list_and_two_dates_apart_are_not() {
        let listed = sentence("鞘内注射：2021-03-12、2021-03-19、2021-03-26").listed_dates();
        assert_eq!(listed.len(), 3);
        let apart = sentence("Intrathecal on 12.03.2021 and marrow of 26.03.2021").listed_dates();
        assert!(apart.is_empty());
    }

    #[test]
    fn drugs_beside_a_word_are_those_behind_it_or_before_it() {
        let given = ["methotrexate", "cytarabine", "steroid"].map(str::to_owned);
        let beside = |text: &str, word: &str| {
            let sentence = sentence(text);
            sentence.drugs_beside(sentence.folded.find(word).unwrap(), &given)
        };
        assert_eq!(
            beside(
                "винкристин № 5, даунорубицин однократно, интратекально — цитарабин, метотрексат",
                "интратекально"
            ),
            ["cytarabine", "methotrexate"]
        );
        assert_eq!(
            beside("vincristina y metotrexato/citarabina/prednisona intratecal", "intratecal"),
            ["methotrexate", "cytarabine", "prednisolone"],
            "a drug that is not asked for is not said to be given so"
        );
    }
}
