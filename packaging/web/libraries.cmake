# The libraries that packaging/web/make-libraries has built in NINETY_WEB_LIBRARIES.
set(NINETY_WEB_LIBRARIES "${PROJECT_SOURCE_DIR}/.cache/web" CACHE PATH "What packaging/web/make-libraries has made")
set(brought_root ${NINETY_WEB_LIBRARIES}/root)
include(${PROJECT_SOURCE_DIR}/packaging/brought_libraries.cmake)
ninety_brought_library(SDL2::SDL2 ARCHIVE SDL2 INCLUDE SDL2)
ninety_brought_library(doctest::doctest)
ninety_absent(epoxy fontconfig cairo qrencode zbar jpeg)
add_library(Threads::Threads INTERFACE IMPORTED GLOBAL)
