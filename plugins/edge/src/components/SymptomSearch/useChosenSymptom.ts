import { useSearchParams } from 'react-router-dom';

const SYMPTOM_PARAM = 'symptom';

/** Keeps in the URL what somebody sees, so that a question can be sent on. @internal */
export const useChosenSymptom = () => {
  const [params, setParams] = useSearchParams();
  return {
    symptom: params.get(SYMPTOM_PARAM)?.trim() || undefined,
    choose: (symptom: string | undefined) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        if (symptom) next.set(SYMPTOM_PARAM, symptom);
        else next.delete(SYMPTOM_PARAM);
        return next;
      }),
  };
};
