package funcs

import (
	"strings"
	"testing"
)

// TestNameSet: a name that only looks like one of the set is not in it.
func TestNameSet(t *testing.T) {
	t.Parallel()
	s := &nameSet{all: make(map[string]bool)}
	long := "a" + strings.Repeat("b", 64)
	s.add("get")
	s.add(long)
	for name, want := range map[string]bool{"get": true, long: true, "got": false, "a": false, "set": false, "gets": false, "": false, long + "b": false} {
		if got := s.has(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}
