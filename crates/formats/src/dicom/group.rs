//! Loose instances to studies, and what a disc's list promises but does not hold.

use std::collections::{BTreeMap, BTreeSet};

use satchel_records::{DicomSeries, DicomStudy};

/// Merges studies of one instance each into whole studies: series and instances in order of number, then UID; an
/// instance that came twice stands once.
#[must_use]
pub fn group(studies: Vec<DicomStudy>) -> Vec<DicomStudy> {
    let mut merged: BTreeMap<String, DicomStudy> = BTreeMap::new();
    for study in studies {
        // The first one is absorbed too, since one list may name a series more than once.
        let empty = DicomStudy { series: Vec::new(), ..study.clone() };
        absorb(merged.entry(study.uid.clone()).or_insert(empty), study);
    }
    let mut studies: Vec<DicomStudy> = merged.into_values().collect();
    studies.iter_mut().for_each(put_in_order);
    studies.sort_by(|a, b| (a.date, &a.uid).cmp(&(b.date, &b.uid)));
    studies
}

/// SOP Instance UIDs that `listed` (from a DICOMDIR) names and `found` lacks, by Study Instance UID.
#[must_use]
pub fn missing(listed: &[DicomStudy], found: &[DicomStudy]) -> BTreeMap<String, Vec<String>> {
    let uids = |study: &DicomStudy| -> Vec<String> {
        study.series.iter().flat_map(|s| &s.instances).map(|i| i.uid.clone()).collect()
    };
    let present: BTreeSet<String> = found.iter().flat_map(uids).collect();
    let mut lacking: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for study in listed {
        for uid in uids(study).into_iter().filter(|uid| !uid.is_empty() && !present.contains(uid)) {
            let list = lacking.entry(study.uid.clone()).or_default();
            if !list.contains(&uid) {
                list.push(uid);
            }
        }
    }
    lacking
}

fn absorb(known: &mut DicomStudy, study: DicomStudy) {
    let fill = |slot: &mut String, value: String| {
        if slot.is_empty() {
            *slot = value;
        }
    };
    known.date = known.date.or(study.date);
    fill(&mut known.description, study.description);
    fill(&mut known.accession_number, study.accession_number);
    fill(&mut known.institution, study.institution);
    known.identity.name = known.identity.name.take().or(study.identity.name);
    known.identity.born = known.identity.born.or(study.identity.born);
    known.missing.extend(study.missing);
    for series in study.series {
        match known.series.iter_mut().find(|s| s.uid == series.uid) {
            Some(same) => absorb_series(same, series),
            None => known.series.push(series),
        }
    }
}

fn absorb_series(known: &mut DicomSeries, series: DicomSeries) {
    known.number = known.number.or(series.number);
    if known.description.is_empty() {
        known.description = series.description;
    }
    known.instances.extend(series.instances);
}

fn put_in_order(study: &mut DicomStudy) {
    study.series.sort_by(|a, b| (a.number, &a.uid).cmp(&(b.number, &b.uid)));
    for series in &mut study.series {
        series.instances.sort_by(|a, b| (a.number, &a.uid, &a.path).cmp(&(b.number, &b.uid, &b.path)));
        let mut seen = BTreeSet::new();
        // Instances without a UID cannot be told apart, so none of them is dropped.
        series.instances.retain(|i| i.uid.is_empty() || seen.insert(i.uid.clone()));
    }
    study.missing.sort();
    study.missing.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::{DicomInstance, PrintedIdentity};

    fn instance(study: &str, series: (&str, i32), uid: &str, number: i32) -> DicomStudy {
        DicomStudy {
            uid: study.into(),
            date: None,
            description: String::new(),
            accession_number: String::new(),
            institution: String::new(),
            identity: PrintedIdentity::default(),
            series: vec![DicomSeries {
                uid: series.0.into(),
                modality: "CT".into(),
                number: Some(series.1),
                description: String::new(),
                instances: vec![DicomInstance {
                    uid: uid.into(),
                    class_uid: String::new(),
                    number: Some(number),
                    transfer_syntax: String::new(),
                    rows: 0,
                    columns: 0,
                    frames: 1,
                    path: uid.into(),
                    sha256: String::new(),
                }],
            }],
            missing: Vec::new(),
        }
    }

    #[test]
    fn order_comes_from_the_numbers_not_from_the_disc() {
        let studies = group(vec![
            instance("1", ("s2", 2), "c", 1),
            instance("1", ("s1", 1), "b", 10),
            instance("1", ("s1", 1), "a", 9),
            instance("1", ("s1", 1), "a", 9),
            instance("2", ("s9", 1), "z", 1),
        ]);
        assert_eq!(studies.len(), 2);
        let order: Vec<Vec<&str>> =
            studies[0].series.iter().map(|s| s.instances.iter().map(|i| i.uid.as_str()).collect()).collect();
        assert_eq!(order, [vec!["a", "b"], vec!["c"]], "9 before 10, series 1 before 2, the same image once");
    }

    #[test]
    fn what_the_disc_lists_and_lacks_is_named() {
        let listed = [instance("1", ("s", 1), "a", 1), instance("1", ("s", 1), "b", 2)];
        let lacking = missing(&listed, &[instance("1", ("s", 1), "a", 1)]);
        assert_eq!(lacking.get("1").map(Vec::as_slice), Some(&["b".to_owned()][..]));
    }
}
