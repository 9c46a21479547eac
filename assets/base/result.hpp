// SPDX-License-Identifier: MIT
// How Lectern says that something expected went wrong: an Error is a value, carried by Result<T>. Used by assets,
// board, render and firmware. Broken promises between our own functions are assertions, never Errors.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace lectern {

/// What the caller can do about it.
enum class ErrorCode {
  missing,        ///< The thing named is not there: name another, or put it there.
  unreadable,     ///< It is there, but reading failed: the card or stick may be failing.
  unwritable,     ///< It cannot be written: no space, or no permission.
  not_ours,       ///< It is not a file of ours at all.
  other_version,  ///< It was made for another version of Lectern.
  damaged,        ///< It is ours, but its bytes are not what they were.
  too_large,      ///< It passes a stated limit.
  malformed,      ///< A source file says something that cannot be understood.
  unavailable,    ///< This machine lacks what is needed (a screen, a device).
  elsewhere,      ///< It lies where it may not, or its link leads nowhere: put the thing itself in its place.
  usage,          ///< A command line or script asks for something that is not offered.
};

struct Error {
  ErrorCode code;
  std::string what;  ///< One plain sentence, without a full stop: what is wrong, where, and the way out.
};

/// A value or the Error that stands in its place; it must be looked at.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string what) {
  return tl::unexpected<Error>(Error{code, std::move(what)});
}

}  // namespace lectern

/// Takes the value of a Result into `variable`, or returns its Error from the function around it.
#define LECTERN_TRY(variable, expression)                                   \
  auto variable##_result = (expression);                                    \
  if (!variable##_result) return tl::unexpected(variable##_result.error()); \
  auto variable = std::move(*variable##_result)

/// Returns the Error of a Result<void> from the function around it.
#define LECTERN_CHECK(expression)                                                                     \
  do {                                                                                                \
    if (auto check_result = (expression); !check_result) return tl::unexpected(check_result.error()); \
  } while (false)
