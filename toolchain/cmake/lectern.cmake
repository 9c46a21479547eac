# What every target of Lectern shares: the language, the warnings, and two ways to declare a target.
find_package(PkgConfig REQUIRED)

add_library(lectern_options INTERFACE)
target_compile_features(lectern_options INTERFACE cxx_std_20)
target_include_directories(lectern_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_compile_options(lectern_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
target_compile_definitions(lectern_options INTERFACE FMT_HEADER_ONLY=1)

# lectern_library(NAME SOURCES … [USES targets …] [PKG pkg-config modules …]): a room of the house.
function(lectern_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PKG" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC lectern_options ${ARG_USES})
  foreach(module IN LISTS ARG_PKG)
    if(NOT TARGET PkgConfig::${module})
      string(REPLACE "-" "_" variable ${module})
      pkg_check_modules(${variable} REQUIRED IMPORTED_TARGET GLOBAL ${module})
      if(NOT TARGET PkgConfig::${module})
        add_library(PkgConfig::${module} ALIAS PkgConfig::${variable})
      endif()
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::${module})
  endforeach()
endfunction()

# lectern_test(NAME SOURCES … USES …): a GoogleTest program, each of its cases a case of ctest.
function(lectern_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE lectern_options ${ARG_USES} GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE LECTERN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LECTERN_BINARY_DIR="${PROJECT_BINARY_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  # RapidCheck begins from one seed, so that a run can be repeated; set RC_PARAMS yourself to look elsewhere.
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 120 PROPERTIES LABELS "${ARG_LABELS}" ENVIRONMENT "RC_PARAMS=seed=1951")
endfunction()
