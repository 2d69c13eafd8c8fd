"""The sample pictures that show a wide view."""

import math
import random

from picture_kit import HEIGHT, WIDTH, Sheet, ridge, together
from PIL import Image

LIGHTS = ("#ffd98a", "#ffe9b5", "#ffb765")


def hills() -> Image.Image:
    """Sunrise over layers of hills."""
    sheet = Sheet(WIDTH, HEIGHT, "#2f4b7c", "#8f6a9e", "#f29a7e", "#ffd9a0")
    sheet.glow(640, 330, 520, "#ffe9b8", 0.85)
    sheet.fill(sheet.ellipse(640, 330, 84), "#fff6dc", "#ffd27a")
    layers = [
        (395, 60, 21, "#c98a93", "#e9b39b"),
        (450, 70, 5, "#9a6a8c", "#c88f93"),
        (510, 62, 16, "#6c527f", "#99708c"),
        (580, 58, 9, "#433c69", "#67517c"),
        (660, 46, 12, "#262a4f", "#3a3a63"),
    ]
    for base, height, seed, top, bottom in layers:
        sheet.fill(sheet.polygon(ridge(WIDTH, base, height, seed, rough=1.2)), top, bottom)
    for x, y in ((520, 235), (560, 215), (602, 240), (735, 190), (770, 205)):
        wings = [(x - 13, y - 5), (x - 5, y - 9), (x, y), (x + 5, y - 9), (x + 13, y - 5)]
        sheet.fill(sheet.line(wings, 2.6), "#3a2f55")
    return sheet.finished()


def sea() -> Image.Image:
    """A sailing boat on rolling water."""
    sheet = Sheet(WIDTH, HEIGHT, "#bfe6ec", "#e9f4e6", "#fdeccb")
    sheet.glow(850, 210, 300, "#fff7d6", 0.9)
    sheet.fill(sheet.ellipse(850, 210, 62), "#ffe08a", "#ffb95e")
    for x, y, size in ((330, 150, 1.0), (1050, 120, 0.7), (520, 230, 0.6)):
        puffs = ((-62, 8, 34), (-20, -12, 46), (34, -4, 40), (72, 12, 28))
        cloud = together(sheet.ellipse(x + dx * size, y + dy * size, r * size) for dx, dy, r in puffs)
        sheet.fill(cloud, "#ffffff", "#f1f8f4", opacity=0.9)
    _swell(sheet, 430, 15, 3, "#5fb7b8", "#2c8f9d")
    hull = sheet.polygon([(520, 452), (762, 452), (722, 506), (566, 506)])
    sheet.fill(sheet.line([(640, 456), (640, 196)], 7), "#6b3f2a")
    sheet.fill(sheet.polygon([(632, 206), (632, 436), (530, 436)]), "#fff8ec", "#f3dcc2", sideways=True)
    sheet.fill(sheet.polygon([(648, 232), (648, 436), (752, 436)]), "#f0634a", "#d2433a", sideways=True)
    sheet.fill(hull, "#a8573a", "#7a3a2b")
    _swell(sheet, 500, 17, 8, "#2c94a4", "#17657f")
    _swell(sheet, 580, 20, 4, "#1b7390", "#0f4c6b")
    _swell(sheet, 665, 18, 11, "#115272", "#0a3350")
    return sheet.finished(seed=2)


def _swell(sheet: Sheet, base: float, height: float, seed: int, top: str, bottom: str) -> None:
    edge = [(x, base - height * _wave(x, seed)) for x in range(-8, 1296, 4)]
    sheet.fill(sheet.polygon([*edge, (1292, 900), (-8, 900)]), top, bottom)
    sheet.fill(sheet.line(edge, 4), "#e6fbf7", opacity=0.35)


def _wave(x: float, seed: int) -> float:
    return math.sin(x / 105 + seed) + math.sin(x / 47 + seed * 2) / 2


def city() -> Image.Image:
    """A skyline at dusk with lit windows."""
    sheet = Sheet(WIDTH, HEIGHT, "#191c4a", "#4b3b84", "#c2618f", "#ffb18a")
    chance = random.Random(23)
    for _ in range(130):
        dot = sheet.ellipse(chance.uniform(0, WIDTH), chance.uniform(0, 300), chance.uniform(0.6, 1.7))
        sheet.fill(dot, "#ffffff", opacity=chance.uniform(0.3, 0.9))
    sheet.glow(760, 185, 170, "#fff3da", 0.5)
    sheet.fill(sheet.ellipse(760, 185, 54), "#fff7e3", "#ffe2b8")
    for depth, (low, high, top, bottom) in enumerate(
        ((330, 460, "#7d4a8c", "#c9708f"), (400, 540, "#46316f", "#7a4685"), (470, 610, "#231d4b", "#3a2a63"))
    ):
        _street(sheet, chance, (low, high), (top, bottom), windows=depth)
    return sheet.finished(seed=3)


def _street(sheet: Sheet, chance: random.Random, tops: tuple[int, int], colors: tuple[str, str], windows: int) -> None:
    x = -20.0
    while x < WIDTH:
        wide = chance.uniform(62, 118)
        top = chance.uniform(*tops)
        sheet.fill(sheet.box(x, top, x + wide, HEIGHT + 20), *colors)
        if chance.random() < 0.3:
            sheet.fill(sheet.box(x + wide / 2 - 2, top - 46, x + wide / 2 + 2, top), colors[0])
        for row in range(int((HEIGHT - top) // 26) if windows else 0):
            for column in range(int((wide - 18) // 20)):
                if chance.random() < 0.2 * windows:
                    left, up = x + 13 + column * 20, top + 16 + row * 26
                    sheet.fill(sheet.box(left, up, left + 9, up + 13, 1.5), chance.choice(LIGHTS))
        x += wide + chance.choice((0, 0, 7))


def camp() -> Image.Image:
    """A lit tent under stars."""
    sheet = Sheet(WIDTH, HEIGHT, "#0b1436", "#1d2f63", "#3f5c93", "#7f93b8")
    chance = random.Random(5)
    for _ in range(320):
        dot = sheet.ellipse(chance.uniform(0, WIDTH), chance.uniform(0, 430), chance.uniform(0.6, 2.1))
        sheet.fill(dot, "#ffffff", opacity=chance.uniform(0.25, 1))
    sheet.fill(sheet.line([(860, 90), (985, 150)], 2.2), "#ffffff", opacity=0.8)
    sheet.fill(sheet.polygon([(90, 560), (330, 215), (470, 400), (540, 330), (760, 560)]), "#4b6398", "#2c4373")
    sheet.fill(sheet.polygon([(280, 287), (330, 215), (384, 287), (352, 275), (330, 300), (306, 272)]), "#dfe8f7")
    sheet.fill(sheet.polygon([(560, 560), (880, 180), (1010, 340), (1080, 290), (1330, 560)]), "#3b5488", "#233866")
    sheet.fill(sheet.polygon([(824, 247), (880, 180), (934, 246), (906, 236), (880, 262), (852, 234)]), "#dfe8f7")
    sheet.fill(sheet.polygon(ridge(WIDTH, 545, 22, 6)), "#142a3f", "#0b1a2b")
    for x, size in ((120, 1.1), (205, 0.8), (290, 1.0), (1010, 0.9), (1090, 1.2), (1180, 0.85)):
        for n in range(4):
            y, half = 585 - (n + 1) * 34 * size, (54 - n * 11) * size
            bough = [(x - half, y + 40 * size), (x + half, y + 40 * size), (x, y - 26 * size)]
            sheet.fill(sheet.polygon(bough), "#0d2231")
    sheet.glow(640, 560, 300, "#ffb45e", 0.55)
    sheet.fill(sheet.polygon([(640, 410), (470, 620), (810, 620)]), "#ffb257", "#e86f3a")
    sheet.fill(sheet.polygon([(640, 410), (810, 620), (850, 600)]), "#b54a35", "#8c3330")
    sheet.fill(sheet.polygon([(640, 452), (590, 620), (690, 620)]), "#fff1bd", "#ffcf73")
    sheet.fill(sheet.polygon(ridge(WIDTH, 650, 14, 3)), "#0a1a28", "#060f1a")
    return sheet.finished(seed=8)
