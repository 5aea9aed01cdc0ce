"""What ImageHash says of synthetic inputs: prints the lines of ../imagehash/synthetic.txt.

    .venv/bin/python -m generator.imagehash_answers > imagehash/synthetic.txt
"""
import pathlib

import imagehash
from PIL import Image

from .known_answers import make

# Besides the inputs of the PDQ answers: sides that are not resized, pictures that are enlarged, tall and flat ones.
MORE = """noise_rgb_8x8 noise_rgb_9x8 noise_rgb_32x32 noise_grey_8x300 noise_grey_300x8 noise_grey_9x33 noise_grey_32x500
noise_rgb_1x1 noise_rgb_3x2000 noise_rgb_7x13 hgrad_grey_32x32 vgrad_grey_32x32 diag_grey_32x32 checker8_rgb_32x32
checker16_rgb_32x32 checker16_rgb_256x256 checker8_rgb_256x256 hgrad_grey_640x480 vgrad_grey_333x777 const_grey_200_8x8""".split()


def main():
    answers = pathlib.Path(__file__).parent.parent / "pdq" / "synthetic.txt"
    names = dict.fromkeys(line.split(",")[3].removesuffix(".pnm") for line in answers.read_text().splitlines())
    for name in [*names, *MORE]:
        picture = Image.fromarray(make(name))
        print(name, imagehash.average_hash(picture), imagehash.dhash(picture), imagehash.phash(picture))


if __name__ == "__main__":
    main()
