//! Pages whose content is promised and not there. The interpreter shows such a page as blank and says nothing.

use hayro_syntax::object::{Array, Name, Object, Stream};
use hayro_syntax::page::Page;

/// A packed stream of nothing is no longer than this.
const NOTHING: usize = 16;

/// Whether a page's content, or a part of it, is damaged or missing.
pub(super) fn is_lost(page: &Page<'_>) -> bool {
    let described = page.raw();
    if !described.contains_key(b"Contents") {
        return false;
    }
    let blank = page.page_stream().unwrap_or_default().iter().all(u8::is_ascii_whitespace);
    let is_lost = |stream: &Stream<'_>| is_packed_oddly(stream) || (blank && is_undecodable(stream));
    if let Some(stream) = described.get::<Stream<'_>>(b"Contents") {
        return is_lost(&stream);
    }
    let Some(parts) = described.get::<Array<'_>>(b"Contents") else { return true };
    let streams: Vec<Stream<'_>> = parts.iter::<Object<'_>>().filter_map(Object::into_stream).collect();
    streams.len() < parts.raw_iter().count() || streams.iter().any(is_lost)
}

fn is_undecodable(stream: &Stream<'_>) -> bool {
    stream.decoded_data().map_or(true, |data| data.is_empty() && stream.raw_data().len() > NOTHING)
}

/// Whether it is packed in a way that the reader does not know and passes over.
fn is_packed_oddly(stream: &Stream<'_>) -> bool {
    let stated = match stream.dict().get::<Array<'_>>(b"Filter") {
        Some(filters) => filters.raw_iter().count(),
        None => usize::from(stream.dict().get::<Name<'_>>(b"Filter").is_some()),
    };
    stream.filters().len() < stated
}
