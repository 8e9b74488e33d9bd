import Box from '@mui/material/Box';
import type { Product } from '@tenantry/contracts/admin';
import { DataTable, EmptyState, useFormat, type Column } from '@tenantry/ui';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProducts } from '../../features/products/api/product.queries';
import { ProductDialog } from '../../features/products/components/product-dialog';
import { useUnitTypes } from '../../features/unit-types/api/unit-type.queries';
import { CataloguePage } from './catalogue-page';
import { EditButton } from './edit-button';

/** What plans are made of: products with their vendor and unit. */
export function Component() {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const products = useProducts();
  const unitTypes = useUnitTypes();
  const [open, setOpen] = useState<{ id?: Product['id'] }>();
  const rows = products.data?.items ?? [];
  const edit = ({ id, name }: Product) => (
    <EditButton label={t('products.editNamed', { name })} onClick={() => setOpen({ id })} />
  );
  const unit = ({ unitLabels }: Product) => unitLabels[language].other;
  const columns: Column<Product>[] = [
    { key: 'name', header: t('products.name'), render: ({ name }) => <strong>{name}</strong> },
    { key: 'vendor', header: t('products.vendor'), render: ({ vendor }) => vendor },
    { key: 'unit', header: t('products.unitType'), render: unit },
    { key: 'edit', header: t('products.edit'), headerHidden: true, align: 'right', width: 64, render: edit },
  ];
  return (
    <CataloguePage
      title={t('products.title')}
      text={t('products.text')}
      create={t('products.create')}
      onCreate={() => setOpen({})}
      error={products.data ? undefined : products.error}
      onRetry={() => void products.refetch()}
    >
      <DataTable
        caption={t('products.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={products.isPending}
        empty={<EmptyState icon={Package} title={t('products.empty')} text={t('products.text')} />}
        renderItem={(product) => (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <strong>{product.name}</strong>
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                {product.vendor} · {unit(product)}
              </Box>
            </Box>
            {edit(product)}
          </Box>
        )}
      />
      {open && unitTypes.data && (
        <ProductDialog
          product={rows.find(({ id }) => id === open.id)}
          unitTypes={unitTypes.data.items}
          onClose={() => setOpen(undefined)}
        />
      )}
    </CataloguePage>
  );
}
