//! What is known of the facility a paper comes from: how it writes dates, and what a person settled on its other papers.
//!
//! A lesson is a suggestion like any other: it is marked by its own rule, and a person confirms it beside the page. It is worked out from
//! what the vault holds now and from what was first read, so that taking a decision back takes its lesson back.

use std::collections::BTreeSet;

use satchel_records::{
    DateReading, DayOrder, DocumentFacts, DocumentKind, Doubt, Fact, LabSuggestion, LabValue, OrderBasis,
    Source, Specimen,
};

use super::extract::Extracted;
use super::labs::normalise;
use super::text::fold_tight;

/// What is known of a facility. The default knows nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Practice {
    /// The order of day and month on its papers, and what tells it.
    pub order: Option<(DayOrder, OrderBasis)>,
    /// What was settled about its results.
    pub results: Vec<ResultLesson>,
    /// What was settled about its papers as a whole.
    pub papers: Vec<PaperLesson>,
}

/// What a person settled about a result that the same facility prints again.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultLesson {
    /// What was read, folded: name, unit, range.
    read: (String, String, String),
    /// What stands on the page.
    name: String,
    unit: Option<String>,
    analyte: String,
    /// The specimen, where a person had to name it.
    specimen: Option<Specimen>,
    /// The fact that was settled, for example `l12`.
    from: String,
}

/// What a person settled about a paper with the same title from the same facility.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperLesson {
    title: String,
    kind: DocumentKind,
    facility: Option<String>,
    from: String,
}

/// The rule of a fact that was read by a lesson ends with this and the fact that taught it.
const RULE: &str = "learnt from ";

impl ResultLesson {
    /// The lesson of a value that a person settled, from what was first read of it.
    #[must_use]
    pub fn new(first_read: &LabSuggestion, settled: &LabValue) -> Self {
        let (read, now) = (&first_read.as_reported, &settled.lab.as_reported);
        let folded = |text: Option<&str>| fold_tight(text.unwrap_or_default());
        Self {
            read: (fold_tight(&read.name), folded(read.unit.as_deref()), folded(read.range.as_deref())),
            name: now.name.clone(),
            unit: now.unit.clone(),
            analyte: settled.lab.analyte.clone(),
            specimen: (first_read.specimen != settled.lab.specimen).then_some(settled.lab.specimen),
            from: settled.id.to_string(),
        }
    }

    /// Whether the lesson speaks of a result with this name and unit. A unit that was not printed, or not read, is only given where the
    /// same range is printed again.
    fn speaks_of(&self, lab: &LabSuggestion) -> bool {
        let printed = &lab.as_reported;
        let folded = |text: Option<&str>| fold_tight(text.unwrap_or_default());
        let (name, unit, range) = &self.read;
        let gives_unit = unit.is_empty() && self.unit.is_some();
        *name == fold_tight(&printed.name)
            && *unit == folded(printed.unit.as_deref())
            && (!gives_unit || !range.is_empty() && *range == folded(printed.range.as_deref()))
    }

    fn agrees_with(&self, other: &Self) -> bool {
        (&self.name, &self.unit, &self.analyte, self.specimen)
            == (&other.name, &other.unit, &other.analyte, other.specimen)
    }
}

impl PaperLesson {
    /// The lesson of a paper whose kind or facility a person corrected; none when it was read right.
    #[must_use]
    pub fn new(first_read: &DocumentFacts, settled: &DocumentFacts, from: String) -> Option<Self> {
        let facility = |facts: &DocumentFacts| facts.facility.as_ref().map(|fact| fact.value.clone());
        let is_corrected =
            first_read.kind.value != settled.kind.value || facility(first_read) != facility(settled);
        is_corrected.then(|| Self {
            title: fold_tight(&first_read.title),
            kind: settled.kind.value,
            facility: facility(settled),
            from,
        })
    }
}

impl Practice {
    /// The same without what these facts taught.
    #[must_use]
    pub fn without(mut self, taught_by: &BTreeSet<String>) -> Self {
        self.results.retain(|lesson| !taught_by.contains(&lesson.from));
        self.papers.retain(|lesson| !taught_by.contains(&lesson.from));
        self
    }

    /// Reads what was extracted in the light of the lessons. Where they contradict each other, nothing is learnt.
    pub(super) fn apply(&self, extracted: &mut Extracted) {
        for lab in &mut extracted.labs {
            let lessons: Vec<&ResultLesson> =
                self.results.iter().filter(|lesson| lesson.speaks_of(lab)).collect();
            if let Some(lesson) = lessons.first()
                && lessons.iter().all(|other| other.agrees_with(lesson))
            {
                learn(lab, lesson);
            }
        }
        let facts = &mut extracted.facts;
        let title = fold_tight(&facts.title);
        let lessons: Vec<&PaperLesson> = self.papers.iter().filter(|lesson| lesson.title == title).collect();
        let Some(lesson) = lessons.first() else { return };
        if lessons.iter().any(|other| (other.kind, &other.facility) != (lesson.kind, &lesson.facility)) {
            return;
        }
        let known = facts.facility.as_ref().and_then(|fact| fact.source.as_ref());
        let learnt = known.map(|source| Source { rule: format!("{RULE}{}", lesson.from), ..source.clone() });
        if facts.kind.value != lesson.kind {
            facts.kind = Fact::suggested(lesson.kind, learnt.clone());
        }
        if let Some(facility) = &lesson.facility
            && facts.facility.as_ref().is_none_or(|fact| fact.value != *facility)
        {
            facts.facility = Some(Fact::suggested(facility.clone(), learnt));
        }
    }
}

/// Reads a result as one of the same facility was settled.
fn learn(lab: &mut LabSuggestion, lesson: &ResultLesson) {
    let printed = &mut lab.as_reported;
    let is_other = lab.analyte != lesson.analyte || printed.unit != lesson.unit;
    printed.name.clone_from(&lesson.name);
    printed.unit.clone_from(&lesson.unit);
    lab.analyte.clone_from(&lesson.analyte);
    if lab.specimen == Specimen::Unknown
        && let Some(specimen) = lesson.specimen
    {
        lab.specimen = specimen;
    }
    let had_value = lab.value.is_some();
    if is_other {
        normalise(lab);
    }
    // "1,234" may be a number of four digits: which, the sheet says as a whole.
    let is_plain = !is_other || !ends_in_three(&lab.as_reported.value);
    let is_read = lab.value.is_some() || !had_value && lab.unit.is_none() && lesson.unit.is_none();
    lab.doubts.retain(|doubt| match doubt {
        Doubt::UnknownTest | Doubt::FuzzyName => false,
        Doubt::UnknownUnit => !(is_plain && is_read),
        _ => true,
    });
    let before = if lab.source.rule.is_empty() { String::new() } else { format!("{}; ", lab.source.rule) };
    lab.source.rule = format!("{before}{RULE}{}", lesson.from);
}

fn ends_in_three(value: &str) -> bool {
    value
        .rsplit_once([',', '.'])
        .is_some_and(|(_, tail)| tail.chars().filter(char::is_ascii_digit).count() == 3)
}

/// The fact whose lesson a rule names.
#[must_use]
pub fn learnt_from(rule: &str) -> Option<&str> {
    rule.rsplit_once(RULE).map(|(_, from)| from)
}

/// The order that the other papers of a facility show, when they all show one.
#[must_use]
pub fn order_shown(papers: impl IntoIterator<Item = DateReading>) -> Option<DayOrder> {
    let mut shown = papers.into_iter().filter(|reading| reading.basis == Some(OrderBasis::Paper));
    let first = shown.next()?.order;
    shown.all(|reading| reading.order == first).then_some(first)
}

/// Whether two letterheads name one facility, although recognition may have misread a letter. Figures count: laboratory No. 1 is not No. 2.
#[must_use]
pub fn same_facility(a: &str, b: &str) -> bool {
    /// Letters below which every one counts.
    const SHORT: usize = 12;
    /// Share of letters that must agree.
    const ALIKE: f64 = 0.93;
    let letters = |text: &str| fold_tight(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (a, b) = (letters(a), letters(b));
    a == b
        || figures(&a) == figures(&b)
            && a.chars().count().min(b.chars().count()) >= SHORT
            && strsim::normalized_levenshtein(&a, &b) >= ALIKE
}

#[cfg(test)]
mod tests {
    use satchel_records::{AsReported, DocumentId, FactStatus, LabId};

    use super::*;

    fn lab(name: &str, unit: Option<&str>, range: &str, analyte: &str) -> LabSuggestion {
        let mut lab = LabSuggestion {
            analyte: analyte.to_owned(),
            loinc: None,
            value: None,
            comparator: None,
            unit: None,
            factor: None,
            as_reported: AsReported {
                name: name.to_owned(),
                value: "4.1".to_owned(),
                unit: unit.map(str::to_owned),
                range: Some(range.to_owned()),
                flag: None,
            },
            collected: None,
            collected_time: None,
            specimen: Specimen::Blood,
            method: None,
            sensitivity: None,
            doubts: vec![Doubt::UnknownTest, Doubt::UnknownUnit, Doubt::ReadersDiffer],
            source: Source {
                document_id: DocumentId(1),
                page: 1,
                quote: String::new(),
                bounds: None,
                name_box: None,
                rule: "table:one-test-a-row".to_owned(),
            },
        };
        normalise(&mut lab);
        lab
    }

    fn settled(id: u32, lab: LabSuggestion) -> LabValue {
        LabValue { id: LabId(id), lab, status: FactStatus::Corrected, also: Vec::new() }
    }

    fn read(practice: &Practice, lab: LabSuggestion) -> LabSuggestion {
        let mut extracted = super::super::extract(
            &super::super::DocumentInput {
                document_id: DocumentId(1),
                source_path: "",
                media_type: "",
                pages: &[],
                dicom: &[],
            },
            None,
        );
        extracted.labs = vec![lab];
        practice.apply(&mut extracted);
        extracted.labs.remove(0)
    }

    #[test]
    fn a_settled_name_is_known_on_the_next_sheet() {
        let odd = || lab("Leucos tot. (imp.)", Some("10^9/L"), "4.0 - 10.0", "x_leucos");
        let taught = settled(12, lab("Leucos tot. (imp.)", Some("10^9/L"), "4.0 - 10.0", "wbc"));
        let practice = Practice { results: vec![ResultLesson::new(&odd(), &taught)], ..Practice::default() };
        let learnt = read(&practice, odd());
        assert_eq!((learnt.analyte.as_str(), learnt.value), ("wbc", Some(4.1)));
        assert_eq!(learnt.doubts, [Doubt::ReadersDiffer], "what the picture leaves open stays open");
        assert_eq!(learnt.source.rule, "table:one-test-a-row; learnt from l12", "the rule is named");
        let other = settled(13, lab("Leucos tot. (imp.)", Some("10^9/L"), "4.0 - 10.0", "anc"));
        let torn = Practice {
            results: vec![ResultLesson::new(&odd(), &taught), ResultLesson::new(&odd(), &other)],
            ..Practice::default()
        };
        assert_eq!(read(&torn, odd()), odd(), "contradicting decisions teach nothing");
    }

    #[test]
    fn a_unit_that_is_not_printed_is_given_only_beside_the_same_range() {
        let bare = |range: &str| lab("Hb", None, range, "hgb");
        let taught = settled(7, lab("Hb", Some("g/dL"), "11.5 - 15.5", "hgb"));
        let practice = Practice {
            results: vec![ResultLesson::new(&bare("11.5 - 15.5"), &taught)],
            ..Practice::default()
        };
        let learnt = read(&practice, bare("11.5 - 15.5"));
        assert_eq!((learnt.value, learnt.unit.as_deref()), (Some(41.0), Some("g/L")));
        assert_eq!(read(&practice, bare("115 - 155")), bare("115 - 155"), "another range, another unit");
    }

    #[test]
    fn one_facility_is_known_in_spite_of_a_misread_letter() {
        for (a, b, same) in [
            ("Sanatorio Infantil Río Pampa", "SANATORIO INFANTIL RIO PAMPA", true),
            ("Sanatorio Infantil Río Pampa", "Sanatorio lnfantil Río Pampa", true),
            ("Городская лаборатория № 1", "Городская лаборатория № 2", false),
            ("Ege Tıp", "Ece Tıp", false),
        ] {
            assert_eq!(same_facility(a, b), same, "{a} and {b}");
        }
    }
}
