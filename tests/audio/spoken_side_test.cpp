// Whoever lies with closed eyes knows the leg from what is said alone: the step's own, and never the other.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "audio/cue_sounds.h"

using namespace ninety;

namespace {

std::map<std::string, std::string> spoken_clips() {
    std::map<std::string, std::string> clips;
    std::ifstream list(std::filesystem::path(NINETY_CONTENT) / "voice" / "en.txt");
    for (std::string line; std::getline(list, line);)
        if (const std::size_t colon = line.find(": "); colon != line.npos && line[0] != '#')
            clips[line.substr(0, colon)] = line.substr(colon + 2);
    return clips;
}

}  // namespace

TEST_CASE("a leg that is named is the step's own, on entering it, at its beginning and when it goes on") {
    const auto clips = spoken_clips();
    for (const Variant variant : {Variant::wall, Variant::towel, Variant::bent_knee, Variant::contract_relax})
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
                     {sound_of(cue, steps), entry_sound(step), whereabouts(step), interruption_sound(step)}) {
                    std::string all;
                    for (const auto word : sound.words)
                        if (const auto clip = clips.find(std::string(word)); clip != clips.end())
                            all += clip->second + " ";
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
