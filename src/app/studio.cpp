#include "app/studio.h"

#include <algorithm>

#include "app/commands.h"
#include "ui/overlay_painter.h"

namespace ninety {
namespace {

// A still may take its time: four samples a pixel, as far as textures can be that large.
constexpr int kSupersampling = 2;
constexpr int kLargestSupersampled = 4096;

// A picture is looked at as a whole: its labels grow with it, unlike a window's, which leave room for more.
float picture_scale(glm::ivec2 size) {
    const float fits = std::min(static_cast<float>(size.x) / 1280, static_cast<float>(size.y) / 720);
    return std::max(fits, .82f);  // smaller letters cannot be read
}

void paint_caption(const std::string& caption, const Fonts& fonts, glm::ivec2 size) {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const float s = fonts.scale, pad = 9 * s;
    const ImVec2 words = fonts.strong->CalcTextSizeA(fonts.strong->FontSize, 1e6f, 0, caption.c_str());
    const ImVec2 low(12 * s, static_cast<float>(size.y) - 12 * s - words.y - 1.4f * pad);
    draw.AddRectFilled(low, {low.x + words.x + 2 * pad, low.y + words.y + 1.4f * pad}, palette().scrim,
                       8 * s);
    draw.AddText(fonts.strong, fonts.strong->FontSize, {low.x + pad, low.y + .7f * pad}, palette().ink,
                 caption.c_str());
}

}  // namespace

Result<Studio> Studio::open(const ProgramFiles& files) {
    GlWindowOptions options;
    options.visible = false;
    options.vsync = false;
    options.size = {64, 64};
    auto window = GlWindow::open(options);
    if (!window) return Error{window.error()};
    return Studio(std::move(*window), files);
}

Studio::Studio(GlWindow window, const ProgramFiles& files)
    : window_(std::make_unique<GlWindow>(std::move(window))) {
    imgui_ = std::make_unique<ImGuiSession>(window_->window(), window_->context(), false);
    std::vector<std::string> notices;
    renderer_ = std::make_unique<Renderer>(
        RenderFiles{files.shaders, files.assets, files.figure_mesh, files.bones_mesh}, notices);
    renderer_->set_quality(kStillQuality);
    for (const std::string& notice : notices)
        tell(notice);
}

Image Studio::photograph(const Scene& scene, glm::ivec2 size, const std::string& caption, const Over& over) {
    const int factor = std::max(size.x, size.y) <= kLargestSupersampled ? kSupersampling : 1;
    const glm::ivec2 large = size * factor;
    std::vector<std::string> notices;
    const float scale = picture_scale(size) * static_cast<float>(factor);
    if (theme_.set_scale(scale, notices)) imgui_->fonts_changed();

    renderer_->draw(scene, large);
    imgui_->begin_frame(large, large, 1.0 / 60);
    paint_overlays(*ImGui::GetBackgroundDrawList(), scene, {{0, 0}, glm::vec2(large)}, theme_.fonts(),
                   16 * theme_.fonts().scale);
    if (over) over(*ImGui::GetBackgroundDrawList(), {{0, 0}, glm::vec2(large)}, theme_.fonts());
    if (!caption.empty()) paint_caption(caption, theme_.fonts(), large);
    imgui_->finish_frame();
    glBindFramebuffer(GL_FRAMEBUFFER, renderer_->image().framebuffer.get());
    glViewport(0, 0, large.x, large.y);
    imgui_->render();
    const Image image = read_pixels(renderer_->image());
    renderer_->forget();  // letters have been drawn into it
    return shrunk(image, factor);
}

}  // namespace ninety
