//! Bytes to characters, as browsers do it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes are looked at to tell text from other data.
const START: usize = 64 * 1024;

/// Decodes text: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then what the file declares, then
/// a guess from the letters' frequencies. Control characters other than tabs and line ends are dropped.
pub(crate) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> String {
    let encoding = choose(bytes, declared);
    let (text, _, _) = encoding.decode(bytes);
    text.chars().filter(|&c| !is_stray_control(c)).collect()
}

/// Decodes the beginning of a file; `None` when it is no text in any encoding.
pub(crate) fn decode_start(bytes: &[u8]) -> Option<String> {
    let mut start = bytes.get(..bytes.len().min(START))?;
    if bytes.len() > START
        && let Some(end) = start.iter().rposition(|&b| b == b'\n')
        && end > START / 2
    {
        // Ending at a line end keeps a character of several bytes whole.
        start = start.get(..end)?;
    }
    let (text, _, _) = choose(start, None).decode(start);
    let (mut stray, mut all) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        stray += usize::from(is_stray_control(c) || c == char::REPLACEMENT_CHARACTER);
    }
    // A stray byte in a long export is damage; one in every few is another kind of file.
    (stray * 100 <= all).then(|| text.into_owned())
}

/// The encoding that an HTML or XML file names in its first kilobyte.
pub(crate) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start: String = bytes.iter().take(2048).map(|&b| char::from(b).to_ascii_lowercase()).collect();
    let after =
        ["charset=", "encoding="].iter().find_map(|key| start.split_once(key).map(|(_, rest)| rest))?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    Encoding::for_label(label.as_bytes()).filter(|e| *e != UTF_16LE && *e != UTF_16BE)
}

fn choose(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_by_zeros(bytes) {
        return encoding;
    }
    if Encoding::utf8_valid_up_to(bytes) == bytes.len() {
        return UTF_8;
    }
    declared.filter(|e| *e != UTF_8).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Deny)
    })
}

/// UTF-16 without a mark: in texts with digits, spaces and line ends one of two bytes is often zero.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1)?;
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    let often = |count: usize, other: usize| pairs >= 2 && count * 10 >= pairs && other * 50 <= count;
    if often(odd, even) {
        Some(UTF_16LE)
    } else if often(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_stray_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hospital_encodings_are_told_apart() {
        let russian =
            "Общий анализ крови. Лейкоциты 12,4 тысячи. Гемоглобин 92 грамма на литр, тромбоциты снижены.";
        let chinese = "血常规检验报告单：白细胞计数升高，血红蛋白降低，血小板计数明显减少，建议复查。";
        let taiwan = "血液常規檢驗報告單：白血球計數升高，血紅素降低，血小板計數明顯減少，建議複查。";
        let turkish =
            "Lökosit sayısı yüksek, hemoglobin düşük. Kemik iliği incelemesi için başvurunuz gereği yapıldı.";
        let arabic = "تقرير المختبر: عدد كريات الدم البيضاء مرتفع والهيموغلوبين منخفض والصفائح الدموية قليلة";
        let cases = [
            (russian, encoding_rs::WINDOWS_1251),
            (russian, encoding_rs::KOI8_R),
            (chinese, encoding_rs::GB18030),
            (taiwan, encoding_rs::BIG5),
            (turkish, encoding_rs::WINDOWS_1254),
            (arabic, encoding_rs::WINDOWS_1256),
            (russian, UTF_8),
        ];
        for (text, encoding) in cases {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "the test text must fit {}", encoding.name());
            assert_eq!(decode(&bytes, None), text, "{} must be recognised", encoding.name());
        }
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark() {
        let text = "WBC;12,4\r\nГемоглобин;92";
        for mark in [true, false] {
            let mut bytes: Vec<u8> = if mark { vec![0xff, 0xfe] } else { Vec::new() };
            bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            assert_eq!(decode(&bytes, None), text, "little endian, mark: {mark}");
            let mut bytes: Vec<u8> = if mark { vec![0xfe, 0xff] } else { Vec::new() };
            bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
            assert_eq!(decode(&bytes, None), text, "big endian, mark: {mark}");
        }
    }

    #[test]
    fn a_declared_encoding_wins_over_the_guess() {
        let html =
            b"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">\xcb\xe5\xe9";
        assert_eq!(declared(html), Some(encoding_rs::WINDOWS_1251));
        assert!(
            decode(html, declared(html)).ends_with("Лей"),
            "too short to guess, so the declaration decides"
        );
    }

    #[test]
    fn binary_is_no_text() {
        let noise: Vec<u8> = (0..2000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert!(decode_start(&noise).is_none(), "noise must not be taken for a text");
        assert!(decode_start(b"ab\0\0\0\0\0\0\0c").is_none(), "a text is not made of NUL bytes");
    }
}
