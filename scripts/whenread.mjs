// When an answer has been read to its end, for what counts requests in a page: nothing of this file is there, so its text goes along.

/** @param {Promise<Response>} answer @param {boolean} unread nobody reads what came @param {() => unknown} over */
export function whenRead(answer, unread, over) {
  answer.then((response) => {
    const { body } = response;
    if (!body || unread) return over();
    const getReader = body.getReader.bind(body);
    // Ours are of no other mode.
    Object.assign(body, {
      getReader() {
        const reader = getReader();
        const read = reader.read.bind(reader);
        reader.read = () => {
          const part = read();
          part.then(({ done }) => done && over(), over);
          return part;
        };
        return reader;
      },
    });
    for (const name of /** @type {const} */ (['text', 'json', 'arrayBuffer', 'blob'])) {
      const whole = response[name].bind(response);
      Object.assign(response, { [name]: () => whole().finally(over) });
    }
  }, over);
}
