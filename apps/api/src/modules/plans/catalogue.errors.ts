import { violates } from '../../platform/database/database-error';
import { Refusal, refuseField } from '../../platform/http/problem';

const unknownChoice = (field: string): Refusal =>
  new Refusal('invalidInput', { errors: [{ field, code: 'invalidChoice' }] });

const REFUSALS: Record<string, () => Refusal> = {
  service_plans_name: () => refuseField('planNameTaken', 'name'),
  service_plans_product_id_fkey: () => unknownChoice('productId'),
  products_name_norm_key: () => refuseField('nameTaken', 'name'),
  products_unit_type_id_fkey: () => unknownChoice('unitTypeId'),
  unit_types_code_key: () => refuseField('nameTaken', 'code'),
};

/**
 * Runs a unit of work and says in the contract's codes what the database refused. It stands outside the transaction,
 * because a statement that failed has ended it.
 */
export async function translatingRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = Object.keys(REFUSALS).find((name) => violates(error, name));
    throw REFUSALS[constraint ?? '']?.() ?? error;
  }
}
