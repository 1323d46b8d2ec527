"""Paper as scanners and telephones see it: skew, noise, shadows, stamps, perspective; always from a given seed."""

import io
import math

import numpy
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont

STAMP_FONT = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"
CHINESE_STAMP_FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"


def raster(pdf: bytes, dpi: int = 200, page: int = 0) -> Image.Image:
    """A page as a picture."""
    return pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil().convert("RGB")


def stamp(image: Image.Image, words: str, centre: tuple[float, float], colour=(52, 70, 160), radius: float = 0.075, turn: float = -14, font: str = STAMP_FONT) -> Image.Image:
    """A round stamp with its words around the rim; `centre` and `radius` in parts of the width and height."""
    size = int(image.width * radius * 2)
    seal = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    draw = ImageDraw.Draw(seal)
    line = max(2, size // 70)
    ink = (*colour, 150)
    draw.ellipse((line, line, size - line, size - line), outline=ink, width=line * 2)
    draw.ellipse((size * 0.2, size * 0.2, size * 0.8, size * 0.8), outline=ink, width=line)
    letters = ImageFont.truetype(font, max(9, size // 11))
    for i, letter in enumerate(words):
        angle = 2 * math.pi * i / len(words)
        tile = Image.new("RGBA", (size // 6, size // 6), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((size // 12, size // 12), letter, font=letters, fill=ink, anchor="mm")
        tile = tile.rotate(-math.degrees(angle), resample=Image.Resampling.BICUBIC)
        x, y = size / 2 + size * 0.4 * math.sin(angle), size / 2 - size * 0.4 * math.cos(angle)
        seal.alpha_composite(tile, (int(x - tile.width / 2), int(y - tile.height / 2)))
    seal = seal.rotate(turn, resample=Image.Resampling.BICUBIC)
    page = image.convert("RGBA")
    page.alpha_composite(seal, (int(image.width * centre[0] - size / 2), int(image.height * centre[1] - size / 2)))
    return page.convert("RGB")


def signature(image: Image.Image, at: tuple[float, float], seed: int, colour=(30, 40, 120)) -> Image.Image:
    """A scribble where a person signed."""
    rng = numpy.random.default_rng(seed)
    x, y = image.width * at[0], image.height * at[1]
    steps = numpy.linspace(0, 4.5 * math.pi, 90)
    w = image.width
    points = [(x + t * w * 0.007 + math.sin(t * 1.7) * w * 0.011, y + math.sin(t * 2.3) * w * 0.013 + float(rng.normal(0, w * 0.0012))) for t in steps]
    page = image.copy()
    ImageDraw.Draw(page).line(points, fill=colour, width=max(2, w // 600), joint="curve")
    return page


def scanned(image: Image.Image, seed: int, skew: float = 0.6, grey: bool = True, noise: float = 5, edge: bool = True) -> Image.Image:
    """A flat-bed scan: a little skew, paper tone, noise, the lid's dark edge."""
    rng = numpy.random.default_rng(seed)
    page = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=(250, 249, 245)).filter(ImageFilter.GaussianBlur(0.6))
    pixels = numpy.asarray(page).astype(numpy.float32)
    pixels = 22 + pixels * (228 / 255)
    height, width = pixels.shape[:2]
    coarse = Image.fromarray(rng.normal(128, 22, (height // 90, width // 90)).clip(0, 255).astype(numpy.uint8)).resize((width, height), Image.Resampling.BICUBIC)
    pixels += ((numpy.asarray(coarse).astype(numpy.float32) - 128) / 10)[..., None]
    pixels += rng.normal(0, noise, (height, width, 1))
    if edge:
        reach = width * 0.018
        ramp = numpy.clip(numpy.arange(width) / reach, 0, 1)[None, :, None]
        pixels *= 0.25 + 0.75 * ramp
        top = numpy.clip(numpy.arange(height) / (reach * 0.6), 0, 1)[:, None, None]
        pixels *= 0.45 + 0.55 * top
    for _ in range(14):
        cx, cy, r = int(rng.integers(width)), int(rng.integers(height)), int(rng.integers(1, 3))
        pixels[cy:cy + r, cx:cx + r] = 70
    result = Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))
    return result.convert("L") if grey else result


def photographed(image: Image.Image, seed: int, size=(1500, 2000), corners=None, dark: float = 0.42) -> Image.Image:
    """A telephone's picture: the sheet in perspective on a table, uneven light, a hand's shadow, slight blur."""
    rng = numpy.random.default_rng(seed)
    width, height = size
    corners = corners or ((0.075, 0.055), (0.935, 0.025), (0.975, 0.955), (0.03, 0.985))
    target = [(x * width, y * height) for x, y in corners]
    source = [(0, 0), (image.width, 0), (image.width, image.height), (0, image.height)]
    sheet = image.transform(size, Image.Transform.PERSPECTIVE, perspective(target, source), Image.Resampling.BICUBIC)
    mask = Image.new("L", image.size, 255).transform(size, Image.Transform.PERSPECTIVE, perspective(target, source), Image.Resampling.BILINEAR)
    ys, xs = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    wood = 92 + 14 * numpy.sin(xs / 41 + numpy.sin(ys / 190) * 3) + rng.normal(0, 5, (height, width))
    table = numpy.stack([wood * 1.12, wood * 0.86, wood * 0.62], axis=-1)
    alpha = (numpy.asarray(mask).astype(numpy.float32) / 255)[..., None]
    pixels = table * (1 - alpha) + (18 + numpy.asarray(sheet).astype(numpy.float32) * 0.87) * numpy.array([1.0, 0.985, 0.94]) * alpha
    light = 1.04 - 0.30 * (xs / width) - 0.16 * (ys / height)
    shadow = 1 - dark / (1 + numpy.exp(-((xs - width * 0.72) + (ys - height * 0.9) * 0.55) / 55))
    pixels *= (light * shadow)[..., None]
    pixels += rng.normal(0, 3.2, (height, width, 1))
    return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8)).filter(ImageFilter.GaussianBlur(0.7))


def perspective(target, source) -> list[float]:
    """The eight numbers that carry the four `target` points to the four `source` points."""
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return numpy.linalg.solve(numpy.array(rows, dtype=float), numpy.array(values, dtype=float)).tolist()


def jpeg(image: Image.Image, quality: int = 62, orientation: int | None = None, taken: str | None = None, dpi: int | None = None) -> bytes:
    """A JPEG; with `orientation` 6 the pixels lie on their side and EXIF tells how to turn them."""
    exif = Image.Exif()
    if orientation == 6:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif[0x0112] = 6
    if taken:
        exif[0x0132] = taken
    out = io.BytesIO()
    options = {"exif": exif} if len(exif) else {}
    if dpi:
        options["dpi"] = (dpi, dpi)
    image.save(out, "JPEG", quality=quality, **options)
    return out.getvalue()


def pdf_of(images: list[Image.Image], dpi: int, quality: int = 45) -> bytes:
    """A PDF that holds nothing but pictures, as an office copier sends it."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas

    out = io.BytesIO()
    sheet = canvas.Canvas(out, invariant=1, pageCompression=1)
    sheet.setProducer("Copier Scan 2.0")
    for image in images:
        size = (image.width * 72 / dpi, image.height * 72 / dpi)
        sheet.setPageSize(size)
        sheet.drawImage(ImageReader(io.BytesIO(jpeg(image, quality))), 0, 0, *size)
        sheet.showPage()
    sheet.save()
    return out.getvalue()
