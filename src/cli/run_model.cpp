// ninety model: the body model's numbers as CSV.
#include <sstream>

#include "body/model_csv.h"
#include "cli/commands.h"
#include "core/output_file.h"
#include "platform/interruption.h"

namespace ninety {

int run_model(const ModelCommand& command) {
    end_on_signals();
    std::ostringstream out;
    if (command.hold)
        write_hold_csv(out);
    else
        write_model_csv(out);
    const Status written = write_output(command.out, out.str());
    return written ? kExitDone : failed(written.error(), kExitBadInput);
}

}  // namespace ninety
