#include "services/handout_service.h"

#include "core/output_file.h"
#include "i18n/sentence.h"
#include "platform/paths.h"

namespace ninety {

void HandoutService::save(const Routine& routine, const AppState& state, const DrawScene& draw) {
    const auto pdf = make_handout(routine, state.settings, stop_signs_page(state.reading.articles), draw);
    if (!pdf) return outbox_.problem(pdf.error());
    const std::filesystem::path file =
        free_name(documents_, "ninety-handout-" + to_iso8601(day_of(wall_now_())), ".pdf");
    const Status written = write_output(file, *pdf, Readers::owner);
    written ? outbox_.success(sentence("notice.saved_as", file.string().c_str()))
            : outbox_.problem(written.error());
}

}  // namespace ninety
