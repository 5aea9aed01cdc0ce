/* Tries the C library: what it computes, what it refuses, and many threads at once. Prints a line of figures, or what was wrong.
 *
 *   try-library PICTURE HEX FOLDER       a picture file, its PDQ hash, and a folder for snapshots
 */
#include <knownmedia.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int problems = 0;

#define CHECK(condition)                                                      \
    do {                                                                      \
        if (!(condition)) {                                                   \
            problems++;                                                       \
            printf("line %d: not so: %s; ", __LINE__, #condition);            \
        }                                                                     \
    } while (0)

static uint64_t state = 88172645463325252ULL;

static uint64_t next_random(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static void write_hex(const uint8_t *bytes, int count, char *text) {
    for (int place = 0; place < count; place++) sprintf(text + 2 * place, "%02x", bytes[place]);
}

static uint8_t *read_file(const char *path, int64_t *byte_count) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    *byte_count = ftell(file);
    rewind(file);
    uint8_t *bytes = malloc((size_t)*byte_count);
    if (bytes && fread(bytes, 1, (size_t)*byte_count, file) != (size_t)*byte_count) *byte_count = 0;
    fclose(file);
    return bytes;
}

/* --- Pictures --- */

static void try_pictures(const char *path, const char *hex) {
    km_error error = {.struct_size = sizeof error};
    km_picture picture = {.struct_size = sizeof picture};
    km_hash hash;
    int64_t count = -1, byte_count = 0;
    char text[65];

    CHECK(km_hash_file(path, NULL, &picture, &hash, 1, &count, &error) == KM_OK);
    write_hex(hash.bytes, 32, text);
    CHECK(count == 1 && hash.recipe == KM_PDQ && hash.byte_count == 32 && hash.quality == 100 && strcmp(text, hex) == 0);
    CHECK(picture.width > 0 && picture.height > 0 && strcmp(picture.format, "jpeg") == 0 && picture.fraction == 1);

    uint8_t *bytes = read_file(path, &byte_count);
    km_hash other;
    CHECK(km_hash_encoded(bytes, byte_count, NULL, NULL, &other, 1, &count, &error) == KM_OK);
    CHECK(memcmp(&hash, &other, sizeof hash) == 0);

    /* Every recipe at once, and PDQ of all transforms: 3 × 8 and 3. */
    km_options options = {.struct_size = sizeof options, .recipes = 63, .dihedral = 1};
    km_hash all[27];
    CHECK(km_hash_encoded(bytes, byte_count, &options, NULL, NULL, 0, &count, &error) == KM_BUFFER_TOO_SMALL && count == 27);
    CHECK(km_hash_encoded(bytes, byte_count, &options, NULL, all, 27, &count, &error) == KM_OK && count == 27);
    CHECK(memcmp(&all[0], &hash, sizeof hash) == 0);
    for (int place = 0; place < 27; place++) CHECK(all[place].byte_count == (all[place].recipe >= KM_PHASH ? 8 : 32));

    km_candidate candidates[400];
    CHECK(km_candidates_of_encoded(bytes, byte_count, NULL, KM_EFFORT_NORMAL, candidates, 400, &count, &error) == KM_OK);
    CHECK(count > 20 && count <= 400 && strcmp(candidates[0].origin, "plain") == 0 && candidates[0].right == 10000);
    CHECK(km_distance(candidates[0].bytes, hash.bytes, 32) <= 31);

    /* A file that is cut off at any length is refused with a reason, or decoded in part. */
    for (int64_t length = 0; length < byte_count; length += 1 + byte_count / 97) {
        km_status status = km_hash_encoded(bytes, length, NULL, &picture, &other, 1, &count, &error);
        CHECK(status == KM_OK ? picture.fraction < 1 : status == KM_NOT_DECODED && error.code[0] && error.message[0]);
    }
    options = (km_options){.struct_size = sizeof options, .maximum_pixels = 10};
    CHECK(km_hash_encoded(bytes, byte_count, &options, NULL, &other, 1, &count, &error) == KM_NOT_DECODED);
    CHECK(strcmp(error.code, "tooManyPixels") == 0);
    CHECK(km_hash_file("/nowhere/at/all", NULL, NULL, &other, 1, &count, &error) == KM_CANNOT_READ);
    CHECK(strcmp(error.code, "notFound") == 0 && error.message[0]);
    CHECK(km_hash_file("/", NULL, NULL, &other, 1, &count, NULL) == KM_CANNOT_READ);
    free(bytes);
}

/* --- Pixels --- */

/* The same picture in every format, with gaps, and from the last row to the first, has one hash. */
static void try_pixels(void) {
    static const struct {
        int32_t format, step, places[3];
    } formats[] = {{KM_RGB, 3, {0, 1, 2}}, {KM_BGR, 3, {2, 1, 0}}, {KM_RGBA, 4, {0, 1, 2}}, {KM_BGRA, 4, {2, 1, 0}}};
    for (int round = 0; round < 40; round++) {
        int64_t width = 5 + (int64_t)(next_random() % 120), height = 5 + (int64_t)(next_random() % 120);
        uint8_t *colours = malloc((size_t)(3 * width * height));
        for (int64_t place = 0; place < 3 * width * height; place++) colours[place] = (uint8_t)next_random();
        uint8_t expected[32] = {0};
        for (int number = 0; number < 8; number++) {
            int64_t step = formats[number / 2].step, gap = (int64_t)(next_random() % 9), row_length = width * step + gap;
            uint8_t *data = malloc((size_t)(row_length * height));
            for (int64_t place = 0; place < row_length * height; place++) data[place] = (uint8_t)next_random();
            int goes_up = number & 1;
            for (int64_t y = 0; y < height; y++)
                for (int64_t x = 0; x < width; x++)
                    for (int colour = 0; colour < 3; colour++)
                        data[(goes_up ? height - 1 - y : y) * row_length + x * step + formats[number / 2].places[colour]] =
                            colours[3 * (y * width + x) + colour];
            km_pixels pixels = {sizeof pixels, goes_up ? data + (height - 1) * row_length : data, width, height,
                                goes_up ? -row_length : row_length, formats[number / 2].format, 0};
            km_hash hash = {{0}, 0, 0, 0, 0, 0, 0};
            int64_t count;
            CHECK(km_hash_pixels(&pixels, NULL, &hash, 1, &count, NULL) == KM_OK && count == 1);
            if (number == 0) memcpy(expected, hash.bytes, 32);
            CHECK(memcmp(expected, hash.bytes, 32) == 0);
            uint8_t python[32];
            int32_t quality;
            CHECK(km_pdqhash(&pixels, python, NULL, NULL, &quality, NULL, NULL) == KM_OK);
            CHECK(quality == hash.quality && (!hash.is_stable || memcmp(python, expected, 32) == 0));
            free(data);
        }
        free(colours);
    }
}

/* --- What is refused --- */

static int refused = 0;

static void is_refused(km_status status, const km_error *error, int line) {
    refused++;
    if (status == KM_INVALID_ARGUMENT && error->code[0] && error->message[0]) return;
    problems++;
    printf("line %d: status %d; ", line, status);
}
#define REFUSED(call)                                  \
    do {                                               \
        error.code[0] = error.message[0] = 0;          \
        is_refused(call, &error, __LINE__);            \
    } while (0)

static void try_refusals(const char *path) {
    km_error error = {.struct_size = sizeof error};
    uint8_t bytes[64 * 3] = {0};
    km_hash hash;
    int64_t count;
    const km_pixels good = {sizeof good, bytes, 8, 8, 0, KM_RGB, 0};
    REFUSED(km_hash_pixels(NULL, NULL, &hash, 1, &count, &error));
    REFUSED(km_hash_pixels(&good, NULL, NULL, 1, &count, &error));
    REFUSED(km_hash_pixels(&good, NULL, &hash, -1, &count, &error));
    REFUSED(km_hash_pixels(&good, NULL, &hash, INT64_MIN, &count, &error));
    REFUSED(km_hash_pixels(&good, NULL, &hash, 1, NULL, &error));
    static const int64_t sides[] = {0, -1, 1000001, INT64_MAX, INT64_MIN, INT64_MAX / 2, INT32_MAX};
    for (size_t number = 0; number < sizeof sides / sizeof *sides; number++) {
        km_pixels pixels = good;
        pixels.width = sides[number];
        REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
        REFUSED(km_pdqhash(&pixels, NULL, NULL, NULL, NULL, NULL, &error));
        REFUSED(km_candidates_of_pixels(&pixels, 0, NULL, 0, &count, &error));
        pixels = good;
        pixels.height = sides[number];
        REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
    }
    static const int64_t steps[] = {1, 23, -23, -1, INT64_MAX, INT64_MIN, INT64_MIN + 1};
    for (size_t number = 0; number < sizeof steps / sizeof *steps; number++) {
        km_pixels pixels = good;
        pixels.bytes_per_row = steps[number];
        REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
    }
    for (int32_t format = -1; format < 9; format++) {
        if (format >= KM_GRAY && format <= KM_BGRA) continue;
        km_pixels pixels = good;
        pixels.format = format;
        REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
    }
    km_pixels pixels = good;
    pixels.data = NULL;
    REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
    pixels = good;
    pixels.struct_size = 8;
    REFUSED(km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error));
    km_options options = {.struct_size = sizeof options, .recipes = 64};
    REFUSED(km_hash_pixels(&good, &options, &hash, 1, &count, &error));
    options = (km_options){.struct_size = sizeof options, .recipes = 0xFFFFFFFF};
    REFUSED(km_hash_encoded(bytes, 8, &options, NULL, &hash, 1, &count, &error));
    options = (km_options){.struct_size = sizeof options, .maximum_pixels = -1};
    REFUSED(km_hash_encoded(bytes, 8, &options, NULL, &hash, 1, &count, &error));
    options = (km_options){.struct_size = sizeof options, .maximum_seconds = 0.0 / 0.0};
    REFUSED(km_hash_encoded(bytes, 8, &options, NULL, &hash, 1, &count, &error));
    options = (km_options){.struct_size = 0};
    REFUSED(km_hash_encoded(bytes, 8, &options, NULL, &hash, 1, &count, &error));
    REFUSED(km_hash_encoded(NULL, 8, NULL, NULL, &hash, 1, &count, &error));
    REFUSED(km_hash_encoded(bytes, -1, NULL, NULL, &hash, 1, &count, &error));
    REFUSED(km_hash_encoded(bytes, INT64_MIN, NULL, NULL, &hash, 1, &count, &error));
    REFUSED(km_hash_file(NULL, NULL, NULL, &hash, 1, &count, &error));
    km_picture picture = {.struct_size = 8};
    REFUSED(km_hash_file(path, NULL, &picture, &hash, 1, &count, &error));
    REFUSED(km_candidates_of_pixels(&good, 4, NULL, 0, &count, &error));
    REFUSED(km_candidates_of_pixels(&good, -1, NULL, 0, &count, &error));

    km_index *index = (km_index *)bytes;
    REFUSED(km_index_build(bytes, NULL, -1, 32, 0, &index, &error));
    CHECK(index == NULL);
    REFUSED(km_index_build(bytes, NULL, INT64_MAX, 32, 0, &index, &error));
    REFUSED(km_index_build(NULL, NULL, 1, 32, 0, &index, &error));
    REFUSED(km_index_build(bytes, NULL, 1, 31, 0, &index, &error));
    REFUSED(km_index_build(bytes, NULL, 1, 32, 4, &index, &error));
    REFUSED(km_index_build(bytes, NULL, 1, 32, 0, NULL, &error));
    REFUSED(km_index_open(NULL, 32, &index, &error));
    REFUSED(km_index_open(path, 7, &index, &error));
    REFUSED(km_index_write(NULL, bytes, NULL, 1, 32, &error));
    CHECK(km_index_open(path, 32, &index, &error) == KM_INDEX_UNUSABLE && index == NULL);
    CHECK(km_index_open("/nowhere/at/all", 32, &index, &error) == KM_CANNOT_READ);
    CHECK(km_index_write("/nowhere/at/all", bytes, NULL, 1, 32, &error) == KM_CANNOT_WRITE);
    CHECK(km_index_build(bytes, NULL, 2, 32, 0, &index, &error) == KM_OK && km_index_count(index) == 2);
    km_match match;
    REFUSED(km_index_search(NULL, bytes, 1, 31, &match, 1, NULL, &count, &error));
    REFUSED(km_index_search(index, NULL, 1, 31, &match, 1, NULL, &count, &error));
    REFUSED(km_index_search(index, bytes, -1, 31, &match, 1, NULL, &count, &error));
    REFUSED(km_index_search(index, bytes, 1, 31, NULL, 1, NULL, &count, &error));
    REFUSED(km_index_search(index, bytes, 1, 31, &match, -1, NULL, &count, &error));
    REFUSED(km_index_search(index, bytes, 1, 31, &match, 1, NULL, NULL, &error));
    REFUSED(km_index_nearest(index, bytes, 1, -1, 31, &match, 1, NULL, &count, &error));
    CHECK(km_index_search(index, bytes, 1, INT32_MIN, &match, 1, NULL, &count, &error) == KM_OK && count == 0);
    CHECK(km_index_search(index, bytes, 1, INT32_MAX, &match, 1, NULL, &count, &error) == KM_BUFFER_TOO_SMALL && count == 2);
    CHECK(km_index_nearest(index, bytes, 1, INT64_MAX, INT32_MAX, NULL, 0, NULL, &count, &error) == KM_BUFFER_TOO_SMALL && count == 2);
    CHECK(km_index_search(index, NULL, 0, 31, NULL, 0, NULL, &count, &error) == KM_OK && count == 0);
    km_index_close(index);
    km_index_close(NULL);
    CHECK(km_index_count(NULL) == -1 && km_distance(NULL, bytes, 32) == -1 && km_distance(bytes, bytes, 9) == -1);

    /* A picture that is too small has no PDQ, but it has the others. */
    pixels = (km_pixels){sizeof pixels, bytes, 4, 8, 0, KM_GRAY, 0};
    options = (km_options){.struct_size = sizeof options, .recipes = KM_PDQ | KM_PHASH};
    CHECK(km_hash_pixels(&pixels, &options, &hash, 1, &count, &error) == KM_OK && count == 1 && hash.recipe == KM_PHASH);
    /* A caller that has no room for a text gets none. */
    km_error small = {.struct_size = 16, .code = "untouched"};
    CHECK(km_hash_pixels(NULL, NULL, &hash, 1, &count, &small) == KM_INVALID_ARGUMENT && strcmp(small.code, "untouched") == 0);
}

/* --- Search --- */

enum { hash_count = 3000, query_count = 300 };
static uint8_t hashes[hash_count * 32], queries[query_count * 32];
static int64_t labels[hash_count];
static km_match expected[hash_count * 4];
static int64_t expected_count;

static int is_before(const void *left, const void *right) {
    const km_match *one = left, *other = right;
    if (one->query != other->query) return one->query < other->query ? -1 : 1;
    if (one->distance != other->distance) return one->distance < other->distance ? -1 : 1;
    return one->position < other->position ? -1 : one->position > other->position;
}

static void try_index(const km_index *index, int byte_count, const char *name) {
    static km_match found[hash_count * 4];
    int64_t counts[query_count], count = 0, sum = 0;
    km_error error = {.struct_size = sizeof error};
    int radius = byte_count == 32 ? 90 : 20;
    expected_count = 0;
    for (int query = 0; query < query_count; query++)
        for (int64_t position = 0; position < hash_count; position++) {
            int32_t distance = km_distance(queries + query * byte_count, hashes + position * byte_count, byte_count);
            if (distance <= radius && expected_count < hash_count * 4)
                expected[expected_count++] = (km_match){labels[position], position, query, distance};
        }
    qsort(expected, (size_t)expected_count, sizeof *expected, is_before);
    CHECK(km_index_search(index, queries, query_count, radius, found, hash_count * 4, counts, &count, &error) == KM_OK);
    CHECK(count == expected_count && memcmp(found, expected, sizeof *found * (size_t)count) == 0);
    for (int query = 0; query < query_count; query++) sum += counts[query];
    CHECK(sum == count && count >= query_count);
    /* With less room the same, as far as it fits. */
    memset(found, 0, sizeof found);
    CHECK(km_index_search(index, queries, query_count, radius, found, 100, NULL, &sum, &error) == KM_BUFFER_TOO_SMALL && sum == count);
    CHECK(memcmp(found, expected, sizeof *found * 100) == 0 && found[100].label == 0);
    /* The nearest one of each query. */
    CHECK(km_index_nearest(index, queries, query_count, 1, radius, found, hash_count, counts, &count, &error) == KM_OK);
    int64_t place = 0;
    for (int64_t number = 0; number < count; number++) {
        while (place < expected_count && expected[place].query < found[number].query) place++;
        CHECK(memcmp(&found[number], &expected[place], sizeof *found) == 0);
    }
    if (problems) printf("in %s; ", name);
}

static void try_search(const char *folder) {
    km_error error = {.struct_size = sizeof error};
    for (int byte_count = 8; byte_count <= 32; byte_count += 24) {
        for (int place = 0; place < hash_count * byte_count; place++) hashes[place] = (uint8_t)next_random();
        for (int place = 0; place < hash_count; place++) labels[place] = (int64_t)(next_random() >> 1);
        /* Each query is a hash of which up to 12 bits are others. */
        for (int query = 0; query < query_count; query++) {
            memcpy(queries + query * byte_count, hashes + (next_random() % hash_count) * (uint64_t)byte_count, (size_t)byte_count);
            for (uint64_t bit = next_random() % 13; bit > 0; bit--)
                queries[query * byte_count + (int)(next_random() % (uint64_t)byte_count)] ^= (uint8_t)(1 << next_random() % 8);
        }
        static const char *names[] = {"automatic", "linear", "multi-index", "BK-tree"};
        for (int32_t kind = KM_INDEX_AUTOMATIC; kind <= KM_INDEX_BK_TREE; kind++) {
            km_index *index;
            CHECK(km_index_build(hashes, labels, hash_count, byte_count, kind, &index, &error) == KM_OK);
            try_index(index, byte_count, names[kind]);
            km_index_close(index);
        }
        char path[4096];
        snprintf(path, sizeof path, "%s/hashes-%d.kmindex", folder, byte_count);
        km_index *index;
        CHECK(km_index_write(path, hashes, labels, hash_count, byte_count, &error) == KM_OK);
        CHECK(km_index_open(path, 40 - byte_count, &index, &error) == KM_INDEX_UNUSABLE);
        CHECK(km_index_open(path, byte_count, &index, &error) == KM_OK && km_index_count(index) == hash_count);
        try_index(index, byte_count, "a snapshot");
        km_index_close(index);
        /* One byte that changed is found. */
        FILE *file = fopen(path, "r+b");
        if (file) {
            fseek(file, -2000, SEEK_END);
            int byte = fgetc(file);
            fseek(file, -2000, SEEK_END);
            fputc(byte ^ 1, file);
            fclose(file);
        }
        CHECK(km_index_open(path, byte_count, &index, &error) == KM_INDEX_UNUSABLE && strcmp(error.code, "damaged") == 0);
    }
}

/* --- Threads --- */

static uint8_t shared_pixels[120 * 90 * 3];
static km_index *shared_index;

static void *work(void *result) {
    uint64_t sum = 0;
    const km_pixels pixels = {sizeof pixels, shared_pixels, 120, 90, 0, KM_RGB, 0};
    for (int round = 0; round < 100; round++) {
        km_hash hash;
        km_match matches[8];
        int64_t count;
        km_error error = {.struct_size = sizeof error};
        sum = sum * 31 + (uint64_t)km_hash_pixels(&pixels, NULL, &hash, 1, &count, &error);
        for (int place = 0; place < 32; place++) sum = sum * 31 + hash.bytes[place];
        sum = sum * 31 + (uint64_t)km_index_search(shared_index, queries, 1, 40, matches, 8, NULL, &count, &error);
        sum = sum * 31 + (uint64_t)count;
        sum = sum * 31 + (uint64_t)km_hash_pixels(NULL, NULL, &hash, 1, &count, &error);
    }
    *(uint64_t *)result = sum;
    return NULL;
}

static void try_threads(void) {
    enum { thread_count = 8 };
    pthread_t threads[thread_count];
    uint64_t alone, sums[thread_count];
    for (size_t place = 0; place < sizeof shared_pixels; place++) shared_pixels[place] = (uint8_t)next_random();
    CHECK(km_index_build(hashes, NULL, hash_count, 32, KM_INDEX_MULTI_INDEX, &shared_index, NULL) == KM_OK);
    work(&alone);
    for (int number = 0; number < thread_count; number++) pthread_create(&threads[number], NULL, work, &sums[number]);
    for (int number = 0; number < thread_count; number++) {
        pthread_join(threads[number], NULL);
        CHECK(sums[number] == alone);
    }
    km_index_close(shared_index);
}

int main(int argument_count, char **arguments) {
    if (argument_count != 4) return 64;
    CHECK(km_abi_version() == KM_ABI_VERSION);
    CHECK(km_version()[0]);
    try_pictures(arguments[1], arguments[2]);
    try_pixels();
    try_refusals(arguments[1]);
    try_search(arguments[3]);
    try_threads();
    printf("version %s, %d bad calls refused", km_version(), refused);
    return problems ? 1 : 0;
}
