#include "content/voice_script.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "audio/cue_sounds.h"
#include "content/check.h"
#include "support/languages.h"
#include "support/temp_dir.h"

using namespace ninety;

namespace {

std::set<std::string> names_in(const std::string& language) {
    std::vector<std::string> problems;
    std::set<std::string> names;
    for (const auto& [name, spoken] :
         load_voice_script(std::filesystem::path(NINETY_CONTENT) / "voice" / (language + ".txt"), problems))
        names.insert(name);
    CHECK(problems.empty());
    return names;
}

}  // namespace

TEST_CASE("every script has the clips that are asked for, and no others") {
    std::set<std::string> wanted;
    for (const std::string_view clip : all_clips())
        if (clip.find_first_not_of("0123456789") != clip.npos) wanted.emplace(clip);
    for (const std::string& language : test::languages()) {
        CAPTURE(language);
        CHECK(names_in(language) == wanted);
    }
    // The numbers of degrees, holds and seconds.
    for (const char* number : {"0", "1", "21", "66", "100"})
        CHECK(std::count(all_clips().begin(), all_clips().end(), number) == 1);
}

TEST_CASE("a script's mistakes are named with their lines, and the rest is read") {
    const test::TempDir folder;
    const auto file = folder.write("voice/en.txt",
                                   "# about\n\nhold: Hold.\nno colon here\nrest:\nhold: Again.\nRest 2: x\n"
                                   "of: \"of\"\nhalf-way:   Half way, then: on.  \n");
    std::vector<std::string> problems;
    const VoiceScript script = load_voice_script(file, problems);
    REQUIRE(script.size() == 2);
    CHECK(script.at("hold").text == "Hold.");
    CHECK(script.at("half-way").text == "Half way, then: on.");
    CHECK(script.at("half-way").line == 9);
    REQUIRE(problems.size() == 5);
    const char* wanted[] = {"en.txt:4: there is no colon", "en.txt:5: the clip \"rest\" has no text",
                            "en.txt:6: the clip \"hold\" is in line 3 already",
                            "en.txt:7: the clip's name \"Rest 2\"", "en.txt:8: the text of \"of\""};
    for (std::size_t i = 0; i < 5; ++i)
        CHECK_MESSAGE(problems[i].find(wanted[i]) != std::string::npos, problems[i]);
}

TEST_CASE("a language that lacks a clip, or has one that nobody asks for, is told of it") {
    const test::TempDir folder;
    folder.write("voice/en.txt", "hold: Hold.\nrest: Rest.\n");
    folder.write("voice/de.txt", "hold: Halten.\npause: Pause.\n");
    const CheckReport report = check_content(folder.path());
    CHECK(report.files_checked == 2);
    CHECK(report.problems ==
          std::vector<std::string>{
              (folder / "voice/de.txt").string() + ":2: en.txt has no clip \"pause\"; nobody asks for it",
              (folder / "voice/de.txt").string() + ": the clip \"rest\" is missing (en.txt: \"Rest.\")"});
    CHECK(check_content(folder / "voice/de.txt").problems.size() == 2);
    CHECK(check_content(folder.write("voice/fr.txt", "hold: Tenir.\nrest: Repos.\n")).problems.empty());
    CHECK(check_content(folder / "voice/xx.txt").problems.size() == 1);
}

TEST_CASE("the program says nothing that would be taken for a person's own command") {
    std::vector<std::string> problems;
    for (const auto& [name, spoken] :
         load_voice_script(std::filesystem::path(NINETY_CONTENT) / "voice" / "en.txt", problems)) {
        std::string text = spoken.text;
        std::transform(text.begin(), text.end(), text.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        CAPTURE(text);
        for (const char* command :
             {"ready", "make it easier", "more time", "next step", "pause now", "stop now", "stop"})
            CHECK(text.find(command) == text.npos);
    }
}
