// All services together, as the loop uses them: what a person does and what time brings reaches files and
// ears, and what comes of it is in the state a round later.
#include "services/services.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>

#include "support/household.h"

using namespace ninety;
using test::Household;

namespace {

Settings short_session() {
    Settings settings;
    settings.stop_signs_seen = true;
    settings.ask_before = false;
    settings.language = "en";
    settings.coaching = Coaching::brief;
    settings.routine.get_ready = settings.routine.change_over = Seconds(5);
    settings.routine.hold = Seconds(20);
    settings.routine.sets = 1;
    settings.routine.first_side = Side::left;
    return settings;
}

StartWith practising() {
    StartWith with;
    with.panel = Panel::practise;
    return with;
}

// The device is open and the clips are read: a tap is heard then, and not before.
void wait_for_sound(Household& house) {
    const auto loud = [](float sample) { return std::abs(sample) > .01f; };
    REQUIRE(house.wait_for([&] {
        house.carry_out(effect::PlayTap{});
        house.run(.05);
        return std::any_of(house.sound->line.begin(), house.sound->line.end(), loud);
    }));
    house.run(1);
}

void run_to_the_end(Household& house) {
    for (int i = 0; i < 10'000 && house.state.practice.clock.state() != RoutineClock::State::done; ++i)
        house.round(Seconds(.02));
    REQUIRE(house.state.practice.clock.state() == RoutineClock::State::done);
}

std::vector<std::string> words(const Household& house) {
    std::vector<std::string> all;
    Samples loud = house.sound->line;
    for (float& sample : loud)
        sample /= static_cast<float>(house.state.settings.tones_volume);
    for (const auto& heard : test::words_in(loud))
        all.push_back(heard.word);
    return all;
}

}  // namespace

TEST_CASE("from Start to the check-in: the words are heard, both holds are kept, the answers with them") {
    Household house(short_session(), practising());
    wait_for_sound(house);
    house.act({action::TogglePlay{}});
    run_to_the_end(house);
    house.run(3);
    const auto heard = words(house);
    REQUIRE(heard.size() > 8);
    CHECK(heard[0] == "get-ready");
    CHECK(heard[1] == "lie-left");
    CHECK(heard[5] == "left-leg");
    CHECK(heard.back() == "done");

    CHECK(house.state.practice.summary.holds == 2);
    CHECK(house.state.practice.summary.held == Seconds(40));
    REQUIRE(house.state.reading.progress);
    CHECK(house.state.reading.progress->totals.holds == 2);
    house.act({action::CheckInSeen{true}, action::Answer{6}, action::Answer{3}, action::Answer{2},
               action::SaveCheckIn{}});
    house.round(Seconds(.02));
    const HistoryData data = house.history();
    REQUIRE(data.sessions.size() == 1);
    REQUIRE(data.sessions[0].holds.size() == 2);
    CHECK(data.sessions[0].holds[0].side == Side::left);
    CHECK(data.sessions[0].holds[1].side == Side::right);
    CHECK(data.sessions[0].holds[0].done == Seconds(20));
    REQUIRE(data.sessions[0].check_in);
    CHECK(data.sessions[0].check_in->pain_after == 2);
}

TEST_CASE("a key is answered by a tap at once, and by nothing where nobody practises") {
    Household house(short_session(), practising());
    wait_for_sound(house);
    house.act({action::TogglePlay{}});
    house.run(.1);
    house.act({action::StopAndKeep{}});
    house.run(4);  // and it is quiet
    house.state.practice.summary.holds = 1;
    house.state.practice.check_in_seen = true;
    // How much of a tap there is in what is heard next, within a block of the device.
    const auto tap_after = [&](std::initializer_list<Action> actions) {
        const double from_s = static_cast<double>(house.sound->line.size()) / kSampleRate;
        house.act(actions);
        house.run(.5);
        double most = 0;
        for (int sample = 0; sample < 600; ++sample)
            most = std::max(
                most, test::tone_at(house.sound->line, from_s + double(sample) / kSampleRate, Chime::tap));
        return most / house.state.settings.tones_volume;
    };
    CHECK(tap_after({action::Answer{5}}) > .9);
    CHECK(tap_after({action::TakeBackAnswer{}}) < .1);
    CHECK(tap_after({action::Answer{7}}) > .9);
    CHECK(tap_after({action::ShowPanel{Panel::watch}, action::StopAndKeep{}}) < .1);
}

TEST_CASE(
    "a sound device that cannot be opened is told once, the session goes on, and the next start tries "
    "again") {
    Household house(short_session());
    house.sound->problem = "The sound device is busy.";
    house.act({action::ShowPanel{Panel::practise}, action::TogglePlay{}});
    REQUIRE(house.wait_for([&] { return house.sound->refused == 1; }));
    house.run(10);
    CHECK(house.told("The sound device is busy."));
    CHECK(house.state.shell.notices.problems().size() == 1);
    CHECK(house.state.practice.clock.running());
    house.act({action::TogglePlay{}});
    house.run(1);
    house.sound->problem.clear();
    house.act({action::TogglePlay{}});
    CHECK(house.wait_for([&] { return house.sound->is_open(); }));
    CHECK(house.sound->opened == 1);
}

TEST_CASE("another sound device takes the place of the one before; the list comes when somebody can choose") {
    Household house(short_session(), practising());
    wait_for_sound(house);
    CHECK(house.state.shell.sound_devices.empty());
    house.act({action::ShowPanel{Panel::settings}});
    CHECK(house.wait_for([&] { return house.state.shell.sound_devices.size() == 2; }));
    Settings settings = house.state.settings;
    settings.sound_device = "Headset";
    house.act({action::ChangeSettings{settings}});
    CHECK(house.wait_for([&] { return house.sound->opened == 2 && house.sound->is_open(); }));
    CHECK(house.sound->closed == 1);
    CHECK(house.sound->name == "Headset");
}

TEST_CASE("the program waits for the last words and not for a device that has fallen silent") {
    StartWith with = practising();
    with.exit_when_done = true;
    for (const bool falls_silent : {false, true}) {
        Household house(short_session(), with);
        wait_for_sound(house);
        house.act({action::TogglePlay{}});
        run_to_the_end(house);
        CHECK_FALSE(house.state.shell.quit);
        if (falls_silent) {
            house.sound->mixer.reset();
            house.run(2);
            CHECK(house.state.shell.quit);
        } else {
            house.run(.2);
            CHECK_FALSE(house.state.shell.quit);
            CHECK(house.wait_for([&] {
                house.run(.5);
                return house.state.shell.quit;
            }));
            CHECK(words(house).back() == "done");
        }
    }
}

TEST_CASE("settings are written a second after the last change, and at the end") {
    Household house(short_session());
    const auto file = [&] { return load_settings(house.person.settings); };
    Settings settings = house.state.settings;
    for (const double scale : {1.1, 1.2, 1.3}) {
        settings.text_scale = scale;
        house.act({action::ChangeSettings{settings}});
        house.run(.8);
    }
    CHECK(file().first_start);
    house.run(.3);
    CHECK(file().settings.text_scale == 1.3);
    settings.text_scale = 1.4;
    house.act({action::ChangeSettings{settings}});
    house.finish();
    CHECK(file().settings.text_scale == 1.4);
}

TEST_CASE("when the program ends in a hold, the hold is kept as far as it went") {
    Household house(short_session(), practising());
    house.act({action::TogglePlay{}});
    house.run(5 + 12);
    CHECK(house.history().sessions.empty());
    house.finish();
    const HistoryData data = house.history();
    REQUIRE(data.sessions.size() == 1);
    REQUIRE(data.sessions[0].holds.size() == 1);
    CHECK(data.sessions[0].holds[0].done.value == doctest::Approx(12).epsilon(.01));
}

TEST_CASE("from the beginning again: what was held is kept, and the next session starts from nothing") {
    Household house(short_session(), practising());
    house.act({action::TogglePlay{}});
    house.run(5 + 12);
    house.act({action::Restart{}});
    house.run(.1);
    CHECK(house.history().sessions.empty());  // it has only asked
    house.act({action::BeginAgain{}});
    house.run(.1);
    REQUIRE(house.history().sessions.size() == 1);
    CHECK_FALSE(anything_held(house.state.practice.summary));
    CHECK_FALSE(asks_for_check_in(house.state));
}

TEST_CASE(
    "everything is deleted in the middle of a hold: nothing of it comes back, and what follows is kept") {
    Settings settings = short_session();
    Household house(settings, practising());
    settings.raise = Degrees(63);
    house.act({action::ChangeSettings{settings}, action::Ask{effect::SaveRoutine{settings.routine}},
               action::TogglePlay{}});
    house.run(5 + 20 + 5 + 10);
    REQUIRE(house.history().sessions.size() == 1);
    house.act({action::Ask{effect::DeleteEverything{}}});
    house.run(2);
    CHECK_FALSE(std::filesystem::exists(house.person.history));
    CHECK_FALSE(std::filesystem::exists(house.person.settings));
    CHECK(house.told("All your data has been deleted"));
    CHECK(house.state.settings.raise == Settings{}.raise);
    CHECK(house.state.practice.clock.state() == RoutineClock::State::ready);
    REQUIRE(house.state.reading.progress);
    CHECK(house.state.reading.progress->totals.holds == 0);

    Settings anew = house.state.settings;
    anew.ask_before = false;
    house.act({action::ChangeSettings{anew}, action::ShowStopSigns{false}, action::TogglePlay{}});
    house.run(30 + 60);
    house.finish();
    CHECK(house.history().sessions.size() == 1);
}

TEST_CASE("routines: kept, found again, renamed where the name is taken, dropped, deleted") {
    Household house(short_session());
    const std::size_t built_in = house.state.shell.routines.size();
    REQUIRE(built_in > 0);
    Routine mine = house.state.settings.routine;
    mine.name = "Mine";
    mine.hold = Seconds(33);
    house.act({action::Ask{effect::SaveRoutine{mine}}});
    house.round(Seconds(.02));
    REQUIRE(house.state.shell.routines.size() == built_in + 1);
    CHECK(house.told("Mine"));

    // The same name for another one: it gets another, and who uses it uses it under that.
    Routine other = mine;
    other.hold = Seconds(44);
    Settings settings = house.state.settings;
    settings.routine = other;
    house.act({action::ChangeSettings{settings}, action::Ask{effect::SaveRoutine{other}}});
    house.round(Seconds(.02));
    CHECK(house.state.shell.routines.size() == built_in + 2);
    CHECK(house.state.settings.routine.hold == Seconds(44));
    CHECK_FALSE(house.state.settings.routine.name == mine.name);

    const auto dropped = house.folder.write("broken.toml", "hold_s = -5\n");
    house.act({action::Ask{effect::TakeFile{dropped}}});
    house.round(Seconds(.02));
    CHECK(house.told("broken.toml"));
    CHECK(house.state.shell.routines.size() == built_in + 2);

    const RoutineEntry& first = house.state.shell.routines.back();
    house.act({action::Ask{effect::DeleteRoutine{first.file}}});
    house.round(Seconds(.02));
    CHECK(house.state.shell.routines.size() == built_in + 1);
}

TEST_CASE(
    "exports lie in the documents, beside those that are there; an export that is dropped is taken over") {
    Household house(short_session(), practising());
    const auto documents = [&] {
        std::set<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(house.folder / "documents"))
            files.insert(entry.path());
        return files;
    };
    REQUIRE(house.wait_for([&] { return house.state.reading.progress != nullptr; }));
    house.act({action::Ask{effect::ExportHistory{true}}});
    house.round(Seconds(.02));
    const auto empty = documents();
    CHECK(empty.size() == 1);
    house.act({action::TogglePlay{}});
    house.run(60);
    house.act({action::Ask{effect::ExportHistory{true}}, action::Ask{effect::ExportHistory{true}}});
    house.round(Seconds(.02));
    // Which of a folder's files comes first is the system's business: one from after the session.
    auto files = documents();
    for (const auto& file : empty)
        CHECK(files.erase(file) == 1);
    REQUIRE(files.size() == 2);

    Household another(short_session());
    another.act({action::Ask{effect::TakeFile{*files.begin()}}});
    CHECK(another.wait_for(
        [&] { return another.state.reading.progress && another.state.reading.progress->totals.holds == 2; }));
    CHECK(another.history().sessions.size() == 1);
    CHECK_FALSE(another.state.reading.importing);
}

TEST_CASE("the leg by hand: a nudge moves it from where it is, and the hold is kept as measured by hand") {
    Household house(short_session(), practising());
    house.act({action::TogglePlay{}});
    house.run(5.5);
    const double model = moment_of(house.state).leg.value;
    house.act({action::NudgeLeg{Degrees(4)}});
    house.run(.1);
    CHECK(moment_of(house.state).leg.value == doctest::Approx(model + 4).epsilon(.02));
    house.run(20);
    const HistoryData data = house.history();
    REQUIRE(data.sessions.size() == 1);
    CHECK(data.sessions[0].holds[0].source == AngleSource::manual);
    CHECK(data.sessions[0].holds[0].best.value == doctest::Approx(model + 4).epsilon(.02));
}

TEST_CASE("the window fills the screen and leaves it when asked to") {
    Household house(short_session());
    house.act({action::ToggleFullscreen{}});
    house.act({action::LeaveFullscreen{}});
    house.act({action::LeaveFullscreen{}});  // nothing to leave
    CHECK(house.screens == std::vector<bool>{true, false});
}

TEST_CASE("a sound device that cannot be opened is told in the language of the settings") {
    Settings settings = short_session();
    settings.language = "de";
    settings.sound_device = "Headset";
    Household house(settings);
    house.sound->problem = "it is busy";
    house.act({action::ShowPanel{Panel::practise}, action::TogglePlay{}});
    REQUIRE(house.wait_for([&] { return house.told("it is busy"); }));
    CHECK(house.told(
        "Das Tonger\u00e4t \"Headset\" l\u00e4sst sich nicht \u00f6ffnen (it is busy); die Untertitel sagen "
        "alles."));
}

TEST_CASE(
    "a session that was broken off is gone on with: the same session, the next hold, and then complete") {
    Household house(short_session(), practising());
    house.act({action::TogglePlay{}});
    house.run(5 + 20 + 1);
    house.act({action::StopAndKeep{}});
    house.run(1);
    REQUIRE(going_on(house.state));
    CHECK(house.state.practice.unfinished->session.holds.size() == 1);
    house.act({action::GoOnWithUnfinished{}});
    CHECK(house.state.practice.clock.position().step.phase == Phase::change_sides);
    CHECK(house.state.practice.summary.holds == 1);
    CHECK_FALSE(going_on(house.state));
    run_to_the_end(house);
    house.run(1);
    CHECK(house.state.practice.summary.holds == 2);
    CHECK_FALSE(going_on(house.state));
    const HistoryData data = house.history();
    REQUIRE(data.sessions.size() == 1);
    CHECK(data.sessions[0].completed);
    REQUIRE(data.sessions[0].holds.size() == 2);
    CHECK(data.sessions[0].holds[1].number == 2);
    CHECK(data.sessions[0].holds[1].side == Side::right);
}

TEST_CASE("two hours later nobody is asked to go on") {
    Household house(short_session(), practising());
    house.act({action::TogglePlay{}});
    house.run(5 + 20 + 1);
    house.act({action::StopAndKeep{}});
    house.run(1);
    REQUIRE(going_on(house.state));
    house.sound->keeps = false;
    house.round(Seconds(7190));
    CHECK(going_on(house.state));
    house.round(Seconds(10));
    CHECK_FALSE(going_on(house.state));
    house.act({action::GoOnWithUnfinished{}});
    CHECK(house.state.practice.clock.state() == RoutineClock::State::done);
}
