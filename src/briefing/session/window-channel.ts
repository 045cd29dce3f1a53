/** How often a window calls the one that opened it where they may share no channel. */
const CALL_MS = 1000;

/** What two windows of a briefing tell each other. */
export type Message<S> = { readonly kind: 'hello' | 'bye' } | { readonly kind: 'state'; readonly state: S };

interface Envelope<S> {
  readonly opsatlas: string;
  readonly from: string;
  readonly message: Message<S>;
}

/**
 * Joins the windows of one briefing on one machine: by a BroadcastChannel, and, since a page opened from a file shares none, by messages
 * to the window that opened this one and those that it opened. Nothing leaves the machine.
 */
export class WindowChannel<S> {
  readonly #name: string;
  readonly #id = Math.random().toString(36).slice(2);
  readonly #channel: BroadcastChannel | null;
  readonly #peers = new Set<Window>();
  readonly #receive: (message: Message<S>) => void;
  readonly #calling: ReturnType<typeof setInterval> | undefined;

  constructor(name: string, receive: (message: Message<S>) => void) {
    this.#name = name;
    this.#receive = receive;
    this.#channel = openChannel(name);
    this.#channel?.addEventListener('message', (event: MessageEvent<unknown>) => this.#take(event.data));
    if (window.opener) this.#peers.add(window.opener as Window);
    // A window that was loaded anew no longer knows which ones it opened: they make themselves known.
    if (window.opener && (!this.#channel || location.protocol === 'file:'))
      this.#calling = setInterval(() => this.send({ kind: 'hello' }), CALL_MS);
    addEventListener('message', this.#listen);
    addEventListener('pagehide', this.#leave);
  }

  /** Also speaks to a window that this one opened. */
  add(peer: Window | null): void {
    if (peer) this.#peers.add(peer);
  }

  send(message: Message<S>): void {
    const envelope: Envelope<S> = { opsatlas: this.#name, from: this.#id, message };
    this.#channel?.postMessage(envelope);
    // A page opened from a file has no origin that could be named.
    const origin = location.protocol === 'file:' ? '*' : location.origin;
    for (const peer of this.#peers) {
      if (peer.closed) this.#peers.delete(peer);
      else peer.postMessage(envelope, origin);
    }
  }

  /** Says that this window goes, and listens no more. */
  close(): void {
    this.send({ kind: 'bye' });
    clearInterval(this.#calling);
    this.#channel?.close();
    removeEventListener('message', this.#listen);
    removeEventListener('pagehide', this.#leave);
  }

  readonly #leave = (): void => this.send({ kind: 'bye' });

  readonly #listen = (event: MessageEvent<unknown>): void => {
    const isOwn =
      event.origin === location.origin || (location.protocol === 'file:' && event.origin === 'null');
    if (!isOwn) return;
    const isTaken = this.#take(event.data);
    if (isTaken && event.source) this.#peers.add(event.source as Window);
  };

  #take(data: unknown): boolean {
    const envelope = data as Partial<Envelope<S>> | null;
    if (typeof envelope !== 'object' || envelope === null || envelope.opsatlas !== this.#name) return false;
    if (!envelope.message || envelope.from === this.#id) return false;
    this.#receive(envelope.message);
    return true;
  }
}

/** Null where the browser has none, or refuses it, as in a frame without an origin. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  } catch {
    return null;
  }
}
