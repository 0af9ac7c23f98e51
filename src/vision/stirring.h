// Whether something moves in a camera's pictures: so that nobody is looked for, at the price of a fifth of a
// core, in a room in which nothing has changed since it was last looked through.
//
// Told too often it costs time; too seldom, somebody who has come is seen seconds later. So it is told of
// little: four of 1200 small squares. No picture is kept, only how bright those squares were.
#pragma once

#include <vector>

#include "core/image.h"

namespace ninety {

class Stirring {
  public:
    // Whether the picture differs from the one in which something last stirred, or the first one; that does
    // not, and none of another size than the last. All of it brighter or darker alike is the camera's doing.
    bool stirs(const Image& frame);
    void forget() { squares_.clear(); }

    // The picture's squares, across and down; how much one must have changed, of 255; how many must. Ours: a
    // square's mean of 64 or more pixels scatters by under 1 in a webcam's noise, and a person who lies
    // 2.5 m away covers 30 squares.
    static constexpr int kAcross = 40, kDown = 30, kSquares = 4;
    static constexpr float kChange = 5;

  private:
    std::vector<float> squares_, now_;  // mean brightness, 0..255
    glm::ivec2 size_{0};
};

}  // namespace ninety
