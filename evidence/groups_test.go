package evidence

import (
	"os"
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// TestEveryGroupHasAPackage: an entry whose package has no tests would be
// without evidence, and nothing else would say so.
func TestEveryGroupHasAPackage(t *testing.T) {
	t.Parallel()
	for _, e := range catalogue.Entries() {
		dir := bench.Package(e)
		if _, err := os.Stat(dir + "/" + dir + "_test.go"); err != nil {
			t.Errorf("entry %s: %v", e.ID, err)
		}
	}
}
