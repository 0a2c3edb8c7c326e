/**
 * Who a Chinese or Japanese sentence has speaking: no blanks part the words there, so the clause that leads
 * up to the quotation is read as a whole.
 */
import type { Span } from '../model/span.js';

export interface CjkAttribution {
  readonly speaker: string;
  readonly cue: string;
}

/** Characters read on either side. */
const REACH = 40;

const CHINESE =
  /(?:^|[，。；：、！？\s])([\p{Script=Han}·]{2,16}?)(?:还|還|也|则|則|对此|對此)?(说道|说|說|表示|指出|强调|強調|认为|認為|称|稱|宣布|回应|回應)[:：，,]?\s?$/u;
const JAPANESE = /(?:^|[、。，\s])([\p{Script=Han}\p{Script=Katakana}ー・]{2,16})(?:は|が)[^。「」]{0,16}$/u;
const JAPANESE_VERB =
  /^と[^。「」]{0,12}?(述べ|語っ|語り|話し|話す|強調|説明|指摘|主張|コメント|言っ|訴え|発表|明らかに)/u;

/** The attribution of `quote`, whose sentence lies between `from` and `to`; null where none is plain. */
export function readCjkAttribution(
  text: string,
  quote: Span,
  from: number,
  to: number,
): CjkAttribution | null {
  const before = text.slice(Math.max(from, quote.start - REACH), quote.start);
  const chinese = CHINESE.exec(before);
  if (chinese) return { speaker: chinese[1], cue: chinese[2] };
  const verb = JAPANESE_VERB.exec(text.slice(quote.end, Math.min(to, quote.end + REACH)));
  const japanese = verb && JAPANESE.exec(before);
  return japanese ? { speaker: japanese[1], cue: verb[1] } : null;
}
