#include "services/handout_service.h"

#include "core/output_file.h"
#include "i18n/sentence.h"
#include "platform/paths.h"
#include "services/saved_words.h"

namespace ninety {

void HandoutService::save(const Routine& routine, const AppState& state, const DrawScene& draw) {
    const auto pdf = make_handout(routine, state.settings, stop_signs_page(state.reading.articles), draw);
    if (!pdf) return outbox_.problem(pdf.error());
    const std::filesystem::path file =
        free_name(documents_, "ninety-handout-" + to_iso8601(day_of(wall_now_())), ".pdf");
    const Status written = write_output(file, *pdf, Readers::owner);
    written ? outbox_.success(saved_words(file)) : outbox_.problem(written.error());
}

}  // namespace ninety
