// Command docgen writes the pages of docs/, and the source, that are made from
// the program's own data. Run it in the root of the module:
//
//	go run ./internal/docgen
//
// A test fails when one is stale.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/mapperlint/mapperlint/internal/listing"
)

// A page is a file that is generated as a whole.
type page struct {
	path   string // from the root of the module, with slashes
	render func() string
}

func pages() []page {
	return append([]page{
		{"docs/catalogue.md", cataloguePage},
		{"docs/catalogue.schema.json", listing.Schema},
		{"docs/categories.md", categoriesPage},
		{"docs/diagnostics.schema.json", listing.DiagnosticsSchema},
		{"docs/fixes.md", fixesPage},
		{"docs/refusals.md", refusalsPage},
		{"docs/setup.md", setupPage},
		{"docs/silence.md", silencePage},
		{"docs/terminal.svg", terminalPicture},
		{"internal/screen/words_default.go", wordsSource},
	}, entryPages()...)
}

func main() {
	if err := write("."); err != nil {
		fmt.Fprintln(os.Stderr, "docgen:", err)
		os.Exit(1)
	}
}

func write(root string) error {
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		return fmt.Errorf("not in the root of the module: %w", err)
	}
	for _, p := range pages() {
		file := filepath.Join(root, filepath.FromSlash(p.path))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(p.render()), 0o666); err != nil {
			return err
		}
	}
	return nil
}
