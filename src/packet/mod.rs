//! The review packet: one encrypted file a family hands over, and the receiver's side of it.
//!
//! [`build`] selects what may leave, typesets the report, writes the FHIR twin, the laboratory table, the originals and
//! the images into one BagIt directory inside a zip, and encrypts it with age. Nothing readable touches the disk: the
//! zip streams through age into `<out>.tmp`, which takes its name only when it is whole. [`verify`] and [`open`] need no
//! vault. The format is written down in `docs/PACKET_FORMAT.md`.

mod archive;
mod bag;
mod build;
mod contents;
mod derived;
mod digest;
mod error;
mod fhir;
mod front;
mod imaging;
mod input;
mod labs_csv;
mod names;
mod open;
mod report;
mod seal;
mod selection;
mod verify;

pub use build::{Built, Progress, Step, build, report_pdf};
pub use error::PacketError;
pub use input::{
    FontPaths, HeldBack, HeldReason, Originals, PacketDocument, PacketInput, PacketStudy, Prepared, Profile,
    Question,
};
pub use open::{Opened, open};
pub use report::{letter_pdf, plain_unit};
pub use seal::{OpenWith, Seal, generate_passphrase};
pub use verify::{PacketManifest, Verification, verify};
