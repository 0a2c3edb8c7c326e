/** stub */
import type { Document } from '../model/document.js';
import type { Conflict, FactEntry } from '../model/result.js';
import type { StorySentence } from './collapse-story.js';
export function readNames(_d: readonly Document[], _s: readonly StorySentence[]): null { return null; }
export function nameFacts(_d: readonly Document[], _n: null): readonly Omit<FactEntry, 'id'>[] { return []; }
export function nameConflicts(_d: readonly Document[], _n: null): readonly Conflict[] { return []; }
