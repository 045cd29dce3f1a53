import { getExplorer } from '../../state/explorer.svelte';
import type { RegisterView } from '../../state/register/register-view.svelte';

/** The register that the page shows, for a part that is only there while it does. To be called while a component is made. */
export function getRegister(): RegisterView {
  const { register } = getExplorer();
  if (!register) throw new Error('the package has no register');
  return register;
}
