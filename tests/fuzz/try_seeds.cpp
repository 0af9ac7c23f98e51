// Every fuzz target's seeds, and what comes of each by small damage, as an ordinary test: no libFuzzer and no
// clang needed, and the same inputs every time. What a real run has found belongs into seeds/, and is tried
// here for ever. Usage: ninety_try_seeds SEEDS_FOLDER
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

// The targets have one name for libFuzzer; here each is called after its file (see CMakeLists.txt).
#define NINETY_READER(name) extern "C" int name##_input(const unsigned char* bytes, std::size_t size);
NINETY_READERS
#undef NINETY_READER

namespace {

namespace fs = std::filesystem;

constexpr int kDamaged = 60;  // of each seed, where nothing else is asked for

struct Reader {
    const char* name;
    int (*input)(const unsigned char*, std::size_t);
};

constexpr Reader kReaders[] = {
#define NINETY_READER(name) {#name, name##_input},
    NINETY_READERS
#undef NINETY_READER
};

void try_it(const Reader& reader, const std::string& bytes) {
    reader.input(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

// Cut, changed, doubled or mixed with its own pieces.
std::string damaged(std::string bytes, std::mt19937& random) {
    const auto below = [&](std::size_t n) { return n ? random() % n : 0; };
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
        const std::size_t at = below(bytes.size()), length = below(std::min<std::size_t>(bytes.size(), 40));
        switch (below(5)) {
            case 0:
                bytes.resize(at);
                break;
            case 1:
                if (!bytes.empty()) bytes[at] = static_cast<char>(random());
                break;
            case 2:
                bytes.erase(at, length);
                break;
            case 3:
                bytes.insert(at, bytes.substr(below(bytes.size()), length));
                break;
            default:
                if (!bytes.empty()) bytes[at] = "0-9\"[]{},;\n\r =#"[below(16)];
        }
    }
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const int damaged_ones = argc > 2 ? std::atoi(argv[2]) : kDamaged;
    int tried = 0;
    for (const Reader& reader : kReaders) {
        int seeds = 0;
        for (const auto& entry : fs::directory_iterator(fs::path(argv[1]) / reader.name)) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            // If it falls, the last line says over what.
            std::printf("%s: %s", reader.name, entry.path().filename().c_str());
            std::fflush(stdout);
            try_it(reader, bytes);
            std::mt19937 random(1);
            for (int i = 0; i < damaged_ones; ++i) {
                std::printf(".");
                std::fflush(stdout);
                try_it(reader, damaged(bytes, random));
            }
            std::printf("\n");
            ++seeds, ++tried;
        }
        if (seeds == 0) {
            std::printf("%s has no seeds\n", reader.name);
            return 1;
        }
    }
    std::printf("%d seeds of %zu readers, none they could not take\n", tried, std::size(kReaders));
    return 0;
}
