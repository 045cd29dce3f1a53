const CONTINUATION = 0xffffffff;

/** What a message of an Arrow IPC stream is for: the values of the flatbuffer union `MessageHeader`; `end` closes a stream. */
export type MessageKind = 'schema' | 'dictionary' | 'rows' | 'other' | 'end';
const KINDS: Readonly<Record<number, MessageKind>> = { 1: 'schema', 2: 'dictionary', 3: 'rows' };

export interface IpcMessage {
  readonly kind: MessageKind;
  /** The whole message with its frame. */
  readonly bytes: Uint8Array;
}

/**
 * Takes the bytes of an Arrow IPC stream as they come, and gives the messages that are whole. The framing is that of the Arrow Columnar Format,
 * “Encapsulated message format”; the kind and the length of the body are the second and the fourth field of the flatbuffer `Message`.
 */
export class IpcSplitter {
  #held = new Uint8Array(0);
  #from = 0;
  #to = 0;
  /** How many bytes were in whole messages. */
  whole = 0;
  hasEnded = false;

  /** Throws a RangeError where the bytes are no messages. A message is valid until the next call. */
  push(bytes: Uint8Array): IpcMessage[] {
    this.#append(bytes);
    const messages: IpcMessage[] = [];
    for (let message = this.#next(); message; message = this.#next()) messages.push(message);
    return messages;
  }

  /** Bytes that are in no whole message. */
  get left(): number {
    return this.#to - this.#from;
  }

  #next(): IpcMessage | null {
    if (this.hasEnded || this.left < 8) return null;
    const view = new DataView(this.#held.buffer, this.#from, this.left);
    if (view.getUint32(0, true) !== CONTINUATION) throw new RangeError('a message does not begin as one');
    const length = view.getInt32(4, true);
    if (length < 0) throw new RangeError('a message of negative length');
    if (length === 0) {
      this.hasEnded = true;
      return this.#take(8, 'end');
    }
    if (this.left < 8 + length) return null;
    const header = new DataView(this.#held.buffer, this.#from + 8, length);
    const table = header.getInt32(0, true);
    const vtable = table - header.getInt32(table, true);
    const fieldAt = (position: number): number =>
      header.getUint16(vtable, true) > position ? header.getUint16(vtable + position, true) : 0;
    const [kind, body] = [fieldAt(6), fieldAt(10)];
    const bodyLength = body ? Number(header.getBigInt64(table + body, true)) : 0;
    if (bodyLength < 0) throw new RangeError('a message of negative length');
    if (this.left < 8 + length + bodyLength) return null;
    return this.#take(8 + length + bodyLength, KINDS[kind ? header.getUint8(table + kind) : 0] ?? 'other');
  }

  #take(length: number, kind: MessageKind): IpcMessage {
    const bytes = this.#held.subarray(this.#from, this.#from + length);
    this.#from += length;
    this.whole += length;
    return { kind, bytes };
  }

  #append(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#held.length) {
      const held = new Uint8Array(Math.max(2 * this.left, this.left + bytes.length));
      held.set(this.#held.subarray(this.#from, this.#to));
      [this.#held, this.#to, this.#from] = [held, this.left, 0];
    }
    this.#held.set(bytes, this.#to);
    this.#to += bytes.length;
  }
}
