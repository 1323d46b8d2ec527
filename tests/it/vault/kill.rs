//! Killed at any moment: what was acknowledged is there, and the vault opens.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher, RandomState};
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use satchel::vault::{Notice, Vault};

use super::{file, new_vault, unlock};

const ROUNDS: u32 = 8;

#[test]
fn a_killed_writer_loses_nothing_it_acknowledged() {
    let (_home, dir, vault, _) = new_vault();
    vault.close().unwrap();
    let given = std::env::var("SATCHEL_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = given.unwrap_or_else(|| RandomState::new().hash_one(0));
    println!("SATCHEL_TEST_SEED={seed}");
    let mut unclean = 0;
    for round in 0..ROUNDS {
        let random = BuildHasherDefault::<DefaultHasher>::default().hash_one((seed, round));
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["vault::kill::child_writes_until_killed", "--exact", "--ignored", "--nocapture"])
            .env("SATCHEL_TEST_VAULT", &dir)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut acknowledged = 0;
        let mut listen = |lines: &mut dyn Iterator<Item = String>| {
            for line in lines {
                // The harness prints on the same line before the first acknowledgement.
                if let Some((_, number)) = line.rsplit_once("ACK ") {
                    acknowledged = number.parse::<usize>().unwrap();
                    return;
                }
            }
        };
        (0..=random % 7).for_each(|_| listen(&mut lines));
        std::thread::sleep(Duration::from_micros(random >> 8 & 0x7fff));
        child.kill().unwrap();
        child.wait().unwrap();
        // What was said before the kill counts, also what nobody had read yet.
        for line in lines.filter_map(|line| line.rsplit_once("ACK ").and_then(|(_, n)| n.parse().ok())) {
            acknowledged = line;
        }
        let vault = Vault::open(&dir, &unlock()).unwrap();
        unclean += u32::from(vault.notices().contains(&Notice::NotClosed));
        let saved = vault.documents().unwrap();
        assert!(saved.len() >= acknowledged, "round {round}: {} of {acknowledged} documents", saved.len());
        for document in &saved {
            let original = vault.original(document.id).unwrap();
            assert!(original.starts_with(b"text "), "round {round}: {} must be whole", document.id);
        }
        assert_eq!(vault.check(true), [], "round {round}: nothing may be left half done");
        vault.close().unwrap();
    }
    assert!(unclean > 0, "a kill that always hits a closed vault proves nothing");
}

#[test]
#[ignore = "the writer that the test above kills"]
fn child_writes_until_killed() {
    let dir = std::env::var_os("SATCHEL_TEST_VAULT").unwrap();
    let mut vault = Vault::open(dir.as_ref(), &unlock()).unwrap();
    let mut number = u32::try_from(vault.documents().unwrap().len()).unwrap();
    loop {
        number += 1;
        vault.write(|w| Ok(file(w, number, &format!("text {number} ").repeat(5000)))).unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "ACK {number}").unwrap();
        out.flush().unwrap();
        if number % 3 == 0 {
            vault.checkpoint().unwrap();
            drop(vault.new_recovery_code().unwrap());
        }
    }
}
