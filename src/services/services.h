// All that owns a file or a device while the window is open. observe() brings what they have to say,
// carry_out() does what the state's changes ask for; nothing else connects them with the state, and they do
// not know each other.
#pragma once

#include <functional>

#include "services/camera_service.h"
#include "services/handout_service.h"
#include "services/history_service.h"
#include "services/leg_measurement.h"
#include "services/locale.h"
#include "services/reminder_service.h"
#include "services/routine_service.h"
#include "services/session_audio.h"
#include "services/settings_service.h"

namespace ninety {

// What the services need of the window.
struct WindowCalls {
    HistoryService::DrawReport draw_report;
    std::function<void(bool)> fill_screen;
    DrawScene draw_scene = {};  // a still for the handout
};

class Services {
  public:
    struct With {
        std::unique_ptr<LocaleService> locale;  // may have followed the settings already
        PersonFiles person;
        HistoryService::World world;
        SettingsFile settings;
        SoundSystem sound;
        std::function<VoiceBank(const std::string& language)> read_voices;
        std::optional<AngleTrace> trace;
        CameraWorld camera = {};
        RemindOnDesktop remind = {};
        SpeakWords speak = {};
    };
    explicit Services(With with);

    // What has come since the last look; `state` is that of the last advance.
    Observations observe(Seconds now, const AppState& state);
    // What advance() or update() has asked for; `state` is what they have left.
    void carry_out(const Effects& effects, const AppState& state, const WindowCalls& window);

    // From whoever reads the devices: a sensor's sample, if there is one, and what there is to tell of it.
    void take_motion(const std::optional<MotionSample>& sample, bool sensor_there);
    void tell(News news) { outbox_.tell(std::move(news)); }

    // The camera's picture, as small as a corner needs it; null where there is none. Valid until the next
    // observe(), whose CameraSeen::picture counts it.
    const Image* camera_picture() const { return camera_.picture(); }

    // The program ends: what is under way is kept, what waits is written. What there is to say is in the
    // answer, since nobody looks again.
    std::vector<News> finish(const AppState& state);
    // Whether a sound server or a camera has not answered even now: it keeps nobody from ending.
    bool stuck() { return audio_.stuck() || camera_.stuck(); }

  private:
    struct CarryOut;

    std::unique_ptr<LocaleService> locale_;
    SettingsService settings_;
    RoutineService routines_;
    HandoutService handouts_;
    HistoryService history_;
    CameraService camera_;
    LegMeasurement leg_;
    SessionAudio audio_;
    ReminderService reminder_;
    Outbox outbox_;
};

}  // namespace ninety
