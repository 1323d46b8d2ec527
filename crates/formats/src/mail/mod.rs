//! Messages: what a mail program shows is a document, what is attached are files of their own.

pub(crate) mod eml;
pub(crate) mod msg;

use satchel_records::{Member, Reading, ReasonCode, TextSource};

use crate::archive::clean_name;
use crate::text::layout::{self, Block};
use crate::writing::has_text;
use crate::{Limits, html, issue, rtf, text};

/// A message in the form that both mail formats come to.
#[derive(Default)]
struct Message {
    subject: String,
    from: String,
    to: String,
    /// When it was sent, RFC 3339.
    date: String,
    plain: Option<String>,
    html: Option<String>,
    /// The words as RTF, where they come in no other form.
    rich: Option<Vec<u8>>,
    attachments: Vec<Member>,
    /// A part could not be decoded.
    damaged: bool,
}

impl Message {
    fn into_reading(self, media_type: &str, limits: &Limits) -> Reading {
        let mut reading = Reading { media_type: media_type.to_owned(), ..Reading::default() };
        let mut blocks = Vec::new();
        for (label, value) in
            [("Subject", &self.subject), ("From", &self.from), ("To", &self.to), ("Date", &self.date)]
        {
            if !value.trim().is_empty() {
                blocks.push(Block::Text(format!("{label}: {}", value.trim())));
            }
        }
        blocks.push(Block::Text(String::new()));
        blocks.extend(body(self.plain, self.html, limits, &mut reading));
        blocks.extend(self.rich.iter().flat_map(|rich| rtf::blocks(rich)));
        if self.damaged {
            reading.issues.push(issue(
                ReasonCode::Corrupt,
                "A part of the message is damaged and could not be decoded; the rest was read and the original is kept.",
            ));
        }
        if !blocks.iter().any(has_text) && self.attachments.is_empty() && reading.issues.is_empty() {
            reading.issues.push(issue(
                ReasonCode::Empty,
                "The message holds no words and no files; the original is kept.",
            ));
        }
        reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
        reading.members = within_limits(self.attachments, limits, &mut reading.issues);
        reading
    }
}

/// The words as people see them. Senders write a message twice, plain and as a web page; only the page keeps tables.
fn body(plain: Option<String>, page: Option<String>, limits: &Limits, reading: &mut Reading) -> Vec<Block> {
    let words = plain.as_deref().map(text::plain).filter(|blocks| blocks.iter().any(has_text));
    let Some(page) = page else { return words.unwrap_or_default() };
    let blocks = html::blocks(&page, limits, &mut reading.issues);
    let has_table = blocks.iter().any(|block| matches!(block, Block::Table(_)));
    match words {
        Some(words) if !has_table => words,
        _ => blocks,
    }
}

fn within_limits(
    attachments: Vec<Member>,
    limits: &Limits,
    issues: &mut Vec<satchel_records::Issue>,
) -> Vec<Member> {
    let (all, mut left) = (attachments.len(), limits.max_unpacked_bytes);
    let kept: Vec<Member> = attachments
        .into_iter()
        .take(limits.max_members as usize)
        .map_while(|member| {
            left = left.checked_sub(member.bytes.len() as u64)?;
            Some(Member { name: clean_name(&member.name), ..member })
        })
        .collect();
    if kept.len() < all {
        issues.push(issue(
            ReasonCode::TooLarge,
            "The message has more attached files than can be taken at once; the first were taken and the original is kept whole.",
        ));
    }
    kept
}
