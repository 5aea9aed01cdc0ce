"""A picture in the making: RGB in 0..1, drawn at twice the size and averaged down, so that edges are smooth."""
import numpy as np


class Canvas:
    """`x` runs from 0 to the aspect ratio, `y` from 0 (top) to 1 (bottom)."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        ys, xs = np.mgrid[0 : 2 * height, 0 : 2 * width]
        self.x = (xs + 0.5) / (2 * height)
        self.y = (ys + 0.5) / (2 * height)
        self.aspect = width / height
        self.rgb = np.zeros((2 * height, 2 * width, 3))

    def fill(self, colour):
        self.rgb[:] = colour

    def paint(self, mask, colour):
        """Lays `colour` (one, or one a pixel) over the picture where `mask` says how much, 0..1."""
        mask = np.clip(mask, 0, 1)[..., None]
        self.rgb = self.rgb * (1 - mask) + np.asarray(colour, dtype=np.float64) * mask

    def shade(self, factor):
        self.rgb = self.rgb * factor[..., None]

    def add(self, amount, colour):
        self.rgb = self.rgb + amount[..., None] * np.asarray(colour, dtype=np.float64)

    def pixels(self):
        """8-bit RGB, height x width x 3."""
        small = self.rgb.reshape(self.height, 2, self.width, 2, 3).mean(axis=(1, 3))
        # The small constant keeps values that are exactly between two integers from hanging on the last bit.
        return np.clip(np.floor(small * 255 + 0.5003), 0, 255).astype(np.uint8)


def ramp(t, *stops):
    """Colours between (position, (r, g, b)) stops, for every value of `t`."""
    positions = [p for p, _ in stops]
    channels = [np.interp(t, positions, [c[k] for _, c in stops]) for k in range(3)]
    return np.stack(channels, axis=-1)
