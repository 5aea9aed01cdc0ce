"""The child: each item has one answer, whatever becomes of the processes."""

import json
import os
import random
import signal
import subprocess

import pytest

from knownmedia import KnownMediaError
from knownmedia.command import executable
from knownmedia.stream import Child


@pytest.mark.parametrize("window", [1, 3, 64])
def test_items_that_end_the_child_have_one_answer_each(peculiar, tmp_path, window):
    generator = random.Random(window)
    contents = [b"x" * generator.randrange(200_000) for _ in range(120)]
    for place in generator.sample(range(120), 6):
        contents[place] = b"die"
    contents[0] = contents[-1] = b"die"
    contents[50], contents[60], contents[70] = b"cut", b"die once", None
    keys = [object() for _ in contents]
    with Child(str(tmp_path / "once"), command=peculiar, window=window) as child:
        answers = list(child.examine(zip(keys, contents)))
    assert [key for key, _ in answers] == keys
    for content, (_, answer) in zip(contents, answers):
        if content in (b"die", b"cut"):
            assert (answer["status"], answer["reason"]) == ("failed", "childEnded")
        elif content is None:
            assert (answer["status"], answer["reason"]) == ("failed", "noContent")
        else:
            assert (answer["status"], answer["size"]) == ("examined", len(content))


def test_a_child_that_is_killed_costs_nothing(peculiar):
    contents = [b"y" * 50_000] * 3000
    answers = []
    with Child("-", command=peculiar) as child:
        for key, answer in child.examine(enumerate(contents)):
            answers.append((key, answer["status"]))
            if key % 300 == 100:
                os.kill(child._process._process.pid, signal.SIGKILL)
        assert answers == [(place, "examined") for place in range(3000)]
        assert child.start_count > 5


def test_names_come_back_and_paths_are_opened(vectors, tmp_path):
    command = real_command()
    picture = vectors / "pictures/scenes/skyline.jpg"
    unnamed, text = tmp_path / "text", b"\0\1\2 of no kind"
    unnamed.write_bytes(text)
    items = [("page.jpg", text), (b"bytes \xff.jpg", picture.read_bytes()), ("path", picture), ("nowhere", tmp_path / "nowhere.jpg")]
    with Child(command=command, name=lambda key: key) as child:
        answers = [answer for _, answer in child.examine(items)]
    assert answers[0]["key"] == "page.jpg" and answers[0]["reason"] == "unrecognised"
    assert answers[1]["keyBytes"] and answers[1]["hashes"] == answers[2]["hashes"] != []
    assert answers[2]["key"] == str(picture) and answers[3]["status"] == "failed"
    with Child(command=command) as child:
        answers = [answer for _, answer in child.examine([(1, text), (2, picture), (3, unnamed)])]
    # Without a name nothing says that it should be a picture, and no key comes back.
    assert [answer.get("reason") for answer in answers] == ["notAPicture", None, "notAPicture"]
    assert not any("key" in answer for answer in answers)


def test_one_child_serves_many_calls_and_survives_one_that_was_given_up(peculiar):
    with Child("-", command=peculiar, window=4) as child:
        for _ in range(5):
            assert [answer["size"] for _, answer in child.examine([(1, b"a"), (2, b"bc")])] == [1, 2]
        assert child.start_count == 1
        for _ in child.examine((place, b"z") for place in range(100)):
            break
        assert [answer["size"] for _, answer in child.examine([(1, b"abc")])] == [3]


def test_a_child_that_cannot_begin_is_an_error(peculiar):
    with pytest.raises(KnownMediaError) as caught:
        list(Child("--unable", command=peculiar).examine([(1, b"x")]))
    assert caught.value.code == "childDidNotStart" and "no such store" in str(caught.value)
    with pytest.raises(KnownMediaError):
        list(Child(command="/nowhere/at/all").examine([(1, b"x")]))


def real_command():
    try:
        command = executable()
    except KnownMediaError:
        pytest.skip("the command is not here")
    if subprocess.run([command, "examine", "--help"], capture_output=True).returncode != 0:
        pytest.skip("this build of the command has no ‘examine’")
    return command


def test_pictures_by_the_command_itself(vectors):
    command = real_command()
    pictures = sorted(path for path in (vectors / "pictures/scenes").iterdir() if path.suffix in (".jpg", ".png"))
    items = [(path.name, path.read_bytes()) for path in pictures] + [("text", b"no picture")]
    with Child(command=command) as child:
        answers = dict(child.examine(items))
    assert child.run["type"] == "run"
    printed = subprocess.run([command, "hash", "--json", *map(str, pictures)], capture_output=True, text=True).stdout
    for line in printed.splitlines():
        line = json.loads(line)
        answer = answers[os.path.basename(line["path"])]
        assert answer["status"] == "examined"
        assert answer["hashes"][0]["hex"] == line["hashes"][0]["hex"]
    assert answers["text"]["status"] in ("examined", "skipped")
