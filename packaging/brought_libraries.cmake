# For systems whose libraries are built from Debian's sources (web/, windows/make-libraries), below `brought_root`: include/
# and lib/. Gives them the names that src/CMakeLists.txt knows them by.
set(NINETY_HOST_BUILD "${PROJECT_SOURCE_DIR}/build/release" CACHE PATH
    "A build for this computer, just made from the same sources: its tools are run, its meshes and voices taken")

# ninety_brought_library(TARGET [ARCHIVE NAME] [INCLUDE FOLDER] [DEFINE name...] [LINKS library...])
function(ninety_brought_library target)
  cmake_parse_arguments(PARSE_ARGV 1 library "" "ARCHIVE;INCLUDE" "DEFINE;LINKS")
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${brought_root}/include ${brought_root}/include/${library_INCLUDE})
  target_compile_definitions(${target} INTERFACE ${library_DEFINE})
  if(library_ARCHIVE)
    target_link_libraries(${target} INTERFACE ${brought_root}/lib/lib${library_ARCHIVE}.a ${library_LINKS})
  endif()
endfunction()

# What every such system has.
ninety_brought_library(PkgConfig::md4c ARCHIVE md4c)
ninety_brought_library(PkgConfig::sqlite3 ARCHIVE sqlite3)
ninety_brought_library(PkgConfig::freetype ARCHIVE freetype INCLUDE freetype2)
ninety_brought_library(PkgConfig::imgui ARCHIVE imgui INCLUDE imgui DEFINE IMGUI_ENABLE_FREETYPE)
ninety_brought_library(PkgConfig::stb ARCHIVE stb INCLUDE stb)
ninety_brought_library(nlohmann_json::nlohmann_json)
ninety_brought_library(tomlplusplus::tomlplusplus)
# Found already: what is looked for by name is looked for in that system alone.
set(imgui_sdl2_header ${brought_root}/include/imgui/backends/imgui_impl_sdl.h)
set(CLI11_INCLUDE_DIR ${brought_root}/include)
# GLM and doctest lie where every compiler looks; here that is this folder.
target_include_directories(ninety_flags SYSTEM INTERFACE ${brought_root}/include)

# ninety_absent(NAME...): what the system has no counterpart for is an empty target of that name.
function(ninety_absent)
  foreach(name ${ARGN})
    add_library(PkgConfig::${name} INTERFACE IMPORTED GLOBAL)
  endforeach()
endfunction()
