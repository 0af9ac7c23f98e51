// Where labels over a picture go: each as near as can be to where it belongs, none over another, none past
// the edge.
//
// Pure, in pixels. First come, first served: what matters most is placed first. Nothing on the heap.
#pragma once

#include <array>
#include <cstddef>
#include <glm/vec2.hpp>
#include <optional>

#include "model/layout.h"

namespace ninety {

class LabelRoom {
  public:
    static constexpr std::size_t kMost = 32;  // places kept; what comes after them is not

    explicit LabelRoom(const Rect& within) : within_(within) {}

    // No label goes here.
    void keep_clear(const Rect& place);
    // The place of a label of this size, nearest to `wanted` for its middle; kept from then on. Nothing where
    // the picture has no room within about a dozen of the label's heights.
    std::optional<Rect> place(glm::vec2 wanted, glm::vec2 size);

  private:
    bool is_free(const Rect& place) const;

    Rect within_;
    std::array<Rect, kMost> kept_{};
    std::size_t count_ = 0;
};

bool overlap(const Rect& a, const Rect& b);

}  // namespace ninety
