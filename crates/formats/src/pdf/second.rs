//! The second reader, for pages whose characters the first one cannot name.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::kurbo::Affine;
use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform};

use super::glyphs::Collector;

/// A document opened by the second reader.
pub(super) struct SecondReader {
    document: Document,
}

impl SecondReader {
    /// Opens the bytes; `None` when this reader cannot. It panics on files that it does not expect, which is caught.
    pub(super) fn open(bytes: &[u8], password: &str) -> Option<Self> {
        catch_unwind(AssertUnwindSafe(|| {
            let mut document = Document::load_mem(bytes).ok()?;
            if document.is_encrypted() {
                document.decrypt(password).ok()?;
            }
            Some(Self { document })
        }))
        .ok()
        .flatten()
    }

    /// Reads page `number` (from 1). `upright` maps the page's own coordinates to the displayed page.
    pub(super) fn page(&self, number: u32, upright: Affine, width: f32, height: f32) -> Option<Collector> {
        let mut output = Output { page: Collector::new(width, height), upright };
        let result = catch_unwind(AssertUnwindSafe(|| {
            pdf_extract::output_doc_page(&self.document, &mut output, number)
        }));
        matches!(result, Ok(Ok(()))).then_some(output.page)
    }
}

struct Output {
    page: Collector,
    upright: Affine,
}

impl OutputDev for Output {
    fn output_character(
        &mut self,
        matrix: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let m = Affine::new([matrix.m11, matrix.m12, matrix.m21, matrix.m22, matrix.m31, matrix.m32]);
        let place = self.upright * m * Affine::scale(font_size / 1000.0);
        self.page.place(text, place, width * 1000.0, false);
        Ok(())
    }

    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.page.end_run();
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
