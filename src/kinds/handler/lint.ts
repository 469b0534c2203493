import { own } from '../../base/record.ts';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Params } from '../../flow/flow.ts';
import type { KindLint, Service } from '../../flow/lint/kindLint.ts';
import type { HandlerParams } from './spec.ts';

export const lint: KindLint = {
  serves(params: Params): Service {
    const { servers, service, failure, retry, emit } = params as unknown as HandlerParams;
    const isByType = typeof service === 'object' && 'byType' in service;
    const otherwise = createDistribution(isByType ? service.otherwise : service).mean();
    const byType = isByType ? service.byType : {};
    return {
      servers,
      mean: (type) => {
        const named = own(byType, type);
        return named === undefined ? otherwise : createDistribution(named).mean();
      },
      failure,
      retries: retry.limit,
      emits: createDistribution(emit.count).mean(),
    };
  },
};
