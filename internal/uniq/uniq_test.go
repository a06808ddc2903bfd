package uniq_test

import (
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/uniq"
)

func TestAdd(t *testing.T) {
	t.Parallel()
	var list []string
	for _, s := range []string{"b", "a", "b", "a", "c"} {
		uniq.Add(&list, s)
	}
	if want := []string{"b", "a", "c"}; !slices.Equal(list, want) {
		t.Errorf("%v, want %v", list, want)
	}
}
