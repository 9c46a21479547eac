// SPDX-License-Identifier: MIT
#include "firmware/settings/stick_port.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

constexpr const char* stick =
    "S:disk/by-label/MUSEUM\nI:12345\nE:ID_BUS=usb\nE:ID_TYPE=disk\nE:ID_MODEL=Flash\nE:ID_FS_LABEL=MUSEUM\n"
    "E:ID_PATH=platform-xhci-usb-0:1.2:1.0-scsi-0:0:0:0\nG:systemd\n";

TEST(StickPort, IsReadFromWhatUdevKnows) {
  const auto found = plugged_of(stick);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->port, "platform-xhci-usb-0:1.2:1.0-scsi-0:0:0:0");
  EXPECT_EQ(found->label, "MUSEUM");
  EXPECT_FALSE(plugged_of(""));
  EXPECT_FALSE(plugged_of("E:ID_BUS=ata\nE:ID_TYPE=disk\nE:ID_PATH=pci-0000:00:17.0-ata-1\n"));
  EXPECT_FALSE(plugged_of("E:ID_BUS=usb\nE:ID_TYPE=cd\nE:ID_PATH=pci-0000:00:14.0-usb-0:1\n"));
  EXPECT_FALSE(plugged_of("E:ID_BUS=usb\nE:ID_TYPE=disk\nE:ID_PATH=a b\n"));
}

TEST(StickPort, EachStickIsOneHoweverManyPartitionsItHas) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "b8:0", as_bytes(stick)));
  ASSERT_TRUE(write_file(folder / "b8:1", as_bytes(stick)));
  ASSERT_TRUE(write_file(folder / "c4:1", as_bytes(stick)));
  ASSERT_TRUE(write_file(folder / "b8:16", as_bytes("garbage\n\xff")));
  EXPECT_EQ(plugged_in(folder.path()).size(), 1U);
  EXPECT_TRUE(plugged_in(folder / "nowhere").empty());
}

TEST(StickPort, IsALineThatIsAPortOrNothing) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(stick_port(folder / "port"), "");
  ASSERT_TRUE(write_file(folder / "port", as_bytes("pci-0000:00:14.0-usb-0:2:1.0\n")));
  EXPECT_EQ(stick_port(folder / "port"), "pci-0000:00:14.0-usb-0:2:1.0");
  ASSERT_TRUE(write_file(folder / "port", as_bytes("../../etc/passwd\n")));
  EXPECT_EQ(stick_port(folder / "port"), "");
}

TEST(StickPort, IsNoWordThatUdevNeverSays) {
  EXPECT_TRUE(is_port("platform-xhci-usb-0:1.2:1.0-scsi-0:0:0:0"));
  for (const char* mistyped :
       {"of", "usb1", "sda1", "usb-0:1", "pci-0000:00:17.0-ata-1", "pci-0000:00:14.0-usb-", "-usb-1"})
    EXPECT_FALSE(is_port(mistyped)) << mistyped;
}

}  // namespace
}  // namespace lectern::app
