// Package hoisttest analyses the sources that tests of the rooms of hoist ask
// questions about, up to where fixes are planned. They import the standard library
// and the stubs below testdata/src of the module.
package hoisttest

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// A Package is a source, and what is found in it.
type Package struct {
	*testsrc.Source
	Folder  *summary.Folder
	Sources *source.Package
	Found   []*findings.Finding
}

// Load analyses the files of a txtar archive below testdata, as package p.
func Load(t testing.TB, name string) *Package {
	t.Helper()
	src := testsrc.LoadArchive(t, name, stubs)
	cat, err := catalogue.New(catalogue.Config{Groups: []string{"all"}})
	if err != nil {
		t.Fatal(err)
	}
	builds := summary.ResolveValues(summary.Collect(src.List, src.Pkg.Info, cat), src.Pkg, cat)
	for i, b := range builds {
		b.Index = i
	}
	p := &Package{Source: src, Folder: &summary.Folder{Pkg: src.Pkg, Life: lifetime.New(src.Pkg, cat, nil), Builds: builds}}
	p.Folder.Fold()
	p.Found = findings.Find(p.Folder)
	p.Sources = source.New(src.Pkg, src.Fset, func(name string) ([]byte, error) { return src.Text[name], nil })
	return p
}

// Site returns what is built first in the function of that name, found or not.
func (p *Package) Site(t testing.TB, name string) *site.Site {
	t.Helper()
	for _, b := range p.Folder.Builds {
		if b.Owner.Decl().Name != name {
			continue
		}
		f := &findings.Finding{Build: b, Effect: &summary.Effect{}}
		if i := slices.IndexFunc(p.Found, func(f *findings.Finding) bool { return f.Build == b }); i >= 0 {
			f = p.Found[i]
		}
		s, why := site.NewReader(p.Folder.Pkg, p.Sources).New(f)
		if s == nil {
			t.Fatalf("%s: no site: %s", name, why)
		}
		return s
	}
	t.Fatalf("%s: nothing is built", name)
	return nil
}

// Touch returns what answers who may touch the instances of the package.
func (p *Package) Touch() *touch.Reader {
	return touch.NewReader(touch.Package{Folder: p.Folder, Fset: p.Fset})
}

// Timing returns what answers when its builds may run; outside are the names that
// files out of sight assign to.
func (p *Package) Timing(outside ...string) *timing.Reader {
	written := make(map[string]bool)
	for _, name := range outside {
		written[name] = true
	}
	return timing.NewReader(p.Folder, code.NewGraph(p.Folder.Pkg, p.files()), func() map[string]bool { return written })
}

// Slices returns what computes the slices of its builds.
func (p *Package) Slices() *slice.Reader {
	return slice.NewReader(p.Folder, p.Sources, p.Touch())
}

// Forms returns what proposes fixes with the options.
func (p *Package) Forms(options form.Options) *form.Reader {
	return form.New(form.Rooms{
		Options: options, Folder: p.Folder, Found: p.Found, Sources: p.Sources, Names: p.Names(), Touch: p.Touch(), Timing: p.Timing(),
	})
}

// Names returns the names that are free in the package.
func (p *Package) Names() *label.Names { return label.NewNames(p.Folder.Pkg, p.files(), nil) }

func (p *Package) files() []*ast.File {
	var files []*ast.File
	for _, c := range p.Folder.Pkg.Files {
		files = append(files, c.Node().(*ast.File))
	}
	return files
}

// Functions calls ask for each declared function that has a comment behind its first
// line, with the text of that.
func (p *Package) Functions(ask func(name, want string)) {
	for _, f := range p.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil {
			continue
		}
		if want := p.Behind(f.Body); want != "" {
			ask(f.Name, want)
		}
	}
}

// stubs imports the stubs, and the standard library.
var stubs = &library{fset: token.NewFileSet(), pkgs: make(map[string]*types.Package), export: make(map[string]string)}

// A library imports packages; each is read once.
type library struct {
	mu     sync.Mutex
	fset   *token.FileSet
	std    types.Importer
	pkgs   map[string]*types.Package
	export map[string]string // of the standard library: files of export data
}

// Import implements types.Importer.
func (l *library) Import(path string) (*types.Package, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.std == nil {
		l.std = importer.ForCompiler(l.fset, "gc", l.open)
	}
	return (*stub)(l).Import(path)
}

// A stub is a library that is locked.
type stub library

// Import implements types.Importer.
func (l *stub) Import(path string) (*types.Package, error) {
	if pkg := l.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	names, _ := filepath.Glob(filepath.Join(root, "testdata", "src", filepath.FromSlash(path), "*.go"))
	if len(names) == 0 {
		return l.std.Import(path)
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(l.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	pkg, err := (&types.Config{Importer: l, IgnoreFuncBodies: true}).Check(path, l.fset, files, nil)
	if err == nil {
		l.pkgs[path] = pkg
	}
	return pkg, err
}

// moduleRoot returns the directory of go.mod, at or above the working directory.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	for ; err == nil; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("no go.mod above")
		}
	}
	return "", err
}

// open returns the export data of a package of the standard library.
func (l *library) open(path string) (io.ReadCloser, error) {
	if l.export[path] == "" {
		out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", path).Output()
		if err != nil {
			return nil, fmt.Errorf("go list %s: %w", path, err)
		}
		for line := range strings.Lines(string(out)) {
			if name, file, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				l.export[name] = file
			}
		}
	}
	return os.Open(l.export[path])
}
