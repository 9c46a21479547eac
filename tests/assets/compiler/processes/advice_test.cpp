// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/advice.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/scans/probe.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

class ScanAdvice : public ::testing::Test {
 protected:
  std::string_view said_of(const char* name) const {
    const auto looked = probe(folder_ / name);
    if (looked) return "nothing";
    return mend_scan(folder_ / name, looked.error());
  }
  lectern::test::TemporaryFolder folder_;
};

TEST_F(ScanAdvice, FitsWhatTheFileIs) {
  fs::create_symlink("gone.jpg", folder_ / "link.jpg");
  fs::create_directory(folder_ / "folder.jpg");
  test::write_bytes(folder_ / "empty.jpg", Bytes());
  test::write_bytes(folder_ / "letter.gif", as_bytes("GIF89a and so on"));
  EXPECT_EQ(said_of("link.jpg"), "it is a link to a file that is gone; put the picture itself into scans/");
  EXPECT_EQ(said_of("folder.jpg"), "it is a folder; put the pictures in it into scans/ itself");
  EXPECT_TRUE(said_of("empty.jpg").starts_with("the file ends too early"));
  EXPECT_TRUE(said_of("letter.gif").find("save it as one of these") != std::string_view::npos);
}

TEST(ScanAdviceByWords, FitsTheReason) {
  const auto said = [](ErrorCode code, const char* what) { return mend_scan("001.pdf", {code, what}); };
  EXPECT_EQ(said(ErrorCode::malformed, "Document is encrypted"), "save it without a password");
  EXPECT_TRUE(said(ErrorCode::too_large, "it has 90000 x 9 pixels; 65500 a side are the most").starts_with("scan it"));
  EXPECT_TRUE(said(ErrorCode::too_large, "it has 10001 pages; 10000 are the most").starts_with("divide"));
  EXPECT_TRUE(
      said(ErrorCode::unreadable, "x cannot be opened: Permission denied").starts_with("see that you may read"));
  EXPECT_TRUE(said(ErrorCode::malformed, "something else").starts_with("open it in a picture program"));
}

}  // namespace
}  // namespace lectern::compiler
