/** The folder of pages that the project comes with; where it is there, commands take it for want of another. */
export const SEEDS = 'seeds'
