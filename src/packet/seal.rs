//! The packet's encryption: age v1, to public keys or to a passphrase.

use std::io::{Read, Write};
use std::str::FromStr;

use age::secrecy::SecretString;
use zeroize::Zeroizing;

use super::PacketError;

/// Work factor (log2 of N) above which a passphrase packet is refused: a stranger's file must not cost minutes.
const MAX_WORK_FACTOR: u8 = 20;
/// Work factor of the packets we make: about a second on a family's computer.
const WORK_FACTOR: u8 = 17;
/// Shorter passphrases are refused when a packet is made.
const MIN_PASSPHRASE: usize = 16;
/// Crockford's base 32: no I, L, O, U, so that a passphrase survives a telephone.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// To whom a packet is sealed.
pub enum Seal {
    /// age X25519 public keys, `age1…`.
    Recipients(Vec<String>),
    /// A passphrase told by another way than the packet travels.
    Passphrase(Zeroizing<String>),
}

/// What a receiver opens a packet with.
pub enum OpenWith {
    /// An age secret key, `AGE-SECRET-KEY-1…`, or the text of an identity file with comments.
    Identity(Zeroizing<String>),
    /// The passphrase.
    Passphrase(Zeroizing<String>),
}

/// A fresh passphrase: six groups of four letters and digits, 120 bits, the same in every language.
///
/// # Errors
/// When the operating system gives no randomness.
pub fn generate_passphrase() -> Result<Zeroizing<String>, PacketError> {
    let mut bytes = Zeroizing::new([0_u8; 24]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| PacketError::Part { part: "passphrase" })?;
    let mut text = Zeroizing::new(String::with_capacity(29));
    for (i, byte) in bytes.iter().enumerate() {
        if i > 0 && i % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(byte % 32)]));
    }
    Ok(text)
}

impl Seal {
    /// Wraps a writer: what goes in comes out encrypted. The stream must be finished by `finish`.
    pub(crate) fn wrap<W: Write>(&self, out: W) -> Result<age::stream::StreamWriter<W>, PacketError> {
        match self {
            Self::Recipients(keys) => {
                let recipients = keys
                    .iter()
                    .enumerate()
                    .map(|(i, key)| {
                        age::x25519::Recipient::from_str(key.trim())
                            .map_err(|_| PacketError::Recipient { number: i + 1 })
                    })
                    .collect::<Result<Vec<_>, _>>()?;
                let encryptor =
                    age::Encryptor::with_recipients(recipients.iter().map(|r| r as &dyn age::Recipient))
                        .map_err(|_| PacketError::NoRecipient)?;
                encryptor.wrap_output(out).map_err(PacketError::writing)
            }
            Self::Passphrase(passphrase) => {
                if passphrase.chars().count() < MIN_PASSPHRASE {
                    return Err(PacketError::WeakPassphrase);
                }
                let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.as_str()));
                recipient.set_work_factor(WORK_FACTOR);
                let encryptor =
                    age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
                        .map_err(|_| PacketError::NoRecipient)?;
                encryptor.wrap_output(out).map_err(PacketError::writing)
            }
        }
    }
}

impl OpenWith {
    /// Opens the age stream in `input`. A passphrase packet with an outrageous work factor is refused.
    pub(crate) fn unwrap<R: Read>(&self, input: R) -> Result<age::stream::StreamReader<R>, PacketError> {
        let decryptor = age::Decryptor::new(input).map_err(problem)?;
        match self {
            Self::Identity(text) => {
                let identities = text
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty() && !line.starts_with('#'))
                    .map(|line| age::x25519::Identity::from_str(line).map_err(|_| PacketError::BadIdentity))
                    .collect::<Result<Vec<_>, _>>()?;
                if identities.is_empty() {
                    return Err(PacketError::BadIdentity);
                }
                decryptor.decrypt(identities.iter().map(|i| i as &dyn age::Identity)).map_err(problem)
            }
            Self::Passphrase(passphrase) => {
                let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.as_str()));
                identity.set_max_work_factor(MAX_WORK_FACTOR);
                decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(problem)
            }
        }
    }
}

fn problem(error: age::DecryptError) -> PacketError {
    use age::DecryptError as E;
    match error {
        E::NoMatchingKeys | E::DecryptionFailed | E::KeyDecryptionFailed => PacketError::WrongKey,
        E::ExcessiveWork { .. } => PacketError::Broken {
            problem: "It asks for an excessive amount of work to try its passphrase.".into(),
        },
        // A file that ends inside the header is damage, not a trouble of the disk.
        E::Io(source) if source.kind() != std::io::ErrorKind::UnexpectedEof => PacketError::reading(source),
        _ => PacketError::Broken { problem: "It is not an age file, or its header is damaged.".into() },
    }
}
