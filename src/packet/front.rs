//! `INDEX.HTM` and `README.TXT`: what a receiver meets first. No script, nothing loaded from anywhere.

use super::contents::Contents;
use super::names;

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b2430}\
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.25em .6em .25em 0;\
border-bottom:1px solid #c3cbd4}.quiet{color:#52606f}code{font-size:.85em;word-break:break-all}";

/// The page that opens by double-click.
pub(super) fn index(contents: &Contents) -> String {
    let m = &contents.manifest;
    let mut rows = String::new();
    for d in &contents.documents {
        let link = match &d.file {
            Some(file) => format!("<a href=\"{file}\">{}</a>", escape(&d.facts.title)),
            None => escape(&d.facts.title),
        };
        let text = d.derived.as_ref().map(|f| format!("<a href=\"{f}\">text</a>")).unwrap_or_default();
        rows.push_str(&format!(
            "<tr><td>{}</td><td>{}</td><td>{link}</td><td>{}</td><td>{text}</td></tr>\n",
            d.id.0,
            d.facts.date.as_ref().map(|f| f.value.to_string()).unwrap_or_default(),
            d.pages,
        ));
    }
    let imaging = if contents.studies.iter().any(|s| s.included) {
        "<li><a href=\"data/imaging/DICOMDIR\">data/imaging/DICOMDIR</a>: the images, a DICOM file-set of its own \
         <span class=\"quiet\">影像（DICOM）</span></li>\n"
    } else {
        ""
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Review packet {id}</title>\n\
         <style>{STYLE}</style></head><body>\n\
         <h1>Review packet {id}</h1>\n<p>{patient} · made {time} · organised by the family; not medical advice \
         <span lang=\"zh\" class=\"quiet\">由家属整理，不构成医疗建议</span></p>\n\
         <h2>Begin here <span lang=\"zh\" class=\"quiet\">从这里开始</span></h2>\n<ul>\n\
         <li><a href=\"{report}\">{report}</a>: the whole case on paper <span lang=\"zh\" class=\"quiet\">报告</span></li>\n\
         <li><a href=\"{labs}\">{labs}</a>: all laboratory values <span lang=\"zh\" class=\"quiet\">检验值</span></li>\n\
         <li><a href=\"{bundle}\">{bundle}</a>: HL7 FHIR R4 document, International Patient Summary</li>\n{imaging}\
         <li><a href=\"README.TXT\">README.TXT</a>: what is what, and how to check that nothing was changed</li>\n</ul>\n\
         <h2>Originals <span lang=\"zh\" class=\"quiet\">原件</span></h2>\n\
         <table><thead><tr><th>Doc</th><th>Date</th><th>Document</th><th>Pages</th><th>Derived</th></tr></thead>\n\
         <tbody>\n{rows}</tbody></table>\n<p class=\"quiet\">Fingerprint of the originals (SHA-256): <code>{print}</code></p>\n\
         </body></html>\n",
        id = escape(&m.id),
        patient = escape(&m.patient),
        time = escape(&m.timestamp),
        report = names::REPORT,
        labs = names::LABS,
        bundle = names::BUNDLE,
        print = m.fingerprint,
    )
}

/// The same in plain text, with the way to check the sums.
pub(super) fn readme(contents: &Contents) -> String {
    let m = &contents.manifest;
    format!(
        "REVIEW PACKET {id}\r\n\
         Made {time} by {program}. Organised by the family; not medical advice.\r\n\r\n\
         WHAT IS HERE\r\n\
         {report}   the case as a report: begin here\r\n\
         {labs}          all laboratory values, as printed and in one unit\r\n\
         {bundle}      the same facts as an HL7 FHIR R4 document (IPS)\r\n\
         data/documents/             the original files, bit for bit: {documents} documents\r\n\
         data/derived/               text read by a program from them; may contain mistakes\r\n\
         data/imaging/               DICOM images with their DICOMDIR, when they were asked for\r\n\
         {contents}           facts, sources and states for a program\r\n\r\n\
         Facts in the report say whether a person has confirmed them. [Doc 12 p.3] is page 3 of data/documents/0012.*\r\n\r\n\
         HOW TO CHECK THAT NOTHING WAS CHANGED\r\n\
         This folder is a BagIt 1.0 bag (RFC 8493). Linux and macOS, inside this folder:\r\n\
         \x20   sha256sum -c manifest-sha256.txt        (macOS: shasum -a 256 -c manifest-sha256.txt)\r\n\
         \x20   sha256sum -c tagmanifest-sha256.txt\r\n\
         Each line must end in OK. Windows: certutil -hashfile FILE SHA256 prints one file's sum.\r\n\
         Or with a program for bags, for example: bagit.py --validate FOLDER\r\n\
         The sums show damage. Who made the packet is shown only by the fingerprint of the encrypted file, which the\r\n\
         family tells by another way.\r\n\r\n\
         Fingerprint of the originals: {print}\r\n",
        id = m.id,
        time = m.timestamp,
        program = m.program,
        report = names::REPORT,
        labs = names::LABS,
        bundle = names::BUNDLE,
        contents = names::CONTENTS,
        documents = m.documents,
        print = m.fingerprint,
    )
}

/// Text as HTML text or attribute.
pub(super) fn escape(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
        .map(|c| match c {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            '"' => "&quot;".to_owned(),
            c => c.to_string(),
        })
        .collect()
}
