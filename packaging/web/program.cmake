# How the program is linked for a browser. Its files (share/ninety) come as ninety.data, beside it.
target_link_options(ninety PRIVATE -fexceptions -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1
                    -sINITIAL_MEMORY=67108864 -sTOTAL_STACK=2097152 -lidbfs.js
                    "-sEXPORTED_RUNTIME_METHODS=FS,IDBFS,addRunDependency,removeRunDependency,callMain,ccall"
                    "-sEXPORTED_FUNCTIONS=_main,_ninety_turn,_ninety_open_file,_ninety_runs,_ninety_typed,_ninety_typed_key,_malloc" -sENVIRONMENT=web,node -sFORCE_FILESYSTEM=1
                    "--js-library=${PROJECT_SOURCE_DIR}/packaging/web/sdl_audio.js")
set_target_properties(ninety PROPERTIES LINK_DEPENDS ${PROJECT_SOURCE_DIR}/packaging/web/sdl_audio.js)
