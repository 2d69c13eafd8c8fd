"""The sample pictures that show things, and the square signs."""

import math
import random

from picture_kit import HEIGHT, WIDTH, Sheet, leaf, ridge, smooth, within
from PIL import Image

ICON = 256
VASE = [(26, 318), (24, 350), (40, 392), (78, 440), (86, 490), (70, 545), (50, 578)]


def leaves() -> Image.Image:
    """Leaves around an open, light middle."""
    sheet = Sheet(WIDTH, HEIGHT, "#fbf0df", "#f7dfc6")
    sheet.glow(640, 360, 460, "#fffaf0", 0.9)
    chance = random.Random(41)
    greens = (("#0f4d43", "#1f7a60"), ("#1f6b52", "#4aa273"), ("#2f7d4f", "#8cc084"), ("#e08a5b", "#f2b47f"))
    for ring, reach in enumerate((150, 60, -30)):
        for step in range(17):
            angle = step / 17 * 360 + ring * 11 + chance.uniform(-7, 7)
            turn = math.radians(angle)
            x, y = 640 + math.cos(turn) * (900 - reach), 360 + math.sin(turn) * (620 - reach)
            toward = angle + 180 + chance.uniform(-26, 26)
            length = chance.uniform(330, 420)
            dark, light = greens[3] if chance.random() < 0.16 else greens[ring]
            _leaf(sheet, (x, y), length, toward, (dark, light))
    return sheet.finished(seed=4)


def _leaf(sheet: Sheet, root: tuple[float, float], length: float, angle: float, colors: tuple[str, str]) -> None:
    mask = sheet.polygon(leaf(*root, length, length * 0.17, angle))
    sheet.shadow(mask, 4, 9, 9, 0.22)
    sheet.fill(mask, *colors, sideways=math.cos(math.radians(angle)) > 0)
    tip = root[0] + length * math.cos(math.radians(angle)), root[1] + length * math.sin(math.radians(angle))
    sheet.fill(within(sheet.line([root, tip], 2.5), mask), "#ffffff", opacity=0.28)


def still_life() -> Image.Image:
    """A vase, fruit and a bowl on a table."""
    sheet = Sheet(WIDTH, HEIGHT, "#f4e3d3", "#eccfb6")
    curve = [(640 + 250 * math.cos(a / 50), 330 - 250 * math.sin(a / 50)) for a in range(158)]
    arch = sheet.polygon([*curve, (390, 560), (890, 560)])
    sheet.fill(arch, "#e58f6f", "#f0b493")
    table = sheet.box(-20, 545, 1300, 760)
    sheet.fill(table, "#5c3d3a", "#3f2a2e")
    for angle, color in ((-118, "#2d6a57"), (-96, "#3f8a68"), (-75, "#2d6a57"), (-58, "#58a27a"), (-136, "#58a27a")):
        _leaf(sheet, (560, 330), 215, angle, ("#1f4f45", color))
    vase = sheet.polygon([(560 + s * w, y) for s, ys in ((1, smooth(VASE)), (-1, smooth(VASE)[::-1])) for w, y in ys])
    _thing(sheet, vase, "#f8f4ec", "#c9bfb4")
    _thing(sheet, sheet.ellipse(735, 520, 62, 60), "#ffbe57", "#e6762d")
    _thing(sheet, sheet.ellipse(838, 540, 48, 46), "#f2664f", "#a92d3f")
    bowl = within(sheet.ellipse(440, 520, 92, 76), sheet.box(300, 520, 560, 640))
    _thing(sheet, sheet.ellipse(430, 512, 40), "#b7d37c", "#6c9a4c")
    _thing(sheet, bowl, "#3d6f9e", "#23436f")
    return sheet.finished(seed=5)


def _thing(sheet: Sheet, mask: Image.Image, light: str, dark: str) -> None:
    sheet.shadow(mask, 26, 16, 14, 0.3)
    sheet.fill(mask, light, dark, sideways=True)


def parcel() -> Image.Image:
    """A parcel with a ribbon."""
    sheet = Sheet(WIDTH, HEIGHT, "#d9e4ff", "#b9c8f7")
    sheet.glow(640, 330, 520, "#ffffff", 0.75)
    chance = random.Random(8)
    for _ in range(64):
        x, y, side = chance.uniform(40, 1240), chance.uniform(20, 560), chance.uniform(6, 13)
        if abs(x - 640) < 270 and y > 130:
            continue
        color = chance.choice(("#ff7a8a", "#ffc857", "#5b7cfa", "#35b79b", "#ffffff"))
        turn = chance.uniform(0, 6)
        corners = [(x + side * math.cos(turn + n * 1.57), y + side * 0.6 * math.sin(turn + n * 1.57)) for n in range(4)]
        sheet.fill(sheet.polygon(corners), color, opacity=0.9)
    ground = sheet.ellipse(640, 590, 330, 42)
    sheet.shadow(ground, 0, 0, 22, 0.35)
    sheet.fill(sheet.polygon([(430, 300), (650, 340), (650, 610), (430, 550)]), "#e0a467", "#c98748")
    sheet.fill(sheet.polygon([(650, 340), (860, 296), (860, 546), (650, 610)]), "#b97a3f", "#9a6131")
    sheet.fill(sheet.polygon([(430, 300), (645, 262), (860, 296), (650, 340)]), "#f3c48c", "#e6b077")
    sheet.fill(sheet.polygon([(520, 316), (562, 324), (562, 586), (520, 575)]), "#ff6b81", "#e2475f")
    sheet.fill(sheet.polygon([(738, 322), (780, 313), (780, 570), (738, 583)]), "#d83f58", "#b52c46")
    sheet.fill(sheet.polygon([(520, 316), (735, 277), (776, 283), (562, 324)]), "#ff8494")
    sheet.fill(sheet.polygon([(738, 322), (521, 284), (560, 277), (780, 313)]), "#ff8494")
    for angle in (-150, -30, -118, -62):
        length = 150 if angle in (-150, -30) else 118
        bow = sheet.polygon(leaf(650, 298, length, length * 0.3, angle))
        sheet.shadow(bow, 2, 6, 6, 0.25)
        sheet.fill(bow, "#ff92a0", "#e8506a")
    sheet.fill(sheet.ellipse(650, 297, 24, 19), "#ff6b81", "#d83f58")
    return sheet.finished(seed=6)


def coffee() -> Image.Image:
    """A steaming cup."""
    sheet = Sheet(WIDTH, HEIGHT, "#26433f", "#3c6a5c", "#d7b892")
    sheet.glow(640, 330, 480, "#ffe3b0", 0.5)
    sheet.fill(sheet.box(-20, 560, 1300, 760), "#8a5a3c", "#5c3827")
    for y, opacity in ((604, 0.25), (652, 0.3), (700, 0.35)):
        sheet.fill(sheet.box(-20, y, 1300, y + 3), "#3f2418", opacity=opacity)
    saucer = sheet.ellipse(640, 588, 250, 34)
    sheet.shadow(saucer, 0, 16, 16, 0.4)
    sheet.fill(saucer, "#fffaf2", "#d9c9b6")
    handle = sheet.line([(810 + 74 * math.cos(a / 20), 452 + 66 * math.sin(a / 20)) for a in range(-40, 41)], 27)
    sheet.fill(handle, "#f6ead9", "#d8c3aa")
    side = smooth([(190, 360), (186, 430), (166, 500), (124, 556), (70, 584)])
    body = [(640 - x, y) for x, y in side] + [(640 + x, y) for x, y in side[::-1]]
    sheet.fill(sheet.polygon(body), "#fffaf2", "#e2cfb8", sideways=True)
    sheet.fill(sheet.ellipse(640, 360, 190, 42), "#fffdf8", "#e8d8c4")
    drink = sheet.ellipse(640, 364, 170, 33)
    sheet.fill(drink, "#5b3320", "#7e4a2c")
    for spread, color in ((1.0, "#e9c79c"), (0.55, "#7e4a2c")):
        sheet.fill(within(sheet.polygon(leaf(640 - 74 * spread, 366, 148 * spread, 30 * spread, 0)), drink), color)
    for x, height, phase in ((570, 190, 0.4), (640, 250, 2.1), (712, 200, 4.0)):
        _steam(sheet, x, 330, height, phase)
    return sheet.finished(seed=7)


def _steam(sheet: Sheet, x: float, bottom: float, height: float, phase: float) -> None:
    path = [(x + 20 * math.sin(t / 14 + phase), bottom - height * t / 100) for t in range(101)]
    outline = [(px - w, y) for (px, y), w in _tapered(path)] + [(px + w, y) for (px, y), w in _tapered(path)[::-1]]
    sheet.fill(sheet.polygon(outline), "#fffaf0", opacity=0.42)


def _tapered(path: list[tuple[float, float]]) -> list[tuple[tuple[float, float], float]]:
    return [(point, 11 * math.sin(math.pi * at / (len(path) - 1))) for at, point in enumerate(path)]


def icon_sun() -> Image.Image:
    """A square sign: the sun behind hills."""
    sheet = Sheet(ICON, ICON, "#ffcf86", "#ff8f6b")
    sheet.fill(sheet.ellipse(128, 118, 52), "#fffbea", "#fff0bf")
    sheet.fill(sheet.polygon(ridge(ICON, 172, 22, 4)), "#7a4f8f", "#5a3f80")
    sheet.fill(sheet.polygon(ridge(ICON, 208, 18, 9)), "#3f3470", "#2a2659")
    return sheet.finished(grain=0)


def icon_bag() -> Image.Image:
    """A square sign: a shopping bag."""
    sheet = Sheet(ICON, ICON, "#5b7cfa", "#3b4fd0")
    handle = [(128 + 34 * math.cos(a / 20), 104 - 46 * math.sin(a / 20)) for a in range(64)]
    sheet.fill(sheet.line(handle, 11), "#ffffff")
    bag = sheet.polygon([(68, 100), (188, 100), (200, 208), (56, 208)])
    sheet.shadow(bag, 0, 6, 8, 0.3)
    sheet.fill(bag, "#ffffff", "#e3e9ff")
    sheet.fill(sheet.line(smooth([(102, 138), (112, 152), (128, 158), (144, 152), (154, 138)]), 9), "#3b4fd0")
    return sheet.finished(grain=0)
