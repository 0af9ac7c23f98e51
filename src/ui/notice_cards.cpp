// Notices: cards over the picture, below its views. No panel moves for them, and no button lies under them.
#include <algorithm>

#include "i18n/translate.h"
#include "ui/panels.h"
#include "ui/phase_look.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

constexpr ImGuiWindowFlags kNoticeWindow = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                                           ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoCollapse |
                                           ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                           ImGuiWindowFlags_NoFocusOnAppearing;

// An exclamation mark or a tick: told apart without colours, too.
void draw_mark(ImDrawList& draw, ImVec2 c, float r, bool problem, ImU32 ink) {
    if (!problem) return draw_phase_shape(draw, c, r, Phase::done, ink);
    draw.AddRectFilled({c.x - r * .2f, c.y - r}, {c.x + r * .2f, c.y + r * .35f}, ink, r * .2f);
    draw.AddCircleFilled({c.x, c.y + r * .78f}, r * .26f, ink, 12);
}

void draw_card(const char* words, bool problem, std::size_t index, const Fonts& fonts, Actions& actions) {
    const float s = fonts.scale, pad = 12 * s, mark = 30 * s;
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - mark - 2 * pad;
    const ImVec2 size = fonts.small->CalcTextSizeA(fonts.small->FontSize, 1e6f, wrap, words);
    const float button = ImGui::GetFrameHeight();
    const float height = pad + size.y + 6 * s + button + pad;
    const ImU32 ink = problem ? palette().warn : palette().accent;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 high(low.x + width, low.y + height);
    draw.AddRectFilled(low, high, problem ? palette().warn_soft : palette().accent_soft, 10 * s);
    draw.AddRect(low, high, ink, 10 * s, 0, 1.5f * s);
    draw_mark(draw, {low.x + pad + 9 * s, low.y + pad + fonts.small->FontSize * .55f}, 8 * s, problem, ink);
    draw.AddText(fonts.small, fonts.small->FontSize, {low.x + pad + mark, low.y + pad}, palette().ink, words,
                 nullptr, wrap);
    ImGui::PushID(static_cast<int>(index));
    ImGui::SetCursorScreenPos({low.x + pad + mark, low.y + pad + size.y + 6 * s});
    if (quiet_button(translate("panels.dismiss"))) actions.push_back(action::DismissNotice{index});
    ImGui::PopID();
    ImGui::SetCursorScreenPos({low.x, high.y + 8 * s});
    ImGui::Dummy({width, 0});
}

}  // namespace

void draw_notices(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions) {
    if (state.shell.notices.empty()) return;
    if (state.shell.notices.unseen()) actions.push_back(action::NoticesSeen{});
    const Rect& picture = frame.layout.picture;
    const float s = fonts.scale, edge = 16 * s;
    // The camera's picture and its words stay to be seen, too.
    const float camera_end = frame.camera ? frame.camera->why.at.y : 0;
    const float foot = frame.camera ? frame.camera->line().at.y : picture.end().y;
    // The countdown at the right stays to be seen: beside it where there is room, otherwise below it.
    constexpr float kCountdownWidth = 230, kCountdownHeight = 190, kLeast = 260;
    const float whole = picture.size.x - 2 * edge, beside = whole - kCountdownWidth * s;
    const bool below = beside < kLeast * s;
    const float width = std::min(below ? whole : beside, 460 * s);
    const float top = std::max(picture.at.y + 64 * s + (below ? kCountdownHeight * s : 0), camera_end);
    // Across the room nothing lies on the figure: they stand below it, where there is a caption otherwise.
    const bool far = shows_far_display(state);
    if (far)
        ImGui::SetNextWindowPos({picture.at.x + edge, foot - edge}, 0, {0, 1});
    else
        ImGui::SetNextWindowPos({picture.at.x + edge, top});
    // Many of them scroll: the caption below stays to be read.
    const float most =
        far ? picture.size.y * .2f : std::max(60 * s, std::min(foot - edge - top, picture.size.y * .55f));
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, most});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("Notices", nullptr, kNoticeWindow | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar();
    std::size_t index = 0;
    for (const std::string& problem : state.shell.notices.problems())
        draw_card(problem.c_str(), true, index++, fonts, actions);
    for (const Notices::Done& done : state.shell.notices.successes())
        draw_card(done.text.c_str(), false, index++, fonts, actions);
    ImGui::End();
}

}  // namespace ninety
