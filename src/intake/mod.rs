//! From a folder of foreign files to documents in the vault.

pub mod worker;
