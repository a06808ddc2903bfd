//go:build race

package bench

// underRace reports whether the race detector, which changes what sync.Pool
// and the collector do, is on.
const underRace = true
