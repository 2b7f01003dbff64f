import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The `age` program of Debian, in a folder of its own: the other reader and writer of our files. */
export class AgeProgram {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(): Promise<AgeProgram> {
    return new AgeProgram(await mkdtemp(join(tmpdir(), 'age-')));
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  /** A file of this content, and its path. */
  async file(name: string, content: Uint8Array | string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Runs `age` with an output file and gives back what is in it. It asks at a terminal only, so it is given one. */
  async make(words: readonly string[], typed: readonly string[] = []): Promise<Uint8Array> {
    const out = join(this.folder, 'out');
    await rm(out, { force: true });
    const command = ['age', '-o', out, ...words].map((word) => `'${word}'`).join(' ');
    const terminal = spawn('script', ['-qec', command, '/dev/null']);
    const asked = /passphrase/gi;
    let [screen, answers] = ['', 0];
    for await (const piece of terminal.stdout) {
      screen += String(piece);
      for (; answers < (screen.match(asked) ?? []).length; answers += 1) {
        if (typed[answers] !== undefined) terminal.stdin.write(`${typed[answers]}\n`);
      }
    }
    const bytes = await readFile(out).catch(() => undefined);
    if (bytes === undefined) throw new Error(`age made no file: ${screen}`);
    return new Uint8Array(bytes);
  }

  /** A new key, as `age-keygen` writes it: the file, and what to encrypt to. */
  async key(): Promise<{
    readonly file: string;
    readonly identity: string;
    readonly recipient: string;
  }> {
    const { stdout } = await promisify(execFile)('age-keygen');
    const identity = /^AGE-SECRET-KEY-1\S+$/m.exec(stdout)?.[0] ?? '';
    const recipient = /public key: (age1\S+)/.exec(stdout)?.[1] ?? '';
    return { file: await this.file('key.txt', stdout), identity, recipient };
  }
}
