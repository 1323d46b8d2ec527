//! Values that were never measured: the threshold of a rule ("transfuse if Hb < 70"), the aim of a treatment.

use super::super::super::knowledge::knowledge;
use super::super::super::text::{find_words, fold_tight, is_han};

/// How far behind a value its condition may be said, in characters.
const REACH: usize = 26;

/// Whether a sentence names the value between two of its bytes as a threshold. A bound ("< 70") goes on being one behind a comma.
pub(super) fn is_named(sentence: &str, (start, stop): (usize, usize), is_bound: bool) -> bool {
    let (before, behind) = (&sentence[..start], &sentence[stop..]);
    let before = if is_bound { before } else { last_clause(before) };
    let before = fold_tight(before);
    let words = |key: &'static str| knowledge().labels.list("threshold").filter(move |word| word.key == key);
    if words("before").any(|word| find_words(&before, &word.text).next().is_some()) {
        return true;
    }
    let near: String = behind.chars().take(REACH).collect();
    let near = fold_tight(near.split([',', '，', '.', '。', ';', '；', '、']).next().unwrap_or_default());
    words("behind").any(|word| {
        // Without spaces between words, only what follows at once is sure to belong to the value.
        match word.text.chars().all(is_han) {
            true => near.starts_with(&word.text),
            false => find_words(&near, &word.text).next().is_some(),
        }
    })
}

fn last_clause(text: &str) -> &str {
    let cut = text.rfind([',', '，', ';', '；', ':', '：', '、', '.', '。']);
    cut.map_or(text, |at| &text[at..])
}
