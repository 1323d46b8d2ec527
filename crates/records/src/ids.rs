//! Identifiers a person can read aloud: `d12` is document 12, `l45` a lab value, `e3` an event.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text that is not an identifier of the expected sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// The letter the identifier begins with.
    pub prefix: char,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an identifier of the form {}<number> was expected", self.prefix)
    }
}

impl std::error::Error for IdError {}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $letter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
        #[ts(type = "string")]
        pub struct $name(
            /// The number behind the letter, counted from 1 and never used again.
            pub u32,
        );

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix($prefix)
                    .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
                    .and_then(|digits| digits.parse().ok())
                    .map(Self)
                    .ok_or(IdError { prefix: $letter })
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// A document; its number is what `[Doc 12 p.3]` prints, and it never changes.
    DocumentId,
    "d",
    'd'
);
id!(
    /// A lab value.
    LabId,
    "l",
    'l'
);
id!(
    /// An event of the disease or its treatment.
    EventId,
    "e",
    'e'
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_own_text() {
        assert_eq!("d12".parse(), Ok(DocumentId(12)), "the printed form must be read back");
        assert_eq!(DocumentId(12).to_string(), "d12");
    }

    #[test]
    fn another_letter_or_a_sign_is_refused() {
        for text in ["l12", "12", "d", "d-1", "d+1", "d1x", ""] {
            assert!(text.parse::<DocumentId>().is_err(), "{text:?} is not a document id");
        }
    }
}
