"""Paper, paint and light for the sample pictures: everything is drawn at twice its size, then reduced."""

import functools
import math
import random
from collections.abc import Callable, Iterable, Sequence

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

SCALE = 2
WIDTH, HEIGHT = 1280, 720
Point = tuple[float, float]


def gradient(size: tuple[int, int], *colors: str, sideways: bool = False) -> Image.Image:
    """Colours that pass into one another, top to bottom or left to right."""
    strip = Image.new("RGB", (1, 256))
    stops = [ImageColor.getrgb(color) for color in colors]
    for row in range(256):
        at = row / 255 * (len(stops) - 1)
        low = min(int(at), len(stops) - 2)
        share = at - low
        pair = zip(stops[low], stops[low + 1], strict=True)
        strip.putpixel((0, row), tuple(round(a + (b - a) * share) for a, b in pair))
    if sideways:
        strip = strip.transpose(Image.Transpose.ROTATE_90)
    return strip.resize(size, Image.Resampling.BICUBIC)


class Sheet:
    """A picture being painted, in the units of the finished one."""

    def __init__(self, width: int, height: int, *colors: str) -> None:
        self.width, self.height = width, height
        self.image = gradient((width * SCALE, height * SCALE), *colors)

    def shape(self, draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
        """A mask; ``draw`` gets real pixels."""
        mask = Image.new("L", self.image.size, 0)
        draw(ImageDraw.Draw(mask))
        return mask

    def polygon(self, points: Iterable[Point]) -> Image.Image:
        real = [(x * SCALE, y * SCALE) for x, y in points]
        return self.shape(lambda draw: draw.polygon(real, fill=255))

    def ellipse(self, x: float, y: float, rx: float, ry: float | None = None) -> Image.Image:
        ry = rx if ry is None else ry
        box = [SCALE * edge for edge in (x - rx, y - ry, x + rx, y + ry)]
        return self.shape(lambda draw: draw.ellipse(box, fill=255))

    def box(self, left: float, top: float, right: float, bottom: float, radius: float = 0) -> Image.Image:
        real = [SCALE * edge for edge in (left, top, right, bottom)]
        return self.shape(lambda draw: draw.rounded_rectangle(real, radius * SCALE, fill=255))

    def line(self, points: Iterable[Point], width: float) -> Image.Image:
        """A stroke with round joints and ends."""
        real = [(x * SCALE, y * SCALE) for x, y in points]
        half = width * SCALE / 2

        def stroke(draw: ImageDraw.ImageDraw) -> None:
            draw.line(real, fill=255, width=round(half * 2))
            for x, y in real:
                draw.ellipse((x - half, y - half, x + half, y + half), fill=255)

        return self.shape(stroke)

    def fill(self, mask: Image.Image, *colors: str, opacity: float = 1, sideways: bool = False) -> None:
        """Paint inside the mask: one colour, or a gradient over the mask's own extent."""
        extent = mask.getbbox()
        if extent is None:
            return
        left, top, right, bottom = extent
        size = (right - left, bottom - top)
        paint = gradient(size, *(colors if len(colors) > 1 else colors * 2), sideways=sideways)
        part = mask.crop(extent)
        if opacity < 1:
            part = part.point(lambda value: round(value * opacity))
        self.image.paste(paint, (left, top), part)

    def glow(self, x: float, y: float, radius: float, color: str, strength: float) -> None:
        """Light around a point, fading to nothing at ``radius``."""
        side = round(radius * 2 * SCALE)
        light = ImageChops.invert(Image.radial_gradient("L")).resize((side, side), Image.Resampling.BICUBIC)
        light = light.point(lambda value: round((max(0, value - 75) / 180) ** 1.7 * 255 * strength))
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        mask = Image.new("L", self.image.size, 0)
        mask.paste(light, corner)
        self.fill(mask, color)

    def shadow(self, mask: Image.Image, dx: float, dy: float, blur: float, opacity: float = 0.3) -> None:
        """What ``mask`` throws behind itself."""
        moved = ImageChops.offset(mask, round(dx * SCALE), round(dy * SCALE))
        small = moved.resize((self.width, self.height)).filter(ImageFilter.GaussianBlur(blur))
        self.fill(small.resize(self.image.size), "#1b1530", opacity=opacity)

    def finished(self, grain: int = 2, seed: int = 1) -> Image.Image:
        """The picture at its size, with a grain that keeps gradients from banding."""
        image = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        noise = random.Random(seed).randbytes(self.width * self.height)
        dust = Image.frombytes("L", image.size, noise).point(lambda value: value * (2 * grain + 1) >> 8)
        rgb = Image.merge("RGB", [dust] * 3)
        return ImageChops.subtract(ImageChops.add(image, rgb), Image.new("RGB", image.size, (grain,) * 3))


def within(mask: Image.Image, other: Image.Image) -> Image.Image:
    """Where both masks are."""
    return ImageChops.multiply(mask, other)


def together(masks: Iterable[Image.Image]) -> Image.Image:
    """Where any of the masks is."""
    return functools.reduce(ImageChops.lighter, masks)


def smooth(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """A curve through the points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for t in (n / steps for n in range(steps)):
            curve.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return [*curve, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def ridge(width: int, base: float, height: float, seed: int, *, rough: float = 1) -> list[Point]:
    """A line of hills across the picture, as the upper edge of a polygon that reaches far down."""
    chance = random.Random(seed)
    waves = [(chance.uniform(0.6, 1.4) * n * rough, chance.uniform(0, math.tau), 1 / n**1.3) for n in (1, 2, 3, 5)]
    total = sum(share for *_, share in waves)

    def at(x: float) -> float:
        swing = sum(share * math.sin(x / width * math.tau * speed + phase) for speed, phase, share in waves)
        return base - height * swing / total

    edge = [(float(x), at(x)) for x in range(-8, width + 9, 4)]
    return [*edge, (width + 8.0, 2_000.0), (-8.0, 2_000.0)]


def leaf(x: float, y: float, length: float, breadth: float, angle: float) -> list[Point]:
    """A pointed leaf that grows from a point; the angle in degrees, 0 to the right."""
    turn = math.radians(angle)
    side = [(length * t, breadth * math.sin(math.pi * t**0.8)) for t in (n / 40 for n in range(41))]
    outline = side + [(along, -across) for along, across in reversed(side)]
    cos, sin = math.cos(turn), math.sin(turn)
    return [(x + along * cos - across * sin, y + along * sin + across * cos) for along, across in outline]
