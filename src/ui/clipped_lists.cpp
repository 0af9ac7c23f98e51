#include "ui/clipped_lists.h"

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

}  // namespace

void ClippedLists::clip(const ImDrawData& whole, std::span<const WindowBox> boxes) {
    borrowed_.clear();
    clipped_ = whole;
    const int height = static_cast<int>(whole.DisplaySize.y);
    for (int i = 0; i < whole.CmdListsCount; ++i) {
        ImDrawList& list = *whole.CmdLists[i];
        if (commands_.size() == borrowed_.size()) commands_.emplace_back();
        ImVector<ImDrawCmd>& commands = commands_[borrowed_.size()];
        commands.resize(0);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const WindowBox whole_box = clip_box(command.ClipRect, height);
            for (const WindowBox& box : boxes) {
                const WindowBox part = overlap_of(whole_box, box);
                if (part.empty()) continue;
                commands.push_back(command);
                commands.back().ClipRect =
                    ImVec4(static_cast<float>(part.low.x), static_cast<float>(part.low.y),
                           static_cast<float>(part.high.x), static_cast<float>(part.high.y));
            }
        }
        if (commands.empty()) continue;  // a list of which nothing is drawn is not handed to the driver
        list.CmdBuffer.swap(commands);
        borrowed_.push_back(&list);
    }
    point_to(clipped_.CmdLists, borrowed_);
    clipped_.CmdListsCount = static_cast<int>(borrowed_.size());
}

void ClippedLists::restore() {
    for (std::size_t i = 0; i < borrowed_.size(); ++i)
        borrowed_[i]->CmdBuffer.swap(commands_[i]);
    borrowed_.clear();
}

}  // namespace ninety
