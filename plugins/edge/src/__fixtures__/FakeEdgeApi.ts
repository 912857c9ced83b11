import type {
  EdgeHistory,
  EdgeList,
  EdgeReport,
  EntityEdges,
  EnvironmentList,
  ObjectView,
  Preview,
  RefreshAnswer,
  RuleList,
  SourceList,
  SymptomList,
  SymptomReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { EdgeApi, EdgeFilters } from '../api';

type Answer<T> = T | Error | undefined;

/** `undefined` never answers, an error is thrown, anything else is the answer. */
const give = <T>(answer: Answer<T>): Promise<T> => {
  if (answer === undefined) return new Promise(() => undefined);
  return answer instanceof Error
    ? Promise.reject(answer)
    : Promise.resolve(answer);
};

/** A backend in memory: set what it answers, read what it was asked. */
export class FakeEdgeApi implements EdgeApi {
  entityEdges: Answer<EntityEdges>;
  edge: Answer<EdgeReport>;
  edges: Answer<EdgeList>;
  sources: Answer<SourceList> = { items: [] };
  history: Answer<EdgeHistory> = { items: [] };
  object: Answer<ObjectView>;
  refreshed: Answer<RefreshAnswer>;
  preview: Answer<Preview>;
  rules: Answer<RuleList>;
  symptoms: Answer<SymptomList> = { items: [] };
  symptom: Answer<SymptomReport>;
  /** Pages after the first, by their cursor. */
  morePages: Record<string, Answer<EdgeList>> = {};
  environments: Answer<EnvironmentList>;
  readonly asked: { method: keyof EdgeApi; about?: unknown }[] = [];

  constructor(answers: Partial<Omit<FakeEdgeApi, keyof EdgeApi>> = {}) {
    Object.assign(this, answers);
  }

  times(method: keyof EdgeApi) {
    return this.asked.filter(call => call.method === method).length;
  }

  getEntityEdges(about: string) {
    this.asked.push({ method: 'getEntityEdges', about });
    return give(this.entityEdges);
  }

  getEdge(about: unknown) {
    this.asked.push({ method: 'getEdge', about });
    return give(this.edge);
  }

  listEdges(about: EdgeFilters) {
    this.asked.push({ method: 'listEdges', about });
    return give(about.cursor ? this.morePages[about.cursor] : this.edges);
  }

  getHistory(about: unknown) {
    this.asked.push({ method: 'getHistory', about });
    return give(this.history);
  }

  getObject(_id: unknown, about: unknown) {
    this.asked.push({ method: 'getObject', about });
    return give(this.object);
  }

  refreshEdge(about: unknown) {
    this.asked.push({ method: 'refreshEdge', about });
    return give(this.refreshed);
  }

  previewRequest(about: unknown) {
    this.asked.push({ method: 'previewRequest', about });
    return give(this.preview);
  }

  listSymptoms() {
    this.asked.push({ method: 'listSymptoms' });
    return give(this.symptoms);
  }

  askSymptom(id: unknown, symptom: string) {
    this.asked.push({ method: 'askSymptom', about: { id, symptom } });
    return give(this.symptom);
  }

  listRules() {
    this.asked.push({ method: 'listRules' });
    return give(this.rules);
  }

  listSources() {
    this.asked.push({ method: 'listSources' });
    return give(this.sources);
  }

  listEnvironments(about: string | undefined) {
    this.asked.push({ method: 'listEnvironments', about });
    return give(this.environments);
  }
}
