package mapperlint

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// rewritable are the fixtures with guards.
var rewritable = []string{"memoised/...", "never/...", "lifetime/...", "loop/...", "call/...", "dependence/...", "real/...", "twins/..."}

// spellingsFile lists the functions of fixtures whose verdicts change today, or the rules by
// which they are silent, when their guards are spelt another way, and those whose verdicts do
// when their variables, calls and loops are: the way, and the function.
//
//	SLOW=1 go test ./passes/mapperlint -run TestSpellings -update
//
// writes it, and
//
//	SLOW=1 go test ./passes/mapperlint -run TestSpellings -v -ways=boxed,nested
//
// tries two of the ways alone.
const spellingsFile = "src/twins/spellings.txt"

var ways = flag.String("ways", "", "the spellings that TestSpellings tries, comma-separated; all if empty")

// waysAtOnce bounds the memory: all packages that are analyzed together, with what was found
// of each, stay until the last is done. What they import is analyzed with each bundle.
const waysAtOnce = 4

// TestSpellings spells the guards of fixtures another way, and demands the same
// verdicts by the same rules; and their variables, calls and loops, and demands as many
// diagnostics.
func TestSpellings(t *testing.T) {
	t.Parallel()
	slow(t)
	a := analyzer(t, Options{Silences: true, Hoist: "none", Mappers: cheap})
	pkgs := loadFixtures(t, rewritable...)
	plain := make(map[string]map[string]string)
	for _, act := range analyze(t, a, pkgs).Roots {
		plain[act.Package.PkgPath] = verdictsOf(act, nil)
	}
	kindsToTry := slices.Concat(slices.Sorted(maps.Keys(rewrites)), slices.Sorted(maps.Keys(respellings)))
	if *ways != "" {
		kindsToTry = strings.Split(*ways, ",")
	}
	count, got := make(map[string]int), make(map[string]bool)
	for some := range slices.Chunk(kindsToTry, waysAtOnce) {
		var variants []*packages.Package
		kinds, made := make(map[*packages.Package]string), make(map[string]map[string]string)
		for _, kind := range some {
			made[kind] = make(map[string]string)
			for _, pkg := range pkgs {
				if v, n := variant(t, pkg, kind, made[kind]); v != nil {
					count[kind] += n
					variants, kinds[v] = append(variants, v), kind
				}
			}
		}
		for _, act := range analyze(t, a, variants).Roots {
			kind := kinds[act.Package]
			verdicts := verdictsOf(act, made[kind])
			for decl, want := range plain[act.Package.PkgPath] {
				if !sameVerdict(kind, verdicts[decl], want) {
					got[kind+" "+act.Package.PkgPath+"."+decl] = true
					t.Logf("%s %s.%s: %s, want %s", kind, act.Package.PkgPath, decl, verdicts[decl], want)
				}
			}
		}
	}
	compareList(t, filepath.Join(testdata(t), filepath.FromSlash(spellingsFile)), got, func(line string) bool {
		return slices.Contains(kindsToTry, strings.Fields(line)[0])
	})
	for kind, n := range count {
		if n < 10 {
			t.Errorf("%d guards were rewritten as %s, want 10 or more", n, kind)
		}
	}
	t.Logf("%d functions change their verdict; rewritten: %v", len(got), count)
}

// sameVerdict compares what was found of the builds of a declaration. How a variable, a call
// or a loop is written may change the rule of a silence, and on which of several grounds
// there is a diagnostic.
func sameVerdict(kind, got, want string) bool {
	if respellings[kind] == nil {
		return got == want
	}
	return reported(got) == reported(want) || strings.Contains(want, string(reason.Ignored)) // by a comment, which stands where it stood
}

// reported counts the diagnostics among verdicts, and what another one counts: which of several
// that is depends on where they stand.
func reported(verdicts string) int {
	n := 0
	for _, word := range strings.Fields(verdicts) {
		if !strings.Contains(word, "/") || word == string(reason.Counted) {
			n++
		}
	}
	return n
}

// variant returns the package with its guards spelt another way, and how many
// were; nil if there are none. Functions that were added for that are put into made, with the
// declarations that they were taken from.
func variant(t *testing.T, pkg *packages.Package, kind string, made map[string]string) (v *packages.Package, n int) {
	t.Helper()
	c := *pkg
	c.ID += " " + kind
	c.Syntax = nil
	for i, file := range pkg.Syntax {
		src, err := os.ReadFile(pkg.CompiledGoFiles[i])
		if err != nil {
			t.Fatal(err)
		}
		r := newRewriter(pkg, file, src, kind)
		text := ""
		if respellings[kind] != nil {
			text = (&respelling{rewriter: r, made: made}).respelled()
		} else {
			text = r.rewritten()
		}
		n += r.done
		parsed, err := parser.ParseFile(pkg.Fset, pkg.CompiledGoFiles[i], text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatalf("%s: %s: %v\n%s", pkg.CompiledGoFiles[i], kind, err, text)
		}
		c.Syntax = append(c.Syntax, parsed)
	}
	if n == 0 {
		return nil, 0
	}
	c.TypesInfo = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: imported(pkg.Imports), Sizes: pkg.TypesSizes}
	var err error
	if c.Types, err = conf.Check(pkg.PkgPath, pkg.Fset, c.Syntax, c.TypesInfo); err != nil {
		t.Fatalf("%s %s: %v", kind, pkg.PkgPath, err)
	}
	return &c, n
}

// imported are the packages that a package imports.
type imported map[string]*packages.Package

func (im imported) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := im[path]; pkg != nil {
		return pkg.Types, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

// verdictsOf returns what became of the builds of each declaration, in source
// order: the category of the diagnostic, or the rule of silence.
func verdictsOf(act *checker.Action, made map[string]string) map[string]string {
	type verdict struct {
		pos  token.Pos
		text string
	}
	var all []verdict
	for _, d := range act.Diagnostics {
		all = append(all, verdict{d.Pos, d.Category})
	}
	for _, s := range act.Result.(*Result).Silent {
		all = append(all, verdict{s.Pos, string(s.Reasons[0].Rule)})
	}
	slices.SortStableFunc(all, func(x, y verdict) int { return int(x.pos - y.pos) })
	verdicts := make(map[string]string)
	for _, v := range all {
		for _, file := range act.Package.Syntax {
			if file.FileStart <= v.pos && v.pos < file.FileEnd {
				key := siteKey(act.Package, file, v.pos)
				decl := key[strings.IndexByte(key, '.')+1:]
				if from := made[decl]; from != "" {
					decl = from
				}
				verdicts[decl] = strings.TrimSpace(verdicts[decl] + " " + v.text)
			}
		}
	}
	return verdicts
}

// compareList compares what is wrong with those lines of a list that were tried, or, if asked,
// writes them.
func compareList(t *testing.T, name string, got map[string]bool, tried func(line string) bool) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	listed, others := make(map[string]bool), maps.Clone(got)
	for line := range strings.Lines(string(text)) {
		switch line = strings.TrimSpace(line); {
		case line == "":
		case tried(line):
			listed[line] = true
		default:
			others[line] = true
		}
	}
	if *update {
		text := strings.Join(slices.Sorted(maps.Keys(others)), "\n") + "\n"
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	for line := range listed {
		if !got[line] {
			t.Errorf("%s: %s keeps its verdict now", name, line)
		}
	}
	for line := range got {
		if !listed[line] {
			t.Errorf("%s changes its verdict", line)
		}
	}
}
