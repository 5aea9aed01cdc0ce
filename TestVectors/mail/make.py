#!/usr/bin/env python3
"""Writes the mails of this folder with Python's email and mailbox packages, and what these read in them.

    make.py PICTURE.jpg
"""

import base64
import binascii
import email
import email.message
import email.mime.multipart
import email.mime.message
import email.mime.base
import email.policy
import email.utils
import mailbox
import os
import quopri
import random
import sys
import zlib

folder = os.path.dirname(os.path.abspath(__file__))
picture = open(sys.argv[1], "rb").read()
expected = []


def write(name, content, members):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(content)
    for number, (title, data) in enumerate(members, 1):
        expected.append(
            f"{name} {number} {zlib.crc32(data):08x} {len(data)} {title.encode().hex()}")


def leaves(message, path=(), line_end="\n"):
    """The parts that hold data, with their numbers. An attached message is one, as it stands."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for number, part in enumerate(message.get_payload(), 1):
            yield from leaves(part, path + (number,), line_end)
        return
    name = message.get_filename()
    title = email.utils.collapse_rfc2231_value(name) if name else "part " + ".".join(map(str, path or (1,)))
    if message.get_content_type() == "message/rfc822":
        yield title, message.get_payload()[0].as_bytes(policy=email.policy.compat32.clone(linesep=line_end))
    else:
        yield title, message.get_payload(decode=True)


def write_mail(name, content):
    line_end = "\r\n" if b"\r\n" in content else "\n"
    write(name, content, list(leaves(email.message_from_bytes(content), (), line_end)))


def new_message(subject):
    message = email.message.EmailMessage()
    message["From"] = "a@example.invalid"
    message["To"] = "b@example.invalid"
    message["Subject"] = subject
    return message


def fixed(message, name):
    """Boundaries are random otherwise."""
    for number, part in enumerate(message.walk()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"=={name}=={number}==")
    return message


# What mail programs write: alternatives, a picture in the text, attachments, long names, an attached message.
message = new_message("holiday")
message.set_content("See attached, café.\n" * 30, cte="quoted-printable")
message.add_alternative("<p>See <img src='cid:x'></p>\n", subtype="html")
message.get_payload()[1].add_related(picture, "image", "jpeg", cid="<x>")
message.add_attachment(picture, "image", "jpeg", filename="été à la plage.jpg")
message.add_attachment(picture, "image", "jpeg", filename="a very long name " * 8 + ".jpg")
inner = new_message("forwarded")
inner.set_content("inside")
inner.add_attachment(picture, "image", "jpeg", filename="inner.jpg")
message.add_attachment(fixed(inner, "inner"))
write_mail("attachments.eml", fixed(message, "outer").as_bytes())
write_mail("attachments-crlf.eml", message.as_bytes(policy=email.policy.SMTP))

# One part only.
message = new_message("one part")
message.set_content(picture, "image", "jpeg", filename="only.jpg")
write_mail("one-part.eml", message.as_bytes())

# A name in encoded words, as many programs write it against the rules.
write_mail("encoded-words.eml", b"From: a@example.invalid\nTo: b@example.invalid\nContent-Type: image/jpeg;\n"
           b' name="=?UTF-8?B?w6l0w6kg?=\n =?utf-8?q?=C3=A0_la_mer=2Ejpg?="\nContent-Transfer-Encoding: base64\n\n'
           + base64.encodebytes(picture))
# Python leaves encoded words in a parameter as they stand.
last = expected.pop().split(" ")
expected.append(" ".join(last[:4] + ["été à la mer.jpg".encode().hex()]))

# Uuencoded, as a part and written into the text.
uu = b"begin 644 old photo.jpg\n" + b"".join(
    binascii.b2a_uu(picture[i:i + 45], backtick=i % 2 == 0) for i in range(0, len(picture), 45)) + b"`\nend\n"
write_mail("uuencoded-part.eml", b"From: a@example.invalid\nTo: b@example.invalid\nContent-Type: image/jpeg\n"
           b"Content-Transfer-Encoding: x-uuencode\n\n" + uu)
text = b"begin 12 is not one\nLook:\n\n" + uu + b"and\n" + uu.replace(b"old", b"new") + b"Bye\n"
write("uuencoded-text.eml", b"From: a@example.invalid\nTo: b@example.invalid\nSubject: old\n\n" + text,
      [("part 1", text), ("old photo.jpg", picture), ("new photo.jpg", picture)])

# yEnc (yenc.org), a byte at a time.
yenc = b"=ybegin line=128 size=%d name=news photo.jpg\r\n" % len(picture)
column = 0
for byte in picture:
    value = (byte + 42) & 255
    coded = bytes([61, (value + 64) & 255]) if value in (0, 10, 13, 61) or (value == 46 and column == 0) else bytes([value])
    yenc += coded
    column += len(coded)
    if column >= 128:
        yenc += b"\r\n"
        column = 0
yenc += b"\r\n=yend size=%d\r\n" % len(picture)
text = b"A picture\r\n" + yenc + b"-- \r\nsignature\r\n"
write("yenc.eml", b"From: a@example.invalid\r\nNewsgroups: alt.test\r\nSubject: news\r\n\r\n" + text,
      [("part 1", text), ("news photo.jpg", picture)])

# A web page in one file, and a mail of Apple.
message = email.mime.multipart.MIMEMultipart("related", boundary="----MultipartBoundary--x----")
message["From"] = "<Saved by Blink>"
message["Subject"] = "A page"
page = email.mime.base.MIMEBase("text", "html")
page["Content-Location"] = "http://example.invalid/"
page["Content-Transfer-Encoding"] = "quoted-printable"
page.set_payload(quopri.encodestring(b"<html><img src='a.jpg'> = caf\xc3\xa9 " + b"x" * 100 + b"</html>\n"))
message.attach(page)
image = email.mime.base.MIMEBase("image", "jpeg")
image["Content-Location"] = "http://example.invalid/a.jpg"
image.set_payload(picture)
email.encoders.encode_base64(image)
message.attach(image)
write_mail("page.mht", message.as_bytes(policy=email.policy.SMTP))
content = open(os.path.join(folder, "attachments.eml"), "rb").read()
write("message.emlx", b"%-10d\n" % len(content) + content + b"<?xml version='1.0'?>\n<plist><dict/></plist>\n",
      list(leaves(email.message_from_bytes(content))))

# A folder of mails. Python quotes ‘From ’ and does not take the quotation away.
path = os.path.join(folder, "folder.mbox")
if os.path.exists(path):
    os.remove(path)
box = mailbox.mbox(path)
messages = []
for number in range(3):
    message = new_message(f"message {number}")
    message.set_content("From here on,\n\nFrom the first\n > From the second\n" + "x" * number + "\n", cte="8bit")
    message.add_attachment(picture, "image", "jpeg", filename=f"{number}.jpg")
    held = mailbox.mboxMessage(fixed(message, f"box{number}"))
    held.set_from("a@example.invalid Sat Nov 28 11:00:00 2026")
    box.add(held)
    messages.append((f"message {number + 1}", held.as_bytes()))
box.close()
write("folder.mbox", open(path, "rb").read(), messages)


# Mails that no program writes: parts within parts, all encodings, boundaries that look like one another.
def blob():
    return rng.randbytes(rng.choice([0, 1, 2, 3, 57, 58, 100, 300]))


def part(nl, depth=0):
    if depth < 4 and rng.random() < (1 if depth == 0 else 0.45):
        boundary = rng.choice([b"abc", b"abcd", b"=_x", b"b" * 70, b"a b"]) + b"%d" % rng.randrange(1000)
        quoted = b'"' + boundary + b'"' if b" " in boundary or b"=" in boundary or rng.random() < 0.5 else boundary
        header = b"Content-Type: multipart/" + rng.choice([b"mixed", b"Related", b"x-foo"]) + b";"
        header += rng.choice([b" ", nl + b" ", nl + b"\t"]) + b"boundary=" + quoted + nl
        body = rng.choice([b"", b"preamble" + nl, b"--abc" + nl])
        for _ in range(rng.randrange(1, 4)):
            body += b"--" + boundary + rng.choice([b"", b"", b" ", b"\t "]) + nl + part(nl, depth + 1) + nl
        if rng.random() < 0.9:
            body += b"--" + boundary + b"--" + rng.choice([b"", nl, nl + b"epilogue" + nl])
        return header + nl + body
    data = blob()
    header = b"Content-Type: " + rng.choice([b"image/jpeg", b"text/plain", b'a/b; name="a.bin"']) + nl
    kind = rng.randrange(5)
    if kind == 0:
        header += b"Content-Transfer-Encoding: " + rng.choice([b"base64", b"BASE64"]) + nl
        data = base64.encodebytes(data).replace(b"\n", nl) if rng.random() < 0.7 else base64.b64encode(data)
        if rng.random() < 0.3:
            data = data.replace(b"A", b"!A*")
    elif kind == 1:
        header += b"Content-Transfer-Encoding: quoted-printable" + nl
        data = rng.choice([quopri.encodestring(data).replace(b"\n", nl), b"a=3D=e9=XX=" + nl + b"foo= =" + nl + b"=E9"])
    elif kind == 2:
        data = rng.choice([b"", b"hello" + nl + b"--x" + nl + nl, b"text" + nl + b"-- " + nl + b"signature"])
    elif kind == 3:
        header += b"Content-Transfer-Encoding: 8bit" + nl
        data = data.replace(b"\r", b"x").replace(b"\n", b"--")
    else:
        header += rng.choice([b"Content-Disposition: attachment;" + nl + b' filename="foo.jpg"' + nl, b""])
    return header + nl + data


for number in range(12):
    rng = random.Random(number + 40)
    nl = rng.choice([b"\n", b"\r\n"])
    start = nl.join([b"From: a@example.invalid", b"To: b@example.invalid", b"MIME-Version: 1.0", b""])
    write_mail(f"made-up-{number}.eml", start + part(nl))

with open(os.path.join(folder, "expected.txt"), "w") as file:
    file.write("\n".join(expected) + "\n")
