"""lists/: hash lists to import, good and bad."""
import hashlib

from .demo import known_entries

CATEGORIES = {"mountains": "landscape", "waves": "landscape", "night": "landscape", "dunes": "landscape", "skyline": "landscape",
              "storm": "landscape", "forest": "landscape", "island": "landscape"}


def build():
    """(path, bytes, note); the note of a list says how many entries a reader must get and which lines it must refuse."""
    known = list(known_entries())
    digests = [(name, path, data, *(hashlib.new(a, data).hexdigest() for a in ("md5", "sha1", "sha256"))) for name, path, data, _ in known]
    lines = [f"{value},100,{path}" for _, path, _, value in known]
    yield "lists/known-pdq.txt", "".join(line + "\n" for line in lines).encode(), {"format": "PDQ text", "entries": len(lines), "badLines": []}
    yield "lists/known-pdq-windows.txt", ("\ufeff" + "".join(line + "\r\n" for line in lines)).encode(), {
        "format": "PDQ text with a byte order mark and CRLF line ends", "entries": len(lines), "badLines": []}
    yield "lists/known-pdq-bare.txt", "".join(value + "\n" for *_, value in known).encode(), {"format": "PDQ text, hashes only", "entries": len(lines), "badLines": []}
    rows = ["md5,sha1,sha256,category,id"]
    rows += [f"{m},{s1},{s2},{CATEGORIES.get(name, 'object')},scene-{k + 1:02}" for k, (name, _, _, m, s1, s2) in enumerate(digests)]
    yield "lists/known-digests.csv", "".join(r + "\n" for r in rows).encode(), {"format": "CSV of digests", "entries": len(known), "badLines": []}
    md5 = "".join(f"{m}  {path}\n" for _, path, _, m, _, _ in digests)
    yield "lists/known.md5", md5.encode(), {"format": "md5sum", "entries": len(known), "badLines": []}
    yield "lists/known.sha256", "".join(f"{s2} *{path}\n" for _, path, _, _, _, s2 in digests).encode(), {"format": "sha256sum, binary mark", "entries": len(known), "badLines": []}
    empty = hashlib.md5(b"").hexdigest()
    yield "lists/with-empty-file.md5", (md5 + f"{empty}  nothing.jpg\n").encode(), {
        "format": "md5sum", "entries": len(known), "badLines": [len(known) + 1],
        "note": "the last line is the digest of an empty file, which must never match: refuse it or ignore it"}
    deep = ["%%%% HASHDEEP-1.0", "%%%% size,md5,sha256,filename", "## made by the generator of these test vectors", "##"]
    deep += [f"{len(data)},{m},{s2},{path}" for _, path, data, m, _, s2 in digests]
    deep.append(f"{len(known[0][2])},{digests[0][3]},{digests[0][5]},a name, with commas, in it.jpg")
    yield "lists/known.hashdeep", "".join(r + "\n" for r in deep).encode(), {
        "format": "hashdeep", "entries": len(known), "badLines": [], "note": "the last line repeats the first digests under a name with commas"}
    yield bad_lines([value for *_, value in known])


def bad_lines(values):
    good, other = values[0], values[1]
    cases = [
        (f"{good},100,good one", True), ("", None), ("   ", None), (f"{good[:-1]},100,63 digits", False), (f"{good}0,100,65 digits", False),
        (f"{good[:-1]}g,100,a letter that is no digit", False), (f" {good},100,a space in front", None), (f"0x{good[2:]},100,0x in front", False),
        (f"{other.upper()},100,upper case", None), (f"{good},101,quality above 100", False), (f"{good},-1,quality below 0", False),
        (f"{good},high,quality is a word", False), (f"{good};100;semicolons", False), ("hello,100,no hash", False), (",100,nothing where the hash belongs", False),
        (f"{'0' * 64},0,all zeros: what tools print for pictures they could not read", False), (f"{other},30,quality below 50", None),
        (f"{good[:32]}\0{good[33:]},100,a NUL", False), (f"{good},100", None), (good, None), ("# a comment", None),
        ("\ufeff" + good + ",100,a byte order mark in the middle", False), (good.replace(good[5], "１", 1) + ",100,a full-width digit", False),
        (f"{other},100,name, with, commas", True), (f"{good[:63]}\u00e9,100,a letter with an accent", False),
        (f"{other},100," + "n" * 5000, None), (f"d41d8cd98f00b204e9800998ecf8427e,100,an MD5", False), (f"{good},100,good one", None), (f"{values[2]},100,last line without an end", True),
    ]
    text = "\n".join(c for c, _ in cases).encode()
    text = text.replace(b"\nhello,100", b"\n\xff\xfe\x80,100,bytes that are no UTF-8\nhello,100")
    at = [c for c, _ in cases].index("hello,100,no hash")
    verdicts = [v for _, v in cases]
    verdicts.insert(at, False)
    good_lines = [k + 1 for k, v in enumerate(verdicts) if v is True]
    return "lists/bad-lines.txt", text, {
        "format": "PDQ text", "goodLines": good_lines, "badLines": [k + 1 for k, v in enumerate(verdicts) if v is False],
        "eitherLines": [k + 1 for k, v in enumerate(verdicts) if v is None],
        "note": "eitherLines: blank, comment, repeated, low quality, upper case and the like: a reader may take or refuse them, and says so"}
