/** Which of what is named to be read is an archive. */
import { isArchiveFolder } from './embedded-store.js';
import { isServerAddress } from './server-address.js';

/** An address of a server always is, a folder by what is in it. */
export function isArchive(place: string): boolean {
  return isServerAddress(place) || isArchiveFolder(place);
}
