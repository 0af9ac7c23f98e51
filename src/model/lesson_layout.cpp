#include "model/lesson_layout.h"

#include <cassert>
#include <glm/geometric.hpp>

namespace ninety {
namespace {

// Design pixels.
constexpr float kPad = 14, kViews = 40, kSlider = 190, kName = 26;
// A slider with its name above it and the air to the next one, and what is round them all.
constexpr float kSliderRow = 56, kSliderFrame = 16;
// Of the picture's height: what the choice of the view may take where cards lie at the picture's foot; the
// disc scene's small body begins below it.
constexpr float kMostViews = .08f;
// The least width of a slider with its name beside the numbers' card.
constexpr float kBesideNumbers = 200;
// Of the picture: what the card's column and the sliders may take at most.
constexpr float kCard = .24f, kMostCard = .33f, kMostSliders = .32f;
// In a picture lower than so many design pixels the sliders are smaller, so that the bodies are not.
constexpr float kCramped = 520, kCrampedSliders = .82f;
// And what letters of the card may have of the others' size.
constexpr float kLargeCard = 1.3f;
// Letters of 13 design pixels cannot be read below half of that.
constexpr float kLeastCard = .5f;
// Where the whole card's would be smaller than this share of what they should be, it is compact.
constexpr float kWholeCard = .8f;

// Columns and letters of the sliders: as few rows as have room, and then as large as they go.
void place_sliders(LessonLayout& layout, const Rect& picture, float s, std::size_t count) {
    const float width = picture.size.x - 2 * kPad * s, gap = 18 * s;
    for (int rows = 1; rows <= static_cast<int>(count); ++rows) {
        const int columns = (static_cast<int>(count) + rows - 1) / rows;
        const auto c = static_cast<float>(columns), r = static_cast<float>(rows);
        const float across = (width - gap * (c + 1)) / (c * kSlider * s),
                    up = kMostSliders * picture.size.y / ((r * kSliderRow + 2 * kPad) * s);
        const float most = picture.size.y < kCramped * s ? kCrampedSliders : 1.0f;
        const float fits = std::min({most, across, up});
        if (fits <= layout.slider_scale) continue;
        layout.slider_columns = columns;
        layout.slider_scale = fits;
        const float height = (r * kSliderRow + kSliderFrame) * s * fits;
        // One or two do not stretch across all of it.
        const float wide = std::min(width, c * 300 * s + gap * (c + 1));
        layout.sliders = {{picture.at.x + kPad * s, picture.end().y - kPad * s * fits - height},
                          {wide, height}};
        if (fits > .95f * most) return;
    }
}

// The numbers that there are, and how few of them still say what the scene is about.
struct Rows {
    int all, least;
};
Rows rows_of(Lesson lesson) {
    return lesson == Lesson::disc ? Rows{6, 3} : Rows{5, 5};
}

// Of the picture's height, what the cards at its foot may take; and letters of numbers before rows are left
// out.
constexpr float kMostCards = .36f, kWholeNumbers = .9f;

}  // namespace

bool is_standing(Lesson lesson) {
    return lesson == Lesson::stoop || lesson == Lesson::lift;
}

bool is_time(Lesson lesson, std::size_t slider) {
    return slider == kPlayed && (lesson == Lesson::lift || lesson == Lesson::disc);
}

std::size_t sliders_below(Lesson lesson) {
    const std::size_t count = sliders_of(lesson).size();
    return is_time(lesson, kPlayed) ? count - 1 : count;
}

glm::vec2 card_design(Lesson lesson, bool compact) {
    constexpr float kWide = 226;
    if (lesson == Lesson::lift) return {kWide, compact ? 340 : 480};
    return {kWide, compact ? 298 : 466};
}

LessonLayout lesson_layout(Lesson lesson, const Rect& picture, float scale, bool controls) {
    assert(picture.size.x >= 1 && picture.size.y >= 1 && scale > 0);
    LessonLayout layout;
    const float pad = std::min(kPad * scale, .03f * std::min(picture.size.x, picture.size.y));
    float floor = picture.end().y - pad, top = picture.at.y + pad;
    if (controls) {
        place_sliders(layout, picture, scale, sliders_below(lesson));
        floor = layout.sliders.at.y - pad;
    }
    // 1. The card, as large as there is room for, at the right; the views above it.
    const float views = controls ? std::min(kViews * scale, .1f * picture.size.y) : 0;
    const float high = floor - top - views - (controls ? pad / 2 : 0);
    glm::vec2 design = card_design(lesson, false);
    // Larger than the other letters where the bodies leave room for it.
    const auto fits = [&] {
        const float beside = std::max(std::min(kLargeCard * scale, kCard * picture.size.x / design.x),
                                      std::min(scale, kMostCard * picture.size.x / design.x));
        return std::min(beside, high / design.y);
    };
    layout.card_scale = fits();
    if (layout.card_scale < kWholeCard * std::min(scale, 1.0f)) {
        design = card_design(lesson, true);
        layout.card_scale = fits();
        layout.card_compact = true;
    }
    if (layout.card_scale < kLeastCard) layout.card_scale = 0;
    const float column = std::max(layout.card_scale * design.x, controls ? .24f * picture.size.x : 0.0f);
    const float left = picture.end().x - pad - column;
    if (controls) layout.views = {{left, top}, {column, views}};
    layout.card = {
        {picture.end().x - pad - layout.card_scale * design.x, floor - layout.card_scale * design.y},
        layout.card_scale * design};
    // 2. The bodies have the rest.
    const float right = column > 0 ? left - pad : picture.end().x - pad;
    layout.figures = {{picture.at.x + pad, top}, {right - picture.at.x - pad, floor - top}};
    const float name = std::min(kName * scale, .1f * layout.figures.size.y);
    layout.names = {{layout.figures.at.x, layout.figures.end().y - name}, {layout.figures.size.x, name}};
    return layout;
}

CardsLayout cards_layout(Lesson lesson, const Rect& picture, float scale, bool controls) {
    assert(picture.size.x >= 1 && picture.size.y >= 1 && scale > 0);
    CardsLayout layout;
    const float pad = std::min(kPad * scale, .03f * std::min(picture.size.x, picture.size.y));
    // 1. The numbers: as many rows as can be read.
    const Rows rows = rows_of(lesson);
    const float most = kMostCards * picture.size.y;
    const auto high = [](int of) { return kNumberFrame + kNumberRow * static_cast<float>(of); };
    layout.rows = rows.all;
    while (layout.rows > rows.least && high(layout.rows) * kWholeNumbers * scale > most)
        --layout.rows;
    layout.numbers_scale = std::min(scale, most / high(layout.rows));
    const glm::vec2 size(std::min(330 * layout.numbers_scale, .46f * picture.size.x),
                         high(layout.rows) * layout.numbers_scale);
    layout.numbers = {picture.end() - pad - size, size};
    if (!controls) return layout;
    // 2. Views, and the sliders beside the numbers.
    layout.views = {
        picture.at + glm::vec2(pad, .6f * pad),
        {std::min(.5f * picture.size.x, 300 * scale), std::min(kViews * scale, kMostViews * picture.size.y)}};
    const auto count = static_cast<int>(sliders_below(lesson));
    const float width = layout.numbers.at.x - picture.at.x - 2 * pad, gap = 18 * scale;
    for (int columns = 1; columns <= 2; ++columns) {
        const auto c = static_cast<float>(columns), r = static_cast<float>((count + columns - 1) / columns);
        const float across = (width - gap * (c - 1) - 2 * kPad * scale) / (c * kBesideNumbers * scale),
                    up = most / ((r * kSliderRow + 2 * kPad) * scale);
        const float fits = std::min({1.0f, across, up});
        if (fits <= layout.slider_scale) continue;
        layout.slider_columns = columns;
        layout.slider_scale = fits;
        const glm::vec2 card(std::min(width, (c * 240 + 2 * kPad) * scale),
                             (r * kSliderRow + kSliderFrame) * scale * fits);
        layout.sliders = {{picture.at.x + pad, picture.end().y - pad - card.y}, card};
    }
    return layout;
}

Rect placed_within(const Rect& room, glm::vec2 middle, glm::vec2 size) {
    const glm::vec2 half = size / 2.0f;
    return {glm::clamp(middle, room.at + half, glm::max(room.at + half, room.end() - half)) - half, size};
}

Rect placed_beyond(const Rect& room, glm::vec2 point, glm::vec2 seen_from, glm::vec2 size) {
    const glm::vec2 way = point - seen_from;
    const glm::vec2 along = way / std::max(glm::length(way), 1e-3f);
    return placed_within(room, point + along * glm::dot(glm::abs(along), size) / 2.0f, size);
}

std::array<Rect, 2> name_places(const LessonLayout& layout, const std::array<glm::vec2, 2>& below,
                                const std::array<glm::vec2, 2>& sizes) {
    const Rect& room = layout.figures;
    const float gap = .25f * sizes[0].y;
    std::array<glm::vec2, 2> middle{};
    for (std::size_t i = 0; i < 2; ++i)
        middle[i] =
            placed_within(room, below[i] + glm::vec2(0, gap + sizes[i].y / 2), sizes[i]).at + sizes[i] / 2.0f;
    // Side by side where they would meet.
    const float apart = (sizes[0].x + sizes[1].x) / 2 + gap;
    const std::size_t left = below[0].x <= below[1].x ? 0 : 1, right = 1 - left;
    const float lacks = apart - (middle[right].x - middle[left].x);
    if (lacks > 0 && std::abs(middle[0].y - middle[1].y) < sizes[0].y + gap) {
        const float low = room.at.x + sizes[left].x / 2, high = room.end().x - sizes[right].x / 2 - apart;
        middle[left].x = std::clamp(middle[left].x - lacks / 2, low, std::max(low, high));
        middle[right].x = middle[left].x + apart;
    }
    return {Rect{middle[0] - sizes[0] / 2.0f, sizes[0]}, Rect{middle[1] - sizes[1] / 2.0f, sizes[1]}};
}

PicturePart figure_part(Lesson lesson, glm::vec2 size, float scale, bool controls, bool mirrored) {
    if (!is_standing(lesson)) {
        const CardsLayout cards = cards_layout(lesson, {{0, 0}, size}, scale, controls);
        const float foot = controls ? std::min(cards.numbers.at.y, cards.sliders.at.y) : cards.numbers.at.y;
        // Disc and nerve may go on beneath the choice of the view; a person does not.
        const float head = lesson == Lesson::disc ? 0 : cards.views.end().y;
        return {{0, head / size.y}, {1, foot / size.y}};
    }
    const LessonLayout layout = lesson_layout(lesson, {{0, 0}, size}, scale, controls);
    PicturePart part{layout.figures.at / size, glm::vec2(layout.figures.end().x, layout.names.at.y) / size};
    if (mirrored) {
        const float low = part.low.x;
        part.low.x = 1 - part.high.x;
        part.high.x = 1 - low;
    }
    return part;
}

}  // namespace ninety
