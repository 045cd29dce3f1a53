const CONTINUATION = 0xffffffff;

/** What a message of an Arrow IPC stream is for: the values of the flatbuffer union `MessageHeader`; `end` closes a stream. */
export type MessageKind = 'schema' | 'dictionary' | 'rows' | 'other' | 'end';
const KINDS: Readonly<Record<number, MessageKind>> = { 1: 'schema', 2: 'dictionary', 3: 'rows' };

export interface IpcMessage {
  readonly kind: MessageKind;
  /** The whole message with its frame, in memory of its own. */
  readonly bytes: Uint8Array;
}

/** What a message is held in grows by itself beyond so many bytes: one that is damaged may say that it is larger than any file. */
const HELD_AT_ONCE = 64 * 1024 * 1024;

/**
 * Takes the bytes of an Arrow IPC stream as they come, and gives the messages that are whole. The framing is that of the Arrow Columnar Format,
 * “Encapsulated message format”; the kind and the length of the body are the second and the fourth field of the flatbuffer `Message`.
 */
export class IpcSplitter {
  #held = new Uint8Array(8);
  #filled = 0;
  /** How many bytes it takes to go on: those of the frame, then with the header, then with the body; and the body's once that is known. */
  #wanted = 8;
  #body: number | null = null;
  #kind: MessageKind = 'other';
  /** How many bytes were in whole messages, and behind the end of the stream. */
  whole = 0;
  #behind = 0;
  hasEnded = false;

  /** Throws a RangeError where the bytes are no messages. */
  push(bytes: Uint8Array): IpcMessage[] {
    const messages: IpcMessage[] = [];
    for (let at = 0; at < bytes.length;) {
      if (this.hasEnded) {
        this.#behind += bytes.length - at;
        break;
      }
      const taken = bytes.subarray(at, at + this.#wanted - this.#filled);
      this.#hold(taken);
      at += taken.length;
      // A part of no bytes, such as the body of a schema, is there as soon as it is known of.
      while (this.#filled === this.#wanted && !this.hasEnded) {
        const message = this.#goOn();
        if (message) messages.push(message);
      }
    }
    return messages;
  }

  /** Bytes that are in no whole message. */
  get left(): number {
    return this.#filled + this.#behind;
  }

  /** Reads the part that has come whole; gives the message that ends with it. */
  #goOn(): IpcMessage | null {
    const view = new DataView(this.#held.buffer, 0, this.#filled);
    if (this.#wanted === 8) {
      if (view.getUint32(0, true) !== CONTINUATION) throw new RangeError('a message does not begin as one');
      const length = view.getInt32(4, true);
      if (length < 0) throw new RangeError('a message of negative length');
      if (length === 0) {
        this.hasEnded = true;
        return this.#take('end');
      }
      this.#wanted = 8 + length;
      return null;
    }
    if (this.#body !== null) return this.#take(this.#kind);
    const header = new DataView(this.#held.buffer, 8, this.#filled - 8);
    const table = header.getInt32(0, true);
    const vtable = table - header.getInt32(table, true);
    const fieldAt = (position: number): number =>
      header.getUint16(vtable, true) > position ? header.getUint16(vtable + position, true) : 0;
    const [kind, body] = [fieldAt(6), fieldAt(10)];
    this.#body = body ? Number(header.getBigInt64(table + body, true)) : 0;
    if (this.#body < 0) throw new RangeError('a message of negative length');
    this.#kind = KINDS[kind ? header.getUint8(table + kind) : 0] ?? 'other';
    this.#wanted += this.#body;
    return null;
  }

  #take(kind: MessageKind): IpcMessage {
    const bytes = this.#held.subarray(0, this.#filled);
    this.whole += this.#filled;
    this.#held = new Uint8Array(8);
    this.#filled = 0;
    this.#wanted = 8;
    this.#body = null;
    return { kind, bytes };
  }

  #hold(bytes: Uint8Array): void {
    const filled = this.#filled + bytes.length;
    if (filled > this.#held.length) {
      const held = new Uint8Array(
        Math.max(filled, Math.min(this.#wanted, HELD_AT_ONCE), Math.min(this.#wanted, 2 * this.#held.length))
      );
      held.set(this.#held.subarray(0, this.#filled));
      this.#held = held;
    }
    this.#held.set(bytes, this.#filled);
    this.#filled = filled;
  }
}
