// SPDX-License-Identifier: MIT
#include "assets/compiler/import/column_names.hpp"

#include <algorithm>
#include <array>

#include "assets/compiler/import/folded_words.hpp"
#include "assets/compiler/import/language_guess.hpp"
#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct Forms {
  Column column;
  std::string_view language, forms;  ///< letters alone, parted by spaces
};

constexpr auto table_of_forms = std::to_array<Forms>({
    {Column::number, "en", "no nr number num id item itemno rowno letterno"},
    {Column::number, "de", "nr nummer lfdnr laufendenummer lfnr objektnr briefnr"},
    {Column::number, "ru", "номер пп нпп № №пп номерпп"},
    {Column::number, "fr", "numéro no n° numero"},
    {Column::number, "zh", "编号 序号 編號 序號 号码"},
    {Column::date, "en", "date dated when datewritten dateofletter datecreated dateedtf isodate"},
    {Column::date, "de", "datum datierung dat datiert briefdatum entstehungsdatum wann"},
    {Column::date, "ru", "дата датировка датаписьма когда датасоздания"},
    {Column::date, "fr", "date datation dateducourrier datedelalettre quand"},
    {Column::date, "zh", "日期 时间 時間 年代 写信日期 寫信日期"},
    {Column::date_as_given, "en", "dateasgiven dateaswritten originaldate datetext datetranscribed"},
    {Column::date_as_given, "de", "datumimoriginal originaldatum datumwieangegeben datumwortlaut"},
    {Column::date_as_given, "ru", "датавподлиннике датакакуказана датапоисточнику"},
    {Column::date_as_given, "fr", "dateoriginale datetellequelle"},
    {Column::date_as_given, "zh", "原日期 原文日期"},
    {Column::from, "en", "from sender author writer creator by correspondentfrom writtenby"},
    {Column::from, "de", "von absender absenderin verfasser verfasserin autor autorin schreiber schreiberin urheber"},
    {Column::from, "ru", "от откого отправитель автор адресант кто писал"},
    {Column::from, "fr", "de expéditeur expéditrice auteur autrice émetteur"},
    {Column::from, "zh", "发信人 寄信人 寄件人 发件人 發信人 作者 写信人 發件人"},
    {Column::to, "en", "to recipient addressee receiver correspondentto writtento sentto"},
    {Column::to, "de", "an empfänger empfängerin empfängerinnen adressat adressatin adressiertan"},
    {Column::to, "ru", "кому адресат получатель"},
    {Column::to, "fr", "à destinataire adresséà"},
    {Column::to, "zh", "收信人 收件人 接收人"},
    {Column::title, "en", "title name heading objecttitle documenttitle caption"},
    {Column::title, "de", "titel bezeichnung überschrift objekttitel objektbezeichnung benennung"},
    {Column::title, "ru", "название заглавие заголовок наименование титул"},
    {Column::title, "fr", "titre intitulé désignation"},
    {Column::title, "zh", "标题 题名 題名 標題 名称 名稱"},
    {Column::short_title, "en", "shorttitle cardtitle label"},
    {Column::short_title, "de", "kurztitel kartentitel"},
    {Column::short_title, "ru", "краткоеназвание короткоеназвание"},
    {Column::short_title, "fr", "titrecourt titreabrégé"},
    {Column::short_title, "zh", "短标题 简称 短標題 簡稱"},
    {Column::summary, "en", "summary abstract description content contents regest scopeandcontent"},
    {Column::summary, "de", "zusammenfassung inhalt regest beschreibung inhaltsangabe abstract"},
    {Column::summary, "ru", "содержание краткоесодержание описание аннотация"},
    {Column::summary, "fr", "résumé description contenu analyse"},
    {Column::summary, "zh", "摘要 内容 內容 描述 提要 简介"},
    {Column::line, "en", "line oneline shortdescription teaser"},
    {Column::line, "de", "zeile kurzbeschreibung kurztext inkürze"},
    {Column::line, "ru", "строка краткоеописание"},
    {Column::line, "fr", "ligne descriptioncourte"},
    {Column::line, "zh", "一句话 一句話 短描述"},
    {Column::reference, "en",
     "reference ref shelfmark callnumber archivereference signature inventorynumber accessionnumber inventoryno "
     "accessionno identifier objectnumber"},
    {Column::reference, "de", "signatur inventarnummer inventarnr invnr archivsignatur zugangsnummer bestellsignatur"},
    {Column::reference, "ru", "шифр архивныйшифр инвентарныйномер сигнатура инвномер инв фондописьдело"},
    {Column::reference, "fr", "cote référence numérodinventaire noinventaire"},
    {Column::reference, "zh", "档号 檔號 索书号 馆藏号 館藏號 参考号"},
    {Column::archive, "en", "archive repository collection holdinginstitution institution location heldby"},
    {Column::archive, "de", "archiv bestand sammlung standort institution nachlass besitzer"},
    {Column::archive, "ru", "архив хранилище фонд собрание коллекция местохранения"},
    {Column::archive, "fr", "archives fonds collection dépôt institution lieudeconservation"},
    {Column::archive, "zh", "档案馆 檔案館 馆藏 收藏单位 收藏"},
    {Column::credits, "en", "credits credit creditline acknowledgement courtesyof"},
    {Column::credits, "de", "bildnachweis nachweis dank leihgeber quelle"},
    {Column::credits, "ru", "источник благодарности предоставлено"},
    {Column::credits, "fr", "crédits crédit remerciements"},
    {Column::credits, "zh", "致谢 致謝 来源 來源"},
    {Column::rights, "en", "rights copyright license licence usage termsofuse"},
    {Column::rights, "de", "rechte lizenz urheberrecht nutzungsrechte copyright"},
    {Column::rights, "ru", "права лицензия авторскиеправа"},
    {Column::rights, "fr", "droits licence droitsdauteur"},
    {Column::rights, "zh", "版权 版權 权利 权限 許可"},
    {Column::citation, "en", "citation citeas howtocite"},
    {Column::citation, "de", "zitierweise zitierhinweis"},
    {Column::citation, "ru", "ссылкадляцитирования цитирование"},
    {Column::citation, "fr", "citer citation"},
    {Column::citation, "zh", "引用"},
    {Column::address, "en", "url link permalink webaddress"},
    {Column::address, "de", "url permalink webadresse"},
    {Column::address, "ru", "ссылка url адреслинка"},
    {Column::address, "fr", "url lien"},
    {Column::address, "zh", "网址 網址 链接"},
    {Column::language, "en", "language lang originallanguage"},
    {Column::language, "de", "sprache originalsprache"},
    {Column::language, "ru", "язык языкоригинала"},
    {Column::language, "fr", "langue langueoriginale"},
    {Column::language, "zh", "语言 語言 语种 語種"},
    {Column::pictures, "en",
     "photographs photos photo images image pictures picture scans scan files file imagefiles imagefile filename "
     "filenames digitalfiles"},
    {Column::pictures, "de",
     "bilder bild fotos foto fotografien scans scan dateien datei dateiname dateinamen bilddatei bilddateien "
     "abbildungen digitalisate digitalisat"},
    {Column::pictures, "ru", "фото фотографии снимки сканы скан изображения изображение файлы файл имяфайла картинки"},
    {Column::pictures, "fr", "photos photo images image fichiers fichier numérisations scans nomdefichier"},
    {Column::pictures, "zh", "照片 图片 圖片 图像 圖像 扫描 掃描 文件名 扫描件"},
    {Column::pages, "en", "pages pagecount numberofpages extent leaves"},
    {Column::pages, "de", "seiten seitenzahl umfang blattzahl anzahlseiten blätter"},
    {Column::pages, "ru", "страницы количествостраниц объем объём листы листов числолистов"},
    {Column::pages, "fr", "pages nombredepages étendue"},
    {Column::pages, "zh", "页数 頁數 页 頁"},
    {Column::transcript, "en",
     "text transcript transcription wordfile textfile word document transcriptfile transcriptionfile originaltext"},
    {Column::transcript, "de",
     "text abschrift transkript transkription wortlaut worddatei textdatei volltext transkriptdatei originaltext"},
    {Column::transcript, "ru", "текст расшифровка транскрипция текстовыйфайл файлтекста подлинник оригинал"},
    {Column::transcript, "fr", "texte transcription fichiertexte fichierword"},
    {Column::transcript, "zh", "文本 转录 轉錄 原文 全文 抄本 正文"},
    {Column::translation, "en", "translation translationfile englishtranslation translatedtext english"},
    {Column::translation, "de", "übersetzung übersetzungsdatei englischeübersetzung deutscheübersetzung"},
    {Column::translation, "ru", "перевод файлперевода русскийперевод"},
    {Column::translation, "fr", "traduction fichierdetraduction traductionfrançaise"},
    {Column::translation, "zh", "译文 譯文 翻译 翻譯"},
    {Column::transcriber, "en", "transcriber transcribedby transcriptionby transcriptby"},
    {Column::transcriber, "de", "transkribiertvon abgeschriebenvon transkriptionvon bearbeiter bearbeiterin"},
    {Column::transcriber, "ru", "расшифровал расшифровала расшифровку выполнил расшифровщик переписал"},
    {Column::transcriber, "fr", "transcripteur transcritpar transcriptrice"},
    {Column::transcriber, "zh", "转录者 轉錄者 抄录者 录入者"},
    {Column::translator, "en", "translator translatedby translationby"},
    {Column::translator, "de", "übersetzer übersetzerin übersetztvon übersetzungvon"},
    {Column::translator, "ru", "переводчик перевел перевёл перевела"},
    {Column::translator, "fr", "traducteur traductrice traduitpar traductionde"},
    {Column::translator, "zh", "译者 譯者 翻译者"},
    {Column::note, "en", "note notes remark remarks comment comments"},
    {Column::note, "de", "bemerkung bemerkungen anmerkung anmerkungen notiz notizen kommentar hinweis"},
    {Column::note, "ru", "примечание примечания комментарий заметки заметка"},
    {Column::note, "fr", "remarque remarques notes note commentaire commentaires observations"},
    {Column::note, "zh", "备注 備註 注释 註釋 附注"},
    {Column::place, "en", "place placeofwriting where origin location placewritten"},
    {Column::place, "de", "ort absendeort schreibort entstehungsort"},
    {Column::place, "ru", "место местонаписания откуда город"},
    {Column::place, "fr", "lieu lieudécriture lieudexpédition"},
    {Column::place, "zh", "地点 地點 写信地点"},
});

bool holds_form(std::string_view forms, const std::string& letters) {
  for (std::size_t start = 0; start < forms.size();) {
    const std::size_t end = std::min(forms.find(' ', start), forms.size());
    if (folded(forms.substr(start, end - start)) == letters) return true;
    start = end + 1;
  }
  return false;
}

/// The letters of a header without the word that names a language.
std::string without_language(std::string_view header) {
  std::string letters;
  for (const std::string& word : folded_words(header))
    if (language_in_name(word).empty()) letters += word;
  return letters;
}

}  // namespace

std::string header_letters(std::string_view header) {
  std::string letters;
  const std::string small = folded(header);
  for (const char32_t c : code_points(std::string_view(small).substr(0, small.find_first_of("(["))))
    if (is_word_character(c) || c == U'№' || c == U'°') append_utf8(letters, c);
  return letters;
}

ColumnMeaning column_meaning(std::string_view header) {
  const std::string letters = header_letters(header);
  if (letters.empty()) return {};
  for (const auto& [column, language, forms] : table_of_forms)
    if (holds_form(forms, letters)) return {column, std::string(language)};
  // "Titel englisch", "English title".
  const std::string plain = without_language(header);
  for (const auto& [column, language, forms] : table_of_forms)
    if (column == Column::title && plain != letters && holds_form(forms, plain)) return {column, std::string(language)};
  return {};
}

}  // namespace lectern::compiler
