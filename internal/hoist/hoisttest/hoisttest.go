// Package hoisttest analyses the sources that tests of the rooms of hoist ask
// questions about, up to where fixes are planned. They import the standard library
// and the stubs below testdata/src of the module.
package hoisttest

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"slices"
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
	src := check(t, name)
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
	p.Found = findings.OnePerList(src.Pkg.Info, findings.Find(p.Folder))
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

// check type-checks the files of an archive.
func check(t testing.TB, name string) *testsrc.Source {
	t.Helper()
	libraries, err := stubs()
	if err != nil {
		t.Fatal(err)
	}
	libraries.Lock.Lock()
	defer libraries.Lock.Unlock()
	return testsrc.LoadArchive(t, name, libraries)
}

// Answers compares what answer says of each declared function that has a comment behind
// its first line with the text of that. At least so many are asked about.
func (p *Package) Answers(t *testing.T, least int, answer func(name string) string) {
	t.Helper()
	asked := 0
	for _, f := range p.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil || p.Behind(f.Body) == "" {
			continue
		}
		asked++
		if got, want := answer(f.Name), p.Behind(f.Body); got != want {
			t.Errorf("%s: %s, want %s", f.Name, got, want)
		}
	}
	if asked < least {
		t.Errorf("only %d functions were asked about", asked)
	}
}

// stubs are those of the module.
var stubs = sync.OnceValues(func() (*testsrc.Stubs, error) {
	root, err := moduleRoot()
	return testsrc.NewStubs(filepath.Join(root, "testdata", "src")), err
})

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
