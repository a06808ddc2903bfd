package apply

import (
	"fmt"
	"strings"
	"testing"
)

// FuzzMerge asserts what merging edits means: those of the first fix are all
// made, in order and without overlap; a fix that is refused changes
// nothing; and one that is merged twice changes nothing more. Each byte makes
// half of an edit's place; the first one says where the second fix begins.
func FuzzMerge(f *testing.F) {
	const text = "0123456789"
	f.Fuzz(func(t *testing.T, data []byte) {
		edits := editsOf(data, len(text))
		if len(edits) == 0 {
			return
		}
		half := int(data[0]) % (len(edits) + 1)
		x, ok := merge(nil, edits[:half])
		if !ok {
			return
		}
		inOrder(t, x)
		both, ok := merge(x, edits[half:])
		if !ok {
			return
		}
		inOrder(t, both)
		if again, ok := merge(both, edits[half:]); !ok || fmt.Sprint(again) != fmt.Sprint(both) {
			t.Errorf("merged twice: %v, %t; once: %v", again, ok, both)
		}
		for _, e := range edits {
			if !strings.Contains(fmt.Sprint(both), fmt.Sprint(e)) {
				t.Errorf("%v lacks %v", both, e)
			}
		}
	})
}

// editsOf returns edits of a text with n bytes.
func editsOf(data []byte, n int) []Edit {
	var edits []Edit
	for i := 1; i+2 < len(data) && len(edits) < 8; i += 3 {
		start := int(data[i]) % (n + 1)
		end := start + int(data[i+1])%(n+1-start)
		edits = append(edits, Edit{"p.go", start, end, strings.Repeat("x", int(data[i+2])%3)})
	}
	return edits
}

func inOrder(t *testing.T, edits []Edit) {
	t.Helper()
	for i := 1; i < len(edits); i++ {
		if edits[i].Start < edits[i-1].End {
			t.Errorf("%v overlaps %v", edits[i], edits[i-1])
		}
	}
}
