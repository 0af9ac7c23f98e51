// Which letters of a person's own words need a font beyond the window's. Code points by Unicode's charts.
#include "model/own_letters.h"

#include <doctest/doctest.h>

using namespace ninety;

namespace {

LetterSet letters_of(std::string_view text) {
    LetterSet letters;
    add_letters(letters, text);
    return letters;
}

}  // namespace

TEST_CASE("Latin needs nothing; other letters are found once each, whatever stands around them") {
    CHECK(letters_of("Dehnung f\u00fcr \u0141ukasz \u2013 \u201eok\u201c \u2192").empty());
    CHECK(letters_of("\u0410\u043d\u043d\u0430, Anna") == u"\u0410\u0430\u043d");
    CHECK(letters_of("\u03b1\u03b2\u03b1") == u"\u03b1\u03b2");
    CHECK(letters_of("3 \u20ac") == u"\u20ac");
    CHECK(letters_of("\u3042\u6f22") == u"\u3042\u6f22");
    // What only steers, beyond the first plane, and broken bytes: nothing to draw.
    CHECK(letters_of("a\u200f\u202eb \U0001F9B5 \xff\xd0").empty());
    CHECK(letters_of("\xd0").empty());
}

TEST_CASE("a small alphabet comes whole, with Arabic's joined forms; Han come one by one") {
    CHECK(with_alphabets(u"").empty());
    const LetterSet greek = with_alphabets(u"\u03b1");
    CHECK(greek.size() == 0x3ff - 0x370 + 1);
    CHECK(greek.find(u'\u03c9') != greek.npos);
    const LetterSet arabic = with_alphabets(u"\u0627");
    CHECK(arabic.find(u'\ufe8d') != arabic.npos);
    CHECK(arabic.find(u'\u0645') != arabic.npos);
    CHECK(with_alphabets(u"\u6f22") == u"\u6f22");
    CHECK(std::is_sorted(arabic.begin(), arabic.end()));
}

TEST_CASE("names, notes and messages are looked at, and what is the same is not looked at again") {
    AppState state{Settings{}};
    OwnLetters own;
    CHECK_FALSE(own.look(state));
    state.shell.new_name = "\u0414\u043e\u043c";
    CHECK(own.look(state));
    CHECK(own.letters() == u"\u0414\u043c\u043e");
    CHECK_FALSE(own.look(state));
    // Gone again: what is loaded stays.
    state.shell.new_name = "";
    CHECK_FALSE(own.look(state));
    state.shell.notices.problem("\u03a9.csv: x");
    CHECK(own.look(state));
    HistoryData data;
    SessionRecord session;
    session.uid = "1";
    session.check_in = CheckIn{};
    session.check_in->note = "\u5065";
    data.sessions.push_back(session);
    state.reading.progress = progress_view(data, WallTime{}, Metres(1.7), Degrees(90), Seconds(45));
    CHECK(own.look(state));
    CHECK(own.letters().back() == u'\u5065');
}
