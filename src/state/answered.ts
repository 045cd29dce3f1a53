/** Storage that has not answered after this time, in ms, is taken for storage that keeps nothing. */
const LONGEST_WAIT = 4000;

/** The answer of the browser's storage. Rejects where it does not come in time: some browsers never give one in a private window. */
export function answered<T>(request: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The browser’s storage does not answer.')), LONGEST_WAIT);
  });
  return Promise.race([request, late]).finally(() => clearTimeout(timer));
}
