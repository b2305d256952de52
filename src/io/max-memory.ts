/** What the objects of one thread may take where nobody says, in megabytes. */
export const MAX_MEMORY = 2048
