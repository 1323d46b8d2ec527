//! Word stems: `relapses` finds `relapse`, `тромбоцитов` finds `тромбоциты`.

use std::collections::HashMap;

use tantivy::tokenizer::{Language, SimpleTokenizer, Stemmer, TextAnalyzer, TokenStream};

use super::fold::fold_word;

/// Stems of the words of one text; a word that comes again is not stemmed again.
pub(super) struct Stems<'l> {
    language: Option<&'l str>,
    known: HashMap<String, Vec<String>>,
}

impl<'l> Stems<'l> {
    /// For words of a language (BCP 47), or of any language.
    pub(super) fn new(language: Option<&'l str>) -> Self {
        Self { language, known: HashMap::new() }
    }

    /// Stems of a word as printed.
    pub(super) fn of(&mut self, word: &str) -> &[String] {
        // Two look-ups instead of an owned key for each word that is known already.
        if !self.known.contains_key(word) {
            self.known.insert(word.to_owned(), stems(word, self.language));
        }
        self.known.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Stems of a word. A language that is not known is tried out; the script decides which ones come into question.
///
/// `word` is as printed: stemmers need the accents that folding takes away. The stems are folded.
pub(super) fn stems(word: &str, language: Option<&str>) -> Vec<String> {
    let mut stems: Vec<String> = languages(word, language)
        .iter()
        .map(|&language| fold_word(&stem(&lower(word, language), language)))
        .filter(|stem| stem.chars().count() >= 2)
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

fn languages(word: &str, known: Option<&str>) -> &'static [Language] {
    const LATIN: [Language; 3] = [Language::English, Language::Spanish, Language::Turkish];
    match word.chars().find(|c| c.is_alphabetic()) {
        Some('\u{400}'..='\u{52f}') => &[Language::Russian],
        Some('\u{600}'..='\u{6ff}') => &[Language::Arabic],
        Some('a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}') => match known {
            Some("en") => &LATIN[..1],
            Some("es") => &LATIN[1..2],
            Some("tr") => &LATIN[2..],
            _ => &LATIN,
        },
        _ => &[],
    }
}

fn lower(word: &str, language: Language) -> String {
    match language {
        Language::Turkish => word.replace('I', "ı").replace('İ', "i").to_lowercase(),
        _ => word.to_lowercase(),
    }
}

fn stem(word: &str, language: Language) -> String {
    thread_local! {
        // Building an analyser costs more than a stem; each thread keeps its own.
        static ANALYSERS: std::cell::RefCell<Vec<(Language, TextAnalyzer)>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    ANALYSERS.with_borrow_mut(|analysers| {
        let at = analysers.iter().position(|(known, _)| *known == language).unwrap_or_else(|| {
            let tokens = TextAnalyzer::builder(SimpleTokenizer::default()).filter(Stemmer::new(language));
            analysers.push((language, tokens.build()));
            analysers.len() - 1
        });
        let mut stream = analysers[at].1.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (one, other, language) in [
            ("platelets", "platelet", "en"),
            ("relapsed", "relapse", "en"),
            ("тромбоцитов", "тромбоциты", "ru"),
            ("plaquetas", "plaqueta", "es"),
            ("trombositler", "trombosit", "tr"),
            ("الصفائح", "صفائح", "ar"),
        ] {
            let (known, guessed) = (stems(one, Some(language)), stems(other, None));
            assert!(
                known.iter().any(|stem| guessed.contains(stem)),
                "{one} ({known:?}) must meet {other} ({guessed:?}), though the query has no language"
            );
        }
    }

    #[test]
    fn chinese_and_numbers_have_no_stem() {
        assert!(stems("血小板", Some("zh")).is_empty());
        assert!(stems("0.41", None).is_empty());
    }
}
