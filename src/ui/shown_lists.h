// What Dear ImGui drew in the frame that is on the screen, to tell whether another frame would look
// otherwise.
//
// The panels are laid out in every round, which is cheap; drawing and showing them is not. Compared is what
// they come to, so that no panel has to say when it changes: not one can be forgotten. Where something is to
// be drawn, it says which pixels are others, to the last bit: what is the same triangle in the same order
// under the same pixel is the same picture. Draws nothing.
#pragma once

#include <imgui.h>

#include <vector>

#include "ui/damage.h"

namespace ninety {

// The pixels that Dear ImGui's back end lets a command draw into, rounded as that does; empty: none.
WindowBox clip_box(const ImVec4& clip, int window_height);

class ShownLists {
  public:
    // Whether a person would see no difference: nothing has moved by kSeenPixels (scene/seen_change.h), no
    // letter and no colour is another.
    bool look_like(const ImDrawData& now) const;
    // Adds where this frame is another; the whole window if nobody knows what is on the screen, or another
    // size or number of windows is.
    void add_changes(const ImDrawData& now, Damage& damage) const;
    // These are on the screen now. Takes from the heap only where there is more than ever before.
    void remember(const ImDrawData& shown);
    // Nobody knows what is on the screen.
    void forget() { known_ = false; }

    struct Command {
        ImVec4 clip;
        ImTextureID texture;
        unsigned elements, vertices_from, indices_from;
    };

  private:
    bool known_ = false;
    ImVec2 size_{0, 0};
    std::vector<ImDrawVert> vertices_;  // of all lists
    std::vector<ImDrawIdx> indices_;
    std::vector<Command> commands_;
    std::vector<int> lists_;  // how many vertices, indices and commands each has
};

}  // namespace ninety
