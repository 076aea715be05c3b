import * as fs from 'node:fs';
import * as os from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, State, type LanguageClientOptions } from 'vscode-languageclient/node';
import { findingAt, summary, type Finding } from './findings.ts';
import { findServer } from './server.ts';

const selector = [{ language: 'plaintext' }, { language: 'markdown' }, { language: 'html' }, { language: 'yaml' }, { language: 'json' }, { pattern: '**/.editorconfig' }, { pattern: '**/.copylint-known.jsonl' }];
const letStand = 'copylint.letStand';
const reasonArgument = 4;

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('CopyLint');
  const status = vscode.languages.createLanguageStatusItem('copylint', selector);
  status.name = 'CopyLint';
  status.command = { command: 'copylint.showLog', title: 'Log' };
  const show = () => showStatus(status);
  context.subscriptions.push(
    log, status,
    vscode.commands.registerCommand('copylint.showLog', () => log.show()),
    vscode.commands.registerCommand('copylint.restart', () => restart(context, log, show)),
    vscode.commands.registerCommand('copylint.fixAll', () => vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.copylint', apply: 'first' })),
    vscode.commands.registerCommand('copylint.explain', explain),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(show),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('copylint.path') && restart(context, log, show)),
  );
  await restart(context, log, show);
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

async function restart(context: vscode.ExtensionContext, log: vscode.OutputChannel, show: () => void): Promise<void> {
  await client?.stop();
  client = undefined;
  const found = findServer({
    configured: vscode.workspace.getConfiguration('copylint').get('path', ''),
    extension: context.extensionPath,
    search: process.env['PATH'] ?? '',
    platform: process.platform,
    home: os.homedir(),
    isFile: (path) => fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  });
  if ('problem' in found) {
    log.appendLine(found.problem);
    show();
    void vscode.window.showWarningMessage(found.problem);
    return;
  }

  log.appendLine(`Starting ${found.command} (from the ${found.from}).`);
  client = new LanguageClient('copylint', 'CopyLint', { command: found.command, args: ['lsp'] }, options(log));
  client.onDidChangeState(show);
  await client.start();
}

function options(log: vscode.OutputChannel): LanguageClientOptions {
  return {
    documentSelector: selector,
    outputChannel: log,
    middleware: {
      // What stands in the known findings needs a reason, and here there is somebody to ask.
      executeCommand: async (command, args, next) => {
        if (command === letStand) {
          const reason = await vscode.window.showInputBox({ prompt: 'Why does this finding stand?', value: String(args[reasonArgument] ?? ''), validateInput: (text) => text.trim() === '' ? 'A reason is needed.' : undefined });
          if (reason === undefined) {
            return undefined;
          }

          args = args.with(reasonArgument, reason.trim());
        }

        return next(command, args);
      },
    },
  };
}

async function explain(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const finding = editor && findingAt(findingsOf(editor.document.uri), editor.selection.active);
  if (!finding) {
    void vscode.window.showInformationMessage('CopyLint has found nothing here.');
  } else if (finding.page === undefined) {
    await vscode.commands.executeCommand('editor.action.showHover');
  } else {
    const page = vscode.Uri.parse(finding.page);
    await vscode.commands.executeCommand(page.path.endsWith('.md') ? 'markdown.showPreview' : 'vscode.open', page);
  }
}

function findingsOf(uri: vscode.Uri): Finding[] {
  return vscode.languages.getDiagnostics(uri).map((diagnostic) => ({
    source: diagnostic.source,
    code: typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : diagnostic.code === undefined ? undefined : String(diagnostic.code),
    page: typeof diagnostic.code === 'object' ? diagnostic.code.target.toString() : undefined,
    severity: diagnostic.severity === vscode.DiagnosticSeverity.Error ? 'error' : diagnostic.severity === vscode.DiagnosticSeverity.Warning ? 'warning' : 'suggestion',
    start: diagnostic.range.start,
    end: diagnostic.range.end,
  }));
}

function showStatus(status: vscode.LanguageStatusItem): void {
  const document = vscode.window.activeTextEditor?.document;
  const isRunning = client?.state === State.Running;
  status.busy = client?.state === State.Starting;
  status.severity = isRunning || status.busy ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
  status.text = isRunning && document ? summary(findingsOf(document.uri)) : status.busy ? 'starting' : 'not running';
}
