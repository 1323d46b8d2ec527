//! Images of CDs and DVDs (ISO 9660 with Joliet names): their files become members, nothing is mounted.

use std::collections::HashSet;

use satchel_records::{Issue, Member, Reading, ReasonCode};

use crate::archive::{clean_name, is_housekeeping};
use crate::{Limits, issue};

const SECTOR: usize = 2048;
/// Volume descriptors begin here; more of them than this are a mistake.
const FIRST_DESCRIPTOR: usize = 16;
const MOST_DESCRIPTORS: usize = 64;
/// The standard allows eight levels, Joliet more.
const DEEPEST: usize = 40;

/// Reads a disc's files into [`Reading::members`].
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading::default();
    let Some(volume) = Volume::find(bytes) else {
        reading.issues.push(issue(ReasonCode::Corrupt, "The disc image is damaged; it is kept."));
        return reading;
    };
    let mut walk = Walk {
        volume: &volume,
        limits,
        left: limits.max_unpacked_bytes.min(bytes.len() as u64),
        folders: HashSet::new(),
        extents: HashSet::new(),
        members: Vec::new(),
        cut: 0,
    };
    if let Err(found) = walk.folder(volume.root, "", 0) {
        reading.issues.push(found);
    }
    if walk.cut > 0 {
        reading.issues.push(issue(
            ReasonCode::Truncated,
            "The disc image ends too early: some of its files are missing or cut; the others were read and it is kept.",
        ));
    }
    reading.members = walk.members;
    if reading.members.is_empty() && reading.issues.is_empty() {
        reading.issues.push(issue(ReasonCode::Empty, "The disc image holds no files; it is kept."));
    }
    reading
}

/// A run of bytes on the disc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Extent {
    start: usize,
    length: usize,
}

struct Volume<'a> {
    bytes: &'a [u8],
    root: Extent,
    /// Names are in UTF-16 rather than in a few capital letters.
    joliet: bool,
    block: usize,
}

impl<'a> Volume<'a> {
    /// The volume with the better names: Joliet's where there is one.
    fn find(bytes: &'a [u8]) -> Option<Self> {
        let mut found = None;
        for number in FIRST_DESCRIPTOR..FIRST_DESCRIPTOR + MOST_DESCRIPTORS {
            let Some(descriptor) = bytes.get(number * SECTOR..(number + 1) * SECTOR) else { break };
            if descriptor.get(1..6) != Some(b"CD001") {
                break;
            }
            let joliet = matches!(descriptor.get(88..91), Some(b"%/@" | b"%/C" | b"%/E"));
            let block = descriptor.get(128..130).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes);
            let block = block.map(usize::from).filter(|b| b.is_power_of_two() && *b >= 512);
            let usable = matches!(descriptor[0], 1) || (descriptor[0] == 2 && joliet);
            if let (true, Some(block)) = (usable, block)
                && let Some(record) = descriptor.get(156..190).and_then(|record| Record::read(record, block))
                && (joliet || found.is_none())
            {
                found = Some(Volume { bytes, root: record.extent, joliet, block });
            }
            if descriptor[0] == 255 {
                break;
            }
        }
        found
    }

    fn name(&self, raw: &[u8]) -> String {
        let name = if self.joliet {
            encoding_rs::UTF_16BE.decode_without_bom_handling(raw).0.into_owned()
        } else {
            raw.iter().map(|&b| char::from(b)).collect()
        };
        // `IM1.DCM;1` carries a version, `DICOMDIR.;1` an empty extension.
        let name = name.rsplit_once(';').map_or(name.as_str(), |(name, _)| name);
        name.trim_end_matches('.').to_owned()
    }
}

/// An entry of a folder.
struct Record<'a> {
    extent: Extent,
    flags: u8,
    name: &'a [u8],
    size: usize,
}

impl<'a> Record<'a> {
    /// The entry that begins `bytes`; `None` when there is none.
    fn read(bytes: &'a [u8], block: usize) -> Option<Self> {
        let size = usize::from(*bytes.first()?);
        let record = bytes.get(..size).filter(|_| size >= 34)?;
        let number = |at: usize| -> Option<usize> {
            Some(u32::from_le_bytes(record.get(at..at + 4)?.try_into().ok()?) as usize)
        };
        // Extended attributes stand before the data.
        let start = number(2)?.checked_add(usize::from(record[1]))?.checked_mul(block)?;
        let name = record.get(33..33 + usize::from(record[32]))?;
        Some(Self { extent: Extent { start, length: number(10)? }, flags: record[25], name, size })
    }

    fn is_folder(&self) -> bool {
        self.flags & 0x02 != 0
    }

    /// More of the same file follows in the next entry.
    fn goes_on(&self) -> bool {
        self.flags & 0x80 != 0
    }

    /// The folder itself and its parent.
    fn is_link(&self) -> bool {
        matches!(self.name, [0 | 1] | [])
    }
}

struct Walk<'a> {
    volume: &'a Volume<'a>,
    limits: &'a Limits,
    /// Bytes that files may still have: no byte of an honest image serves two of them.
    left: u64,
    folders: HashSet<usize>,
    extents: HashSet<Extent>,
    members: Vec<Member>,
    cut: usize,
}

impl Walk<'_> {
    fn folder(&mut self, place: Extent, path: &str, depth: usize) -> Result<(), Issue> {
        if depth > DEEPEST || !self.folders.insert(place.start) {
            return Ok(());
        }
        let volume = self.volume;
        let Some(entries) = volume.bytes.get(place.start..place.start.saturating_add(place.length)) else {
            self.cut += 1;
            return Ok(());
        };
        let mut pieces: Vec<Extent> = Vec::new();
        // No entry reaches over the end of a sector; the rest of one is filled with zeros.
        for sector in entries.chunks(volume.block) {
            let mut rest = sector;
            while let Some(record) = Record::read(rest, volume.block) {
                rest = rest.get(record.size..).unwrap_or_default();
                if record.is_link() {
                    continue;
                }
                let name = format!("{path}{}", volume.name(record.name));
                if record.is_folder() {
                    self.folder(record.extent, &format!("{name}/"), depth + 1)?;
                    continue;
                }
                pieces.push(record.extent);
                if !record.goes_on() {
                    self.file(&name, &std::mem::take(&mut pieces))?;
                }
            }
        }
        Ok(())
    }

    fn file(&mut self, name: &str, pieces: &[Extent]) -> Result<(), Issue> {
        let name = clean_name(name);
        // The same bytes under a second name are the same file.
        let known = pieces.iter().all(|piece| piece.length > 0 && !self.extents.insert(*piece));
        if is_housekeeping(&name) || known {
            return Ok(());
        }
        if self.members.len() >= self.limits.max_members as usize {
            return Err(issue(
                ReasonCode::TooLarge,
                "The disc image holds more files than can be taken at once; copy its folders and add them in parts.",
            ));
        }
        let mut bytes = Vec::new();
        for piece in pieces {
            let Some(rest) = self.volume.bytes.get(piece.start..) else {
                self.cut += 1;
                break;
            };
            let there = rest.get(..piece.length).unwrap_or(rest);
            self.cut += usize::from(there.len() < piece.length);
            self.left = self.left.checked_sub(there.len() as u64).ok_or_else(|| {
                issue(
                    ReasonCode::Corrupt,
                    "The disc image's files overlap, as in a decompression bomb; the first were taken and it is kept.",
                )
            })?;
            bytes.extend_from_slice(there);
        }
        self.members.push(Member { name, bytes });
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn record(sector: u32, length: usize, flags: u8, name: &[u8]) -> Vec<u8> {
        let mut record = vec![0; 33 + name.len() + (name.len() + 1) % 2];
        record[0] = record.len() as u8;
        record[2..6].copy_from_slice(&sector.to_le_bytes());
        record[10..14].copy_from_slice(&(length as u32).to_le_bytes());
        record[25] = flags;
        record[32] = name.len() as u8;
        record[33..33 + name.len()].copy_from_slice(name);
        record
    }

    fn descriptor(kind: u8, root: u32, escape: &[u8]) -> Vec<u8> {
        let mut sector = vec![0; SECTOR];
        sector[0] = kind;
        sector[1..6].copy_from_slice(b"CD001");
        sector[88..88 + escape.len()].copy_from_slice(escape);
        sector[128..130].copy_from_slice(&2048u16.to_le_bytes());
        sector[156..190].copy_from_slice(&record(root, SECTOR, 2, &[0]));
        sector
    }

    fn folder(entries: &[Vec<u8>]) -> Vec<u8> {
        let mut sector = entries.concat();
        sector.resize(SECTOR, 0);
        sector
    }

    /// A disc with Joliet names: a list, a folder with a file in two pieces, a second name of the first piece's bytes.
    pub(crate) fn disc() -> Vec<u8> {
        let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_be_bytes).collect() };
        let mut disc = vec![0; 16 * SECTOR];
        disc.extend(descriptor(1, 19, b""));
        disc.extend(descriptor(2, 20, b"%/E"));
        disc.extend(descriptor(255, 0, b""));
        disc.extend(folder(&[record(23, 5, 0, b"LIST.TXT;1")]));
        disc.extend(folder(&[
            record(20, SECTOR, 2, &[0]),
            record(20, SECTOR, 2, &[1]),
            record(23, 5, 0, &wide("список.txt;1")),
            record(23, 5, 0, &wide("again.txt;1")),
            record(21, SECTOR, 2, &wide("影像")),
        ]));
        disc.extend(folder(&[
            record(20, SECTOR, 2, &[0]),
            record(22, SECTOR, 0x80, &wide("IM1")),
            record(24, 3, 0, &wide("IM1")),
            record(20, SECTOR, 2, &wide("loop")),
        ]));
        disc.extend(vec![b'a'; SECTOR]);
        disc.extend(folder(&[b"words".to_vec()]));
        disc.extend(b"end");
        disc
    }

    #[test]
    fn files_come_with_their_long_names_and_whole() {
        let reading = read(&disc(), &Limits::default());
        assert_eq!(reading.issues, []);
        let found: Vec<(&str, usize)> =
            reading.members.iter().map(|m| (m.name.as_str(), m.bytes.len())).collect();
        assert_eq!(found, [("список.txt", 5), ("影像/IM1", SECTOR + 3)], "a folder is walked once");
        assert!(reading.members[1].bytes.ends_with(b"aend"));
    }

    #[test]
    fn a_cut_disc_gives_what_is_there() {
        let whole = disc();
        let reading = read(&whole[..whole.len() - SECTOR], &Limits::default());
        assert_eq!(reading.members.len(), 2);
        assert_eq!(reading.issues[0].code, ReasonCode::Truncated, "what is missing is said");
        assert_eq!(read(&whole[..17 * SECTOR - 1], &Limits::default()).issues[0].code, ReasonCode::Corrupt);
    }

    #[test]
    fn files_that_share_bytes_are_stopped() {
        let mut bomb = disc();
        let at = 20 * SECTOR;
        let length = bomb.len() - 23 * SECTOR;
        let entries: Vec<Vec<u8>> =
            (0..40).map(|n| record(1, length - n, 0, format!("{n}").as_bytes())).collect();
        bomb[at..at + SECTOR].copy_from_slice(&folder(&entries)[..SECTOR]);
        let reading = read(&bomb, &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt, "bytes may not come out many times over");
        assert!(reading.members.len() < 40);
    }
}
