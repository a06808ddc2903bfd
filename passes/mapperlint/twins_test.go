package mapperlint

import (
	"fmt"
	"go/ast"
	"go/token"
	"io/fs"
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
// What is not right yet is listed in wrong.txt beside the source, so that a site
// which becomes right, or wrong, is seen:
//
//	go test ./passes/mapperlint -run TestTwins -update
//
// writes the lists. The directory of an idea, and a word behind a site in its
// list, is the question that the analysis has to answer to be right there:
// guard, what is known where the build stands; flow, where the value goes;
// effect, what a call does; exit, how the loop is left; startup, who calls the
// function, and when; once, the project's own once, cache or pool; same, whether
// the instance is the same each time; holder, what a method of an object that
// holds it returns; scope, how often the function runs.
//
// The ideas of blind, blind2, blind3, blind4, blind5, blind6, blind7, blind8, blind9, blind10, blind11, blind12, blind13, blind14, blind15, blind16, blind17, blind18, blind19, blind20, blind21, blind22, blind23, blind24, blind25 and blind26 were written by people who had not read
// the analysis: exams, which are held where there is time for them.
const wrongFile = "wrong.txt"

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
	testTwins(t, func(dir string) bool { return !strings.HasPrefix(dir, "blind") })
}

func TestExams(t *testing.T) {
	slow(t)
	testTwins(t, func(dir string) bool { return strings.HasPrefix(dir, "blind") })
}

// testTwins tests the ideas in the directories of twins that are chosen.
func testTwins(t *testing.T, chosen func(dir string) bool) {
	t.Helper()
	dirs, err := os.ReadDir(filepath.Join(testdata(t), "src", "twins"))
	if err != nil {
		t.Fatal(err)
	}
	var patterns []string
	for _, d := range dirs {
		if chosen(d.Name()) {
			patterns = append(patterns, "twins/"+d.Name()+"/...")
		}
	}
	pkgs := loadFixtures(t, patterns...)
	graph := analyze(t, analyzer(t, Options{Silences: true, Mappers: cheap, Groups: []string{"mapper", "typemap", "codec", "validator", "compiled"}}), pkgs)
	var sites []site
	for _, act := range graph.Roots {
		sites = append(sites, sitesOf(t, act)...)
	}
	dir := filepath.Join(testdata(t), "src", "twins")
	listed := readWrong(t, dir, chosen)
	if *update {
		writeWrong(t, dir, chosen, sites, listed)
		listed = readWrong(t, dir, chosen)
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
		t.Errorf("a %s names %s, which is no site", wrongFile, key)
	}
	t.Log(tally(sites, wrong))
}

// sitesOf returns the sites of one package.
func sitesOf(t *testing.T, act *checker.Action) []site {
	t.Helper()
	fset := act.Package.Fset
	reported, silent := make(map[string]int), make(map[string]string)
	line := func(pos token.Pos) string {
		p := fset.Position(pos)
		return fmt.Sprintf("%s:%d", p.Filename, p.Line)
	}
	for _, d := range act.Diagnostics {
		reported[line(d.Pos)]++
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
				word, _, elsewhere := strings.Cut(strings.TrimPrefix(c.Text, "// "), ":") // "silent: reported where it stands"
				if word != "report" && word != "silent" {
					continue
				}
				s := site{key: siteKey(act.Package, file, c.Pos()), pos: fset.Position(c.Pos()), want: word, got: "silent", rules: silent[line(c.Pos())]}
				if count[s.key]++; count[s.key] > 1 {
					s.key = fmt.Sprintf("%s#%d", s.key, count[s.key])
				}
				seen[line(c.Pos())] = true
				if n := reported[line(c.Pos())]; n == 1 {
					s.got = "report"
				} else if n > 1 {
					s.got = fmt.Sprintf("report %d times", n)
				} else if s.rules == "" && s.want == "silent" && !elsewhere {
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

// readWrong reads the lists: the key of a site, and the question.
func readWrong(t *testing.T, dir string, chosen func(string) bool) map[string]string {
	t.Helper()
	listed := make(map[string]string)
	for _, name := range wrongFiles(t, dir, chosen) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		idea, err := filepath.Rel(dir, filepath.Dir(name))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			site, question, ok := strings.Cut(strings.TrimSpace(line), " ")
			if !ok {
				t.Errorf("%s: %q is not a site and a question", name, line)
			}
			listed[filepath.ToSlash(idea)+"."+site] = question
		}
	}
	return listed
}

func wrongFiles(t *testing.T, dir string, chosen func(string) bool) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if filepath.Dir(path) == dir && d.IsDir() && !chosen(d.Name()) {
			return fs.SkipDir
		}
		if d.Name() == wrongFile {
			names = append(names, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// writeWrong writes the lists of what is wrong now.
func writeWrong(t *testing.T, dir string, chosen func(string) bool, sites []site, old map[string]string) {
	t.Helper()
	for _, name := range wrongFiles(t, dir, chosen) {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	lists := make(map[string]string)
	for _, s := range sites {
		if s.got == s.want {
			continue
		}
		idea, name, _ := strings.Cut(s.key, ".")
		question := old[s.key]
		if question == "" {
			question, _, _ = strings.Cut(idea, "/")
			t.Logf("%s: %s: %s, want %s%s", s.pos, s.key, s.got, s.want, s.rules)
		}
		lists[idea] += name + " " + question + "\n"
	}
	for idea, text := range lists {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(idea), wrongFile), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
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
