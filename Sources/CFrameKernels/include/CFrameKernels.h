/// The loops that take PDQ's samples of a frame and transform them, compiled once for each instruction set, for the Swift target
/// PerceptualHash.
///
/// They exist because Swift cannot choose an instruction set for one function. All variants come from one text and give the same
/// bits: the order of operations is fixed, and no multiplication is fused with an addition.
///
/// Every function may be called by any number of threads. Pointers need no alignment beyond that of their type.
#pragma once

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The instruction sets that the loops are compiled for.
typedef enum __attribute__((enum_extensibility(closed))) FrameInstructionSet {
    /// That of the whole program.
    FrameInstructionSetPortable,
    /// x86-64 with AVX2.
    FrameInstructionSetAVX2,
} FrameInstructionSet;

/// Neighbouring values with their weights, and the weight of the mean of the line: one of the 64 samples along a side of a frame.
typedef struct FrameWindow {
    /// The first value.
    int32_t start;
    int32_t count;
    /// Where its weights begin among all.
    int32_t offset;
    float mean_weight;
} FrameWindow;

/// The values of a plane, which is a square: `columns` column by column, `side` values each; `mean_column` the means of its rows.
///
/// `side`: a multiple of eight.
typedef struct FramePlane {
    const float *columns;
    const float *mean_column;
    size_t side;
} FramePlane;

/// Where the samples of a turned frame lie in a plane of `side` × `side` values, in 65,536ths of the distance of two values. All
/// places of samples, inside the plane or not, are less than 2^30 away from its beginning.
typedef struct FrameGrid {
    int32_t x, y;
    /// From one sample to the next in a row of the frame.
    int32_t across_x, across_y;
    /// From one row of the frame to the next.
    int32_t down_x, down_y;
} FrameGrid;

/// Cosines in the layout of the Swift target: for each of 32 samples those of eight odd or eight even frequencies, and for each
/// frequency those of 32 samples, eight times each.
typedef struct FrameCosines {
    const float *odd, *even;
    const float *repeated_odd, *repeated_even;
} FrameCosines;

typedef struct FrameKernels {
    /// Sums the values of a plane along its rows.
    ///
    /// - `windows`: 64 of them, each within the side.
    /// - `values`: room for eight groups of `side` rows of eight sums.
    /// - `means`: room for eight groups of eight means, of all rows.
    void (*sum_rows)(
        const FramePlane *plane, const FrameWindow *windows, const float *weights, float *values, float *means);

    /// Sums what `sum_rows` wrote along the columns: eight groups of 64 rows of eight samples.
    void (*sum_columns)(
        const float *values, const float *means, size_t side, const FrameWindow *windows, const float *weights,
        float *samples);

    /// Interpolates samples between four values each; beyond the plane its edge goes on.
    ///
    /// - `rows`: the plane row by row.
    void (*interpolate)(const float *rows, size_t side, const FrameGrid *grid, float *samples);

    /// The 16×16 coefficients of samples: 16 i + j is vertical frequency i + 1 and horizontal frequency j + 1.
    void (*transform)(const float *samples, const FrameCosines *cosines, float *coefficients);

    /// Of 256 values in order, that of a rank and the next one. No branch depends on the values, which sorting and quickselect
    /// spend most of their time on.
    void (*middle)(const float *values, int32_t rank, float *lower, float *upper);

    /// The columns of a part of a plane, from its rows: blocks of eight rows and columns.
    void (*transpose)(
        const float *rows, float *columns, size_t side, size_t first_row_block, size_t row_block_end,
        size_t first_column_block, size_t column_block_end);

    /// The sum of all changes from one sample to the next, in whole hundredths of the range; of the first groups only if these
    /// come to `limit` already.
    int64_t (*changes)(const float *samples, int64_t limit);

    /// How large the step from each line to the next is: twice that of the quarter of the places where it is smaller, and the
    /// median of all, cut off to multiples of eight each.
    ///
    /// - `lines`: `line_count` lines of 128 values of 0 to 32,767.
    /// - `sizes`: room for `line_count` sizes; the first is 0.
    void (*steps)(const int16_t *lines, size_t line_count, int64_t *sizes);
} FrameKernels;

/// The loops of `instruction_set`, or null where this processor or its operating system does not support it.
const FrameKernels *_Nullable frame_kernels_for(FrameInstructionSet instruction_set);

/// The best loops that this processor has; the portable ones if the environment variable of that name says so.
const FrameKernels *frame_kernels_in_use(const char *variable_name);

#pragma clang assume_nonnull end
