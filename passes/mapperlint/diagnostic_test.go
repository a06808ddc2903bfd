package mapperlint

import (
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// TestDiagnostics asserts what a diagnostic of each category consists of
// beside its message: the source text it covers, category, address, and the
// steps of the path.
func TestDiagnostics(t *testing.T) {
	t.Parallel()
	pkgs := loadFixtures(t, "diagnostic")
	graph := analyze(t, analyzer(t, Options{Mappers: cheap}), pkgs)
	src := newSource(t, pkgs[0])

	tests := []struct {
		category, line, text string
		entry                string // whose page is the URL
		message              string // up to the advice, which has figures
		related              []related
	}{
		{
			category: "request", line: "request", entry: "validator",
			text:    "validator.New(validator.WithRequiredStructEnabled())",
			message: "validator.New builds one for every request in (*api).create, a gin handler, through check and deeper: build it once",
			related: []related{
				{"handler", "func (a *api) create(c *gin.Context) ", "A gin handler: (*api).create"},
				{"first", "check(c)", "(*api).create calls check"},
				{"second", "deeper(v)", "check calls deeper"},
			},
		},
		{
			category: "loop", line: "loop", entry: "gorilla-schema-decoder",
			text:    "schema.NewDecoder()",
			message: "schema.NewDecoder builds one on every iteration of the loop at line 25 of rows: build it once",
			related: []related{{"loop head", "for _, r := range rows ", "the loop"}},
		},
		{
			category: "call", line: "call", entry: "ugorji",
			text:    "h codec.JsonHandle",
			message: "codec.JsonHandle{} builds one on every call of Encode, which gets the data to map: build it once",
			related: []related{{"function", "func Encode(v any) (b []byte, err error) ", "Encode gets the data to map"}},
		},
	}
	got := graph.Roots[0].Diagnostics
	if len(got) != len(tests) {
		t.Fatalf("%d diagnostics, want %d: %q", len(got), len(tests), describe(graph))
	}
	for i, want := range tests {
		t.Run(want.category, func(t *testing.T) {
			t.Parallel()
			d := got[i]
			if d.Category != want.category {
				t.Errorf("category %q, want %q", d.Category, want.category)
			}
			if wantURL := EntryURL + want.entry + ".md"; d.URL != wantURL {
				t.Errorf("URL %q, want %q", d.URL, wantURL)
			}
			if comment, text := src.at(d.Pos, d.End); comment != want.line || text != want.text {
				t.Errorf("covers %q in the line %q, want %q in %q", text, comment, want.text, want.line)
			}
			if !strings.HasPrefix(d.Message, want.message) {
				t.Errorf("message %q, want it to begin with %q", d.Message, want.message)
			}
			if steps := src.related(d); !slices.Equal(steps, want.related) {
				t.Errorf("related:\n%q\nwant\n%q", steps, want.related)
			}
		})
	}
}

// A related is one step: the comment at the end of its line, the text that it
// covers, and what it says.
type related struct{ line, text, message string }

// A source finds the text of positions in the only file of a package.
type source struct {
	pkg  *packages.Package
	text string
}

func newSource(t *testing.T, pkg *packages.Package) source {
	t.Helper()
	text, err := os.ReadFile(pkg.GoFiles[0])
	if err != nil {
		t.Fatal(err)
	}
	return source{pkg, string(text)}
}

// at returns the text between two positions, and the comment that ends the
// line of the first.
func (s source) at(pos, end token.Pos) (comment, text string) {
	from, to := s.pkg.Fset.Position(pos).Offset, s.pkg.Fset.Position(end).Offset
	line, _, _ := strings.Cut(s.text[from:], "\n")
	_, comment, _ = strings.Cut(line, "// ")
	return comment, s.text[from:to]
}

func (s source) related(d analysis.Diagnostic) []related {
	var steps []related
	for _, r := range d.Related {
		comment, text := s.at(r.Pos, r.End)
		steps = append(steps, related{comment, text, r.Message})
	}
	return steps
}

// TestDirectiveDiagnostics asserts the category of what is said of directives.
func TestDirectiveDiagnostics(t *testing.T) {
	t.Parallel()
	graph := analyze(t, analyzer(t, Options{UnusedIgnores: true}), loadFixtures(t, "suppression/reasons", "unusedignores"))
	n := 0
	for _, root := range graph.Roots {
		for _, d := range root.Diagnostics {
			isDirective := strings.Contains(d.Message, "needs a reason") || strings.Contains(d.Message, "ignores no mapperlint diagnostic")
			if isDirective != (d.Category == "directive") {
				t.Errorf("%s: category %q", d.Message, d.Category)
			}
			if isDirective {
				n++
				if want := URL + "#directive"; d.URL != want || d.End <= d.Pos {
					t.Errorf("%s: URL %q (want %q), from %d to %d", d.Message, d.URL, want, d.Pos, d.End)
				}
			}
		}
	}
	if n == 0 {
		t.Errorf("no diagnostic about directives in %s", filepath.Join("suppression", "reasons"))
	}
}
