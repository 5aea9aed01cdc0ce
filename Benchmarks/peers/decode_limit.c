/* The time plain libjpeg-turbo takes to decode a JPEG in memory to RGB: what no program that decodes every pixel to RGB
 * with it can go below. Rows go to one small buffer and nobody looks at them.
 *
 * Answers requests as the other measured programs do: for each line "NAME<tab>PATH" on standard input, a line with the
 * seconds a picture took on a processor and on the clock. PATH is a JPEG, or a list of them: a file that ends in ".list",
 * one path a line. NAME is "libjpeg decode".
 *
 * An error ends the program (libjpeg's default): a measurement of damaged files is none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <jpeglib.h>

enum { row_batch = 16 };

static const double minimum_seconds = 0.02;

struct picture {
  unsigned char *bytes;
  size_t count;
};

struct workload {
  char request[4096];
  struct picture *pictures;
  size_t count;
  int runs;
};

static void fail(const char *message, const char *what) {
  fprintf(stderr, "decode_limit: %s: %s\n", message, what);
  exit(1);
}

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static struct picture read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("cannot read", path);
  fseek(file, 0, SEEK_END);
  struct picture picture = {.count = (size_t)ftell(file)};
  rewind(file);
  picture.bytes = malloc(picture.count);
  if (!picture.bytes || fread(picture.bytes, 1, picture.count, file) != picture.count) fail("cannot read", path);
  fclose(file);
  return picture;
}

static void decode(const struct picture *picture) {
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, picture->bytes, (unsigned long)picture->count);
  jpeg_read_header(&jpeg, TRUE);
  jpeg.out_color_space = jpeg.num_components == 4 ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress(&jpeg);
  size_t stride = (size_t)jpeg.output_width * (size_t)jpeg.output_components;
  unsigned char *buffer = malloc(stride * row_batch);
  if (!buffer) fail("out of memory", "a batch of rows");
  JSAMPROW rows[row_batch];
  for (int i = 0; i < row_batch; i++) rows[i] = buffer + (size_t)i * stride;
  while (jpeg.output_scanline < jpeg.output_height) jpeg_read_scanlines(&jpeg, rows, row_batch);
  jpeg_finish_decompress(&jpeg);
  jpeg_destroy_decompress(&jpeg);
  free(buffer);
}

static void run(const struct workload *workload) {
  for (size_t i = 0; i < workload->count; i++) decode(&workload->pictures[i]);
}

static void load(struct workload *workload, const char *path) {
  size_t length = strlen(path);
  if (length < 5 || strcmp(path + length - 5, ".list") != 0) {
    workload->pictures = malloc(sizeof *workload->pictures);
    workload->pictures[0] = read_file(path);
    workload->count = 1;
    return;
  }
  FILE *list = fopen(path, "r");
  if (!list) fail("cannot read", path);
  char line[4096];
  while (fgets(line, sizeof line, list)) {
    line[strcspn(line, "\n")] = 0;
    workload->pictures = realloc(workload->pictures, (workload->count + 1) * sizeof *workload->pictures);
    workload->pictures[workload->count++] = read_file(line);
  }
  fclose(list);
}

int main(void) {
  static struct workload workloads[64];
  size_t known = 0;
  char request[4096];
  while (fgets(request, sizeof request, stdin)) {
    request[strcspn(request, "\n")] = 0;
    char *tab = strchr(request, '\t');
    if (!tab || strncmp(request, "libjpeg decode\t", 15) != 0) fail("no such request", request);
    struct workload *workload = 0;
    for (size_t i = 0; i < known; i++)
      if (strcmp(workloads[i].request, request) == 0) workload = &workloads[i];
    if (!workload) {
      if (known == sizeof workloads / sizeof *workloads) fail("too many workloads", request);
      workload = &workloads[known++];
      strcpy(workload->request, request);
      load(workload, tab + 1);
      double once = 0;
      for (int warming = 0; warming < 2 && once < minimum_seconds; warming++) {
        double start = seconds(CLOCK_MONOTONIC);
        run(workload);
        once = seconds(CLOCK_MONOTONIC) - start;
      }
      workload->runs = (int)(minimum_seconds / once) + 1;
    }
    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < workload->runs; i++) run(workload);
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = seconds(CLOCK_MONOTONIC) - wall;
    double pictures = (double)workload->runs * (double)workload->count;
    printf("%.9f %.9f\n", cpu / pictures, wall / pictures);
    fflush(stdout);
  }
  return 0;
}
