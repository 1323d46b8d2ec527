//! Lab values end to end: files of the sample case through the real reader, as text and as tables.

use satchel::facts::{DocumentInput, Extracted, extract};
use satchel::records::{DocumentId, Doubt, IdentityCheck, LabSuggestion, Patient};
use satchel_formats::{Engines, ReadOptions, read};

/// The facts of one file of the sample case.
fn facts_of(file: &str) -> Extracted {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample");
    let truth = std::fs::read_to_string(folder.join("truth.json")).unwrap();
    let truth: serde_json::Value = serde_json::from_str(&truth).unwrap();
    let patient: Patient = serde_json::from_value(truth["patient"].clone()).unwrap();
    let bytes = std::fs::read(folder.join("files").join(file)).unwrap();
    let reading = read(file, &bytes, &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
    let input = DocumentInput {
        document_id: DocumentId(1),
        source_path: file,
        media_type: &reading.media_type,
        pages: &reading.pages,
        dicom: &[],
    };
    extract(&input, Some(&patient))
}

/// `analyte printed unit -> canonical unit, flag, day`.
fn show(lab: &LabSuggestion) -> String {
    let printed = &lab.as_reported;
    let or_dash = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let canonical = lab.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    format!(
        "{} {} {} -> {canonical} {}, {}, {}",
        lab.analyte,
        printed.value,
        or_dash(printed.unit.as_deref()),
        or_dash(lab.unit.as_deref()),
        or_dash(printed.flag.as_deref()),
        lab.collected.map(|day| day.to_string()).unwrap_or_default(),
    )
}

/// Each expected value is among those read, stands on the page, and is offered without a doubt.
fn check(file: &str, expect: &[&str]) {
    let found = facts_of(file);
    for wanted in expect {
        let lab = found.labs.iter().find(|lab| show(lab) == *wanted).unwrap_or_else(|| {
            let all: Vec<String> = found.labs.iter().map(show).collect();
            panic!("{file}: {wanted} is not among\n{}", all.join("\n"))
        });
        assert!(lab.doubts.is_empty(), "{file}: {wanted} is printed plainly, yet in doubt: {:?}", lab.doubts);
        let (value, name) = (lab.source.bounds.unwrap(), lab.source.name_box.unwrap());
        assert!(value.width() > 0.0 && name.width() > 0.0, "{file}: {wanted} can be outlined on its page");
    }
}

#[test]
fn an_export_is_read_by_its_headings() {
    let file = "2022 поддерживающая/medlinza_export_2022.csv";
    check(
        file,
        &[
            "wbc 2,6 10^9/л -> 2.6 10*9/L, ниже, 2022-05-16",
            "wbc 3,1 10^9/л -> 3.1 10*9/L, ниже, 2022-08-22",
            "plt 214 10^9/л -> 214 10*9/L, -, 2022-05-16",
        ],
    );
    let found = facts_of(file);
    assert_eq!(found.labs.len(), 21, "each row is one result, and no patient is a test");
    assert!(found.labs.iter().all(|lab| !lab.analyte.starts_with("x_")), "every test of it is a known one");
}

#[test]
fn one_test_a_row_is_converted_by_its_listed_factor() {
    check(
        "Испания 2023/analitica.pdf",
        &[
            "hgb 10,9 g/dL -> 109 g/L, L, 2023-09-11",
            "creatinine 0,41 mg/dL -> 36.244 umol/L, -, 2023-09-11",
            "ferritin 388 ng/mL -> 388 ug/L, H, 2023-09-11",
        ],
    );
}

#[test]
fn two_tests_a_row_and_uric_acid_in_blood() {
    check(
        "中国 CAR-T/血常规.pdf",
        &["wbc 2.87 10^9/L -> 2.87 10*9/L, ↓, 2025-06-17", "hgb 92 g/L -> 92 g/L, ↓, 2025-06-17"],
    );
    check("中国 CAR-T/生化全套 20250617.pdf", &["uric_acid 287 μmol/L -> 287 umol/L, -, 2025-06-17"]);
}

#[test]
fn days_counted_from_the_infusion_become_dates() {
    let found = facts_of("中国 CAR-T/细胞因子 铁蛋白 D0-D28.pdf");
    let day = |value: &str| {
        let lab = found.labs.iter().find(|lab| lab.analyte == "il6" && lab.as_reported.value == value);
        lab.and_then(|lab| lab.collected).map(|day| day.to_string())
    };
    assert_eq!(day("4.6").as_deref(), Some("2025-07-22"), "D0 is the day of infusion");
    assert_eq!(day("286.5").as_deref(), Some("2025-07-25"), "D3 is three days later");
}

#[test]
fn clonotypes_are_residual_disease_with_earlier_results() {
    let found = facts_of("2026/NGS-MRD Sep 2026.pdf");
    let mut labs: Vec<_> = found.labs.iter().filter(|lab| lab.value.is_some()).collect();
    labs.sort_by_key(|lab| lab.collected);
    let told: Vec<_> = labs.iter().map(|lab| (lab.analyte.as_str(), lab.value.unwrap_or_default())).collect();
    assert_eq!(told, [("mrd_ngs", 6.0), ("mrd_ngs", 19.0), ("mrd_ngs", 47.0)]);
    assert!(labs.iter().all(|lab| lab.method.as_deref() == Some("NGS")), "the paper names the method");
}

#[test]
fn another_childs_results_are_held_back() {
    assert_eq!(
        facts_of("разное/Алима кровь.pdf").identity_check,
        IdentityCheck::Differs,
        "a sister's blood count must not become the patient's"
    );
    assert_eq!(facts_of("Испания 2023/analitica.pdf").identity_check, IdentityCheck::Matches);
}

#[test]
fn a_result_without_method_or_sensitivity_says_so() {
    let found = facts_of("Turkiye nakil/epikriz_KIT.pdf");
    let residual = found.labs.iter().filter(|lab| lab.analyte.starts_with("mrd") && lab.value.is_none());
    for lab in residual {
        let complete = lab.method.is_some() && lab.sensitivity.is_some();
        assert_eq!(!complete, lab.doubts.contains(&Doubt::Incomplete), "{}", show(lab));
    }
}
