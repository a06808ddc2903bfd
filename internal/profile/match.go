package profile

import "strings"

// tolerance is how many lines a literal, which no frame of its own tells, may
// have moved since the profile was taken.
const tolerance = 3

// match returns the place at which the caller, in a stack, calls the callee,
// which is nil for what the caller does itself. Function and callee decide; of
// several places that have both, the one nearest to the line.
func (t *traits) match(line int, callee *function) *ref {
	best, distance := (*ref)(nil), 0
	for _, r := range t.refs {
		if d := r.distance(line); r.called(callee, d) && (best == nil || d < distance) {
			best, distance = r, d
		}
	}
	if best != nil {
		return best
	}
	for _, r := range t.near { // a literal in a function that was inlined
		if r.From <= line && line <= r.To && r.called(callee, r.distance(line)) {
			if d := r.distance(line); best == nil || d < distance {
				best, distance = r, d
			}
		}
	}
	return best
}

// called reports whether the callee is what the place calls.
func (r *ref) called(callee *function, distance int) bool {
	switch {
	case r.calls == "":
		return distance <= tolerance && (callee == nil || strings.HasPrefix(callee.symbol, "runtime."))
	case callee == nil:
		return false
	case r.Dynamic:
		_, method := cutLast(r.calls)
		return strings.HasSuffix(callee.symbol, "."+method)
	}
	return callee.symbol == r.calls
}

func cutLast(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	return s[:max(i, 0)], s[i+1:]
}

// distance is the number of lines between a line and the place; 0 within it.
func (r *ref) distance(line int) int {
	switch {
	case line < r.Line:
		return r.Line - line
	case line > r.End:
		return line - r.End
	}
	return 0
}
