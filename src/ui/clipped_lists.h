// Dear ImGui's draw lists as far as they reach into a few boxes: the triangles that do, under narrower clip
// rectangles, so that each pixel comes out as if everything were drawn.
//
// Borrows the lists: their commands and indices are exchanged while somebody draws these, and given back.
#pragma once

#include <imgui.h>

#include <span>
#include <vector>

#include "ui/damage.h"

namespace ninety {

class ClippedLists {
  public:
    // `whole` and what it names must stay until restore(). No box lies over another. Takes from the heap only
    // where there is more than ever before.
    void clip(const ImDrawData& whole, std::span<const WindowBox> boxes);
    ImDrawData& lists() { return clipped_; }
    void restore();

  private:
    ImDrawData clipped_;
    std::vector<ImDrawList*> borrowed_;
    struct Kept {
        ImVector<ImDrawCmd> commands;
        ImVector<ImDrawIdx> indices;
    };
    std::vector<Kept> kept_;  // while borrowed: the lists' own
};

}  // namespace ninety
