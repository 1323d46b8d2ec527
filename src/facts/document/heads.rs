//! Heads of papers as hospitals of many countries print them: letterhead, block of the patient, dates, and what they say.

use satchel_records::{DocumentId, DocumentKind};

use super::super::extract::{DocumentInput, extract};
use super::super::testing::page;

/// A head and what it says: facility, the patient's name and birth date, kind, date of the paper.
struct Head {
    text: &'static str,
    facility: &'static str,
    name: &'static str,
    born: &'static str,
    kind: &'static str,
    date: &'static str,
}

const HEADS: &[Head] = &[
    // United States.
    Head {
        text: "Department of Pathology and Laboratory Medicine\nWillow Creek Children's Hospital\n1200 Orchard Ave, Dayville, OH 45402     Phone: (937) 555-0142\n\nPatient: QUINTERO-BLAKE, MILO A          MRN: 00418822\nDOB: 07/19/2017  (Age: 8 yrs)  Sex: M    Acct #: 5512007734\nOrdering Provider: Asher, Lena, MD       Location: HEME/ONC CLINIC\nCollected: 02/27/2026 09:14   Received: 02/27/2026 09:52   Reported: 02/27/2026 11:30\n\nCBC WITH DIFFERENTIAL\nTest     Result   Units    Reference Range\nWBC      2.9      K/uL     4.5-13.5\nHGB      9.8      g/dL     11.5-15.5\nPLT      88       K/uL     150-400",
        facility: "Willow Creek Children's Hospital",
        name: "QUINTERO-BLAKE, MILO A",
        born: "2017-07-19",
        kind: "lab_report",
        date: "2026-02-27",
    },
    Head {
        text: "HARBORVIEW PEDIATRIC CANCER CENTER\nDivision of Bone Marrow Transplant and Cellular Therapy\n\nDISCHARGE SUMMARY\n\nName: Milo Quintero-Blake\nDate of Birth: July 19, 2017\nMedical Record Number: 418822\nAdmission Date: January 5, 2026\nDischarge Date: February 2, 2026\nAttending: Priya Raman, MD\n\nHOSPITAL COURSE\nMilo was admitted for lymphodepletion.",
        facility: "HARBORVIEW PEDIATRIC CANCER CENTER",
        name: "Milo Quintero-Blake",
        born: "2017-07-19",
        kind: "discharge_summary",
        date: "2026-01-05",
    },
    Head {
        text: "Lab Results\nPatient Name: Milo Quintero-Blake | DOB: 7/19/2017 | MRN: 418822 | Legal Name: Milo Quintero-Blake\nLEGACY RIDGE REGIONAL LABS\nCOMPREHENSIVE METABOLIC PANEL - Final result (03/18/2026 7:05 AM EDT)\nComponent    Value    Ref Range    Flag\nSodium       139      136 - 145 mmol/L\nPotassium    4.1      3.5 - 5.1 mmol/L",
        facility: "LEGACY RIDGE REGIONAL LABS",
        name: "Milo Quintero-Blake",
        born: "2017-07-19",
        kind: "lab_report",
        date: "2026-03-18",
    },
    // United Kingdom and Ireland.
    Head {
        text: "Eastmere University Hospitals NHS Foundation Trust\nDepartment of Paediatric Haematology and Oncology\nDirect line: 0191 555 0111\n\nOur ref: PHO/KL/7734      NHS No: 943 476 5919      Hosp No: E204481\nClinic date: 13/01/2026   Typed: 16/01/2026\n\nDear Dr Whitlock\n\nRe: Orla FINNEGAN, DOB 02/11/2016, 14 Quarry Lane, Eastmere\n\nDiagnosis: B-cell acute lymphoblastic leukaemia, second relapse\nI reviewed Orla in clinic today.",
        facility: "Eastmere University Hospitals NHS Foundation Trust",
        name: "Orla FINNEGAN",
        born: "2016-11-02",
        kind: "consultation",
        date: "2026-01-13",
    },
    Head {
        text: "SPECIALIST INTEGRATED HAEMATOLOGICAL MALIGNANCY SERVICE\nSt Brannoc's Hospital for Children\nHAEMATOPATHOLOGY REPORT\nSurname: FINNEGAN     Forename: Orla     Sex: F\nD.O.B.: 02-Nov-2016   NHS Number: 943 476 5919   Lab No: H26-00417\nSpecimen: Bone marrow aspirate\nDate taken: 20-Jan-2026   Date received: 21-Jan-2026   Date authorised: 23-Jan-2026\nMorphology: Hypercellular aspirate with 34% blasts.",
        facility: "St Brannoc's Hospital for Children",
        name: "FINNEGAN Orla",
        born: "2016-11-02",
        kind: "pathology",
        date: "2026-01-20",
    },
    // India.
    Head {
        text: "SANJEEVANI DIAGNOSTICS PVT. LTD.\nNABL Accredited Laboratory  MC-4471\nPatient Name : Baby. ANAYA DESHPANDE       Reg. No : 2601180045\nAge/Gender   : 6 Y 2 M 3 D /F              Collected On : 18/Jan/2026 08:41AM\nRef. By      : Dr. K MURTHY                Received On  : 18/Jan/2026 09:30AM\nClient Name  : SHANTI CANCER HOSPITAL      Reported On  : 18/Jan/2026 12:12PM\n\nDEPARTMENT OF HAEMATOLOGY\nTest Name                     Result   Unit      Bio. Ref. Range\nHAEMOGLOBIN                   9.1      gm/dL     11.5-15.5\nTOTAL LEUCOCYTE COUNT (TLC)   3.4      10^3/uL   5.0-13.0\nPLATELET COUNT                61       10^3/uL   150-450",
        facility: "SANJEEVANI DIAGNOSTICS PVT. LTD.",
        name: "Baby. ANAYA DESHPANDE",
        born: "",
        kind: "lab_report",
        date: "2026-01-18",
    },
    Head {
        text: "SHANTI CANCER HOSPITAL & RESEARCH CENTRE\nKothrud, Pune - 411038\nDISCHARGE CARD\nName of Patient : Miss Anaya Deshpande      UHID : SCH/2019/20031\nD.O.B. : 15/11/2019                         IP No. : 26/1187\nD.O.A. : 04/02/2026                         D.O.D. : 22/02/2026\nConsultant : Dr. Kavita Murthy\nDIAGNOSIS : B-ALL, HIGH RISK",
        facility: "SHANTI CANCER HOSPITAL & RESEARCH CENTRE",
        name: "Miss Anaya Deshpande",
        born: "2019-11-15",
        kind: "discharge_summary",
        date: "2026-02-04",
    },
    // Russia.
    Head {
        text: "МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ РОССИЙСКОЙ ФЕДЕРАЦИИ\nФедеральное государственное бюджетное учреждение\n«Заречный научный центр детской гематологии имени А. П. Лунина»\n117000, г. Заречный, ул. Садовая, д. 1, тел. (800) 555-01-01\nВЫПИСНОЙ ЭПИКРИЗ № 1187/26\nФ.И.О. пациента: Ветрова Дарья Ильинична\nДата рождения: 09.05.2015 г. (10 лет)\nНаходилась на лечении с 12.01.2026 г. по 03.02.2026 г. в отделении трансплантации\nДиагноз: C91.0 Острый лимфобластный лейкоз",
        facility: "«Заречный научный центр детской гематологии имени А. П. Лунина»",
        name: "Ветрова Дарья Ильинична",
        born: "2015-05-09",
        kind: "discharge_summary",
        date: "2026-01-12",
    },
    Head {
        text: "ООО «Лаборатория Гемолайн»\nЛицензия ЛО-77-01-000001\nРЕЗУЛЬТАТЫ ИССЛЕДОВАНИЙ\nПациент: ВЕТРОВА ДАРЬЯ ИЛЬИНИЧНА      Пол: Ж      Дата рожд.: 09.05.2015\nИНЗ: 990017734        Дата взятия: 14.02.2026 08:20      Дата готовности: 14.02.2026\nВрач: Козлов А. В.    Заказчик: частное лицо\nИсследование        Результат   Ед. изм.   Референсные значения\nГемоглобин          104         г/л        115 - 155\nЛейкоциты           2,7         10^9/л     4,5 - 13,5",
        facility: "ООО «Лаборатория Гемолайн»",
        name: "ВЕТРОВА ДАРЬЯ ИЛЬИНИЧНА",
        born: "2015-05-09",
        kind: "lab_report",
        date: "2026-02-14",
    },
    // Kazakhstan: two languages side by side.
    Head {
        text: "Қазақстан Республикасы Денсаулық сақтау министрлігі     Министерство здравоохранения Республики Казахстан\nКФ «Тұлпар» балалар орталығы     КФ «Детский центр Тулпар»\nВЫПИСКА ИЗ МЕДИЦИНСКОЙ КАРТЫ СТАЦИОНАРНОГО БОЛЬНОГО\nТ.А.Ә. / Ф.И.О.: Серікқызы Аружан\nТуған күні / Дата рождения: 21.03.2014     ЖСН / ИИН: 140321600000\nТүскен күні / Дата поступления: 05.11.2025     Шыққан күні / Дата выписки: 28.11.2025\nКлинический диагноз: ОЛЛ",
        facility: "КФ «Детский центр Тулпар»",
        name: "Серікқызы Аружан",
        born: "2014-03-21",
        kind: "discharge_summary",
        date: "2025-11-05",
    },
    // Spain.
    Head {
        text: "Servicio de Oncohematología Pediátrica\nHospital Infantil Virgen del Olmo\nINFORME CLÍNICO DE CONSULTA EXTERNA\nApellidos: Robles Iturbe     Nombre: Vega     NHC: 4471180\nF. Nac.: 30/09/2016     Edad: 9 años     Sexo: Mujer\nFecha de la consulta: 17/02/2026\nMotivo de consulta: control tras terapia CAR-T",
        facility: "Hospital Infantil Virgen del Olmo",
        name: "Robles Iturbe Vega",
        born: "2016-09-30",
        kind: "consultation",
        date: "2026-02-17",
    },
    // Latin America.
    Head {
        text: "INSTITUTO NACIONAL DE ONCOLOGÍA PEDIÁTRICA \"LOS CEDROS\"\nLABORATORIO CLÍNICO\nPACIENTE: ROBLES ITURBE VEGA        EXPEDIENTE: 88-2201\nFECHA DE NACIMIENTO: 30/09/2016     EDAD: 9 A 5 M    SEXO: F\nFECHA DE TOMA: 24/02/2026 07:10     FECHA DE IMPRESIÓN: 25/02/2026\nMÉDICO: DR. SOLANO                  SERVICIO: HEMATOLOGÍA\nBIOMETRÍA HEMÁTICA\nESTUDIO         RESULTADO    UNIDADES    VALORES DE REFERENCIA\nHEMOGLOBINA     10.2         g/dL        11.5 - 15.5\nLEUCOCITOS      3.1          10^3/uL     4.5 - 13.5",
        facility: "INSTITUTO NACIONAL DE ONCOLOGÍA PEDIÁTRICA \"LOS CEDROS\"",
        name: "ROBLES ITURBE VEGA",
        born: "2016-09-30",
        kind: "lab_report",
        date: "2026-02-24",
    },
    Head {
        text: "Sanatorio de Niños del Litoral\nEPICRISIS\nApellido y Nombre: ROBLES ITURBE, Vega     DNI: 55.120.334\nFecha de Nac.: 30/09/2016     Obra Social: particular\nFecha de ingreso: 02/12/2025     Fecha de egreso: 19/12/2025\nDiagnóstico de egreso: LLA B recaída",
        facility: "Sanatorio de Niños del Litoral",
        name: "ROBLES ITURBE, Vega",
        born: "2016-09-30",
        kind: "discharge_summary",
        date: "2025-12-02",
    },
    // Türkiye.
    Head {
        text: "T.C.\nSAĞLIK BAKANLIĞI\nÇAMLICA ŞEHİR HASTANESİ\nÇocuk Hematoloji ve Onkoloji Kliniği\nEPİKRİZ FORMU\nHasta Adı Soyadı : DENİZ AKKAYA       T.C. Kimlik No : 10000000146\nDoğum Tarihi : 11.08.2016             Cinsiyeti : Kız\nYatış Tarihi : 06.01.2026             Çıkış Tarihi : 30.01.2026\nTanı : Akut lenfoblastik lösemi",
        facility: "ÇAMLICA ŞEHİR HASTANESİ",
        name: "DENİZ AKKAYA",
        born: "2016-08-11",
        kind: "discharge_summary",
        date: "2026-01-06",
    },
    Head {
        text: "ÖZEL BOĞAZ TIP MERKEZİ     LABORATUVAR SONUÇ RAPORU\nAdı Soyadı: Deniz Akkaya    Doğum T.: 11.08.2016    Protokol No: 26-00981\nNumune Alma: 19.02.2026 09:05    Onay: 19.02.2026 13:40\nTest            Sonuç    Birim      Referans\nHemoglobin      10,4     g/dL       11,5-15,5\nLökosit         3,2      10^3/uL    4,5-13,5",
        facility: "ÖZEL BOĞAZ TIP MERKEZİ",
        name: "Deniz Akkaya",
        born: "2016-08-11",
        kind: "lab_report",
        date: "2026-02-19",
    },
    // The Gulf: English beside Arabic.
    Head {
        text: "Al Noor Specialized Children's Hospital     مستشفى النور التخصصي للأطفال\nLABORATORY REPORT\nPatient Name: SALMA KHALID AL HARBI     MRN: 0099182     Nationality: SAUDI\nDate of Birth: 14-Jun-2016 / 09-Ramadan-1437     Gender: Female\nCollection Date: 22-Feb-2026 06:30     Result Date: 22-Feb-2026 08:02\nTest Name     Result     Unit     Reference Range\nHemoglobin    97         g/L      115 - 155\nPlatelets     61         10^9/L   150 - 450",
        facility: "Al Noor Specialized Children's Hospital",
        name: "SALMA KHALID AL HARBI",
        born: "2016-06-14",
        kind: "lab_report",
        date: "2026-02-22",
    },
    Head {
        text: "مدينة الواحة الطبية - مركز أورام الأطفال\nتقرير خروج\nاسم المريضة: سلمى خالد الحربي\nتاريخ الميلاد: 14/06/2016\nتاريخ الدخول: 18/01/2026\nتاريخ الخروج: 09/02/2026\nالتشخيص: ابيضاض الدم اللمفاوي الحاد",
        facility: "مدينة الواحة الطبية - مركز أورام الأطفال",
        name: "سلمى خالد الحربي",
        born: "2016-06-14",
        kind: "discharge_summary",
        date: "2026-01-18",
    },
    // China.
    Head {
        text: "临江大学附属儿童医院\n出 院 记 录\n姓名：陈沐阳    性别：男    年龄：8岁    科别：血液肿瘤科    床号：12    住院号：0071882\n出生日期：2017年04月22日\n入院日期：2026年01月08日    出院日期：2026年02月06日    住院天数：29天\n入院诊断：急性B淋巴细胞白血病复发",
        facility: "临江大学附属儿童医院",
        name: "陈沐阳",
        born: "2017-04-22",
        kind: "discharge_summary",
        date: "2026-01-08",
    },
    Head {
        text: "江北省血液病医院检验科检验报告单          样本号：20260219-0087\n姓  名：陈沐阳     病员号：71882     标本种类：静脉血     送检医师：周雨\n性  别：男         科  室：血液科     采集时间：2026-02-19 06:42\n年  龄：8岁        床  号：12         临床诊断：ALL\n项目名称      结果     单位      参考范围\n白细胞计数    2.41     10^9/L    4.0-10.0\n血红蛋白      91       g/L       110-160\n报告时间：2026-02-19 09:11",
        facility: "江北省血液病医院",
        name: "陈沐阳",
        born: "",
        kind: "lab_report",
        date: "2026-02-19",
    },
    Head {
        text: "启明医学检验实验室\n微小残留病（MRD）流式细胞术检测报告\n受检者姓名：陈沐阳    出生年月：2017-04-22    送检单位：临江大学附属儿童医院\n样本类型：骨髓    采样日期：2026.02.05    接收日期：2026.02.06    报告日期：2026.02.08\n检测结果：MRD 0.012%",
        facility: "启明医学检验实验室",
        name: "陈沐阳",
        born: "2017-04-22",
        kind: "flow_cytometry",
        date: "2026-02-05",
    },
    // Other lands that write to the patient in English.
    Head {
        text: "Lagoon Teaching Hospital, Department of Radiology\nMRI REPORT\nNAME OF PATIENT: ADAEZE OKONKWO      HOSPITAL NUMBER: 220914\nAGE: 9 years    SEX: F    REFERRING UNIT: Paediatric Oncology\nEXAMINATION: MRI brain with contrast     DATE OF EXAM: 3rd March 2026\nFINDINGS: No intracranial mass lesion.",
        facility: "Lagoon Teaching Hospital",
        name: "ADAEZE OKONKWO",
        born: "",
        kind: "imaging_report",
        date: "2026-03-03",
    },
    Head {
        text: "Ospreys Children's Clinic\nPaediatric Oncology Day Unit\nChemotherapy Administration Record\nPatient: Tomas Reyes Lindqvist (b. 2015-12-01)     Weight 31.4 kg     BSA 1.08 m2\nProtocol: HR-1 block     Start: 2026-02-11     Stop: 2026-02-16\nDrug            Dose       Day\nDexamethasone   10 mg/m2   1-5",
        facility: "Ospreys Children's Clinic",
        name: "Tomas Reyes Lindqvist",
        born: "2015-12-01",
        kind: "treatment_record",
        date: "2026-02-11",
    },
];

#[test]
fn a_head_says_whose_paper_it_is_where_it_comes_from_and_of_when() {
    let mut wrong = Vec::new();
    for head in HEADS {
        let pages = [page(head.text)];
        let input = DocumentInput {
            document_id: DocumentId(1),
            source_path: "scan.pdf",
            media_type: "application/pdf",
            pages: &pages,
            dicom: &[],
        };
        let facts = extract(&input, None).facts;
        let kind = facts.kind.value;
        let title = head.text.lines().next().unwrap_or_default();
        let mut differ = |what: &str, found: String, expect: &str| {
            if found != expect {
                wrong.push(format!("{title}: {what} is {found:?}, not {expect:?}"));
            }
        };
        differ(
            "kind",
            kind.key().to_owned(),
            DocumentKind::from_key(head.kind).map_or("", DocumentKind::key),
        );
        differ("facility", facts.facility.map(|fact| fact.value).unwrap_or_default(), head.facility);
        differ("name", facts.identity.name.unwrap_or_default(), head.name);
        differ("born", facts.identity.born.map(|day| day.to_string()).unwrap_or_default(), head.born);
        differ("date", facts.date.map(|fact| fact.value.to_string()).unwrap_or_default(), head.date);
    }
    assert!(wrong.is_empty(), "{} wrong of {}:\n{}", wrong.len(), 5 * HEADS.len(), wrong.join("\n"));
}
