"""Pages as a family has them: scanned, photographed, faxed, lying on their side; with the way back from the picture to the page."""

import dataclasses
import io
import zlib

import numpy
from PIL import Image

from core import scan

from .paper import Paper

WAYS = ("scan", "photo", "fax", "turned")


@dataclasses.dataclass(frozen=True)
class Picture:
    """A page in one way of being a picture. `to_page` carries pixels, as a projective map, to inches on the page."""

    paper: Paper
    way: str
    data: bytes
    to_page: numpy.ndarray

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return f"{self.paper.language}-{self.paper.name}-{self.way}.{'jpg' if self.way == 'photo' else 'png'}"

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """A point of the picture in inches from the page's corner."""
        u, v, w = self.to_page @ (x, y, 1)
        return u / w, v / w


def picture(paper: Paper, way: str) -> Picture:
    """The page in one of the `WAYS`. The same page always gives the same bytes."""
    seed = zlib.crc32(f"{paper.language} {paper.name}".encode()) % 10_000
    return {"scan": scanned, "photo": photographed, "fax": faxed, "turned": turned}[way](paper, seed)


def scanned(paper: Paper, seed: int) -> Picture:
    """A flat-bed scan at 200 dots an inch, in grey, half a degree askew."""
    image, to_page = flat(paper, seed)
    return Picture(paper, "scan", png(image, 200), to_page)


def photographed(paper: Paper, seed: int) -> Picture:
    """A telephone's picture of 1500 x 2000 pixels: perspective, a hand's shadow, blur, strong JPEG. The corners vary with the page."""
    sheet = scan.raster(paper.data, 240)
    rng = numpy.random.default_rng(seed)
    corners = [(x + rng.uniform(-0.03, 0.03), y + rng.uniform(-0.02, 0.02)) for x, y in ((0.075, 0.055), (0.935, 0.045), (0.955, 0.955), (0.045, 0.965))]
    size = (1500, 2000)
    image = scan.photographed(sheet, seed, size, corners, dark=0.3)
    target = [(x * size[0], y * size[1]) for x, y in corners]
    source = [(0, 0), (sheet.width / 240, 0), (sheet.width / 240, sheet.height / 240), (0, sheet.height / 240)]
    return Picture(paper, "photo", scan.jpeg(image, 55), numpy.array([*scan.perspective(target, source), 1]).reshape(3, 3))


def faxed(paper: Paper, seed: int) -> Picture:
    """A fax of standard resolution, 204 x 98 dots an inch, black and white, shown with square dots again."""
    image, to_page = flat(paper, seed)
    low = image.resize((image.width, image.height * 98 // 200), Image.Resampling.BOX).point(lambda tone: 255 if tone > 165 else 0)
    return Picture(paper, "fax", png(low.resize(image.size, Image.Resampling.NEAREST).convert("1"), 200), to_page)


def turned(paper: Paper, seed: int) -> Picture:
    """The flat-bed scan lying on its side, the top at the right or at the left, and no EXIF to tell."""
    image, to_page = flat(paper, seed)
    if seed % 2:
        back, image = numpy.array([[0, 1, 0], [-1, 0, image.height], [0, 0, 1]]), image.transpose(Image.Transpose.ROTATE_270)
    else:
        back, image = numpy.array([[0, -1, image.width], [1, 0, 0], [0, 0, 1]]), image.transpose(Image.Transpose.ROTATE_90)
    return Picture(paper, "turned", png(image, 200), to_page @ back)


def flat(paper: Paper, seed: int) -> tuple[Image.Image, numpy.ndarray]:
    """A clean scan and the way back from it."""
    skew, sheet = (0.5 if seed % 3 else -0.6), scan.raster(paper.data, 200)
    image = scan.scanned(sheet, seed, skew, noise=4)
    # Pillow turns counterclockwise about the middle, and y grows downwards.
    cos, sin = numpy.cos(numpy.radians(skew)), numpy.sin(numpy.radians(skew))
    x, y = image.width / 2, image.height / 2
    unturned = numpy.array([[cos, -sin, x - cos * x + sin * y], [sin, cos, y - sin * x - cos * y], [0, 0, 1]])
    return image, numpy.diag([1 / 200, 1 / 200, 1]) @ unturned


def png(image: Image.Image, dpi: int) -> bytes:
    """A PNG that states its resolution, as scanners write it."""
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()
