// ninety model: the body model's numbers as CSV.
#include <fstream>

#include "app/commands.h"
#include "body/model_csv.h"

namespace ninety {

int run_model(const ModelCommand& command) {
    std::ofstream out(command.out);
    if (!out) return failed(command.out.string() + ": cannot be written", kExitBadInput);
    if (command.hold)
        write_hold_csv(out);
    else
        write_model_csv(out);
    out.close();
    if (!out)
        return failed(command.out.string() + ": cannot be written to the end; is the disk full?",
                      kExitBadInput);
    return kExitDone;
}

}  // namespace ninety
