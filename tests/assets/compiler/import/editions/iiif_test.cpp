// SPDX-License-Identifier: MIT
// Manifests as archives write them, in the shapes that the specification knows and in others.
#include "assets/compiler/import/editions/iiif.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/import/editions/edition_source.hpp"

namespace lectern::compiler::test {
namespace {

bool says(const std::vector<Remark>& remarks, std::string_view words) {
  return std::any_of(remarks.begin(), remarks.end(),
                     [&](const Remark& remark) { return remark.what.find(words) != std::string::npos; });
}

Imported manifest(const std::string& members, std::map<std::string, std::string> beside = {}) {
  Report report;
  auto imported = read_iiif(source_of("manifest.json",
                                      "{\"@context\":\"http://iiif.io/api/presentation/3/"
                                      "context.json\",\"type\":\"Manifest\",\"id\":\"https://x.example/m\"," +
                                          members + "}",
                                      std::move(beside)),
                            report);
  EXPECT_TRUE(imported) << (imported ? "" : imported.error().what);
  if (!imported) return {};
  EXPECT_EQ(broken_promise(*imported), "");
  return std::move(*imported);
}

std::string canvas(const std::string& body, const std::string& more = {}) {
  return R"({"type":"Canvas","id":"https://x.example/c","width":100,"height":200,"label":"1r","items":[{"type":"AnnotationPage",
    "items":[{"type":"Annotation","motivation":"painting","target":"https://x.example/c","body":)" +
         body + "}]}]" + more + "}";
}

constexpr std::string_view picture = R"({"id":"https://x.example/a.tif","type":"Image","width":1000,"height":2000})";

TEST(Iiif, LabelsMayHaveAnyShape) {
  for (const char* const label :
       {R"("A letter")", R"(["A letter"])", R"({"en":"A letter"})", R"({"en":["A letter"]})",
        R"({"@value":"A letter","@language":"en"})", R"([{"@value":"A letter"}])", R"({"none":["<b>A</b> letter"]})"}) {
    const Imported imported =
        manifest("\"label\":" + std::string(label) + ",\"items\":[" + canvas(std::string(picture)) + "]");
    EXPECT_EQ(imported.documents.front().title, "A letter") << label;
    EXPECT_EQ(imported.documents.front().id, "a-letter");
  }
  const Imported both =
      manifest(R"("label":{"de":["Ein Brief"],"en":["A letter"]},"items":[)" + canvas(std::string(picture)) + "]");
  EXPECT_EQ(both.documents.front().title, "A letter");
  ASSERT_FALSE(both.documents.front().fields.empty());
  EXPECT_EQ(both.documents.front().fields.front().label, "Title (de)");
  EXPECT_EQ(both.documents.front().fields.front().value, "Ein Brief");
}

TEST(Iiif, AServiceAloneGivesTheAddressToFetch) {
  const auto page_with = [&](const std::string& service) {
    return *manifest(R"("label":"x","items":[)" + canvas(R"({"type":"Image","service":)" + service + "}") + "]")
                .documents.front()
                .pages.front()
                .picture;
  };
  const ImportedPicture third =
      page_with(R"([{"id":"https://x.example/iiif/1","type":"ImageService3","width":5,"height":7}])");
  EXPECT_EQ(third.address, "https://x.example/iiif/1/full/max/0/default.jpg");
  EXPECT_EQ(third.save_as, "001.jpg");
  EXPECT_EQ(third.size, (Size{5, 7}));
  EXPECT_EQ(
      page_with(
          R"({"@id":"https://x.example/iiif/1/","@context":"http://library.stanford.edu/iiif/image-api/1.1/context.json"})")
          .address,
      "https://x.example/iiif/1/full/full/0/native.jpg");
  const Imported small = manifest(
      R"("label":"x","items":[)" +
      canvas(
          R"({"id":"https://x.example/iiif/1/full/800,/0/default.jpg","type":"Image","service":[{"id":"https://x.example/iiif/1","type":"ImageService2"}]})") +
      "]");
  const ImportedPicture& found = *small.documents.front().pages.front().picture;
  EXPECT_EQ(found.name, "https://x.example/iiif/1/full/800,/0/default.jpg");
  EXPECT_EQ(found.address, "https://x.example/iiif/1/full/max/0/default.jpg");
}

TEST(Iiif, APictureBesideTheManifestIsTaken) {
  const Imported imported =
      manifest(R"("label":"x","items":[)" + canvas(std::string(picture)) + "]", {{"scans/A.tif", "x"}});
  EXPECT_EQ(imported.documents.front().pages.front().picture->name, "scans/A.tif");
  EXPECT_EQ(imported.documents.front().pages.front().picture->save_as, "001.tif");
}

TEST(Iiif, OfSeveralPicturesTheLargestIsThePage) {
  const std::string two =
      R"({"type":"Canvas","id":"c","width":100,"height":200,"label":"1","items":[{"items":[
      {"motivation":"painting","target":"c#xywh=0,0,40,200","body":{"id":"https://x.example/left.jpg","type":"Image"}},
      {"motivation":"painting","target":"c#xywh=40,0,60,200","body":{"id":"https://x.example/right.jpg","type":"Image","width":600,"height":2000}}]}],
      "annotations":[{"items":[{"motivation":"supplementing","target":"c#xywh=50,20,20,10","body":{"type":"TextualBody","value":"in"}},
      {"motivation":"supplementing","target":"c#xywh=0,20,20,10","body":{"type":"TextualBody","value":"out"}}]}]})";
  const Imported imported = manifest(R"("label":"x","items":[)" + two + "]");
  const ImportedPage& page = imported.documents.front().pages.front();
  EXPECT_EQ(page.picture->name, "https://x.example/right.jpg");
  ASSERT_EQ(page.lines.size(), 1U);
  EXPECT_EQ(page.lines.front().box, (RectF{100, 200, 200, 100}));
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks), "paragraph: in\\nout\n  page 1: before in\\nout\n");
  EXPECT_TRUE(says(imported.left_out, "put together of several pictures"));
  EXPECT_TRUE(says(imported.left_out, "lies outside its page"));
}

TEST(Iiif, AnnotationsInSeveralLanguagesAreTextsOfTheirOwn) {
  const std::string annotations =
      R"(,"annotations":[{"type":"AnnotationPage","items":[
      {"motivation":["supplementing"],"target":"https://x.example/c","body":{"type":"TextualBody","language":"ru","format":"text/plain","value":"Первая строка\nвторая\n\nТретья"}},
      {"motivation":"supplementing","target":"https://x.example/c","body":{"type":"TextualBody","language":"en","format":"text/html","value":"<p>First line</p><p>Third &amp; last</p>"}},
      {"motivation":"commenting","target":"https://x.example/c","body":{"type":"TextualBody","value":"Look!"}}]}])";
  const Imported imported =
      manifest(R"("label":{"en":["x"]},"items":[)" + canvas(std::string(picture), annotations) + "]");
  const ImportedDocument& made = imported.documents.front();
  ASSERT_EQ(made.texts.size(), 2U);
  EXPECT_EQ(made.original_language, "ru");
  EXPECT_EQ(made.texts[0].kind, LayerKind::transcript);
  EXPECT_EQ(dump(made.texts[0].blocks),
            "paragraph: Первая строка\\nвторая\n  page 1r: before Пер\nparagraph: Третья\n");
  EXPECT_EQ(made.texts[1].kind, LayerKind::translation);
  EXPECT_EQ(dump(made.texts[1].blocks), "paragraph: First line\n  page 1r: before First \nparagraph: Third & last\n");
  EXPECT_EQ(made.fields.back().label, "Remark on 1r");
  EXPECT_EQ(made.fields.back().value, "Look!");
}

TEST(Iiif, ListsThatAreOnlyNamedAreReadWhereTheyAre) {
  const std::string named = R"(,"annotations":[{"type":"AnnotationPage","id":"https://x.example/lists/p1.json"}])";
  const std::string members = R"("label":{"en":["x"]},"items":[)" + canvas(std::string(picture), named) + "]";
  EXPECT_TRUE(says(manifest(members).left_out, "https://x.example/lists/p1.json"));
  const Imported imported = manifest(
      members,
      {{"p1.json",
        R"({"type":"AnnotationPage","items":[{"motivation":"supplementing","body":{"type":"TextualBody","value":"found"},"target":"https://x.example/c"}]})"}});
  ASSERT_EQ(imported.documents.front().texts.size(), 1U);
  EXPECT_EQ(dump(imported.documents.front().texts.front().blocks), "paragraph: found\n  page 1r: before found\n");
}

TEST(Iiif, DatesOfMetadataAreToldOrAsked) {
  const auto dated = [&](const std::string& value) {
    return manifest(R"("label":{"en":["x"]},"metadata":[{"label":{"en":["Date"]},"value":{"none":[")" + value +
                    "\"]}}],\"items\":[" + canvas(std::string(picture)) + "]");
  };
  EXPECT_EQ(dated("ca. 1951").documents.front().date, "1951~");
  EXPECT_EQ(dated("ca. 1951").documents.front().date_as_given, "ca. 1951");
  EXPECT_EQ(dated("when the lilacs bloomed").documents.front().date, "");
  EXPECT_TRUE(says(dated("when the lilacs bloomed").questions, "cannot be told"));
}

TEST(Iiif, WhatACatalogueSaysIsTheDocumentsInWhateverLanguageItIsLabelled) {
  const Imported imported = manifest(
      R"("label":{"en":["A letter"]},"metadata":[{"label":{"en":["Language"]},"value":{"en":["German; Latin"]}},
      {"label":{"de":["Signatur"],"en":["Shelfmark"]},"value":{"none":["Ms. 12"]}},
      {"label":{"en":["Description"]},"value":{"en":["About a blot."]}}],"items":[)" +
      canvas(std::string(picture)) + "]");
  const ImportedDocument& made = imported.documents.front();
  EXPECT_EQ(made.original_language, "de") << "the archive writes English";
  EXPECT_EQ(made.archive_reference, "Ms. 12");
  EXPECT_EQ(made.summary, "About a blot.");
  EXPECT_FALSE(says(imported.questions, "in which language"));
  const Imported unsaid = manifest(R"("label":{"en":["A letter"]},"items":[)" + canvas(std::string(picture)) + "]");
  EXPECT_EQ(unsaid.documents.front().original_language, "en");
  EXPECT_TRUE(says(unsaid.questions, "in which language the document is; en, the language of its title and fields,"));
}

TEST(Iiif, LongOrEqualLabelsOfPagesAreToldApart) {
  const std::string page = canvas(std::string(picture));
  const Imported imported = manifest(R"("label":"x","items":[)" + page + "," + page + "," + page + "]");
  EXPECT_EQ(imported.documents.front().pages[0].label, "1r");
  EXPECT_EQ(imported.documents.front().pages[1].label, "1r (2)");
  EXPECT_EQ(imported.documents.front().pages[2].label, "1r (3)");
}

TEST(Iiif, JsonIsReadWithinLimitsAndToldWithItsPlace) {
  const auto finding_of = [](const std::string& text) {
    Report report;
    EXPECT_FALSE(read_iiif(source_of("m.json", text), report));
    return report.findings().empty() ? Finding{} : report.findings().front();
  };
  EXPECT_EQ(finding_of("{\"a\":\n  [1, 2\n}").place.line, 3U);
  EXPECT_NE(finding_of(std::string(100'000, '[')).what, "");
  EXPECT_NE(finding_of("{\"type\":\"Manifest\",\"items\":" + std::string(300, '[') + std::string(300, ']') + "}")
                .what.find("deep"),
            std::string::npos);
  EXPECT_NE(finding_of("{\"type\":\"Manifest\",\"label\":\"\xFF\"}").what.find("not JSON"), std::string::npos);
  EXPECT_NE(finding_of("{\"a\":1e9999}").what, "");
  const Finding canvases = finding_of("{\"type\":\"Manifest\",\n \"label\":\"x\",\n \"items\":[7]}");
  EXPECT_EQ(canvases.place.line, 3U);
  EXPECT_EQ(canvases.place.column, 10U);
}

}  // namespace
}  // namespace lectern::compiler::test
