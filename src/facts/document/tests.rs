//! Titles as hospitals of six languages print them, under a letterhead and above the lines of a form.

use satchel_records::DocumentKind;

use super::super::testing::page;
use super::{kind, title};

/// Titles of a kind's papers.
const TITLES: &[(&str, &[&str])] = &[
    (
        "pathology",
        &[
            "Bone Marrow Aspirate and Trephine Biopsy Report",
            "HAEMATOPATHOLOGY REPORT",
            "Hematopathology Consultation",
            "Surgical Pathology Final Report",
            "CSF Cytospin Report",
            "Bone Marrow Morphology",
            "骨髓细胞形态学检查报告",
            "骨髓穿刺涂片检查报告单",
            "病理检查报告单",
            "骨髓图文报告",
            "脑脊液细胞学检查报告",
            "Миелограмма",
            "Исследование пунктата костного мозга (миелограмма)",
            "Протокол цитологического исследования костного мозга",
            "Заключение гистологического исследования",
            "Цитологическое исследование ликвора",
            "INFORME DE ANATOMÍA PATOLÓGICA",
            "Informe de aspirado de médula ósea",
            "Citología de LCR",
            "MEDULOGRAMA",
            "Kemik İliği Aspirasyon ve Biyopsi Raporu",
            "PATOLOJİ RAPORU",
            "Kemik iliği yayma değerlendirmesi",
            "BOS sitolojisi",
            "تقرير بزل نقي العظم",
            "تقرير فحص نخاع العظم",
            "تقرير الباثولوجي",
            "تقرير خزعة نقي العظم",
        ],
    ),
    (
        "flow_cytometry",
        &[
            "Flow Cytometry: Minimal Residual Disease, B-ALL",
            "Leukaemia Immunophenotyping Report",
            "MRD Report (Flow Cytometry)",
            "Multiparameter Flow Cytometry Analysis",
            "流式细胞术微小残留病检测报告",
            "白血病免疫分型检测报告",
            "急性白血病微小残留病灶检测报告",
            "Иммунофенотипирование костного мозга",
            "Определение МОБ методом проточной цитометрии",
            "Иммунофенотипическое исследование",
            "Inmunofenotipo por citometría de flujo",
            "Estudio de enfermedad mínima residual por citometría",
            "AKIM SİTOMETRİ RAPORU",
            "Akım sitometri ile MRD",
            "İmmünfenotipleme raporu",
            "تقرير التنميط المناعي",
            "تقرير قياس التدفق الخلوي",
            "فحص الداء المتبقي الأدنى بالتدفق الخلوي",
        ],
    ),
    (
        "genetics",
        &[
            "Cytogenetics and FISH Report",
            "Molecular Haematology Report",
            "BCR::ABL1 quantification",
            "Donor Chimerism (STR)",
            "Chromosome Analysis",
            "Next Generation Sequencing Panel Report",
            "clonoSEQ MRD Report",
            "染色体核型分析报告",
            "白血病融合基因筛查报告",
            "荧光原位杂交（FISH）检测报告",
            "嵌合体检测报告",
            "IG/TCR基因重排NGS-MRD检测报告",
            "基因突变检测报告",
            "Цитогенетическое исследование",
            "Молекулярно-генетическое исследование",
            "Исследование донорского химеризма",
            "МОБ методом ПЦР",
            "FISH-исследование",
            "Estudio citogenético",
            "Informe de biología molecular",
            "Quimerismo postrasplante",
            "Hibridación in situ fluorescente (FISH)",
            "SİTOGENETİK RAPORU",
            "Moleküler genetik raporu",
            "Kimerizm analizi",
            "FISH sonuç raporu",
            "تقرير الوراثة الخلوية",
            "تقرير الخيمرية",
            "فحص الطفرات الجينية",
            "تحليل النمط النووي",
        ],
    ),
    (
        "imaging_report",
        &[
            "MRI Brain with and without contrast",
            "CT Chest Report",
            "Ultrasound Abdomen",
            "Transthoracic Echocardiogram Report",
            "FDG PET/CT",
            "Radiology Report",
            "头颅MRI平扫+增强检查报告",
            "胸部CT检查报告单",
            "超声心动图检查报告",
            "PET-CT显像报告",
            "彩色多普勒超声检查报告单",
            "МРТ головного мозга",
            "Протокол КТ органов грудной клетки",
            "Ультразвуковое исследование органов брюшной полости",
            "Протокол эхокардиографии",
            "Протокол рентгенологического исследования",
            "Resonancia magnética cerebral",
            "TC de tórax",
            "Ecografía abdominal",
            "Ecocardiograma transtorácico",
            "Informe de PET-TC",
            "BEYİN MR RAPORU",
            "TORAKS BT",
            "Abdominal Ultrasonografi",
            "EKOKARDİYOGRAFİ RAPORU",
            "Radyoloji Sonuç Raporu",
            "تقرير الرنين المغناطيسي للدماغ",
            "تقرير تصوير طبقي محوري للصدر",
            "تقرير إيكو القلب",
            "تقرير الأشعة",
        ],
    ),
    (
        "discharge_summary",
        &[
            "Discharge Summary",
            "Hospital Discharge Letter",
            "INPATIENT DISCHARGE SUMMARY - PAEDIATRIC ONCOLOGY",
            "After Visit Summary / Hospital Course",
            "出院记录",
            "出院小结",
            "出院证明书",
            "出院病情摘要",
            "ВЫПИСНОЙ ЭПИКРИЗ",
            "Выписка из медицинской карты стационарного больного",
            "Переводной эпикриз",
            "Этапный эпикриз",
            "INFORME DE ALTA HOSPITALARIA",
            "Epicrisis",
            "Resumen de egreso",
            "EPİKRİZ",
            "Hasta Çıkış Özeti",
            "Taburcu Epikrizi",
            "تقرير خروج",
            "ملخص خروج المريض",
            "خلاصة خروج من المستشفى",
        ],
    ),
    (
        "treatment_record",
        &[
            "Cellular Therapy Infusion Record",
            "Chemotherapy Administration Record",
            "Treatment Summary",
            "Radiotherapy Completion Summary",
            "Haematopoietic Stem Cell Infusion Record",
            "Apheresis Procedure Record",
            "Intrathecal Chemotherapy Record",
            "Blinatumomab infusion chart",
            "CAR-T细胞回输记录单",
            "化疗记录单",
            "造血干细胞回输记录",
            "外周血单个核细胞采集记录",
            "放射治疗记录单",
            "治疗小结",
            "Протокол инфузии CAR-T клеток",
            "Карта проведения химиотерапии",
            "Протокол проведения лейкафереза",
            "Выписка о проведенном лечении",
            "Протокол трансплантации ГСК",
            "Hoja de administración de quimioterapia",
            "Registro de infusión de CAR-T",
            "Informe de fin de tratamiento con radioterapia",
            "Registro de aféresis",
            "Acta de infusión de progenitores hematopoyéticos",
            "Kemoterapi Uygulama Formu",
            "CAR-T Hücre İnfüzyon Kaydı",
            "Kök Hücre İnfüzyon Tutanağı",
            "Aferez İşlem Formu",
            "Tedavi Özeti",
            "سجل تسريب خلايا CAR-T",
            "سجل إعطاء العلاج الكيميائي",
            "سجل فصادة الخلايا",
            "ملخص العلاج الإشعاعي",
        ],
    ),
    (
        "consultation",
        &[
            "Clinic Letter",
            "Outpatient Consultation",
            "Tumour Board Recommendation",
            "MDT Meeting Note",
            "Referral for CAR-T evaluation",
            "Letter of Medical Necessity",
            "门诊病历",
            "会诊意见书",
            "多学科会诊记录（MDT）",
            "转诊单",
            "病情证明",
            "疾病诊断证明书",
            "Консультативное заключение",
            "Протокол консилиума",
            "Заключение врачебной комиссии",
            "Осмотр врача-гематолога",
            "Направление на госпитализацию",
            "INFORME MÉDICO",
            "Comité de tumores",
            "Interconsulta de hematología",
            "Carta de referencia",
            "Hoja de consulta externa",
            "POLİKLİNİK MUAYENE FORMU",
            "Konsültasyon Notu",
            "Tümör Konseyi Kararı",
            "Durum Bildirir Sağlık Kurulu Raporu",
            "Sevk Mektubu",
            "تقرير طبي",
            "تقرير استشارة",
            "قرار لجنة الأورام",
            "خطاب إحالة",
        ],
    ),
    (
        "lab_report",
        &[
            "Complete Blood Count",
            "Laboratory Report",
            "Microbiology Report: Blood culture",
            "Immunoglobulins",
            "Cumulative Results",
            "检验报告单",
            "血常规检验报告",
            "血培养+药敏报告",
            "免疫功能检测",
            "Общий (клинический) анализ крови",
            "Биохимический анализ крови",
            "Бактериологическое исследование",
            "Иммунограмма",
            "Informe de análisis clínicos",
            "Hemocultivo",
            "Perfil hepático",
            "HEMOGRAM",
            "Biyokimya Sonuç Raporu",
            "Kan kültürü",
            "تحليل صورة الدم الكاملة",
            "نتائج التحاليل المخبرية",
            "زرع دم",
        ],
    ),
    (
        "transplant_donor",
        &[
            "HLA Typing Report",
            "Donor Search Summary",
            "Donor Medical Clearance",
            "HLA高分辨分型报告",
            "供者体检报告",
            "HLA-типирование",
            "Результаты обследования донора",
            "Tipaje HLA de alta resolución",
            "Estudio de donante",
            "HLA Doku Tiplendirme Raporu",
            "Verici değerlendirme formu",
            "تنميط HLA",
            "تقرير تقييم المتبرع",
        ],
    ),
    (
        "medication",
        &[
            "Medication List",
            "Discharge Medications",
            "Prescription",
            "处方笺",
            "出院带药清单",
            "Рецепт",
            "Receta médica",
            "Lista de medicamentos",
            "REÇETE",
            "İlaç Kullanım Listesi",
            "وصفة طبية",
            "قائمة الأدوية",
        ],
    ),
    (
        "identity_admin",
        &[
            "Passport",
            "Informed Consent for CAR-T",
            "Birth Certificate",
            "Health Insurance Card",
            "出生医学证明",
            "CAR-T治疗知情同意书",
            "住院费用清单",
            "Свидетельство о рождении",
            "Информированное добровольное согласие",
            "Страховой полис ОМС",
            "Consentimiento informado",
            "Certificado de nacimiento",
            "NÜFUS KAYIT ÖRNEĞİ",
            "Bilgilendirilmiş Onam Formu",
            "جواز سفر",
            "شهادة ميلاد",
            "نموذج الموافقة المستنيرة",
        ],
    ),
];

#[test]
fn a_paper_is_what_its_title_says() {
    let mut failures = Vec::new();
    for (expect, titles) in TITLES {
        for title in *titles {
            let (found, _) = kind(&[page(&paper(title))], &[], false);
            if Some(found) != DocumentKind::from_key(expect) {
                failures.push(format!("{title:?} is {}, not {expect}", found.key()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_specimen_in_the_head_is_no_title() {
    let text =
        "Children's Hospital\nFlow Cytometry: Minimal Residual Disease\nSpecimen     Bone marrow aspirate";
    assert_eq!(
        kind(&[page(text)], &[], false).0,
        DocumentKind::FlowCytometry,
        "the marrow is what was examined"
    );
}

#[test]
fn a_department_between_the_fields_of_a_form_is_no_title() {
    let text = "Children's Hospital\n\
        Exam date: 20/10/2026     Accession: MR-26-104417     Radiology\n\
        MRI BRAIN WITH AND WITHOUT CONTRAST\nThe ventricles are normal.";
    let pages = [page(text)];
    let (found, row) = kind(&pages, &[], false);
    assert_eq!(found, DocumentKind::ImagingReport);
    assert_eq!(title(&pages, row, None, "scan.pdf"), "MRI BRAIN WITH AND WITHOUT CONTRAST");
}

#[test]
fn a_letterhead_in_the_same_type_is_no_title() {
    let name = Some("City Hospital, Laboratory");
    let sheet = |below: &str| [page(&format!("City Hospital, Laboratory\n{below}\nCollected: 03.06.2024"))];
    assert_eq!(title(&sheet("Chemistry"), None, name, "x.pdf"), "Chemistry");
    assert_eq!(title(&sheet("Patient: Ana Doe"), None, name, "x.pdf"), "City Hospital, Laboratory");
}

#[test]
fn a_title_stands_without_the_fields_beside_it() {
    let pages = [page("City Hospital\nDISCHARGE SUMMARY     Date: 3 March 2024\nName: Ana Doe")];
    let letter = [page(
        "Wexcombe Royal Infirmary\n30 December 2024\nDear Dr Adeyemi\nRe: referral for cell therapy\nThank you",
    )];
    let (_, greeting) = kind(&letter, &[], false);
    assert_eq!(
        title(&letter, greeting, None, "x.pdf"),
        "referral for cell therapy",
        "a greeting is no title"
    );
    assert_eq!(title(&pages, kind(&pages, &[], false).1, None, "x.pdf"), "DISCHARGE SUMMARY");
}

#[test]
fn the_head_of_a_table_is_no_title() {
    let text = "Barcode     Taken     Hb     WBC     Plt\n441     03.02.2025     118     4.1     205";
    let mut export = page(text);
    export.text_source = satchel_records::TextSource::Structured;
    assert_eq!(title(&[export.clone()], None, None, "box/export.csv"), "export.csv");
    assert_eq!(title(&[export], Some(0), None, "box/export.csv"), "export.csv", "nor by its words");
    let mut book = page("Counts of the spring\nTest     Unit     Result\nHb     g/L     118");
    book.text_source = satchel_records::TextSource::Structured;
    assert_eq!(title(&[book], None, None, "book.xlsx"), "Counts of the spring");
    assert_eq!(title(&[page("Test     Result     Unit\nHb     118     g/L")], None, None, "a.pdf"), "a.pdf");
}

/// A title in the form of its script.
fn paper(title: &str) -> String {
    let holds = |range: std::ops::RangeInclusive<char>| title.chars().any(|c| range.contains(&c));
    let (head, form) = if holds('\u{4e00}'..='\u{9fff}') {
        ("某某大学附属儿童医院", "姓名：张某某   性别：男\n日期：2024年3月11日\n科室：血液科")
    } else if holds('\u{400}'..='\u{4ff}') {
        ("Областная детская больница", "ФИО: Иванова Анна\nДата: 11.03.2024\nОтделение: онкогематология")
    } else if holds('\u{600}'..='\u{6ff}') {
        ("مستشفى الأمل للأطفال", "اسم المريض: سامر يزن\nالتاريخ: 11/03/2024\nالقسم: أمراض الدم")
    } else {
        ("General Hospital", "Name: Ana Doe\nDate: 11/03/2024\nWard: 4")
    };
    format!("{head}\n{title}\n{form}")
}
