//! What can go wrong with a packet, in words for the person who waits for it.

use satchel_records::DocumentId;

/// Why a packet could not be made, or not be opened.
#[derive(Debug, thiserror::Error)]
pub enum PacketError {
    /// No font of a needed family was found.
    #[error(
        "The report needs the font {family}, which was not found. Nothing was written. Install the Noto fonts (fonts-noto-core, fonts-noto-cjk) and build the packet again."
    )]
    FontMissing {
        /// The family looked for.
        family: &'static str,
    },
    /// The report could not be typeset.
    #[error(
        "The report could not be typeset. Nothing was written and the vault is unchanged. Please report this with the sentence in brackets ({detail})."
    )]
    Typeset {
        /// The typesetter's own words about the template; never the patient's data.
        detail: String,
    },
    /// A part of the packet could not be written as its format.
    #[error(
        "A part of the packet ({part}) could not be made. Nothing was written and the vault is unchanged. Leave out the documents added last and try again, or report this."
    )]
    Part {
        /// Which part: `fhir`, `labs`, `imaging`, `zip`, `manifest`.
        part: &'static str,
    },
    /// An original could not be read from the vault.
    #[error(
        "The original of document {document} could not be read from the vault. No packet was written. Run the vault's check, then build the packet again, or leave the document out."
    )]
    Original {
        /// The document.
        document: DocumentId,
    },
    /// What was read from the vault is not what was once filed.
    #[error(
        "The original of document {document} no longer has the fingerprint it was filed with. No packet was written. Run the vault's check before anything else."
    )]
    Fingerprint {
        /// The document.
        document: DocumentId,
    },
    /// A recipient's public key is none.
    #[error(
        "Recipient {number} is not an age public key (they begin with age1). Nothing was written. Ask the recipient to send the key again."
    )]
    Recipient {
        /// Counted from 1 in the order given.
        number: usize,
    },
    /// Nobody could ever open the packet.
    #[error("A packet needs a recipient's key or a passphrase. Nothing was written.")]
    NoRecipient,
    /// Too weak to protect a medical history.
    #[error(
        "The passphrase is too short: at least 16 characters are needed. Nothing was written. Let the program make one."
    )]
    WeakPassphrase,
    /// The key does not open the packet.
    #[error(
        "The key or passphrase does not open this packet. The packet is unchanged. Check it and try again."
    )]
    WrongKey,
    /// The identity given is no age secret key.
    #[error(
        "What was given is not an age secret key (they begin with AGE-SECRET-KEY-1). Nothing was opened."
    )]
    BadIdentity,
    /// The packet is not what it claims to be.
    #[error(
        "This packet cannot be trusted: {problem} Nothing was opened. Ask the sender for the packet again."
    )]
    Broken {
        /// The first problem found, a sentence.
        problem: String,
    },
    /// The folder to extract into is in use.
    #[error(
        "The folder to open the packet in already exists and is not empty. Nothing was written. Choose another."
    )]
    FolderNotEmpty,
    /// Stopped by the person.
    #[error("Stopped. Nothing was written.")]
    Stopped,
    /// The disk refused.
    #[error(
        "The file could not be {doing}: {source}. The vault is unchanged; no half packet was left behind."
    )]
    Io {
        /// `read` or `written`.
        doing: &'static str,
        /// The system's own error.
        source: std::io::Error,
    },
}

impl PacketError {
    pub(crate) fn reading(source: std::io::Error) -> Self {
        Self::Io { doing: "read", source }
    }

    pub(crate) fn writing(source: std::io::Error) -> Self {
        Self::Io { doing: "written", source }
    }
}
