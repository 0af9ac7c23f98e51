#include "model/own_letters.h"

#include <algorithm>

#include "core/utf8.h"

namespace ninety {
namespace {

struct Range {
    char32_t first, last;
    bool has(char32_t c) const { return c >= first && c <= last; }
};

constexpr char32_t kLastUsual = 0x17f;  // what ui/theme.cpp bakes for everybody
// Baked as well; steering marks; halves of pairs; private use; ligatures many letters wide, which Dear
// ImGui's builder has no room for.
constexpr Range kNone[] = {{0x2010, 0x2026}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x200b, 0x200f},
                           {0x2028, 0x202f}, {0x2060, 0x206f}, {0xd800, 0xf8ff}, {0xfdf0, 0xfdff},
                           {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xfff0, 0xffff}};

// A letter of the first range brings the second.
constexpr Range kAlphabets[][2] = {
    {{0x370, 0x3ff}, {0x370, 0x3ff}},      // Greek
    {{0x400, 0x4ff}, {0x400, 0x4ff}},      // Cyrillic
    {{0x590, 0x5ff}, {0x5d0, 0x5ea}},      // Hebrew
    {{0x600, 0x6ff}, {0x600, 0x6ff}},      // Arabic, Persian, Urdu
    {{0x600, 0x6ff}, {0xfb50, 0xfbff}},    //   joined
    {{0x600, 0x6ff}, {0xfe70, 0xfefc}},    //   joined
    {{0x3040, 0x30ff}, {0x3000, 0x30ff}},  // kana with their marks
};

bool is_drawn(char32_t c) {
    return c > kLastUsual && c <= 0xffff &&
           std::none_of(std::begin(kNone), std::end(kNone), [&](const Range& none) { return none.has(c); });
}

void insert(LetterSet& letters, char32_t letter) {
    const auto c = static_cast<char16_t>(letter);
    const auto at = std::lower_bound(letters.begin(), letters.end(), c);
    if (at == letters.end() || *at != c) letters.insert(at, c);
}

char32_t letter_at(std::string_view text, std::size_t i, std::size_t length) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    if (length == 2) return (byte(0) & 0x1fu) << 6 | (byte(1) & 0x3fu);
    if (length == 3) return (byte(0) & 0x0fu) << 12 | (byte(1) & 0x3fu) << 6 | (byte(2) & 0x3fu);
    return 0;  // ASCII, or beyond the first plane
}

}  // namespace

void add_letters(LetterSet& letters, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_length(text, i);
        if (length > 1)
            if (const char32_t c = letter_at(text, i, length); is_drawn(c)) insert(letters, c);
        i += std::max<std::size_t>(length, 1);
    }
}

LetterSet with_alphabets(const LetterSet& letters) {
    LetterSet all = letters;
    for (const auto& [sign, alphabet] : kAlphabets)
        if (std::any_of(letters.begin(), letters.end(), [&one = sign](char16_t c) { return one.has(c); }))
            for (char32_t c = alphabet.first; c <= alphabet.last; ++c)
                insert(all, c);
    return all;
}

bool OwnLetters::look(const AppState& state) {
    const std::size_t before = letters_.size();
    const auto add = [&](std::string_view text) { add_letters(letters_, text); };
    // 1. Short lists, each time.
    add(state.settings.routine.name.view());
    add(state.shell.new_name.view());
    add(state.practice.check_in.note.view());
    for (const RoutineEntry& entry : state.shell.routines)
        add(entry.routine.name.view());
    for (const std::string& problem : state.shell.notices)
        add(problem);
    for (const Notices::Done& done : state.shell.notices.successes())
        add(done.text);
    for (const std::string& device : state.shell.sound_devices)
        add(device);
    for (const Language& language : state.shell.languages)
        add(language.name);
    if (state.reading.sessions.draft) add(state.reading.sessions.draft->answers.note);
    // 2. Long ones, when they are others.
    if (state.reading.progress && state.reading.progress->known != known_) {
        known_ = state.reading.progress->known;
        for (const SessionRecord& session : known_->data.sessions)
            if (session.check_in) add(session.check_in->note);
    }
    if (state.reading.offer != offer_) {
        offer_ = state.reading.offer;
        if (offer_) {
            add(offer_->file);
            for (const std::string& column : offer_->columns)
                add(column);
            for (const std::string& what : offer_->whats)
                add(what);
            for (const auto& row : offer_->first_rows)
                for (const std::string& cell : row)
                    add(cell);
        }
    }
    return letters_.size() != before;
}

}  // namespace ninety
