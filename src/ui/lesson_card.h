// The card beside two bodies that are compared: pictures and pairs of numbers, a column for each body, in the
// order that they stand in. Everything is in design pixels, times one scale, so that it fits wherever there
// is room for the whole; letters that are too long for their place become smaller.
#pragma once

#include "core/fixed_text.h"
#include "i18n/text.h"
#include "model/layout.h"
#include "ui/theme.h"

namespace ninety {

class LessonCard {
  public:
    // One of two values; of the bar's length it has this share, and up to `perhaps_01` where it is a band.
    struct Value {
        FixedText<31> words;
        double share_01 = 0, perhaps_01 = 0;
        ImU32 colour = 0;
    };

    // Draws the card's ground. `mirrored`: the bodies stand the other way round, so the columns do.
    LessonCard(ImDrawList& draw, const Fonts& fonts, const Rect& area, float scale, bool mirrored);

    float scale() const { return k_; }
    // The next so many design pixels, across the card or one of its two columns.
    Rect row(float height);
    Rect column(int which) const;  // of the row that was taken last; 0: the scene's body, 1: that beside it
    void gap(float height) { y_ += height * k_; }

    // `small` and `strong` are the letters' heights in design pixels.
    static constexpr float kSmall = 12.3f, kStrong = 14.5f;
    // In the middle of a place, or at its left edge; narrower where it would not fit.
    void centred(const Rect& place, const char* words, float size, ImU32 ink, bool strong);
    void left(const Rect& place, const char* words, float size, ImU32 ink, bool strong);
    void right(const Rect& place, const char* words, float size, ImU32 ink, bool strong);

    // What is compared, with how sure it is, and both values over their bars.
    void pair(Text what, Text grade, const Value& first, const Value& second);
    void pair(Text what, const Value& first, const Value& second);
    // As many lines as it takes, soft; smaller where the card would have too few.
    void note(Text words);
    void note_words(const char* words);  // that have their numbers already

  private:
    void draw_pair(const char* what, const char* grade, const Value& first, const Value& second);
    float fitting(const char* words, float size, bool strong, float width) const;

    ImDrawList& draw_;
    const Fonts& fonts_;
    Rect inside_;
    float k_, y_ = 0, row_height_ = 0;
    bool mirrored_;
};

}  // namespace ninety
