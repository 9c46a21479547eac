// SPDX-License-Identifier: MIT
// {fmt}'s own code, compiled once. Debian ships it as headers and as a shared library whose version differs between its
// releases: a package that is to run on several carries the code within, and compiling it 150 times takes minutes.
// Named here is what {fmt}'s headers declare and leave to one file.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

template void vformat_to<char>(buffer<char>&, string_view, format_args, locale_ref);
template thousands_sep_result<char> thousands_sep_impl<char>(locale_ref);
template char decimal_point_impl(locale_ref);

namespace dragonbox {
template decimal_fp<float> to_decimal(float) noexcept;
template decimal_fp<double> to_decimal(double) noexcept;
}  // namespace dragonbox

}  // namespace detail
FMT_END_NAMESPACE
