package reason

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// constants returns the IDs that a file of the package declares, by the name of
// their constant.
func constants(t *testing.T, file string) map[string]ID {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ids := make(map[string]ID)
	for _, decl := range f.Decls {
		if decl.(*ast.GenDecl).Tok != token.CONST {
			continue
		}
		for _, spec := range decl.(*ast.GenDecl).Specs {
			spec := spec.(*ast.ValueSpec)
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			ids[spec.Names[0].Name] = ID(text)
		}
	}
	return ids
}

// TestTable: each declared ID has one row, and each row is declared.
func TestTable(t *testing.T) {
	t.Parallel()
	checkTable(t, "rules.go", Rules())
	var fixes []Rule
	for _, s := range Refusals() {
		fixes = append(fixes, s.Rules...)
	}
	checkTable(t, "refusals.go", fixes)
}

func checkTable(t *testing.T, file string, table []Rule) {
	t.Helper()
	form := regexp.MustCompile(`^[a-z]+/[a-z]+(-[a-z]+)*$`)
	rows := make(map[ID]int)
	for _, r := range table {
		rows[r.ID]++
		if !form.MatchString(string(r.ID)) {
			t.Errorf("%q is not family/kebab-case", r.ID)
		}
		if r.Doc == "" || strings.ContainsAny(r.Doc, "\n|") || strings.HasSuffix(r.Doc, ".") {
			t.Errorf("%s: the line of documentation %q is not a clause of one line", r.ID, r.Doc)
		}
	}
	declared := make(map[ID]bool)
	for name, id := range constants(t, file) {
		if declared[id] {
			t.Errorf("%s is the second constant for %s", name, id)
		}
		declared[id] = true
		if rows[id] != 1 {
			t.Errorf("%s (%s) has %d rows in the table, want 1", name, id, rows[id])
		}
	}
	for id := range rows {
		if !declared[id] {
			t.Errorf("the row %s has no constant", id)
		}
	}
}

// TestRulesAreUsed: each ID is the answer of some code outside this package.
func TestRulesAreUsed(t *testing.T) {
	t.Parallel()
	used := make(map[string]bool)
	for _, dir := range []string{"../../internal", "../../passes", "../../cmd"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && d.Name() == "testdata" {
				return errOrSkip(err)
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if sel, ok := n.(*ast.SelectorExpr); ok {
					if x, ok := sel.X.(*ast.Ident); ok && x.Name == "reason" {
						used[sel.Sel.Name] = true
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"rules.go", "refusals.go"} {
		for name := range constants(t, file) {
			if !used[name] {
				t.Errorf("no code answers with reason.%s", name)
			}
		}
	}
}

func errOrSkip(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}

func TestFirst(t *testing.T) {
	t.Parallel()
	got := []Silence{{Rule: NotRepeated}, {Rule: EscapeSent, At: 2}, {Rule: CallStartsUp}, {Rule: EscapeSent, At: 1}, {Rule: LoopVaries}}
	slices.SortStableFunc(got, First)
	want := []Silence{{Rule: LoopVaries}, {Rule: CallStartsUp}, {Rule: EscapeSent, At: 2}, {Rule: EscapeSent, At: 1}, {Rule: NotRepeated}}
	if !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	if r, ok := Lookup(EscapeSent); !ok || r.ID != EscapeSent || r.ID.Family() != "escape" {
		t.Errorf("Lookup(%s) = %v, %v", EscapeSent, r, ok)
	}
	if r, ok := LookupRefusal(FixReleased); !ok || r.ID != FixReleased || r.ID.Family() != "fix" {
		t.Errorf("LookupRefusal(%s) = %v, %v", FixReleased, r, ok)
	}
	if r, ok := LookupRefusal(EscapeSent); ok {
		t.Errorf("LookupRefusal finds %v for a silence", r)
	}
	if r, ok := Lookup("escape/nowhere"); ok {
		t.Errorf("Lookup finds %v for an ID that is none", r)
	}
}

func TestRefusal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		Refusal
		given bool
		want  string
	}{
		{Refusal{}, false, ""},
		{Refusal{Rule: FixCgoFile}, true, "the file uses cgo"},
		{Refusal{Rule: FixReleased, Detail: "the function calls Close"}, true, "what is released is not shared: the function calls Close"},
	} {
		if tt.Given() != tt.given || tt.String() != tt.want {
			t.Errorf("%v: given %v, %q, want %q", tt.Refusal, tt.Given(), tt.String(), tt.want)
		}
	}
}
