//! `packet`: build, verify, open.

use std::collections::BTreeMap;

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    packets::{self, PacketKeyRequest, PacketRequest, VerifyView},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Global, Packet, Received};
use crate::{context, output};

pub fn run(global: &Global, action: &Packet) -> ApiResult<Status> {
    match action {
        Packet::Build {
            out,
            profile,
            lang,
            recipient,
            recipient_name,
            question,
            pages,
            checklist,
            packet_passphrase_file,
        } => {
            let request = PacketRequest {
                out: out.display().to_string(),
                profile: profile.clone(),
                languages: lang.clone(),
                recipients: recipient.clone(),
                passphrase: packet_passphrase_file.as_deref().map(context::first_line).transpose()?,
                question: question
                    .iter()
                    .map(|text| super::in_language(text))
                    .collect::<ApiResult<BTreeMap<_, _>>>()?,
                recipient_name: recipient_name.clone(),
                with_pages: *pages,
                checklist: checklist.clone(),
            };
            build(global, &request)
        }
        Packet::Verify { received } => {
            let view = packets::verify(&received.file.display().to_string(), &key(global, received)?)?;
            output::view(global.json, &view, print)?;
            Ok(if view.ok { Status::Done } else { Status::Damaged })
        }
        Packet::Open { received, out } => {
            let file = received.file.display().to_string();
            let view = packets::open(&file, &key(global, received)?, &out.display().to_string())?;
            if global.json {
                output::json(&view)?;
            } else {
                print(&view.verification);
                line!("{} files in {}; begin with {}", view.files, view.folder, view.report);
            }
            Ok(Status::Done)
        }
    }
}

fn build(global: &Global, request: &PacketRequest) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let view = satchel.build_packet(request)?;
    satchel.lock()?;
    if global.json {
        output::json(&view)?;
    } else {
        line!("{}  {} pages, {} documents", view.file, view.pages, view.documents);
        line!("fingerprint {}", view.sha256);
        if let Some(passphrase) = &view.passphrase {
            line!("passphrase, to be told by another way: {passphrase}");
        }
    }
    Ok(Status::Done)
}

fn key(global: &Global, received: &Received) -> ApiResult<PacketKeyRequest> {
    Ok(match &received.identity {
        Some(file) => {
            let identity = std::fs::read_to_string(file).map_err(|error| {
                ApiError::new(
                    ErrorCode::Unreadable,
                    format!("{} could not be read: {}.", file.display(), error.kind()),
                )
            })?;
            PacketKeyRequest::Identity { identity }
        }
        None => {
            PacketKeyRequest::Passphrase { passphrase: context::passphrase(global, "Packet passphrase: ")? }
        }
    })
}

/// The verdict on a packet in words.
pub fn print(view: &VerifyView) {
    if view.ok {
        line!("Not changed since it was made.");
    }
    for problem in &view.problems {
        line!("{problem}");
    }
    if let Some(manifest) = &view.manifest {
        line!("Packet {} of {}, made {}", manifest.packet_id, manifest.patient, manifest.made);
        line!("{} documents, {} lab values, {} events", manifest.documents, manifest.labs, manifest.events);
    }
}
