package early

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImports: nothing is imported that Go initialises late, since it waits for packages
// which take time, or because its path comes late.
func TestImports(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := strings.Fields(string(out))
	for _, late := range []string{"strings", "fmt", "reflect", "path/filepath", "encoding/json", "encoding/gob"} {
		if slices.Contains(deps, late) {
			t.Errorf("%s is imported", late)
		}
	}
}
