package scope

import (
	"slices"
	"testing"
)

func TestCarriers(t *testing.T) {
	t.Parallel()
	carriers := Carriers()
	for _, tt := range []struct {
		path, name string
		want       bool
	}{
		{"net/http", "Request", true},
		{"net/http", "ServeMux", false}, // of start-up
		{"net/http", "Handler", false},  // a result
		{"sigs.k8s.io/controller-runtime/pkg/reconcile", "Request", true},
		{"github.com/revel/revel", "Controller", true}, // embedded by the receiver
		{"testing", "T", false},
	} {
		if got := slices.Contains(carriers[tt.path], tt.name); got != tt.want {
			t.Errorf("%s.%s: %t, want %t", tt.path, tt.name, got, tt.want)
		}
	}
	for path, names := range carriers {
		if !slices.IsSorted(names) {
			t.Errorf("%s: %q is not sorted", path, names)
		}
	}
}
