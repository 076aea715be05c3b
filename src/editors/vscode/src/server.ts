// Where the server is: no VS Code in here, so that node can test it.
import * as path from 'node:path';

export interface Surroundings {
  /** The setting copylint.path, or ''. */
  configured: string;
  /** The folder of the extension, which may bring a server along. */
  extension: string;
  /** The variable PATH. */
  search: string;
  platform: NodeJS.Platform;
  home: string;
  isFile: (path: string) => boolean;
}

export type Found = { command: string; from: 'setting' | 'extension' | 'path' } | { problem: string };

/** The server to start: the one that is set, else the one that the extension brings, else the one on the path. What is set and is not there is a problem, not a reason to start another one. */
export function findServer(around: Surroundings): Found {
  const names = around.platform === 'win32' ? ['copylint.exe', 'copylint.cmd'] : ['copylint'];
  const join = around.platform === 'win32' ? path.win32.join : path.posix.join;
  const configured = around.configured.trim();
  if (configured !== '') {
    const command = configured.startsWith('~') ? join(around.home, configured.slice(1)) : configured;
    return around.isFile(command) ? { command, from: 'setting' } : { problem: `The setting copylint.path names '${command}', and there is no such file.` };
  }

  const separator = around.platform === 'win32' ? ';' : ':';
  for (const [from, folders] of [['extension', [join(around.extension, 'server')]], ['path', around.search.split(separator)]] as const) {
    for (const folder of folders) {
      for (const name of names) {
        const command = join(folder, name);
        if (folder !== '' && around.isFile(command)) {
          return { command, from };
        }
      }
    }
  }

  return { problem: "There is no 'copylint' on the path. Install it (dotnet tool install --global CopyLint), or set copylint.path." };
}
