#include "citation/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace ibid::citation {
namespace {

using namespace meaning;

// Alternatives are divided by `|`. One that a full stop follows in print ends in one.
struct Row {
  Meanings meaning;
  std::string_view english, latin, german, french, italian, russian;
};

constexpr Row rows[] = {
    {ibid, "", "ibid.|ibidem|ib.", "ebd.|ebenda", "", "ivi", "там же|tam zhe"},
    {idem, "the same author", "idem|id.|eadem|ead.", "ders.|dies.|derselbe|dieselbe",
     "le même|du même", "", "он же|она же|его же|ее же"},
    {opcit, "", "op. cit.|opere citato", "a. a. O.|aaO.|a. a. o.", "art. cit.|ouvr. cité", "cit.",
     "указ. соч.|ук. соч.|указ. раб.|ukaz. soch."},
    {loccit, "", "loc. cit.|l. c.|loco citato", "", "", "", ""},
    {cited, "", "cit.", "", "cité", "", ""},
    {page, "p.|pp.|page|pages", "pag.|P.", "S.|Seite|Seiten", "pages", "pp.|pagina|pagine",
     "с.|стр.|С.|s.|str."},
    {folio, "fol.|fols.|fo.|fos.|folio|folios|ff.|f.", "", "Bl.|Blatt", "fols.|f°|ff°|fº",
     "cc.|carta", "л.|лл.|Л.|l.|ll."},
    {column, "col.|cols.|column|columns", "", "Sp.|Spalte", "colonne|colonnes", "colonna", "стб."},
    {line, "line|lines|ll.|vv.", "", "Z.|Zeile|Zeilen", "ligne|lignes", "riga", "строка"},
    {paragraph, "para.|paras.|par.|paragraph|paragraphs", "", "Abs.|Rn.|Rz.", "", "", ""},
    {section, "sect.|sec.|section|sections|§|§§|canto|cantos|bk.|bks.", "", "Abschn.|Abschnitt",
     "liv.", "", ""},
    {chapter, "ch.|chs.|chap.|chaps.|chapter|chapters", "cap.", "Kap.|Kapitel", "chapitre",
     "capitolo", "гл.|глава"},
    {note, "n.|nn.|note|notes|fn.", "", "Anm.|Fn.|Fußnote|wie Anm.|wie Fn.", "", "nota",
     "прим.|примеч."},
    {plate, "pl.|pls.|plate|plates", "", "Taf.|Tafel", "planche", "tav.", ""},
    {part, "pt.|pts.|part|parts", "", "Teil|Tl.|Halbbd.|Hbd.|Halbband", "partie|parties", "parte",
     "ч.|Ч.|часть"},
    {document, "doc.|docs.|document|documents", "", "Dok.|Dokument", "", "documento",
     "док.|документ"},
    {volume, "vol.|volume|v.", "", "Bd.|Band", "t.|T.|tome", "tomo", "т.|Т.|том|кн."},
    {volumes, "vols.|volumes", "", "Bde.|Bände", "tomes", "voll.", "тт."},
    {issue, "no.|nos.|number|numbers|issue", "", "Nr.|Nrn.|Heft|H.", "n°|nº|numéro|№", "num.",
     "№№|номер|вып."},
    {edition, "edn.|edn|edition|ed.", "", "Aufl.|Auflage|Ausg.", "éd.|édition", "ed.|edizione",
     "изд.|изд. е"},
    {editor,
     "ed. by|eds. by|edited by|ed. and trans. by|trans. by|translated by|trans. and ed. by|rev. by|"
     "revised by",
     "", "hrsg. von|hg. von|hg. v.|hrsg. v.|übers. von",
     "éd. par|édité par|dir. par|sous la direction de|sous la dir. de|trad. par|traduit par|"
     "présenté par",
     "a cura di|trad. di", "под ред.|под редакцией|сост.|ред."},
    {editor_mark, "ed.|eds.|editor|editors|trans.|tr.|ed. and trans.|trans. and ed.", "",
     "Hg.|Hrsg.|Hgg.|Hgin.", "éd.|éds.|dir.|trad.", "a cura di|trad.", "ред."},
    {signal,
     "but see also|so too|pace|inter alia|above all|more generally|for instance|among others|see "
     "among "
     "others|see generally|"
     "see|see also|cf.|compare|but see|but cf.|see especially|see for example|see for instance|see "
     "e. g.|e. g.|for example|see further|also see|and see|see in particular|so also|similarly|see "
     "too|see esp.|cf. also",
     "contra|vide|cfr.|conferas",
     "siehe|s.|s. dazu|s. auch|siehe hierzu|vgl. hierzu|vgl. z. b.|vgl. bes.|vgl. zuletzt|vgl. "
     "aber|"
     "vgl. dagegen|dagegen|so bei|so auch bei|vgl. jetzt|vgl. ebenso|so "
     "etwa|ferner|zuletzt|vgl.|vgl. auch|vgl. "
     "dazu|vgl. ferner|vgl. etwa|siehe auch|siehe dazu|siehe "
     "ferner|so auch|vergleiche",
     "voir|voir aussi|voir également|voir notamment|voir surtout|voir par exemple|voir en "
     "particulier|voir à ce sujet|voir sur ce point|par exemple|plus récemment|cf. par exemple|cf. "
     "aussi|cf. également|cf. notamment|v.",
     "su questo punto|si veda anche|cfr. in particolare|cfr. soprattutto|vedi|si veda|si "
     "vedano|cfr.|cfr. anche|cf. anche|vedi anche|v. anche",
     "см.|см. также|ср.|см. например|напр.|печ. по|а также"},
    {relay,
     "quoted in|cited in|quoted by|cited by|quoted from|cited from|quoted after|as quoted in|as "
     "cited in|as quoted by|as cited by|qtd. in|qtd. by|qtd. from",
     "",
     "zit. nach|zitiert nach|zit. n.|zit. in|zit. bei|zitiert in|zitiert bei|hier zit. nach|hier "
     "zitiert nach|zit. aus|zitiert aus",
     "cité dans|cité par|cité d’après|citée dans|cités dans|cité in",
     "cit. in|citato in|cit. da|citato da|citata in", "цит. по|цитируется по|цит. no"},
    {reprint, "reprinted in|reprinted as|repr. in|rpt. in|republished in|translated in|trans. in",
     "",
     "abgedr. in|abgedruckt in|wieder in|wiederabgedruckt in|wiederabgedr. in|wieder abgedruckt "
     "in|wieder abgedr. in|wiederabdruck in|auch in|nachgedruckt in|jetzt in",
     "reproduit dans|repris dans|reprise dans|repris in|réédité dans|rééd. dans|réimprimé dans|"
     "réimpr. dans|republié dans|recueilli dans",
     "ora in|rist. in|ristampato in|ripubblicato in|ripubbl. in",
     "перепеч. в|перепечатано в|опубл. в|опубликовано в"},
    {quoting, "quoting|citing", "", "zitierend", "citant", "", ""},
    {henceforth, "henceforth|hereafter|hereinafter|henceforward", "",
     "künftig|im folgenden|nachfolgend|fortan|weiterhin|im weiteren",
     "désormais|ci-après|dorénavant",
     "d’ora in poi|d’ora in avanti|da ora in poi|da ora in avanti|di seguito|in seguito",
     "далее|в дальнейшем"},
    {abridged,
     "cited as|referred to as|abbreviated as|abbreviated to|abbreviated|abbr.|abbreviation|quoted "
     "as",
     "", "zitiert als|zit. als|zitiert|zit.|abgekürzt als|abgekürzt|abgek.|kurz|genannt",
     "abrégé en|abrégée en|abrégés en|abrégé|abrégée|abrégés|cité|citée|cités|noté|notée|abrév.",
     "citato come|cit. come|citato|citata|abbreviato in|abbreviato come|abbreviato|abbreviata|"
     "indicato come|indicato con",
     "сокращенно|сокр.|цит. как|именуется"},
    {undated, "n. d.|undated", "s. d.|s. a.", "o. D.|o. d.|o. j.|o. J.", "", "", "б. д.|б. г."},
    {unplaced, "n. p.|no place", "s. l.|s. n.", "o. O.|o. V.", "", "", "б. м."},
    {century, "", "", "jahrhundert|jahrhunderts|jahrhunderten|jh.|jhs.", "", "", ""},
    {month,
     "january|february|march|april|may|june|july|august|september|october|november|december|jan.|"
     "feb.|mar.|apr.|jun.|jul.|aug.|sept.|sep.|oct.|nov.|dec.|spring|summer|autumn|winter",
     "", "januar|februar|märz|mai|juni|juli|oktober|dezember",
     "janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre",
     "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre",
     "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|январь|"
     "февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"},
    {conjunction, "and|&", "et", "und|u.", "et", "e|ed", "и"},
    {passim, "", "passim", "", "", "", ""},
    {pinpoint, "at|here|esp.|especially", "", "hier|bes.|insb.|insbes.",
     "ici|notamment|surtout|en particulier", "qui|spec.|in part.|in particolare|specie", "здесь"},
    {following, "f.|ff.|and following", "et seq.|et seqq.|sq.|sqq.", "", "et suiv.|ss.",
     "e segg.|sgg.", "и след.|и сл."},
    {pointer, "above|below|preceding|earlier|later|introduction|appendix|fig.|figure",
     "supra|infra", "oben|unten", "ci-dessus|ci-dessous|plus haut|plus bas", "sopra|sotto",
     "выше|ниже"},
    {preposition,
     "in|from|by|on|to|with|of|citing|following|after|is|are|read|reads|into|against|at", "",
     "von|aus|bei|nach|zu", "dans|de|par|selon|chez", "da|di|nel|nella", "в|из|по|у|к|о"},
    {container, "in", "in", "", "dans", "nel", "в кн.|в сб."},
    {prose,
     "was|were|is|are|am|been|being|be|had|has|have|having|did|does|do|will|would|could|should|"
     "might|"
     "must|can|cannot|he|she|it|they|we|i|you|him|them|us|this|these|those|there|who|whom|whose|"
     "which|"
     "that|said|says|say|saying|wrote|writes|argues|notes|made|makes|took|takes|came|comes|went|"
     "goes|gave|gives|given|got|saw|seen|held|died|born|shot|became|becomes|began|left|led|told|"
     "tells|thought|"
     "knew|known|known|found|finds|when|while|although|though|because|since|if|but|not|here|where|"
     "then|thus|however|according|also|only|even|put|set|let|lost|won|fell|rose|stood|sat|ran|met|"
     "spoke|written|spoken|taken|begun|gone|done|his|her|hers|its|their|our|my|your|both|such",
     "", "war|waren|ist|sind|wurde|wurden|wird|hatte|hat|haben|er|sie|es|wir|ich|dass|nicht|auch",
     "était|est|fut|sont|furent|avait|ont|il|elle|ils|nous|qui|que|pas",
     "è|era|fu|furono|sono|ha|aveva|che|non|egli",
     "был|была|было|были|есть|он|она|оно|они|мы|я|что|который|которая|это|не"},
    {others, "and others", "et al.|et alii", "u. a.", "", "", "и др."},
    {archive, "archive|archives|papers|library|record office|bodl.|arch.", "archivum",
     "bundesarchiv|archiv|staatsarchiv|hauptstaatsarchiv|nachlass", "archives|bibliothèque",
     "archivio|archivo|biblioteca|arquivo", "архив|arkhiv"},
    {piece,
     "box|folder|file|reel|bundle|item|series|fond|rg|entry|roll|frame|carton|piece|ms|mss|add. "
     "ms|add. mss|cod.",
     "ms.|mss.", "hs.|hss.|akte|bestand|rep.", "liasse|carton|dossier|série|pièce|registre",
     "busta|b.|fasc.|filza|sc.", "ф.|оп.|д.|ед. хр.|f.|op.|d.|opis|delo|фонд|опись|дело|Ф.|Оп.|Д."},
    {particle, "", "", "von|van|zu|zum|zur|der|den|ter|ten|af|av", "de|du|d|la|le|des",
     "di|da|del|della|dos|das|do|y|e", "al|ibn|bin|ben|el|ul"},
    {series, "", "", "Reihe", "coll.|collection", "collana", ""},
    {manuscript, "ms|mss|add. ms|add. mss",
     "ms.|mss.|cod.|vat. lat.|vat. gr.|pal. lat.|reg. lat.|urb. lat.|ottob. lat.|barb. "
     "lat.|clm|cgm",
     "hs.|hss.", "", "", ""},
    {particle, "", "", "v.|v. d.", "", "", ""},
    {honorific, "mrs.|mr.|miss|dr.|prof.|sir|lord|lady|dame|st.|saint", "", "", "sainte", "", ""},
    {suffix, "jr.|sr.|junior|senior|jun.|sen.|esq.", "", "d. Ä.|d. J.", "fils|père", "", ""},
    {place,
     "london|new york|oxford|cambridge|edinburgh|glasgow|manchester|harmondsworth|chicago|stanford|"
     "princeton|boston|philadelphia|washington|berkeley|los angeles|toronto|montreal|bloomington|"
     "ithaca|new haven|honolulu|dublin|sydney|melbourne|ann arbor|baltimore|durham|lawrence|"
     "basingstoke|houndmills|aldershot|farnham|abingdon|delhi|new delhi|calcutta|bombay|jerusalem|"
     "tel aviv|cairo|tokyo|beijing|peking|shanghai|hong kong|athens|istanbul|singapore",
     "venetiis|romae|parisiis",
     "berlin|leipzig|münchen|munich|hamburg|frankfurt|frankfurt a. m.|frankfurt am "
     "main|köln|cologne|stuttgart|"
     "göttingen|tübingen|heidelberg|wien|vienna|zürich|zurich|basel|bern|dresden|weimar|jena|halle|"
     "graz|innsbruck|bonn|mainz|wiesbaden|paderborn|freiburg|darmstadt|düsseldorf|essen",
     "paris|lyon|bruxelles|brussels|genève|geneva|grenoble|toulouse|strasbourg|rennes|lausanne|"
     "marseille|bordeaux",
     "roma|rome|milano|milan|torino|turin|firenze|florence|bologna|venezia|venice|napoli|naples|"
     "padova|bari|palermo|madrid|barcelona|lisboa|lisbon|buenos aires|méxico|mexico|amsterdam|"
     "leiden|the hague|stockholm|copenhagen|københavn|oslo|helsinki|warszawa|warsaw|kraków|praha|"
     "prague|budapest",
     "москва|М.|ленинград|Л.|петроград|пг.|спб.|санкт-петербург|киев|харьков|минск|тбилиси|"
     "moscow|moskva|leningrad|petrograd|st petersburg|saint petersburg|kiev|kharkov|riga|tallinn|"
     "vilnius|m.|берлин|париж|лондон|нью-йорк|прага|варшава|женева|рига|софия|ереван|баку|ташкент|"
     "новосибирск|свердловск|казань|ростов-на-дону|одесса|алма-ата"},
    {given,
     "edward|isaac|leon|victor|john|james|william|robert|charles|george|thomas|david|richard|henry|"
     "peter|paul|michael|stephen|steven|mary|elizabeth|anna|anne|margaret|ruth|jane|susan|sarah|"
     "catherine|katherine|barbara|eric|eleanor|christopher|alexander|andrew|anthony|arthur|daniel|"
     "frank|frederick|geoffrey|harold|hugh|ian|jack|joseph|kevin|mark|martin|matthew|max|moshe|"
     "natalia|nicholas|norman|orlando|patrick|philip|ralph|raymond|roger|ronald|sheila|simon|tony|"
     "walter|alan|albert|alfred|benjamin|brian|donald|edmund|ernest|francis|jonathan|kenneth|"
     "laura|lewis|linda|louis|lynne|quentin|samuel|timothy|emma|jeremy|"
     "sidney|beatrice|dorothy|helen|alice|oliver|adam|gareth|joan|philippa|keith|"
     "cecil|edith|julian|dennis|neil|gerald|herbert|jessica|rebecca|rachel|katharine|judith",
     "",
     "karl|friedrich|hans|heinrich|wilhelm|johann|wolfgang|rosa|clara|otto|ernst|franz|jürgen|"
     "klaus|werner|hannah|ludwig|fritz|dietrich|ute|gerhard|günter|"
     "helmut|horst|siegfried|walther|sigmund|georg|eduard|theodor|rudolf|reinhart|reinhard|"
     "ulrich|gisela|ingrid|bertolt|immanuel|gottfried|gotthold|joachim|lothar|manfred|heinz|"
     "leopold",
     "jean|pierre|jacques|marie|françois|michel|andré|claude|marc|fernand|lucien|émile|henri|rené|"
     "georges|philippe|maurice|jules|gustave|honoré|roland|gérard|alexis|"
     "augustin|étienne|denis|simone|yves|gilles|alain|bernard",
     "giovanni|giuseppe|carlo|antonio|francesco|luigi|palmiro|mario|paolo|franco|josé|juan|luis|"
     "miguel|carlos|manuel|benedetto|niccolò|emilio|renzo|norberto|delio|arnaldo|pietro|"
     "giacomo|lorenzo|umberto|italo",
     "иван|лев|владимир|николай|александр|михаил|сергей|ivan|lev|vladimir|nikolai|aleksandr|"
     "mikhail|"
     "sergei|grigorii|iosif|boris|dmitri|dmitrii|yuri|iurii|aleksei|pavel|konstantin"},
    {article, "the|a|an|on|in|from|at|of|for|to|some|what|how|why|no|his|all|as", "",
     "das|die|ein|eine|der|zur|zum", "les|une|un|l", "gli|lo|i|una", "о|об"},
    {abbreviation,
     "mass.|vt.|conn.|pa.|ill.|cal.|calif.|nj.|ny.|md.|wis.|mich.|dr.|mr.|mrs.|prof.|"
     "st.|jr.|sr.|co.|bros.|inc.|ltd.|univ.|gen.|rev.|comp.|esp.|ser.|suppl.|bk.|ms.|mss.|no.|"
     "repr.|rpt.|introd.|viz.|c.|ca.|hon.|maj.|col.|capt.|lt.",
     "ed.|s. v.|s. vv.|harl.|rawl.|cott.|egert.|lansd.|ashm.|tann.|laud.|bibl.|vat.|urb.|barb.",
     "bzw.|z. b.|usw.|erw.|überarb.|verb.|durchges.|bearb.|korr.|erg.", "", "", "г.|гг.|тов.|им."},
};

// A phrase as the reader looks it up: without full stops, single blanks, lower case but for single
// letters. The table is written so, stops aside.
std::string key_of(std::string_view cell) {
  std::string key;
  for (const char byte : cell)
    if (byte != '.') key += byte;
  if (key.size() == 1) return key;
  for (char& byte : key)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return key;
}

// `d'ora` is `d’ora`.
std::string with_one_apostrophe(std::string_view phrase) {
  constexpr std::string_view curly = "’";
  std::string made(phrase);
  for (std::size_t at = made.find(curly); at != made.npos; at = made.find(curly, at))
    made.replace(at, curly.size(), "'");
  return made;
}

template <typename Visit>
void each_phrase(std::string_view cell, Visit visit) {
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    visit(cell.substr(0, bar));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}

std::unordered_map<std::string, Meanings> make_table() {
  std::unordered_map<std::string, Meanings> table;
  for (const Row& row : rows) {
    for (const std::string_view cell :
         {row.english, row.latin, row.german, row.french, row.italian, row.russian}) {
      each_phrase(cell, [&](std::string_view phrase) {
        table[with_one_apostrophe(key_of(phrase))] |=
            row.meaning | (phrase.ends_with('.') ? abbreviation : 0);
      });
    }
  }
  return table;
}

const std::unordered_map<std::string, Meanings>& table() {
  static const std::unordered_map<std::string, Meanings> made = make_table();
  return made;
}

}  // namespace

Meanings meanings_of(std::string_view phrase) {
  const auto found = table().find(with_one_apostrophe(phrase));
  return found == table().end() ? 0 : found->second;
}

}  // namespace ibid::citation
