import type { Port } from '../base/port';

/** What web workers, the global they see and message ports have in common. */
export interface Endpoint {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => unknown) | null;
}

export function portOf(endpoint: Endpoint): Port {
  return {
    postMessage: message => endpoint.postMessage(message),
    onMessage: listener => (endpoint.onmessage = ({ data }) => listener(data)),
  };
}
