package textedit

import (
	"go/ast"
	"go/format"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// TestOverlaps: edits that drivers could not merge.
func TestOverlaps(t *testing.T) {
	for _, test := range []struct {
		edits []Edit
		want  bool
	}{
		{[]Edit{Insert(3, "a"), Insert(3, "a")}, false}, // said twice
		{[]Edit{Insert(3, "a"), Insert(3, "b")}, true},
		{[]Edit{Delete(1, 3), Insert(3, "a")}, false},
		{[]Edit{Delete(1, 4), Insert(3, "a")}, true},
		{[]Edit{Replace(5, 6, "x"), Delete(1, 3)}, false},
	} {
		if got := Overlaps(Sorted(test.edits)); got != test.want {
			t.Errorf("%v overlap: %v", test.edits, got)
		}
	}
}

// deleted applies changes that delete the named statements, each its own.
func deleted(t *testing.T, s *Source, file inspector.Cursor, stmts ...string) string {
	t.Helper()
	var changes []*Change
	for _, text := range stmts {
		u, ok := s.Unit(statement(t, s, file, text))
		if !ok {
			t.Fatalf("%q is no unit", text)
		}
		changes = append(changes, &Change{Edits: []Edit{Delete(s.Start(u.Doc), s.Start(u.Last+1))}, Removed: []Unit{u}})
	}
	s.Blanks(changes)
	for _, c := range changes {
		c.Edits = Sorted(c.Edits)
	}
	s.Tidy(changes)
	var all []Edit
	for _, c := range changes {
		all = append(all, c.Edits...)
	}
	return Apply(s.Text, 0, len(s.Text), Sorted(all))
}

// TestBlanks: no two empty lines meet, none stands at the end of a block.
func TestBlanks(t *testing.T) {
	s, file := parse(t, "package p\n\nfunc f() {\n\ta()\n\n\tb()\n\n\tc()\n}\n")
	for want, stmts := range map[string][]string{
		"package p\n\nfunc f() {\n\ta()\n\n\tc()\n}\n": {"b()"},
		"package p\n\nfunc f() {\n\ta()\n\n\tb()\n}\n": {"c()"},
		"package p\n\nfunc f() {\n\tb()\n\n\tc()\n}\n": {"a()"},
		"package p\n\nfunc f() {\n\ta()\n}\n":          {"b()", "c()"},
		"package p\n\nfunc f() {\n\tc()\n}\n":          {"a()", "b()"},
	} {
		if got := deleted(t, s, file, stmts...); got != want {
			t.Errorf("without %v:\n%s", stmts, got)
		}
	}
}

// TestTidy: comments that were aligned with a line that goes move.
func TestTidy(t *testing.T) {
	s, file := parse(t, "package p\n\nfunc f() {\n\ta()        // a\n\tbbbbbbbb() // b\n\tcc()       // c\n}\n")
	const want = "package p\n\nfunc f() {\n\ta()  // a\n\tcc() // c\n}\n"
	if got := deleted(t, s, file, "bbbbbbbb()"); got != want {
		t.Errorf("got:\n%s", got)
	}
}

// TestTidyNeighbours: functions of one line that stand together are aligned.
func TestTidyNeighbours(t *testing.T) {
	s, _ := parse(t, "package p\n\nfunc a()   { x() } // a\nfunc bcd() { long() } // b\n")
	if clean, err := format.Source([]byte(s.Text)); err != nil || string(clean) == s.Text {
		t.Fatal("the text is not what the test needs", err)
	}
	s, _ = parse(t, "package p\n\nfunc a()   { x() }    // a\nfunc bcd() { long() } // b\n")
	at := strings.Index(s.Text, "long()")
	c := &Change{Edits: []Edit{Replace(at, at+len("long()"), "y()")}}
	s.Tidy([]*Change{c})
	const want = "package p\n\nfunc a()   { x() } // a\nfunc bcd() { y() } // b\n"
	if got := Apply(s.Text, 0, len(s.Text), c.Edits); got != want {
		t.Errorf("got:\n%s", got)
	}
}

// TestAddImport: the import stands where gofmt would leave it.
func TestAddImport(t *testing.T) {
	for text, want := range map[string]string{
		"package p\n":                   "package p\n\nimport \"sync\"\n",
		"package p\n\nimport \"fmt\"\n": "package p\n\nimport (\n\t\"fmt\"\n\t\"sync\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"time\"\n\n\t\"a.b/c\"\n)\n":    "package p\n\nimport (\n\t\"fmt\"\n\t\"sync\"\n\t\"time\"\n\n\t\"a.b/c\"\n)\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n)\n":                             "package p\n\nimport (\n\t\"sync\"\n\n\t\"a.b/c\"\n)\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n\t\"fmt\"\n\t\"x.y/z\"\n)\n":     "package p\n\nimport (\n\t\"a.b/c\"\n\t\"fmt\"\n\t\"sync\"\n\t\"x.y/z\"\n)\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n\t\"fmt\"\n\t\"time\"\n)\n":      "package p\n\nimport (\n\t\"a.b/c\"\n\t\"fmt\"\n\t\"sync\"\n\t\"time\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"r.io/x\"\n\t\"time\"\n)\n":     "package p\n\nimport (\n\t\"fmt\"\n\t\"r.io/x\"\n\t\"sync\"\n\t\"time\"\n)\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n\t\"sort\"\n\t\"sync.d/e\"\n)\n": "package p\n\nimport (\n\t\"a.b/c\"\n\t\"sort\"\n\t\"sync\"\n\t\"sync.d/e\"\n)\n",
	} {
		s, _ := parse(t, text)
		edits, ok := s.AddImport("", "sync")
		if !ok {
			t.Errorf("cannot import sync into\n%s", text)
			continue
		}
		got := Apply(s.Text, 0, len(s.Text), Sorted(edits))
		if clean, err := format.Source([]byte(got)); err != nil || string(clean) != got {
			t.Errorf("not gofmt-clean:\n%s", got)
		}
		if got != want {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
	}
}

// TestAddLibrary: an import of a library stands with those like it.
func TestAddLibrary(t *testing.T) {
	for text, want := range map[string]string{
		"package p\n":                                                         "package p\n\nimport \"a.b/m\"\n",
		"package p\n\nimport \"fmt\"\n":                                       "package p\n\nimport (\n\t\"fmt\"\n\n\t\"a.b/m\"\n)\n",
		"package p\n\nimport \"a.b/c\"\n":                                     "package p\n\nimport (\n\t\"a.b/c\"\n\t\"a.b/m\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\t\"time\"\n)\n":                   "package p\n\nimport (\n\t\"fmt\"\n\t\"time\"\n\n\t\"a.b/m\"\n)\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"x.y/z\"\n\n\t\"a.b/z\"\n)\n": "package p\n\nimport (\n\t\"fmt\"\n\n\t\"x.y/z\"\n\n\t\"a.b/m\"\n\t\"a.b/z\"\n)\n",
		"package p\n\nimport (\n\t_ \"a.b/driver\"\n\n\t\"x.y/z\"\n)\n":       "package p\n\nimport (\n\t_ \"a.b/driver\"\n\n\t\"a.b/m\"\n\t\"x.y/z\"\n)\n",
	} {
		s, _ := parse(t, text)
		edits, ok := s.AddImport("", "a.b/m")
		got := Apply(s.Text, 0, len(s.Text), Sorted(edits))
		if !ok || got != want {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
	}
}

// TestDeleteImport: the line goes, with the declaration if it is the last one.
func TestDeleteImport(t *testing.T) {
	for text, want := range map[string]string{
		"package p\n\nimport \"a.b/c\"\n\nvar x int\n":                      "package p\n\nvar x int\n",
		"package p\n\nimport (\n\t\"fmt\"\n\n\t\"a.b/c\"\n)\n\nvar x int\n": "package p\n\nimport (\n\t\"fmt\"\n)\n\nvar x int\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n\n\t\"fmt\"\n)\n\nvar x int\n": "package p\n\nimport (\n\t\"fmt\"\n)\n\nvar x int\n",
		"package p\n\nimport (\n\t\"a.b/c\"\n\t\"x.y/z\"\n)\n\nvar x int\n": "package p\n\nimport (\n\t\"x.y/z\"\n)\n\nvar x int\n",
	} {
		s, file := parse(t, text)
		for _, spec := range file.Node().(*ast.File).Imports {
			if importPath(spec) != "a.b/c" {
				continue
			}
			e, ok := s.DeleteImport(spec)
			if got := Apply(s.Text, 0, len(s.Text), []Edit{e}); !ok || got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		}
	}
}
