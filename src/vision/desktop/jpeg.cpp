#include "vision/jpeg.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
// After <cstdio>, which it needs and does not include.
#include <jpeglib.h>

#include <jerror.h>

#include "vision/frame_files.h"
#include "vision/raw_frame.h"

namespace ninety {
namespace {

// A progressive picture of ever more passes would take for ever; real ones have about ten.
constexpr int kMostPasses = 100;

// libjpeg ends the program at an error unless somebody jumps; most of its warnings are damage, too.
struct Failing {
    jpeg_error_mgr manager;
    std::jmp_buf back;
};

[[noreturn]] void fail(j_common_ptr info) {
    std::longjmp(reinterpret_cast<Failing*>(info->err)->back, 1);
}

// Many webcams leave bytes over between two markers; nothing of the picture is lost by them.
void note(j_common_ptr info, int level) {
    if (level < 0 && info->err->msg_code != JWRN_EXTRANEOUS_DATA) fail(info);
}

void count_passes(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > kMostPasses) fail(info);
}

// Which of an eighth .. the whole is wanted; 0: none.
unsigned eighths(int width, int height, JpegSizes sizes) {
    const int shorter = std::min(width, height), longer = std::max(width, height);
    if (shorter < kLeastFrameSide) return 0;
    if (longer <= kMostFrameSide) return 8;
    if (sizes == JpegSizes::of_cameras || longer > kMostFileSide ||
        static_cast<std::size_t>(width) * static_cast<std::size_t>(height) > kMostFilePixels)
        return 0;
    return longer <= 2 * kMostFrameSide ? 4 : 2;
}

// Nothing here has a destructor: longjmp passes over it.
bool read_rows(jpeg_decompress_struct& info, jpeg_progress_mgr& progress, std::span<const std::byte> bytes,
               Image& picture, JpegSizes sizes) {
    jpeg_create_decompress(&info);
    progress.progress_monitor = count_passes;
    info.progress = &progress;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&info, TRUE);
    info.scale_num = eighths(static_cast<int>(info.image_width), static_cast<int>(info.image_height), sizes);
    if (info.scale_num == 0) return false;
    info.scale_denom = 8;
    info.out_color_space = JCS_RGB;
    info.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&info);
    picture.size = {static_cast<int>(info.output_width), static_cast<int>(info.output_height)};
    picture.rgb.resize(3 * static_cast<std::size_t>(info.output_width) * info.output_height);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = picture.pixel(0, static_cast<int>(info.output_scanline));
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    return true;
}

}  // namespace

bool decode_jpeg(std::span<const std::byte> bytes, Image& picture, JpegSizes sizes) {
    if (bytes.size() < 4) return false;
    jpeg_decompress_struct info{};
    jpeg_progress_mgr progress{};
    Failing failing{};
    info.err = jpeg_std_error(&failing.manager);
    failing.manager.error_exit = fail;
    failing.manager.emit_message = note;
    volatile bool whole = false;
    if (setjmp(failing.back) == 0) whole = read_rows(info, progress, bytes, picture, sizes);
    jpeg_destroy_decompress(&info);
    return whole;
}

}  // namespace ninety
