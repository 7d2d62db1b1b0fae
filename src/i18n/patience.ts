/** What comes, or undefined when it takes longer than so many milliseconds. No timer outlives the answer. */
export const within = <Answer>(ms: number, coming: Promise<Answer>): Promise<Answer | undefined> =>
  new Promise((done, fail) => {
    const timer = setTimeout(done, ms);
    void coming.then(done, fail).then(() => clearTimeout(timer));
  });
