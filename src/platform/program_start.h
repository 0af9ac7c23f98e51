// What stands between the system and main(): the places that are written to, and the words of the command
// line.
#pragma once

#include <string>
#include <vector>

namespace ninety {

// With standard input, output or error closed, the first file that is opened would take its place and be
// written into. What stands there instead refuses to be written to, as a closed one does. Where a program has
// no console of its own (Windows) it takes that of whoever started it.
void hold_standard_places();

// Pictures and textures come and go by the megabyte. Left to itself GNU's C library soon takes their memory
// from the heap, where what is freed stays the program's; this keeps it from that. It also gives each thread
// a heap of its own, and ours do not ask for memory often enough to be worth that. Called before anything
// else.
void give_large_blocks_back();

// The command line in UTF-8, the program's own name first.
std::vector<std::string> command_line_words(int argc, char** argv);

// Whether standard error is a terminal's.
bool somebody_watches();

// Processor time up to now, of this process and of the thread that asks; and the most memory it has had.
double processor_seconds();
double thread_seconds();
double peak_memory_mb();
// What it has now; 0 where the system does not tell.
double resident_memory_mb();

// The thread that calls it comes after the window's.
void let_others_first();

// The language that this computer speaks, as its two letters ("de"); empty where nothing says it.
std::string system_language();

}  // namespace ninety
