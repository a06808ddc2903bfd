package mapperlint

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPriceAPI asserts that the example's wrong sites are found, each in its
// category, and nothing else: the list is examples/priceapi/expected.txt.
func TestPriceAPI(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("needs the example's modules")
	}
	dir, err := filepath.Abs("../../examples/priceapi")
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(filepath.Join(dir, "expected.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(list)), "\n")

	pkgs := load(t, false, dir, []string{"GO111MODULE=on", "GOWORK=off"}, "./...")
	var got []string
	for _, root := range analyze(t, analyzer(t, Options{}), pkgs).Roots {
		for _, d := range root.Diagnostics {
			p := root.Package.Fset.Position(d.Pos)
			file, err := filepath.Rel(dir, p.Filename)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, fmt.Sprintf("%s %s:%d", d.Category, filepath.ToSlash(file), p.Line))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("found\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
