//! Chimerism: shares of a donor's cells, told by lineage. A row then names cells ("CD3+ T cells"), and the paper names the test.

use super::super::knowledge::{NameMatch, knowledge};
use super::super::memo::{Question, answer};
use super::super::number::Decimal;
use super::super::text::{find_words, fold_tight};
use super::{Raw, Sheet, worded};

/// Most characters of a heading or a row's name; a longer text is a sentence.
const LONGEST_NAME: usize = 60;

/// What a longer name that holds a word for chimerism means: "Whole blood donor chimerism (%)".
pub(super) fn named(text: &str) -> Option<NameMatch> {
    answer::<DonorNamed>(text, || read_name(text))
}

/// Which test of chimerism a text names.
struct DonorNamed;

impl Question for DonorNamed {
    type Answer = Option<NameMatch>;
}

fn read_name(text: &str) -> Option<NameMatch> {
    let folded = fold_tight(text);
    if folded.chars().count() > LONGEST_NAME {
        return None;
    }
    let mut words = knowledge().labels.list("antigens").filter(|word| word.key == "donor");
    words.any(|word| find_words(&folded, &word.text).next().is_some()).then(|| of_donor(text)).flatten()
}

/// The test that the words for chimerism name, with the unit a text prints.
fn of_donor(text: &str) -> Option<NameMatch> {
    let words = knowledge().labels.list("antigens").filter(|word| word.key == "donor");
    let found = words.filter_map(|word| knowledge().analytes_named(&word.text)).next()?;
    let unit = text.contains(['%', '％', '٪']).then(|| "%".to_owned());
    Some(NameMatch { unit, ..found })
}

/// On a paper about chimerism, a row of cells with a share is the donor's share among them.
pub(super) fn settle(sheet: &Sheet<'_>, raw: &mut Raw) {
    if !sheet.shares_are_donors || !names_cells(raw) || !is_share(sheet, raw) {
        return;
    }
    let Some(found) = of_donor("") else { return };
    raw.unit = raw.unit.take().or_else(|| sheet.context.contains(['%', '％', '٪']).then(|| "%".to_owned()));
    raw.found = Some(found);
    raw.fuzzy = false;
}

/// Whether a name is that of cells: of lymphocyte subsets, or of others in the list that are no test. Cells of a blood count are
/// counted on such a paper too, so their shares stay what they are.
fn names_cells(raw: &Raw) -> bool {
    match &raw.found {
        Some(found) => found.rows.iter().any(|row| knowledge().row(*row).group == "immunity"),
        None => knowledge().headings.inside("population", &fold_tight(&raw.name)).is_some(),
    }
}

/// Whether a value is a share in percent. A fraction of one stays as it is printed: its unit is another.
fn is_share(sheet: &Sheet<'_>, raw: &Raw) -> bool {
    let number = worded::parse(&raw.value, sheet.mark).and_then(|number| Decimal::to_f64(number.value));
    let in_percent =
        raw.unit.as_deref().is_none_or(|unit| knowledge().units(unit).iter().any(|unit| unit == "%"));
    in_percent && number.is_some_and(|share| share == 0.0 || (1.0 < share && share <= 100.0))
}
