//! The sandboxed reader, run for real: the built command line serves as the reader process.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use satchel::intake::worker::{ReaderConfig, Readers, StopFlag};
use satchel::records::{Reading, ReasonCode};

/// The program whose `main` begins with `run_if_worker`: `SATCHEL_READER`, or the one built beside this test.
pub(crate) fn reader_program() -> PathBuf {
    if let Some(program) = std::env::var_os("SATCHEL_READER") {
        return program.into();
    }
    let test = std::env::current_exe().unwrap();
    let program = test.parent().unwrap().parent().unwrap().join("satchel-cli");
    assert!(program.is_file(), "build satchel-cli first: {} is missing", program.display());
    program
}

/// An odd memory limit by which one test knows its own reader.
const READER_MARK: u64 = 2_345_678_848;

fn config() -> ReaderConfig {
    ReaderConfig { processes: 2, ..ReaderConfig::new(reader_program()) }
}

fn read(readers: &Readers, name: &str, bytes: &[u8]) -> Reading {
    readers.read(name, bytes, None, &StopFlag::default(), &mut |_, _| ())
}

#[test]
fn a_file_is_read_behind_all_walls() {
    let readers = Readers::new(config());
    let reading = read(&readers, "counts.csv", "Test;Value\nWBC;12,4\nHb;92".as_bytes());
    assert_eq!(reading.issues, [], "a sound file has no issue");
    assert_eq!(reading.pages[0].tables[0].rows[1][1].text, "12,4");
    let walls = readers.protection();
    assert!(walls.process && walls.resources, "every system has these: {walls:?}");
    if cfg!(target_os = "linux") {
        assert!(walls.system_calls, "nothing may be parsed without seccomp");
    }
}

#[test]
fn members_come_across_whole() {
    use std::io::Write;
    let big: Vec<u8> = (0..3_000_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("a/big.bin", &big[..]), ("b.txt", b"small")] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let reading = read(&Readers::new(config()), "disc.zip", &zip.finish().unwrap().into_inner());
    let members: Vec<(&str, usize)> =
        reading.members.iter().map(|m| (m.name.as_str(), m.bytes.len())).collect();
    assert_eq!(members, [("a/big.bin", 3_000_000), ("b.txt", 5)]);
    assert!(reading.members[0].bytes == big, "bytes must come back as they were packed");
}

#[test]
fn one_process_reads_many_files_and_the_pool_many_at_once() {
    let readers = Readers::new(config());
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let readers = &readers;
            scope.spawn(move || {
                for file in 0..60 {
                    let text = format!("thread {thread} file {file}");
                    let reading = read(readers, "a.txt", text.as_bytes());
                    assert_eq!(reading.pages[0].text(), text, "answers must not be exchanged");
                }
            });
        }
    });
}

#[test]
fn a_late_reader_is_ended_and_costs_one_file() {
    let readers =
        Readers::new(ReaderConfig { time_limit: Duration::from_millis(1), processes: 1, ..config() });
    let begun = Instant::now();
    let reading = read(&readers, "long.txt", "word ".repeat(8_000_000).as_bytes());
    assert_eq!(reading.issues[0].code, ReasonCode::TimeLimit);
    assert!(begun.elapsed() < Duration::from_secs(10), "the wall clock must end it, not the work");
}

#[test]
fn a_reader_without_memory_dies_alone() {
    let readers = Readers::new(ReaderConfig { memory_limit: 400 << 20, processes: 1, ..config() });
    // Sixty million words of one letter need far more than the limit once each has its place.
    let greedy = read(&readers, "greedy.txt", "a ".repeat(60_000_000).as_bytes());
    assert!(!greedy.issues.is_empty(), "what could not be read must be said");
    let next = read(&readers, "next.txt", b"the next file");
    assert_eq!(
        next.pages.first().map(|p| p.text()).as_deref(),
        Some("the next file"),
        "the next file is read as ever"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_killed_reader_is_replaced() {
    let readers = Readers::new(ReaderConfig { processes: 1, memory_limit: READER_MARK, ..config() });
    assert_eq!(read(&readers, "a.txt", b"one").pages.len(), 1);
    let this = std::process::id().to_string();
    let mut killed = 0;
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let field = |name: &str| std::fs::read(entry.path().join(name)).unwrap_or_default();
        let status = String::from_utf8_lossy(&field("status")).into_owned();
        let parent =
            status.lines().find_map(|l| l.strip_prefix("PPid:")).map(str::trim) == Some(this.as_str());
        // Only this test's pool bounds memory at this figure; other tests run their own readers meanwhile.
        if parent && String::from_utf8_lossy(&field("limits")).contains(&READER_MARK.to_string()) {
            let kill = Command::new("kill").arg("-KILL").arg(entry.file_name()).status().unwrap();
            killed += usize::from(kill.success());
        }
    }
    assert_eq!(killed, 1, "the idle reader must be found");
    assert_eq!(read(&readers, "b.txt", b"two").pages.len(), 1, "a fresh reader takes the next file");
}

#[test]
fn stopping_ends_the_reading_at_once() {
    let readers = Readers::new(ReaderConfig { processes: 1, ..config() });
    let stop = StopFlag::default();
    let begun = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(300));
            stop.stop();
        });
        let long = "word ".repeat(8_000_000);
        readers.read("long.txt", long.as_bytes(), None, &stop, &mut |_, _| ());
    });
    assert!(begun.elapsed() < Duration::from_secs(10), "a person who stops does not wait");
}

#[test]
fn a_program_that_is_no_reader_is_an_issue() {
    let readers = Readers::new(ReaderConfig { program: PathBuf::from("/bin/true"), ..config() });
    let reading = read(&readers, "a.txt", b"text");
    assert_eq!(reading.issues[0].code, ReasonCode::TimeLimit, "nothing is read outside a reader");
    assert!(reading.pages.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn every_escape_is_denied() {
    let output = Command::new(reader_program()).arg("--satchel-probe-process").env_clear().output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(report.starts_with("control works"), "the probes must work where nothing is closed:\n{report}");
    let denied = report.lines().filter(|l| l.ends_with(" denied")).count();
    assert!(!report.contains("ALLOWED") && denied >= 30, "{denied} denied:\n{report}");
    assert_eq!(output.status.code(), Some(0), "{report}");
}
