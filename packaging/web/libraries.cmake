# The libraries under the names that src/CMakeLists.txt knows them by, from what packaging/web/make-libraries has built in
# NINETY_WEB_LIBRARIES. What a browser has no counterpart for is an empty target of that name.
set(NINETY_WEB_LIBRARIES "${PROJECT_SOURCE_DIR}/.cache/web" CACHE PATH "What packaging/web/make-libraries has made")
set(NINETY_HOST_BUILD "${PROJECT_SOURCE_DIR}/build/release" CACHE PATH
    "A build for this computer, just made from the same sources: its tools are run, its meshes and voices taken")
set(web_root ${NINETY_WEB_LIBRARIES}/root)

function(ninety_web_library target)
  cmake_parse_arguments(PARSE_ARGV 1 library "" "ARCHIVE;INCLUDE" "DEFINE")
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${web_root}/include ${web_root}/include/${library_INCLUDE})
  target_compile_definitions(${target} INTERFACE ${library_DEFINE})
  if(library_ARCHIVE)
    target_link_libraries(${target} INTERFACE ${web_root}/lib/lib${library_ARCHIVE}.a)
  endif()
endfunction()
ninety_web_library(PkgConfig::md4c ARCHIVE md4c)
ninety_web_library(PkgConfig::sqlite3 ARCHIVE sqlite3)
ninety_web_library(PkgConfig::freetype ARCHIVE freetype INCLUDE freetype2)
ninety_web_library(SDL2::SDL2 ARCHIVE SDL2 INCLUDE SDL2)
ninety_web_library(PkgConfig::imgui ARCHIVE imgui INCLUDE imgui DEFINE IMGUI_ENABLE_FREETYPE)
# Found already: what is looked for by name is looked for in Emscripten alone.
set(imgui_sdl2_header ${web_root}/include/imgui/backends/imgui_impl_sdl.h)
ninety_web_library(PkgConfig::stb ARCHIVE stb INCLUDE stb)
ninety_web_library(nlohmann_json::nlohmann_json)
ninety_web_library(tomlplusplus::tomlplusplus)
foreach(absent epoxy fontconfig cairo qrencode zbar jpeg)
  add_library(PkgConfig::${absent} INTERFACE IMPORTED GLOBAL)
endforeach()
add_library(Threads::Threads INTERFACE IMPORTED GLOBAL)
set(CLI11_INCLUDE_DIR ${web_root}/include)
# GLM and doctest lie where every compiler looks; here that is this folder. stb's functions come from one file each.
target_include_directories(ninety_flags SYSTEM INTERFACE ${web_root}/include)
