#include "ui/panels.h"

#include "core/system.h"
#include "i18n/translate.h"
#include "model/frame.h"
#include "ui/breath_pacer.h"
#include "ui/camera_card.h"
#include "ui/far_display.h"
#include "ui/key_focus.h"
#include "ui/overlay_painter.h"
#include "ui/widgets.h"

namespace ninety {
namespace {

// Without a background of their own: the window is cleared to the panels' colour, and filling it twice costs
// a software rasteriser a millisecond.
constexpr ImGuiWindowFlags kFixed = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoDecoration |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoBringToFrontOnFocus;

void draw_sidebar(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions) {
    ImGui::SetNextWindowPos({area.at.x, area.at.y});
    ImGui::SetNextWindowSize({area.size.x, area.size.y});
    ImGui::Begin("Sidebar", nullptr, kFixed);
    const char* const kTabs[] = {translate("panels.watch"),    translate("panels.practise"),
                                 translate("panels.progress"), translate("panels.why"),
                                 translate("panels.body"),     translate("panels.settings")};
    int chosen = static_cast<int>(state.shell.panel);
    if (segmented("tabs", kTabs, chosen, fonts))
        actions.push_back(action::ShowPanel{static_cast<Panel>(chosen)});

    if (state.shell.keys_to_panels) {
        text(fonts.small, palette().accent, translate("panels.keys_here"));
        const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
        ImGui::GetForegroundDrawList()->AddRect({at.x + 2, at.y + 2}, {at.x + size.x - 2, at.y + size.y - 2},
                                                palette().accent, 6 * fonts.scale, 0, 2.5f * fonts.scale);
    }
    ImGui::PushID(chosen);  // each panel scrolls for itself
    const bool camera = camera_is_on(state);
    ImGui::BeginChild("panel", {0, camera ? -camera_foot_height(fonts) : 0});
    // The first press of an arrow has somewhere to go from.
    if (state.shell.keys_to_panels && !ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) &&
        !has_keys(kLinksWindow) && !has_keys(kSessionsWindow) && !has_keys(kProgressWindow) &&
        !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup))
        ImGui::SetWindowFocus();
    switch (state.shell.panel) {
        case Panel::watch:
            draw_watch_panel(state, fonts, actions);
            break;
        case Panel::practise:
            draw_practise_panel(state, fonts, actions);
            break;
        case Panel::progress:
            draw_progress_panel(state, fonts, actions);
            break;
        case Panel::why:
            draw_why_panel(state, fonts, actions);
            break;
        case Panel::body:
            draw_body_panel(state, fonts, actions);
            break;
        case Panel::settings:
            draw_settings_panel(state, fonts, actions);
            break;
    }
    ImGui::EndChild();
    ImGui::PopID();
    if (camera) draw_camera_foot(state, fonts, actions);
    ImGui::End();
}

// The picture, but for its foot where large words stand there.
Rect above_camera_words(const Frame& frame) {
    Rect free = frame.layout.picture;
    if (frame.camera) free.size.y = frame.camera->line().at.y - free.at.y;
    return free;
}

// What has the screen to itself, or shares it with the figure alone.
void draw_across_the_room(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions,
                          const CameraImage& camera) {
    const Layout& layout = frame.layout;
    if (shows_measure_me(state)) return draw_measure_me_page(state, layout, camera, fonts, actions);
    // Questions have the whole screen for themselves; what there is to tell waits.
    if (shows_far_check_in(state)) {
        Rect page = layout.far;
        if (camera_is_on(state)) {
            const glm::vec2 edge = .03f * page.size;
            const Rect mark{page.at + edge, {.5f * page.size.x, .085f * page.size.y}};
            draw_camera_mark(state, mark, fonts, *ImGui::GetBackgroundDrawList());
            page = {{page.at.x, mark.end().y}, {page.size.x, page.end().y - mark.end().y}};
        }
        return draw_far_check_in(state, fonts, page, actions);
    }
    ImDrawList& draw = *ImGui::GetBackgroundDrawList();
    draw_far_display(state, fonts, layout.far);
    if (state.settings.breathing) draw_breath_pacer(breath_of(state), fonts, layout.picture, draw);
    if (camera_is_on(state)) draw_camera_mark(state, camera_places(layout, fonts.scale).mark, fonts, draw);
    if (frame.camera) draw_camera_card(state, *frame.camera, camera, fonts, draw);
    draw_import(state, fonts, above_camera_words(frame), actions);
    draw_notices(state, frame, fonts, actions);  // below the figure
}

}  // namespace

void draw_panels(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions,
                 const CameraImage& camera) {
    const Layout& layout = frame.layout;
    if (shows_far_display(state)) {
        draw_across_the_room(state, frame, fonts, actions, camera);
        if (kInBrowser) draw_far_controls(state, fonts, layout.far, actions);
        return draw_dialogs(state, fonts, actions);
    }
    const bool measure_me = shows_measure_me(state), links = !measure_me && shows_links(state);
    if (measure_me)
        draw_measure_me_page(state, layout, camera, fonts, actions);
    else if (!links && !shows_page(state) && lesson_shown(state))
        draw_lesson_controls(state, fonts, layout.picture, actions);
    else if (!links && !shows_page(state))
        draw_picture_controls(state, frame, fonts, actions, camera);
    draw_sidebar(state, fonts, layout.sidebar, actions);
    // After it, as the links: arrows lead from it to them.
    if (!measure_me && !links && shows_page(state))
        state.reading.part == ProgressPart::sessions
            ? draw_sessions_page(state, fonts, layout.picture, actions)
            : draw_progress_page(state, fonts, layout.picture, actions);
    if (links) draw_links_page(fonts, layout.picture, actions);  // after it: arrows lead from it to the doors
    draw_transport(state, fonts, layout.transport, actions);
    draw_import(state, fonts, above_camera_words(frame), actions);
    draw_notices(state, frame, fonts, actions);
    draw_dialogs(state, fonts, actions);
}

}  // namespace ninety
