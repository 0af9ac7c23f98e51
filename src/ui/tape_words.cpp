#include "ui/tape_words.h"

#include <cmath>

#include "i18n/translate.h"

namespace ninety {
namespace {

using Length = FixedText<63>;

// Numbers that a person could have meant are short; for anything else the exact digits do not matter.
Length number(double typed) {
    if (std::abs(typed) > 1e9)
        return translate(typed > 0 ? Text("problem.tape.huge") : Text("problem.tape.tiny"));
    const double tenths = std::round(typed * 10) / 10;
    if (tenths == std::round(tenths)) return Length::printed("%.0f", tenths == 0 ? 0 : tenths);
    return phrase<63>("problem.tape.tenths", tenths);
}

Length typed_length(double typed, TapeUnit unit) {
    const Length digits = number(typed);
    return unit == TapeUnit::inches ? phrase<63>("problem.tape.inches", digits.c_str())
                                    : phrase<63>("problem.tape.cm", digits.c_str());
}

}  // namespace

Length in_words(Metres length, TapeUnit unit) {
    return typed_length(std::round(to_tape(length, unit)), unit);
}

FixedText<400> in_words(const TapeFault& fault, const TapeEntry& tape) {
    const bool gap = tape.what == TapeEntry::What::gap;
    const Length typed = typed_length(tape.typed, tape.unit), most = typed_length(fault.most, tape.unit);
    switch (fault.kind) {
        case TapeFault::Kind::no_number:
            return translate(gap ? Text("problem.tape.gap_no_number") : Text("problem.tape.heel_no_number"));
        case TapeFault::Kind::negative:
            return gap ? phrase<400>("problem.tape.gap_negative", typed.c_str())
                       : phrase<400>("problem.tape.heel_negative", typed.c_str());
        case TapeFault::Kind::too_long:
            return gap ? phrase<400>("problem.tape.gap_too_far", typed.c_str(), most.c_str())
                       : phrase<400>("problem.tape.heel_too_high", typed.c_str(), most.c_str());
    }
    return {};
}

}  // namespace ninety
