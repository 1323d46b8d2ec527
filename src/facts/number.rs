//! Numbers as laboratories print them, kept digit by digit.

use satchel_records::Comparator;

use super::text::plain_number;

/// A decimal number without loss: `mantissa` x 10^-`scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: i128,
    scale: u32,
}

impl Decimal {
    /// From plain digits with at most one point (`0.41`, `12500`).
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let (negative, whole) = match whole.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, whole),
        };
        let digits_only = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !digits_only(whole) || !digits_only(part) {
            return None;
        }
        // Sixteen digits are more than any laboratory prints and keep every product inside i128.
        if whole.len() + part.len() > 16 {
            return None;
        }
        let mantissa: i128 = format!("0{whole}{part}").parse().ok()?;
        Some(Self {
            mantissa: if negative { -mantissa } else { mantissa },
            scale: u32::try_from(part.len()).ok()?,
        })
    }

    /// The product, exact.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            mantissa: self.mantissa.checked_mul(other.mantissa)?,
            scale: self.scale.checked_add(other.scale)?,
        })
    }

    /// This number with its point moved: x 10^`power`.
    pub(super) fn shifted(self, power: i32) -> Option<Self> {
        if power >= 0 {
            let power = u32::try_from(power).ok()?;
            let (drop, grow) =
                if power <= self.scale { (power, 0) } else { (self.scale, power - self.scale) };
            let mantissa = self.mantissa.checked_mul(10_i128.checked_pow(grow)?)?;
            Some(Self { mantissa, scale: self.scale - drop })
        } else {
            Some(Self { mantissa: self.mantissa, scale: self.scale.checked_add(power.unsigned_abs())? })
        }
    }

    /// Plain digits with a point, without needless zeros at the end of the fraction.
    pub(super) fn to_plain(self) -> String {
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = self.scale as usize + 1);
        let (whole, part) = digits.split_at(digits.len() - self.scale as usize);
        let part = part.trim_end_matches('0');
        let sign = if self.mantissa < 0 { "-" } else { "" };
        if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }

    /// The nearest binary number; its shortest text is the decimal again for up to 15 digits.
    pub(super) fn to_f64(self) -> Option<f64> {
        self.to_plain().parse().ok()
    }
}

/// Which sign parts whole and fraction on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DecimalMark {
    /// `3.2`
    #[default]
    Point,
    /// `3,2`
    Comma,
    /// No number settles it; the language uses a point.
    LikelyPoint,
    /// No number settles it; the language uses a comma.
    LikelyComma,
    /// Both were seen: a group of three digits stays open.
    Both,
}

/// A number with the sign before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Less than, at least, and so on.
    pub comparator: Option<Comparator>,
    /// The number.
    pub value: Decimal,
    /// A group of three digits could be a fraction or thousands, and the paper does not settle it.
    pub ambiguous: bool,
}

/// A reference range: either end may be open.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Range {
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        #[allow(clippy::expect_used, reason = "a literal pattern, compiled by the first test that uses it")]
        pub(super) static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("a valid pattern"));
    };
}
pub(super) use pattern;

/// Digits with marks, as they may stand in a cell.
pub(super) const DIGITS: &str =
    r"(?:\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d{3})*(?:[.,]\d+)?|[.,]\d+)";

pattern!(
    NUMBER,
    &format!(
        r"^(?P<cmp>[<>≤≥＜＞]=?|=[<>]|⩽|⩾)?\s*(?P<num>-?{DIGITS})\s*(?:(?:[x×хХX*·]\s*10|[eE])\s*[\^*~]?\s*(?P<exp>[-+]?\d{{1,2}}))?$"
    )
);
pattern!(POWER, r"^(?P<cmp>[<>≤≥]=?)?\s*10\s*(?:\^|\*\*)\s*(?P<exp>[-+]?\d{1,2})$");
pattern!(
    RANGE,
    &format!(
        r"^[\[(（]?\s*(?P<low>-?{DIGITS})\s*(?:--?|~|\.{{2,3}}|÷|to|до|至|a|ila|إلى|الى|/)\s*(?P<high>{DIGITS})\s*[\])）]?$"
    )
);
pattern!(
    OPEN_RANGE,
    &format!(
        r"^[\[(（]?\s*(?P<cmp>[<>≤≥]=?|=[<>]|до|up to|less than|hasta|menor de|menos de|mayor de|более|менее|не более|ниже|выше|小于|大于|أقل من|حتى|أكثر من|under|below|above|over|more than|não mais)\s*(?P<num>{DIGITS})\s*[\])）]?$"
    )
);
pattern!(POINT_FRACTION, r"(?:^|[^\d.,])\d{1,4}\.(?:\d{1,2}|\d{4,})(?:[^\d.,]|$)|(?:^|[^\d.,])0\.\d+");
pattern!(COMMA_FRACTION, r"(?:^|[^\d.,])\d{1,4},(?:\d{1,2}|\d{4,})(?:[^\d.,]|$)|(?:^|[^\d.,])0,\d+");

impl DecimalMark {
    /// What a paper's own numbers settle; `fallback` where they do not.
    pub(super) fn of_text<'a>(cells: impl Iterator<Item = &'a str>, fallback: Self) -> Self {
        let (mut point, mut comma) = (0_u32, 0_u32);
        for cell in cells {
            let cell = plain_number(cell);
            point += u32::from(POINT_FRACTION.is_match(&cell));
            comma += u32::from(COMMA_FRACTION.is_match(&cell));
        }
        match (point, comma) {
            (0, 0) => fallback,
            (_, 0) => Self::Point,
            (0, _) => Self::Comma,
            // A stray number of the other sort does not overthrow a page full of one.
            (p, c) if p >= 4 * c => Self::Point,
            (p, c) if c >= 4 * p => Self::Comma,
            _ => Self::Both,
        }
    }
}

/// Digits with marks as a plain decimal; the flag says that three digits behind a mark stayed open.
fn plain_digits(text: &str, mark: DecimalMark) -> Option<(Decimal, bool)> {
    let text = text.replace([' ', '\''], "");
    let commas = text.matches(',').count();
    let points = text.matches('.').count();
    let groups_of_three = |sep: char| {
        let mut parts = text.split(sep);
        let first = parts.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && !first.starts_with('0') && parts.all(|p| p.len() == 3)
    };
    let (plain, ambiguous) = match (commas, points) {
        (0, 0) => (text.clone(), false),
        (1.., 1..) => {
            // The last mark parts the fraction.
            let fraction_is_point = text.rfind('.') > text.rfind(',');
            let (group, fraction) = if fraction_is_point { (',', '.') } else { ('.', ',') };
            if text.matches(fraction).count() != 1 {
                return None;
            }
            (text.replace(group, "").replace(fraction, "."), false)
        }
        (2.., 0) if groups_of_three(',') => (text.replace(',', ""), false),
        (0, 2..) if groups_of_three('.') => (text.replace('.', ""), false),
        (1, 0) => match mark {
            DecimalMark::Point if groups_of_three(',') => (text.replace(',', ""), false),
            DecimalMark::LikelyPoint if groups_of_three(',') => {
                (text.replace(',', ""), !text.ends_with(",000"))
            }
            DecimalMark::LikelyComma if groups_of_three(',') => (text.replace(',', "."), true),
            DecimalMark::Both if groups_of_three(',') => (text.replace(',', "."), true),
            _ => (text.replace(',', "."), false),
        },
        (0, 1) => match mark {
            DecimalMark::Comma if groups_of_three('.') => (text.replace('.', ""), false),
            DecimalMark::LikelyComma if groups_of_three('.') => {
                (text.replace('.', ""), !text.ends_with(".000"))
            }
            DecimalMark::LikelyPoint | DecimalMark::Both if groups_of_three('.') => {
                (text.clone(), text.ends_with("000"))
            }
            _ => (text.clone(), false),
        },
        _ => return None,
    };
    Some((Decimal::parse(&plain)?, ambiguous))
}

fn comparator(sign: &str) -> Option<Comparator> {
    match sign {
        "<" | "＜" => Some(Comparator::Less),
        ">" | "＞" => Some(Comparator::More),
        "≤" | "<=" | "=<" | "⩽" => Some(Comparator::AtMost),
        "≥" | ">=" | "=>" | "⩾" => Some(Comparator::AtLeast),
        _ => None,
    }
}

/// Whether a text holds a figure of any script: most cells and lines hold none, and are told at a glance.
pub(super) fn holds_figure(text: &str) -> bool {
    text.chars().any(char::is_numeric)
}

/// Reads a text that is one number and nothing else: `3,2`, `<0.41`, `12 500`, `1.2×10⁵`, `10^-4`.
pub(super) fn parse_number(text: &str, mark: DecimalMark) -> Option<Number> {
    if !holds_figure(text) {
        return None;
    }
    let text = plain_number(text.trim());
    if let Some(found) = POWER.captures(&text) {
        let exponent: i32 = found.name("exp")?.as_str().parse().ok()?;
        let value = Decimal::parse("1")?.shifted(exponent)?;
        return Some(Number {
            comparator: found.name("cmp").and_then(|c| comparator(c.as_str())),
            value,
            ambiguous: false,
        });
    }
    let found = NUMBER.captures(&text)?;
    let digits = found.name("num")?.as_str();
    let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |rest| (true, rest));
    let (mut value, ambiguous) = plain_digits(digits, mark)?;
    if let Some(exponent) = found.name("exp") {
        value = value.shifted(exponent.as_str().parse().ok()?)?;
    }
    if negative {
        value.mantissa = -value.mantissa;
    }
    Some(Number { comparator: found.name("cmp").and_then(|c| comparator(c.as_str())), value, ambiguous })
}

/// Reads a reference range: `3.6–10.0`, `(3.6~10.0)`, `<5`, `до 5`.
pub(super) fn parse_range(text: &str, mark: DecimalMark) -> Option<Range> {
    if !holds_figure(text) {
        return None;
    }
    let text = plain_number(text.trim()).to_lowercase();
    let number = |t: &str| plain_digits(t.trim_start_matches('-'), mark).and_then(|(d, _)| d.to_f64());
    if let Some(found) = RANGE.captures(&text) {
        let (low, high) = (number(found.name("low")?.as_str())?, number(found.name("high")?.as_str())?);
        // A line from right to left may show the limits in the other order: "13.5-4.5". Whole numbers in that order are more often codes.
        let turned = low > high && text.contains(['.', ',']);
        let (low, high) = if turned { (high, low) } else { (low, high) };
        return (low <= high).then_some(Range { low: Some(low), high: Some(high) });
    }
    let found = OPEN_RANGE.captures(&text)?;
    let bound = number(found.name("num")?.as_str())?;
    let opens_up = matches!(
        found.name("cmp")?.as_str(),
        ">" | ">="
            | "≥"
            | "=>"
            | "mayor de"
            | "более"
            | "выше"
            | "大于"
            | "أكثر من"
            | "above"
            | "over"
            | "more than"
    );
    Some(if opens_up {
        Range { low: Some(bound), high: None }
    } else {
        Range { low: None, high: Some(bound) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, mark: DecimalMark, expect: &str) {
        let found = parse_number(text, mark).map(|n| {
            let sign = match n.comparator {
                Some(Comparator::Less) => "<",
                Some(Comparator::More) => ">",
                Some(Comparator::AtMost) => "<=",
                Some(Comparator::AtLeast) => ">=",
                None => "",
            };
            format!("{sign}{}{}", n.value.to_plain(), if n.ambiguous { "?" } else { "" })
        });
        assert_eq!(found.as_deref().unwrap_or("none"), expect, "{text:?} read with {mark:?}");
    }

    #[test]
    fn numbers_are_read_as_printed() {
        use DecimalMark::{Both, Comma, LikelyComma, Point};
        for (text, mark, expect) in [
            ("3.2", Point, "3.2"),
            ("3,2", Comma, "3.2"),
            ("3,2", Point, "3.2"),
            ("12 500", Comma, "12500"),
            ("12,500", Point, "12500"),
            ("12,500", Comma, "12.5"),
            ("12,500", Both, "12.5?"),
            ("1.250", Comma, "1250"),
            ("71.000", LikelyComma, "71000"),
            ("1.120", LikelyComma, "1120?"),
            ("1.234.567", Comma, "1234567"),
            ("1,234.5", Point, "1234.5"),
            ("1.234,5", Comma, "1234.5"),
            ("0,123", Point, "0.123"),
            ("< 0.41", Point, "<0.41"),
            ("＞90", Point, ">90"),
            ("≤5", Point, "<=5"),
            ("1.2×10⁵", Point, "120000"),
            ("5.30E+03", Point, "5300"),
            ("10⁻⁴", Point, "0.0001"),
            ("٣٫٢", Point, "3.2"),
            ("3.6-10.0", Point, "none"),
            ("14.03.2021", Comma, "none"),
            ("abc", Point, "none"),
            ("3.2.1", Point, "none"),
        ] {
            check(text, mark, expect);
        }
    }

    #[test]
    fn ranges_are_read_with_either_end_open() {
        let closed = |low, high| Some(Range { low: Some(low), high: Some(high) });
        for (text, expect) in [
            ("3.6–10.0", closed(3.6, 10.0)),
            ("3,6-10,0", closed(3.6, 10.0)),
            ("(3.6~10.0)", closed(3.6, 10.0)),
            ("3.6--10.0", closed(3.6, 10.0)),
            ("4,0 - 9,0", closed(4.0, 9.0)),
            ("٤٫٠ - ٩٫٠", closed(4.0, 9.0)),
            ("<5", Some(Range { low: None, high: Some(5.0) })),
            ("до 5", Some(Range { low: None, high: Some(5.0) })),
            (">60", Some(Range { low: Some(60.0), high: None })),
            ("10-3", None),
            ("5", None),
        ] {
            assert_eq!(parse_range(text, DecimalMark::Point), expect, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_digit_is_lost_or_shifted(whole in 0u32..1_000_000, part in 0u32..1000, comma: bool) {
            let (sign, mark) = if comma { (',', DecimalMark::Comma) } else { ('.', DecimalMark::Point) };
            let printed = format!("{whole}{sign}{part:03}");
            let number = parse_number(&printed, mark).unwrap();
            let expect = Decimal::parse(&format!("{whole}.{part:03}")).unwrap();
            prop_assert_eq!(number.value.to_plain(), expect.to_plain());
        }

        #[test]
        fn a_factor_of_ten_moves_only_the_point(digits in 1u64..1_000_000_000, scale in 0u32..6, power in -4i32..5) {
            let number = Decimal { mantissa: i128::from(digits), scale };
            let moved = number.shifted(power).unwrap();
            let strip = |d: Decimal| d.to_plain().replace('.', "").trim_matches('0').to_owned();
            prop_assert_eq!(strip(number), strip(moved), "the same digits in the same order");
            prop_assert_eq!(moved.shifted(-power).unwrap().to_plain(), number.to_plain());
        }

        #[test]
        fn products_are_exact_and_their_text_survives_binary(a in 1u32..100_000, b in 1u32..100_000) {
            let product = Decimal { mantissa: i128::from(a), scale: 3 }.times(Decimal { mantissa: i128::from(b), scale: 2 }).unwrap();
            prop_assert_eq!(product.mantissa, i128::from(a) * i128::from(b));
            let text = product.to_f64().unwrap().to_string();
            prop_assert_eq!(text, product.to_plain(), "the shortest text of the binary number is the decimal");
        }
    }
}
