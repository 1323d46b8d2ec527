//! Plain text, and tables in plain text.

pub(crate) mod encoding;
pub(crate) mod layout;

mod delimited;
pub(crate) mod draw;

use satchel_records::{Reading, TextSource};

use crate::Limits;
use layout::Block;

/// Reads text: as a table when its lines are rows of one, as lines otherwise. The name may only tip the balance
/// between these two.
pub(crate) fn read(name: &str, bytes: &[u8], limits: &Limits) -> Reading {
    let text = encoding::decode(bytes, None);
    let mut reading = Reading::default();
    let blocks = if let Some((delimiter, rows)) = delimited::read(name, &text, limits) {
        reading.media_type =
            if delimiter == b'\t' { "text/tab-separated-values" } else { "text/csv" }.to_owned();
        vec![Block::Table(rows)]
    } else {
        reading.media_type = "text/plain".to_owned();
        plain(&text)
    };
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// Lines of text; printers' page ends are page ends.
pub(crate) fn plain(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (number, page) in text.trim_start_matches('\u{feff}').split('\u{c}').enumerate() {
        if number > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(page.lines().map(|line| Block::Text(line.to_owned())));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_feeds_are_pages() {
        let reading = read("a.txt", b"one\x0ctwo", &Limits::default());
        assert_eq!(reading.pages.len(), 2, "printers' page ends are page ends");
        assert_eq!(reading.pages[1].text(), "two");
    }

    #[test]
    fn a_laboratory_export_is_the_same_table_in_every_encoding() {
        use encoding_rs::{BIG5, GB18030, KOI8_R, UTF_8, WINDOWS_1251, WINDOWS_1254, WINDOWS_1256};
        let russian = "Показатель\tРезультат\tЕд.\nЛейкоциты\t12,4\t10^9/л\nГемоглобин\t92\tг/л\nТромбоциты\t30\t10^9/л\n";
        let chinese =
            "项目\t结果\t单位\n白细胞计数\t12.4\t10^9/L\n血红蛋白\t92\tg/L\n血小板计数\t30\t10^9/L\n";
        let taiwan = "項目\t結果\t單位\n白血球計數\t12.4\t10^9/L\n血紅素\t92\tg/L\n血小板計數\t30\t10^9/L\n";
        let turkish = "Tetkik adı\tSonuç\tBirim\nLökosit sayısı\t12,4\t10^9/L\nEşik değer\t92\tg/L\nAğırlık değişimi\t30\tkg\n";
        let arabic = "الفحص\tالنتيجة\tالوحدة\nكريات الدم البيضاء\t12.4\t10^9/L\nالهيموغلوبين\t92\tg/L\nالصفائح الدموية\t30\t10^9/L\n";
        let mut files: Vec<(&str, String, Vec<u8>)> = Vec::new();
        for (text, encoding) in [
            (russian, WINDOWS_1251),
            (russian, KOI8_R),
            (russian, UTF_8),
            (chinese, GB18030),
            (taiwan, BIG5),
            (turkish, WINDOWS_1254),
            (arabic, WINDOWS_1256),
        ] {
            files.push((text, encoding.name().to_owned(), encoding.encode(text).0.into_owned()));
        }
        for text in [russian, chinese, turkish, arabic] {
            let units = || text.encode_utf16();
            files.push((text, "UTF-16LE".to_owned(), units().flat_map(u16::to_le_bytes).collect()));
            files.push((text, "UTF-16BE".to_owned(), units().flat_map(u16::to_be_bytes).collect()));
        }
        for (text, encoding, bytes) in files {
            let reading = crate::read(
                "counts.tsv",
                &bytes,
                &crate::ReadOptions::default(),
                &crate::Engines::none(),
                &mut |_, _| (),
            );
            assert_eq!(reading.issues, [], "{encoding}");
            assert_eq!(reading.media_type, "text/tab-separated-values", "{encoding}");
            let rows = &reading.pages[0].tables[0].rows;
            let read: Vec<Vec<&str>> =
                rows.iter().map(|r| r.iter().map(|c| c.text.as_str()).collect()).collect();
            let written: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
            assert_eq!(read, written, "{encoding}");
        }
    }

    #[test]
    fn prose_with_commas_stays_prose() {
        let letter =
            "Dear colleague,\nthank you for referring him, a boy of eight,\nwith relapse, second line.";
        assert_eq!(read("letter.txt", letter.as_bytes(), &Limits::default()).media_type, "text/plain");
    }
}
