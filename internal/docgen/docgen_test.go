package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/reason"
)

func TestPagesAreFresh(t *testing.T) {
	t.Parallel()
	for _, p := range pages() {
		got, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(p.path)))
		if err != nil {
			t.Errorf("%v; run go run ./internal/docgen", err)
			continue
		}
		want := p.render()
		if line, ok := firstDifference(string(got), want); !ok {
			t.Errorf("%s is stale from line %d on; run go run ./internal/docgen", p.path, line)
		}
	}
}

// firstDifference returns the line, from 1, from which a and b differ.
func firstDifference(a, b string) (line int, same bool) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return i + 1, false
		}
	}
	return min(len(as), len(bs)) + 1, len(as) == len(bs)
}

func TestFirstDifference(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		line int
		same bool
	}{
		{"a\nb\n", "a\nb\n", 4, true}, {"a\nb\n", "a\nc\n", 2, false}, {"a\n", "a\nb\n", 2, false}, {"", "a", 1, false},
	} {
		if line, same := firstDifference(test.a, test.b); line != test.line || same != test.same {
			t.Errorf("firstDifference(%q, %q) = %d, %v; want %d, %v", test.a, test.b, line, same, test.line, test.same)
		}
	}
}

// TestCataloguePage: each entry has its place, and no row of a table breaks it.
func TestCataloguePage(t *testing.T) {
	t.Parallel()
	text := cataloguePage()
	for _, e := range catalogue.Entries() {
		if link := "| [" + e.ID + "](catalogue/" + e.ID + ".md) |"; strings.Contains(text, link) != (e.Sharing != catalogue.NoMapper) {
			t.Errorf("entry %s (sharing %s) has a row: %v", e.ID, e.Sharing, strings.Contains(text, link))
		}
		where := text
		if e.Sharing != catalogue.NoMapper {
			where = entryPage(e)
		}
		for _, c := range e.Constructors {
			if !strings.Contains(where, "`"+c.Name+"`") {
				t.Errorf("constructor %s is missing", c.Name)
			}
		}
	}
	columns := 0
	for i, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "|") {
			columns = 0
			continue
		}
		if n := strings.Count(line, "|"); columns != 0 && n != columns {
			t.Errorf("line %d has %d columns, the table %d: %s", i+1, n-1, columns-1, line)
		} else {
			columns = n
		}
	}
}

// TestPatterns: the code of each page is there, and all code is of a page.
func TestPatterns(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", "evidence", "patterns", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no patterns: %v", err)
	}
	shown := make(map[string]bool)
	for _, e := range catalogue.Entries() {
		if text := patternOf(e.ID); text != "" {
			shown[e.ID] = true
			if e.Sharing == catalogue.NoMapper || !strings.Contains(entryPage(e), text) {
				t.Errorf("the page of %s does not show its pattern", e.ID)
			}
		}
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, after := range strings.Split(string(data), "\n// pattern: ")[1:] {
			id, _, _ := strings.Cut(after, "\n")
			if !shown[id] {
				t.Errorf("%s: the catalogue has no entry %q", filepath.Base(name), id)
			}
		}
	}
}

// TestSilencePage: each family of rules is explained once.
func TestSilencePage(t *testing.T) {
	t.Parallel()
	text := silencePage()
	for _, r := range reason.Rules() {
		family := r.ID.Family()
		if heading := "\n## " + capital(family) + "\n\n" + families[family]; families[family] == "" || strings.Count(text, heading) != 1 {
			t.Errorf("the family of %s has %d sections that say %q", r.ID, strings.Count(text, heading), families[family])
		}
		if !strings.Contains(text, "| `"+string(r.ID)+"` |") {
			t.Errorf("%s has no row", r.ID)
		}
	}
}

// TestRefusalsPage: each rule by which there is no fix has a row.
func TestRefusalsPage(t *testing.T) {
	t.Parallel()
	text := refusalsPage()
	for _, s := range reason.Refusals() {
		if n := strings.Count(text, "\n## "+s.Name+"\n"); n != 1 {
			t.Errorf("%d sections %q", n, s.Name)
		}
		for _, r := range s.Rules {
			if n := strings.Count(text, "| `"+string(r.ID)+"` |"); n != 1 {
				t.Errorf("%s has %d rows", r.ID, n)
			}
		}
	}
}

// TestFixesPage: each form that is shown has a difference.
func TestFixesPage(t *testing.T) {
	t.Parallel()
	for _, s := range samples {
		text := s.diff()
		if !strings.Contains(text, "\n-") && !strings.Contains(text, "\n+") || wants.MatchString(text) {
			t.Errorf("%s, of %s, shows\n%s", s.title, s.file, text)
		}
	}
}

// TestReadmeFigures: README says of the cost what the tool says of it.
func TestReadmeFigures(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.Join(strings.Fields(string(data)), " ")
	for _, e := range catalogue.Entries() {
		if e.ID == "validator" {
			if !strings.Contains(readme, e.Consequence()) {
				t.Errorf("README.md does not say of validator.New: %s", e.Consequence())
			}
			return
		}
	}
	t.Error("no entry validator")
}

// TestArchitectureFigures: the sizes of packages on the page are right to a tenth.
func TestArchitectureFigures(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	page, err := os.ReadFile(filepath.Join(root, "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	figures := regexp.MustCompile("`(internal/[a-z/]+)`, ([0-9,]+) lines").FindAllStringSubmatch(string(page), -1)
	if len(figures) == 0 {
		t.Error("the page tells no size")
	}
	for _, figure := range figures {
		told, err := strconv.Atoi(strings.ReplaceAll(figure[2], ",", ""))
		if err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(figure[1]), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		lines := 0
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lines += strings.Count(string(src), "\n")
		}
		if told < lines*9/10 || told > lines*11/10 {
			t.Errorf("docs/architecture.md: %s has %d lines, not %d", figure[1], lines, told)
		}
	}
}

func TestWriteNeedsTheRoot(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := write(dir); err == nil {
		t.Error("docgen writes into a directory that is no module")
	}
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module x\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := write(dir); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "docs", "catalogue.md"))
	if err != nil || string(got) != cataloguePage() {
		t.Errorf("wrote %d bytes, %v; want the page", len(got), err)
	}
}
