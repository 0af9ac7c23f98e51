// How finely what moves is drawn: as finely as the machine manages sixty times a second.
//
// While the camera moves the whole picture may be coarser, while only the figure moves the figure alone may.
// What rests is drawn at its full size. Coarser comes soon, finer late and in small steps, and a step back
// that did not last is tried again ever more seldom: a picture that goes to and fro between two scales would
// be worse than a coarse one. A step down that made no frame faster is taken back. Pure: it is told what
// moves and how long frames took.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>

#include <glm/vec2.hpp>

namespace ninety {

// In one round, as far as one would see it.
enum class PictureMoves { nothing, figure, camera };

// What is drawn at scale(): of the picture's width and height.
struct PictureScaling {
    float whole = 1, figure = 1;
    friend bool operator==(const PictureScaling&, const PictureScaling&) = default;
};

class PictureScale {
  public:
    // A frame at sixty a second, and what is left of it for one that is late. While the camera moves every
    // frame is drawn whole and each has to be in time: there more is left.
    static constexpr double kBudgetMs = 15, kCameraBudgetMs = 11;
    // Coarser than kFineEnough is only for who would not come to thirty a second either.
    static constexpr double kSlowBudgetMs = 30;
    static constexpr float kStep = .85f;  // of width and height: 28 percent fewer pixels
    static constexpr std::size_t kFineEnough = 4, kCoarsest = 7;  // steps: .52 and .32
    // Nor is anything drawn fewer pixels high than that: steps on an edge could be counted.
    static constexpr float kLeastHeight = 336;
    // A camera that has paused for less than so many rounds still moves: between two pushes of a hand.
    static constexpr int kPause = 3;
    // A figure counts as moving once it has been drawn in this many of the last eight rounds, and no longer
    // when in no more than that many: one that creeps is drawn now and then, and each time finely.
    static constexpr std::size_t kMoving = 6, kResting = 3;

    // Nothing is scaled while it is off, as it is at first.
    void turn(bool on) { on_ = on; }

    // A round in which that moves, in a picture of this size: what is to be drawn at which scale. To be
    // called once for each, drawn or not.
    PictureScaling step(PictureMoves moves, glm::ivec2 size_px);
    // How long the frame took that was drawn after the last step().
    void add_frame(double milliseconds);

    // Whether the same picture would be drawn finer if nothing moved for some rounds.
    bool coarse() const { return !(now_ == PictureScaling{}); }
    // Whether nothing is left to be won by a coarser picture of what moves now; while all rests, true.
    bool at_end() const;

  private:
    // How far down one kind of movement is, and how that came.
    class Ladder {
      public:
        Ladder(std::size_t step, double budget_ms) : budget_ms_(budget_ms), step_(step) {}
        float scale() const;
        bool at_end() const { return step_ >= end_ || no_use_ > 0; }
        // From this step, where it begins, to the first that would be no larger than `least`, which is what
        // that one becomes.
        void limit(std::size_t first, float least);
        void add(double milliseconds);

      private:
        static constexpr std::size_t kWindow = 10;
        static constexpr int kFirstPatience = 120, kMostPatience = 30720;
        static constexpr int kFirstNoUse = 1200;  // frames
        void move(std::size_t to);
        void coarser(std::size_t by, double now_ms);
        void consider_finer(double nearly_all);
        double budget_ms_;
        float least_ = 0;
        std::size_t step_, end_ = kCoarsest;
        std::array<double, kWindow> frames_{};
        std::size_t count_ = 0, skip_ = 0;
        int good_ = 0;                   // frames in a row that left something of the budget
        int patience_ = kFirstPatience;  // good frames before a finer step is tried
        // Coarser costs something, too: where that was more than it saved, it is not asked for again for a
        // while.
        std::size_t came_from_ = 0;  // the step before the last one down
        double took_there_ms_ = 0;   // a frame there, in the middle; 0: it is known how that step went
        int no_use_ = 0, next_no_use_ = kFirstNoUse;
        int tried_ = 0;  // frames since then, while it is not known how it went; 0: none
    };
    void begin(glm::ivec2 size_px);
    Ladder* in_use();

    bool on_ = false;
    glm::ivec2 size_px_{0};
    PictureMoves moves_ = PictureMoves::nothing;
    int paused_ = kPause;  // rounds since the camera moved
    bool figure_moves_ = false;
    std::bitset<8> drawn_;  // the last rounds of a camera that stands still
    PictureScaling now_;
    Ladder figure_{0, kBudgetMs}, camera_{3, kCameraBudgetMs};
};

}  // namespace ninety
