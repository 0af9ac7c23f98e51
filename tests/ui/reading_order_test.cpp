// Right to left. Which letters stand where: Unicode's bidirectional algorithm, done by hand for these.
#include "ui/reading_order.h"

#include <doctest/doctest.h>

#include "platform/right_to_left.h"

using namespace ninety;

namespace {

// As in the window, while a test runs; whether FriBidi is there.
struct InOrder {
    InOrder() { use_order(order_right_to_left); }
    ~InOrder() { use_order(nullptr); }
    bool properly = [] {
        std::vector<std::uint32_t> one{0x5d0};
        return order_right_to_left(one);
    }();
};

}  // namespace

TEST_CASE("what is read from left to right stays as it is") {
    for (const char* words :
         {"", "Dehnung f\u00fcr Anna", "\u0410\u043d\u043d\u0430", "\u6f22\u5b57 \u3042", "3 \u20ac"}) {
        CHECK_FALSE(has_right_to_left(words));
        CHECK(in_reading_order(words) == words);
        CHECK(with_turned_runs(words) == words);
    }
    CHECK(has_right_to_left("x \u05d0"));
    CHECK(has_right_to_left("\u0645"));
    CHECK(has_right_to_left("\ufe8d"));
}

TEST_CASE("Hebrew is turned round, with and without FriBidi") {
    const InOrder in_order;
    // alef bet gimel
    CHECK(with_turned_runs("\u05d0\u05d1\u05d2") == "\u05d2\u05d1\u05d0");
    CHECK(in_reading_order("\u05d0\u05d1\u05d2") == "\u05d2\u05d1\u05d0");
    // Two words: the first one stands on the right.
    CHECK(with_turned_runs("\u05d0\u05d1 \u05d2\u05d3") == "\u05d3\u05d2 \u05d1\u05d0");
    CHECK(in_reading_order("\u05d0\u05d1 \u05d2\u05d3") == "\u05d3\u05d2 \u05d1\u05d0");
    // In a Latin sentence it is turned where it stands.
    CHECK(with_turned_runs("for \u05d0\u05d1, 45 s") == "for \u05d1\u05d0, 45 s");
    CHECK(in_reading_order("for \u05d0\u05d1, 45 s") == "for \u05d1\u05d0, 45 s");
}

TEST_CASE(
    "a line of their own keeps its numbers readable, and a name in a sentence leaves the sentence as it is") {
    const InOrder in_order;
    CHECK(in_reading_order("\u05d0\u05d1: 2 holds of 45 s") == "\u05d1\u05d0: 2 holds of 45 s");
    if (!in_order.properly) return;
    // Right to left as a whole, the number as numbers are.
    CHECK(in_reading_order("\u05d0\u05d1 45") == "45 \u05d1\u05d0");
}

TEST_CASE("Arabic is turned and, where FriBidi is, joined") {
    const InOrder in_order;
    // meem-reh-hah-beh-alef, "marhaba"
    const std::string word = "\u0645\u0631\u062d\u0628\u0627";
    CHECK(with_turned_runs(word) == "\u0627\u0628\u062d\u0631\u0645");
    if (!in_order.properly) return;
    // Presentation forms, right to left: meem initial, reh final, hah initial, beh medial, alef final.
    CHECK(in_reading_order(word) == "\ufe8e\ufe92\ufea3\ufeae\ufee3");
}
