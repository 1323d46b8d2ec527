"""Papers of wards: a first page of a stay, a daily note, a round, a handover, a nurse's list."""

from ...told.marked import letter, paper
from .child import CHILD

EAST = "东澜大学附属儿童医院"
NORTH = "北辰血液病医院"


def build():
    """Five papers."""
    return [discharge(), daily(), round_of_chief(), handover(), treatments()]


def discharge():
    """A discharge note whose history is written in short forms."""
    return paper(CHILD, "出院小结1.pdf", "discharge_summary", "2023-06-12", """
<div style="text-align:center;font-size:14pt">北辰血液病医院</div>
# 出院小结
姓名：陆以宁　性别：男　出生日期：2017-06-09　病案号：B2306118
[[admission 2023-06-12..2023-07-25 own :: 入院日期：2023-06-12]]　出院日期：2023-07-25
入院诊断：急性B淋巴细胞白血病 复发
现病史：[[diagnosis 2020-11-12 :: 2020-11-12外院骨穿确诊B-ALL]]，[[chemotherapy 2020-11-15 :: 11-15起VDLP]]，[[remission 2020-12-18 :: 12-18 CR]]，后规律化疗，2023-01停药。[[relapse 2023-04-06 :: 2023-04-06骨髓原幼淋62%，复发]]。[[chemotherapy 2023-04-10 :: 04-10予VMLP再诱导]]，未缓解。为行CAR-T入我院。
诊疗经过：[[leukapheresis 2023-06-14 own :: 6-14采集外周血淋巴细胞]]，[[lymphodepletion 2023-06-16..2023-06-18 own :: 6-16至6-18 FC方案预处理]]，[[car_t_infusion 2023-06-21 own :: 6-21回输CD19-CAR-T细胞]]。[[toxicity 2023-06-24 own; grade=2; name=CRS :: 6-24发热，CRS 2级]]，予托珠单抗1次，6-29体温正常。[[not negation :: 未出现ICANS。]][[remission 2023-07-19 own & assessment 2023-07-19 optional :: 7-19复查骨髓CR]]，流式MRD阴性。
出院医嘱：[[not plan :: 1月后返院桥接半相合移植]]；[[not conditional :: 如有发热及时就诊]]。
""", css="body { font-family: 'Noto Serif CJK SC'; font-size: 10.5pt }", end="2023-07-25", facility=NORTH, name="陆以宁")


def daily():
    """A course note of a stay."""
    return letter(CHILD, "病程记录.docx", "consultation", "2023-11-21", """
北辰血液病医院
病程记录
姓名：陆以宁　出生日期：2017年6月9日　日期：2023年11月21日
今为移植后+40天。[[hsct 2023-10-12 :: 患儿10月12日回输父亲外周血干细胞]]，[[not plan :: 拟12月初查骨髓]]。[[gvhd 2023-11-09 grade=II :: 11月9日诊断aGVHD II度（皮肤）]]，甲泼尼龙减量中。[[infection 2023-11-20 :: 昨日（11月20日）CMV-DNA 3.2×10^3，考虑CMV血症]]，加用更昔洛韦。[[infection 2023-11-02 :: 11月2日曾有肺炎克雷伯菌败血症]]，已愈。
今日查体：神清，[[not negation :: 皮疹消退，无腹泻]]。[[not relative :: 其父采集后恢复好，11月18日已返乡。]]
[[not hypothesis :: 需警惕出血性膀胱炎。]][[not conditional :: 若CMV持续升高，改膦甲酸钠。]]
""", facility=NORTH, name="陆以宁")


def round_of_chief():
    """A chief's round that sums up."""
    return paper(CHILD, "主任查房.pdf", "consultation", "2024-08-26", """
<b>东澜大学附属儿童医院</b>　血液肿瘤科
主任医师查房记录　2024-08-26 09:10
患儿陆以宁，男，7岁（2017-06-09生）。
病史小结：B-ALL，[[relapse 2023-04 :: 2023年4月首次复发]]，[[car_t_infusion 2023-06-21 :: 同年6月21日输CD19 CAR-T]]，[[hsct 2023-10-12 :: 10月12日父供子半相合HSCT]]。[[relapse 2024-08-21 :: 本次8月21日随访骨髓示原始细胞11%，融合基因转阳，移植后10月复发]]。
主任意见：[[not hypothesis :: 考虑CD19阴性复发可能，等流式结果]]；[[not negation :: 脑脊液未见白血病细胞]]；[[not plan :: 拟行CD22 CAR-T，8月30日单采]]；[[not conditional :: 若单采失败，予供者淋巴细胞输注]]。
家长诉：[[not relative :: 患儿姑姑去年因乳腺癌化疗]]。
""", css="body { font-family: 'Noto Sans CJK SC'; font-size: 9.8pt }", facility=EAST, name="陆以宁")


def handover():
    """A shift handover in messages."""
    return letter(CHILD, "交班记录.docx", "consultation", "2024-09-20", """
东澜大学附属儿童医院血液科　交班本　2024-09-20
12床 陆以宁（2017-06-09）
B-ALL移植后复发，CD22-CART后D8。
[[lymphodepletion 2024-09-07..2024-09-09 :: 9.7-9.9 FC]]，[[car_t_infusion 2024-09-12 :: 9.12 CART输注]]，[[toxicity 2024-09-15 name=CRS :: 9.15起CRS 1级]]，[[toxicity 2024-09-17 name=ICANS :: 9.17 ICANS 1级]]已好转。
[[infection 2024-09-18 :: 9.18血培养回报大肠埃希菌]]，美罗培南D3。
夜间体温38.1。[[not negation :: 无抽搐，无出血。]]
[[not plan :: 明晨查血常规、铁蛋白；9.26骨穿。]][[not conditional :: T>39用托珠。]]
""", facility=EAST, name="陆以宁")


def treatments():
    """A table of treatments."""
    return paper(CHILD, "治疗经过一览表.pdf", "treatment_record", "2020-11-15", """
<b>东澜大学附属儿童医院</b>
# 治疗经过一览表
姓名：陆以宁　出生日期：2017-06-09　填表日期：2024-10-30
|| 序号 | 起止日期 | 治疗 | 疗效 | 备注
| 1 | [[chemotherapy 2020-11-15..2020-12-15 own :: 2020.11.15-2020.12.15 | VDLP诱导]] | CR | MRD 0.05%
| 2 | [[chemotherapy 2020-12-20..2023-01-10 own :: 2020.12.20-2023.01.10 | CAM、HD-MTX、维持]] | 持续CR | 
| 3 | [[chemotherapy 2023-04-10..2023-05-06 own :: 2023.04.10-2023.05.06 | VMLP再诱导]] | NR | 
| 4 | [[car_t_infusion 2023-06-21 own :: 2023.06.21 | CD19 CAR-T]] | CR2 | CRS 2级
| 5 | [[hsct 2023-10-12 own :: 2023.10.12 | 父供半相合移植]] | CR | aGVHD II
| 6 | [[car_t_infusion 2024-09-12 own :: 2024.09.12 | CD22 CAR-T]] | CR3 | CRS 1级
| 7 | [[not plan :: 待定 | 二次移植]] | | 
""", css="body { font-family: 'Noto Sans CJK SC'; font-size: 9.4pt }", facility=EAST, name="陆以宁", end="2024-09-12", extra={"date_any": ["2020-11-15", "2024-10-30"]})
