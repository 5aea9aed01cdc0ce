/* KnownMedia for C: perceptual hashes of pictures, and exact search among known hashes.
 *
 *   uint8_t pixels[480 * 640 * 3] = …;
 *   km_pixels picture = {sizeof picture, pixels, 640, 480, 0, KM_RGB, 0};
 *   km_hash hash;
 *   int64_t count;
 *   km_error error = {sizeof error};
 *   if (km_hash_pixels(&picture, NULL, &hash, 1, &count, &error) != KM_OK)
 *       fprintf(stderr, "%s: %s\n", error.code, error.message);
 *
 * Link with -lknownmedia (pkg-config knownmedia, or find_package(knownmedia) of CMake). The library brings Swift's runtime with
 * it, starts no thread of its own but in km_index_open, and uses no network.
 *
 * Memory belongs to the caller. No function keeps a pointer that it was given, and none returns memory to free but an index,
 * which km_index_close ends. Any number of threads may call any function at once, also with the same index.
 *
 * Every argument is checked: what is null where it must not be, negative, too large, or unknown is KM_INVALID_ARGUMENT. What cannot
 * be checked is the caller's to get right: that memory is as long as its size says, and that an index was not closed.
 *
 * Picture files are decoded in the process that calls. Decoders of untrusted pictures have been broken into: hash those with the
 * command knownmedia, which decodes in locked worker processes, or isolate the process that calls this library.
 */
#ifndef KNOWNMEDIA_H
#define KNOWNMEDIA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The number of this interface. A library whose km_abi_version() is another number must not be called. Functions and constants may
 * be added under the same number. */
#define KM_ABI_VERSION 1

/* The number of the interface that the library has. */
int32_t km_abi_version(void);

/* The version of KnownMedia, such as "0.3.0". Lives as long as the process. */
const char *km_version(void);

/* --- What functions return --- */

typedef int32_t km_status;

enum {
    KM_OK = 0,
    /* An argument is null, negative, too large or unknown, or sizes do not fit together. */
    KM_INVALID_ARGUMENT = 1,
    /* There is more to say than there is room for. What fits was written, and the count says how much there is. */
    KM_BUFFER_TOO_SMALL = 2,
    /* The picture cannot be decoded. The code of the error says why: notAPicture, damagedData, tooManyPixels and so on. */
    KM_NOT_DECODED = 3,
    /* The file cannot be read. */
    KM_CANNOT_READ = 4,
    /* The file is no snapshot of an index, or not one that can be used: foreign, truncated, damaged, untrusted. */
    KM_INDEX_UNUSABLE = 5,
    /* The file cannot be written. */
    KM_CANNOT_WRITE = 6
};

/* Why a function did not return KM_OK. Both texts are UTF-8 and end with a zero; a message that is too long is cut. */
typedef struct km_error {
    size_t struct_size; /* sizeof(km_error) */
    char code[40];      /* for programs; does not change */
    char message[464];  /* for people; says what to do */
} km_error;

/* --- Pixels --- */

enum { KM_GRAY = 1, KM_RGB = 2, KM_BGR = 3, KM_RGBA = 4, KM_BGRA = 5 };

/* A picture in memory, one byte a sample. A fourth byte of a pixel, alpha or padding, is dropped. */
typedef struct km_pixels {
    size_t struct_size;    /* sizeof(km_pixels) */
    const uint8_t *data;   /* the first pixel of the first row */
    int64_t width;         /* in pixels, 1 to 1,000,000 */
    int64_t height;        /* in pixels, 1 to 1,000,000 */
    int64_t bytes_per_row; /* to the next row; 0 where there are no gaps, negative where the next row lies before */
    int32_t format;        /* KM_GRAY to KM_BGRA */
    int32_t reserved;      /* 0 */
} km_pixels;

/* --- Hashes --- */

/* What to compute: algorithm and pipeline. A recipe always gives the same hash. */
enum {
    KM_PDQ = 1,       /* PDQ at full resolution, bit-exact with Meta's C++ core: what lists hold */
    KM_PDQ_NN512 = 2, /* PDQ after squashing to 512 × 512, as Meta's command-line tool does */
    KM_PDQ_FAST = 4,  /* PDQ in one pass, for screening. Of files: some bits off, and 3 × as fast */
    KM_PHASH = 8,     /* pHash, dHash and aHash of the Python package ImageHash, 64 bits */
    KM_DHASH = 16,
    KM_AHASH = 32
};

/* Which rotation or mirroring of the picture a hash is of. Rotations are counter-clockwise. */
enum {
    KM_ORIGINAL = 0,
    KM_ROTATE_90 = 1,
    KM_ROTATE_180 = 2,
    KM_ROTATE_270 = 3,
    KM_FLIP_X = 4,      /* top and bottom exchanged */
    KM_FLIP_Y = 5,      /* left and right exchanged */
    KM_FLIP_PLUS_1 = 6, /* mirrored at the main diagonal */
    KM_FLIP_MINUS_1 = 7
};

/* Zeros stand for what is usual, and so does a null pointer in place of the options. */
typedef struct km_options {
    size_t struct_size;             /* sizeof(km_options) */
    uint32_t recipes;               /* the sum of what to compute; 0: KM_PDQ */
    int32_t dihedral;               /* not 0: PDQ also of the seven other transforms */
    int64_t maximum_pixels;         /* a larger picture is not decoded; 0: 500 million */
    int64_t maximum_buffered_bytes; /* a picture that takes more memory is not decoded; 0: 1 GiB */
    double maximum_seconds;         /* of processor time for decoding a picture; 0: 30 */
} km_options;

typedef struct km_hash {
    uint8_t bytes[32];  /* in the order of the hexadecimal text; zeros beyond byte_count */
    uint32_t recipe;    /* KM_PDQ to KM_AHASH */
    int32_t byte_count; /* 32 for PDQ, 8 for the others */
    int32_t transform;  /* KM_ORIGINAL to KM_FLIP_MINUS_1 */
    int32_t quality;    /* 0 to 100, -1 where the algorithm has none. Do not match PDQ hashes of a quality below 50 */
    int32_t is_stable;  /* 0 where the hash depends on how floating-point numbers are rounded */
    int32_t reserved;   /* 0 */
} km_hash;

/* The hashes of a picture in memory. A picture of less than 5 pixels on a side has no PDQ: that hash is missing, and so *count may
 * be 0.
 *
 * hashes may be null where capacity is 0. *count is the number of hashes there are. */
km_status km_hash_pixels(const km_pixels *pixels, const km_options *options, km_hash *hashes, int64_t capacity, int64_t *count,
                         km_error *error);

/* What was decoded. */
typedef struct km_picture {
    size_t struct_size; /* sizeof(km_picture) */
    int64_t width;
    int64_t height;
    double fraction;     /* the share of the picture that was there: 1, less for a file that is cut or damaged */
    char format[16];     /* "jpeg", "png" … */
    int32_t orientation; /* 1 to 8 as EXIF numbers it, 0 where the file does not say. It is not applied to the hashes of the
                            transform KM_ORIGINAL; a picture that is shown turned is also hashed so, under that transform */
    int32_t reserved;
} km_picture;

/* The hashes of a picture in the bytes of a file: JPEG, PNG, and what the library was built with. picture may be null. */
km_status km_hash_encoded(const uint8_t *bytes, int64_t byte_count, const km_options *options, km_picture *picture,
                          km_hash *hashes, int64_t capacity, int64_t *count, km_error *error);

/* The same of a file. path ends with a zero; links are followed. */
km_status km_hash_file(const char *path, const km_options *options, km_picture *picture, km_hash *hashes, int64_t capacity,
                       int64_t *count, km_error *error);

/* What the Python package pdqhash 0.2 computes of a picture: luma in double precision, rounded to single. It differs from KM_PDQ
 * where is_stable is 0, and for nothing else. A picture that is too small has hashes of zeros and quality 0.
 *
 * hash: null, or 32 bytes for that of compute(). dihedral: null, or 8 × 32 bytes for those of compute_dihedral(), in the order of the
 * transforms; of a picture of 64 × 64 pixels the first is another one than hash, and the quality may be. coefficients: null, or
 * 256 numbers, that of bit 0 first. quality, dihedral_quality: null, or a number. */
km_status km_pdqhash(const km_pixels *pixels, uint8_t *hash, uint8_t *dihedral, float *coefficients, int32_t *quality,
                     int32_t *dihedral_quality, km_error *error);

/* The number of bits in which two hashes of byte_count bytes differ, or -1 where a pointer is null or byte_count not 8 or 32. */
int32_t km_distance(const uint8_t *one, const uint8_t *other, int32_t byte_count);

/* --- Altered copies --- */

enum { KM_EFFORT_PLAIN = 0, KM_EFFORT_QUICK = 1, KM_EFFORT_NORMAL = 2, KM_EFFORT_THOROUGH = 3 };

/* The PDQ hash that the original had if this is what was done to the picture. Sides are in ten-thousandths of the picture's:
 * the frame of the original lies between left and right, top and bottom, beyond 0 or 10,000 where the picture was cropped. */
typedef struct km_candidate {
    uint8_t bytes[32];
    char origin[16];   /* "plain", "crop", "uniformMargin", "turn" … */
    int32_t transform; /* KM_ORIGINAL to KM_FLIP_MINUS_1 */
    int32_t left, top, right, bottom;
    int32_t angle;                                                /* by which the picture is turned, in hundredths of a degree */
    int32_t hidden_left, hidden_top, hidden_right, hidden_bottom; /* what was put over it; zeros where nothing was */
} km_candidate;

/* The hashes under which copies that were cropped, framed, turned or covered find their original in a list: candidates of a picture,
 * the likeliest first. They only screen: 8 bits off in the median. A picture that is small or flat has none. */
km_status km_candidates_of_pixels(const km_pixels *pixels, int32_t effort, km_candidate *candidates, int64_t capacity,
                                  int64_t *count, km_error *error);

/* The same of a picture in the bytes of a file. The recipes of the options do not matter. */
km_status km_candidates_of_encoded(const uint8_t *bytes, int64_t byte_count, const km_options *options, int32_t effort,
                                   km_candidate *candidates, int64_t capacity, int64_t *count, km_error *error);

/* --- Search --- */

/* An index of hashes that answers exactly: every hash within a distance, and no other. It does not change. */
typedef struct km_index km_index;

/* How to search. All give the same answers. */
enum { KM_INDEX_AUTOMATIC = 0, KM_INDEX_LINEAR = 1, KM_INDEX_MULTI_INDEX = 2, KM_INDEX_BK_TREE = 3 };

/* A hash that was found. */
typedef struct km_match {
    int64_t label;    /* what it belongs to */
    int64_t position; /* where it stands in the index, from 0 */
    int32_t query;    /* the number of the query, from 0 */
    int32_t distance; /* the number of bits in which it differs from the query */
} km_match;

/* An index of count hashes of byte_count (8 or 32) bytes, one after the other. Hashes and labels are copied. labels may be null:
 * then they are the positions. *index is null unless the function returns KM_OK. */
km_status km_index_build(const uint8_t *hashes, const int64_t *labels, int64_t count, int32_t byte_count, int32_t kind,
                         km_index **index, km_error *error);

/* The index in a snapshot, which km_index_write or the command ‘knownmedia known index’ wrote. Every byte of it is checked. A file that
 * others can write is refused. The labels of a store's snapshot are the numbers of its entries. */
km_status km_index_open(const char *path, int32_t byte_count, km_index **index, km_error *error);

/* Writes a snapshot of hashes, in place of a file that is there. */
km_status km_index_write(const char *path, const uint8_t *hashes, const int64_t *labels, int64_t count, int32_t byte_count,
                         km_error *error);

/* The number of hashes, or -1 for a null pointer. */
int64_t km_index_count(const km_index *index);

/* The hashes within radius of each query: query after query, the nearest first, equally near ones by position. queries are
 * query_count hashes one after the other; asking for several at once is faster than one by one. counts is null, or has room for
 * query_count numbers: how many were found of each, also of those that did not fit. */
km_status km_index_search(const km_index *index, const uint8_t *queries, int64_t query_count, int32_t radius, km_match *matches,
                          int64_t capacity, int64_t *counts, int64_t *count, km_error *error);

/* The same, but of each query no more than the nearest. */
km_status km_index_nearest(const km_index *index, const uint8_t *queries, int64_t query_count, int64_t nearest, int32_t radius,
                           km_match *matches, int64_t capacity, int64_t *counts, int64_t *count, km_error *error);

/* Ends an index. Null is nothing to end. */
void km_index_close(km_index *index);

#ifdef __cplusplus
}
#endif

#endif
