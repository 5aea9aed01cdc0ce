"""Seeded randomness and the textures made of it. No clock, no system randomness: a seed fixes every value."""
import numpy as np


class Lcg:
    """The linear congruential generator of the PDQ noise vectors: s = s * 1664525 + 1013904223 mod 2^32."""

    def __init__(self, seed):
        self.state = seed & 0xFFFFFFFF

    def next(self):
        self.state = (self.state * 1664525 + 1013904223) & 0xFFFFFFFF
        return self.state

    def byte(self):
        return self.next() >> 24

    def below(self, n):
        return (self.next() >> 8) * n >> 24

    def uniform(self, low=0.0, high=1.0):
        return low + (high - low) * (self.next() >> 8) / float(1 << 24)

    def bytes(self, n):
        return bytes(self.byte() for _ in range(n))


def lattice(ix, iy, seed):
    """A value in 0..<1 for every integer point: an integer hash, so no table and no period that shows."""
    mask = np.uint32(0xFFFFFFFF)
    h = (ix.astype(np.int64) * 374761393 + iy.astype(np.int64) * 668265263 + seed * 2246822519) & 0xFFFFFFFF
    h = h.astype(np.uint32)
    h = ((h ^ (h >> np.uint32(13))) * np.uint32(1274126177)) & mask
    h = ((h ^ (h >> np.uint32(15))) * np.uint32(2246822519)) & mask
    h = h ^ (h >> np.uint32(16))
    return (h >> np.uint32(8)).astype(np.float64) / (1 << 24)


def value_noise(x, y, seed):
    """Smooth noise in 0..1, one lattice cell per unit."""
    x0, y0 = np.floor(x), np.floor(y)
    fx, fy = x - x0, y - y0
    fx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    fy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    ix, iy = x0.astype(np.int64), y0.astype(np.int64)
    a, b = lattice(ix, iy, seed), lattice(ix + 1, iy, seed)
    c, d = lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed)
    top, bottom = a + (b - a) * fx, c + (d - c) * fx
    return top + (bottom - top) * fy


def fractal(x, y, seed, octaves=6, gain=0.5):
    """A sum of octaves of value noise, scaled to 0..1."""
    total, weight, scale = 0.0, 0.0, 1.0
    amplitude = 1.0
    for octave in range(octaves):
        total = total + amplitude * value_noise(x * scale + 17.3 * octave, y * scale - 9.7 * octave, seed + octave)
        weight += amplitude
        amplitude *= gain
        scale *= 2.03
    return total / weight


def ridged(x, y, seed, octaves=6):
    """Fractal noise folded at its middle: ridges and veins."""
    total, weight, amplitude, scale = 0.0, 0.0, 1.0, 1.0
    for octave in range(octaves):
        n = value_noise(x * scale + 5.1 * octave, y * scale + 3.7 * octave, seed + octave)
        total = total + amplitude * (1 - np.abs(2 * n - 1))
        weight += amplitude
        amplitude *= 0.5
        scale *= 2.03
    return total / weight


def cells(x, y, seed):
    """Voronoi cells: distance to the nearest point, to the next nearest, and an id of the cell in 0..<1."""
    ix, iy = np.floor(x).astype(np.int64), np.floor(y).astype(np.int64)
    first = np.full(x.shape, 9.0)
    second = np.full(x.shape, 9.0)
    ident = np.zeros(x.shape)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            cx, cy = ix + dx, iy + dy
            px = cx + 0.15 + 0.7 * lattice(cx, cy, seed)
            py = cy + 0.15 + 0.7 * lattice(cx, cy, seed + 1)
            d = np.sqrt((px - x) ** 2 + (py - y) ** 2)
            nearer = d < first
            second = np.where(nearer, first, np.minimum(second, d))
            ident = np.where(nearer, lattice(cx, cy, seed + 2), ident)
            first = np.where(nearer, d, first)
    return first, second, ident


def smoothstep(low, high, v):
    t = np.clip((v - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)
