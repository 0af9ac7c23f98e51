#include "ui/imgui_session.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_sdl2.h>

#include <algorithm>
#include <utility>

#include "core/system.h"
#include "ui/page_text.h"

namespace ninety {
namespace {

// The texture has them.
void forget_pixels() {
    ImGui::GetIO().Fonts->ClearTexData();
}

}  // namespace

ImGuiSession::ImGuiSession(SDL_Window* window, SDL_GLContext context, bool input, MakeLetters letters)
    : input_(input), letters_(std::move(letters)) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // places are ours, and nothing else is worth remembering
    io.LogFilename = nullptr;
    if (input) {
        // No keyboard navigation of Dear ImGui's: Space and the arrows are the routine's, and must not press
        // what happens to have the focus as well.
        ImGui_ImplSDL2_InitForOpenGL(window, context);
        use_page_clipboard();
    }
    ImGui_ImplOpenGL3_Init(kInBrowser ? "#version 300 es" : "#version 330 core");
    if (!letters_) return;
    // The back end makes a texture of whatever letters there are when it makes its shaders: now, of hardly
    // any.
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    io.Fonts->Clear();
}

ImGuiSession::~ImGuiSession() {
    ImGui_ImplOpenGL3_Shutdown();
    if (input_) ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
}

// SDL says of a finger what it would say of a mouse, and who it was.
void ImGuiSession::handle(const SDL_Event& event) {
    const auto pixels = [&](int x, int y) { return glm::vec2(glm::ivec2(x, y)) * pixels_each_; };
    switch (event.type) {
        case SDL_MOUSEMOTION:
            by_touch_ = event.motion.which == SDL_TOUCH_MOUSEID;
            if (by_touch_) return touch_.move(pixels(event.motion.x, event.motion.y));
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            by_touch_ = event.button.which == SDL_TOUCH_MOUSEID;
            if (!by_touch_) break;
            if (event.type == SDL_MOUSEBUTTONUP) return touch_.release();
            touch_.press(pixels(event.button.x, event.button.y));
            return;
        default:
            break;
    }
    ImGui_ImplSDL2_ProcessEvent(&event);
}

bool ImGuiSession::keeps_mouse() const {
    if (by_touch_) return touch_.on_panel();
    return ImGui::GetIO().WantCaptureMouse;
}

bool ImGuiSession::keeps_text() const {
    return ImGui::GetIO().WantTextInput;
}

ImDrawList& ImGuiSession::behind_panels() {
    return *ImGui::GetBackgroundDrawList();
}

ImDrawList& ImGuiSession::over_panels() {
    return *ImGui::GetForegroundDrawList();
}

void ImGuiSession::show_demo() {
    ImGui::ShowDemoWindow();
}

void ImGuiSession::fonts_changed() {
    if (!texture_made_) return;  // the first frame makes it; one made before would be forgotten, not deleted
    make_letters();
}

void ImGuiSession::make_letters() {
    if (letters_) {
        unsigned char* ink = nullptr;
        glm::ivec2 size(0);
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        atlas.GetTexDataAsAlpha8(&ink, &size.x, &size.y);
        atlas.SetTexID(reinterpret_cast<ImTextureID>(std::uintptr_t{letters_(ink, size)}));
    } else {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    forget_pixels();
}

void ImGuiSession::navigate(bool by_keys) {
    ImGuiIO& io = ImGui::GetIO();
    const bool was = (io.ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0;
    if (was == by_keys) return;
    if (by_keys)
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

void ImGuiSession::begin_frame(glm::ivec2 size_px, glm::ivec2 size_logical, double seconds) {
    ImGui_ImplOpenGL3_NewFrame();
    if (!std::exchange(texture_made_, true)) letters_ ? make_letters() : forget_pixels();
    ImGuiIO& io = ImGui::GetIO();
    if (input_) {
        ImGui_ImplSDL2_NewFrame();
        // We lay out in pixels, so that text is sharp on every display. The position comes from the window
        // itself: the back end's own is the screen's less the window's, which is off where no window manager
        // reports moves.
        const float scale = pixels_each_ = static_cast<float>(size_px.x) / static_cast<float>(size_logical.x);
        int x = 0, y = 0;
        SDL_GetMouseState(&x, &y);
        if (io.MousePos.x > -1e6f)
            io.MousePos = {static_cast<float>(x) * scale, static_cast<float>(y) * scale};
        if (by_touch_) touch_.show_mouse();
        // A finger is wider than a pointer: what it meets is as high as a fingertip, without looking larger.
        constexpr float kFinger = 5;  // logical pixels on each side; half of what controls stand apart
        ImGui::GetStyle().TouchExtraPadding = by_touch_ ? ImVec2(0, kFinger * scale) : ImVec2(0, 0);
    }
    io.DisplaySize = {static_cast<float>(size_px.x), static_cast<float>(size_px.y)};
    io.DisplayFramebufferScale = {1, 1};
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 1.0));
    ImGui::NewFrame();
}

void ImGuiSession::finish_frame() {
    ImGui::Render();
    if (input_) tell_page_of_typing(ImGui::GetIO().WantTextInput);
}

const ImDrawData& ImGuiSession::drawn() const {
    return *ImGui::GetDrawData();
}

void ImGuiSession::render(std::span<const WindowBox> boxes) {
    clipped_.clip(*ImGui::GetDrawData(), boxes);
    ImGui_ImplOpenGL3_RenderDrawData(&clipped_.lists());
    clipped_.restore();
}

void ImGuiSession::render() {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace ninety
