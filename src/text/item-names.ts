/** What a report is called where versions of it, or a kill, call it the same: item, page, slug, headline. */
import { deskKey, itemKey, slugStem, titleStem, type Versioned } from './versions.js';

export interface ItemNames {
  /** The publisher's name of the item, the same in all versions. */
  readonly item: string | null;
  readonly page: string | null;
  readonly slug: string | null;
  readonly title: string | null;
}

/** Each of its kind; slug and headline with the desk, for others use the same words. Null where there is none. */
export function itemNames(report: Versioned): ItemNames {
  const { item, url } = report.article;
  const own = (name: string | null): string | null => name && `${deskKey(report)}\n${name}`;
  return {
    item: itemKey(report),
    page: url === '' ? null : url,
    slug: own(slugStem(item.slug)),
    title: own(titleStem(report.title)),
  };
}
