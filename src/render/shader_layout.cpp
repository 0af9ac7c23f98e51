#include "render/shader_layout.h"

#include <ios>
#include <sstream>
#include <utility>

#include "body/doorway.h"

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
                                          "SURFACE",  "CLOTH",  "CORRECTIONS", "SHADE",   "LIGHT"};
        static_assert(std::size(kSlots) == static_cast<std::size_t>(VertexSlot::light) + 1);
        std::ostringstream out;
        for (std::size_t i = 0; i < std::size(kSlots); ++i)
            out << "#define SLOT_" << kSlots[i] << ' ' << i << '\n';
        out << "#define BONE_ROWS " << kBoneRows << "\n#define FIGURE_MATERIALS " << kFigureMaterialCount
            << "\n#define WHITE_MATERIAL " << int(FigureMaterial::white) << ".0\n#define PUPIL_MATERIAL "
            << int(FigureMaterial::pupil) << ".0\n#define LID_MATERIAL " << int(FigureMaterial::lid)
            << ".0\n#define BONE_MATERIALS " << kBoneMaterialCount << "\n#define PLATE_MATERIALS "
            << kPlateMaterialCount << "\n#define OCCLUDERS " << kMostOccluders << "\n#define CUTAWAYS "
            << kCutawayCount << "\n#define PRESSES " << kMostPresses << '\n';
        for (const auto& [name, bone] :
             {std::pair("PELVIS", Bone::pelvis), std::pair("THIGH_L", Bone::thigh_l),
              std::pair("FOOT_L", Bone::foot_l), std::pair("THIGH_R", Bone::thigh_r),
              std::pair("FOOT_R", Bone::foot_r)})
            out << "#define " << name << ' ' << index_of(bone) << "u\n";
        const Doorway doorway;
        out << std::fixed << "#define JAMB_Z " << doorway.half_width.value << "\n#define CASING_Z "
            << (doorway.half_width + doorway.trim_width).value << "\n#define CASING_OUT "
            << doorway.trim_protrusion.value << "\n#define SKIRTING_Y " << kSkirtingHeight << '\n';
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
