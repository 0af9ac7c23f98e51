# How the program is linked for Windows: nothing but the system's own DLLs is needed beside it. Its files (share/ninety) come
# from the build for this computer, and packaging/windows/make-zip packs them.
enable_language(RC)
set(icon ${PROJECT_BINARY_DIR}/ninety.ico)
execute_process(COMMAND ${PROJECT_SOURCE_DIR}/packaging/windows/make-ico ${PROJECT_SOURCE_DIR}/assets/icon.png ${icon}
                COMMAND_ERROR_IS_FATAL ANY)
configure_file(${PROJECT_SOURCE_DIR}/packaging/windows/ninety.rc.in ${PROJECT_BINARY_DIR}/ninety.rc @ONLY)
target_sources(ninety PRIVATE ${PROJECT_BINARY_DIR}/ninety.rc)
target_link_options(ninety PRIVATE -static -mwindows)

# For consoles, which find it first.
enable_language(C)
add_executable(ninety_com ${PROJECT_SOURCE_DIR}/packaging/windows/ninety_com.c)
target_link_options(ninety_com PRIVATE -static -municode)
set_target_properties(ninety_com PROPERTIES OUTPUT_NAME ninety SUFFIX .com RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}
                      DISABLE_PRECOMPILE_HEADERS ON UNITY_BUILD OFF NINETY_OWN_PRECOMPILED ON)

# The program finds its files beside itself, here as when it is unpacked.
set(share ${PROJECT_BINARY_DIR}/share/ninety)
file(MAKE_DIRECTORY ${share})
foreach(folder shaders assets content)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${share}/${folder} SYMBOLIC)
endforeach()
foreach(folder figure light voice fonts)
  file(CREATE_LINK ${NINETY_HOST_BUILD}/share/ninety/${folder} ${share}/${folder} SYMBOLIC)
endforeach()
