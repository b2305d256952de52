/** In bytes: what sizes and limits are counted in. Speeds are told in 10⁶ bytes a second, as is usual. */
export const MEGABYTE = 2 ** 20
