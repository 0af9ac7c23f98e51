// Where the camera's picture and its words lie while it is set up, in pixels. Pure.
//
// The picture has the place of the second view, in the upper left corner: no figure is there
// (model/layout.h). The one thing to change stands along the picture's foot, where a caption is otherwise.
// Across the room the mark that the camera is on stands above the camera's picture, and stays when that has
// gone.
#pragma once

#include <array>

#include "model/label_room.h"
#include "model/layout.h"

namespace ninety {

struct CameraPlaces {
    Rect mark;          // across the room; empty otherwise: the sidebar's foot has it
    Rect picture;       // room for the camera's, four to three
    Rect why;           // for small words below it; may be empty
    Rect strip;         // for the large words, along the foot: the most that they may take
    float letters = 0;  // the size that they are to have; smaller only where there is no room for that

    // What a line of large words takes of the strip.
    Rect line() const {
        const float high = 1.6f * letters;
        return {{strip.at.x, strip.end().y - high}, {strip.size.x, high}};
    }
};

inline CameraPlaces camera_places(const Layout& layout, float scale) {
    // Capitals of a twentieth of the height are read from three metres (ui/far_lines.h); Inter's are .727 of
    // its size.
    constexpr float kLetters = .05f / .727f;
    const Rect& whole = layout.picture;
    const float edge = 16 * scale;
    const bool far = layout.far.size.x > 0;
    const float page = far ? layout.far.size.y : layout.transport.end().y;
    CameraPlaces places;
    places.letters = std::min(kLetters * page, whole.size.y * .09f);
    glm::vec2 at = layout.inset.at;
    if (far) {
        at = glm::floor(whole.at + edge);
        places.mark = {at, {whole.size.x * .5f, places.letters * 1.4f}};
        at.y = std::floor(places.mark.end().y + .6f * edge);
    }
    const float wide = std::floor(std::min(whole.size.x * .27f, whole.size.y * .44f));
    places.picture = {at, {wide, std::floor(wide * .75f)}};
    // Down to where the leg on the floor lies.
    constexpr float kFlatLeg = .6f;
    const float below = places.picture.end().y + 6 * scale;
    places.why = {{at.x, below}, {wide, std::max(0.0f, whole.at.y + whole.size.y * kFlatLeg - below)}};
    const float strip = whole.size.y * .2f;
    places.strip = {{whole.at.x + edge, whole.end().y - edge - strip}, {whole.size.x - 2 * edge, strip}};
    return places;
}

// The same with a picture that ends before `countdown` does begin, where that would lie over it: smaller, or,
// where too little would be left of it, none.
inline CameraPlaces beside(CameraPlaces places, const Rect& countdown, float gap) {
    if (!overlap(places.picture, countdown)) return places;
    constexpr float kLeast = 72;  // pixels: a body in it is to be made out
    const float wide = std::floor(countdown.at.x - gap - places.picture.at.x);
    places.picture.size = wide < kLeast ? glm::vec2(0) : glm::vec2(wide, std::floor(wide * .75f));
    places.why = {};
    return places;
}

// "Measure me", where the picture is otherwise, or on the whole screen: what the camera sees with both
// results below it, the words beside it, the buttons along the foot. One below the other where the place is
// higher than wide.
struct MeasurePlaces {
    Rect mark;  // across the room; empty otherwise
    Rect picture;
    std::array<Rect, 2> results;  // by Side
    Rect words, buttons;
};

// `button`: how high one is.
inline MeasurePlaces measure_places(const Layout& layout, float scale, float button) {
    const bool far = layout.far.size.x > 0;
    const Rect& area = far ? layout.far : layout.picture;
    const float gap = std::floor(std::min(14 * scale, .03f * std::min(area.size.x, area.size.y)));
    const float wide = area.size.x - 2 * gap, foot = area.end().y - gap - button;
    MeasurePlaces places;
    places.buttons = {{area.at.x + gap, foot}, {wide, button}};
    glm::vec2 at = area.at + gap;
    if (far) {
        places.mark = {at, {wide * .5f, std::floor(std::min(.085f * area.size.y, .1f * area.size.x))}};
        at.y = places.mark.end().y + gap;
    }
    const float high = foot - gap - at.y;
    const bool tall = area.size.x < area.size.y;
    // The picture as large as leaves room for the results, and for the words beside or below it.
    const float most_wide = tall ? wide : .52f * wide, most_high = (tall ? .42f : .66f) * high;
    const float picture = std::floor(std::min(most_wide, most_high * 4 / 3));
    places.picture = {at, {picture, std::floor(picture * .75f)}};
    const float below = places.picture.end().y + gap;
    const float results_wide = tall ? wide : picture, half = (results_wide - gap) / 2;
    const float results_high = tall ? std::min(.14f * high, .4f * half) : foot - gap - below;
    places.results[0] = {{at.x, below}, {half, results_high}};
    places.results[1] = {{at.x + half + gap, below}, {half, results_high}};
    if (tall)
        places.words = {{at.x, below + results_high + gap}, {wide, foot - below - results_high - 2 * gap}};
    else
        places.words = {{at.x + picture + gap, at.y}, {wide - picture - gap, high}};
    return places;
}

}  // namespace ninety
