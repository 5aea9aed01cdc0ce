"""Arrays and pictures of other packages as pixels that the C library reads where they are."""

from __future__ import annotations

import ctypes
from typing import Any

from ._library import Pixels

GRAY, RGB, BGR, RGBA, BGRA = 1, 2, 3, 4, 5

_BYTES = {GRAY: 1, RGB: 3, BGR: 3, RGBA: 4, BGRA: 4}
_SIZE = ctypes.sizeof(Pixels)


def pixels_of(array: Any) -> tuple[Pixels, Any]:
    """The pixels of a numpy array of uint8: ``(height, width)``, or with 1, 3 (RGB) or 4 (RGBA) channels.

    Rows may lie anywhere, also upside down; channels may be reversed, as in ``bgr[:, :, ::-1]``, or left out, as in
    ``rgba[:, :, :3]``. Other arrays whose pixels do not follow each other are copied.

    Returns the pixels, and what must live as long as they are used.
    """
    if array.dtype != "uint8":
        raise TypeError(f"pixels are uint8, not {array.dtype}; scale and convert the array")
    shape = array.shape
    if 0 in shape:
        raise ValueError(f"an array of {shape} has no pixel")
    if len(shape) == 3 and shape[2] == 1:
        array = array[:, :, 0]
        shape = array.shape
    if len(shape) == 2:
        layout = _gray_layout(array.strides, shape[1])
    elif len(shape) == 3 and shape[2] in (3, 4):
        layout = _colour_layout(array.strides, shape[2], shape[1])
    else:
        raise ValueError(f"an array of pixels is (height, width), or with 3 or 4 channels, and not {shape}")
    height, width = shape[0], shape[1]
    step = array.strides[0] if height > 1 else 0
    # Rows that overlap, as those of a row that is repeated, are no buffer.
    if layout is None or height > 1 and abs(step) < width * _BYTES[layout[0]]:
        import numpy

        return pixels_of(numpy.array(array, order="C"))
    format, offset = layout
    address = array.__array_interface__["data"][0] + offset
    return Pixels(_SIZE, address, width, height, step, format, 0), array


def _gray_layout(strides: tuple[int, ...], width: int) -> tuple[int, int] | None:
    return (GRAY, 0) if strides[1] == 1 or width <= 1 else None


def _colour_layout(strides: tuple[int, ...], channels: int, width: int) -> tuple[int, int] | None:
    """The format, and where its first byte lies from the array's first; None where it has to be copied."""
    _, pixel, channel = strides
    if width <= 1 and channel == 1:
        pixel = channels
    if channel == 1 and pixel == channels:
        return (RGB, 0) if channels == 3 else (RGBA, 0)
    if channels == 3 and channel == 1 and pixel == 4:
        return (RGBA, 0)
    if channels == 3 and channel == -1 and pixel == 3:
        return (BGR, -2)
    if channels == 3 and channel == -1 and pixel == 4:
        # The first of three is the third byte of a pixel of four: blue, green, red and one more after them.
        return (BGRA, -2)
    return None
