//! The typesetter's world: our template, one data file, the page images, the fonts. Nothing else exists in it.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

const TEMPLATE: [(&str, &str); 10] = [
    ("main.typ", include_str!("../../../assets/packet/main.typ")),
    ("theme.typ", include_str!("../../../assets/packet/theme.typ")),
    ("charts.typ", include_str!("../../../assets/packet/charts.typ")),
    ("boards.typ", include_str!("../../../assets/packet/boards.typ")),
    ("front.typ", include_str!("../../../assets/packet/front.typ")),
    ("course.typ", include_str!("../../../assets/packet/course.typ")),
    ("labs.typ", include_str!("../../../assets/packet/labs.typ")),
    ("letter.typ", include_str!("../../../assets/packet/letter.typ")),
    ("worksheet.typ", include_str!("../../../assets/packet/worksheet.typ")),
    ("review.typ", include_str!("../../../assets/packet/review.typ")),
];

pub(super) struct PacketWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Fonts,
    files: BTreeMap<String, Bytes>,
    main: FileId,
}

impl PacketWorld {
    /// The world whose first file is `main`.
    pub(super) fn new(
        main: &str,
        fonts: Fonts,
        data: Vec<u8>,
        images: BTreeMap<String, Vec<u8>>,
    ) -> Option<Self> {
        let main = FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(main).ok()?));
        let mut files: BTreeMap<String, Bytes> =
            images.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
        files.insert("data.json".into(), Bytes::new(data));
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(fonts.book()),
            fonts,
            files,
            main,
        })
    }
}

impl World for PacketWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path(id);
        TEMPLATE
            .iter()
            .find(|(name, _)| *name == path)
            .map(|(_, text)| Source::new(id, (*text).to_owned()))
            .ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = path(id);
        self.files.get(&path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index)
    }

    /// No clock: the day is part of the data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn path(id: FileId) -> String {
    id.vpath().get_without_slash().to_owned()
}
