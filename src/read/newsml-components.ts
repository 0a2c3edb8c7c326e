/** The components of a NewsML 1 item: which of them hold its text, and in which form. */
import type { MappedText } from './mapped-text.js';
import { textBuilder } from './mapped-text.js';
import { anyText, htmlText, markupText } from './xml-text.js';
import { at, attribute, child, descendants, elements, type XmlElement } from './xml-tree.js';

/** A text with the component it stands in. */
export interface Story {
  readonly component: XmlElement | null;
  readonly text: MappedText;
  readonly nitf: XmlElement | null;
}

/** Several texts as one, in their order. */
export function together(stories: readonly Story[], main: XmlElement | null): Story {
  if (stories.length === 1) return stories[0];
  const out = textBuilder();
  for (const { text } of stories) {
    if (out.length() > 0) out.insert('\n\n');
    let end = 0;
    for (const origin of text.origins) {
      out.insert(text.text.slice(end, origin.start));
      out.add(text.text.slice(origin.start, origin.end), origin.from, origin.to);
      end = origin.end;
    }
    out.insert(text.text.slice(end));
  }
  const nitf = stories.find((story) => story.nitf)?.nitf ?? null;
  return { component: stories[0]?.component ?? main, text: out.finish(), nitf };
}

/** What goes with a story and is no story, by role or by kind of medium. */
const ASIDE =
  /^(?:caption|photo|picture|image|graphic|video|audio|animation|sidebar ?image|thumbnail|preview|quicklook|highdef|logo|still)/i;

/** The texts below a component, in order. Of equivalents (formats, languages) the first that has words counts. */
export function storiesIn(component: XmlElement): readonly Story[] {
  if (ASIDE.test(nameIn(child(component, 'Role')) ?? '')) return [];
  const found: Story[] = [];
  const isChoice = attribute(component, 'EquivalentsList')?.toLowerCase() === 'yes';
  for (const inner of elements(component)) {
    if (isChoice && found.length > 0) break;
    const within =
      inner.name === 'NewsComponent'
        ? storiesIn(inner)
        : inner.name === 'ContentItem'
          ? storyIn(inner, component)
          : [];
    for (const story of within) found.push(story);
  }
  return found;
}

function storyIn(content: XmlElement, component: XmlElement): readonly Story[] {
  const medium = nameIn(child(content, 'MediaType'));
  if (medium !== null && !/text/i.test(medium)) return [];
  const data = child(content, 'DataContent') ?? at(content, 'Encoding', 'DataContent');
  const encoding = attribute(child(content, 'Encoding'), 'Notation');
  if (!data || (encoding !== null && /base64/i.test(encoding))) return [];
  const nitf = [...descendants(data, 'nitf')][0] ?? null;
  const text = textIn(data, nitf, content);
  return /[\p{L}\p{N}]/u.test(text.text) ? [{ component, text, nitf }] : [];
}

/** Mark-up as children; or as characters, which the item's format or media type may say. */
function textIn(data: XmlElement, nitf: XmlElement | null, content: XmlElement): MappedText {
  const body = nitf ? child(nitf, 'body') : null;
  if (body) return markupText(body);
  const kind = `${nameIn(child(content, 'Format')) ?? ''} ${nameIn(child(content, 'MimeType')) ?? ''}`;
  const isMarkup = [...elements(data)].length > 0;
  return !isMarkup && /html/i.test(kind) ? htmlText(data) : anyText(data);
}

/** What an element of a controlled vocabulary says. */
export function nameIn(element: XmlElement | null): string | null {
  return attribute(element, 'FormalName');
}
