//! Chinese in two scripts: Taiwan and Hong Kong print 檢驗 where the mainland prints 检验. Words are compared in the simplified one.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::is_han;

/// Pairs of characters, a row for a few dozen of them.
const TABLE: &str = include_str!("../../assets/knowledge/characters.csv");

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let pairs = |row: csv::StringRecord| -> Vec<(char, char)> {
        let (traditional, simplified) = (row.get(0).unwrap_or_default(), row.get(1).unwrap_or_default());
        traditional.chars().zip(simplified.chars()).collect()
    };
    rows.flat_map(pairs).collect()
});

/// The simplified form of a traditional character; any other character as it is.
pub(super) fn simplified(c: char) -> char {
    if is_han(c) { SIMPLIFIED.get(&c).copied().unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_words_are_compared_as_simplified_ones() {
        let turned: String = "檢驗項目、單位與參考值（報告時間）".chars().map(simplified).collect();
        assert_eq!(turned, "检验项目、单位与参考值（报告时间）");
    }

    #[test]
    fn every_row_pairs_as_many_characters() {
        for row in csv::Reader::from_reader(TABLE.as_bytes()).records() {
            let row = row.unwrap();
            assert_eq!(
                row[0].chars().count(),
                row[1].chars().count(),
                "a shift would turn words into others"
            );
        }
    }
}
