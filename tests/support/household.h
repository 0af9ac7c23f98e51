// All services with fakes of what is outside, and the state they serve: a folder for files, a wall clock that
// the test turns, sound that the test hears, and no window.
#pragma once

#include <chrono>
#include <thread>

#include "model/update.h"
#include "services/services.h"
#include "support/fake_camera.h"
#include "support/fake_sound.h"
#include "support/listener.h"
#include "support/temp_dir.h"

namespace ninety::test {

class Household {
  public:
    // The voice of a language; called on a thread of its own.
    using Voices = std::function<VoiceBank(const std::string& language)>;
    explicit Household(
        const Settings& settings, StartWith with = {}, std::optional<AngleTrace> trace = {},
        Voices voices = [](const std::string&) { return complete_voice(); })
        : state(state_at_start(settings, with)), services_(make(std::move(trace), std::move(voices))) {
        round(Seconds(0));
    }

    // Time goes on by `step`.
    Effects round(Seconds step, Seconds away = Seconds(0)) {
        now += step;
        sound->run_to(now);
        camera->change([this](FakeCamera& its) { its.now = now; });
        Observations seen = services().observe(now, state);
        seen.away = away;
        const Effects passed = advance(state, now, seen);
        services().carry_out(passed, state, calls_);
        return passed;
    }
    void run(double seconds, double each = .02) {
        for (const Seconds end = now + Seconds(seconds); now < end - Seconds(1e-9);)
            round(std::min(Seconds(each), end - now));
    }
    Effects act(std::initializer_list<Action> actions) {
        const Effects asked = update(state, actions);
        services().carry_out(asked, state, calls_);
        return asked;
    }
    void carry_out(Effect effect) {
        Effects effects;
        effects.asked.push_back(std::move(effect));
        services().carry_out(effects, state, calls_);
    }
    // What happens on a thread of its own takes no time of the test's.
    template <class Come>
    bool wait_for(const Come& come) {
        for (int i = 0; i < 2000 && !come(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            round(Seconds(0));
        }
        return come();
    }
    std::vector<News> finish() { return services().finish(state); }
    // As if the program were ended at this moment: nothing is said or written any more.
    void vanish() { services_.reset(); }
    Services& services() { return *services_; }

    HistoryData history() const {
        std::vector<std::string> notices;
        auto opened = History::open(person.history, notices);
        if (!opened) return {};
        const auto all = opened->all();
        return all ? *all : HistoryData{};
    }
    bool told(std::string_view part) const {
        const auto has = [&](const std::string& text) { return text.find(part) != std::string::npos; };
        for (const std::string& problem : state.shell.notices.problems())
            if (has(problem)) return true;
        for (const Notices::Done& done : state.shell.notices.successes())
            if (has(done.text)) return true;
        return false;
    }

    TempDir folder;
    PersonFiles person =
        person_files(folder / "config", folder / "data", std::filesystem::path(NINETY_CONTENT) / "routines");
    Seconds now{1000};
    static constexpr std::int64_t kStart = 1'764'000'000;  // November 2025, in UTC
    std::shared_ptr<FakeSound> sound = std::make_shared<FakeSound>();
    std::shared_ptr<FakeCamera> camera = std::make_shared<FakeCamera>();  // its thread runs in real time
    std::vector<bool> screens;  // what the window was told of filling the screen
    AppState state;

  private:
    std::unique_ptr<Services> make(std::optional<AngleTrace> trace, Voices voices) {
        std::filesystem::create_directories(folder / "documents");
        LoadedSettings loaded = load_settings(person.settings);
        auto locale = std::make_unique<LocaleService>(NINETY_CONTENT);
        locale->follow(state.settings);
        camera->waiting_takes = false;
        return std::make_unique<Services>(
            Services::With{.locale = std::move(locale),
                           .person = person,
                           .world = {[this] {
                                         return WallTime{kStart + static_cast<std::int64_t>(now.value), 0};
                                     },
                                     folder / "documents"},
                           .settings = std::move(loaded.file),
                           .sound = fake_system(sound, now),
                           .read_voices = std::move(voices),
                           .trace = std::move(trace),
                           .camera = fake_world(camera)});
    }

    WindowCalls calls_{[](const ProgressView&) { return Image{}; },
                       [this](bool on) { screens.push_back(on); },
                       [](const Scene&, glm::ivec2 size) { return make_image(size); }};
    std::unique_ptr<Services> services_;
};

}  // namespace ninety::test
