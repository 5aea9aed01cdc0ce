/// The loops that bring the rows of a picture to PDQ's samples, take samples of any frame, and transform them, compiled once for each
/// instruction set, for the Swift target PerceptualHash.
///
/// They exist because Swift cannot choose an instruction set for one function. All variants come from one text and give the same
/// bits: the order of operations is fixed, and no multiplication is fused with an addition.
///
/// Every function may be called by any number of threads. Pointers need no alignment beyond that of their type.
#pragma once

#include <CProcessor.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// How luma comes from the colours of a pixel: `((red + green) + blue) / divisor`, each taken from the first three bytes as a
/// little-endian number and times its weight. The number keeps the bits of its byte, so the weight is divided by 1, 256 or 65,536.
typedef struct FrameLuma {
    /// The bytes from a pixel to the next: three or four; or one, of grey, which is its own luma.
    size_t step;
    uint32_t red_bits, green_bits, blue_bits;
    float red, green, blue;
    float divisor;
} FrameLuma;

/// A window that slides along a line, as PDQ's box filter does: in each step a value enters, then the one leaves that entered `size`
/// steps before.
typedef struct FrameSlide {
    size_t size;
    /// The steps: a multiple of eight.
    size_t count;
} FrameSlide;

/// Which of eight rows enter a window that slides along columns, and where the first of them is kept in it.
typedef struct FrameRows {
    size_t first, end;
    /// The rows that are kept: the size of the window.
    size_t size;
    size_t slot;
} FrameRows;

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
    /// The luma of `count` pixels, `distance` from each eight of them to the next: eight if they follow each other.
    void (*luma)(const uint8_t *pixels, size_t count, const FrameLuma *weights, float *values, size_t distance);

    /// Slides a window along each of eight rows.
    ///
    /// - `rows`: blocks of eight by eight values, row by row. Each row is followed by zeros, which enter as values do.
    /// - `divisors`: what to divide each sum by.
    /// - `columns`: room for `slide->size` columns of eight zeros, which leave first, and for the columns of the rows after them.
    /// - `means`: room for a column after each step.
    void (*filter_rows)(
        const float *rows, const FrameSlide *slide, const float *divisors, float *columns, float *means);

    /// The same for columns as `filter_rows` writes them, and without dividing.
    void (*slide_rows)(const float *columns, const FrameSlide *slide, float *sums);

    /// Slides a window along each of `count` columns, a multiple of eight, by the rows that enter.
    ///
    /// - `columns`: `count` columns of eight values.
    /// - `divisors`: what to divide the sums by, for each of eight rows.
    /// - `sums`: the running sum of each column.
    /// - `window`: for each block of eight columns the rows in the window, `rows->size` of them. In the beginning these are zeros.
    /// - `means`: room for `count` columns of eight values. Those of rows that do not enter have no meaning.
    void (*filter_columns)(
        const float *columns, size_t count, const FrameRows *rows, const float *divisors, float *sums, float *window,
        float *means);

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
    ///
    /// - `row_distance`, `column_distance`: from one row, and one column, to the next.
    void (*transpose)(
        const float *rows, size_t row_distance, float *columns, size_t column_distance, size_t first_row_block,
        size_t row_block_end, size_t first_column_block, size_t column_block_end);

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

/// The loops with the instructions that the whole program is compiled for.
extern const FrameKernels frame_kernels_portable;

/// The loops compiled with `instructions`, or those that come next to them; null where the processor lacks the instructions.
const FrameKernels *_Nullable frame_kernels_for(ProcessorInstructions instructions);

#pragma clang assume_nonnull end
