#include "cli/offscreen_renderer.h"
#include "cli/drawing_window.h"

#include <algorithm>

#include "cli/commands.h"
#include "render/surface.h"
#include "ui/font_files.h"
#include "ui/overlay_painter.h"
#include "ui/picture_caption.h"

namespace ninety {
namespace {

// Four samples a pixel, as far as textures can be that large.
constexpr int kSupersampling = 2;
constexpr int kLargestSupersampled = 4096;

}  // namespace

float picture_scale(glm::ivec2 size) {
    const float fits = std::min(static_cast<float>(size.x) / 1280, static_cast<float>(size.y) / 720);
    return std::max(fits, .82f);  // smaller letters cannot be read
}

int supersampling(glm::ivec2 size) {
    return std::max(size.x, size.y) <= kLargestSupersampled ? kSupersampling : 1;
}

Result<OffscreenRenderer> OffscreenRenderer::open(const ProgramFiles& files) {
    GlWindowOptions options;
    options.visible = false;
    options.vsync = false;
    options.size = {64, 64};
    auto window = open_drawing_window(options);
    if (!window) return Error{window.error()};
    return OffscreenRenderer(std::move(*window), files);
}

OffscreenRenderer::OffscreenRenderer(GlWindow window, const ProgramFiles& files)
    : window_(std::make_unique<GlWindow>(std::move(window))) {
    imgui_ = std::make_unique<ImGuiSession>(window_->window(), window_->context(), false);
    renderer_ = std::make_unique<Renderer>(render_files(files));
    use_fonts_in(files.fonts);
    renderer_->set_quality(kStillQuality);
    tell_notices();
}

void OffscreenRenderer::tell_notices() {
    for (const std::string& notice : renderer_->take_notices())
        tell(notice);
}

Image OffscreenRenderer::render(const Scene& scene, glm::ivec2 size, const std::string& caption,
                                const Over& over) {
    const int factor = supersampling(size);
    const glm::ivec2 large = size * factor;
    std::vector<std::string> notices;
    const float scale = picture_scale(size) * static_cast<float>(factor);
    if (theme_.set_scale(scale, notices)) imgui_->fonts_changed();

    renderer_->draw(scene, large);
    tell_notices();
    imgui_->begin_frame(large, large, 1.0 / 60);
    // What is painted over it has its own numbers: then the muscles' have no place.
    const float legend_y = over ? static_cast<float>(large.y) : 16 * theme_.fonts().scale;
    paint_overlays(imgui_->behind_panels(), scene, {{0, 0}, glm::vec2(large)}, theme_.fonts(), legend_y);
    if (over) over(imgui_->behind_panels(), {{0, 0}, glm::vec2(large)}, theme_.fonts());
    if (!caption.empty()) paint_caption(imgui_->over_panels(), caption, theme_.fonts(), large);
    imgui_->finish_frame();
    if (page_.size != large) page_ = make_colour_target(large);
    copy_turned_over(renderer_->image(), page_);
    draw_into(page_);
    imgui_->render();
    return shrunk(read_pixels(page_, Rows::lower_first), factor);
}

}  // namespace ninety
