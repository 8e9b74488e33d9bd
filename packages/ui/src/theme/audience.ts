/** Who a screen is for: partner staff work densely all day, customers come a few times a year. */
export type Audience = 'admin' | 'customer';
