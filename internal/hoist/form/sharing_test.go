package form

import (
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// TestPoolSuits: a pool is for what a constructor says of its own, not for what
// the entry says of its others.
func TestPoolSuits(t *testing.T) {
	t.Parallel()
	for own, want := range map[catalogue.Sharing]bool{catalogue.Pool: true, "": false} {
		s := &site.Site{Build: &summary.Build{
			Entry:       &catalogue.Entry{Sharing: catalogue.Safe},
			Constructor: &catalogue.Constructor{Sharing: own},
		}}
		if got := toPool.suits(nil, s); got != want {
			t.Errorf("constructor %q: a pool suits: %v", own, got)
		}
	}
}
