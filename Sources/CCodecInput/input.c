// The clock is POSIX, which strict C11 hides.
#define _POSIX_C_SOURCE 200809L

#include "codec_input_buffer.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

uint64_t codec_thread_cpu_time(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

CodecInput *codec_input_create(CodecReadFunction read, void *context, uint64_t cpu_deadline) {
    CodecInput *input = malloc(sizeof *input);
    if (input == NULL) return NULL;
    input->read = read;
    input->context = context;
    input->cpu_deadline = cpu_deadline;
    input->byte_count = 0;
    input->has_ended = false;
    input->start = 0;
    input->end = 0;
    return input;
}

void codec_input_destroy(CodecInput *input) {
    free(input);
}

size_t codec_input_fill(CodecInput *input, size_t minimum) {
    while (input->end - input->start < minimum && !input->has_ended) {
        if (input->start > 0) {
            memmove(input->bytes, input->bytes + input->start, input->end - input->start);
            input->end -= input->start;
            input->start = 0;
        }
        // Always to the brim, however little comes at a time: what libjpeg makes of damaged data depends on how far it
        // can look ahead, and the same file must give the same picture.
        while (input->end < CODEC_INPUT_CAPACITY && !input->has_ended) {
            size_t capacity = CODEC_INPUT_CAPACITY - input->end;
            size_t count = input->read(input->context, input->bytes + input->end, capacity);
            if (count > capacity) count = capacity;
            if (count == 0) input->has_ended = true;
            input->end += count;
            input->byte_count += count;
        }
    }
    return input->end - input->start;
}

size_t codec_input_peek(CodecInput *input, uint8_t *bytes, size_t count) {
    size_t available = codec_input_fill(input, count);
    if (available < count) count = available;
    memcpy(bytes, input->bytes + input->start, count);
    return count;
}

size_t codec_input_take(CodecInput *input, uint8_t *bytes, size_t count) {
    size_t done = 0;
    while (done < count) {
        size_t available = codec_input_fill(input, 1);
        if (available == 0) return done;
        size_t part = available < count - done ? available : count - done;
        memcpy(bytes + done, input->bytes + input->start, part);
        input->start += part;
        done += part;
    }
    return done;
}

uint64_t codec_input_byte_count(const CodecInput *input) {
    return input->byte_count;
}

bool codec_input_has_ended(const CodecInput *input) {
    return input->has_ended;
}

bool codec_input_time_is_up(const CodecInput *input) {
    return codec_thread_cpu_time() > input->cpu_deadline;
}

void codec_copy_text(char *target, size_t capacity, const char *text) {
    size_t count = strnlen(text, capacity - 1);
    memcpy(target, text, count);
    target[count] = 0;
}
