# How the program is linked for a browser, and so are its tests. Its files (share/ninety) come as ninety.data, beside it.
set(web_program_links -fexceptions -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=67108864
    -sTOTAL_STACK=2097152 -sFORCE_FILESYSTEM=1 "--js-library=${PROJECT_SOURCE_DIR}/packaging/web/sdl_audio.js")
target_link_options(ninety PRIVATE ${web_program_links} -lidbfs.js
                    "-sEXPORTED_RUNTIME_METHODS=FS,IDBFS,addRunDependency,removeRunDependency,callMain,ccall"
                    "-sEXPORTED_FUNCTIONS=_main,_ninety_turn,_ninety_open_file,_ninety_runs,_ninety_typed,_ninety_typed_key,_malloc" -sENVIRONMENT=web,node)
set_target_properties(ninety PROPERTIES LINK_DEPENDS ${PROJECT_SOURCE_DIR}/packaging/web/sdl_audio.js)
set(web_program_links ${web_program_links} PARENT_SCOPE)
