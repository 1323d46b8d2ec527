//! Time axes of one or more pieces: long gaps become breaks, and nothing is ever joined across one.

use jiff::civil::Date;
use serde_json::{Value, json};

/// A gap some times longer than the usual one breaks the axis, within these bounds of days.
const SHORTEST_BREAK: i32 = 30;
const LONGEST_GAP: i32 = 150;
const TIMES_USUAL: i32 = 4;
/// Pieces of an axis at most; those that are shortest together are joined first.
const PIECES: usize = 3;
/// Share of the axis that the shortest piece gets at least.
const LEAST: f64 = 0.14;

/// A stretch of days drawn in proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    pub(super) from: Date,
    pub(super) to: Date,
    /// Share of the axis.
    pub(super) share: f64,
}

/// The pieces that hold all the given days, in order; none without days.
pub(super) fn pieces(days: impl IntoIterator<Item = Date>) -> Vec<Piece> {
    let mut days: Vec<Date> = days.into_iter().collect();
    days.sort();
    days.dedup();
    let limit = longest_gap(&days);
    let mut spans: Vec<(Date, Date)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, to)) if between(*to, day) <= limit => *to = day,
            _ => spans.push((day, day)),
        }
    }
    while spans.len() > PIECES {
        let closest = (1..spans.len()).min_by_key(|&i| between(spans[i - 1].0, spans[i].1)).unwrap_or(1);
        let (_, to) = spans.remove(closest);
        spans[closest - 1].1 = to;
    }
    let widened: Vec<(Date, Date, f64)> = spans
        .into_iter()
        .map(|(from, to)| {
            let room = jiff::Span::new().days((between(from, to) / 20).max(10));
            let (from, to) = (from.saturating_sub(room), to.saturating_add(room));
            // The square root keeps a busy month readable beside a quiet year.
            (from, to, f64::from(between(from, to).max(1)).sqrt())
        })
        .collect();
    let total: f64 = widened.iter().map(|(_, _, weight)| weight).sum();
    let shares: Vec<f64> = widened.iter().map(|(_, _, weight)| (weight / total).max(LEAST)).collect();
    let sum: f64 = shares.iter().sum();
    widened
        .into_iter()
        .zip(shares)
        .map(|((from, to, _), share)| Piece { from, to, share: share / sum })
        .collect()
}

/// The longest gap that is still drawn, from the usual distance of results: daily counts after an infusion and yearly
/// controls do not share a scale.
fn longest_gap(days: &[Date]) -> i32 {
    let mut gaps: Vec<i32> = days.windows(2).map(|pair| between(pair[0], pair[1])).collect();
    gaps.sort_unstable();
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or(0);
    (usual * TIMES_USUAL).clamp(SHORTEST_BREAK, LONGEST_GAP)
}

/// The pieces as the template reads them.
pub(super) fn json(pieces: &[Piece]) -> Vec<Value> {
    pieces
        .iter()
        .map(|p| json!({ "from": p.from.to_string(), "to": p.to.to_string(), "w": p.share }))
        .collect()
}

/// Days from one to the other.
pub(super) fn between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_long_gap_breaks_the_axis_and_a_short_one_does_not() {
        let days = [date(2021, 2, 1), date(2021, 3, 1), date(2023, 10, 1), date(2023, 12, 1)];
        let pieces = pieces(days);
        assert_eq!(pieces.len(), 2, "two and a half years without a result are a break");
        for day in days {
            assert!(pieces.iter().any(|p| p.from <= day && day <= p.to), "{day} must lie in a piece");
        }
        let sum: f64 = pieces.iter().map(|p| p.share).sum();
        assert!((sum - 1.0).abs() < 1e-9, "the shares fill the axis");
    }

    #[test]
    fn there_are_never_more_pieces_than_can_be_read() {
        let pieces = pieces((0..12).map(|i| date(2000 + i, 1, 1)));
        assert_eq!(pieces.len(), PIECES);
    }

    #[test]
    fn no_days_no_axis() {
        assert!(pieces([]).is_empty());
    }
}
