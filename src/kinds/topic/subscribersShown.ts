/** To so many subscribers the copies are told one by one. */
export const subscribersShown = 5;
