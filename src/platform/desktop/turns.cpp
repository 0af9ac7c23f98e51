#include "platform/turns.h"

namespace ninety {

int take_turns(std::unique_ptr<Turns> program) {
    while (program->turn(true)) {
    }
    return program->end();
}

}  // namespace ninety
