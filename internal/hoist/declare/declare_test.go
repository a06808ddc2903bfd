package declare_test

import (
	"go/ast"
	"go/format"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/declare"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// decide returns the declarations for a source, each for all equal proposals.
func decide(t *testing.T, src *hoisttest.Package, w *declare.Writer) []*declare.Declaration {
	t.Helper()
	forms := src.Forms(form.Options{Form: form.Auto})
	byKey := make(map[string]*declare.Declaration)
	var all []*declare.Declaration
	var variables []*label.Variable
	for _, f := range src.Found {
		prop, why := forms.Propose(f)
		if prop == nil {
			t.Fatalf("%s: %s", f.Build.Owner.Name, why)
		}
		key, _ := prop.Key()
		if byKey[key] == nil {
			byKey[key] = &declare.Declaration{}
			all = append(all, byKey[key])
			variables = append(variables, &byKey[key].Variable)
		}
		byKey[key].Props = append(byKey[key].Props, prop)
	}
	label.New(src.Folder.Pkg, src.Names()).NameAll(variables, variables)
	for _, d := range all {
		if d.Props[0].Global == nil && !w.Decide(d) {
			t.Errorf("%s has no place", d.Names)
		}
	}
	return all
}

// TestPlaces reads functions that build an instance, and behind each where the
// variable for that is declared, and how. What is inserted is as gofmt would have it.
func TestPlaces(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "places.txt")
	w := declare.New(src.Folder.Pkg, src.Sources, form.Options{Form: form.Auto}, false)
	got := make(map[string]string)
	for _, d := range decide(t, src, w) {
		why := w.Insert
		if d.Props[0].Global != nil {
			why = w.Initialise
		}
		if why := why(d); why.Given() {
			t.Errorf("%s: %s", d.Names, why)
			continue
		}
		f := d.At.File
		text := textedit.Apply(f.Src.Text, 0, len(f.Src.Text), textedit.Sorted(d.Change.Edits))
		if formatted, err := format.Source([]byte(text)); err != nil || string(formatted) != text {
			t.Errorf("%s is not formatted: %v\n%s", f.Name, err, text)
		}
		for _, prop := range d.Props {
			got[prop.Slice.Site.Owner.Name] = f.Name + ", " + place(d) + ": " + added(f.Src.Text, text)
		}
	}
	src.Answers(t, 7, func(name string) string { return got[name] })
}

func place(d *declare.Declaration) string {
	switch {
	case d.Props[0].Global != nil:
		return "at its declaration"
	case d.At.Above.Valid():
		return "above " + name(d.At.Above)
	}
	return "below " + name(d.At.Under)
}

// name is that of the first thing which is declared at c.
func name(c inspector.Cursor) string {
	for c := range c.Preorder((*ast.ImportSpec)(nil), (*ast.Ident)(nil)) {
		if id, ok := c.Node().(*ast.Ident); ok {
			return id.Name
		}
		return "its imports"
	}
	return ""
}

// added returns the line that declares a variable and was not there before.
func added(before, after string) string {
	for line := range strings.Lines(after) {
		if strings.HasPrefix(line, "var ") && !strings.Contains(before, "\n"+line) {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// TestOneFile: where only files of the uses are to be edited, one of them declares.
func TestOneFile(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "places.txt")
	w := declare.New(src.Folder.Pkg, src.Sources, form.Options{Form: form.Auto}, true)
	for _, d := range decide(t, src, w) {
		if d.Props[0].Slice.Site.Owner.Name == "siblings" && d.At.File.Name == "c.go" {
			t.Error("c.go has no use of the mapper, and declares it")
		}
	}
}
