// The names that the settings file and the command line use for choices. One table each, read both ways.
#pragma once

#include <array>

#include "core/choice.h"
#include "settings/settings.h"

namespace ninety {

inline constexpr std::array kPelvisNames{Choice<PelvisHabit>{"coached", PelvisHabit::coached},
                                         Choice<PelvisHabit>{"typical", PelvisHabit::typical},
                                         Choice<PelvisHabit>{"slumped", PelvisHabit::slumped}};
inline constexpr std::array kModeNames{Choice<HoldMode>{"fixed", HoldMode::fixed},
                                       Choice<HoldMode>{"follow", HoldMode::follow}};
inline constexpr std::array kPaceNames{Choice<Pace>{"clock", Pace::by_the_clock},
                                       Choice<Pace>{"ready", Pace::when_ready}};
inline constexpr std::array kViewNames{Choice<View>{"side", View::side},
                                       Choice<View>{"three-quarter", View::three_quarter},
                                       Choice<View>{"floor", View::floor}, Choice<View>{"foot", View::foot}};
inline constexpr std::array kQualityNames{
    Choice<Quality>{"auto", Quality::automatic}, Choice<Quality>{"low", Quality::low},
    Choice<Quality>{"medium", Quality::medium}, Choice<Quality>{"high", Quality::high}};
inline constexpr std::array kLightingNames{Choice<LightingPreset>{"day", LightingPreset::day},
                                           Choice<LightingPreset>{"evening", LightingPreset::evening}};

inline constexpr std::array kSkinNames{Choice<SkinTone>{"light", SkinTone::light},
                                       Choice<SkinTone>{"medium", SkinTone::medium},
                                       Choice<SkinTone>{"deep", SkinTone::deep}};
inline constexpr std::array kHairNames{Choice<HairTone>{"dark", HairTone::dark},
                                       Choice<HairTone>{"brown", HairTone::brown},
                                       Choice<HairTone>{"grey", HairTone::grey}};

inline constexpr std::array kPlanStartNames{Choice<PlanStart>{"first-weeks", PlanStart::first_weeks},
                                            Choice<PlanStart>{"standard", PlanStart::standard}};

inline constexpr std::array kCoachingNames{Choice<Coaching>{"full", Coaching::full},
                                           Choice<Coaching>{"short", Coaching::brief},
                                           Choice<Coaching>{"tones", Coaching::tones}};

}  // namespace ninety
