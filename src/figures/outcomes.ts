/** stub */
import type { Document } from '../model/document.js';
import type { Conflict } from '../model/result.js';
import type { StorySentence } from './collapse-story.js';
export function outcomeConflicts(_d: readonly Document[], _s: readonly StorySentence[]): readonly Conflict[] { return []; }
