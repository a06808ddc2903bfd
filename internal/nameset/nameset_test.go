package nameset

import (
	"strings"
	"testing"
)

// TestSet: a name that only looks like one of the set is not in it.
func TestSet(t *testing.T) {
	t.Parallel()
	var s Set
	if s.Has("get") {
		t.Error("the zero value has a name")
	}
	long := "a" + strings.Repeat("b", 64)
	s.Add("get")
	s.Add(long)
	clone := s.Clone()
	clone.Add("new")
	for name, want := range map[string]bool{"get": true, long: true, "got": false, "a": false, "set": false, "gets": false, "": false, long + "b": false, "new": false} {
		if got := s.Has(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
	if !clone.Has("new") || !clone.Has("get") {
		t.Error("the clone lacks a name")
	}
}
