//! The schema: fixed steps, strict tables, a history that only grows.

use rusqlite::Connection;

use super::{MIGRATIONS, history, known, migrate, needs_migration, notes, state};
use crate::vault::{Actor, Change, Timestamp, VaultError, VaultId};

fn database() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn).unwrap();
    conn
}

fn count(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn steps_are_dated_unique_and_applied_once() {
    let conn = database();
    let steps = known();
    assert_eq!(steps.len(), MIGRATIONS.iter().map(|table| table.len()).sum::<usize>());
    for pair in steps.windows(2) {
        assert!(pair[0].id < pair[1].id, "{} stands twice", pair[1].id);
    }
    for step in &steps {
        let (date, table) = step.id.split_once(' ').unwrap();
        assert!(
            date.parse::<satchel_records::PartialDate>().is_ok_and(|d| d.exact().is_some())
                && !table.is_empty()
        );
    }
    assert!(!needs_migration(&conn).unwrap(), "all steps are applied");
    migrate(&conn).unwrap();
    assert_eq!(count(&conn, "SELECT count(*) FROM migrations"), i64::try_from(steps.len()).unwrap());
}

#[test]
fn every_table_is_strict() {
    let conn = database();
    let loose = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0";
    assert_eq!(count(&conn, loose), 0, "a text in a number's column must be refused when it is written");
}

#[test]
fn a_step_this_program_does_not_know_means_a_newer_program() {
    let conn = database();
    conn.execute("INSERT INTO migrations (id) VALUES ('2099-01-01 telepathy')", []).unwrap();
    assert!(matches!(needs_migration(&conn), Err(VaultError::TooNew)), "writing into it could ruin it");
}

#[test]
fn an_older_file_is_brought_up_to_date() {
    let conn = database();
    conn.execute_batch("DELETE FROM migrations WHERE id = '2026-11-21 settings'; DROP TABLE settings")
        .unwrap();
    assert!(needs_migration(&conn).unwrap());
    migrate(&conn).unwrap();
    assert_eq!(count(&conn, "SELECT count(*) FROM settings"), 0, "the missing table is there");
}

#[test]
fn history_and_packet_log_refuse_update_and_delete() {
    let conn = database();
    let change = Change {
        at: Timestamp("2026-11-21T09:00:00Z".to_owned()),
        by: Actor::Person,
        subject: "l1".to_owned(),
        field: "status".to_owned(),
        before: serde_json::json!("suggested"),
        after: serde_json::json!("confirmed"),
    };
    history::insert(&conn, &change).unwrap();
    conn.execute_batch("INSERT INTO packets VALUES ('P', 'at', 'f', 's', 'r', 'p', 1, '[]')").unwrap();
    for sql in [
        "UPDATE history SET at = ''",
        "DELETE FROM history",
        "UPDATE packets SET recipient = ''",
        "DELETE FROM packets",
    ] {
        let refused: Result<usize, VaultError> = conn.execute(sql, []).map_err(Into::into);
        assert!(
            matches!(refused, Err(VaultError::Refused { code: 1811 })),
            "{sql} must be refused by the trigger"
        );
    }
    let numbered = history::before(&conn, None, 5).unwrap();
    assert_eq!(numbered, [(1, change)]);
    assert!(history::before(&conn, Some(1), 5).unwrap().is_empty(), "nothing came before the first");
}

#[test]
fn a_note_is_replaced_taken_away_and_found_by_the_beginning_of_its_name() {
    let conn = database();
    let say = |name: &str, note: serde_json::Value| notes::set(&conn, name, &note).unwrap();
    say("checklist/all/B5", serde_json::json!({ "asked": "2026-11-02" }));
    say("checklist/all/B5", serde_json::json!({ "asked": "2026-11-09" }));
    say("checklist/all/C1", serde_json::json!("kept"));
    say("worksheet", serde_json::json!("elsewhere"));
    assert_eq!(notes::get(&conn, "checklist/all/B5").unwrap().unwrap()["asked"], "2026-11-09");
    let names = |prefix| notes::list(&conn, prefix).unwrap().into_iter().map(|(name, _)| name);
    assert_eq!(names("checklist/all/").collect::<Vec<_>>(), ["checklist/all/B5", "checklist/all/C1"]);
    say("checklist/all/B5", serde_json::Value::Null);
    assert_eq!(names("checklist/").collect::<Vec<_>>(), ["checklist/all/C1"], "null leaves no row behind");
    assert!(names("check_ist/").next().is_none(), "a sign that SQL reads as a pattern is only a letter here");
}

#[test]
fn there_is_one_state_and_its_number_is_kept() {
    let conn = database();
    let now = Timestamp("2026-11-21T09:00:00Z".to_owned());
    assert!(state::read(&conn).unwrap().is_none());
    assert!(state::set_commit(&conn, 1).is_err(), "a number needs a vault");
    state::create(&conn, VaultId([1; 16]), &now).unwrap();
    assert!(state::create(&conn, VaultId([2; 16]), &now).is_err(), "a file is one vault");
    state::set_commit(&conn, 41).unwrap();
    assert_eq!(state::read(&conn).unwrap().unwrap().commit, 41);
}

#[test]
fn no_value_of_a_record_reaches_an_error_message() {
    let conn = database();
    let secret = "Ivanova";
    let broken: VaultError = conn
        .query_row("SELECT ?1", [secret], |row| row.get::<_, i64>(0))
        .map_err(VaultError::from)
        .unwrap_err();
    let sql: VaultError =
        conn.execute(&format!("SELECT '{secret}' FROM nowhere"), []).map_err(Into::into).unwrap_err();
    for error in [broken, sql] {
        assert!(!format!("{error} {error:?}").contains(secret), "messages and logs carry no patient data");
    }
}
