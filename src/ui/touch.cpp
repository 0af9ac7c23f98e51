#include "ui/touch.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <vector>

namespace ninety {
namespace {

struct Grip {
    Rect knob, track;
    const ImGuiWindow* window;
};

// Of the frame that was drawn last.
struct Grips {
    std::vector<Grip> all;
    int frame = -1;
} grips;

// A finger covers more than a knob.
constexpr float kFinger = 14;  // at ImGui's own size of 13 letters' pixels, scaled with it
constexpr float kMoved = 10;

float finger_scale() {
    return std::max(1.0f, ImGui::GetStyle().GrabMinSize / 18);
}

bool inside(const Rect& rect, glm::vec2 at, float beyond = 0) {
    return at.x >= rect.at.x - beyond && at.y >= rect.at.y - beyond && at.x < rect.end().x + beyond &&
           at.y < rect.end().y + beyond;
}

bool lies_in(const ImGuiWindow* window, const ImGuiWindow* outer) {
    for (; window; window = window->ParentWindow)
        if (window == outer) return true;
    return false;
}

// The window in front at this place; under a dialog nothing is.
ImGuiWindow* window_at(glm::vec2 at) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
    for (int i = g.Windows.Size - 1; i >= 0; --i) {
        ImGuiWindow* window = g.Windows[i];
        if (!window->WasActive || window->Hidden || (window->Flags & ImGuiWindowFlags_NoMouseInputs))
            continue;
        if (modal && !lies_in(window, modal)) continue;
        if (window->OuterRectClipped.Contains({at.x, at.y})) return window;
    }
    return nullptr;
}

ImGuiWindow* scrolled_by(ImGuiWindow* window) {
    while (window && window->ScrollMax.y <= 0)
        window = window->ParentWindow;
    return window;
}

bool something_on_top() {
    return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace

void offer_grip(const Rect& knob, const Rect& track) {
    if (grips.frame != ImGui::GetFrameCount()) grips.all.clear();
    grips.frame = ImGui::GetFrameCount();
    grips.all.push_back({knob, track, ImGui::GetCurrentWindow()});
}

bool Touch::press(glm::vec2 at) {
    from_ = at_ = at;
    to_knob_ = {0, 0};
    presses_ = true;
    shown_down_ = false;
    ImGuiWindow* window = window_at(at);
    if (!window && !something_on_top()) {
        doing_ = Doing::turning;
        return false;
    }
    doing_ = Doing::waiting;
    scrolls_ = scrolled_by(window);
    scrolled_from_ = scrolls_ ? scrolls_->Scroll.y : 0;
    const float beyond = kFinger * finger_scale();
    if (grips.frame != ImGui::GetFrameCount()) return true;  // the last frame has drawn none
    for (const Grip& grip : grips.all) {
        if (grip.window != window) continue;
        if (inside(grip.knob, at, beyond)) {
            doing_ = Doing::holding;
            to_knob_ = grip.knob.at + grip.knob.size / 2.0f - at;
            return true;
        }
        if (inside(grip.track, at, beyond / 2)) presses_ = false;
    }
    return true;
}

void Touch::move(glm::vec2 to) {
    at_ = to;
    const glm::vec2 gone = to - from_;
    if (doing_ == Doing::waiting && std::max(std::abs(gone.x), std::abs(gone.y)) > kMoved * finger_scale())
        doing_ = Doing::scrolling;
    if (doing_ != Doing::scrolling || !scrolls_) return;
    ImGui::SetScrollY(scrolls_, std::clamp(scrolled_from_ - gone.y, 0.0f, scrolls_->ScrollMax.y));
}

void Touch::release() {
    doing_ = doing_ == Doing::waiting && presses_ ? Doing::pressing : Doing::nothing;
}

void Touch::show_mouse() {
    ImGuiIO& io = ImGui::GetIO();
    const bool down = doing_ == Doing::holding || (doing_ == Doing::pressing && !shown_down_);
    // A finger that has gone is nowhere; its press ends where it was.
    const bool somewhere = down || shown_down_ || doing_ == Doing::pressing;
    const glm::vec2 at = at_ + to_knob_;
    io.MousePos = somewhere ? ImVec2(at.x, at.y) : ImVec2(-FLT_MAX, -FLT_MAX);
    io.MouseDown[0] = down;
    if (doing_ == Doing::pressing && shown_down_) doing_ = Doing::nothing;
    shown_down_ = down;
}

}  // namespace ninety
