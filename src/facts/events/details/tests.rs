//! Details in the words of six languages.

use satchel_records::EventKind;

use super::of;

fn check(kind: EventKind, key: &str, cases: &[(&str, Option<&str>)]) {
    for (text, expect) in cases {
        let found = of(kind, text);
        assert_eq!(found.get(key).map(String::as_str), *expect, "{key} of {text:?}, among {found:?}");
    }
}

#[test]
fn blasts_are_read_behind_and_before_their_word() {
    check(
        EventKind::Relapse,
        "blasts",
        &[
            ("marrow relapse with 64% blasts", Some("64 %")),
            ("blasts: 38.2 %", Some("38.2 %")),
            ("骨髓复发，原始细胞占64%", Some("64 %")),
            ("бласты 88 %", Some("88 %")),
            ("бластных клеток 61%", Some("61 %")),
            ("64 % de blastos", Some("64 %")),
            ("blast oranı %64", Some("64 %")),
            ("الأرومات 64%", Some("64 %")),
            ("<5% blasts", Some("<5 %")),
            ("no blasts seen; platelets 12", None),
        ],
    );
}

#[test]
fn a_diagnosis_names_its_disease() {
    const B: &str = "B-cell acute lymphoblastic leukaemia";
    const ALL: &str = "acute lymphoblastic leukaemia";
    check(
        EventKind::Diagnosis,
        "disease",
        &[
            ("diagnosed with B-cell acute lymphoblastic leukemia", Some(B)),
            ("B-ALL diagnosed in March", Some(B)),
            ("确诊为急性B淋巴细胞白血病", Some(B)),
            ("急性淋巴细胞白血病（B系）", Some(B)),
            ("leucemia linfoblástica aguda de precursores B", Some(B)),
            ("Острый лимфобластный лейкоз, первый острый период", Some(ALL)),
            ("диагностирован ОЛЛ", Some(ALL)),
            ("akut lenfoblastik lösemi tanısı", Some(ALL)),
            ("T-ALL at diagnosis", Some("T-cell acute lymphoblastic leukaemia")),
            ("all tests were normal", None),
            ("diagnosed there", None),
        ],
    );
}

#[test]
fn residual_disease_needs_a_figure_or_a_sensitivity() {
    check(
        EventKind::Assessment,
        "mrd",
        &[
            ("MRD by flow 0.02 %", Some("0.02 %")),
            ("MRD not detected, sensitivity 10^-4", Some("not detected")),
            ("MRD negative", None),
            ("流式MRD未检出（灵敏度10⁻⁵）", Some("not detected")),
            ("МОБ 0,82 %", Some("0,82 %")),
            ("EMR por citometría no detectada, sensibilidad 10⁻⁴", Some("not detected")),
            ("MRD akım sitometri ile saptanmadı (duyarlılık 10⁻⁴)", Some("not detected")),
            ("الداء المتبقي 0.05%", Some("0.05 %")),
        ],
    );
    check(
        EventKind::Assessment,
        "method",
        &[("MRD by flow 0.02 %", Some("flow")), ("МОБ методом ПЦР 0,1 %", Some("PCR"))],
    );
    check(
        EventKind::Assessment,
        "chimerism",
        &[("donor chimerism 99.5 %", Some("99.5 %")), ("химеризм 100 %", Some("100 %"))],
    );
}

#[test]
fn grades_and_scales_are_those_of_the_paper() {
    check(
        EventKind::Toxicity,
        "grade",
        &[
            ("CRS grade 2 (ASTCT)", Some("2")),
            ("细胞因子释放综合征2级", Some("2")),
            ("СВЦ 2 степени", Some("2")),
            ("SLC grado 3", Some("3")),
            ("derece 3 sitokin salınım sendromu", Some("3")),
            ("متلازمة إفراز السيتوكين من الدرجة 1", Some("1")),
            ("متلازمة إفراز السيتوكين من الدرجة الثانية", Some("2")),
            ("CRS was mild", None),
        ],
    );
    check(
        EventKind::Toxicity,
        "toxicity",
        &[("发生ICANS 1级", Some("ICANS")), ("развилась нейротоксичность", Some("ICANS"))],
    );
    check(
        EventKind::Gvhd,
        "grade",
        &[
            ("Ⅲ度急性肠道GVHD", Some("III")),
            ("острая РТПХ кожи II степени", Some("II")),
            ("akut GVHD, cilt evre 2, derece I", Some("I")),
        ],
    );
    check(EventKind::Gvhd, "organ", &[("EICH aguda cutánea", Some("skin")), ("肠道GVHD", Some("gut"))]);
}

#[test]
fn cells_infused_have_a_dose_and_a_batch() {
    check(
        EventKind::CarTInfusion,
        "dose",
        &[
            (
                "Dose: 3.1 x 10^6 CAR-positive viable T cells/kg",
                Some("3.1 x 10^6 CAR-positive viable T cells/kg"),
            ),
            ("回输剂量1.5×10⁶/kg", Some("1.5×10^6/kg")),
            ("в дозе 1,2 x 10^6/кг", Some("1,2 x 10^6/кг")),
            ("CAR-T infusion, platelets 45 x 10^9/L", None),
        ],
    );
    check(
        EventKind::CarTInfusion,
        "batch",
        &[
            ("Lot number: W1190-24", Some("W1190-24")),
            ("批号RG240618", Some("RG240618")),
            ("Серия: AB-1234", Some("AB-1234")),
            ("Lote: AB1234", Some("AB1234")),
            ("رقم التشغيلة: AB1234", Some("AB1234")),
            ("a lot of cells", None),
        ],
    );
}

#[test]
fn a_transplant_has_donor_conditioning_and_engraftment() {
    let text = "Haploidentical transplant from her father. Conditioning: TBI 12 Gy, fludarabine. GVHD prophylaxis: tacrolimus, \
                mycophenolate. Neutrophil engraftment on 27 May 2024, platelet engraftment on 4 June 2024. CD34 6.2 x 10^6/kg.";
    for (key, expect) in [
        ("donor_type", "haploidentical"),
        ("donor", "father"),
        ("conditioning", "TBI 12 Gy, fludarabine"),
        ("prophylaxis", "tacrolimus, mycophenolate"),
        ("neutrophil_engraftment", "2024-05-27"),
        ("platelet_engraftment", "2024-06-04"),
        ("cd34", "6.2 x 10^6/kg"),
    ] {
        check(EventKind::Hsct, key, &[(text, Some(expect))]);
    }
    check(
        EventKind::Hsct,
        "donor_type",
        &[
            ("行父供子单倍体造血干细胞移植", Some("haploidentical")),
            ("ТГСК от неродственного донора", Some("matched unrelated")),
            ("trasplante de hermano HLA idéntico", Some("matched sibling")),
            ("tam uyumlu kardeşinden nakil", Some("matched sibling")),
            ("زراعة من متبرع غير قريب", Some("matched unrelated")),
        ],
    );
    check(
        EventKind::Hsct,
        "neutrophil_engraftment",
        &[
            ("2024年9月12日移植，粒细胞植入时间2024年9月26日", Some("2024-09-26")),
            ("приживление нейтрофилов 27.05.2024", Some("2024-05-27")),
            ("injerto de neutrófilos el 27/05/2024", Some("2024-05-27")),
            ("nötrofil engrafmanı 22.03.2024 tarihinde", Some("2024-03-22")),
        ],
    );
}

#[test]
fn germs_are_named_by_their_taxonomy() {
    check(
        EventKind::Infection,
        "agent",
        &[
            ("blood culture grew Staphylococcus epidermidis", Some("Staphylococcus epidermidis")),
            ("血培养检出肺炎克雷伯菌", Some("Klebsiella pneumoniae")),
            ("выделена синегнойная палочка", Some("Pseudomonas aeruginosa")),
            ("CMV reaktivasyonu", Some("CMV")),
            ("نمت الإشريكية القولونية", Some("Escherichia coli")),
            ("febrile neutropenia", None),
        ],
    );
}

#[test]
fn courses_have_numbers_and_purposes() {
    check(
        EventKind::Immunotherapy,
        "cycle",
        &[
            ("blinatumomab cycle 2", Some("2")),
            ("贝林妥欧单抗第2疗程", Some("2")),
            ("2 курс блинатумомаба", Some("2")),
            ("segundo ciclo de blinatumomab", Some("2")),
            ("blinatumomab 2. kür", Some("2")),
            ("two cycles of blinatumomab", None),
        ],
    );
    check(
        EventKind::Chemotherapy,
        "intent",
        &[
            ("bridging chemotherapy with vincristine", Some("bridging")),
            ("再诱导化疗", Some("reinduction")),
            ("поддерживающая терапия", Some("maintenance")),
            ("quimioterapia de inducción", Some("induction")),
        ],
    );
    check(
        EventKind::Chemotherapy,
        "protocol",
        &[("терапия по протоколу ALL-MB 2015", Some("ALL-MB 2015")), ("FLAG-IDA", Some("FLAG-IDA"))],
    );
}
