# The libraries that packaging/windows/make-libraries has built in NINETY_WINDOWS_LIBRARIES.
set(NINETY_WINDOWS_LIBRARIES "${PROJECT_SOURCE_DIR}/.cache/windows" CACHE PATH "What packaging/windows/make-libraries has made")
set(brought_root ${NINETY_WINDOWS_LIBRARIES}/root)
include(${PROJECT_SOURCE_DIR}/packaging/brought_libraries.cmake)
ninety_brought_library(PkgConfig::qrencode ARCHIVE qrencode)
ninety_brought_library(PkgConfig::epoxy ARCHIVE epoxy LINKS opengl32 gdi32)
ninety_brought_library(SDL2::SDL2 ARCHIVE SDL2 INCLUDE SDL2
                       LINKS gdi32 imm32 ole32 oleaut32 setupapi shell32 user32 version winmm uuid advapi32 psapi)
ninety_brought_library(PkgConfig::cairo ARCHIVE cairo INCLUDE cairo DEFINE CAIRO_WIN32_STATIC_BUILD
                       LINKS ${brought_root}/lib/libpixman-1.a ${brought_root}/lib/libfreetype.a ${brought_root}/lib/libz.a)
ninety_brought_library(doctest::doctest)
ninety_brought_library(PkgConfig::zbar ARCHIVE zbar)
ninety_absent(fontconfig jpeg)
# The C library's printf is Microsoft's unless it is asked for; Windows' headers bring words that the standard library has.
target_compile_definitions(ninety_flags INTERFACE __USE_MINGW_ANSI_STDIO=1 _WIN32_WINNT=0x0A00 UNICODE WIN32_LEAN_AND_MEAN NOMINMAX)

# ninety_windows_sources(FOLDER LIST): what of src/FOLDER is compiled beside plain/: desktop/, too, but for what windows/ or
# plain/ has a file of that name for, and so it is with the folder itself.
function(ninety_windows_sources folder list)
  set(sources ${${list}})
  file(GLOB desktop CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/desktop/*.cpp)
  list(APPEND sources ${desktop})
  file(GLOB own CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/windows/*.cpp)
  file(GLOB plain CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/plain/*.cpp)
  foreach(file ${own} ${plain})
    get_filename_component(name ${file} NAME)
    list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${name} ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/desktop/${name})
  endforeach()
  # Windows' headers rename what others call small, near or far: nobody is compiled together with them.
  set_source_files_properties(${own} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  set(${list} ${sources} PARENT_SCOPE)
endfunction()
