// What the overlays of all live scenes have in common: where a point of the world is on the picture, words on
// a dark ground, and the card of numbers. Each scene has its own painter, in a file of its own.
#pragma once

#include <optional>

#include "core/fixed_text.h"
#include "i18n/text.h"
#include "model/lesson_layout.h"
#include "scene/illustration.h"
#include "ui/theme.h"

namespace ninety {

class LessonPainter {
  public:
    LessonPainter(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                  const Fonts& fonts)
        : draw_(draw),
          figures_(figures),
          camera_(scene.camera),
          area_(area),
          fonts_(fonts),
          s_(fonts.scale) {}

  protected:
    // In pixels of the draw list; empty behind the eye.
    std::optional<ImVec2> at(glm::vec3 world) const;
    // Within the picture, whatever it points at.
    // `letters`: their size, pixels; 0: the font's.
    void pill(ImVec2 centre, const char* words, ImFont* font, ImU32 ink, float letters = 0);

    // The card of numbers, its rows the most important first: those that have no room are left out; then the
    // note.
    void begin_numbers(const CardsLayout& cards);
    void number(Text text, const FixedText<31>& value, ImU32 ink);
    void note(Text text);

    ImDrawList& draw_;
    const LessonFigures& figures_;
    const OrbitCamera& camera_;
    const Rect& area_;
    const Fonts& fonts_;
    float s_;  // pixels a design pixel

  private:
    int rows_left_ = 0;
    float y_ = 0, k_ = 1;  // pixels a design pixel of the card
    ImVec2 low_{0, 0}, high_{0, 0};
};

// The painters of single scenes.
void paint_stoop(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                 const Fonts& fonts, bool controls);
void paint_lift(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts, bool controls);
void paint_disc(ImDrawList& draw, const LessonFigures& figures, const Scene& scene, const Rect& area,
                const Fonts& fonts, bool controls);

}  // namespace ninety
