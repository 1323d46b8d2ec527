//! FHIR's data types as people write them.

use serde_json::Value;

/// The entries of a list; a single value counts as a list of one.
pub(super) fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    let found = of.get(key);
    found.and_then(Value::as_array).into_iter().flatten().chain(found.filter(|value| value.is_object()))
}

/// A text field; empty when it is absent.
pub(super) fn text(of: &Value, key: &str) -> String {
    one_line(of.get(key).and_then(Value::as_str).unwrap_or_default())
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a coded value: as its maker wrote it, else as the code system calls it, else the code itself.
pub(super) fn concept(value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    let written = text(value, "text");
    if !written.is_empty() {
        return written;
    }
    let codings = || list(value, "coding");
    let shown = codings().map(|coding| text(coding, "display")).find(|words| !words.is_empty());
    shown
        .or_else(|| codings().map(|coding| text(coding, "code")).find(|code| !code.is_empty()))
        .unwrap_or_default()
}

/// The code of a coded value, where the code is what is printed (`H`, `active`).
pub(super) fn code(value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    list(value, "coding").map(|coding| text(coding, "code")).find(|code| !code.is_empty()).unwrap_or_default()
}

/// A number as it stands in the file.
pub(super) fn number(of: Option<&Value>) -> String {
    match of {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => one_line(text),
        _ => String::new(),
    }
}

/// The unit of a quantity: as printed, else its code.
pub(super) fn unit(quantity: &Value) -> String {
    let printed = text(quantity, "unit");
    if printed.is_empty() { text(quantity, "code") } else { printed }
}

/// A number with its comparator, without its unit.
pub(super) fn amount(quantity: &Value) -> String {
    let number = number(quantity.get("value"));
    if number.is_empty() { number } else { format!("{}{number}", text(quantity, "comparator")) }
}

/// A quantity with its unit.
pub(super) fn quantity(value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    join(&[amount(value), unit(value)], " ")
}

/// The parts that are filled.
pub(super) fn join(parts: &[String], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(between)
}

/// A date, with hour and minute where they are stated; the place's own time, as on paper.
pub(super) fn moment(value: Option<&Value>) -> String {
    let Some(stated) = value.and_then(Value::as_str) else { return String::new() };
    match stated.split_once('T') {
        Some((day, time)) => join(&[day.to_owned(), time.chars().take(5).collect()], " "),
        None => one_line(stated),
    }
}

/// When something was or happened: a moment or the beginning and end of a period, under any of FHIR's names for it.
pub(super) fn when(of: &Value, names: &[&str]) -> String {
    let found = names.iter().find_map(|name| {
        let moment_of = moment(of.get(format!("{name}DateTime")).or_else(|| of.get(*name)));
        if !moment_of.is_empty() {
            return Some(moment_of);
        }
        let period = of.get(format!("{name}Period"))?;
        Some(join(&[moment(period.get("start")), moment(period.get("end"))], " - "))
    });
    found.unwrap_or_default()
}

/// A person's name: as written, else its parts.
pub(super) fn person(of: &Value) -> String {
    let names = || list(of, "name");
    let official = names().find(|name| text(name, "use") == "official");
    let Some(name) = official.or_else(|| names().next()) else { return String::new() };
    let written = text(name, "text");
    if !written.is_empty() {
        return written;
    }
    let given = name.get("given").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let parts: Vec<String> = given.map(one_line).chain([text(name, "family")]).collect();
    join(&parts, " ")
}
