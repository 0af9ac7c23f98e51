#include "ui/shown_lists.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "scene/seen_change.h"

namespace ninety {
namespace {

// Of 255, of a colour: a fade is drawn in steps of it.
constexpr int kSeenShade = 3;

bool near(float a, float b) {
    return std::abs(a - b) < kSeenPixels;
}

bool near_colour(ImU32 a, ImU32 b) {
    if (a == b) return true;
    for (int shift = 0; shift < 32; shift += 8)
        if (std::abs(static_cast<int>(a >> shift & 255) - static_cast<int>(b >> shift & 255)) >= kSeenShade)
            return false;
    return true;
}

bool near_vertex(const ImDrawVert& a, const ImDrawVert& b) {
    return near(a.pos.x, b.pos.x) && near(a.pos.y, b.pos.y) && a.uv.x == b.uv.x && a.uv.y == b.uv.y &&
           near_colour(a.col, b.col);
}

bool near_vertices(const ImDrawVert* a, const ImDrawVert* b, int count) {
    if (std::memcmp(a, b, sizeof(ImDrawVert) * static_cast<std::size_t>(count)) == 0) return true;
    for (int i = 0; i < count; ++i)
        if (!near_vertex(a[i], b[i])) return false;
    return true;
}

bool near_rect(const ImVec4& a, const ImVec4& b) {
    return near(a.x, b.x) && near(a.y, b.y) && near(a.z, b.z) && near(a.w, b.w);
}

}  // namespace

bool ShownLists::look_like(const ImDrawData& now) const {
    if (!known_ || size_.x != now.DisplaySize.x || size_.y != now.DisplaySize.y ||
        lists_.size() != 3 * static_cast<std::size_t>(now.CmdListsCount))
        return false;
    // 1. As many of everything.
    for (int i = 0; i < now.CmdListsCount; ++i) {
        const ImDrawList& list = *now.CmdLists[i];
        const int* counts = lists_.data() + 3 * i;
        if (counts[0] != list.VtxBuffer.Size || counts[1] != list.IdxBuffer.Size ||
            counts[2] != list.CmdBuffer.Size)
            return false;
    }
    // 2. And nearly the same.
    const ImDrawVert* vertex = vertices_.data();
    const ImDrawIdx* index = indices_.data();
    const Command* command = commands_.data();
    for (int i = 0; i < now.CmdListsCount; ++i) {
        const ImDrawList& list = *now.CmdLists[i];
        for (const ImDrawCmd& is : list.CmdBuffer) {
            const Command& was = *command++;
            if (was.texture != is.TextureId || was.elements != is.ElemCount ||
                was.vertices_from != is.VtxOffset || was.indices_from != is.IdxOffset ||
                !near_rect(was.clip, is.ClipRect))
                return false;
        }
        const auto indices = static_cast<std::size_t>(list.IdxBuffer.Size);
        if (indices > 0 && std::memcmp(index, list.IdxBuffer.Data, sizeof(ImDrawIdx) * indices) != 0)
            return false;
        if (list.VtxBuffer.Size > 0 && !near_vertices(vertex, list.VtxBuffer.Data, list.VtxBuffer.Size))
            return false;
        index += indices;
        vertex += list.VtxBuffer.Size;
    }
    return true;
}

void ShownLists::remember(const ImDrawData& shown) {
    vertices_.clear();
    indices_.clear();
    commands_.clear();
    lists_.clear();
    for (int i = 0; i < shown.CmdListsCount; ++i) {
        const ImDrawList& list = *shown.CmdLists[i];
        vertices_.insert(vertices_.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
        indices_.insert(indices_.end(), list.IdxBuffer.begin(), list.IdxBuffer.end());
        for (const ImDrawCmd& c : list.CmdBuffer)
            commands_.push_back({c.ClipRect, c.TextureId, c.ElemCount, c.VtxOffset, c.IdxOffset});
        lists_.insert(lists_.end(), {list.VtxBuffer.Size, list.IdxBuffer.Size, list.CmdBuffer.Size});
    }
    size_ = shown.DisplaySize;
    known_ = true;
}

}  // namespace ninety
