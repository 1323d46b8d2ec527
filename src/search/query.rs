//! From what was typed to what is looked for.
//!
//! All clauses must be found in one entry. A clause is a word, a phrase, or a name of an analyte or a drug; for the
//! last, any of the thing's names will do. No text is an error: signs without a meaning are left out.

use std::ops::{Bound, Range};

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhrasePrefixQuery, PhraseQuery, Query as TantivyQuery,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use unicode_normalization::UnicodeNormalization;

use super::Query;
use super::index::day_number;
use super::schema::Fields;
use super::stems::{Stems, stems};
use super::synonyms::{Place, Synonyms};
use super::words::{Words, cut_chinese, words};

/// Up to this many Chinese characters are one word; longer runs are cut by the dictionary.
const CHINESE_WORD: usize = 3;

/// Of a pasted page, so many words are looked for.
const CLAUSES: usize = 64;

/// What weighs how much: the word as typed, its beginning, its stem, another name of the same thing.
const EXACT: f32 = 3.0;
const WORD: f32 = 2.0;
const NAME: f32 = 1.5;
const STEM: f32 = 1.0;
const PREFIX: f32 = 0.5;

/// A query, understood.
pub(super) struct Asked<'a> {
    pub synonyms: &'a Synonyms,
    clauses: Vec<Clause>,
}

/// What must be found together.
struct Clause {
    /// Every group, or any of the keys.
    groups: Vec<Group>,
    /// Analytes and drugs that the clause names.
    keys: Vec<String>,
}

/// Words that belong together.
pub(super) struct Group {
    /// In this order and side by side.
    pub words: Vec<String>,
    /// The last of them may be unfinished.
    pub prefix: bool,
    /// Each of these finds the group as well: `cd19+`, `cart`.
    pub variants: Vec<String>,
    /// Stems of a single word.
    pub stems: Vec<String>,
    /// A quoted phrase: exactly this, signs included.
    quoted: bool,
    /// Characters of a script without spaces.
    unspaced: bool,
}

impl<'a> Asked<'a> {
    pub(super) fn new(query: &Query, synonyms: &'a Synonyms) -> Self {
        let text: String = query.text.nfc().collect();
        let mut clauses = Vec::new();
        let mut rest = text.as_str();
        let mut quoted = false;
        // Quotation marks of every keyboard; an open one reaches to the end.
        while !rest.is_empty() {
            let end = rest.find(['"', '“', '”', '„', '«', '»']).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            if quoted {
                clauses.extend(phrase(part));
            } else {
                clauses.extend(plain(part, synonyms, after.is_empty()));
            }
            let mut after = after.chars();
            quoted = after.next().is_some() && !quoted;
            rest = after.as_str();
        }
        clauses.truncate(CLAUSES);
        Self { synonyms, clauses }
    }

    /// Every group of words that is asked for.
    pub(super) fn groups(&self) -> impl Iterator<Item = &Group> {
        self.clauses.iter().flat_map(|clause| &clause.groups)
    }

    /// Whether anything is asked for by a name of several.
    pub(super) fn asks_for_names(&self) -> bool {
        self.clauses.iter().any(|clause| !clause.keys.is_empty())
    }

    /// Whether an analyte or a drug is asked for.
    pub(super) fn asks_for(&self, key: &str) -> bool {
        self.clauses.iter().any(|clause| clause.keys.iter().any(|asked| asked == key))
    }

    /// The query for the index; none when there is nothing to look for.
    pub(super) fn to_tantivy(&self, query: &Query, fields: &Fields) -> Option<Box<dyn TantivyQuery>> {
        if self.clauses.is_empty() {
            return None;
        }
        let mut all: Vec<(Occur, Box<dyn TantivyQuery>)> = Vec::new();
        all.extend(self.clauses.iter().map(|clause| (Occur::Must, clause.to_tantivy(fields))));
        all.extend(filters(query, fields).into_iter().map(|filter| (Occur::Must, weighted(filter, 0.0))));
        Some(Box::new(BooleanQuery::new(all)))
    }
}

/// The words of a quoted part.
fn phrase(text: &str) -> Option<Clause> {
    let found = words(text);
    (!found.words.is_empty()).then(|| {
        let mut group = group(text, &found, 0..found.words.len(), false);
        group.quoted = true;
        group.stems.clear();
        group.variants.retain(|variant| variant.ends_with(['+', '%']));
        Clause { groups: vec![group], keys: Vec::new() }
    })
}

/// The words of a part outside quotes; the very last word may be unfinished.
fn plain(text: &str, synonyms: &Synonyms, at_end: bool) -> Vec<Clause> {
    let found = words(text);
    let unfinished = at_end && text.ends_with(|c: char| !c.is_whitespace());
    let groups = split(text, &found);
    let names = synonyms.found(text, &found, &mut Stems::new(None), Place::Query);
    let mut clauses: Vec<(Range<usize>, Clause)> = Vec::new();
    for range in groups {
        let last = unfinished && range.end == found.words.len();
        let group = group(text, &found, range.clone(), last);
        // A name that ends inside a run does not speak for the run: 血小板减少 asks for more than 血小板.
        let name = names.iter().find(|name| name.words.start <= range.start && range.end <= name.words.end);
        let keys = name.map_or_else(Vec::new, |name| name.keys.iter().map(|key| (*key).to_owned()).collect());
        // The words of one name are one clause.
        let span = name.map_or(range.clone(), |name| name.words.clone());
        match clauses.last_mut() {
            Some((before, clause)) if name.is_some() && *before == span => clause.groups.push(group),
            _ => clauses.push((span, Clause { groups: vec![group], keys })),
        }
    }
    clauses.into_iter().map(|(_, clause)| clause).collect()
}

/// Words grouped as they were typed without a space between; Chinese and Latin part company.
fn split(text: &str, found: &Words) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in 0..found.words.len() {
        let word = &found.words[at];
        let joined = at.checked_sub(1).map(|before| &found.words[before]).is_some_and(|before| {
            before.unspaced == word.unspaced && !is_parted(text, before.range.end, word.range.start)
        });
        match groups.last_mut() {
            Some(group) if joined => group.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether there is a space between two words. One character may stand for two words ("㈱"), with nothing between.
fn is_parted(text: &str, end: usize, start: usize) -> bool {
    text.get(end..start).is_some_and(|between| between.contains(char::is_whitespace))
}

fn group(text: &str, found: &Words, range: Range<usize>, prefix: bool) -> Group {
    let words = &found.words[range.clone()];
    let stems = match words {
        [only] => stems(&text[only.range.clone()], None),
        _ => Vec::new(),
    };
    let last_letters = words.last().map_or(0, |word| word.text.chars().count());
    let unspaced = words.iter().all(|word| word.unspaced);
    Group {
        words: words.iter().map(|word| word.text.clone()).collect(),
        // One letter begins too many words.
        prefix: prefix && !unspaced && last_letters >= 2,
        variants: found
            .variants
            .iter()
            .filter(|variant| variant.at == range.start && !variant.part)
            .map(|variant| variant.text.clone())
            .collect(),
        stems,
        quoted: false,
        unspaced,
    }
}

impl Group {
    /// Sequences to look for in a text: the words, or for long Chinese its dictionary words.
    pub(super) fn sequences(&self) -> Vec<Vec<String>> {
        if self.quoted || !self.unspaced || self.words.len() <= CHINESE_WORD {
            return vec![self.words.clone()];
        }
        cut_chinese(&self.words.concat())
            .into_iter()
            .map(|word| word.chars().map(String::from).collect())
            .collect()
    }

    fn to_tantivy(&self, fields: &Fields) -> Box<dyn TantivyQuery> {
        let whole = sequence(fields.words, &self.words);
        let signs = self.variants.iter().map(|variant| term(fields.words, variant));
        if self.quoted {
            // The sign of "CD19+" is part of the phrase.
            return all(std::iter::once(whole).chain(signs));
        }
        let parts = self.sequences();
        if parts.len() > 1 {
            let required = all(parts.iter().map(|part| sequence(fields.words, part)));
            let side_by_side = (Occur::Should, weighted(whole, WORD));
            return Box::new(BooleanQuery::new(vec![(Occur::Must, required), side_by_side]));
        }
        let mut any = vec![weighted(whole, WORD)];
        any.extend(signs.map(|sign| weighted(sign, EXACT)));
        if self.unspaced && self.words.len() > 1 {
            // Where the dictionary sees a word, the characters do not only happen to stand side by side.
            any.push(weighted(term(fields.words, &self.words.concat()), EXACT));
        }
        any.extend(self.stems.iter().map(|stem| weighted(term(fields.stems, stem), STEM)));
        if self.prefix {
            any.push(weighted(beginning(fields.words, &self.words), PREFIX));
        }
        either(any)
    }
}

impl Clause {
    fn to_tantivy(&self, fields: &Fields) -> Box<dyn TantivyQuery> {
        let typed = all(self.groups.iter().map(|group| group.to_tantivy(fields)));
        let names = self.keys.iter().map(|key| {
            let named: Box<dyn TantivyQuery> =
                Box::new(ConstScoreQuery::new(term(fields.concepts, key), 1.0));
            weighted(named, NAME)
        });
        either(std::iter::once(typed).chain(names).collect())
    }
}

fn filters(query: &Query, fields: &Fields) -> Vec<Box<dyn TantivyQuery>> {
    let day = |field, day| Term::from_field_i64(field, day_number(day));
    let kind = query.kind.map(|kind| term(fields.kind, kind.key()));
    let after = query.after.map(|date| Bound::Included(day(fields.last_day, date.first_day())));
    let before = query.before.map(|date| Bound::Included(day(fields.first_day, date.last_day())));
    let range = |from, to| Box::new(RangeQuery::new(from, to)) as Box<dyn TantivyQuery>;
    kind.into_iter()
        .chain(after.map(|after| range(after, Bound::Unbounded)))
        .chain(before.map(|before| range(Bound::Unbounded, before)))
        .collect()
}

fn term(field: Field, text: &str) -> Box<dyn TantivyQuery> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn sequence(field: Field, words: &[String]) -> Box<dyn TantivyQuery> {
    match words {
        [only] => term(field, only),
        _ => {
            Box::new(PhraseQuery::new(words.iter().map(|word| Term::from_field_text(field, word)).collect()))
        }
    }
}

fn beginning(field: Field, words: &[String]) -> Box<dyn TantivyQuery> {
    Box::new(PhrasePrefixQuery::new(words.iter().map(|word| Term::from_field_text(field, word)).collect()))
}

fn all(queries: impl Iterator<Item = Box<dyn TantivyQuery>>) -> Box<dyn TantivyQuery> {
    combine(queries.collect(), Occur::Must)
}

fn either(queries: Vec<Box<dyn TantivyQuery>>) -> Box<dyn TantivyQuery> {
    combine(queries, Occur::Should)
}

fn combine(mut queries: Vec<Box<dyn TantivyQuery>>, occur: Occur) -> Box<dyn TantivyQuery> {
    match queries.len() {
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::new(queries.into_iter().map(|query| (occur, query)).collect())),
    }
}

fn weighted(query: Box<dyn TantivyQuery>, weight: f32) -> Box<dyn TantivyQuery> {
    Box::new(BoostQuery::new(query, weight))
}
