//! The recovery code: 160 random bits a person can write down, read out and type back.
//!
//! ```text
//! XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-CCCC     X: 160 bits, C: 20 bits of SHA-256 over them
//! ```
//!
//! Crockford's base32 has no I, L, O and U; what people write instead is read as meant.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize as _, Zeroizing};

use crate::vault::VaultError;
use crate::vault::secret::random;

const SECRET_BYTES: usize = 20;
const SECRET_SYMBOLS: usize = SECRET_BYTES * 8 / 5;
const CHECK_SYMBOLS: usize = 4;
const GROUP: usize = 4;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Opens the vault when every passphrase is forgotten. Printed once, never stored.
pub struct RecoveryCode {
    secret: Zeroizing<[u8; SECRET_BYTES]>,
    printed: Zeroizing<String>,
}

impl RecoveryCode {
    pub(in crate::vault) fn make() -> Result<Self, VaultError> {
        Ok(Self::from_secret(Zeroizing::new(random()?)))
    }

    fn from_secret(secret: Zeroizing<[u8; SECRET_BYTES]>) -> Self {
        let mut printed = Zeroizing::new(String::with_capacity(64));
        for (i, symbol) in symbols(&secret).iter().enumerate() {
            if i > 0 && i % GROUP == 0 {
                printed.push('-');
            }
            printed.push(char::from(ALPHABET[usize::from(*symbol)]));
        }
        Self { secret, printed }
    }

    /// The printed form: nine groups of four.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.printed
    }

    pub(in crate::vault) fn secret(&self) -> &[u8] {
        self.secret.as_slice()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

/// Takes spaces, hyphens, lower case, full-width and look-alike letters as they are meant. A code whose checksum
/// does not agree is [`VaultError::MistypedRecoveryCode`], before any vault is touched.
impl FromStr for RecoveryCode {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        let mut typed = Zeroizing::new(Vec::with_capacity(SECRET_SYMBOLS + CHECK_SYMBOLS));
        for c in text.nfkc().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            let symbol = symbol(c).filter(|_| typed.len() < SECRET_SYMBOLS + CHECK_SYMBOLS);
            typed.push(symbol.ok_or(VaultError::MistypedRecoveryCode)?);
        }
        if typed.len() != SECRET_SYMBOLS + CHECK_SYMBOLS {
            return Err(VaultError::MistypedRecoveryCode);
        }
        let mut secret = Zeroizing::new([0; SECRET_BYTES]);
        for (i, symbol) in typed[..SECRET_SYMBOLS].iter().enumerate() {
            for bit in (0..5).filter(|bit| symbol & (0x10 >> bit) != 0) {
                let at = i * 5 + bit;
                secret[at / 8] |= 0x80 >> (at % 8);
            }
        }
        if symbols(&secret)[..] != typed[..] {
            return Err(VaultError::MistypedRecoveryCode);
        }
        Ok(Self::from_secret(secret))
    }
}

/// All 36 symbols, each 0 to 31, most significant bit first.
fn symbols(secret: &[u8; SECRET_BYTES]) -> Zeroizing<Vec<u8>> {
    let mut digest = Sha256::new().chain_update(b"satchel v1 recovery code").chain_update(secret).finalize();
    let bits = |bytes: &[u8], i: usize| {
        (0..5).fold(0_u8, |value, bit| {
            let at = i * 5 + bit;
            value << 1 | bytes[at / 8] >> (7 - at % 8) & 1
        })
    };
    let mut all = Zeroizing::new(Vec::with_capacity(SECRET_SYMBOLS + CHECK_SYMBOLS));
    all.extend((0..SECRET_SYMBOLS).map(|i| bits(secret, i)));
    all.extend((0..CHECK_SYMBOLS).map(|i| bits(&digest, i)));
    digest.as_mut_slice().zeroize();
    all
}

fn symbol(c: char) -> Option<u8> {
    let meant = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        // Letters of a Cyrillic keyboard that look like those on the sheet.
        'А' | 'а' => 'A',
        'В' | 'в' => 'B',
        'С' | 'с' => 'C',
        'Е' | 'е' => 'E',
        'Н' | 'н' => 'H',
        'К' | 'к' => 'K',
        'М' | 'м' => 'M',
        'О' | 'о' => '0',
        'Р' | 'р' => 'P',
        'Т' | 'т' => 'T',
        'Х' | 'х' => 'X',
        other => other,
    };
    let at = ALPHABET.iter().position(|symbol| char::from(*symbol) == meant)?;
    u8::try_from(at).ok()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(secret: [u8; SECRET_BYTES]) -> RecoveryCode {
        RecoveryCode::from_secret(Zeroizing::new(secret))
    }

    #[test]
    fn the_printed_form_is_fixed_for_ever() {
        let counted = code(std::array::from_fn(|i| u8::try_from(i).unwrap()));
        assert_eq!(
            counted.reveal(),
            "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WPFK",
            "sheets printed today must open vaults for ever"
        );
    }

    #[test]
    fn what_people_write_instead_is_read_as_meant() {
        let code = code([0x08; SECRET_BYTES]);
        let sloppy = code.reveal().to_lowercase().replace('0', "o").replace('1', "l").replace('-', " – ");
        let cyrillic = code.reveal().replace('0', "О").replace('A', "А").replace('H', "Н");
        for text in [sloppy, cyrillic] {
            let read: RecoveryCode = text.parse().unwrap();
            assert_eq!(
                read.secret(),
                code.secret(),
                "a family reads the sheet with its own eyes and keyboard"
            );
        }
    }

    #[test]
    fn codes_of_the_wrong_length_or_alphabet_are_typing_errors() {
        let long = code([1; SECRET_BYTES]).reveal().to_owned() + "0";
        for text in ["", "0", "U000-0000", long.as_str(), "Привет"] {
            let refused = text.parse::<RecoveryCode>();
            assert!(matches!(refused, Err(VaultError::MistypedRecoveryCode)), "{text:?} is no code");
        }
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(secret: [u8; SECRET_BYTES]) {
            let code = code(secret);
            prop_assert_eq!(code.reveal().len(), 44, "nine groups of four and eight hyphens");
            let read: RecoveryCode = code.reveal().parse().unwrap();
            prop_assert_eq!(read.secret(), code.secret());
        }

        #[test]
        fn one_wrong_or_exchanged_symbol_is_noticed(secret: [u8; SECRET_BYTES], at in 0usize..35, to in 0usize..32) {
            let code = code(secret);
            let plain: Vec<u8> = code.reveal().bytes().filter(|b| *b != b'-').collect();
            let mut wrong = plain.clone();
            wrong[at] = ALPHABET[to];
            let mut exchanged = plain.clone();
            exchanged.swap(at, at + 1);
            for typed in [wrong, exchanged].into_iter().filter(|typed| *typed != plain) {
                let read = String::from_utf8(typed).unwrap().parse::<RecoveryCode>();
                prop_assert!(matches!(read, Err(VaultError::MistypedRecoveryCode)));
            }
        }
    }
}
