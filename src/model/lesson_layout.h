// What lies where over a live scene. Where bodies stand (stoop, lift): the bodies on the left, what is read
// of them on a card on the right with the choice of the view above it, the sliders below both. Elsewhere:
// CardsLayout.
//
// Pixels from the window's upper left. Nothing lies over anything at any size: letters that would not fit
// become smaller, and a card that could not be read is left out.
#pragma once

#include "lesson/lesson.h"
#include "model/layout.h"
#include "scene/camera.h"

namespace ninety {

struct AppState;

// Whether bodies stand in it, so that this is its layout.
bool is_standing(Lesson lesson);

// The transport bar has the sliders that are nothing but time; these are the others.
bool is_time(Lesson lesson, std::size_t slider);
std::size_t sliders_below(Lesson lesson);

struct LessonLayout {
    Rect figures;  // theirs from crown to sole, names below the soles included
    Rect names;    // the strip below the soles, within `figures`
    Rect views, card, sliders;
    float card_scale = 0;       // pixels a design pixel of the card; 0: there is none
    bool card_compact = false;  // its numbers alone, without pictures
    int slider_columns = 0;
    float slider_scale = 0;  // of the sliders' letters, 0..1
};

// The card's size in design pixels, whole or compact.
glm::vec2 card_design(Lesson lesson, bool compact);

// `controls`: sliders and views are there, as in the window; a picture has none. Asks for a picture of at
// least a pixel and a scale above 0.
LessonLayout lesson_layout(Lesson lesson, const Rect& picture, float scale, bool controls);

// What lies over a scene in which nobody stands: the choice of the view at the upper left, the sliders at the
// lower left, a card of numbers at the lower right. The picture goes on beneath all of them.
struct CardsLayout {
    Rect views, numbers, sliders;
    int rows = 0;             // of numbers that have room
    float numbers_scale = 0;  // pixels a design pixel of that card
    int slider_columns = 0;
    float slider_scale = 0;  // of the sliders' letters, 0..1
};

// Design pixels of the numbers' card: a row, and what is round the rows, its note of three lines included.
inline constexpr float kNumberRow = 20.5f, kNumberFrame = 66;

// Numbers are left out from the last on where all of them would be too small. Asks for what lesson_layout()
// does.
CardsLayout cards_layout(Lesson lesson, const Rect& picture, float scale, bool controls);

// A label of this size in the middle of a point, moved so far that it lies within the room, which is larger.
Rect placed_within(const Rect& room, glm::vec2 middle, glm::vec2 size);
// The same beyond a point, as seen from another one.
Rect placed_beyond(const Rect& room, glm::vec2 point, glm::vec2 seen_from, glm::vec2 size);
// How high the letters of a number at a body are at most, of its distance from the joint that it belongs to:
// a body that is small in the picture has small numbers.
inline constexpr float kNumberHigh = .165f;

// Where the bodies' names stand: each centred below its point, within `figures`, neither over the other. Asks
// for sizes of equal height that together are no wider than `figures` by a letter.
std::array<Rect, 2> name_places(const LessonLayout& layout, const std::array<glm::vec2, 2>& below,
                                const std::array<glm::vec2, 2>& sizes);

// Where the camera puts the bodies of this scene, soles and crowns; of the other scenes what lies above the
// cards.
PicturePart figure_part(Lesson lesson, glm::vec2 picture_size, float scale, bool controls, bool mirrored);

}  // namespace ninety
