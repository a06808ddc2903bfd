package mapperlint

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// The directories of testdata/src/twins hold one idea each, in several
// spellings that mean the same, and its mirror images. A comment behind each
// line that builds says what is right: "// report" or "// silent". Wordings and
// positions of diagnostics are the business of other fixtures.
//
// What is not right yet is listed in testdata/src/twins/wrong.txt, so that a
// site which becomes right, or wrong, is seen:
//
//	go test ./passes/mapperlint -run TestTwins -update
//
// writes the list. The directory of an idea, and a word behind a site in the
// list, is the question that the analysis has to answer to be right there:
// guard, what is known where the build stands; flow, where the value goes;
// effect, what a call does; exit, how the loop is left; startup, who calls the
// function, and when; once, the project's own once, cache or pool; same, whether
// the instance is the same each time; holder, what a method of an object that
// holds it returns; scope, how often the function runs.
const wrongFile = "src/twins/wrong.txt"

// A site is a line of a twin that builds.
type site struct {
	key   string // "guard/lazyvar.yoda", or "guard/lazyvar.yoda#2" for the second of a function
	pos   token.Position
	want  string // "report" or "silent"
	got   string
	rules string // by which it is silent
}

func TestTwins(t *testing.T) {
	t.Parallel()
	pkgs := loadFixtures(t, "twins/...")
	graph := analyze(t, analyzer(t, Options{Silences: true, Mappers: cheap, Groups: []string{"mapper", "typemap", "codec", "validator", "compiled"}}), pkgs)
	var sites []site
	for _, act := range graph.Roots {
		sites = append(sites, sitesOf(t, act)...)
	}
	file := filepath.Join(testdata(t), filepath.FromSlash(wrongFile))
	listed := readWrong(t, file)
	if *update {
		writeWrong(t, file, sites, listed)
		listed = readWrong(t, file)
	}
	wrong := make(map[string]int)
	for _, s := range sites {
		question, known := listed[s.key]
		delete(listed, s.key)
		switch {
		case s.got != s.want && !known:
			t.Errorf("%s: %s: %s, want %s%s", s.pos, s.key, s.got, s.want, s.rules)
		case s.got == s.want && known:
			t.Errorf("%s: %s: is right now: take it from %s", s.pos, s.key, wrongFile)
		case s.got != s.want:
			idea, _, _ := strings.Cut(s.key, ".")
			wrong[idea]++
			wrong["question "+question]++
		}
	}
	for key := range listed {
		t.Errorf("%s: there is no site %s", wrongFile, key)
	}
	t.Log(tally(sites, wrong))
}

// sitesOf returns the sites of one package.
func sitesOf(t *testing.T, act *checker.Action) []site {
	t.Helper()
	fset := act.Package.Fset
	reported, silent := make(map[string]bool), make(map[string]string)
	line := func(pos token.Pos) string {
		p := fset.Position(pos)
		return fmt.Sprintf("%s:%d", p.Filename, p.Line)
	}
	for _, d := range act.Diagnostics {
		reported[line(d.Pos)] = true
	}
	for _, s := range act.Result.(*Result).Silent {
		for _, r := range s.Reasons {
			silent[line(s.Pos)] += fmt.Sprintf("; %s (line %d)", r.Rule, fset.Position(r.At).Line)
		}
	}
	var sites []site
	count := make(map[string]int)
	seen := make(map[string]bool)
	for _, file := range act.Package.Syntax {
		for _, group := range file.Comments {
			for _, c := range group.List {
				word, _, _ := strings.Cut(strings.TrimPrefix(c.Text, "// "), ":")
				if word != "report" && word != "silent" {
					continue
				}
				s := site{key: siteKey(act.Package, file, c.Pos()), pos: fset.Position(c.Pos()), want: word, got: "silent", rules: silent[line(c.Pos())]}
				if count[s.key]++; count[s.key] > 1 {
					s.key = fmt.Sprintf("%s#%d", s.key, count[s.key])
				}
				if seen[line(c.Pos())] = true; reported[line(c.Pos())] {
					s.got = "report"
				} else if s.rules == "" && s.want == "silent" {
					t.Errorf("%s: nothing is built on this line", s.pos)
				}
				sites = append(sites, s)
			}
		}
	}
	for at := range reported {
		if !seen[at] {
			t.Errorf("%s: reported, but the line does not say what is right", at)
		}
	}
	return sites
}

// siteKey names a site by its package and the declaration around it.
func siteKey(pkg *packages.Package, file *ast.File, pos token.Pos) string {
	name := "?"
	line := pkg.Fset.Position(pos).Line
	for _, decl := range file.Decls {
		if pkg.Fset.Position(decl.Pos()).Line > line || pkg.Fset.Position(decl.End()).Line < line {
			continue
		}
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			name = decl.Name.Name
			if decl.Recv != nil {
				name = receiverName(decl.Recv.List[0].Type) + "." + name
			}
		case *ast.GenDecl:
			if spec, ok := decl.Specs[0].(*ast.ValueSpec); ok {
				name = spec.Names[0].Name
			}
		}
	}
	return strings.TrimPrefix(pkg.PkgPath, "twins/") + "." + name
}

func receiverName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiverName(e.X)
	case *ast.IndexExpr:
		return receiverName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return "?"
}

// readWrong reads the list: the key of a site, and the question.
func readWrong(t *testing.T, name string) map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if os.IsNotExist(err) {
		return make(map[string]string)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	listed := make(map[string]string)
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if line := strings.TrimSpace(sc.Text()); line != "" && !strings.HasPrefix(line, "#") {
			key, question, _ := strings.Cut(line, " ")
			listed[key] = strings.TrimSpace(question)
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return listed
}

// writeWrong writes the list of what is wrong now.
func writeWrong(t *testing.T, name string, sites []site, old map[string]string) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# Sites that are not right yet, and the question that goes unanswered. See passes/mapperlint/twins_test.go.\n")
	for _, s := range sites {
		if s.got == s.want {
			continue
		}
		question := old[s.key]
		if question == "" {
			question, _, _ = strings.Cut(s.key, "/")
			t.Logf("%s: %s: %s, want %s%s", s.pos, s.key, s.got, s.want, s.rules)
		}
		fmt.Fprintf(&b, "%s %s\n", s.key, question)
	}
	if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// tally says how many sites are wrong, by idea and by question.
func tally(sites []site, wrong map[string]int) string {
	ideas, total := make(map[string]int), 0
	for _, s := range sites {
		idea, _, _ := strings.Cut(s.key, ".")
		ideas[idea]++
	}
	var ofIdeas, ofQuestions []string
	for what, n := range wrong {
		if question, ok := strings.CutPrefix(what, "question "); ok {
			ofQuestions = append(ofQuestions, fmt.Sprintf("%s %d", question, n))
		} else {
			ofIdeas = append(ofIdeas, fmt.Sprintf("\t%s: %d of %d", what, n, ideas[what]))
			total += n
		}
	}
	slices.Sort(ofIdeas)
	slices.Sort(ofQuestions)
	return fmt.Sprintf("%d of %d sites wrong, in %d of %d ideas: %s\n%s", total, len(sites), len(ofIdeas), len(ideas), strings.Join(ofQuestions, ", "), strings.Join(ofIdeas, "\n"))
}
