// ninety picture: one moment, or the whole demonstration on a contact sheet.
#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/commands.h"
#include "cli/offscreen_renderer.h"
#include "model/frame.h"
#include "model/lesson_layout.h"
#include "model/update.h"
#include "platform/interruption.h"
#include "scene/illustration.h"
#include "ui/lesson_overlay.h"

namespace ninety {
namespace {

// The picture of a person who has set nothing but what the command line says.
AppState state_for(const PictureCommand& command) {
    Settings settings;
    if (command.raise) settings.raise = *command.raise;
    settings.view = command.view;
    settings.lighting = command.lighting;
    settings.skin = command.skin;
    settings.hair = command.hair;
    settings.show_beneath = command.beneath;
    settings.show_measures = command.measures;
    settings.routine.hold = std::clamp(command.at, Seconds(60), routine_limits::max_hold);
    settings.routine.first_side = command.side;
    settings.routine.variant = command.variant;
    settings.mirror = command.mirror;
    return AppState(settings);
}

Scene scene_at(AppState& state, Seconds demo_time, Fault fault, glm::ivec2 size) {
    update(state, {action::Seek{demo_time}, action::ShowFault{fault}});
    Scene scene = frame_of(state).scene;
    const float aspect = static_cast<float>(size.x) / static_cast<float>(size.y);
    scene.camera =
        named_view(state.picture.view, scene.body, scene.raised, aspect, routine_of(state).variant);
    scene.camera.mirrored = state.settings.mirror;
    return scene;
}

// A live scene of the article, with its names and numbers.
Image lesson_picture(OffscreenRenderer& offscreen, const PictureCommand& command, const AppState& state,
                     glm::ivec2 size) {
    LessonValues values = initial_values(*command.lesson);
    apply_settings(values, command.sliders);
    LessonFigures figures;
    figures.update(values, {state.settings.stature});
    const LessonView view = command.second_view ? LessonView::second : LessonView::first;
    const float aspect = static_cast<float>(size.x) / static_cast<float>(size.y);
    // Bodies stand where what is written leaves room for them: it is written on the larger picture.
    const auto larger = static_cast<float>(supersampling(size));
    const PicturePart standing = figure_part(values.lesson, glm::vec2(size) * larger,
                                             picture_scale(size) * larger, false, command.mirror);
    const Scene scene = illustration(
        figures, {0, light_of(command.lighting), true, command.mirror, view, {command.skin, command.hair}},
        lesson_camera(figures, view, aspect, standing));
    return offscreen.render(scene, size, {}, [&](ImDrawList& draw, const Rect& area, const Fonts& fonts) {
        paint_lesson(draw, figures, scene, area, fonts, false);
    });
}

Image contact_sheet(OffscreenRenderer& offscreen, AppState& state, Fault fault, glm::ivec2 size) {
    constexpr int kColumns = 3, kRows = 4;
    struct Shot {
        std::size_t scene;
        double part;
    };
    const auto& scenes = state.watch.demo.timeline().scenes();
    // Scenes 0-3: the four steps; 4: change; 5-7: the other side; then the weeks.
    const std::array<Shot, kColumns * kRows> shots{{{0, .25},
                                                    {0, .95},
                                                    {1, .62},
                                                    {2, .05},
                                                    {3, 0},
                                                    {3, .5},
                                                    {3, 1},
                                                    {4, .93},
                                                    {5, .75},
                                                    {7, .5},
                                                    {7, 1},
                                                    {scenes.size() - 2, 1}}};
    const glm::ivec2 cell(size.x / kColumns, size.y / kRows);
    Image sheet = make_image(cell * glm::ivec2(kColumns, kRows));
    for (int i = 0; i < kColumns * kRows; ++i) {
        const Shot& shot = shots[static_cast<std::size_t>(i)];
        const DemoScene& demo = scenes[shot.scene];
        const Seconds at = demo.start + (demo.length - Seconds(.001)) * shot.part;
        const Scene scene = scene_at(state, at, fault, cell);
        std::string caption = frame_of(state).caption.title.str();
        if (demo.step == DemoStep::hold)
            caption += ", " + std::to_string(static_cast<int>(demo.shows.value * shot.part + .5)) + " s";
        caption += std::string(", ") + name_of(scene.raised);
        paste(offscreen.render(scene, cell, caption), sheet, {i % kColumns * cell.x, i / kColumns * cell.y});
    }
    return sheet;
}

}  // namespace

int run_picture(const CommonOptions& common, const PictureCommand& command) {
    end_on_signals();
    const auto files = find_program_files(common.content_dir);
    if (!files) return failed(files.error(), kExitBadInput);
    auto offscreen = OffscreenRenderer::open(*files);
    if (!offscreen) return failed(offscreen.error(), kExitNoGl);

    AppState state = state_for(command);
    glm::ivec2 size(command.width, command.height);
    Image image;
    if (command.lesson) {
        image = lesson_picture(*offscreen, command, state, size);
    } else if (command.sheet) {
        if (size == glm::ivec2(1280, 720)) size = {1920, 1440};
        image = contact_sheet(*offscreen, state, command.fault, size);
    } else {
        const Seconds at =
            command.demo.value_or(state.watch.demo.timeline().hold_at(command.side, command.at));
        image = offscreen->render(scene_at(state, at, command.fault, size), size);
    }
    if (const Status written = write_picture(image, command.out); !written)
        return failed(written.error(), kExitBadInput);
    return kExitDone;
}

}  // namespace ninety
