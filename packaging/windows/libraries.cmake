# The libraries under the names that src/CMakeLists.txt knows them by, from what packaging/windows/make-libraries has built in
# NINETY_WINDOWS_LIBRARIES. What is left out on Windows is an empty target of that name.
set(NINETY_WINDOWS_LIBRARIES "${PROJECT_SOURCE_DIR}/.cache/windows" CACHE PATH "What packaging/windows/make-libraries has made")
set(NINETY_HOST_BUILD "${PROJECT_SOURCE_DIR}/build/release" CACHE PATH
    "A build for this computer, just made from the same sources: its tools are run, its meshes and voices taken")
set(windows_root ${NINETY_WINDOWS_LIBRARIES}/root)

function(ninety_windows_library target)
  cmake_parse_arguments(PARSE_ARGV 1 library "" "ARCHIVE;INCLUDE" "DEFINE;LINKS")
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE ${windows_root}/include ${windows_root}/include/${library_INCLUDE})
  target_compile_definitions(${target} INTERFACE ${library_DEFINE})
  if(library_ARCHIVE)
    target_link_libraries(${target} INTERFACE ${windows_root}/lib/lib${library_ARCHIVE}.a ${library_LINKS})
  endif()
endfunction()
ninety_windows_library(PkgConfig::md4c ARCHIVE md4c)
ninety_windows_library(PkgConfig::sqlite3 ARCHIVE sqlite3)
ninety_windows_library(PkgConfig::qrencode ARCHIVE qrencode)
ninety_windows_library(PkgConfig::epoxy ARCHIVE epoxy LINKS opengl32 gdi32)
ninety_windows_library(PkgConfig::freetype ARCHIVE freetype INCLUDE freetype2)
ninety_windows_library(SDL2::SDL2 ARCHIVE SDL2 INCLUDE SDL2
                       LINKS gdi32 imm32 ole32 oleaut32 setupapi shell32 user32 version winmm uuid advapi32 psapi)
ninety_windows_library(PkgConfig::cairo ARCHIVE cairo INCLUDE cairo DEFINE CAIRO_WIN32_STATIC_BUILD
                       LINKS ${windows_root}/lib/libpixman-1.a ${windows_root}/lib/libfreetype.a ${windows_root}/lib/libz.a)
ninety_windows_library(PkgConfig::imgui ARCHIVE imgui INCLUDE imgui DEFINE IMGUI_ENABLE_FREETYPE)
ninety_windows_library(PkgConfig::stb ARCHIVE stb INCLUDE stb)
ninety_windows_library(nlohmann_json::nlohmann_json)
ninety_windows_library(tomlplusplus::tomlplusplus)
ninety_windows_library(doctest::doctest)
foreach(absent fontconfig zbar jpeg)
  add_library(PkgConfig::${absent} INTERFACE IMPORTED GLOBAL)
endforeach()
set(CLI11_INCLUDE_DIR ${windows_root}/include)
# GLM and doctest lie where every compiler looks; here that is this folder.
target_include_directories(ninety_flags SYSTEM INTERFACE ${windows_root}/include)
# The C library's printf is Microsoft's unless it is asked for; Windows' headers bring words that the standard library has.
target_compile_definitions(ninety_flags INTERFACE __USE_MINGW_ANSI_STDIO=1 _WIN32_WINNT=0x0A00 UNICODE WIN32_LEAN_AND_MEAN NOMINMAX)

# ninety_windows_sources(FOLDER LIST): what of src/FOLDER is compiled: windows/ before desktop/ and the folder itself.
function(ninety_windows_sources folder list)
  set(sources ${${list}})
  file(GLOB desktop CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/desktop/*.cpp)
  list(APPEND sources ${desktop})
  file(GLOB own CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/windows/*.cpp)
  foreach(file ${own})
    get_filename_component(name ${file} NAME)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${name} ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/desktop/${name})
  endforeach()
  # Windows' headers rename what others call small, near or far: nobody is compiled together with them.
  set_source_files_properties(${own} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  set(${list} ${sources} PARENT_SCOPE)
endfunction()
# Found already: what is looked for by name is looked for on this computer.
set(imgui_sdl2_header ${windows_root}/include/imgui/backends/imgui_impl_sdl.h)
