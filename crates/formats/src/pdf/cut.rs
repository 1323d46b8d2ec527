//! Whether a file came whole. Readers rescue what they can of one that did not, and say nothing.

/// Whether the file ends before its end: no end mark, or objects behind the last one, as in a download that stopped.
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    // A mark may be missing behind the pointer to the table; the file is whole all the same.
    let end = ["%%EOF", "startxref"].iter().filter_map(|mark| last(bytes, mark.as_bytes())).max();
    // A file laid out for the web has an end mark near its beginning.
    end.is_none_or(|end| last(bytes, b" obj").is_some_and(|object| object > end))
}

fn last(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).rposition(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_cut_when_objects_follow_its_last_end_mark() {
        for (file, cut) in [
            (&b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"[..], false),
            (b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n", false),
            (b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n\0\0 saved by a mail program", false),
            (b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n2 0 ob", true),
            (b"%PDF-1.4\n1 0 obj\n<<>>\nstartxref\n0\n%%EOF\n2 0 obj\n<< /Blee", true),
            (b"", true),
        ] {
            assert_eq!(is_cut(file), cut, "{}", String::from_utf8_lossy(file));
        }
    }
}
