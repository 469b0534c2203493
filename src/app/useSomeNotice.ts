import { useKeeping } from '../store/autosave.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { useEver } from '../ui/later.tsx';

/** Whether there has been anything to tell over the canvas: until then its words need not be here. */
export function useSomeNotice(): boolean {
  const ofSession = useSession((session) => session.runAnewShown);
  const ofRun = useRun((run) => run.problem !== null || run.endReason !== null || run.status === 'dead');
  const ofKeeping = useKeeping((keeping) => keeping.state === 'conflict' || keeping.damage !== 'none');
  return useEver(ofSession || ofRun || ofKeeping);
}
