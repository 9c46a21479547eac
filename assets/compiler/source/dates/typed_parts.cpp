// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/typed_parts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "assets/compiler/source/edtf.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t digits_of_a_year = 3;
constexpr int winter = static_cast<int>(Season::winter);
constexpr int most_days = 31;

/// 'Y' year, 'N' short number, 'M' month, 'S' season, 'C' century, 'D' decade.
struct Atom {
  char type = 'N';
  int number = 0;
  std::size_t digits = 0;
  std::vector<int> months;
  char sign_before = 0;
  bool roman = false;
  bool by_era = false;  ///< a year only because an era was named
};

int year_of(int number, Era era) {
  return era == Era::before_christ ? 1 - number : number;
}

class Parts {
 public:
  explicit Parts(Era era) : era_(era) {}

  std::vector<DatePart> run(std::span<const DateItem> items) {
    for (const DateItem& item : items)
      if (!take(item)) return {};
    if (const Era own = era_of(items); own != Era::not_said) era_ = own;
    if (pending_century_ || has_both_eras(items) || has_open_end() || !resolve()) return {};
    std::string shape;
    for (const Atom& atom : atoms_) shape += atom.type;
    read(shape);
    return std::move(parts_);
  }

 private:
  /// "1951 –": it goes on, and is no date alone.
  [[nodiscard]] bool has_open_end() const {
    const auto opens = [](char sign) { return sign == '-' || sign == '/'; };
    return opens(sign_) || (!atoms_.empty() && opens(atoms_.front().sign_before));
  }

  static bool has_both_eras(std::span<const DateItem> items) {
    const auto names = [&](DateWord era) {
      return std::any_of(items.begin(), items.end(), [&](const DateItem& item) { return item.is(era); });
    };
    return names(DateWord::before_christ) && names(DateWord::after_christ);
  }

  bool take(const DateItem& item) {
    switch (item.kind) {
      case DateItem::Kind::sign:
        if (item.sign != '?') sign_ = item.sign;
        return true;
      case DateItem::Kind::number:
      case DateItem::Kind::roman:
        atoms_.push_back({item.digits >= digits_of_a_year ? 'Y' : 'N',
                          item.number,
                          item.digits,
                          {},
                          std::exchange(sign_, '\0'),
                          item.kind == DateItem::Kind::roman,
                          false});
        if (std::exchange(pending_century_, false)) atoms_.back().type = 'C';
        return true;
      case DateItem::Kind::word:
        return take_word(*item.meaning);
    }
    return false;
  }

  bool take_word(const DateMeaning& meaning) {
    Atom* last = atoms_.empty() || atoms_.back().type == 'M' || atoms_.back().type == 'S' ? nullptr : &atoms_.back();
    switch (meaning.word) {
      case DateWord::month:
      case DateWord::season:
        atoms_.push_back({meaning.word == DateWord::month ? 'M' : 'S', 0, 0, meaning.numbers,
                          std::exchange(sign_, '\0'), false, false});
        return true;
      case DateWord::century:
        pending_century_ = last == nullptr;
        if (last != nullptr) last->type = 'C';
        return true;
      case DateWord::decade:
        if (last != nullptr && last->type != 'C') last->type = 'D';
        return last != nullptr;
      case DateWord::year_mark:
        if (last != nullptr && last->type == 'N') last->type = 'Y';
        return true;
      case DateWord::month_mark:
        if (last == nullptr || last->type != 'N') return false;
        last->type = 'M';
        last->months = {last->number};
        return true;
      case DateWord::day_mark:
        return last != nullptr && last->type == 'N';
      case DateWord::about:
      case DateWord::uncertain:
      case DateWord::undated:
      case DateWord::before_christ:
      case DateWord::after_christ:
      case DateWord::passed_over:
        return true;
      default:
        return false;
    }
  }

  /// What Roman numerals and, with an era, short numbers are.
  bool resolve() {
    const bool has_year = std::any_of(atoms_.begin(), atoms_.end(), [](const Atom& a) { return a.type == 'Y'; });
    if (era_ != Era::not_said && !has_year && !atoms_.empty() && atoms_.back().type == 'N') {
      atoms_.back().type = 'Y';
      atoms_.back().by_era = true;
    }
    const bool parted = std::any_of(atoms_.begin(), atoms_.end(), [](const Atom& a) { return a.sign_before != 0; });
    for (Atom& atom : atoms_) {
      if (!atom.roman || atom.type == 'C') continue;
      // "3 V 1916" and "V.1916", but not "1951 X".
      if (atoms_.size() < (parted ? 2U : 3U) || atom.number > months_of_a_year) return false;
      atom.type = 'M';
      atom.months = {atom.number};
    }
    return true;
  }

  void read(const std::string& shape) {
    const auto number = [&](std::size_t i) { return atoms_[i].number; };
    if (shape == "Y") add(number(0), 0, 0);
    if (shape == "N") alone(atoms_[0]);
    if (shape == "M") months(0, {}, 0);
    if (shape == "S") parts_.push_back({"", 0, 0, atoms_[0].months.front(), "", false});
    if (shape == "C") century(number(0));
    if (shape == "D") decade(atoms_[0]);
    if (shape == "CD") decade_of_century(number(0), number(1));
    if (shape == "DC") decade_of_century(number(1), number(0));
    if (shape == "SY") season(0, 1);
    if (shape == "YS") season(1, 0);
    if (shape == "SYN" && atoms_[0].months.front() == winter && number(2) == (number(1) + 1) % 100) season(0, 1);
    if (shape == "MY") months(0, number(1), 0);
    if (shape == "YM") months(1, number(0), 0);
    if (shape == "MN") months(0, {}, number(1));
    if (shape == "NM") months(1, {}, number(0));
    if (shape == "NMY") months(1, number(2), number(0));
    if (shape == "MNY") months(0, number(2), number(1));
    if (shape == "YMN") months(1, number(0), number(2));
    if (shape == "YN") {
      add(number(0), number(1), 0);
      if (!parts_.empty())
        parts_.back().by_number =
            atoms_[1].sign_before == '/' || (atoms_[1].sign_before != '.' && atoms_[1].digits > 1);
    }
    // "12-10 BC" are two years.
    if (shape == "NY" && atoms_[1].sign_before != 0 && !atoms_[1].by_era) add(number(1), number(0), 0);
    // "1916-03/06" is from March to June.
    if (shape == "YNN" && atoms_[1].sign_before == atoms_[2].sign_before) add(number(0), number(1), number(2));
    if (shape == "NNY") three_numbers();
  }

  /// With dots the day stands first; else both orders are in use.
  void three_numbers() {
    const char first = atoms_[1].sign_before;
    const char second = atoms_[2].sign_before;
    // "3/5-1916" is Danish; "3-5/1916" may be from March to May.
    if (first != second && second != 0 && !(first == '/' && second == '-')) return;
    add(atoms_[2].number, atoms_[1].number, atoms_[0].number);
    if (first != '.' && atoms_[0].number != atoms_[1].number) add(atoms_[2].number, atoms_[0].number, atoms_[1].number);
  }

  void add(std::optional<int> year, int month, int day) {
    if (month > months_of_a_year || day > most_days) return;
    if (year && *year < 1) return;
    parts_.push_back({year ? year_text(year_of(*year, era_)) : std::string(), month, day, 0, "", false});
  }

  void months(std::size_t atom, std::optional<int> year, int day) {
    for (const int month : atoms_[atom].months)
      if (month >= 1) add(year, month, day);
  }

  void season(std::size_t season, std::size_t year) {
    add(atoms_[year].number, 0, 0);
    if (!parts_.empty()) parts_.back().season = atoms_[season].months.front();
  }

  void alone(const Atom& atom) {
    add({}, 0, atom.number);
    if (parts_.empty()) parts_.emplace_back();
    parts_.back().alone = fmt::format("{:0{}}", atom.number, atom.digits);
  }

  void century(int number) {
    constexpr int most_centuries = 99;
    if (number < 1 || number > most_centuries) return;
    parts_.push_back({fmt::format("{}{:02}XX", era_ == Era::before_christ ? "-" : "", number - 1), 0, 0, 0, "", false});
  }

  void decade_of_century(int century, int number) {
    if (century < 1 || number % 10 != 0 || number > 90 || era_ == Era::before_christ) return;
    parts_.push_back({fmt::format("{:02}{}X", century - 1, number / 10), 0, 0, 0, "", false});
  }

  /// "1900s" may be ten years or a hundred.
  void decade(const Atom& atom) {
    constexpr std::size_t digits = 4;
    if (atom.digits != digits || atom.number % 10 != 0 || era_ == Era::before_christ) return;
    parts_.push_back({fmt::format("{:03}X", atom.number / 10), 0, 0, 0, "", false});
    if (atom.number % 100 == 0) parts_.push_back({fmt::format("{:02}XX", atom.number / 100), 0, 0, 0, "", false});
  }

  Era era_;
  std::vector<Atom> atoms_;
  std::vector<DatePart> parts_;
  char sign_ = 0;
  bool pending_century_ = false;
};

}  // namespace

Era era_of(std::span<const DateItem> items) {
  for (const DateItem& item : items) {
    if (item.is(DateWord::before_christ)) return Era::before_christ;
    if (item.is(DateWord::after_christ)) return Era::after_christ;
  }
  return Era::not_said;
}

std::vector<DatePart> date_parts(std::span<const DateItem> items, Era era) {
  return Parts(era).run(items);
}

}  // namespace lectern::compiler
