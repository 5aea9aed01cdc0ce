#!/usr/bin/env bash
# D.2: a file system that is mounted read-only can be scanned, by root and by somebody who does not own the files.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 2 'works on read-only media; never writes beside the evidence'
mkdir disk && mkdir on-disk && cp -r evidence/demo evidence/names on-disk/
find on-disk -exec touch -h -a -d '2020-01-01 00:00:00 UTC' {} +
truncate -s 32M disk.ext4
if ! isRoot || ! have mke2fs; then
    cannotTry 'making and mounting an image needs root and mke2fs'
elif ! mke2fs -q -t ext4 -d on-disk disk.ext4 2>run.err || ! mount -o loop,ro,noatime disk.ext4 disk 2>run.err; then
    cannotTry "no image could be mounted: $(head -n 1 run.err)"
else
    rmdir disk/lost+found 2>/dev/null && problem 'the image is not mounted read-only'
    imageBefore=$(sha256sum <disk.ext4)
    statuses disk >disk.before
    scan out.2 disk --store known.sqlite
    # The evidence has a PDF, which is not looked into.
    expect 'exit code' "$rc" 2
    expect 'skipped' "$(summary out.2 .skipped)" 1
    statuses disk >disk.after
    cmp -s disk.before disk.after || problem 'times changed on the read-only image'
    figures="$(summary out.2 .found) files of an ext4 image mounted ro, a PDF that is not looked into"
    if [ ${#nobody[@]} -gt 0 ]; then
        # Who does not own the files may not ask for O_NOATIME.
        install -m 644 known.sqlite known-for-all.sqlite
        install -d -o 65534 -g 65534 out.2nobody
        prefix=("${nobody[@]}")
        scan out.2nobody disk/demo --store known-for-all.sqlite
        prefix=()
        expect "another user's exit code" "$rc" 2
        statuses disk >disk.after
        cmp -s disk.before disk.after || problem 'times changed when another user scanned'
        figures+=', likewise for a user who does not own them'
    else
        cannotTry 'no other user to be'
    fi
    expect 'SHA-256 of the image' "$(sha256sum <disk.ext4)" "$imageBefore"
    figures+=', every stat -c %X and the SHA-256 of the image as before'
    umount disk
fi
end
