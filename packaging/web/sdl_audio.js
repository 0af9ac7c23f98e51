// What SDL's sound for a browser calls by name and Emscripten leaves out unless something needs it (turns.cpp does).
mergeInto(LibraryManager.library, {
    ninety_sdl_audio__deps: ["$autoResumeAudioContext", "$dynCall"],
    ninety_sdl_audio: function () {},
});
