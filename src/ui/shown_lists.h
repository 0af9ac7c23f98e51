// What Dear ImGui drew in the frame that is on the screen, to tell whether another frame would look
// otherwise.
//
// The panels are laid out in every round, which is cheap; drawing and showing them is not. Compared is what
// they come to, so that no panel has to say when it changes: not one can be forgotten. Draws nothing.
#pragma once

#include <imgui.h>

#include <vector>

namespace ninety {

class ShownLists {
  public:
    // Whether a person would see no difference: nothing has moved by kSeenPixels (scene/seen_change.h), no
    // letter and no colour is another.
    bool look_like(const ImDrawData& now) const;
    // These are on the screen now. Takes from the heap only where there is more than ever before.
    void remember(const ImDrawData& shown);
    // Nobody knows what is on the screen.
    void forget() { known_ = false; }

  private:
    struct Command {
        ImVec4 clip;
        ImTextureID texture;
        unsigned elements, vertices_from, indices_from;
    };
    bool known_ = false;
    ImVec2 size_{0, 0};
    std::vector<ImDrawVert> vertices_;  // of all lists
    std::vector<ImDrawIdx> indices_;
    std::vector<Command> commands_;
    std::vector<int> lists_;  // how many vertices, indices and commands each has
};

}  // namespace ninety
