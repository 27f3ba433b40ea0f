/** An answer whose body is still on its way, and the means to let it come. */
export function hangingBody(): {body: ReadableStream; end: (text: string) => void} {
  let end: (text: string) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      end = (text) => {
        stream.enqueue(new TextEncoder().encode(text));
        stream.close();
      };
    },
  });
  return {body, end: (text) => end(text)};
}
