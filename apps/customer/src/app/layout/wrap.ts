/** How wide the area is, and its gutters: the same for the bar, the page and the foot. */
export const wrap = { width: '100%', maxWidth: 1168, mx: 'auto', px: { xs: 2, md: 3 } } as const;
