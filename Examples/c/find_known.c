/* Looks pictures up among known hashes: prints the distance and the number of each entry that is near.
 *
 *   find_known INDEX PICTURE…
 *
 * INDEX is a snapshot beside a store, such as known.sqlite-pdq-full.kmindex, which ‘knownmedia known index’ writes. The number of an
 * entry is what it has in the store. For pictures from strangers use ‘knownmedia examine’, which decodes in locked processes.
 *
 * Ends with 0 if nothing was found, 1 if something was, 2 if something could not be looked up.
 */
#include <inttypes.h>
#include <knownmedia.h>
#include <stdio.h>

enum { radius = 31, lowest_quality = 50, room = 64 };

int main(int count, char **arguments) {
    km_error error = {.struct_size = sizeof error};
    if (count < 3) {
        fprintf(stderr, "find_known INDEX PICTURE…\n");
        return 2;
    }
    km_index *index;
    if (km_index_open(arguments[1], 32, &index, &error) != KM_OK) {
        fprintf(stderr, "%s: %s\n", arguments[1], error.message);
        return 2;
    }
    int found = 0, failed = 0;
    for (int place = 2; place < count; place++) {
        const char *path = arguments[place];
        km_hash hash;
        int64_t hashes, matches;
        if (km_hash_file(path, NULL, NULL, &hash, 1, &hashes, &error) != KM_OK) {
            fprintf(stderr, "%s: %s\n", path, error.message);
            failed = 1;
            continue;
        }
        /* A picture that is very small has no hash, and one without detail none to compare. */
        if (hashes == 0 || hash.quality < lowest_quality) continue;
        km_match match[room];
        km_status status = km_index_search(index, hash.bytes, 1, radius, match, room, NULL, &matches, &error);
        /* With more matches than there is room for, these are the nearest. */
        if (status != KM_OK && status != KM_BUFFER_TOO_SMALL) {
            fprintf(stderr, "%s: %s\n", path, error.message);
            failed = 1;
            continue;
        }
        for (int64_t number = 0; number < matches && number < room; number++)
            printf("%" PRId32 "\t%" PRId64 "\t%s\n", match[number].distance, match[number].label, path);
        found |= matches > 0;
    }
    km_index_close(index);
    return failed ? 2 : found;
}
