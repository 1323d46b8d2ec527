//! What recognition does to figures: an arrow becomes a digit, a decimal mark is lost. Such a value is marked, never changed.

use super::super::number::{Number, Range};
use super::Raw;

/// Digits that an arrow behind a value is read as.
const LIKE_ARROWS: [char; 3] = ['1', '4', '7'];

/// Whether a value on a picture may have lost its decimal mark, or gained or lost a sign.
pub(super) fn is_doubtful(raw: &Raw, number: Option<&Number>, range: Option<Range>) -> bool {
    let Some(value) = number.and_then(|number| number.value.to_f64()) else { return false };
    let outside = range.is_some_and(|range| {
        range.low.is_some_and(|low| value < low) || range.high.is_some_and(|high| value > high)
    });
    if raw.mark {
        // A value outside its range explains the sign behind it.
        return !outside;
    }
    outside && raw.flag.is_none() && (ends_like_an_arrow(raw) || lost_its_mark(raw))
}

/// Whether the last digit may be an arrow: not where value and range have as many decimals.
fn ends_like_an_arrow(raw: &Raw) -> bool {
    let digits = raw.value.chars().filter(char::is_ascii_digit).count();
    let own = decimals(&raw.value);
    let usual = raw.range.as_deref().map_or(0, decimals);
    raw.value.ends_with(LIKE_ARROWS) && digits > 1 && (own == 0 || own != usual)
}

/// Digits behind the last decimal mark.
fn decimals(text: &str) -> usize {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).count();
    text.rsplit_once(['.', ',']).map_or(0, |(_, part)| digits(part))
}

/// A whole number beside a range of fractions.
fn lost_its_mark(raw: &Raw) -> bool {
    let marks = |text: &str| text.matches(['.', ',']).count();
    marks(&raw.value) == 0 && raw.range.as_deref().is_some_and(|range| marks(range) > 1)
}
