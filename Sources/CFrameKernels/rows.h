/// The loops over the rows of a whole picture, written once: luma, and the box filter of PDQ along both axes.
///
/// A running sum depends on the one before it, so a single row cannot be filtered with wide instructions without other bits. Eight rows
/// can: each lane of a vector is one row, and does to it exactly what the reference does. So rows are turned into columns of eight values
/// and back, by blocks of eight by eight.
#pragma once

#include "lanes.h"

typedef uint32_t Words __attribute__((vector_size(32)));

/// The whole numbers below 2^24 that are in some bits of words.
FRAME_INLINE Lanes numbers_in(Words words, uint32_t bits)
{
    return __builtin_convertvector((Numbers)(words & bits), Lanes);
}

FRAME_INLINE Lanes weigh(Words pixels, const FrameLuma *weights)
{
    const Lanes red = numbers_in(pixels, weights->red_bits) * weights->red;
    const Lanes green = numbers_in(pixels, weights->green_bits) * weights->green;
    const Lanes blue = numbers_in(pixels, weights->blue_bits) * weights->blue;
    return ((red + green) + blue) / weights->divisor;
}

/// A pixel and, of three bytes, the first one of the next.
FRAME_INLINE uint32_t word_at(const uint8_t *pixel)
{
    uint32_t word;
    memcpy(&word, pixel, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap32(word);
#endif
    return word;
}

FRAME_INLINE void luma_of_colours(
    const uint8_t *pixels, size_t step, size_t count, const FrameLuma *weights, float *values, size_t distance)
{
    size_t x = 0;
    // While there is a next pixel, whose first byte the last word may have.
    for (; x + 8 < count; x += 8, pixels += 8 * step, values += distance) {
        const Words words = {word_at(pixels), word_at(pixels + step), word_at(pixels + 2 * step),
            word_at(pixels + 3 * step), word_at(pixels + 4 * step), word_at(pixels + 5 * step),
            word_at(pixels + 6 * step), word_at(pixels + 7 * step)};
        store(values, weigh(words, weights));
    }
    Words words = {0};
    for (size_t i = 0; x + i < count; i++, pixels += step)
        words[i] = (uint32_t)pixels[0] | (uint32_t)pixels[1] << 8 | (uint32_t)pixels[2] << 16;
    const Lanes last = weigh(words, weights);
    memcpy(values, &last, (count - x) * sizeof *values);
}

FRAME_INLINE void luma_of_greys(const uint8_t *pixels, size_t count, float *values, size_t distance)
{
    typedef uint8_t Greys __attribute__((vector_size(8)));
    Greys greys = {0};
    for (; count >= 8; count -= 8, pixels += 8, values += distance) {
        memcpy(&greys, pixels, sizeof greys);
        store(values, __builtin_convertvector(greys, Lanes));
    }
    memcpy(&greys, pixels, count);
    const Lanes last = __builtin_convertvector(greys, Lanes);
    memcpy(values, &last, count * sizeof *values);
}

FRAME_INLINE void luma_of(const uint8_t *pixels, size_t count, const FrameLuma *weights, float *values, size_t distance)
{
    switch (weights->step) {
    case 1: luma_of_greys(pixels, count, values, distance); break;
    case 3: luma_of_colours(pixels, 3, count, weights, values, distance); break;
    default: luma_of_colours(pixels, 4, count, weights, values, distance);
    }
}

FRAME_INLINE void load_block(Lanes *block, const float *values)
{
#pragma clang loop unroll(full)
    for (size_t i = 0; i < 8; i++)
        block[i] = load(values + 8 * i);
}

FRAME_INLINE void store_block(float *values, const Lanes *block)
{
#pragma clang loop unroll(full)
    for (size_t i = 0; i < 8; i++)
        store(values + 8 * i, block[i]);
}

FRAME_INLINE void filter_rows_of(
    const float *rows, const FrameSlide *slide, const float *divisors, float *columns, float *means)
{
    const size_t size = slide->size;
    Lanes sum = all(0);
    for (size_t x = 0; x < slide->count; x += 8) {
        Lanes block[8];
        load_block(block, rows + 8 * x);
        transpose_tile(block);
        store_block(columns + 8 * (size + x), block);
        for (size_t i = 0; i < 8; i++) {
            // First the value that enters, then the one that leaves: sums are rounded at each step, and that is the reference's order.
            sum += block[i];
            sum -= load(columns + 8 * (x + i));
            store(means + 8 * (x + i), sum / divisors[x + i]);
        }
    }
}

FRAME_INLINE void slide_rows_of(const float *columns, const FrameSlide *slide, float *sums)
{
    Lanes sum = all(0);
    for (size_t x = 0; x < slide->count; x++) {
        sum += load(columns + 8 * (slide->size + x));
        sum -= load(columns + 8 * x);
        store(sums + 8 * x, sum);
    }
}

FRAME_INLINE void filter_columns_between(
    size_t first, size_t end, const float *columns, size_t count, const FrameRows *rows, const float *divisors, float *sums,
    float *window, float *means)
{
    size_t places[8];
    for (size_t row = first, slot = rows->slot; row < end; row++) {
        places[row] = 8 * slot;
        slot = slot + 1 == rows->size ? 0 : slot + 1;
    }
    for (size_t x = 0; x < count; x += 8) {
        Lanes block[8];
        load_block(block, columns + 8 * x);
        transpose_tile(block);
        float *kept = window + x * rows->size;
        Lanes sum = load(sums + x);
        for (size_t row = first; row < end; row++) {
            // The row that leaves has the place of the one that enters.
            float *place = kept + places[row];
            sum += block[row];
            sum -= load(place);
            store(place, block[row]);
            block[row] = sum / divisors[row];
        }
        store(sums + x, sum);
        transpose_tile(block);
        store_block(means + 8 * x, block);
    }
}

FRAME_INLINE void filter_columns_of(
    const float *columns, size_t count, const FrameRows *rows, const float *divisors, float *sums, float *window, float *means)
{
    // Nearly always all eight rows enter: a loop of that length needs no counter.
    if (rows->first == 0 && rows->end == 8)
        filter_columns_between(0, 8, columns, count, rows, divisors, sums, window, means);
    else
        filter_columns_between(rows->first, rows->end, columns, count, rows, divisors, sums, window, means);
}
