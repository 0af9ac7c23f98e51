// The errors that people make in the stretch: their names on the command line and in the strings
// ("fault.NAME.title").
//
// How each looks is body/stretch_pose.h's; the words are content/strings'.
#pragma once

#include <array>

#include "body/stretch_pose.h"
#include "core/choice.h"

namespace ninety {

inline constexpr std::array kFaultNames{
    Choice<Fault>{"none", Fault::none},
    Choice<Fault>{"knee-bent", Fault::knee_bent},
    Choice<Fault>{"back-arched", Fault::back_arched},
    Choice<Fault>{"hips-lifted", Fault::hips_lifted},
    Choice<Fault>{"other-knee-up", Fault::other_knee_up},
    Choice<Fault>{"toes-pulled", Fault::toes_pulled},
};

}  // namespace ninety
