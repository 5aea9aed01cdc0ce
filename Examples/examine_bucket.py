"""Examines every object of a bucket, and prints a line of JSON for each: the answer of `knownmedia examine`, with the object's
version in it.

    examine_bucket.py BUCKET [PREFIX] [--endpoint URL] [--done FILE] [-- OPTIONS OF knownmedia examine]

`--done FILE`: the lines of an earlier run; objects with the same key, ETag and size are passed over. Objects are read and never
changed. Needs boto3, which takes credentials from where every program of its kind does.
"""

import argparse
import collections
import json
import os
import sys

import boto3

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Python"))  # Where the package is not installed.
from knownmedia.stream import Child  # noqa: E402

Version = collections.namedtuple("Version", "key etag size")


def objects(client, bucket, prefix):
    """Key, ETag and size of every object, page by page."""
    for page in client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix):
        for entry in page.get("Contents", []):
            yield entry["Key"], entry["ETag"], entry["Size"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bucket")
    parser.add_argument("prefix", nargs="?", default="")
    parser.add_argument("--endpoint")
    parser.add_argument("--done")
    parser.add_argument("--program", default="knownmedia")
    parser.add_argument("--largest", type=int, default=256 << 20, help="bytes; larger objects are said to be so, and not read")
    arguments = sys.argv[1:]
    split = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:split])
    client = boto3.client("s3", endpoint_url=options.endpoint)

    done = set()
    if options.done:
        for line in open(options.done, encoding="utf-8"):
            answer = json.loads(line)
            done.add((answer["key"], answer["etag"], answer["objectSize"]))

    def contents():
        for key, etag, size in objects(client, options.bucket, options.prefix):
            if (key, etag, size) in done:
                continue
            if size > options.largest:
                report(key, etag, size, {"key": key, "status": "failed", "reason": "itemTooLarge", "matches": []})
                continue
            # IfMatch: the bytes are those of the version that is recorded, or the program says that they are not.
            body = client.get_object(Bucket=options.bucket, Key=key, IfMatch=etag)["Body"].read()
            yield Version(key, etag, size), body

    def report(key, etag, size, answer):
        print(json.dumps({**answer, "bucket": options.bucket, "etag": etag, "objectSize": size}), flush=True)

    with Child(*arguments[split + 1:], command=options.program, name=lambda version: version.key) as child:
        for version, answer in child.examine(contents()):
            report(*version, answer)


main()
