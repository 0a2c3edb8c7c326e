/**
 * Names where capitals do not show them: German, which capitalises every noun, and Chinese and Japanese, which
 * have none. Signs beside the word, no dictionary: a place after a preposition that takes no article, what
 * stands before "county" or "Mr". Misses many; what it finds once in a run counts as a name in all of it.
 */
import type { Span } from '../model/span.js';

/** German nouns hardly stand right behind these without an article; names of places do. */
const GERMAN_BEFORE =
  /(?:^|[\s(„"«»–-])(?:in|bei|aus|von|nach|zwischen|um|gegen|über|vor|Richtung|und|Stadt|Gemeinde|Raum) $/;

const CHINESE_AFTER = /^(?:[省市县镇乡村区州盟旗江河湖湾港岛矿桥]|大桥|铁路|机场|大学|集团|公司|银行|地铁)/;
/** The hundred commonest family names. */
const CHINESE_FAMILY: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康牛邢倪庄',
);
const CHINESE_SAYS = /^(?:说|表示|介绍|称|指出|告诉|宣布|透露|认为|强调|回忆|笑|，|、|。|：)/;
const CHINESE_OFFICE = /[长员者理席记任师生民工授家人]/;

const JAPANESE_AFTER =
  /^(?:[町市県村区郡駅港湾岬島川]|さん|氏|社長|代表|知事|会長|選手|容疑者|被告|首相|教授|電機|化学|食品|製菓|工業|銀行|電鉄|鉄道|大学|製作|製薬|建設|証券|自動車|新聞|放送|商事|航空)/;

function readsAsChinese(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 4);
  if (CHINESE_AFTER.test(after)) return true;
  if (!CHINESE_FAMILY.has(text.charAt(start))) return false;
  // A name of two or three characters, and who speaks or what office stands beside it.
  const speaks = CHINESE_SAYS.test(after) || CHINESE_SAYS.test(after.slice(1));
  return speaks || CHINESE_OFFICE.test(text.charAt(start - 1));
}

/** Whether the word or pair of characters at `span` has the signs of a name; false in other languages. */
export function readsAsName(text: string, span: Span, language: string): boolean {
  const { start, end } = span;
  if (language === 'de')
    return (
      /\p{Lu}/u.test(text.charAt(start)) && GERMAN_BEFORE.test(text.slice(Math.max(0, start - 12), start))
    );
  if (end - start !== 2) return false;
  if (language === 'zh') return readsAsChinese(text, span);
  return language === 'ja' && JAPANESE_AFTER.test(text.slice(end, end + 4));
}
