/// The loops over planes, samples and coefficients, written once. A file for each instruction set includes them and makes a table of
/// them, and of those in rows.h, with `FRAME_KERNELS`.
#pragma once

#include "lanes.h"
#include "rows.h"

enum { samples_per_side = 64, group_count = 8, frequency_count = 16 };

FRAME_INLINE void sum_rows_of(
    const FramePlane *plane, const FrameWindow *windows, const float *weights, float *values, float *means)
{
    const size_t side = plane->side;
    for (size_t group = 0; group < group_count; group++) {
        Lanes total = all(0);
        for (size_t block = 0; block < side / 8; block++) {
            const Lanes mean = load(plane->mean_column + 8 * block);
            Lanes tile[8];
#pragma clang loop unroll(full)
            for (size_t lane = 0; lane < 8; lane++) {
                const FrameWindow window = windows[8 * group + lane];
                const float *place = plane->columns + side * (size_t)window.start + 8 * block;
                const float *weight = weights + window.offset;
                Lanes sum = mean * window.mean_weight;
                for (int32_t i = 0; i < window.count; i++, place += side)
                    sum += load(place) * weight[i];
                tile[lane] = sum;
            }
            transpose_tile(tile);
#pragma clang loop unroll(full)
            for (size_t row = 0; row < 8; row++) {
                store(values + 8 * (side * group + 8 * block + row), tile[row]);
                total += tile[row];
            }
        }
        store(means + 8 * group, total / (float)side);
    }
}

FRAME_INLINE void sum_columns_of(
    const float *values, const float *means, size_t side, const FrameWindow *windows, const float *weights, float *samples)
{
    for (size_t group = 0; group < group_count; group++) {
        const Lanes mean = load(means + 8 * group);
        for (size_t index = 0; index < samples_per_side; index++) {
            const FrameWindow window = windows[index];
            const float *place = values + 8 * (side * group + (size_t)window.start);
            const float *weight = weights + window.offset;
            Lanes sum = mean * window.mean_weight;
            for (int32_t i = 0; i < window.count; i++, place += 8)
                sum += load(place) * weight[i];
            store(samples + 8 * (samples_per_side * group + index), sum);
        }
    }
}

FRAME_INLINE Numbers every(int32_t value)
{
    return (Numbers){value, value, value, value, value, value, value, value};
}

/// Places kept between the first and the last of a side.
FRAME_INLINE Numbers kept_within(Numbers places, int32_t last)
{
    return __builtin_elementwise_min(__builtin_elementwise_max(places, every(0)), every(last));
}

FRAME_INLINE void interpolate_of(const float *rows, size_t side, const FrameGrid *grid, float *samples)
{
    const int32_t last = (int32_t)(side - 1) << 16;
    const Numbers steps = {0, 1, 2, 3, 4, 5, 6, 7};
    for (int32_t row = 0; row < samples_per_side; row++) {
        Numbers x = every(grid->x + row * grid->down_x) + steps * grid->across_x;
        Numbers y = every(grid->y + row * grid->down_y) + steps * grid->across_y;
        for (int32_t group = 0; group < group_count; group++) {
            const Numbers cx = kept_within(x, last), cy = kept_within(y, last);
            // Kept within the plane, so that the four values are in it.
            const Numbers place = (cy >> 16) * (int32_t)side + (cx >> 16);
            const Numbers right = (cx < last) & 1, below = (cy < last) & (int32_t)side;
            const Lanes fx = __builtin_convertvector(cx & 0xFFFF, Lanes) * (1.0f / 65536);
            const Lanes fy = __builtin_convertvector(cy & 0xFFFF, Lanes) * (1.0f / 65536);
            Lanes a, b, c, d;
#pragma clang loop unroll(full)
            for (int lane = 0; lane < 8; lane++) {
                const float *value = rows + place[lane];
                a[lane] = value[0];
                b[lane] = value[right[lane]];
                c[lane] = value[below[lane]];
                d[lane] = value[below[lane] + right[lane]];
            }
            const Lanes upper = a + fx * (b - a);
            const Lanes lower = c + fx * (d - c);
            store(samples + 8 * (samples_per_side * group + row), upper + fy * (lower - upper));
            x += 8 * grid->across_x;
            y += 8 * grid->across_y;
        }
    }
}

/// The sums over the columns of a group, for four of eight frequencies from `first` on: of the differences of samples that lie
/// opposite each other, or of their sums.
FRAME_INLINE void transform_columns(const float *samples, const float *cosines, int first, int is_even, Lanes *half)
{
    Lanes sums[4] = {all(0), all(0), all(0), all(0)};
    for (size_t k = 0; k < 32; k++) {
        const Lanes upper = load(samples + 8 * k), lower = load(samples + 8 * (63 - k));
        const Lanes folded = is_even ? upper + lower : upper - lower;
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++)
            sums[i] += load(cosines + 8 * (32 * ((size_t)first + i) + k)) * folded;
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++)
        half[2 * (first + i) + is_even] = sums[i];
}

FRAME_INLINE void transform_of(const float *samples, const FrameCosines *cosines, float *coefficients)
{
    Lanes half[group_count][frequency_count];
    for (int group = 0; group < group_count; group++) {
        const float *columns = samples + 8 * samples_per_side * group;
        for (int first = 0; first < 8; first += 4) {
            transform_columns(columns, cosines->repeated_odd, first, 0, half[group]);
            transform_columns(columns, cosines->repeated_even, first, 1, half[group]);
        }
    }
    for (int i = 0; i < frequency_count; i++) {
        Lanes odds = all(0), evens = all(0);
        for (int group = 0; group < 4; group++) {
            const Lanes left = half[group][i], mirrored = half[7 - group][i];
            const Lanes right = __builtin_shufflevector(mirrored, mirrored, 7, 6, 5, 4, 3, 2, 1, 0);
            const Lanes differences = left - right, sums = left + right;
#pragma clang loop unroll(full)
            for (int lane = 0; lane < 8; lane++) {
                odds += load(cosines->odd + 8 * (8 * group + lane)) * differences[lane];
                evens += load(cosines->even + 8 * (8 * group + lane)) * sums[lane];
            }
        }
        store(coefficients + 16 * i, __builtin_shufflevector(odds, evens, 0, 8, 1, 9, 2, 10, 3, 11));
        store(coefficients + 16 * i + 8, __builtin_shufflevector(odds, evens, 4, 12, 5, 13, 6, 14, 7, 15));
    }
}

/// The number that a word stands for in the order of numbers: that of their bits, which is inverted for negative ones.
FRAME_INLINE float number_of(uint32_t word)
{
    const uint32_t bits = word >> 31 ? word ^ 0x80000000u : ~word;
    float number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

FRAME_INLINE void middle_of(const float *values, int32_t rank, float *lower, float *upper)
{
    Lanes lanes[32];
    memcpy(lanes, values, sizeof lanes);
    // The largest number below which there are no more than `rank` values, bit by bit.
    uint32_t found = 0;
    for (int bit = 31; bit >= 0; bit--) {
        const uint32_t tried = found | 1u << bit;
        const float number = number_of(tried);
        if (number != number) {
            // What is not a number lies at the ends of the order.
            if (tried >> 31 == 0)
                found = tried;
            continue;
        }
        Numbers below[2] = {every(0), every(0)};
        for (int i = 0; i < 32; i += 2) {
            below[0] -= lanes[i] < number;
            below[1] -= lanes[i + 1] < number;
        }
        if (__builtin_reduce_add(below[0] + below[1]) <= rank)
            found = tried;
    }
    const float value = number_of(found);
    int32_t not_larger = 0;
    float next = __builtin_inff();
    for (int i = 0; i < 256; i++) {
        not_larger += values[i] <= value;
        next = values[i] > value && values[i] < next ? values[i] : next;
    }
    *lower = value;
    *upper = not_larger > rank + 1 ? value : next;
}

FRAME_INLINE void transpose_of(
    const float *rows, size_t row_distance, float *columns, size_t column_distance, size_t first_row_block,
    size_t row_block_end, size_t first_column_block, size_t column_block_end)
{
    for (size_t block = first_row_block; block < row_block_end; block++)
        for (size_t column = first_column_block; column < column_block_end; column++) {
            Lanes tile[8];
#pragma clang loop unroll(full)
            for (size_t row = 0; row < 8; row++)
                tile[row] = load(rows + (8 * block + row) * row_distance + 8 * column);
            transpose_tile(tile);
#pragma clang loop unroll(full)
            for (size_t lane = 0; lane < 8; lane++)
                store(columns + (8 * column + lane) * column_distance + 8 * block, tile[lane]);
        }
}

/// The sizes of changes in hundredths of the range, cut off to whole numbers.
FRAME_INLINE Lanes whole_hundredths(Lanes difference)
{
    const Lanes hundredths = (difference * 100) / 255;
    const Lanes size = __builtin_elementwise_abs(hundredths);
    // At 2^23 single precision has whole numbers only: adding and taking it away rounds to the nearest one.
    const Lanes rounded = (size + 8388608) - 8388608;
    // A comparison that holds is -1.
    return rounded + __builtin_convertvector(rounded > size, Lanes);
}

FRAME_INLINE int64_t changes_of(const float *samples, int64_t limit)
{
    int64_t total = 0;
    for (int group = 0; group < group_count; group++) {
        const float *columns = samples + 8 * samples_per_side * group;
        Lanes sum = all(0);
        for (int row = 0; row < samples_per_side; row++) {
            const Lanes lanes = load(columns + 8 * row);
            if (row < samples_per_side - 1)
                sum += whole_hundredths(lanes - load(columns + 8 * row + 8));
            // The right neighbours; the last column has none.
            const float next = group < group_count - 1 ? columns[8 * (samples_per_side + row)] : lanes[7];
            const Lanes neighbours = __builtin_shufflevector(lanes, all(next), 1, 2, 3, 4, 5, 6, 7, 8);
            sum += whole_hundredths(lanes - neighbours);
        }
        // Whole numbers below 2^24: the sums are exact in any order.
        for (int lane = 0; lane < 8; lane++)
            total += (int64_t)sum[lane];
        if (total >= limit)
            break;
    }
    return total;
}

enum { line_vectors = 8 };

/// The value that `rank` others are smaller than or equal to, cut off to a multiple of eight: bit by bit, by counting.
///
/// - `largest`: no value has a bit above the highest of this.
FRAME_INLINE int16_t smallest_of(int rank, const Shorts *values, int32_t largest)
{
    int16_t found = 0;
    for (int bit = 31 - __builtin_clz((uint32_t)largest | 1); bit >= 3; bit--) {
        const int16_t tried = (int16_t)(found | 1 << bit);
        Shorts below = {0};
        for (int i = 0; i < line_vectors; i++)
            below -= values[i] < tried;
        if (__builtin_reduce_add(below) <= rank)
            found = tried;
    }
    return found;
}

FRAME_INLINE void steps_of(const int16_t *lines, size_t line_count, int64_t *sizes)
{
    Shorts line[line_vectors];
    memcpy(line, lines, sizeof line);
    sizes[0] = 0;
    for (size_t number = 1; number < line_count; number++) {
        Shorts differences[line_vectors], bits = {0};
        for (int i = 0; i < line_vectors; i++) {
            Shorts next;
            memcpy(&next, lines + 16 * (line_vectors * number + (size_t)i), sizeof next);
            differences[i] = __builtin_elementwise_abs(next - line[i]);
            bits |= differences[i];
            line[i] = next;
        }
        const int32_t largest = __builtin_reduce_or(bits);
        const int median = smallest_of(8 * line_vectors, differences, largest);
        const int quarter = smallest_of(4 * line_vectors, differences, median | 7);
        sizes[number] = 2 * quarter + median;
    }
}

/// A table of the loops, compiled with the instructions that are in force where this stands.
#define FRAME_KERNELS(table)                                                                                           \
    static void luma(                                                                                                  \
        const uint8_t *pixels, size_t count, const FrameLuma *weights, float *values, size_t distance)                 \
    {                                                                                                                  \
        luma_of(pixels, count, weights, values, distance);                                                             \
    }                                                                                                                  \
    static void filter_rows(                                                                                           \
        const float *rows, const FrameSlide *slide, const float *divisors, float *columns, float *means)                   \
    {                                                                                                                  \
        filter_rows_of(rows, slide, divisors, columns, means);                                                           \
    }                                                                                                                  \
    static void slide_rows(const float *columns, const FrameSlide *slide, float *sums)                                     \
    {                                                                                                                  \
        slide_rows_of(columns, slide, sums);                                                                             \
    }                                                                                                                  \
    static void filter_columns(                                                                                        \
        const float *columns, size_t count, const FrameRows *rows, const float *divisors, float *sums, float *window,  \
        float *means)                                                                                                  \
    {                                                                                                                  \
        filter_columns_of(columns, count, rows, divisors, sums, window, means);                                        \
    }                                                                                                                  \
    static void sum_rows(                                                                                              \
        const FramePlane *plane, const FrameWindow *windows, const float *weights, float *values, float *means)       \
    {                                                                                                                  \
        sum_rows_of(plane, windows, weights, values, means);                                                           \
    }                                                                                                                  \
    static void sum_columns(                                                                                           \
        const float *values, const float *means, size_t side, const FrameWindow *windows, const float *weights,        \
        float *samples)                                                                                                \
    {                                                                                                                  \
        sum_columns_of(values, means, side, windows, weights, samples);                                                \
    }                                                                                                                  \
    static void interpolate(const float *rows, size_t side, const FrameGrid *grid, float *samples)                     \
    {                                                                                                                  \
        interpolate_of(rows, side, grid, samples);                                                                     \
    }                                                                                                                  \
    static void transform(const float *samples, const FrameCosines *cosines, float *coefficients)                      \
    {                                                                                                                  \
        transform_of(samples, cosines, coefficients);                                                                  \
    }                                                                                                                  \
    static void middle(const float *values, int32_t rank, float *lower, float *upper)                                  \
    {                                                                                                                  \
        middle_of(values, rank, lower, upper);                                                                         \
    }                                                                                                                  \
    static void transpose(                                                                                             \
        const float *rows, size_t row_distance, float *columns, size_t column_distance, size_t first_row_block,        \
        size_t row_block_end, size_t first_column_block, size_t column_block_end)                                      \
    {                                                                                                                  \
        transpose_of(                                                                                                  \
            rows, row_distance, columns, column_distance, first_row_block, row_block_end, first_column_block,          \
            column_block_end);                                                                                         \
    }                                                                                                                  \
    static int64_t changes(const float *samples, int64_t limit) { return changes_of(samples, limit); }                 \
    static void steps(const int16_t *lines, size_t line_count, int64_t *sizes)                                         \
    {                                                                                                                  \
        steps_of(lines, line_count, sizes);                                                                            \
    }                                                                                                                  \
    const FrameKernels table = {                                                                                       \
        .luma = luma,                                                                                                  \
        .filter_rows = filter_rows,                                                                                    \
        .slide_rows = slide_rows,                                                                                      \
        .filter_columns = filter_columns,                                                                              \
        .sum_rows = sum_rows,                                                                                          \
        .sum_columns = sum_columns,                                                                                    \
        .interpolate = interpolate,                                                                                    \
        .transform = transform,                                                                                        \
        .middle = middle,                                                                                              \
        .transpose = transpose,                                                                                        \
        .changes = changes,                                                                                            \
        .steps = steps,                                                                                                \
    }

extern const FrameKernels frame_kernels_avx2;
