"""A hospital disc: PET/CT with two short series, a DICOMDIR, a viewer that must not run, and the written report."""

import io
import pathlib
import tempfile

import numpy
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.fileset import FileSet
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, PositronEmissionTomographyImageStorage

from core import dates, pdf
from core.document import Document, Event

from . import chinese

ROOT = "1.2.826.0.1.3680043.10.1444.2025061.8"
FOLDER = "中国 CAR-T/PETCT CD"


def build(case) -> list[Document]:
    """The disc's files, the study they make together, and the report."""
    return disc(case) + [report(case)]


def body(z: float, size: int, kind: str) -> numpy.ndarray:
    """A slice of a phantom: trunk, lungs, spine; bright marrow in the PET."""
    ys, xs = numpy.mgrid[0:size, 0:size] / size - 0.5
    inside = (xs / 0.42) ** 2 + (ys / 0.30) ** 2 < 1
    lungs = ((numpy.abs(xs) - 0.19) / 0.13) ** 2 + ((ys + 0.02) / 0.19) ** 2 < 1 - z * 0.6
    spine = xs ** 2 + (ys - 0.2) ** 2 < 0.0035
    rng = numpy.random.default_rng(int(z * 1000) + (kind == "PT"))
    if kind == "CT":
        image = numpy.where(inside, 1040, 0) + numpy.where(lungs & inside, -820, 0) + numpy.where(spine, 420, 0) + rng.normal(0, 12, (size, size))
    else:
        image = numpy.where(inside, 900, 40) + numpy.where(lungs & inside, -600, 0) + numpy.where(spine, 5200, 0) + rng.normal(0, 60, (size, size))
    return image.clip(0, 32000).astype(numpy.uint16)


def instance(case, kind: str, series: int, number: int, count: int, size: int, spacing: float) -> FileDataset:
    """One image."""
    d = case.day("petct")
    sop = CTImageStorage if kind == "CT" else PositronEmissionTomographyImageStorage
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.TransferSyntaxUID = sop, ExplicitVRLittleEndian
    meta.MediaStorageSOPInstanceUID = f"{ROOT}.{series}.{number}"
    meta.ImplementationClassUID, meta.ImplementationVersionName = f"{ROOT}.0.1", "SYNTHDISC_1"
    ds = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"] if kind == "CT" else ["ORIGINAL", "PRIMARY"]
    ds.SOPClassUID, ds.SOPInstanceUID = sop, meta.MediaStorageSOPInstanceUID
    ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = f"{ROOT}.1", f"{ROOT}.{series}", f"{ROOT}.9"
    ds.StudyDate = ds.SeriesDate = ds.AcquisitionDate = ds.ContentDate = d.strftime("%Y%m%d")
    ds.StudyTime = ds.SeriesTime = "101500"
    ds.ContentTime = ds.AcquisitionTime = f"1015{number:02}"
    ds.AccessionNumber, ds.StudyID = "PC250618007", "7"
    ds.Modality, ds.Manufacturer, ds.InstitutionName = kind, "Synthetic", case.facilities["yunlu"]
    ds.ReferringPhysicianName = "Lu^Zhiheng"
    ds.StudyDescription = "PET-CT whole body F-18 FDG"
    ds.SeriesDescription = "CT AC 3.0 WB" if kind == "CT" else "PET WB AC"
    ds.PatientName, ds.PatientID = "Tolkun^Zarina", "0738215"
    ds.PatientBirthDate, ds.PatientSex, ds.PatientAge, ds.PatientWeight = case.patient["born"].strftime("%Y%m%d"), "F", "008Y", "24.6"
    ds.SeriesNumber, ds.InstanceNumber, ds.AcquisitionNumber = series, number, 1
    ds.SliceThickness, ds.PixelSpacing = "3.0", [f"{spacing}", f"{spacing}"]
    ds.ImageOrientationPatient, ds.ImagePositionPatient = [1, 0, 0, 0, 1, 0], [f"{-spacing * size / 2:.1f}", f"{-spacing * size / 2:.1f}", f"{-3.0 * number:.1f}"]
    ds.SliceLocation = f"{-3.0 * number:.1f}"
    ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.Rows, ds.Columns = 1, "MONOCHROME2", size, size
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 0
    ds.RescaleIntercept, ds.RescaleSlope = ("-1024" if kind == "CT" else "0"), "1"
    ds.BodyPartExamined, ds.PositionReferenceIndicator = "WHOLEBODY", ""
    ds.WindowCenter, ds.WindowWidth = ("40", "400") if kind == "CT" else ("3000", "6000")
    if kind == "CT":
        ds.KVP, ds.RescaleType, ds.PatientPosition = "100", "HU", "HFS"
    else:
        ds.Units, ds.CountsSource, ds.DecayCorrection, ds.SeriesType = "BQML", "EMISSION", "START", ["WHOLE BODY", "IMAGE"]
        ds.CorrectedImage, ds.CollimatorType, ds.ActualFrameDuration, ds.FrameReferenceTime, ds.ImageIndex = ["ATTN", "SCAT", "DECY"], "NONE", "90000", "0", number
        ds.NumberOfSlices, ds.DecayFactor = count, "1"
        ds.PatientOrientationCodeSequence, ds.PatientGantryRelationshipCodeSequence = [], []
        radio = Dataset()
        radio.RadionuclideCodeSequence = []
        radio.Radiopharmaceutical, radio.RadionuclideTotalDose = "Fluorodeoxyglucose F^18^", "92000000"
        ds.RadiopharmaceuticalInformationSequence = [radio]
    ds.PixelData = body(number / count, size, kind).tobytes()
    return ds


def disc(case) -> list[Document]:
    """Files of the disc; their truth is one study."""
    files: dict[str, bytes] = {}
    fileset = FileSet()
    fileset.UID = f"{ROOT}.0.2"
    fileset.ID = "PETCT"
    with tempfile.TemporaryDirectory() as folder:
        for kind, series, count, size, spacing in (("CT", 2, 8, 128, 3.1), ("PT", 3, 8, 64, 6.2)):
            for number in range(1, count + 1):
                fileset.add(instance(case, kind, series, number, count, size, spacing))
        fileset.write(folder)
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file():
                files[path.relative_to(folder).as_posix()] = path.read_bytes()
    # A viewer's first bytes are enough to be a program: it must be left aside, not opened.
    files["VIEWER.EXE"] = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(48) + b"This program cannot be run in DOS mode.\r\r\n$" + bytes(900)
    files["AUTORUN.INF"] = b"[autorun]\r\nopen=VIEWER.EXE\r\nlabel=PETCT\r\n"
    files["README.TXT"] = "本光盘含DICOM影像，请双击VIEWER.EXE浏览。\r\n".encode("gb18030")
    made = []
    for name, data in files.items():
        program = name in ("VIEWER.EXE", "AUTORUN.INF")
        part = name.startswith("PT") or name == "DICOMDIR"
        made.append(Document(f"{FOLDER}/{name}", data, status="unsupported" if program else "added", reason="ignored_program" if program else None, matches=None, text="none",
                             extra={"part_of": f"{FOLDER}/"} if part else {"status_any": ["unsupported", "added"]}))
    d = case.day("petct").isoformat()
    study = Document(f"{FOLDER}/", kind="imaging_study", date=d, language=None, facility=case.facilities["yunlu"], name="Tolkun^Zarina", born=case.patient["born"].isoformat(), text="none",
                     events=[Event("imaging", d, "PET-CT whole body F-18 FDG", own=True, optional=True, details={"modality": "PT/CT"})],
                     extra={"dicom": {"study_uid": f"{ROOT}.1", "series": [{"uid": f"{ROOT}.2", "modality": "CT", "instances": 8}, {"uid": f"{ROOT}.3", "modality": "PT", "instances": 8}], "missing": 0}})
    return made + [study]


def report(case) -> Document:
    """The written report of the same examination."""
    d = case.day("petct")
    text = """<h2>检查项目</h2><p class=f>¹⁸F-FDG PET-CT全身显像（注射剂量 92 MBq，血糖 4.8 mmol/L，注射后60分钟采集）</p><h2>临床资料</h2><p>急性B淋巴细胞白血病，单倍体移植后第二次复发，拟行CAR-T治疗。评估髓外病灶。</p>
    <h2>检查所见</h2><p>全身骨髓（脊柱、骨盆、双侧股骨近端）弥漫性FDG摄取增高，SUVmax 6.8，CT未见明确骨质破坏。脑实质FDG分布均匀，未见异常高代谢灶。双侧颈部数枚小淋巴结，短径约5mm，SUVmax 1.6。纵隔、肺门未见肿大淋巴结。双肺未见结节。肝、脾大小正常，代谢未见增高；肝血池SUVmax 1.9。双侧卵巢、肾脏未见占位。</p>
    <h2>诊断意见</h2><p>1. 全身骨髓弥漫性代谢增高，符合白血病骨髓浸润。</p><p>2. 未见明确髓外高代谢病灶；脑实质未见异常。</p><p>3. 双侧颈部小淋巴结，代谢轻度增高，考虑反应性。</p><p class=f style="margin-top:8pt">报告医师：温若琳　　审核医师：祁怀瑾　　（此报告仅供临床参考）</p>"""
    html = chinese.page(case, "PET-CT检查报告单", [("科室", "血液肿瘤科二病区"), ("床号", "23"), ("检查日期", d.isoformat()), ("检查号", "PC250618007")], text)
    document = Document("中国 CAR-T/PETCT报告.pdf", pdf.from_html(html, chinese.CSS + "body { font-size: 10pt }", "", chinese.PRODUCER, "zh-CN"), kind="imaging_report", date=d.isoformat(),
                        events=[Event("imaging", d.isoformat(), f"检查日期：{d.isoformat()}", own=True, details={"modality": "PET-CT"})], extra={"other_labs": "glucose 4.8 mmol/L at the examination may be listed or left out", "not_events": ["CAR-T is planned here", "no extramedullary lesion"]})
    pdf.place(document)
    return chinese.person(case, document)
