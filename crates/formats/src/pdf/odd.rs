//! PDFs as hospitals and printers make them, each named by its oddity, built here byte by byte.

use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS};
use satchel_records::{Page, Reading, ReasonCode};

use super::tests::{HELVETICA, pdf};
use crate::{Engines, ReadOptions};

fn read(bytes: &[u8]) -> Reading {
    super::read(bytes, &ReadOptions::default(), &Engines::none(), &mut |_, _| {})
}

fn only_page(bytes: &[u8]) -> Page {
    let reading = read(bytes);
    assert_eq!(reading.issues, [], "nothing is wrong with the file");
    reading.pages.into_iter().next().unwrap()
}

/// A font that the file does not bring, of one of Adobe's character collections.
fn absent_font(name: &str, map: &str, collection: &str) -> String {
    format!(
        "/F << /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /{map} /DescendantFonts [<< /Type /Font \
         /Subtype /CIDFontType0 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering ({collection}) \
         /Supplement 4 >> /DW 1000 >>] >>"
    )
}

fn shown(bytes: &[u8]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("BT /F 12 Tf 20 200 Td <{hex}> Tj ET")
}

#[test]
fn asian_fonts_that_are_not_brought_are_read_by_their_character_maps() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let coded = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
    let simple = "白细胞计数";
    let traditional = "白血球計數";
    let japanese = "白血球数";
    let cases = [
        ("STSong-Light", "GBK-EUC-H", "GB1", coded(GB18030, simple), simple),
        ("STSong-Light", "GBKp-EUC-H", "GB1", coded(GB18030, simple), simple),
        ("STSong-Light", "GBK2K-H", "GB1", coded(GB18030, simple), simple),
        ("STSong-Light", "UniGB-UTF16-H", "GB1", wide(simple), simple),
        ("MSung-Light", "UniCNS-UCS2-H", "CNS1", wide(traditional), traditional),
        ("MSung-Light", "UniCNS-UTF16-H", "CNS1", wide(traditional), traditional),
        ("MSung-Light", "ETen-B5-H", "CNS1", coded(BIG5, traditional), traditional),
        ("HeiseiMin-W3", "90ms-RKSJ-H", "Japan1", coded(SHIFT_JIS, japanese), japanese),
        ("HeiseiMin-W3", "UniJIS-UCS2-H", "Japan1", wide(japanese), japanese),
    ];
    for (name, map, collection, bytes, expected) in cases {
        let page = only_page(&pdf(&shown(&bytes), &absent_font(name, map, collection), ""));
        assert_eq!(page.text(), expected, "{map}");
    }
}

#[test]
fn upright_columns_are_read_downwards() {
    let bytes: Vec<u8> = "白细胞".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let page = only_page(&pdf(&shown(&bytes), &absent_font("STSong-Light", "UniGB-UCS2-V", "GB1"), ""));
    assert_eq!(page.text(), "白细胞");
}

/// A font whose letters are drawings; what they mean is told by their names or by a map.
fn drawn_font(names: &str, map: &str) -> String {
    format!(
        "/F << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 \
         /LastChar 66 /Widths [600 600] /Encoding << /Type /Encoding /Differences [65 {names}] >> /CharProcs << /W 4 0 R \
         /B 4 0 R /g1 4 0 R /g2 4 0 R >> {map} >>"
    )
}

#[test]
fn letters_that_are_drawings_are_read_by_their_names() {
    let page = only_page(&pdf("BT /F 10 Tf 20 200 Td (AB) Tj ET", &drawn_font("/W /B", ""), ""));
    assert_eq!(page.text(), "WB");
}

#[test]
fn drawings_without_a_meaning_wait_for_recognition() {
    let reading = read(&pdf("BT /F 10 Tf 20 200 Td (ABAB) Tj ET", &drawn_font("/g1 /g2", ""), ""));
    assert_eq!(reading.issues[0].code, ReasonCode::OcrMissing, "{:?}", reading.pages[0].text());
}

#[test]
fn each_turn_of_a_page_is_read_upright() {
    // The text runs level on the page as it is displayed.
    for (turn, matrix) in [
        (0, "1 0 0 1 50 150"),
        (90, "0 1 -1 0 150 50"),
        (180, "-1 0 0 -1 350 150"),
        (270, "0 -1 1 0 150 250"),
    ] {
        let content = format!("BT /F 10 Tf {matrix} Tm (Blasts 61 %) Tj ET");
        let page = only_page(&pdf(&content, HELVETICA, &format!("/Rotate {turn}")));
        assert_eq!(page.text(), "Blasts 61 %", "{turn} degrees");
        let bounds = page.lines[0].bounds();
        assert!(bounds.width() > 3.0 * bounds.height(), "{turn} degrees: level on the displayed page");
    }
}

#[test]
fn values_typed_into_a_form_are_read_once() {
    let field = |looks: &str| {
        format!(
            "/Annots [<< /Subtype /Widget /FT /Tx /T (hb) /V (92 g/L) /Rect [100 190 200 206] {looks} >>]"
        )
    };
    let label = "BT /F 10 Tf 20 194 Td (Hb) Tj ET";
    let page = only_page(&pdf(label, HELVETICA, &field("")));
    assert_eq!(page.text(), "Hb 92 g/L", "a value without a drawing stands in its field");
    let page = only_page(&pdf(label, HELVETICA, &field("/F 2")));
    assert_eq!(page.text(), "Hb", "a hidden field shows nothing");
    let parent = "/Annots [<< /Subtype /Widget /Rect [100 190 200 206] /Parent << /FT /Tx /V <FEFF043D043E0440> >> >>]";
    assert_eq!(
        only_page(&pdf(label, HELVETICA, parent)).text(),
        "Hb нор",
        "a value may stand in the field above"
    );
}

#[test]
fn a_form_that_only_its_maker_can_draw_is_named() {
    let plain = pdf("BT /F 10 Tf 20 194 Td (Please wait) Tj ET", HELVETICA, "");
    let dynamic = replaced(&plain, b"/Type /Catalog", b"/NeedsRendering true /Type /Catalog");
    let reading = read(&dynamic);
    assert_eq!(reading.issues[0].code, ReasonCode::Unsupported, "{:?}", reading.issues);
}

/// The bytes with one piece changed; the table of places is wrong afterwards, as in files edited by hand.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = crate::detect::find(bytes, from).unwrap();
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

#[test]
fn attached_files_come_out() {
    let tree = b"/Names << /EmbeddedFiles << /Kids [<< /Names [(a) << /Type /Filespec /UF <FEFF62A5002E007400780074> \
        /EF << /F 5 0 R >> >>] >>] >> >> /Type /Catalog";
    let plain = pdf("BT /F 10 Tf 20 200 Td (See file) Tj ET", HELVETICA, "");
    let with_tree = replaced(&plain, b"/Type /Catalog", tree);
    let with_file = replaced(
        &with_tree,
        b"xref\n",
        b"5 0 obj\n<< /Length 8 >>\nstream\nWBC 12.4\nendstream\nendobj\nxref\n",
    );
    let reading = read(&with_file);
    assert_eq!(reading.pages[0].text(), "See file");
    let files: Vec<(&str, &[u8])> = reading.members.iter().map(|m| (m.name.as_str(), &m.bytes[..])).collect();
    assert_eq!(files, [("报.txt", &b"WBC 12.4"[..])]);
}

#[test]
fn a_wrong_table_of_places_is_mended() {
    let whole = pdf("BT /F 10 Tf 20 200 Td (WBC) Tj ET", HELVETICA, "");
    let shifted = replaced(&whole, b"%PDF-1.4\n", b"%PDF-1.4\n% some words that a mail program put in\n");
    assert_eq!(read(&shifted).pages[0].text(), "WBC", "objects are found by looking");
    let lost = replaced(&whole, b"startxref", b"startxxxx");
    assert_eq!(read(&lost).pages[0].text(), "WBC");
    let zeros = replaced(&whole, b"0000000", b"9999999");
    assert_eq!(read(&zeros).pages[0].text(), "WBC");
}

#[test]
fn a_page_that_cannot_be_read_costs_only_itself() {
    let two = |second: &str| {
        let plain = pdf("BT /F 10 Tf 20 200 Td (first) Tj ET", HELVETICA, "");
        let kids = replaced(&plain, b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 5 0 R 6 0 R] /Count 3");
        let page = |number: u32, content: u32| {
            format!(
                "{number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents {content} 0 R \
                     /Resources << /Font << {HELVETICA} >> >> >>\nendobj\n"
            )
        };
        let more = format!(
            "{}{}7 0 obj\n{second}\nendobj\n8 0 obj\n<< /Length 36 >>\nstream\nBT /F 10 Tf 20 200 Td (third) Tj ET \n\
             endstream\nendobj\nxref\n",
            page(5, 7),
            page(6, 8)
        );
        replaced(&kids, b"xref\n", more.as_bytes())
    };
    for second in [
        "<< /Length 40 /Filter /FlateDecode >>\nstream\nthis is no compressed stream at all.....\nendstream",
        "<< /Length 40 /Filter /NoSuchFilter >>\nstream\nthis is no compressed stream at all.....\nendstream",
        "null",
    ] {
        let reading = read(&two(second));
        let texts: Vec<String> = reading.pages.iter().map(Page::text).collect();
        assert_eq!(texts, ["first", "", "third"], "{second}");
        assert!(
            reading.issues.iter().any(|issue| issue.page == Some(2)),
            "page 2 is named: {second} {:?}",
            reading.issues
        );
    }
}
