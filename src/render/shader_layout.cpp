#include "render/shader_layout.h"

#include <sstream>

namespace ninety {
namespace {

GLuint enabled(VertexSlot slot) {
    const auto index = static_cast<GLuint>(slot);
    glEnableVertexAttribArray(index);
    return index;
}

const void* at(std::size_t offset) {
    return reinterpret_cast<const void*>(offset);
}

}  // namespace

const std::string& shader_layout() {
    static const std::string text = [] {
        constexpr const char* kSlots[] = {"POSITION", "NORMAL", "BONES",       "WEIGHTS", "MATERIAL",
                                          "BREATH",   "GIRTH",  "UV",          "TINT",    "CUTAWAY",
                                          "SURFACE",  "CLOTH",  "CORRECTIONS", "SHADE"};
        static_assert(std::size(kSlots) == static_cast<std::size_t>(VertexSlot::shade) + 1);
        std::ostringstream out;
        for (std::size_t i = 0; i < std::size(kSlots); ++i)
            out << "#define SLOT_" << kSlots[i] << ' ' << i << '\n';
        out << "#define BONE_ROWS " << kBoneRows << "\n#define FIGURE_MATERIALS " << kFigureMaterialCount
            << "\n#define WHITE_MATERIAL " << int(FigureMaterial::white) << ".0\n#define PUPIL_MATERIAL "
            << int(FigureMaterial::pupil) << ".0\n#define LID_MATERIAL " << int(FigureMaterial::lid)
            << ".0\n#define BONE_MATERIALS " << kBoneMaterialCount << "\n#define PLATE_MATERIALS "
            << kPlateMaterialCount << "\n#define OCCLUDERS " << kMostOccluders << "\n#define CUTAWAYS "
            << kCutawayCount << "\n#define PRESSES " << kMostPresses << "\n#define FOOT_L "
            << index_of(Bone::foot_l) << "u\n#define FOOT_R " << index_of(Bone::foot_r) << "u\n";
        return out.str();
    }();
    return text;
}

void set_slot(VertexSlot slot, GLint floats, GLsizei stride, std::size_t offset) {
    glVertexAttribPointer(enabled(slot), floats, GL_FLOAT, GL_FALSE, stride, at(offset));
}

void set_byte_slot(VertexSlot slot, Bytes as, GLsizei stride, std::size_t offset) {
    glVertexAttribPointer(enabled(slot), 1, GL_UNSIGNED_BYTE, as == Bytes::shares ? GL_TRUE : GL_FALSE,
                          stride, at(offset));
}

void set_share_slot(VertexSlot slot, GLint bytes, GLsizei stride, std::size_t offset) {
    glVertexAttribPointer(enabled(slot), bytes, GL_UNSIGNED_BYTE, GL_TRUE, stride, at(offset));
}

void set_index_slot(VertexSlot slot, GLsizei stride, std::size_t offset) {
    glVertexAttribIPointer(enabled(slot), 4, GL_UNSIGNED_BYTE, stride, at(offset));
}

}  // namespace ninety
