"""A Hong Kong clinic letter in Chinese and a Taiwanese certificate of diagnosis, in traditional characters."""

from ..marked import paper
from .child import CHILD


def build():
    """Two papers."""
    return [certificate(), summary()]


def certificate():
    """A certificate of diagnosis: one paragraph, years of the Republic beside Western ones."""
    return paper(CHILD, "診斷證明書.pdf", "consultation", "2025-06-09", """
<div style="text-align:center;font-size:14pt">福嶼綜合醫院</div>
# 診 斷 證 明 書
姓名：沈知夏　性別：女　出生日期：2018年3月15日　病歷號碼：40718829
應診日期：2025年6月9日　科別：小兒血液腫瘤科
診斷：急性淋巴性白血病，復發，移植後及CAR-T細胞治療後
醫師囑言：病童[[diagnosis 2021-08-26 :: 於2021年8月26日確診急性淋巴性白血病]]，[[relapse 2023-05-17 :: 2023年5月17日第一次復發]]，[[hsct 2024-04-02 :: 2024年4月2日接受半相合造血幹細胞移植]]，[[relapse 2025-02-11 :: 2025年2月11日再次復發]]，[[car_t_infusion 2025-04-02 :: 2025年4月2日接受CAR-T細胞輸注]]，目前門診追蹤中，[[not negation :: 無復發跡象]]。[[not plan :: 預定2025年7月7日住院行骨髓檢查。]]
以上病人經本院醫師診斷屬實特予證明。
""", css="body { font-family: 'Noto Serif CJK TC', 'Noto Serif CJK SC'; font-size: 11pt }", facility="福嶼綜合醫院", name="沈知夏")


def summary():
    """A hospital summary by headings with day, month, year."""
    return paper(CHILD, "醫療報告.pdf", "consultation", "2025-08-14", """
<b>維港兒童醫院</b>　血液及腫瘤科
# 醫療報告
報告日期：14/08/2025
病人：沈知夏（Shen Zhixia）　出生日期：15/03/2018
病史：
- [[diagnosis 2021-08-26 :: 26/08/2021 確診B細胞急性淋巴細胞白血病]]
- [[relapse 2023-05-17 :: 17/05/2023 骨髓復發]]
- [[car_t_infusion 2023-08-21 :: 21/08/2023 CD19 CAR-T輸注]]
- [[hsct 2024-04-02 :: 02/04/2024 母親半相合移植]]
- [[infection 2025-07-30 :: 30/07/2025 因帶狀疱疹感染]]住院，阿昔洛韋治療
現況：[[b_cell_recovery 2025-08-04 :: 2025年8月4日檢測B細胞恢復（CD19 2%）]]。[[not hypothesis :: 懷疑早期復發，有待MRD結果。]]
計劃：[[not plan :: 2025年9月安排第二次移植評估。]][[not relative :: 其弟曾於2024年12月接受脊髓穿刺，結果正常。]]
""", css="body { font-family: 'Noto Sans CJK TC', 'Noto Sans CJK SC' }", facility="維港兒童醫院", name="沈知夏")
