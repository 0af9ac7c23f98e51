// What SDL's sound for a browser calls and Emscripten leaves out unless somebody names it.
mergeInto(LibraryManager.library, {
    $ninetySdlAudio__deps: ["$autoResumeAudioContext", "$dynCall"],
    $ninetySdlAudio: {},
    ninety_sdl_audio__deps: ["$ninetySdlAudio"],
    ninety_sdl_audio: function () {},
});
