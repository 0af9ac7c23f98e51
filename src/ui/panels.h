// One function per panel, each in a file of its own. They read the state and ask for actions; they change
// nothing.
#pragma once

#include "model/actions.h"
#include "model/app_state.h"
#include "model/frame.h"
#include "ui/camera_picture.h"
#include "ui/theme.h"

namespace ninety {

// All of them, in their places. `camera`: its picture of this frame, where there is one.
void draw_panels(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions,
                 const CameraImage& camera = {});

// The parts. The first six fill the sidebar below its tabs.
void draw_watch_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_practise_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_progress_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_why_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_body_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_settings_panel(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_transport(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);
void draw_picture_controls(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions,
                           const CameraImage& camera);
void draw_import(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions);
// What was taken over last, with a button that takes it back: in lines of the current window.
void draw_take_back(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_notices(const AppState& state, const Frame& frame, const Fonts& fonts, Actions& actions);
void draw_dialogs(const AppState& state, const Fonts& fonts, Actions& actions);

// In place of the picture's own, while a live scene of the article is shown.
void draw_lesson_controls(const AppState& state, const Fonts& fonts, const Rect& picture, Actions& actions);

// Where the picture is otherwise. The page of links has keys of its own (ui/key_focus.h); draw it after the
// sidebar.
inline constexpr const char* kLinksWindow = "Links page";
void draw_links_page(const Fonts& fonts, const Rect& area, Actions& actions);
inline constexpr const char* kProgressWindow = "Progress page";
void draw_progress_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);
// A part of the Progress page, in the current window.
void draw_plan_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);
// The list of all sessions in the charts' place, or what corrects one of them. It has keys of its own, too.
inline constexpr const char* kSessionsWindow = "Sessions page";
void draw_sessions_page(const AppState& state, const Fonts& fonts, const Rect& area, Actions& actions);
void draw_session_editor(const AppState& state, const SessionDraft& draft, const Fonts& fonts,
                         Actions& actions);
void draw_measure_me_page(const AppState& state, const Layout& layout, const CameraImage& camera,
                          const Fonts& fonts, Actions& actions);

// Parts of panels, in files of their own.
void draw_camera_buttons(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_camera_details(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_measuring(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_session_summary(const AppState& state, const Fonts& fonts);
void draw_check_in(const AppState& state, const Fonts& fonts, Actions& actions);
void draw_routine_chooser(const AppState& state, Settings& settings, bool& changed, const Fonts& fonts,
                          Actions& actions);

// Shared by panels.
void draw_article(const Article& article, const Fonts& fonts, Actions& actions);

}  // namespace ninety
