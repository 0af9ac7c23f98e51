// ninety model: the body model's numbers as CSV.
#include <sstream>

#include "body/model_csv.h"
#include "cli/commands.h"
#include "core/output_file.h"
#include "lesson/link_csv.h"
#include "platform/interruption.h"

namespace ninety {

int run_model(const ModelCommand& command) {
    end_on_signals();
    std::ostringstream out;
    switch (command.table) {
        case ModelCommand::Table::hips_and_knees:
            write_model_csv(out);
            break;
        case ModelCommand::Table::hold:
            write_hold_csv(out);
            break;
        case ModelCommand::Table::lift:
            write_lift_csv(out);
            break;
        case ModelCommand::Table::nerve:
            write_nerve_csv(out);
            break;
    }
    const Status written = write_output(command.out, out.str());
    return written ? kExitDone : failed(written.error(), kExitBadInput);
}

}  // namespace ninety
