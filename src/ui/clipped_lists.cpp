#include "ui/clipped_lists.h"

#include <algorithm>
#include <glm/vec2.hpp>
#include <type_traits>

#include "ui/shown_lists.h"

namespace ninety {
namespace {

// Dear ImGui 1.86, of Debian 12, has a pointer to the lists; 1.90, of Debian 13, a vector, which is copied.
template <class Lists>
void point_to(Lists& lists, std::vector<ImDrawList*>& borrowed) {
    if constexpr (std::is_pointer_v<Lists>) {
        lists = borrowed.data();
    } else {
        lists.resize(0);
        for (ImDrawList* list : borrowed)
            lists.push_back(list);
    }
}

// The command's triangles that reach into the part, behind the others in `indices`. Many lie elsewhere: a
// list is all of a panel, and what changes is a number in it.
void add_reaching(const ImDrawList& list, const ImDrawCmd& command, const WindowBox& part,
                  ImVector<ImDrawIdx>& indices) {
    const glm::vec2 low(part.low), high(part.high);
    const ImDrawVert* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* const begin = list.IdxBuffer.Data + command.IdxOffset;
    for (const ImDrawIdx* at = begin; at != begin + command.ElemCount; at += 3) {
        const ImVec2 &a = vertices[at[0]].pos, &b = vertices[at[1]].pos, &c = vertices[at[2]].pos;
        if (std::max({a.x, b.x, c.x}) <= low.x || std::min({a.x, b.x, c.x}) >= high.x ||
            std::max({a.y, b.y, c.y}) <= low.y || std::min({a.y, b.y, c.y}) >= high.y)
            continue;
        for (int i = 0; i < 3; ++i)
            indices.push_back(at[i]);
    }
}

}  // namespace

void ClippedLists::clip(const ImDrawData& whole, std::span<const WindowBox> boxes) {
    borrowed_.clear();
    clipped_ = whole;
    const int height = static_cast<int>(whole.DisplaySize.y);
    for (int i = 0; i < whole.CmdListsCount; ++i) {
        ImDrawList& list = *whole.CmdLists[i];
        if (kept_.size() == borrowed_.size()) kept_.emplace_back();
        auto& [commands, indices] = kept_[borrowed_.size()];
        commands.resize(0);
        indices.resize(0);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const WindowBox whole_box = clip_box(command.ClipRect, height);
            for (const WindowBox& box : boxes) {
                const WindowBox part = overlap_of(whole_box, box);
                if (part.empty()) continue;
                const int first = indices.Size;
                add_reaching(list, command, part, indices);
                if (indices.Size == first) continue;
                commands.push_back(command);
                commands.back().IdxOffset = static_cast<unsigned>(first);
                commands.back().ElemCount = static_cast<unsigned>(indices.Size - first);
                commands.back().ClipRect =
                    ImVec4(static_cast<float>(part.low.x), static_cast<float>(part.low.y),
                           static_cast<float>(part.high.x), static_cast<float>(part.high.y));
            }
        }
        if (commands.empty()) continue;  // a list of which nothing is drawn is not handed to the driver
        list.CmdBuffer.swap(commands);
        list.IdxBuffer.swap(indices);
        borrowed_.push_back(&list);
    }
    point_to(clipped_.CmdLists, borrowed_);
    clipped_.CmdListsCount = static_cast<int>(borrowed_.size());
}

void ClippedLists::restore() {
    for (std::size_t i = 0; i < borrowed_.size(); ++i) {
        borrowed_[i]->CmdBuffer.swap(kept_[i].commands);
        borrowed_[i]->IdxBuffer.swap(kept_[i].indices);
    }
    borrowed_.clear();
}

}  // namespace ninety
