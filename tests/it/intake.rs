//! Intake, run for real: containers give up their files, and none is lost on the way.

mod interrupted;

use std::path::Path;
use std::sync::Mutex;

use satchel::intake::worker::{ReaderConfig, Readers, StopFlag};
use satchel::intake::{Import, Outcome, Unwatched};
use satchel::records::{ImportStatus, Member};
use satchel::vault::{KdfParams, Passphrase, Timestamp, Vault, VaultError};

use crate::worker::reader_program;

const MAIL: &str = "From: lab@clinic.example\r\nTo: home@family.example\r\nSubject: Results\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the table.\r\n\
    --b\r\nContent-Type: text/csv; name=counts.csv\r\nContent-Disposition: attachment\r\n\r\n\
    Test;Value\r\nWBC;12,4\r\nHb;92\r\n--b--\r\n";

fn now() -> Timestamp {
    Timestamp("2026-11-21T09:00:00Z".to_owned())
}

/// Runs `work` with an import into a new vault.
fn import(folder: &Path, work: impl Fn(&Import<'_>) -> Result<Vec<Outcome>, VaultError>) {
    import_by(1, folder, work);
}

/// The same with so many files read at a time; gives the vault.
fn import_by(
    threads: usize,
    folder: &Path,
    work: impl Fn(&Import<'_>) -> Result<Vec<Outcome>, VaultError>,
) -> Vault {
    let (vault, _) = Vault::create(
        &folder.join("v"),
        &Passphrase::new("four calm yellow boats".to_owned()),
        KdfParams::FLOOR,
        &now(),
    )
    .unwrap();
    let vault = Mutex::new(vault);
    let readers = Readers::new(ReaderConfig { processes: threads, ..ReaderConfig::new(reader_program()) });
    let import = Import {
        vault: &vault,
        readers: &readers,
        threads,
        stop: &StopFlag::default(),
        observer: &Unwatched,
        filed: &|_| (),
        now: &now,
    };
    work(&import).unwrap();
    vault.into_inner().unwrap()
}

fn names_and_states(outcomes: &[Outcome]) -> Vec<(&str, ImportStatus)> {
    outcomes.iter().map(|outcome| (outcome.name.as_str(), outcome.status)).collect()
}

#[test]
fn a_message_is_filed_beside_its_attachments() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("mail.eml");
    std::fs::write(&mail, MAIL).unwrap();
    import(folder.path(), |import| {
        let outcomes = import.run(std::slice::from_ref(&mail))?;
        let expected = [("mail.eml", ImportStatus::Added), ("mail.eml!/counts.csv", ImportStatus::Added)];
        assert_eq!(names_and_states(&outcomes), expected);
        Ok(outcomes)
    });
}

#[test]
fn files_of_a_container_that_is_opened_later_are_filed() {
    let folder = tempfile::tempdir().unwrap();
    let members = || {
        let member = |name: &str, text: &str| Member { name: name.to_owned(), bytes: text.into() };
        vec![member("note.txt", "WBC 4.1"), member("mail.eml", MAIL)]
    };
    import(folder.path(), |import| {
        let names = ["box.zip!/note.txt", "box.zip!/mail.eml", "box.zip!/mail.eml!/counts.csv"];
        let outcomes = import.run_members("box.zip", members())?;
        assert_eq!(names_and_states(&outcomes), names.map(|name| (name, ImportStatus::Added)));
        let again = import.run_members("box.zip", members())?;
        let known = ImportStatus::AlreadyPresent;
        assert_eq!(names_and_states(&again), [(names[0], known), (names[1], known)], "once is enough");
        Ok(again)
    });
}

/// What a paper teaches about its facility is known to the next one in order, however many are read at a time.
#[test]
fn the_order_of_files_alone_decides_what_is_filed() {
    let home = tempfile::tempdir().unwrap();
    let papers = home.path().join("papers");
    std::fs::create_dir(&papers).unwrap();
    for (at, day) in ["03/04/2026", "05/06/2026", "31/03/2026", "04/05/2026", "07/02/2026"].iter().enumerate()
    {
        let text = format!(
            "City Hospital, Laboratory\nBlood count\n\nPatient: Zarina Tolkun\nCollected: {day}\n\n\
            Test            Result    Unit     Reference range\nHaemoglobin     9{at}        g/L      115 - 150\n"
        );
        std::fs::write(papers.join(format!("{at}.txt")), text).unwrap();
    }
    let filed = |threads| {
        let folder = home.path().join(format!("{threads}"));
        std::fs::create_dir(&folder).unwrap();
        let vault = import_by(threads, &folder, |import| import.run(std::slice::from_ref(&papers)));
        let documents = vault.documents().unwrap();
        assert!(documents.iter().all(|document| document.facts.dates.is_some()), "each prints such a date");
        (documents, vault.labs().unwrap(), vault.events().unwrap())
    };
    assert_eq!(filed(1), filed(4));
}
