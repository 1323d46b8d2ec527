//! Time comes from the host: the core has no clock of its own.

use jiff::civil::Date;

use crate::vault::Timestamp;

/// The host's clock.
pub trait Clock: Send + Sync {
    /// Now, RFC 3339 in UTC to the second.
    fn now(&self) -> Timestamp;
    /// Today where the person is.
    fn today(&self) -> Date;
}
