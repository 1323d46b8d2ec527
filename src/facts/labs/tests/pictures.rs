//! What recognition makes of a sheet, and which of it may be believed.

use super::check;
use super::page::Print::Picture;

#[test]
fn a_turned_picture_keeps_its_rows() {
    check(
        Picture(-0.03),
        "BIOQUÍMICA\nFecha de extracción: 29/07/2024\nDeterminación                    Resultado             Unidades         Intervalo\nGlucosa                          88                    mg/dL            60 - 100\nUrea                             24                    mg/dL            10-50\nCreatinina                       0,52                  mg/dL            0,40 - 0,80",
        &[
            "glucose 4.884616 mmol/L 2024-07-29",
            "urea 3.99624 mmol/L 2024-07-29",
            "creatinine 45.968 umol/L 2024-07-29",
        ],
    );
}

#[test]
fn a_clock_that_touches_its_date_changes_nothing() {
    check(
        Picture(0.0),
        "血细胞分析检验报告单\n姓名：林某  性别：男  出生日期：2017-06-09\n采集时间：2024-03-1108:14  报告时间：2024-03-1109:20\n项目        结果      单位       参考区间\n白细胞      8.93      10^9/L     4.30-11.30",
        &["wbc 8.93 10*9/L 2024-03-11"],
    );
}
