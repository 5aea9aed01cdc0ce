#!/usr/bin/env bash
# make-disk.sh DISK PICTURES: writes an image of a disk with a GPT: FAT, NTFS and ext4, each with files, a folder, deleted files
# and a file in pieces; unpartitioned space before and after them with a picture in each; and a list of what is where,
# DISK.list: SHA-256, partition, kind (file, deleted, stream, gap), name. PICTURES is a folder with at least eight pictures.
set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin" TZ=UTC MTOOLS_SKIP_CHECK=1
disk=$1 pictures=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t files < <(find -L "$pictures" -name '*.jpg' | LC_ALL=C sort | head -8)
[ "${#files[@]}" = 8 ] || { echo "make-disk.sh: eight pictures are needed" >&2; exit 2; }
: > "$disk.list"
note() { echo "$(sha256sum < "$1" | cut -d' ' -f1) $2 $3 $4" >> "$disk.list"; }

# FAT: two files and one in a folder; two deleted.
truncate -s 8M "$work/fat"
mformat -i "$work/fat" -v FATVOL -N 12345678 ::
mmd -i "$work/fat" ::/DCIM
mcopy -i "$work/fat" "${files[0]}" ::/one.jpg
mcopy -i "$work/fat" "${files[1]}" ::/DCIM/two.jpg
mcopy -i "$work/fat" "${files[2]}" ::/DCIM/gone.jpg
mcopy -i "$work/fat" "${files[3]}" ::/vanished.jpg
mdel -i "$work/fat" ::/DCIM/gone.jpg ::/vanished.jpg
note "${files[0]}" 1 file one.jpg; note "${files[1]}" 1 file two.jpg
note "${files[2]}" 1 deleted _one.jpg; note "${files[3]}" 1 deleted _anished.jpg

# NTFS: files, one small enough to lie in its record, a stream; one deleted. Without a kernel driver a volume is written by
# ntfscp; what needs more is done by the driver in user space, where that is allowed.
truncate -s 8M "$work/ntfs"
mkntfs -q -F -f -L NTVOL "$work/ntfs"
printf 'a short note' > "$work/note.txt"
ntfscp -q -f "$work/ntfs" "${files[4]}" five.jpg
ntfscp -q -f "$work/ntfs" "$work/note.txt" note.txt
ntfscp -q -f -N hidden "$work/ntfs" "${files[5]}" note.txt
note "${files[4]}" 2 file five.jpg; note "$work/note.txt" 2 file note.txt; note "${files[5]}" 2 stream note.txt:hidden
if [ -w /dev/fuse ] && mkdir "$work/mount" && ntfs-3g "$work/ntfs" "$work/mount" 2>/dev/null; then
  mkdir "$work/mount/folder"
  cp "${files[6]}" "$work/mount/folder/seven.jpg"
  cp "${files[2]}" "$work/mount/removed.jpg"
  sync
  rm "$work/mount/removed.jpg"
  fusermount -u "$work/mount" 2>/dev/null || umount "$work/mount"
  note "${files[6]}" 2 file seven.jpg; note "${files[2]}" 2 deleted removed.jpg
fi

# ext4: a folder of files, and two deleted by the file system's own debugger, which leaves their extents.
mkdir -p "$work/tree/Pictures"
cp "${files[7]}" "$work/tree/Pictures/eight.jpg"
cp "${files[0]}" "$work/tree/same.jpg"
cp "${files[1]}" "$work/tree/Pictures/lost.jpg"
# What no container can make smaller, so that one of segments of a megabyte has several.
LC_ALL=C awk 'BEGIN { srand(7); for (i = 0; i < 1500000; i++) printf "%c", int(rand() * 255) + 1 }' > "$work/tree/noise"
truncate -s 8M "$work/ext4"
mke2fs -q -t ext4 -F -E root_owner=0:0 -d "$work/tree" "$work/ext4"
debugfs -w -R 'rm /Pictures/lost.jpg' "$work/ext4" 2>/dev/null
note "$work/tree/noise" 3 file noise; note "${files[7]}" 3 file eight.jpg; note "${files[0]}" 3 file same.jpg; note "${files[1]}" 3 deleted lost.jpg

truncate -s 32M "$disk"
sgdisk -Z "$disk" >/dev/null 2>&1 || true
sgdisk -n 1:2048:+8M -t 1:0700 -n 2:0:+8M -t 2:0700 -n 3:0:+8M -t 3:8300 "$disk" >/dev/null
dd if="$work/fat" of="$disk" bs=1M seek=1 conv=notrunc status=none
dd if="$work/ntfs" of="$disk" bs=1M seek=9 conv=notrunc status=none
dd if="$work/ext4" of="$disk" bs=1M seek=17 conv=notrunc status=none
# After the last partition, at a sector.
dd if="${files[3]}" of="$disk" bs=1M seek=27 conv=notrunc status=none
note "${files[3]}" 0 gap behind
