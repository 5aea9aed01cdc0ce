/// Loops over hashes, written once for each instruction set, for the Swift target HashIndex.
///
/// They exist because Swift cannot choose an instruction set for one function, and the x86-64 that every program is
/// built for has neither a population count nor wide vectors. What each loop must return is what the portable Swift
/// loop returns; on processors without a table here, that loop is the product.
///
/// A table is taken by name, and null where the processor lacks the instructions: so a test can run every one that
/// there is. Nothing is global but constant tables; every function may be called by any number of threads.
#pragma once

#include <CProcessor.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Finds the hashes of a block that differ from `query` in at most `radius` bits.
///
/// - `hashes`: `count` hashes of 32 bytes each, of any alignment; not read if `count` is 0.
/// - `count`: less than 2^32.
/// - `query`: the 32 bytes to compare with, as four words.
/// - `positions`, `distances`: room for `count` entries each, apart from each other and from the hashes. The first so
///   many as the function returns are written: the number of hashes before the one found, and the number of differing
///   bits, in the order of the hashes. What the others hold afterwards is not defined.
/// - Returns: how many were found.
typedef size_t (*HashScan256)(
    const void *hashes, size_t count, const uint64_t *query, uint32_t radius, uint32_t *positions, uint16_t *distances);

/// The same for hashes of 8 bytes each.
typedef size_t (*HashScan64)(
    const void *hashes, size_t count, uint64_t query, uint32_t radius, uint32_t *positions, uint16_t *distances);

/// The most queries that a `HashScanEach256` takes.
enum { HASH_QUERIES_PER_SCAN = 8 };

/// Does for each of several queries what `HashScan256` does for one, and loads the hashes once for all.
///
/// - `queries`: `query_count` times 32 bytes to compare with, as four words each; at most `HASH_QUERIES_PER_SCAN`.
/// - `positions`, `distances`: room for `query_count` times `count` entries each; those of query i begin at `i * count`.
/// - `found`: room for `query_count` numbers: how many hashes were found for each query.
typedef void (*HashScanEach256)(
    const void *hashes, size_t count, const uint64_t *queries, size_t query_count, uint32_t radius,
    uint32_t *positions, uint16_t *distances, size_t *found);

/// Finds those of the hashes at given positions that differ from `query` in at most `radius` bits.
///
/// Hashes are fetched ahead of their turn, so that a list of positions all over memory costs its bandwidth, not its
/// latency.
///
/// - `hashes`: hashes of 32 bytes each, of any alignment; every position must be that of one of them.
/// - `positions`: `count` positions, in any order, the same one any number of times.
/// - `query`: the 32 bytes to compare with, as four words.
/// - `found_positions`, `distances`: room for `count` entries each, apart from each other and from the input. The first
///   so many as the function returns are written: position and number of differing bits of each hash found, in the
///   order of the list. What the others hold afterwards is not defined.
/// - Returns: how many were found.
typedef size_t (*HashCheck256)(
    const void *hashes, const uint32_t *positions, size_t count, const uint64_t *query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances);

/// The same for hashes of 8 bytes each.
typedef size_t (*HashCheck64)(
    const void *hashes, const uint32_t *positions, size_t count, uint64_t query, uint32_t radius,
    uint32_t *found_positions, uint16_t *distances);

/// The hashes of a block of sketches, see `HashSketchScan`.
enum { HASH_SKETCH_BLOCK = 64 };

/// The most needles that a `HashSketchScan` takes.
enum { HASH_SKETCH_NEEDLES = 64 };

/// A hash near a needle.
typedef struct HashSketchHit {
    /// The number of hashes before it.
    uint32_t position;
    /// The number of needles before the one it is near to.
    uint16_t needle;
    /// In how many bits it differs from the needle.
    uint16_t distance;
} HashSketchHit;

/// Finds hashes of 256 bits that are near one of several needles, comparing first the sketches of hashes: 64 of their bits.
///
/// The sketch of a hash is eight bytes, every other of its first sixteen: the lower eight frequencies in both directions.
/// Sketches lie in blocks of `HASH_SKETCH_BLOCK` hashes: 64 first bytes, then 64 second ones, and so on. The last block is
/// full, too; what stands in it beyond the hashes may be anything.
///
/// A hash is found if its sketch differs from that of the needle in at most `sketch_radius` bits, and itself in at most
/// `radius`; and where `both` is not 0, also if that is so of the complement of the needle.
///
/// - `sketches`: of any alignment, as are the hashes.
/// - `hashes`: `count` hashes of 32 bytes each; less than 2^32.
/// - `block`: the first block to look at; afterwards the one to go on with, or that after the last.
/// - `needles`: `needle_count` times 32 bytes, as four words each; at most `HASH_SKETCH_NEEDLES`.
/// - `sketch_radius`: less than 32. `radius`: less than 128.
/// - `hits`: room for `capacity` entries, at least `HASH_SKETCH_BLOCK` times `needle_count`. The scan stops before a block
///   for which there might be no room.
/// - Returns: how many were found: in the order of blocks, then of needles, then of hashes.
typedef size_t (*HashSketchScan)(
    const void *sketches, const void *hashes, size_t count, size_t *block, const uint64_t *needles, size_t needle_count,
    uint32_t sketch_radius, uint32_t radius, int both, HashSketchHit *hits, size_t capacity);

/// The loops of one instruction set.
typedef struct HashKernels {
    HashScan256 within_256;
    HashScan64 within_64;
    HashScanEach256 within_256_each;
    HashCheck256 within_256_at;
    HashCheck64 within_64_at;
    HashSketchScan near_256;
} HashKernels;

/// The loops with `instructions`; null for the portable ones, which are in Swift, and where the processor lacks them.
const HashKernels *_Nullable hash_kernels_for(ProcessorInstructions instructions);

/// Asks for the cache line at `address`, soon to be read, to be brought into the first-level cache. Any address will do:
/// one that cannot be read is ignored.
static inline __attribute__((always_inline)) void hash_prefetch(const void *_Nullable address)
{
    __builtin_prefetch(address, 0, 3);
}

#pragma clang assume_nonnull end
