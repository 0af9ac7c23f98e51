// The opening page's picture: nothing lies over anything, all of it on the page, the stretch in the middle.
#include "model/links_layout.h"

#include <doctest/doctest.h>

#include <cmath>

#include "model/update.h"

using namespace ninety;

namespace {

bool links_apart(const Rect& a, const Rect& b) {
    return a.end().x <= b.at.x || b.end().x <= a.at.x || a.end().y <= b.at.y || b.end().y <= a.at.y;
}

}  // namespace

TEST_CASE("doors and words of the opening page lie apart and on it, at every size") {
    for (const glm::vec2 size : {glm::vec2(428, 394), glm::vec2(600, 380), glm::vec2(908, 634),
                                 glm::vec2(1364, 954), glm::vec2(3000, 1900)})
        for (const float gap : {8.0f, 14.0f, 28.0f}) {
            const Rect page{{10, 20}, size};
            const LinksPlaces places = links_places(page, gap);
            CAPTURE(size.x);
            CAPTURE(gap);
            std::array<Rect, 5> all{places.door[0], places.door[1], places.door[2], places.door[3],
                                    places.loop};
            for (std::size_t i = 0; i < all.size(); ++i) {
                CHECK((all[i].at.x >= page.at.x && all[i].at.y >= page.at.y));
                CHECK((all[i].end().x <= page.end().x + .01f && all[i].end().y <= page.end().y + .01f));
                for (std::size_t k = 0; k < i; ++k)
                    CHECK(links_apart(all[i], all[k]));
            }
            const auto middle = [](const Rect& r) { return r.at + r.size * .5f; };
            // The ring's tips are seen: one between each two doors, and none beneath a door.
            const glm::vec2 centre = middle(places.ring), radius = places.ring.size * .5f;
            std::array<glm::vec2, 3> tip;
            for (std::size_t i = 0; i < tip.size(); ++i) {
                tip[i] = centre + radius * glm::vec2(std::cos(places.tips[i]), std::sin(places.tips[i]));
                for (const Rect& door : places.door)
                    CHECK_FALSE((tip[i].x > door.at.x && tip[i].x < door.end().x && tip[i].y > door.at.y &&
                                 tip[i].y < door.end().y));
            }
            CHECK((tip[0].x < places.door[0].at.x && tip[0].y < places.door[0].end().y));
            CHECK((tip[1].x < places.door[2].at.x && tip[1].y > places.door[1].end().y));
            CHECK((tip[2].x > places.door[2].end().x && tip[2].y > places.door[0].end().y));
            // The stretch between the stoop and the lift, above disc and nerve.
            CHECK(middle(places.door[0]).x == doctest::Approx(page.at.x + size.x / 2).epsilon(.01));
            CHECK(places.door[1].end().x < places.door[0].at.x);
            CHECK(places.door[3].at.x > places.door[0].end().x);
            CHECK(places.door[2].at.y > places.door[0].end().y);
        }
}

TEST_CASE("the three links are one picture while their page is open, and only then") {
    AppState state{Settings{}};
    state.shell.panel = Panel::why;
    Article start, links;
    start.id = "start";
    links.id = "links";
    state.reading.articles = {start, links};
    CHECK_FALSE(shows_links(state));
    update(state, {action::ShowPage{"links"}});
    CHECK(shows_links(state));
    CHECK(shows_page(state));
    update(state, {action::ShowPage{"start"}});
    CHECK_FALSE(shows_page(state));
    update(state, {action::ShowPage{"links"}, action::ShowPanel{Panel::watch}});
    CHECK_FALSE(shows_page(state));
}
