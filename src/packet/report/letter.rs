//! A letter on paper: one text a language, the hospital's first.

use std::collections::BTreeMap;

use serde_json::json;

use super::fonts::Fonts;
use super::world::PacketWorld;
use super::{plain, render};
use crate::decision::Letter;
use crate::packet::{FontPaths, PacketError};

/// The letter as PDF/A-2a and PDF/UA-1.
///
/// # Errors
/// When fonts are missing or the letter cannot be typeset.
pub fn letter_pdf(letter: &Letter, paths: &FontPaths) -> Result<Vec<u8>, PacketError> {
    let mut fonts = Fonts::load(paths)?;
    let mut data = json!(letter);
    plain::make_printable(&mut data, &mut fonts);
    let data = serde_json::to_vec(&data).map_err(|_| PacketError::Part { part: "letter" })?;
    let world = PacketWorld::new("letter.typ", fonts, data, BTreeMap::new());
    let result = render(&world.ok_or(PacketError::Part { part: "letter" })?);
    // A letter names the patient; the typesetter must not keep it.
    typst::comemo::evict(0);
    Ok(result?.pdf)
}
