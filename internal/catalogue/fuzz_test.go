package catalogue

import (
	"strings"
	"testing"
)

// FuzzNames asserts that a name of -mapper, whatever it is, is an error that
// names it in one line, or a constructor whose canonical spelling is one, too.
func FuzzNames(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		cat, err := New(Config{Mappers: []string{s}})
		if err != nil {
			checkError(t, err)
			return
		}
		if cat == nil {
			t.Fatal("neither a catalogue nor an error")
		}
		spelling, _, _ := strings.Cut(s, "=")
		canonical := Canonical(spelling)
		if again := Canonical(canonical); again != canonical {
			t.Errorf("%q is %q, and that is %q", spelling, canonical, again)
		}
		if _, err := New(Config{Mappers: []string{canonical}}); err != nil {
			t.Errorf("%q is accepted, and its canonical spelling is not: %v", s, err)
		}
		if _, err := New(Config{Disable: []string{s}}); err != nil {
			checkError(t, err)
		}
	})
}

// checkError asserts that an error can be printed on one line.
func checkError(t *testing.T, err error) {
	t.Helper()
	if msg := err.Error(); msg == "" || strings.ContainsAny(msg, "\n\r\x00") {
		t.Errorf("the error is not one line: %q", msg)
	}
}
