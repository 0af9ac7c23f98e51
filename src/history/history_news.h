// What a person has to know of the file their history is in: plain values. Whoever shows them makes sentences
// of them, in the person's language; in_english() is for the command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ninety {

struct HistoryNews {
    enum class Kind {
        locked,       // somebody else has it locked: it is opened as soon as it is free
        cannot_open,  // `detail` says why; practice is kept in memory
        newer,        // it was written by a newer version and is left alone
        read_only,    // it can be read, not written; practice is kept in memory
        damaged,      // it was damaged and is kept as `other`; `count` sessions could be taken over
        leftover,     // `count` sessions that only a leftover beside it, or only it alone, had are joined
        waiting,      // something could not be written (`detail`); it is tried again
        written,      // what waited has been written
        replaced,     // another file is in its place; `count` sessions that only this window had are added
        gone,         // the file is gone; what is practised from now on begins a new one
        deleted,      // the person has deleted it elsewhere
        taken_over,   // `count` sessions that an earlier end could not write are in the history now
        not_taken,    // `file` lies there since an earlier end and cannot be taken over (`detail`)
        rescued,      // at the end: what could not be written is in `other`, for the next start
        lost,         // at the end: `detail` could not be kept anywhere
    };

    Kind kind;
    std::filesystem::path file = {};
    std::string detail = {};
    std::filesystem::path other = {};
    int count = 0;

    friend bool operator==(const HistoryNews&, const HistoryNews&) = default;
};

std::string in_english(const HistoryNews& news);

}  // namespace ninety
