// Where the data of a user lie, by platform.

import { homedir } from 'node:os';
import path from 'node:path';

/** The address of the store that is used where none is named: a file in the user's data folder. */
export const defaultStore: string = `sqlite:${path.join(dataFolder(process.platform, process.env, homedir()), 'vicinity', 'graph.sqlite')}`;

/** The folder for a user's data: XDG_DATA_HOME, or what the platform has in its place. */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  // The XDG specification: a path that is not absolute is to be ignored.
  const xdg = environment['XDG_DATA_HOME'];
  if (xdg !== undefined && path.isAbsolute(xdg)) return xdg;
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
  return path.join(home, '.local', 'share');
}
