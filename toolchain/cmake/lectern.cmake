# What every target of Lectern shares: the language, the warnings, and how rooms, tests and exhibits are declared.
find_package(PkgConfig REQUIRED)

add_library(lectern_options INTERFACE)
target_compile_features(lectern_options INTERFACE cxx_std_20)
target_include_directories(lectern_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_compile_options(lectern_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# GCC 12 sees overlapping copies in std::basic_string that are not there (GCC bug 105651).
target_compile_options(lectern_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Assertions stay on in every build, the delivered one too: what is tested is what runs, and a broken promise ends the
# program, which is started again within seconds, instead of putting something wrong on the glass.
target_compile_options(lectern_options INTERFACE -UNDEBUG)
target_compile_definitions(lectern_options INTERFACE _GLIBCXX_ASSERTIONS=1)
# {fmt}'s headers, and its code from assets/base/fmt.cpp, which says why.
find_package(fmt REQUIRED)
target_link_libraries(lectern_options INTERFACE lectern_fmt)

# What nearly every source includes, compiled once: it saves a third of the time. The board's build does without, and takes each
# source of the viewer by itself, so that one that leaves out what it needs does not compile.
option(LECTERN_PRECOMPILED "Precompile the standard headers for rooms too, not for tests alone" OFF)
set(LECTERN_COLD_OPTIONS "" CACHE STRING "What COLD rooms are compiled with besides: they run for moments and take long to compile")
set(LECTERN_STANDARD_HEADERS <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory>
  <optional> <set> <span> <sstream> <string> <string_view> <utility> <variant> <vector> <fmt/format.h>)
function(lectern_precompiled name)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${name}.cpp CONTENT "" @ONLY)
  add_library(${name} OBJECT EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE lectern_options)
  target_precompile_headers(${name} PRIVATE ${LECTERN_STANDARD_HEADERS} ${ARGN})
  # The same bytes at every build, for ccache; and what some packages ask for, which all that reuse it must have alike.
  target_compile_options(${name} PRIVATE -pthread $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()
# Sources alike in their options share what is precompiled: the compiler refuses it to others.
if(LECTERN_FUZZ)
  set(LECTERN_FUZZED_OPTIONS -fsanitize=fuzzer-no-link)
endif()
if(LECTERN_PRECOMPILED)
  lectern_precompiled(lectern_precompiled_rooms <flatbuffers/flatbuffers.h>)
  foreach(kind COLD FUZZED)
    if(LECTERN_${kind}_OPTIONS)
      string(TOLOWER lectern_precompiled_${kind} precompiled)
      lectern_precompiled(${precompiled})
      target_compile_options(${precompiled} PRIVATE ${LECTERN_${kind}_OPTIONS})
    endif()
  endforeach()
endif()

option(LECTERN_UNITED "Compile a target's sources eight at once: whole builds are quicker, the next one after a change is not" OFF)
function(lectern_unite name)
  if(LECTERN_UNITED)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# lectern_library(NAME [COLD | FUZZED] [APART] SOURCES … [USES targets …] [PKG pkg-config modules …]): a room of the house.
# Where that is asked for (CMakePresets.json) a COLD one is not made quick, and a FUZZED one, which reads what comes from
# outside, tells fuzzers where they came. The sources of an APART one are never compiled at once.
function(lectern_library name)
  cmake_parse_arguments(ARG "COLD;FUZZED;APART" "" "SOURCES;USES;PKG" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC lectern_options ${ARG_USES})
  if(NOT ARG_APART)
    lectern_unite(${name})
  endif()
  set(precompiled lectern_precompiled_rooms)
  foreach(kind COLD FUZZED)
    if(ARG_${kind} AND LECTERN_${kind}_OPTIONS)
      string(TOLOWER lectern_precompiled_${kind} precompiled)
      target_compile_options(${name} PRIVATE ${LECTERN_${kind}_OPTIONS})
    endif()
  endforeach()
  if(LECTERN_PRECOMPILED)
    target_precompile_headers(${name} REUSE_FROM ${precompiled})
    target_compile_options(${name} PRIVATE -pthread)
  endif()
  foreach(module IN LISTS ARG_PKG)
    if(NOT TARGET PkgConfig::${module})
      string(REPLACE "-" "_" variable ${module})
      pkg_check_modules(${variable} REQUIRED IMPORTED_TARGET GLOBAL ${module})
      if(NOT TARGET PkgConfig::${module})
        add_library(PkgConfig::${module} ALIAS PkgConfig::${variable})
      endif()
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::${module})
    set_property(GLOBAL APPEND PROPERTY LECTERN_PACKAGES PkgConfig::${module})
  endforeach()
endfunction()

function(lectern_test_options name)
  # GCC 12 at -O2 takes the inside of an empty std::optional for uninitialised (GCC bug 80635); the sanitizers look for real ones.
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  # A test's own code is built once and run for moments: nothing is won by making it quick.
  target_compile_options(${name} PRIVATE -O0 -pthread)
endfunction()

function(lectern_test_precompiled name)
  if(NOT TARGET lectern_precompiled_tests)
    lectern_precompiled(lectern_precompiled_tests <flatbuffers/flatbuffers.h> <gtest/gtest.h> <nlohmann/json.hpp> <rapidcheck.h>)
    lectern_test_options(lectern_precompiled_tests)
    target_link_libraries(lectern_precompiled_tests PRIVATE GTest::gtest_main)
  endif()
  target_precompile_headers(${name} REUSE_FROM lectern_precompiled_tests)
endfunction()

# lectern_test_library(NAME SOURCES … USES …): what several tests share.
function(lectern_test_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC lectern_options ${ARG_USES} GTest::gtest)
  lectern_test_options(${name})
  lectern_test_precompiled(${name})
endfunction()

# lectern_test(NAME [APART] SOURCES … USES … [COST seconds] [LABELS long]): a GoogleTest program, each of its cases a case of ctest.
# The sources of an APART one name things of their own alike, and are never compiled at once. Where several tests run at once,
# those of the highest COST begin.
function(lectern_test name)
  cmake_parse_arguments(ARG "APART" "COST" "SOURCES;USES;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  lectern_test_precompiled(${name})
  if(NOT ARG_APART)
    lectern_unite(${name})
  endif()
  lectern_test_options(${name})
  target_link_libraries(${name} PRIVATE lectern_options ${ARG_USES} GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE LECTERN_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LECTERN_BINARY_DIR="${PROJECT_BINARY_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  set(properties ENVIRONMENT "RC_PARAMS=seed=1951")
  if(ARG_LABELS)
    list(APPEND properties LABELS "${ARG_LABELS}")
  endif()
  if(ARG_COST)
    list(APPEND properties COST ${ARG_COST})
  endif()
  # RapidCheck begins from one seed, so that a run can be repeated; set RC_PARAMS yourself to look elsewhere.
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 120 PROPERTIES ${properties})
endfunction()

# lectern_long_test(NAME PREFIX VARIABLE=VALUE): the cases of a test once more as long tests, their names after the prefix: with
# this in their environment they try more, or longer.
function(lectern_long_test name prefix environment)
  gtest_discover_tests(${name} TEST_PREFIX "${prefix}" TEST_LIST ${name}_${prefix}TESTS DISCOVERY_TIMEOUT 120
    PROPERTIES ENVIRONMENT ${environment} LABELS long)
endfunction()

# lectern_runner(VARIABLE TARGET): a path that runs a program on this machine. It is the program's own, or where it was built
# for another machine a script beside it that hands it to the emulator.
function(lectern_runner variable target)
  if(NOT CMAKE_CROSSCOMPILING_EMULATOR)
    set(${variable} $<TARGET_FILE:${target}> PARENT_SCOPE)
    return()
  endif()
  set(script ${PROJECT_BINARY_DIR}/emulated-${target})
  list(JOIN CMAKE_CROSSCOMPILING_EMULATOR " " emulator)
  file(CONFIGURE OUTPUT ${script} CONTENT "#!/bin/sh\nexec ${emulator} ${PROJECT_BINARY_DIR}/${target} \"\$@\"\n" @ONLY)
  file(CHMOD ${script} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  set(${variable} ${script} PARENT_SCOPE)
endfunction()

set(LECTERN_HOST_PACK "" CACHE FILEPATH "A lectern-pack that runs on this machine, lent to a build for another")

# lectern_add_interface(DIR): compiles the words in DIR into interface.pack beside the programs; a target `interface` is part
# of every build, and whoever shows an exhibit needs it.
function(lectern_add_interface dir)
  set(pack ${PROJECT_BINARY_DIR}/interface.pack)
  file(GLOB words CONFIGURE_DEPENDS ${dir}/*.toml)
  lectern_pack_program(compiler)
  add_custom_command(
    OUTPUT ${pack}
    COMMAND ${compiler} interface --strings ${dir} -o ${pack}
    DEPENDS ${compiler} ${words}
    COMMENT "The interface's words"
    VERBATIM)
  add_custom_target(interface ALL DEPENDS ${pack})
endfunction()

# lectern_pack_program(VARIABLE): the pack compiler that runs on this machine.
function(lectern_pack_program variable)
  if(LECTERN_HOST_PACK)
    set(${variable} ${LECTERN_HOST_PACK} PARENT_SCOPE)
  elseif(CMAKE_CROSSCOMPILING)
    message(FATAL_ERROR "An exhibit is compiled by a program for this machine: set LECTERN_HOST_PACK to a lectern-pack built here")
  else()
    set(${variable} lectern-pack PARENT_SCOPE)
  endif()
endfunction()

# lectern_add_exhibit(DIR): compiles the exhibit in DIR into NAME.pack beside the programs, where NAME is the folder's; a
# target of that name is part of every build. It is compiled again when a file of the folder, of the interface's words or
# the compiler itself changes. A cross build cannot run the compiler that it builds: lend it another with LECTERN_HOST_PACK.
function(lectern_add_exhibit dir)
  cmake_path(GET dir FILENAME name)
  set(pack ${PROJECT_BINARY_DIR}/${name}.pack)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${dir}/* ${PROJECT_SOURCE_DIR}/assets/strings/*.toml)
  lectern_pack_program(compiler)
  add_custom_command(
    OUTPUT ${pack}
    COMMAND ${compiler} build ${dir} -o ${pack}
    DEPENDS ${compiler} ${sources}
    COMMENT "The exhibit ${name}"
    VERBATIM)
  add_custom_target(${name} ALL DEPENDS ${pack})
  add_dependencies(${name} interface)
  set_property(TARGET ${name} PROPERTY LECTERN_PACK ${pack})
  set_property(GLOBAL APPEND PROPERTY LECTERN_EXHIBITS ${name})
endfunction()
