// Whoever lies with closed eyes knows the leg from what is said alone: the step's own, and never the other.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "audio/cue_sounds.h"
#include "content/voice_script.h"

using namespace ninety;

TEST_CASE("a leg that is named is the step's own, on entering it, at its beginning and when it goes on") {
    std::vector<std::string> problems;
    const VoiceScript clips =
        load_voice_script(std::filesystem::path(NINETY_CONTENT) / "voice" / "en.txt", problems);
    for (const SoundChoice level : {SoundChoice{Coaching::full}, SoundChoice{Coaching::brief}})
        for (const Variant variant :
             {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
            for (const Side first : kSides) {
                Routine routine;
                routine.variant = variant;
                routine.first_side = first;
                const auto steps = schedule_of(routine);
                int named = 0;
                for (const Cue& cue : cues_of(steps)) {
                    if (cue.kind != CueKind::step_begins) continue;
                    const Step& step = steps[cue.step];
                    const std::string own = step.side == Side::left ? "left" : "right",
                                      wrong = step.side == Side::left ? "right" : "left";
                    for (const CueSound& sound :
                         {sound_of(cue, steps, level), entry_sound(steps, cue.step, level),
                          whereabouts(steps, cue.step, level), interruption_sound(steps, cue.step, level)}) {
                        std::string all;
                        for (const auto word : sound.words)
                            if (const auto clip = clips.find(std::string(word)); clip != clips.end())
                                all += clip->second.text + " ";
                        CAPTURE(all);
                        CHECK(all.find(wrong) == all.npos);
                        const bool names = step.phase != Phase::ease_off && step.phase != Phase::done;
                        CHECK((all.find(own) != all.npos) == names);
                        named += names;
                    }
                }
                CHECK(named > 20);
            }
}
