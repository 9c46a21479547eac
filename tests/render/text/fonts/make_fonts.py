#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the box fonts of the text tests beside itself (python3-fonttools; the tests need only the .ttf files).

Every glyph is a box, every advance a round number of thousandths of an em: letters 500, M 1000, i 250, the space 250,
Hebrew 600, Chinese 1000. "fi" is a ligature of 800, and so are the Hebrew shin and tav in a row; A
before V stands 100 closer; U+0301 stands over a letter without room of its own; Arabic beh is 600 alone, 300 at a word's start and middle, 500 at its end. box_wide.ttf has twice the
units per em, and its letters are 700 thousandths wide.
"""
import os
import string

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

FEATURES = """
languagesystem DFLT dflt;
languagesystem latn dflt;
languagesystem arab dflt;
languagesystem hebr dflt;
@above = [a b f i M uni05D0];
markClass acutecomb <anchor 0 700> @TOP;
feature liga { sub f i by f_i; sub uni05E9 uni05EA by uni05E9_uni05EA; } liga;
feature kern { pos A V -100; } kern;
feature mark { pos base @above <anchor 200 700> mark @TOP; } mark;
feature init { sub uni0628 by uni0628.init; } init;
feature medi { sub uni0628 by uni0628.medi; } medi;
feature fina { sub uni0628 by uni0628.fina; } fina;
table GDEF { GlyphClassDef [a-z A-Z], [f_i uni05E9_uni05EA], [acutecomb], ; } GDEF;
"""


def make(path, family, units, letter):
    scale = units // 1000
    advances = {".notdef": 500, "space": 250}
    cmap = {0x20: "space"}
    for c in string.ascii_letters:
        advances[c], cmap[ord(c)] = letter, c
    for c, name in zip("0123456789.,-", "zero one two three four five six seven eight nine period comma hyphen".split()):
        advances[name], cmap[ord(c)] = letter, name
    advances["i"], advances["M"] = 250, 1000
    advances["uni2010"], cmap[0x2010] = 300, "uni2010"
    advances["acutecomb"], cmap[0x301] = 0, "acutecomb"
    advances["f_i"] = 800
    for code in range(0x5D0, 0x5EB):
        advances["uni%04X" % code], cmap[code] = 600, "uni%04X" % code
    advances["uni05E9_uni05EA"] = 800
    for code in (0x4E2D, 0x6587, 0x3002):
        advances["uni%04X" % code], cmap[code] = 1000, "uni%04X" % code
    cmap[0x628] = "uni0628"
    for suffix, advance in (("", 600), (".init", 300), (".medi", 300), (".fina", 500)):
        advances["uni0628" + suffix] = advance
    order = list(advances)
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    glyphs, metrics = {}, {}
    for name in order:
        pen = TTGlyphPen(None)
        width = max(advances[name], 100 if name == "acutecomb" else 0) - 100
        if name != "space" and width >= 0:
            left, right = (-50, 50) if name == "acutecomb" else (50, 50 + width)
            bottom, top = (750, 850) if name == "acutecomb" else (0, 700)
            corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
            pen.moveTo(tuple(v * scale for v in corners[0]))
            for corner in corners[1:]:
                pen.lineTo(tuple(v * scale for v in corner))
            pen.closePath()
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    for name in order:
        metrics[name] = (advances[name] * scale, glyphs[name].xMin if glyphs[name].numberOfContours else 0)
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=800 * scale, descent=-200 * scale)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800 * scale, sTypoDescender=-200 * scale)
    builder.setupPost(keepGlyphNames=False)
    features = FEATURES.replace("-100", str(-100 * scale)).replace("0 700>", "0 %d>" % (700 * scale))
    features = features.replace("200 700>", "%d %d>" % (200 * scale, 700 * scale))
    addOpenTypeFeaturesFromString(builder.font, features)
    builder.font["head"].flags |= 8  # "ppem is whole": FreeType must not heed it, sizes are 26.6
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    builder.save(path)


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    make(os.path.join(here, "box.ttf"), "Lectern Box", 1000, 500)
    make(os.path.join(here, "box_wide.ttf"), "Lectern Box Wide", 2000, 700)
