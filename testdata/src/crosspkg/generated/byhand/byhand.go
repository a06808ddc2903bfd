// Package byhand is as made, but for who wrote it.
package byhand

// Each calls f as often as there are names.
func Each(names []string, f func()) {
	for range names {
		f()
	}
}

// A Checker checks a name.
type Checker interface {
	Check() error
}

// All checks with all.
func All(checkers []Checker) {
	for _, c := range checkers {
		_ = c.Check()
	}
}
