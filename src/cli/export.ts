import { EXIT } from './stop';
export async function run(): Promise<number> {
  return EXIT.failure;
}
