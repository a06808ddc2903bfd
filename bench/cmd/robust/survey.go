package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/token"
	"go/types"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// A survey is what was seen of all packages.
type survey struct {
	analyzer  *analysis.Analyzer
	editsEach int
	only      string
	limit     int
	until     time.Time
	tmp       string

	fset     *token.FileSet
	seen     map[string]bool   // by directory and path
	facts    map[string][]byte // the same, encoded
	types    map[string]*known // the same
	packages int
	standard int
	modules  map[string]bool
	lines    int
	skipped  int // do not compile here
	silences int
	fixes    int
	unfixed  int // fixes that the driver refuses
	edits    edits
	costs    []cost
	findings []finding
	failures []failure
}

// A known package was type-checked for a program. Another program with the very
// same imports takes it as it is.
type known struct {
	pkg     *types.Package
	imports []*types.Package
}

// A cost is what one package took.
type cost struct {
	name  string
	lines int
	time  time.Duration // of the processors, with that of the garbage collector
	bytes uint64        // allocated
}

// A finding is a diagnostic, as it is labelled.
type finding struct {
	Package, File string
	Line          int
	Category      string
	Message       string
	Fix           bool
}

// A failure is a panic, an error, or a fix that does not compile.
type failure struct{ name, step, text string }

func newSurvey(o *options) (*survey, error) {
	a, err := mapperlint.New(mapperlint.Options{
		Groups: strings.Split(o.groups, ","), Generated: true, Silences: true,
		UnusedIgnores: true, // which has every package looked at as a whole
	})
	if err != nil {
		return nil, err
	}
	s := &survey{analyzer: a, editsEach: o.edits, only: o.only, edits: edits{kinds: make(map[string]int)}, limit: o.limit, fset: token.NewFileSet(), types: make(map[string]*known), seen: make(map[string]bool), facts: make(map[string][]byte), modules: make(map[string]bool)}
	if o.budget > 0 {
		s.until = time.Now().Add(o.budget)
	}
	return s, nil
}

func (s *survey) fail(name, step, text string) {
	log.Printf("FAILED %s: %s: %s", name, step, firstLines(text, 4))
	s.failures = append(s.failures, failure{name, step, text})
}

// enough reports whether the survey is to end.
func (s *survey) enough() bool {
	return s.limit > 0 && s.packages >= s.limit || !s.until.IsZero() && time.Now().After(s.until)
}

// program analyses the packages of a program that were not seen before.
func (s *survey) program(dir string, patterns ...string) error {
	all, err := list(dir, patterns...)
	if err != nil {
		return err
	}
	log.Printf("%s: %d packages", dir, len(all))
	if s.tmp, err = os.MkdirTemp("", "mapperlint-robust-"); err != nil {
		return err
	}
	defer os.RemoveAll(s.tmp)
	prog := newProgram(s.fset)
	facts := make(map[string][]byte) // of the program, by path
	before := s.packages
	for _, p := range all {
		if s.enough() {
			break
		}
		if p.ImportPath != "unsafe" && len(p.GoFiles)+len(p.CgoFiles) > 0 {
			s.one(prog, p, facts)
		}
	}
	log.Printf("%s: %d of the packages are new; %d diagnostics so far", dir, s.packages-before, len(s.findings))
	return nil
}

// one adds a package to its program, and analyses it if it was not seen before.
func (s *survey) one(prog *program, p *listed, facts map[string][]byte) {
	key := p.Dir + "\x00" + p.ImportPath
	imports := prog.imports(p)
	if old := s.types[key]; old != nil && imports != nil && slices.Equal(old.imports, imports) {
		prog.pkgs[p.ImportPath], facts[p.ImportPath] = old.pkg, s.facts[key]
		return
	}
	c, err := prog.check(p, nil)
	if err != nil || imports == nil {
		if !s.seen[key] {
			s.skipped++ // by its own fault, or without its imports
			if imports != nil {
				log.Printf("%s does not compile here: %s", p.name(), firstLines(scannerError(err), 1))
			}
		}
		s.seen[key] = true
		return
	}
	prog.pkgs[p.ImportPath] = c.pkg
	s.types[key] = &known{c.pkg, imports}
	if !s.seen[key] && strings.Contains(p.ImportPath, s.only) {
		s.seen[key] = true
		s.facts[key] = s.analyse(prog, p, c, facts)
	}
	facts[p.ImportPath] = s.facts[key]
}

// analyse analyses one package, and returns its fact.
func (s *survey) analyse(prog *program, p *listed, c *checked, facts map[string][]byte) []byte {
	s.packages++
	if p.Standard {
		s.standard++
	} else if p.Module != nil {
		s.modules[p.Module.Path+"@"+p.Module.Version] = true
	}
	n := 0
	for _, src := range c.src {
		n += bytes.Count(src, []byte("\n"))
	}
	s.lines += n
	diags, exported, silences, err := s.pass(prog, p, c, facts, n)
	if err != nil {
		s.fail(p.name(), "analysis", err.Error())
		return nil
	}
	for _, d := range diags {
		pos := prog.fset.Position(d.Pos)
		s.findings = append(s.findings, finding{p.name(), pos.Filename, pos.Line, d.Category, d.Message, len(d.SuggestedFixes) > 0})
	}
	if why := wrong(prog, c, diags); why != "" {
		s.fail(p.name(), "diagnostic", why)
	}
	s.applyFixes(prog, p, c, diags)
	if len(diags)+silences > 0 && n <= largest { // something is built here
		s.edit(prog, p, c, facts, s.editsEach)
	}
	return exported
}

// pass runs the analyzer, and notes what it costs and leaves silent.
func (s *survey) pass(prog *program, p *listed, c *checked, facts map[string][]byte, lines int) (diags []analysis.Diagnostic, exported []byte, silences int, err error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cpu()
	diags, exported, silences, err = s.run(prog, c, nil, facts)
	runtime.ReadMemStats(&after)
	s.costs = append(s.costs, cost{p.name(), lines, cpu() - start, after.TotalAlloc - before.TotalAlloc})
	s.silences += silences
	return diags, exported, silences, err
}

// run runs the analyzer. A panic is an error.
func (s *survey) run(prog *program, c *checked, wrong []types.Error, facts map[string][]byte) (diags []analysis.Diagnostic, exported []byte, silences int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	pass := &analysis.Pass{
		Analyzer: s.analyzer, Fset: prog.fset, Files: c.files, Pkg: c.pkg, TypesInfo: c.info, TypesSizes: prog.sizes, TypeErrors: wrong,
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(c.files)},
		Report:   func(d analysis.Diagnostic) { diags = append(diags, d) },
		ReadFile: func(name string) ([]byte, error) {
			if src, ok := c.src[name]; ok {
				return src, nil
			}
			return os.ReadFile(name)
		},
		ImportPackageFact: func(imp *types.Package, to analysis.Fact) bool {
			data := facts[imp.Path()]
			return data != nil && gob.NewDecoder(bytes.NewReader(data)).Decode(to) == nil
		},
		ExportPackageFact: func(f analysis.Fact) {
			var buf bytes.Buffer
			if e := gob.NewEncoder(&buf).Encode(f.(*fact.Fact)); e != nil {
				panic(e)
			}
			exported = buf.Bytes()
		},
	}
	result, err := s.analyzer.Run(pass)
	if err != nil {
		return nil, nil, 0, err
	}
	return diags, exported, len(result.(*mapperlint.Result).Silent), nil
}

// cpu is the time that this process has had.
func cpu() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// wrong says what no diagnostic may be: without a place in the package's files,
// or without a text of one line.
func wrong(prog *program, c *checked, diags []analysis.Diagnostic) string {
	inside := func(d analysis.Diagnostic) bool {
		for _, f := range c.files {
			if f.FileStart <= d.Pos && d.Pos < d.End && d.End <= f.FileEnd {
				return true
			}
		}
		return false
	}
	for _, d := range diags {
		if !inside(d) || d.Category == "" || d.Message == "" || strings.Contains(d.Message, "\n") {
			return fmt.Sprintf("%s-%s: %q %q", prog.fset.Position(d.Pos), prog.fset.Position(d.End), d.Category, d.Message)
		}
	}
	return ""
}
