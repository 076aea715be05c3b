import assert from 'node:assert/strict';
import test from 'node:test';
import { findServer, type Surroundings } from '../src/server.ts';

const around = (files: string[], change: Partial<Surroundings> = {}): Surroundings => ({
  configured: '', extension: '/ext', search: '/usr/bin:/home/me/.dotnet/tools', platform: 'linux', home: '/home/me', isFile: (path) => files.includes(path), ...change,
});

test('the server that is set comes before all others', () => {
  assert.deepEqual(findServer(around(['/opt/copylint', '/ext/server/copylint'], { configured: '/opt/copylint' })), { command: '/opt/copylint', from: 'setting' });
});

test('a tilde is the home folder', () => {
  assert.deepEqual(findServer(around(['/home/me/bin/copylint'], { configured: '~/bin/copylint' })), { command: '/home/me/bin/copylint', from: 'setting' });
});

test('a server that is set and not there is a problem, even where there are others', () => {
  assert.match((findServer(around(['/ext/server/copylint'], { configured: '/opt/none' })) as { problem: string }).problem, /names '\/opt\/none'/);
});

test('the extension’s own server comes before the one on the path', () => {
  assert.deepEqual(findServer(around(['/usr/bin/copylint', '/ext/server/copylint'])), { command: '/ext/server/copylint', from: 'extension' });
  assert.deepEqual(findServer(around(['/home/me/.dotnet/tools/copylint'])), { command: '/home/me/.dotnet/tools/copylint', from: 'path' });
});

test('Windows has other names and separators', () => {
  const windows = around(['C:\\tools\\copylint.exe'], { platform: 'win32', extension: 'C:\\ext', search: 'C:\\Windows;C:\\tools' });
  assert.deepEqual(findServer(windows), { command: 'C:\\tools\\copylint.exe', from: 'path' });
});

test('an empty part of the path is not the current folder', () => {
  assert.match((findServer(around(['copylint'], { search: '::' })) as { problem: string }).problem, /no 'copylint' on the path/);
});
