//! E-mail as mail programs keep it (RFC 5322, MIME).

use mail_parser::{Address, MessageParser, MessagePart, MimeHeaders, PartType};
use satchel_records::{Member, Reading, ReasonCode};

use super::Message;
use crate::{Limits, issue};

/// Reads a message.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    match parse(bytes) {
        Some(message) => message.into_reading("message/rfc822", limits),
        None => Reading {
            media_type: "message/rfc822".to_owned(),
            issues: vec![issue(ReasonCode::Corrupt, "The message is damaged; the original is kept.")],
            ..Reading::default()
        },
    }
}

fn parse(bytes: &[u8]) -> Option<Message> {
    let mail = MessageParser::default().parse(bytes)?;
    let (mut plain, mut html) = (None::<String>, None::<String>);
    for part in mail.text_bodies() {
        if let PartType::Text(text) = &part.body {
            let plain = plain.get_or_insert_default();
            plain.push_str(text);
            plain.push('\n');
        }
    }
    for part in mail.html_bodies() {
        if let PartType::Html(text) = &part.body {
            html.get_or_insert_default().push_str(text);
        }
    }
    let attached = mail.attachments().zip(1..);
    let attachments = attached.filter_map(|(part, number)| member(bytes, part, number)).collect();
    Some(Message {
        subject: mail.subject().unwrap_or_default().to_owned(),
        from: people(mail.from()),
        to: people(mail.to()),
        date: mail.date().filter(|date| date.is_valid()).map(|date| date.to_rfc3339()).unwrap_or_default(),
        plain,
        html,
        attachments,
        rich: None,
        damaged: mail.parts.iter().any(|part| part.is_encoding_problem),
    })
}

fn member(mail: &[u8], part: &MessagePart<'_>, number: usize) -> Option<Member> {
    let bytes = match &part.body {
        // A forwarded message is a message again, as it stands in this one.
        PartType::Message(_) => {
            let (from, to) = (part.raw_body_offset() as usize, part.raw_end_offset() as usize);
            mail.get(from..to).map(<[u8]>::to_vec).unwrap_or_default()
        }
        PartType::Multipart(_) => return None,
        _ => part.contents().to_vec(),
    };
    let name = match part.attachment_name() {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        _ => format!("attachment {number}.{}", extension(part)),
    };
    (!bytes.is_empty()).then_some(Member { name, bytes })
}

/// The end of a name for a part that has none; readers go by the content.
fn extension<'a>(part: &'a MessagePart<'_>) -> &'a str {
    match &part.body {
        PartType::Message(_) => "eml",
        PartType::Html(_) => "html",
        PartType::Text(_) => "txt",
        _ => part.content_type().and_then(|kind| kind.subtype()).unwrap_or("bin"),
    }
}

fn people(address: Option<&Address<'_>>) -> String {
    let Some(address) = address else { return String::new() };
    let person = |name: Option<&str>, place: Option<&str>| match (name, place) {
        (Some(name), Some(place)) => format!("{name} <{place}>"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => String::new(),
    };
    let people: Vec<String> = address.iter().take(20).map(|a| person(a.name(), a.address())).collect();
    people.join(", ")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A message in KOI8-R with a table, a named Chinese file and a forwarded message.
    pub(crate) fn letter() -> Vec<u8> {
        let mut mail = b"From: =?koi8-r?B?4c7OwQ==?= <anna@clinic.example>\r\nTo: parents@home.example\r\n\
            Subject: =?utf-8?B?0JDQvdCw0LvQuNC3?=\r\nDate: Tue, 21 May 2024 08:30:00 +0300\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\
            Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            .to_vec();
        mail.extend_from_slice(&encoding_rs::KOI8_R.encode("Лейкоциты выросли.").0);
        mail.extend_from_slice(
            b"\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name*=UTF-8''%E6%8A%A5%E5%91%8A.txt\r\n\
            Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nV0JDIDEyLDQ=\r\n\
            --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: lab@clinic.example\r\nTo: anna@clinic.example\r\nSubject: inner\r\n\r\n\
            words inside\r\n--b--\r\n",
        );
        mail
    }

    #[test]
    fn a_message_is_a_document_and_its_attachments_are_files() {
        let reading = read(&letter(), &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(
            reading.pages[0].text(),
            "Subject: Анализ\nFrom: Анна <anna@clinic.example>\nTo: parents@home.example\n\
             Date: 2024-05-21T08:30:00+03:00\nЛейкоциты выросли."
        );
        let names: Vec<&str> = reading.members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["报告.txt", "attachment 2.eml"]);
        assert_eq!(reading.members[0].bytes, b"WBC 12,4");
        let inner = read(&reading.members[1].bytes, &Limits::default());
        assert!(inner.pages[0].text().ends_with("words inside"), "a forwarded message is whole");
    }

    #[test]
    fn tables_of_the_web_page_are_kept() {
        let mail = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=q\n\n\
            --q\nContent-Type: text/plain\n\nWBC\n12.4\n--q\nContent-Type: text/html\n\n<table><tr><td>WBC<td>12.4</table>\n--q--\n";
        let reading = read(mail, &Limits::default());
        assert_eq!(reading.pages[0].tables[0].rows[0].len(), 2, "only the page shows what belongs together");
    }

    #[test]
    fn a_cut_message_keeps_what_came() {
        let whole = letter();
        let end = crate::detect::find(&whole, b"V0JD").unwrap();
        let reading = read(&whole[..end], &Limits::default());
        assert!(reading.pages[0].text().contains("Лейкоциты"), "{:?}", reading.issues);
    }
}
