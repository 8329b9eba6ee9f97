#include "bench/made_up.h"

#include <array>
#include <string_view>

namespace ibid::bench {
namespace {

constexpr std::array<std::string_view, 40> heads{
    "Abra", "Bara", "Carpe", "Davi", "Ende",  "Ferra", "Goro",  "Harri", "Iva",  "Jaro",
    "Kova", "Lari", "Marti", "Nico", "Orlo",  "Petro", "Rado",  "Sava",  "Timo", "Uva",
    "Vasi", "Wele", "Zava",  "Bole", "Chere", "Doma",  "Ersho", "Fila",  "Gera", "Hola",
    "Kalu", "Lebe", "Mura",  "Novo", "Pano",  "Rome",  "Sere",  "Tara",  "Volo", "Yako"};
constexpr std::array<std::string_view, 20> tails{
    "mov", "nton", "rsky", "dze",  "lle", "nko",  "ssen", "vić", "tham", "ski",
    "ber", "nov",  "rrow", "llon", "gen", "shin", "tov",  "rez", "wick", "chuk"};
constexpr std::array<std::string_view, 32> nouns{
    "Harvest", "Winter",  "Assembly", "Province", "Railway", "Granary", "Market", "Frontier",
    "Village", "Council", "Factory",  "Library",  "Harbour", "Archive", "Letter", "Parish",
    "School",  "Reform",  "Famine",   "Treaty",   "Border",  "Press",   "Estate", "Mission",
    "Canal",   "Guild",   "Theatre",  "Census",   "Bank",    "Convent", "Debate", "Embassy"};
constexpr std::array<std::string_view, 16> adjectives{
    "Northern", "Silent", "Second",  "Rural", "Broken", "Imperial", "Early",  "Divided",
    "Common",   "Lost",   "Eastern", "New",   "Hidden", "Ancient",  "Public", "Foreign"};
constexpr std::array<std::string_view, 8> places{"London", "Paris",    "Berlin", "Kraków",
                                                 "Oxford", "New York", "Vienna", "Warsaw"};

struct Work {
  std::string family;
  std::string given;
  std::string title;
  std::string year;
  std::string_view place;
};

std::string surname(std::size_t number) {
  const std::size_t of = number % (heads.size() * tails.size() * heads.size());
  std::string name(heads[of % heads.size()]);
  name += tails[of / heads.size() % tails.size()];
  // The rarer half of the surnames are double ones.
  const std::size_t more = of / (heads.size() * tails.size());
  if (more > 0) name += "-" + std::string(heads[more]) + std::string(tails[more % tails.size()]);
  return name;
}

Work work(std::size_t number) {
  const auto word = [&](const auto& list, std::size_t step) {
    return std::string(list[number / step % list.size()]);
  };
  Work made;
  made.family = surname(number % 20'011 * 7);
  made.given = std::string(1, static_cast<char>('A' + number % 23)) + ". " +
               static_cast<char>('A' + number / 23 % 23) + ".";
  made.title = "The " + word(adjectives, 3) + " " + word(nouns, 1) + " and the " + word(nouns, 37) +
               " of " + surname(number / 5);
  made.year = std::to_string(1850 + number * 13 % 160);
  made.place = places[number % places.size()];
  return made;
}

std::string with_accents(const std::string& name) {
  const std::size_t at = name.find("ć");
  return at == name.npos ? name : name.substr(0, at) + "{\\'c}" + name.substr(at + 2);
}

std::string entry(std::size_t number) {
  const Work made = work(number);
  const bool article = number % 4 == 3;
  std::string out = article ? "@article{" : "@book{";
  out += "key" + std::to_string(number) + ",\n  author = {" + with_accents(made.family) + ", " +
         made.given + "},\n  title = {" + made.title + "},\n  date = {" + made.year + "},\n";
  if (article) {
    out += "  journaltitle = {Journal of the " + std::string(nouns[number / 8 % nouns.size()]) +
           "},\n  volume = {" + std::to_string(number % 60 + 1) + "},\n  pages = {" +
           std::to_string(number % 300 + 1) + "--" + std::to_string(number % 300 + 20) + "},\n";
  } else {
    out += "  location = {" + std::string(made.place) + "},\n  publisher = {" +
           std::string(nouns[number / 16 % nouns.size()]) + " Press},\n";
  }
  return out + "}\n\n";
}

std::string in_full(const Work& made) {
  return made.given + " " + made.family + ", *" + made.title + "*, " + std::string(made.place) +
         " " + made.year;
}

// What the note of that number says; `cited` counts the works named in full so far.
std::string note(std::size_t number, std::size_t first, std::size_t& cited) {
  const std::string page = ", p. " + std::to_string(number % 400 + 1);
  const Work last = work((first + (cited + 99'999)) * 29 % 100'000);
  switch (number % 40) {
    case 0:
    case 5:
    case 10:
    case 15:
    case 20:
    case 25:
    case 30:
    case 35:
      return in_full(work((first + cited++) * 29 % 100'000)) + page + ".";
    case 7:
    case 22:
      return last.family + ", op. cit." + page + ".";
    case 13:
      return "State Archive, f. " + std::to_string(number % 50 + 1) + ", op. 2, d. " +
             std::to_string(number) + ", l. 4.";
    case 27:
      return "There is more to be said of this, but not in this place.";
    case 33:
      return in_full(work((first + cited) * 29 % 100'000)) + page + ", quoted in " + last.family +
             ", *" + last.title + "*" + page + ".";
    default:
      if (number % 9 < 4) return last.family + ", *" + last.title + "*" + page + ".";
      return number % 9 < 6 ? "Ibid." : "Ibid." + page + ".";
  }
}

}  // namespace

std::string bibliography(std::size_t entries) {
  std::string out;
  for (std::size_t i = 0; i < entries; ++i) out += entry(i);
  return out;
}

std::string chapter(std::size_t notes, std::size_t first) {
  std::string body = "# A chapter\n\n";
  std::string definitions;
  std::size_t cited = 0;
  for (std::size_t i = 0; i < notes; ++i) {
    const std::string label = std::to_string(i + 1);
    if (i % 60 == 59) body += "## Section " + label + "\n\n";
    if (i % 7 == 6) body += "> Процитировано здесь, and at some length, to be quoted.\n\n";
    for (int k = 0; k < 4; ++k) body += "The grain did not come in, and *nobody* knew why. ";
    body += "So it went on.[^" + label + "]\n\n";
    definitions += "[^" + label + "]: " + note(i, first, cited) + "\n\n";
  }
  return body + definitions;
}

}  // namespace ibid::bench
