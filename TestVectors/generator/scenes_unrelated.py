"""More drawn scenes: those that no known list holds."""
import numpy as np

from .canvas import Canvas, ramp
from .noise import Lcg, cells, fractal, ridged, smoothstep


def canyon(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.30, 0.52, 0.80)), (0.4, (0.85, 0.88, 0.88)))
    for k in range(4):
        wall = 0.18 + 0.17 * k + 0.30 * (0.5 - ridged(c.x * (1.1 + 0.5 * k) + 3 * k, c.x * 0, 211 + k, octaves=4))
        wall = np.floor(wall * 26 + fractal(c.x * 14, c.x * 0, 215 + k)) / 26
        strata = fractal(c.x * 0.8, (c.y + 0.03 * fractal(c.x * 4, c.y * 4, 219)) * (34 - 4 * k), 221 + k, octaves=3)
        crack = ridged(c.x * 12, c.y * 3 + k, 225 + k)
        colour = ramp(strata, (0.2, (0.38, 0.14, 0.08)), (0.5, (0.78, 0.38, 0.18)), (0.8, (0.96, 0.76, 0.52)))
        colour = colour * (0.55 + 0.65 * crack)[..., None] * (1.05 - 0.15 * k)
        haze = 0.5 * (1 - k / 3)
        c.paint(smoothstep(0, 0.003, c.y - wall), colour * (1 - haze) + haze * np.array([0.78, 0.74, 0.76]))
    return c.pixels()


def flower(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(fractal(c.x * 2, c.y * 2, 231, octaves=3), (0.2, (0.05, 0.14, 0.08)), (0.8, (0.40, 0.55, 0.28)))
    dx, dy = c.x - 0.74, c.y - 0.46
    r, a = np.sqrt(dx * dx + dy * dy), np.arctan2(dy, dx)
    for ring in range(3):
        petals, size = 9 + 2 * ring, 0.42 - 0.10 * ring
        phase = a * petals / 2 + 0.7 * ring + 0.35
        edge = size * (0.62 + 0.38 * np.abs(np.cos(phase)) ** 0.6) * (0.95 + 0.1 * fractal(a * 3, r * 4, 233 + ring))
        vein = fractal(np.cos(a) * 14, np.sin(a) * 14 + r * 3, 237 + ring)
        tone = 0.35 + 0.9 * (r / size) * (0.75 + 0.25 * np.abs(np.cos(phase))) - 0.35 * (vein - 0.5)
        colour = ramp(tone, (0, (0.50, 0.06, 0.20)), (0.6, (0.90, 0.34, 0.46)), (1.2, (1.0, 0.84, 0.82)))
        c.paint(smoothstep(0.012, 0, r - edge), colour)
    d, _, ident = cells(c.x * 46, c.y * 46, 241)
    c.paint(smoothstep(0.10, 0.092, r), ramp(ident - d, (-0.5, (0.30, 0.16, 0.02)), (0.6, (1.0, 0.80, 0.16))))
    stalk = np.abs(c.x - 0.74 - 0.3 * (c.y - 0.5) ** 2)
    c.paint(smoothstep(0.016, 0.012, stalk) * (r > 0.30) * (c.y > 0.5), (0.22, 0.40, 0.12))
    return c.pixels()


def planet(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(fractal(c.x * 1.4, c.y * 1.4, 251), (0.3, (0.01, 0.01, 0.03)), (0.8, (0.16, 0.08, 0.20)))
    d, _, ident = cells(c.x * 24, c.y * 24, 253)
    c.add(np.exp(-(d * 12) ** 2) * (ident > 0.6), (0.8, 0.85, 1))
    dx, dy = (c.x - 0.60) / 0.34, (c.y - 0.54) / 0.34
    d2 = dx * dx + dy * dy
    nz = np.sqrt(np.clip(1 - d2, 0, 1))
    tilt = dy * 0.94 + dx * 0.30
    band = fractal(tilt * 9 + 0.6 * fractal(dx * 3, dy * 3, 255), dx * 0.6, 257, octaves=5)
    colour = ramp(band, (0.25, (0.46, 0.28, 0.18)), (0.5, (0.86, 0.66, 0.44)), (0.75, (0.98, 0.90, 0.76)))
    c.paint(smoothstep(1, 0.985, d2), colour * np.clip(0.05 + 1.1 * (-0.62 * dx - 0.40 * dy + 0.66 * nz), 0.02, 1.3)[..., None])
    u, v = dx * 0.95 - dy * 0.30, (dx * 0.30 + dy * 0.95) * 3.6
    ring = np.sqrt(u * u + v * v)
    gaps = 0.35 + 0.65 * fractal(ring * 16, ring * 0, 259, octaves=3)
    front = (v > 0) | (d2 > 1)
    c.paint(smoothstep(1.28, 1.32, ring) * smoothstep(2.15, 2.08, ring) * front * gaps, (0.88, 0.78, 0.66))
    return c.pixels()


def tree(width, height):
    """A branching tree in a winter field."""
    c = Canvas(width, height)
    c.rgb = ramp(c.y + 0.10 * fractal(c.x * 3, c.y * 6, 261), (0, (0.55, 0.66, 0.80)), (0.7, (0.96, 0.84, 0.76)))
    ground = 0.80 + 0.05 * np.sin(c.x * 3 + 1) - 0.04 * fractal(c.x * 3, c.x * 0, 263)
    snow = ramp(fractal(c.x * 5, c.y * 24, 265), (0.2, (0.62, 0.70, 0.86)), (0.8, (0.98, 0.97, 0.98)))
    c.paint(smoothstep(0, 0.004, c.y - ground), snow)
    rng = Lcg(267)
    rows, columns = c.x.shape
    ink = np.zeros(c.x.shape)
    stack = [(0.52, 0.90, -np.pi / 2 + 0.05, 0.20, 0.026, 0)]
    while stack:
        x, y, angle, length, thick, level = stack.pop()
        steps = max(int(length * 2 * height / 1.5), 2)
        for s in range(steps):
            t = s / steps
            px, py = x + np.cos(angle) * length * t, y + np.sin(angle) * length * t
            r = max(thick * (1 - 0.35 * t), 0.0012)
            r_px = r * 2 * height
            col, row, k = int(px * 2 * height), int(py * 2 * height), int(r_px) + 1
            if not (k <= col < columns - k and k <= row < rows - k):
                continue
            yy, xx = np.mgrid[-k : k + 1, -k : k + 1]
            stamp = np.clip(r_px + 0.5 - np.sqrt(xx * xx + yy * yy), 0, 1)
            part = ink[row - k : row + k + 1, col - k : col + k + 1]
            np.maximum(part, stamp, out=part)
        if level < 8:
            ex, ey = x + np.cos(angle) * length, y + np.sin(angle) * length
            for turn in (-0.42, 0.36) if level % 3 else (-0.55, 0.05, 0.50):
                stack.append((ex, ey, angle + turn + rng.uniform(-0.18, 0.18), length * rng.uniform(0.68, 0.84), thick * 0.66, level + 1))
    bark = fractal(c.x * 30, c.y * 12, 269)
    c.paint(ink, np.array([0.26, 0.18, 0.15]) * (0.4 + 1.1 * bark)[..., None])
    return c.pixels()


def balloons(width, height):
    c = Canvas(width, height)
    c.rgb = ramp(c.y, (0, (0.24, 0.50, 0.84)), (0.8, (0.80, 0.90, 0.96)), (1, (0.96, 0.94, 0.84)))
    c.paint(smoothstep(0.50, 0.75, fractal(c.x * 2.6, c.y * 5, 271)) * 0.9, (1, 1, 1))
    hills = 0.88 - 0.12 * fractal(c.x * 2, c.x * 0, 273)
    c.paint(smoothstep(0, 0.003, c.y - hills), ramp(fractal(c.x * 12, c.y * 30, 275), (0.2, (0.14, 0.30, 0.14)), (0.8, (0.56, 0.62, 0.28))))
    palette = [((0.88, 0.20, 0.16), (0.98, 0.86, 0.30)), ((0.16, 0.36, 0.68), (0.95, 0.95, 0.95)), ((0.50, 0.16, 0.44), (0.96, 0.56, 0.20)),
               ((0.12, 0.48, 0.40), (0.92, 0.82, 0.42))]
    for k, (bx, by, r) in enumerate([(0.34, 0.32, 0.24), (0.98, 0.24, 0.15), (0.80, 0.58, 0.11), (1.20, 0.62, 0.08), (0.12, 0.72, 0.07)]):
        dx, dy = (c.x - bx) / r, (c.y - by) / r
        narrow = np.where(dy > 0, 1 - 0.42 * np.clip(dy, 0, 1.3) ** 1.5, 1)
        sx = dx / np.maximum(narrow, 0.2)
        d2 = sx * sx + np.where(dy > 0, (dy / 1.25) ** 2, dy * dy)
        gore = np.arcsin(np.clip(sx / np.sqrt(np.clip(1.0001 - np.where(dy > 0, 0, dy * dy), 0.01, 1)), -1, 1))
        one, two = palette[k % 4]
        stripe = (np.sin(gore * 7 + k) > 0)[..., None]
        colour = np.where(stripe, one, two) * (0.62 + 0.42 * (-0.6 * sx - 0.4 * dy) + 0.2 * np.sqrt(np.clip(1 - d2, 0, 1)))[..., None]
        c.paint(smoothstep(1, 0.97, d2), colour)
        c.paint((np.abs(dx) < 0.15) * (np.abs(dy - 1.62) < 0.13) * 1.0, (0.34, 0.20, 0.10))
        c.paint((np.abs(np.abs(dx) - 0.13 - 0.18 * (1.5 - dy)) < 0.012) * (dy > 1.05) * (dy < 1.5) * 0.8, (0.2, 0.14, 0.1))
    return c.pixels()


def field(width, height):
    """Ears of corn against a low sun."""
    c = Canvas(width, height)
    horizon = 0.40
    c.rgb = ramp(c.y, (0, (0.42, 0.56, 0.78)), (horizon, (1.0, 0.86, 0.60)))
    a = np.arctan2(c.y - 0.36, c.x - 0.95)
    d = np.sqrt((c.x - 0.95) ** 2 + (c.y - 0.36) ** 2)
    c.add(np.exp(-d * 4) * (0.7 + 0.5 * fractal(a * 6, d * 0, 281)), (0.9, 0.7, 0.3))
    depth = np.maximum(c.y - horizon, 1e-4)
    z = 0.10 / depth
    u = (c.x - 0.45) * z * 10
    rows = np.sin(u * 5.5 + 0.6 * fractal(u, z * 4, 283)) * 0.5 + 0.5
    ears = fractal(u * 22, z * 60 - c.y * 8, 285)
    tone = 0.45 * rows + 0.7 * ears + 0.25 * np.exp(-d * 3)
    c.paint(smoothstep(horizon, horizon + 0.004, c.y), ramp(tone, (0.25, (0.20, 0.12, 0.02)), (0.6, (0.70, 0.50, 0.14)), (1.0, (1.0, 0.90, 0.52))))
    hedge = horizon - 0.03 - 0.05 * fractal(c.x * 8, c.x * 0, 287)
    c.paint(smoothstep(0, 0.004, c.y - hedge) * smoothstep(horizon + 0.012, horizon, c.y), (0.18, 0.20, 0.12))
    return c.pixels()


UNRELATED = {f.__name__: f for f in (canyon, flower, planet, tree, balloons, field)}
