"""The drawn scenes. Each takes a width and a height and gives 8-bit RGB pixels; nothing here is a photograph."""
import numpy as np

from .canvas import Canvas, ramp
from .noise import Lcg, cells, fractal, ridged, smoothstep


def mountains(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.20, 0.42, 0.75)), (0.45, (0.72, 0.82, 0.92)), (0.7, (0.98, 0.88, 0.76)))
    cloud = fractal(c.x * 3, c.y * 8, 11)
    c.paint(smoothstep(0.5, 0.8, cloud) * (1 - c.y) * 1.2, (1.0, 0.98, 0.96))
    sun = np.exp(-(((c.x - 1.02) ** 2 + (c.y - 0.22) ** 2) * 60))
    c.add(sun, (0.5, 0.42, 0.22))
    for k in range(5):
        base, rough = 0.34 + 0.13 * k, 0.34 - 0.045 * k
        peak = 0.16 * np.exp(-((c.x - 0.38) * 3.2) ** 2) if k == 0 else 0
        line = base + rough * (0.5 - ridged(c.x * (1.6 + 0.7 * k) + 7.1 * k, c.x * 0 + k, 40 + k)) - peak
        depth = c.y - line
        near = k / 4
        rock = fractal(c.x * (9 + 5 * k), (c.y + 0.5 * line) * (14 + 5 * k), 60 + k)
        tone = (0.42 - 0.30 * near) + 0.35 * (rock - 0.5)
        colour = ramp(np.full_like(c.x, near), (0, (0.52, 0.60, 0.74)), (0.5, (0.30, 0.42, 0.45)), (1, (0.10, 0.20, 0.12)))
        colour = colour * (0.55 + tone)[..., None]
        c.paint(smoothstep(0, 0.004, depth), colour)
        if k < 2:
            snow = smoothstep(0.15, 0.03, depth + 0.25 * (rock - 0.5)) * smoothstep(0, 0.004, depth)
            c.paint(snow * 0.85, (0.93, 0.95, 1.0))
    return c.pixels()


def waves(width, height):
    c = Canvas(width, height)
    horizon = 0.38
    c.rgb = ramp(c.y, (0, (0.16, 0.14, 0.38)), (0.22, (0.75, 0.35, 0.40)), (horizon, (1.0, 0.76, 0.42)))
    cloud = ridged(c.x * 2.2, c.y * 11, 21)
    c.paint(smoothstep(0.58, 0.85, cloud) * 0.75, (0.40, 0.20, 0.36))
    sun = (c.x - 0.42) ** 2 + (c.y - 0.30) ** 2
    c.add(np.exp(-sun * 60), (0.6, 0.4, 0.15))
    c.paint(smoothstep(0.0042, 0.0036, sun), (1.0, 0.95, 0.75))
    depth = np.maximum(c.y - horizon, 1e-4)
    z = 0.09 / depth
    u = (c.x - c.aspect / 2) * z * 9
    swell = np.sin(z * 46 + 2.4 * fractal(u * 0.5, z * 8, 23)) * 0.5 + 0.5
    chop = fractal(u * 3.1, z * 34, 25)
    facing = 0.55 * swell + 0.75 * (chop - 0.2)
    sea = ramp(facing, (0, (0.02, 0.06, 0.16)), (0.5, (0.10, 0.24, 0.38)), (0.85, (0.36, 0.42, 0.52)), (1.1, (0.9, 0.8, 0.75)))
    glitter = np.exp(-((c.x - 0.42) / (0.07 + 0.45 * depth)) ** 2) * smoothstep(0.42, 0.72, facing)
    sea = sea + glitter[..., None] * np.array([0.95, 0.62, 0.28])
    foam = smoothstep(0.62, 0.82, chop) * smoothstep(0.2, 0.55, depth)
    sea = sea * (1 - foam[..., None]) + foam[..., None] * np.array([0.82, 0.84, 0.88])
    c.paint(smoothstep(horizon, horizon + 0.003, c.y), sea)
    return c.pixels()


def spheres(width, height):
    """A still life: shaded balls on a wooden table, each with its shadow."""
    c = Canvas(width, height)
    wall = fractal(c.x * 2.4, c.y * 2.4, 31)
    c.rgb = ramp(wall + 0.35 * (c.x - 0.6), (0.1, (0.26, 0.20, 0.24)), (0.9, (0.66, 0.56, 0.48)))
    edge = 0.52
    z = 0.5 / np.maximum(c.y - 0.18, 0.05)
    u = (c.x - 0.6) * z
    grain = np.sin(30 * u + 9 * fractal(u * 3, z * 0.8, 33)) * 0.5 + 0.5
    wood = ramp(0.55 * grain + 0.45 * fractal(u * 24, z * 2, 35), (0, (0.24, 0.12, 0.05)), (1, (0.74, 0.48, 0.26)))
    c.paint(smoothstep(edge, edge + 0.004, c.y), wood)
    balls = [
        (0.30, 0.44, 0.17, (0.85, 0.20, 0.16)), (0.98, 0.40, 0.21, (0.90, 0.66, 0.16)),
        (0.66, 0.60, 0.15, (0.22, 0.52, 0.26)), (0.20, 0.74, 0.11, (0.92, 0.88, 0.82)),
        (1.05, 0.76, 0.13, (0.20, 0.34, 0.70)), (0.62, 0.84, 0.07, (0.55, 0.20, 0.50)),
    ]
    light = np.array([-0.52, -0.62, 0.59])
    for k, (bx, by, r, colour) in enumerate(balls):
        sx, sy = bx + 0.75 * r, by + 0.88 * r
        shadow = np.exp(-((((c.x - sx) / (1.25 * r)) ** 2 + ((c.y - sy) / (0.34 * r)) ** 2) ** 1.6))
        c.shade(1 - 0.72 * shadow * smoothstep(edge, edge + 0.01, c.y))
        dx, dy = (c.x - bx) / r, (c.y - by) / r
        d2 = dx * dx + dy * dy
        nz = np.sqrt(np.maximum(1 - d2, 0))
        diffuse = np.maximum(dx * light[0] + dy * light[1] + nz * light[2], 0)
        half = np.maximum(dx * -0.29 + dy * -0.35 + nz * 0.89, 0) ** 60
        skin = 0.82 + 0.36 * (fractal(dx * 4 + 9 * k, dy * 4 + nz * 2, 37 + k) - 0.5)
        bounce = 0.20 * np.maximum(dy, 0)
        body = np.asarray(colour) * ((0.12 + 0.95 * diffuse) * skin)[..., None] + bounce[..., None] * np.array([0.7, 0.45, 0.25])
        c.paint(smoothstep(1.0, 0.985, d2), body + half[..., None] * 0.75)
    return c.pixels()


def fern(width, height):
    """Barnsley's fern, five plants, each of its own size and lean."""
    c = Canvas(width, height)
    blur = fractal(c.x * 2.6, c.y * 2.6, 41, octaves=3)
    c.rgb = ramp(blur + 0.3 * (0.6 - c.y), (0.15, (0.05, 0.09, 0.05)), (0.6, (0.34, 0.44, 0.20)), (1.0, (0.93, 0.92, 0.62)))
    disc, _, ident = cells(c.x * 4, c.y * 4, 43)
    c.add(smoothstep(0.34, 0.28, disc) * ident * 0.22 * (1.1 - c.y), (0.9, 1.0, 0.6))
    rng = Lcg(47)
    n = 4096
    plants = [(0.30, 1.02, 0.080, -0.20, 0.45), (1.05, 1.04, 0.075, 0.24, 0.55), (0.12, 1.06, 0.055, 0.30, 0.75),
              (0.78, 1.03, 0.062, -0.42, 0.80), (0.55, 1.04, 0.092, 0.05, 1.0)]
    choice = np.array([rng.next() >> 8 for _ in range(n * 3)], dtype=np.float64) / (1 << 24)
    for number, (px, py, size, lean, bright) in enumerate(plants):
        x, y = np.zeros(n), np.zeros(n)
        hits = np.zeros(c.x.shape)
        for step in range(180):
            roll = np.roll(choice, 911 * step + 37 * number)[:n]
            stem, left, right = roll < 0.01, (roll >= 0.86) & (roll < 0.93), roll >= 0.93
            nx = np.where(stem, 0, np.where(left, 0.2 * x - 0.26 * y, np.where(right, -0.15 * x + 0.28 * y, 0.85 * x + 0.04 * y)))
            ny = np.where(stem, 0.16 * y, np.where(left, 0.23 * x + 0.22 * y + 1.6,
                          np.where(right, 0.26 * x + 0.24 * y + 0.44, -0.04 * x + 0.85 * y + 1.6)))
            x, y = nx, ny
            if step > 12:
                fx = px + size * (x + lean * y)
                fy = py - size * 1.05 * y
                col, row = (fx * 2 * height).astype(int), (fy * 2 * height).astype(int)
                inside = (col >= 0) & (col < 2 * width) & (row >= 0) & (row < 2 * height)
                np.add.at(hits, (row[inside], col[inside]), 1)
        cover = 1 - np.exp(-_soften(hits) * 1.1)
        tint = ramp(c.y, (0.1, (0.62, 0.80, 0.30)), (1.0, (0.10, 0.34, 0.12)))
        c.paint(cover, tint * (0.35 + 0.75 * bright))
    return c.pixels()


def _soften(a):
    """Three by three mean: turns single hits into a surface."""
    padded = np.pad(a, 1)
    h, w = a.shape
    return sum(padded[dy : dy + h, dx : dx + w] for dy in range(3) for dx in range(3)) / 3


def night(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.02, 0.03, 0.10)), (0.8, (0.12, 0.18, 0.34)), (1, (0.22, 0.26, 0.38)))
    along = (c.x - 0.2) * 0.8 + (c.y - 0.9) * 0.9
    band = np.exp(-((along - 0.1 * (fractal(c.x * 3, c.y * 3, 51) - 0.5)) * 4.2) ** 2)
    dust = fractal(c.x * 6, c.y * 6, 53)
    c.add(band * smoothstep(0.3, 0.75, dust), (0.60, 0.52, 0.62))
    c.shade(1 - 0.55 * band * smoothstep(0.52, 0.7, ridged(c.x * 3.5, c.y * 3.5, 55)))
    d, _, ident = cells(c.x * 34, c.y * 34, 57)
    c.add(np.exp(-(d * 13) ** 2) * (ident > 0.55) * ident * 1.6, (0.9, 0.95, 1.0))
    moon = np.sqrt((c.x - 1.08) ** 2 + (c.y - 0.20) ** 2)
    c.add(np.exp(-moon * 9) * 0.5, (0.8, 0.85, 1.0))
    crater = fractal(c.x * 22, c.y * 22, 59)
    c.paint(smoothstep(0.085, 0.082, moon), np.array([0.95, 0.94, 0.86]) * (0.62 + 0.55 * crater)[..., None])
    for k in range(3):
        hill = 0.70 + 0.10 * k - 0.14 * (fractal(c.x * (1.3 + k), c.x * 0, 61 + k, octaves=4) - 0.3)
        spacing = 22 - 6 * k
        tree = np.floor(c.x * spacing)
        tip = 0.045 + 0.05 * k * (0.4 + fractal(tree * 7.3, tree * 0 + k, 65, octaves=2))
        inside = np.abs((c.x * spacing) % 1 - 0.5) * 2
        jag = 0.12 * np.abs(((c.y * (120 - 24 * k)) % 1) - 0.5)
        line = hill - tip * (1 - inside - jag).clip(0)
        shade = 0.10 - 0.03 * k
        c.paint(smoothstep(0, 0.003, c.y - line), np.array([0.5, 0.7, 1.0]) * shade)
    return c.pixels()


def dunes(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.36, 0.58, 0.82)), (0.3, (0.86, 0.86, 0.80)))
    for k in range(6):
        t = k / 5
        line = 0.20 + 0.135 * k + (0.10 + 0.05 * t) * np.sin(c.x * (2.1 - 0.2 * k) + 1.9 * k + 0.5) \
            - 0.06 * fractal(c.x * 1.4, c.x * 0 + k, 71 + k, octaves=3)
        crest = line + 0.20 * (c.x - 0.6) * np.cos(1.3 * k)
        depth = c.y - line
        ripple = np.sin((c.y * 70 + c.x * 22 * np.sin(k + 1) + 7 * fractal(c.x * 3, c.y * 4, 77 + k)) * (2.1 - 1.2 * t)) * 0.5 + 0.5
        shadow_side = smoothstep(-0.02, 0.09, depth - 0.30 * fractal(c.x * 2.2 + k, c.y * 1.5, 83 + k) + 0.03)
        colour = ramp(0.75 - 0.62 * shadow_side + 0.20 * ripple * (0.3 + t) + 0.1 * (crest - line),
                      (0, (0.28, 0.13, 0.10)), (0.5, (0.76, 0.42, 0.20)), (1, (0.98, 0.80, 0.50)))
        haze = 0.55 * (1 - t)
        colour = colour * (1 - haze) + haze * np.array([0.90, 0.80, 0.70])
        c.paint(smoothstep(0, 0.003, depth), colour)
    return c.pixels()


def pebbles(width, height):
    c = Canvas(width, height)
    bend_x = c.x + 0.05 * fractal(c.x * 4, c.y * 4, 91)
    bend_y = c.y + 0.05 * fractal(c.x * 4 + 9, c.y * 4, 92)
    scale = 3.2 + 3.0 * c.y
    first, second, ident = cells(bend_x * 5.4, bend_y * 5.4 + 0.2 * scale, 93)
    gap = second - first
    dome = np.sqrt(np.clip(gap * 1.6, 0, 1))
    gy, gx = np.gradient(dome)
    light = np.clip(0.55 - (9 * gx + 13 * gy) * (height / 360), 0, 1.3)
    speck = fractal(c.x * 46, c.y * 46, 97)
    vein = smoothstep(0.80, 0.90, ridged(c.x * 5 + ident * 20, c.y * 5, 99))
    stone = ramp(ident, (0, (0.20, 0.21, 0.25)), (0.3, (0.58, 0.50, 0.44)), (0.55, (0.34, 0.22, 0.20)),
                 (0.75, (0.46, 0.53, 0.54)), (1, (0.90, 0.86, 0.78)))
    stone = stone * (0.45 + 0.35 * speck + 0.55 * light)[..., None] + vein[..., None] * 0.16
    c.rgb = stone
    c.paint(smoothstep(0.10, 0.02, gap), (0.05, 0.05, 0.06))
    big = fractal(c.x * 1.5, c.y * 1.5, 101, octaves=3)
    c.shade(0.35 + 1.25 * big)
    return c.pixels()


def skyline(width, height):
    c = Canvas(width, height)
    water = 0.74
    c.rgb = ramp(c.y, (0, (0.10, 0.13, 0.32)), (0.4, (0.46, 0.34, 0.52)), (water, (0.98, 0.66, 0.46)))
    c.paint(smoothstep(0.52, 0.78, fractal(c.x * 2.2, c.y * 7, 111)) * 0.6, (0.95, 0.55, 0.50))
    rng = Lcg(113)
    for layer in range(3):
        x = -0.05
        while x < c.aspect:
            w = rng.uniform(0.05, 0.13)
            h = rng.uniform(0.10, 0.34) * (1.25 - 0.25 * layer) + (0.18 if rng.below(6) == 0 else 0)
            top = water - h
            body = (c.x > x) & (c.x < x + w) & (c.y > top) & (c.y < water)
            tone = 0.30 - 0.10 * layer
            colour = np.array([0.72, 0.62, 0.85]) * tone * (0.75 + 0.5 * (c.x - x) / w)[..., None]
            c.paint(body * 1.0, colour)
            column, row = np.floor((c.x - x) * 95), np.floor((c.y - top) * 62)
            lit = (fractal(column * 3.7, row * 5.3 + 31 * x, 117 + layer, octaves=1) > 0.60)
            pane = (((c.x - x) * 95) % 1 > 0.3) & (((c.y - top) * 62) % 1 > 0.42)
            c.paint(body * lit * pane * (0.4 + 0.25 * layer), (1.0, 0.84, 0.48))
            x += w * rng.uniform(0.75, 1.15)
    rows = c.rgb.shape[0]
    at = np.arange(rows)
    level = int(water * rows)
    mirrored = c.rgb[np.clip(2 * level - at, 0, rows - 1)]
    shift = (14 * (fractal(c.x[:, :1] * 0, c.y[:, :1] * 60, 119) - 0.5) * 2).astype(int)[:, 0]
    mirrored = np.stack([np.roll(mirrored[r], shift[r], axis=0) for r in range(rows)])
    ripple = fractal(c.x * 5, c.y * 70, 121)
    c.paint((c.y >= water) * 1.0, mirrored * (0.35 + 0.6 * ripple)[..., None] + np.array([0.02, 0.03, 0.08]))
    return c.pixels()


def storm(width, height):
    """Clouds, folded into themselves."""
    c = Canvas(width, height)
    wx = fractal(c.x * 2, c.y * 2, 131)
    wy = fractal(c.x * 2 + 5, c.y * 2 + 3, 133)
    body = fractal(c.x * 2.4 + 2.6 * wx, c.y * 2.4 + 2.6 * wy, 135)
    below = fractal(c.x * 2.4 + 2.6 * wx + 0.10, c.y * 2.4 + 2.6 * wy + 0.13, 135)
    light = 0.5 + 3.4 * (body - below)
    c.rgb = ramp(light * 0.5 + body * 0.6, (0.2, (0.09, 0.11, 0.16)), (0.5, (0.36, 0.41, 0.48)), (0.8, (0.80, 0.79, 0.74)), (1, (1, 0.97, 0.88)))
    glow = np.exp(-((c.x - 0.25) ** 2 * 5 + (c.y - 0.66) ** 2 * 14))
    c.add(glow * smoothstep(0.35, 0.65, body), (0.42, 0.26, 0.08))
    ground = 0.86 - 0.06 * fractal(c.x * 2, c.x * 0, 137)
    field = ramp(fractal(c.x * 9, c.y * 60, 139), (0.2, (0.08, 0.10, 0.05)), (0.8, (0.40, 0.38, 0.16)))
    c.paint(smoothstep(0, 0.003, c.y - ground), field)
    return c.pixels()


def forest(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.80, 0.86, 0.80)), (0.6, (0.88, 0.88, 0.72)), (1, (0.42, 0.46, 0.22)))
    c.add(np.exp(-((c.x - 0.9) ** 2 * 6 + (c.y - 0.25) ** 2 * 8)) * 0.35, (1, 0.95, 0.7))
    leaves = fractal(c.x * 16, c.y * 30, 141)
    c.paint(smoothstep(0.62, 0.9, c.y + 0.2 * (leaves - 0.5)), ramp(leaves, (0.3, (0.20, 0.15, 0.05)), (0.7, (0.66, 0.44, 0.14))))
    rng = Lcg(149)
    for layer in range(4):
        t = layer / 3
        for _ in range(9 - layer):
            x0, lean = rng.uniform(-0.05, c.aspect + 0.05), rng.uniform(-0.05, 0.05)
            r = rng.uniform(0.008, 0.014) * (1 + 2.4 * t)
            foot = 0.66 + 0.13 * layer + rng.uniform(-0.04, 0.04)
            middle = x0 + lean * (1 - c.y) + 0.01 * np.sin(c.y * 7 + x0 * 30)
            side = (c.x - middle) / r
            bark = fractal(side * 1.4 + 31 * x0, c.y * 24, 151 + layer)
            round_ = 0.55 + 0.45 * np.sqrt(np.clip(1 - side * side, 0, 1)) - 0.22 * side
            colour = np.array([0.90, 0.88, 0.82]) * (round_ * (0.55 + 0.5 * bark))[..., None]
            colour = colour * (1 - 0.75 * smoothstep(0.60, 0.70, bark))[..., None]
            haze = 0.72 * (1 - t)
            colour = colour * (1 - haze) + haze * np.array([0.82, 0.86, 0.78])
            c.paint(smoothstep(1, 0.9, np.abs(side)) * (c.y < foot), colour * (1.05 - 0.5 * t))
    crown = fractal(c.x * 5, c.y * 5, 157) + 0.35 * fractal(c.x * 40, c.y * 40, 159)
    c.paint(smoothstep(0.72, 0.92, crown + 0.42 * (0.35 - c.y)) * 0.85,
            ramp(fractal(c.x * 30, c.y * 30, 161), (0.3, (0.30, 0.36, 0.08)), (0.7, (0.86, 0.66, 0.16))))
    return c.pixels()


def lights(width, height):
    """Out-of-focus lights, overlapping."""
    c = Canvas(width, height)
    c.rgb = ramp(fractal(c.x * 1.6, c.y * 1.6, 171, octaves=4), (0.2, (0.04, 0.03, 0.10)), (0.8, (0.34, 0.16, 0.30)))
    rng = Lcg(173)
    hues = [(1.0, 0.72, 0.32), (0.95, 0.35, 0.30), (0.35, 0.62, 0.95), (0.98, 0.92, 0.75), (0.40, 0.80, 0.62)]
    for _ in range(70):
        x, y, r = rng.uniform(0, c.aspect), rng.uniform(0.05, 1.0), rng.uniform(0.02, 0.13)
        colour, strength = hues[rng.below(5)], rng.uniform(0.10, 0.55)
        d = np.sqrt((c.x - x) ** 2 + (c.y - y) ** 2) / r
        c.add(strength * smoothstep(1.03, 0.97, d) * (0.6 + 0.5 * d ** 4) * (0.5 + y), colour)
    c.shade(0.80 + 0.35 * fractal(c.x * 12, c.y * 12, 177))
    c.rgb = c.rgb / (1 + 0.35 * c.rgb)
    return c.pixels()


def island(width, height):
    """A coast from above."""
    c = Canvas(width, height)
    fall = ((c.x - 0.62) * 1.35) ** 2 + ((c.y - 0.5) * 1.7) ** 2
    bend = fractal(c.x * 2.1, c.y * 2.1, 181)
    ground = fractal(c.x * 2.7 + bend, c.y * 2.7 + bend, 183, octaves=8) - 0.52 * fall + 0.06
    gy, gx = np.gradient(ground)
    light = 1 - 46 * (gx * 0.8 + gy) * (c.height / 480)
    land = ramp(ground, (0.40, (0.86, 0.78, 0.58)), (0.43, (0.36, 0.50, 0.22)), (0.52, (0.16, 0.34, 0.14)), (0.60, (0.44, 0.38, 0.30)), (0.68, (0.95, 0.95, 0.96)))
    sea = ramp(ground, (0.0, (0.03, 0.12, 0.30)), (0.28, (0.05, 0.30, 0.50)), (0.38, (0.30, 0.66, 0.70)), (0.40, (0.75, 0.88, 0.82)))
    sea = sea * (0.82 + 0.36 * fractal(c.x * 30, c.y * 18, 187))[..., None]
    c.rgb = sea
    c.paint(smoothstep(0.398, 0.402, ground), land * np.clip(light, 0.25, 1.7)[..., None])
    cloud = fractal(c.x * 3.4 + 4, c.y * 4.2, 189)
    c.paint(smoothstep(0.60, 0.80, cloud) * 0.8, (0.97, 0.98, 1.0))
    return c.pixels()


SCENES = {f.__name__: f for f in (mountains, waves, spheres, fern, night, dunes, pebbles, skyline, storm, forest, lights, island)}
