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

// The triangles of a list in the order in which they are drawn, of what is shown or of what is to be.
template <class Command>
class Triangles {
  public:
    Triangles(const ImDrawVert* vertices, const ImDrawIdx* indices, const Command* commands, int count)
        : vertices_(vertices), indices_(indices), command_(commands), end_(commands + count) {
        skip_empty();
    }
    bool at_end() const { return command_ == end_; }
    bool same_place(const Triangles& other) const {
        return command_ == other.command_ && from_ == other.from_;
    }
    void next() {
        from_ += 3;
        skip_empty();
    }
    const Command& command() const { return *command_; }
    const ImDrawVert& vertex(unsigned corner) const {
        return vertices_[vertices_from(*command_) + indices_[indices_from(*command_) + from_ + corner]];
    }

  private:
    static unsigned elements(const ShownLists::Command& c) { return c.elements; }
    static unsigned vertices_from(const ShownLists::Command& c) { return c.vertices_from; }
    static unsigned indices_from(const ShownLists::Command& c) { return c.indices_from; }
    static unsigned elements(const ImDrawCmd& c) { return c.ElemCount; }
    static unsigned vertices_from(const ImDrawCmd& c) { return c.VtxOffset; }
    static unsigned indices_from(const ImDrawCmd& c) { return c.IdxOffset; }
    void skip_empty() {
        while (command_ != end_ && from_ + 3 > elements(*command_)) {
            ++command_;
            from_ = 0;
        }
    }

    const ImDrawVert* vertices_;
    const ImDrawIdx* indices_;
    const Command *command_, *end_;
    unsigned from_ = 0;
};
using ShownTriangles = Triangles<ShownLists::Command>;
using NewTriangles = Triangles<ImDrawCmd>;

const ImVec4& clip_of(const ShownLists::Command& command) {
    return command.clip;
}
const ImVec4& clip_of(const ImDrawCmd& command) {
    return command.ClipRect;
}

bool same_triangle(const ShownTriangles& was, const NewTriangles& is) {
    for (unsigned corner = 0; corner < 3; ++corner)
        if (std::memcmp(&was.vertex(corner), &is.vertex(corner), sizeof(ImDrawVert)) != 0) return false;
    return was.command().texture == is.command().TextureId &&
           std::memcmp(&was.command().clip, &is.command().ClipRect, sizeof(ImVec4)) == 0;
}

template <class Command>
void add_triangle(const Triangles<Command>& at, Damage& damage) {
    glm::vec2 low(1e9f), high(-1e9f);
    for (unsigned corner = 0; corner < 3; ++corner) {
        const ImVec2& p = at.vertex(corner).pos;
        low = glm::min(low, glm::vec2(p.x, p.y));
        high = glm::max(high, glm::vec2(p.x, p.y));
    }
    const glm::vec2 size(damage.window_px());
    const WindowBox box{glm::ivec2(glm::floor(glm::clamp(low, glm::vec2(0), size))),
                        glm::ivec2(glm::ceil(glm::clamp(high, glm::vec2(0), size)))};
    damage.add(overlap_of(box, clip_box(clip_of(at.command()), damage.window_px().y)));
}

// Whether `one` comes again as `other` within a few triangles of `other`, and there.
template <class One, class Other, class Same>
bool found_ahead(const One& one, Other& other, const Same& same) {
    constexpr int kAhead = 64;
    Other ahead = other;
    for (int i = 0; i < kAhead && !ahead.at_end(); ++i, ahead.next())
        if (same(one, ahead)) {
            other = ahead;
            return true;
        }
    return false;
}

// Both in turn, from a common triangle to the next one; what lies between is another.
void add_differences(ShownTriangles was, NewTriangles is, bool as_many, Damage& damage) {
    while (!was.at_end() && !is.at_end()) {
        if (same_triangle(was, is)) {
            was.next();
            is.next();
            continue;
        }
        const ShownTriangles was_from = was;
        const NewTriangles is_from = is;
        // Something has come, or has gone: all after it is in another place of the list.
        if (!as_many &&
            found_ahead(was, is, [](const auto& a, const auto& b) { return same_triangle(a, b); })) {
            for (NewTriangles come = is_from; !come.same_place(is); come.next())
                add_triangle(come, damage);
            continue;
        }
        if (!as_many &&
            found_ahead(is, was, [](const auto& a, const auto& b) { return same_triangle(b, a); })) {
            for (ShownTriangles gone = was_from; !gone.same_place(was); gone.next())
                add_triangle(gone, damage);
            continue;
        }
        add_triangle(was, damage);
        add_triangle(is, damage);
        was.next();
        is.next();
    }
    for (; !was.at_end(); was.next())
        add_triangle(was, damage);
    for (; !is.at_end(); is.next())
        add_triangle(is, damage);
}

}  // namespace

WindowBox clip_box(const ImVec4& clip, int window_height) {
    if (clip.z <= clip.x || clip.w <= clip.y) return {};
    const float height = static_cast<float>(window_height);
    const int x = static_cast<int>(clip.x), wide = static_cast<int>(clip.z - clip.x);
    const int y = static_cast<int>(height - clip.w), high = static_cast<int>(clip.w - clip.y);
    return {{x, window_height - y - high}, {x + wide, window_height - y}};
}

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

void ShownLists::add_changes(const ImDrawData& now, Damage& damage) const {
    if (!known_ || size_.x != now.DisplaySize.x || size_.y != now.DisplaySize.y ||
        lists_.size() != 3 * static_cast<std::size_t>(now.CmdListsCount))
        return damage.add_all();
    const ImDrawVert* vertices = vertices_.data();
    const ImDrawIdx* indices = indices_.data();
    const Command* commands = commands_.data();
    for (int i = 0; i < now.CmdListsCount; ++i) {
        const ImDrawList& list = *now.CmdLists[i];
        const int* counts = lists_.data() + 3 * i;
        const bool as_many = counts[0] == list.VtxBuffer.Size && counts[1] == list.IdxBuffer.Size;
        add_differences({vertices, indices, commands, counts[2]},
                        {list.VtxBuffer.Data, list.IdxBuffer.Data, list.CmdBuffer.Data, list.CmdBuffer.Size},
                        as_many, damage);
        vertices += counts[0];
        indices += counts[1];
        commands += counts[2];
    }
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
